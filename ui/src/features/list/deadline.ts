/** How a deadline is told: words, icon and tone, at one moment. */
import type { Chip, Outcome } from '../../host/contract';
import type { IconName } from '../../components/icons';
import type { PlainMessageId } from '../../i18n/messages';
import { t, words } from '../../i18n/t.svelte';
import { absolute, brief, DAY, HOUR, instant, span, utcDay, type Span } from '../../lib/time';

export type Tone = 'calm' | 'soon' | 'warning' | 'flame';

export interface Told {
  text: string;
  /** The full sentence, for tooltips and screen readers. */
  full: string;
  icon: IconName;
  tone: Tone;
}

export function spanText({ unit, count }: Span): string {
  return t(`span-${unit}`, { count });
}

function leftText({ unit, count }: Span): string {
  return t(`left-${unit}`, { count });
}

export const CLOCK_NAMES: Record<Chip['kind'], PlainMessageId> = {
  flame: 'clock-flame',
  answer: 'clock-answer',
  expiry: 'clock-expiry',
  closing: 'clock-closing',
  archived: 'clock-archived',
};

export const OUTCOME_NAMES: Record<Outcome, PlainMessageId> = {
  won: 'outcome-won',
  lost: 'outcome-lost',
  declined: 'outcome-declined',
  expired: 'outcome-expired',
  error: 'outcome-error',
};

const OUTCOME_ICONS: Record<Outcome, IconName> = {
  won: 'wonSmall',
  lost: 'lostSmall',
  declined: 'lostSmall',
  expired: 'expired',
  error: 'warningSmall',
};

/** Name and instant in full: "Expires: Tuesday, 3 March 2026 at 09:12 CET (estimated)". */
export function fullText(chip: Chip, at: number): string {
  const estimated = chip.estimated ? ` (${t('clock-estimated')})` : '';
  // A closing date is a calendar date; a time of day would be an invention.
  const when = chip.kind === 'closing' ? utcDay(at, 0, words.locale) : absolute(at, words.locale);
  return `${t(CLOCK_NAMES[chip.kind])}: ${when}${estimated}`;
}

/** What the chip of a row says at `now`. */
export function tell(chip: Chip, outcome: Outcome | null, now: number): Told | null {
  const at = instant(chip.at);
  if (at === null) return null;
  const left = at - now;
  const rest = { full: fullText(chip, at) };
  switch (chip.kind) {
    case 'flame':
      return { ...rest, text: leftText(span(left)), icon: 'flameSmall', tone: 'flame' };
    case 'answer':
      return left > 0
        ? { ...rest, text: leftText(span(left)), icon: 'timer', tone: left < 4 * HOUR ? 'warning' : 'soon' }
        : { ...rest, text: t('chip-answer-late'), icon: 'timer', tone: 'warning' };
    case 'expiry':
      return left > 0
        ? { ...rest, text: expiryText(left), icon: 'expired', tone: left < 3 * DAY ? 'warning' : 'calm' }
        : { ...rest, text: t('chip-expired'), icon: 'expired', tone: 'warning' };
    case 'closing':
      return closing(rest.full, at, now);
    case 'archived':
      return {
        ...rest,
        text: `${t(outcome ? OUTCOME_NAMES[outcome] : 'outcome-unknown')} · ${brief(at, now, words.locale)}`,
        icon: outcome ? OUTCOME_ICONS[outcome] : 'clock',
        tone: 'calm',
      };
  }
}

function expiryText(left: number): string {
  return t('chip-expires', { left: spanText(span(left)) });
}

/** A closing date counts until the end of its day. */
function closing(full: string, at: number, now: number): Told {
  const date = utcDay(at, now, words.locale);
  const isLate = now > at + DAY;
  return {
    full,
    text: isLate ? t('chip-closed-late', { date }) : t('chip-closes', { date }),
    icon: 'calendarSmall',
    tone: isLate ? 'warning' : at - now < 7 * DAY ? 'soon' : 'calm',
  };
}
