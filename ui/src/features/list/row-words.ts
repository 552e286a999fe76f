/** What a row says, whichever way it is laid out. */
import type { Row } from '../../host/contract';
import type { IconName } from '../../components/icons';
import { t, words } from '../../i18n/t.svelte';
import { formatMoney } from '../../lib/amount';
import { countryName } from '../../lib/names';
import { instant, moment } from '../../lib/time';
import { wantName } from '../referral/taxonomy';
import { tell, type Tone } from './deadline';

export interface RowWords {
  value: string | null;
  wants: string;
  country: string;
  /** The nearest deadline; while it is put off, when it comes back. */
  badge: { icon: IconName; text: string; title: string; tone: Tone } | null;
}

/** More would not be read. */
const WANTS = 2;

export function rowWords(row: Row, now: number): RowWords {
  return {
    value: row.value === null ? null : formatMoney(row.value, row.currency, words.locale),
    wants: row.wants
      .slice(0, WANTS)
      .map((want) => wantName(want))
      .join(', '),
    country: row.country ? countryName(row.country, words.locale) : '',
    badge: badge(row, now),
  };
}

function badge(row: Row, now: number): RowWords['badge'] {
  const snoozed = instant(row.snoozed_until);
  if (snoozed !== null && snoozed > now) {
    const time = moment(snoozed, now, words.locale);
    return { icon: 'snoozeSmall', text: time, title: t('row-snoozed', { time }), tone: 'calm' };
  }
  const told = row.chip && tell(row.chip, row.outcome, now);
  return told && { icon: told.icon, text: told.text, title: told.full, tone: told.tone };
}
