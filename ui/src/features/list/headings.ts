/** What the headings of the list say. */
import type { Folder, GroupKey } from '../../host/contract';
import type { PlainMessageId } from '../../i18n/messages';
import { t, words } from '../../i18n/t.svelte';
import { monthName } from '../../lib/time';

const HEADINGS: Record<Exclude<GroupKey['kind'], 'month' | 'all'>, PlainMessageId> = {
  hot: 'group-hot',
  answer_today: 'group-answer-today',
  expiring: 'group-expiring',
  later: 'group-later',
  snoozed: 'group-snoozed',
  overdue: 'group-overdue',
  this_week: 'group-this-week',
  this_month: 'group-this-month',
  no_date: 'group-no-date',
};

export function heading(key: GroupKey, folder: Folder): string {
  if (key.kind === 'all') return '';
  if (key.kind === 'month') return key.month ? monthName(key.month, words.locale) : t('group-no-date');
  if (key.kind === 'later' && folder === 'active') return t('group-closing-later');
  return t(HEADINGS[key.kind]);
}
