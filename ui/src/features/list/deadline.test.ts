/** What chips say as time goes by. */
import { beforeEach, expect, test } from 'vitest';
import { words } from '../../i18n/t.svelte';
import { DAY, HOUR, MINUTE } from '../../lib/time';
import { tell } from './deadline';

const NOW = Date.UTC(2026, 2, 4, 12);
const chip = (kind: 'flame' | 'answer' | 'expiry' | 'closing' | 'archived', left: number, estimated = false) => ({
  kind,
  at: new Date(NOW + left).toISOString(),
  estimated,
});

beforeEach(() => {
  [words.language, words.locale] = ['en', 'en-GB'];
});

test.each([
  [chip('flame', 41.5 * HOUR), '41 h left', 'flame'],
  [chip('answer', 3 * HOUR), '3 h left', 'warning'],
  [chip('answer', 14 * HOUR), '14 h left', 'soon'],
  [chip('answer', 25 * MINUTE), '25 min left', 'warning'],
  [chip('answer', -1), 'Answer overdue', 'warning'],
  [chip('expiry', 9 * DAY), 'Expires in 9 days', 'calm'],
  [chip('expiry', 2 * DAY), 'Expires in 48 h', 'warning'],
  [chip('expiry', -1), 'Expired', 'warning'],
  [chip('closing', 20 * DAY), 'Closes 24 Mar', 'calm'],
  [chip('closing', -2 * DAY), 'Was to close 2 Mar', 'warning'],
])('%o says "%s"', (given, text, tone) => {
  expect(tell(given, null, NOW)).toMatchObject({ text, tone });
});

test('an estimated expiry says so in its full sentence', () => {
  expect(tell(chip('expiry', DAY, true), null, NOW)?.full).toMatch(/^Expires: .*\(estimated\)$/);
});

test('an archived row tells how it ended', () => {
  expect(tell(chip('archived', -3 * HOUR), 'won', NOW)?.text).toMatch(/^Won · /);
  expect(tell(chip('archived', -3 * HOUR), null, NOW)?.text).toMatch(/^Closed · /);
});

test('a deadline that is no instant is not told at all', () => {
  expect(tell({ kind: 'expiry', at: 'soon', estimated: false }, null, NOW)).toBeNull();
});
