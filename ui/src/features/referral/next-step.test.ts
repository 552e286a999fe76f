/** What to do next follows from the folder and its clocks. */
import { expect, test } from 'vitest';
import type { ReferralView } from '../../host/contract';
import { FakeHost } from '../../host/fake';
import { DAY, HOUR } from '../../lib/time';
import { nextStep } from './next-step';

const NOW = Date.now();

async function opened(folder: 'inbox' | 'active' | 'archived', change: Partial<ReferralView>): Promise<ReferralView> {
  const host = new FakeHost();
  const page = await host.call('list', {
    folder,
    query: '',
    everywhere: false,
    sort: 'urgency',
    descending: false,
    offset: 0,
    limit: 1,
  });
  const view = await host.call('referral', { id: page.rows[0]?.id ?? '' });
  return { ...view, pending: [], flame: 'none', flame_until: null, ...change };
}

function clocks(answer: number, expiry: number): Partial<ReferralView> {
  const chip = (kind: 'answer' | 'expiry', after: number) => ({
    kind,
    at: new Date(NOW + after).toISOString(),
    estimated: false,
  });
  return { deadlines: [chip('answer', answer), chip('expiry', expiry)] };
}

test('while the 24 hours run, they come first, and press in their last sixth', async () => {
  const calm = nextStep(await opened('inbox', clocks(10.5 * HOUR, 13 * DAY)), NOW);
  expect(calm?.text).toContain('Answer within 10 h');
  expect(calm?.isPressing).toBe(false);
  expect(nextStep(await opened('inbox', clocks(2 * HOUR, 13 * DAY)), NOW)?.isPressing).toBe(true);
});

test('after them it is the expiry', async () => {
  const step = nextStep(await opened('inbox', clocks(-HOUR, 30.5 * HOUR)), NOW);
  expect(step?.text).toContain('it expires in 30 h');
  expect(step?.isPressing).toBe(true);
});

test('a hot flame has its banner, a cooled one needs an answer like any other', async () => {
  const until = new Date(NOW + HOUR).toISOString();
  const hot = await opened('inbox', { ...clocks(HOUR, DAY), flame: 'hot', flame_until: until });
  expect(nextStep(hot, NOW), 'not said twice').toBeNull();
  expect(nextStep(hot, NOW + 2 * HOUR)?.text, 'burnt down between two refreshes').toContain('Answer soon');
});

test('what is active is pursued: a passed date presses, a far one asks to keep in touch', async () => {
  const closing = (after: number) => ({ closing_at: new Date(NOW + after).toISOString() });
  expect(nextStep(await opened('active', closing(-3 * DAY)), NOW)?.isPressing).toBe(true);
  expect(nextStep(await opened('active', closing(3 * DAY)), NOW)?.text).toContain('is it won?');
  expect(nextStep(await opened('active', closing(90 * DAY)), NOW)?.button).toBe('write');
  expect(nextStep(await opened('active', { closing_at: null }), NOW)?.text).toContain('without a closing date');
});

test('nothing is left to do where it ended, or where an edit asks first', async () => {
  expect(nextStep(await opened('archived', {}), NOW)).toBeNull();
  const edit = { id: 'e', action: 'accept', state: 'needs_you', at: '', held_until: null } as const;
  const pending = [{ ...edit, next_attempt_at: null, reason: null }];
  expect(nextStep(await opened('inbox', { ...clocks(HOUR, DAY), pending }), NOW)).toBeNull();
});
