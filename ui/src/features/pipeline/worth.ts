/** What deals are worth, in words: a sum for each currency, and what is in none of them. */
import type { CurrencySum, Worth } from '../../host/contract';
import { t, words } from '../../i18n/t.svelte';
import { formatMoney } from '../../lib/amount';

export function sumText(sum: CurrencySum, which: 'total' | 'weighted'): string {
  const amount = formatMoney(sum[which], sum.currency, words.locale);
  return sum.currency === null ? t('worth-without-currency', { amount }) : amount;
}

/** The sums of all currencies, one after the other. */
export function sumsText({ sums }: Worth, which: 'total' | 'weighted'): string {
  if (sums.length === 0) return t('worth-none');
  return new Intl.ListFormat(words.locale, { type: 'unit', style: 'short' }).format(
    sums.map((sum) => sumText(sum, which)),
  );
}

/** What the sums leave out, as sentences. */
export function leftOut({ without_value, without_weight }: Worth): string[] {
  return [
    ...(without_value > 0 ? [t('worth-without-value', { count: without_value })] : []),
    ...(without_weight > 0 ? [t('worth-without-weight', { count: without_weight })] : []),
  ];
}
