/** The status line tells the truth. */
import { beforeEach, expect, test } from 'vitest';
import type { StatusLine } from '../../host/contract';
import { words } from '../../i18n/t.svelte';
import { clockText, connectionText } from './sentences';

const NOW = Date.UTC(2026, 2, 4, 12);
const line = (changed: Partial<StatusLine>): StatusLine => ({
  connection: 'online',
  syncing: false,
  received: null,
  last_sync_at: '2026-03-04T11:58:00Z',
  next_attempt_at: null,
  waiting: 0,
  needs_you: 0,
  problems: 0,
  clock_offset_seconds: null,
  trouble: null,
  ...changed,
});

beforeEach(() => {
  [words.language, words.locale] = ['en', 'en'];
});

test.each([
  [{}, 'Up to date, 2 min. ago'],
  [{ last_sync_at: '2026-03-04T11:59:50Z' }, 'Up to date, just now'],
  [{ last_sync_at: null }, 'Not synchronised yet'],
  [{ syncing: true }, 'Synchronising…'],
  [{ syncing: true, received: 300 }, 'Receiving… 300 referrals so far'],
  [{ connection: 'offline' as const }, 'Offline · last in step 2 min. ago'],
  [
    { connection: 'offline' as const, last_sync_at: null, next_attempt_at: '2026-03-04T12:03:30Z' },
    'Offline · next attempt in 3 min',
  ],
  [{ connection: 'signed_out' as const }, 'Signed out'],
])('%o reads "%s"', (changed, text) => {
  expect(connectionText(line(changed), NOW)).toBe(text);
});

test('a wrong clock is told with its direction', () => {
  expect(clockText(line({}))).toBeNull();
  expect(clockText(line({ clock_offset_seconds: 420 }))).toContain('7 min slow');
  expect(clockText(line({ clock_offset_seconds: -7200 }))).toContain('2 h fast');
});
