/** Whatever was thrown, as a sentence for people. */
import type { Problem } from '../../host/contract';
import { isProblem } from '../../host/host';
import { t } from '../../i18n/t.svelte';

export function asProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  return { code: 'internal', sentence: t('trouble-unknown'), field: null, detail: String(error) };
}
