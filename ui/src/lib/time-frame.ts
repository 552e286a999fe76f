/** Presets of the estimated purchase time frame and of a snooze, and the dates they stand for. */
import { HOUR } from './time';

export const FRAMES = ['this_month', 'three', 'six', 'twelve', 'date'] as const;
export type Frame = (typeof FRAMES)[number];

const MONTHS: Record<Exclude<Frame, 'this_month' | 'date'>, number> = { three: 3, six: 6, twelve: 12 };

function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** The last day of a preset as `YYYY-MM-DD`; null for a date of the user's own. Days are those of the user's wall. */
export function frameEnd(frame: Frame, today: Date): string | null {
  if (frame === 'date') return null;
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (frame === 'this_month') return isoDate(year, month + 1, 0);
  const target = month + MONTHS[frame];
  const lastDay = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  return isoDate(year, target, Math.min(day, lastDay));
}

/** The preset whose date that is, else "date". */
export function frameOf(date: string | null, today: Date): Frame {
  return FRAMES.find((frame) => date !== null && frameEnd(frame, today) === date) ?? 'date';
}

export const SNOOZES = ['hour', 'four_hours', 'tomorrow', 'monday'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** When a snooze preset ends: mornings are 9:00 on the user's wall. */
export function snoozeEnd(snooze: Snooze, now: Date): Date {
  switch (snooze) {
    case 'hour':
      return new Date(now.getTime() + HOUR);
    case 'four_hours':
      return new Date(now.getTime() + 4 * HOUR);
    case 'tomorrow':
      return morning(now, 1);
    case 'monday':
      // On a Monday "Monday" is the next one.
      return morning(now, (8 - now.getDay()) % 7 || 7);
  }
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
}
