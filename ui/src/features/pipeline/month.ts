/** The days of a month's page, as plain dates (`YYYY-MM-DD`): weeks begin where the locale has them begin. */
import {
  endOfMonth,
  fromAbsolute,
  parseDate,
  startOfMonth,
  startOfWeek,
  toCalendarDate,
} from '@internationalized/date';

/** Weeks of seven days from the week of the first to the week of the last. */
export function weeksOf(month: string, locale: string): string[][] {
  const first = startOfWeek(startOfMonth(parseDate(month)), locale);
  const last = endOfMonth(parseDate(month));
  const weeks: string[][] = [];
  for (let day = first; day.compare(last) <= 0; day = day.add({ weeks: 1 })) {
    weeks.push(Array.from({ length: 7 }, (_, i) => day.add({ days: i }).toString()));
  }
  return weeks;
}

/** The day that many days or months away. */
export function dayAfter(day: string, step: { days?: number; months?: number }): string {
  return parseDate(day).add(step).toString();
}

/** The first or last day of the week. */
export function weekEdge(day: string, locale: string, edge: 'first' | 'last'): string {
  const first = startOfWeek(parseDate(day), locale);
  return first.add({ days: edge === 'first' ? 0 : 6 }).toString();
}

export function isSameMonth(one: string, other: string): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

/** The day closing dates count as today: the service keeps them in UTC. */
export function today(now: number): string {
  return toCalendarDate(fromAbsolute(now, 'UTC')).toString();
}
