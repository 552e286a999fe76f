/** Months as weeks of plain dates. */
import { expect, test } from 'vitest';
import { dayAfter, today, weekEdge, weeksOf } from './month';

test('weeks begin where the locale has them begin', () => {
  expect(weeksOf('2026-11-23', 'es-ES')[0]?.[0], 'Monday').toBe('2026-10-26');
  expect(weeksOf('2026-11-23', 'en-US')[0]?.[0], 'Sunday').toBe('2026-11-01');
});

test('every day of the month is there once', () => {
  for (const month of ['2028-02-10', '2026-02-01', '2026-08-31']) {
    const days = weeksOf(month, 'en-GB').flat();
    expect(new Set(days).size).toBe(days.length);
    expect(days).toContain(`${month.slice(0, 7)}-28`);
    expect(days.length % 7).toBe(0);
  }
});

test('steps stay in the calendar', () => {
  expect(dayAfter('2026-01-31', { months: 1 }), 'there is no 31 February').toBe('2026-02-28');
  expect(dayAfter('2026-12-31', { days: 1 })).toBe('2027-01-01');
  expect(weekEdge('2026-11-25', 'de-DE', 'last')).toBe('2026-11-29');
});

test('today is the day in UTC, as closing dates are', () => {
  expect(today(Date.parse('2026-03-02T23:59:00Z'))).toBe('2026-03-02');
});
