/** Instants and spans as pure functions of `now`; all arithmetic in UTC milliseconds. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Unit = 'minutes' | 'hours' | 'days';
export interface Span {
  unit: Unit;
  count: number;
}

/** How a person counts what is left: minutes below one hour, hours below two days and a half, then days. */
export function span(milliseconds: number): Span {
  const length = Math.max(0, milliseconds);
  if (length < HOUR) return { unit: 'minutes', count: Math.floor(length / MINUTE) };
  // The 72 hours of a flame are always told in hours.
  if (length <= 3 * DAY) return { unit: 'hours', count: Math.floor(length / HOUR) };
  return { unit: 'days', count: Math.floor(length / DAY) };
}

/** "2 min ago", "in 3 days": from `now` to `at`, in the unit a person would use. */
export function relative(at: number, now: number, locale: string): string {
  const distance = at - now;
  const size = Math.abs(distance);
  const inShort = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (size < HOUR) return inShort.format(Math.trunc(distance / MINUTE), 'minute');
  if (size < DAY) return inShort.format(Math.trunc(distance / HOUR), 'hour');
  const inFull = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (size < 45 * DAY) return inFull.format(daysBetween(now, at), 'day');
  return inFull.format(Math.trunc(distance / (30 * DAY)), 'month');
}

/** Days on the calendar of the user's wall: "tomorrow" begins at midnight, not after 24 hours. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => {
    const day = new Date(at);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  };
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/** Milliseconds of an RFC 3339 text; null when it is none. */
export function instant(text: string | null | undefined): number | null {
  if (!text) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

function format(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** Date, time and zone in full, for tooltips and accessible names. */
export function absolute(at: number, locale: string): string {
  return format(at, locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** A date and time as short as the distance to `now` allows: "09:12", "Tue 09:12", "3 Mar", "3 Mar 2024". */
export function brief(at: number, now: number, locale: string): string {
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const [day, today] = [new Date(at), new Date(now)];
  if (day.toDateString() === today.toDateString()) return format(at, locale, clock);
  if (Math.abs(at - now) < 6 * DAY) return format(at, locale, { weekday: 'short', ...clock });
  return shortDate(at, now, locale);
}

/** Like {@link brief}, but always with the time of day. */
export function moment(at: number, now: number, locale: string): string {
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  if (Math.abs(at - now) < 6 * DAY) return format(at, locale, { weekday: 'short', ...clock });
  return format(at, locale, { day: 'numeric', month: 'short', ...clock });
}

/** Day and month, with the year when it is another one. */
export function shortDate(at: number, now: number, locale: string): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(at, locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** A calendar date (`YYYY-MM-DD`, no zone) written out. */
export function longDate(date: string, locale: string): string {
  const at = instant(`${date}T00:00:00Z`);
  return at === null ? date : format(at, locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The closing dates of the service are calendar dates at midnight UTC: shown as that day everywhere. */
export function utcDay(at: number, now: number, locale: string): string {
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return format(at, locale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...year });
}

/** "March 2025" for `2025-03`. */
export function monthName(month: string, locale: string): string {
  const at = instant(`${month}-01T00:00:00Z`);
  if (at === null) return month;
  const name = format(at, locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
