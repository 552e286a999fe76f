/** The columns of the board, in order, and what they are called. */
import type { Stage } from '../../host/contract';
import type { PlainMessageId } from '../../i18n/messages';
import { t } from '../../i18n/t.svelte';

export const STAGES = ['none', 'qualify', 'develop', 'propose', 'close'] as const satisfies readonly Stage[];

const NAMES: Record<Stage, PlainMessageId> = {
  none: 'board-no-stage',
  qualify: 'stage-qualify',
  develop: 'stage-develop',
  propose: 'stage-propose',
  close: 'stage-close',
};

export function stageLabel(stage: Stage): string {
  return t(NAMES[stage]);
}

/** The stage that many columns further; null beyond the ends. */
export function stageBeside(stage: Stage, step: 1 | -1): Stage | null {
  return STAGES[STAGES.indexOf(stage) + step] ?? null;
}
