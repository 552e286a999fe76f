/** An amount as typed into a form: read, or refused in the user's own notation. */
import { t, words } from '../../i18n/t.svelte';
import { formatAmount, formatMoney, parseAmount } from '../../lib/amount';
import type { Unreadable } from './submission.svelte';

/** Canonical text of what was typed; empty stays empty, and what can't be read says so. */
export function readAmount(typed: string): string | Unreadable {
  if (typed.trim() === '') return '';
  const read = parseAmount(typed, words.locale);
  if (read !== null) return read;
  return { field: 'value', sentence: t('field-value-unreadable', { example: formatAmount('1234.5', words.locale) }) };
}

/** How the number was understood, so that a comma taken for a point is seen before it is sent. */
export function amountHint(typed: string, currency: string): string {
  const read = typed.trim() === '' ? null : parseAmount(typed, words.locale);
  return read === null ? '' : t('field-value-read', { value: formatMoney(read, currency || null, words.locale) });
}
