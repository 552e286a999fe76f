/** Every action on referrals, in the order of the command bar. */
import type { Target, UserAction } from './action';
import { FAVORITE } from './favorite';
import { LOCAL } from './local';
import { REMOTE } from './remote';

const RANKS: Record<UserAction['rank'], number> = { primary: 0, bar: 1, more: 2 };

export const ACTIONS: readonly UserAction[] = [...REMOTE, ...FAVORITE, ...LOCAL].sort(
  (a, b) => RANKS[a.rank] - RANKS[b.rank],
);

/** The actions that may be done with these referrals now. */
export function allowedActions(target: Target): UserAction[] {
  return ACTIONS.filter((action) => action.allowed(target));
}

/** The actions of the bar above the list while several rows are selected. */
export function bulkActions(target: Target): UserAction[] {
  return ACTIONS.filter((action) => action.bulk && action.allowed(target));
}
