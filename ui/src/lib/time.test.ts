/** Times as told to people. */
import { expect, test } from 'vitest';
import { DAY, HOUR, instant, longDate, MINUTE, monthName, relative, span } from './time';
import { frameEnd, frameOf, snoozeEnd } from './time-frame';

const NOW = new Date(2026, 2, 4, 15, 30).getTime();

test.each([
  [59 * MINUTE, { unit: 'minutes', count: 59 }],
  [HOUR, { unit: 'hours', count: 1 }],
  [71.9 * HOUR, { unit: 'hours', count: 71 }],
  [3 * DAY + 1, { unit: 'days', count: 3 }],
  [-5, { unit: 'minutes', count: 0 }],
])('%d ms are told as %o', (length, told) => {
  expect(span(length)).toEqual(told);
});

test('tomorrow begins at midnight, not after 24 hours', () => {
  expect(relative(NOW + 30 * HOUR, NOW, 'en')).toBe('tomorrow');
  expect(relative(NOW + 41 * HOUR, NOW, 'en')).toBe('in 2 days');
  expect(relative(NOW - 2 * MINUTE, NOW, 'es')).toBe('hace 2 min');
});

test('a text that is no instant is none', () => {
  expect(instant('soon')).toBeNull();
  expect(instant(null)).toBeNull();
});

test('calendar dates do not shift with the zone', () => {
  expect(longDate('2026-03-01', 'en-GB')).toBe('1 March 2026');
  expect(monthName('2026-03', 'es')).toBe('Marzo de 2026');
});

test('presets of the time frame end on days that exist', () => {
  const lastOfNovember = new Date(2026, 10, 30);
  expect(frameEnd('this_month', new Date(2028, 1, 3))).toBe('2028-02-29');
  expect(frameEnd('three', lastOfNovember)).toBe('2027-02-28');
  expect(frameEnd('six', lastOfNovember)).toBe('2027-05-30');
  expect(frameEnd('twelve', lastOfNovember)).toBe('2027-11-30');
  expect(frameEnd('date', lastOfNovember)).toBeNull();
  expect(frameOf('2027-02-28', lastOfNovember)).toBe('three');
});

test('mornings are nine o’clock, and on a Monday "Monday" is the next one', () => {
  const monday = new Date(2026, 2, 2, 8);
  expect(snoozeEnd('monday', monday)).toEqual(new Date(2026, 2, 9, 9));
  expect(snoozeEnd('monday', new Date(2026, 2, 8, 20))).toEqual(new Date(2026, 2, 9, 9));
  expect(snoozeEnd('tomorrow', new Date(2026, 1, 28, 23))).toEqual(new Date(2026, 2, 1, 9));
});
