/** What a seller should do next about a referral, in words: decided here, drawn by NextStep. */
import type { IconName } from '../../components/icons';
import type { ReferralView } from '../../host/contract';
import { t, words } from '../../i18n/t.svelte';
import { DAY, instant, moment, span, utcDay } from '../../lib/time';
import { spanText } from '../list/deadline';
import { isHot } from './flame';

export interface Step {
  text: string;
  icon: IconName;
  isPressing: boolean;
  /** What its button does; the rest stands first in the command bar. */
  button: 'write' | null;
}

/** Null where nothing is to be done, or where a banner already says it. */
export function nextStep(view: ReferralView, now: number): Step | null {
  if (view.pending.some((edit) => edit.state === 'needs_you')) return null;
  if (view.row.folder === 'inbox') return answer(view, now);
  return view.row.folder === 'active' ? pursue(view, now) : null;
}

function clock(view: ReferralView, kind: 'answer' | 'expiry'): number | null {
  return instant(view.deadlines.find((chip) => chip.kind === kind)?.at);
}

function answer(view: ReferralView, now: number): Step | null {
  // The banner says to call, and how long that is worth it.
  if (isHot(view, now)) return null;
  const [advised, expires] = [clock(view, 'answer'), clock(view, 'expiry')];
  if (advised !== null && advised > now) {
    const [left, time] = [spanText(span(advised - now)), moment(advised, now, words.locale)];
    return { text: t('next-answer', { left, time }), icon: 'timer', isPressing: advised - now < DAY / 6, button: null };
  }
  if (expires !== null && expires > now) {
    const [left, time] = [spanText(span(expires - now)), moment(expires, now, words.locale)];
    return {
      text: t('next-answer-late', { left, time }),
      icon: 'timer',
      isPressing: expires - now < 3 * DAY,
      button: null,
    };
  }
  return expires === null ? { text: t('next-answer-now'), icon: 'timer', isPressing: false, button: null } : null;
}

function pursue(view: ReferralView, now: number): Step {
  const closing = instant(view.closing_at);
  if (closing === null) return { text: t('next-no-date'), icon: 'calendarSmall', isPressing: false, button: null };
  const date = utcDay(closing, now, words.locale);
  // A closing date counts until the end of its day.
  if (now > closing + DAY) {
    return { text: t('next-closing-passed', { date }), icon: 'calendarSmall', isPressing: true, button: null };
  }
  if (closing - now < 7 * DAY) {
    return { text: t('next-closing-soon', { date }), icon: 'calendarSmall', isPressing: false, button: null };
  }
  return { text: t('next-keep-in-touch', { date }), icon: 'calendarSmall', isPressing: false, button: 'write' };
}
