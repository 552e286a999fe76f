/** The shape of a user action: one record feeds the command bar, the context menu, the palette, the list of keys and the keyboard. */
import type { Row, ReferralView } from '../host/contract';
import type { IconName } from '../components/icons';
import type { Desk } from '../features/shell/desk.svelte';
import { isFolder } from '../features/shell/place.svelte';
import type { PlainMessageId } from '../i18n/messages';

/** What an action works on: everything selected, and the open referral when it is the one selected. */
export interface Target {
  /** Every selected referral, also far beyond the rows that are loaded. */
  ids: readonly string[];
  /** The rows of those that are loaded. */
  rows: readonly Row[];
  view: ReferralView | null;
}

export const NOTHING: Target = { ids: [], rows: [], view: null };

export interface UserAction {
  /** Also the name its keys are kept under. */
  id: string;
  label: PlainMessageId;
  icon: IconName;
  /** The action whose keys mean this one as well, where the two are never allowed together. */
  keysOf?: string;
  /** Where it stands: first in the command bar, beside the first ones, or in the overflow menu. */
  rank: 'primary' | 'bar' | 'more';
  /** In the bar above the list while several rows are selected. */
  bulk?: boolean;
  allowed(target: Target): boolean;
  perform(desk: Desk, target: Target): void;
}

/** One referral as a target. */
export function targetOf(view: ReferralView): Target {
  return { ids: [view.row.id], rows: [view.row], view };
}

/** True when some of what is selected is not loaded, so that its rows say less than the whole truth. */
export function isPartlyKnown({ ids, rows }: Target): boolean {
  return rows.length < ids.length;
}

/** What is selected now, with the open referral once it is loaded. Nothing, where no referrals are shown. */
export async function currentTarget(desk: Desk): Promise<Target> {
  if (!isFolder(desk.place.screen)) return NOTHING;
  if (desk.selection.isMany) return desk.selection.target();
  const view = await desk.pane.settled();
  return view ? targetOf(view) : NOTHING;
}
