/** The shape of a user action: one record feeds the command bar, the context menu, the list of keys and the keyboard. */
import type { Row, ReferralView } from '../host/contract';
import type { IconName } from '../components/icons';
import type { Desk } from '../features/shell/desk.svelte';
import type { PlainMessageId } from '../i18n/messages';

/** What an action works on: the selected rows, and the open referral when it is the one selected. */
export interface Target {
  rows: readonly Row[];
  view: ReferralView | null;
}

export interface UserAction {
  id: string;
  label: PlainMessageId;
  icon: IconName;
  /** Keys that work anywhere, for example `Ctrl+H`. */
  keys?: string;
  /** A letter that works on a row with the focus, and can be switched off. */
  letter?: string;
  /** Where it stands: first in the command bar, beside the first ones, or in the overflow menu. */
  rank: 'primary' | 'bar' | 'more';
  /** In the bar above the list while several rows are selected. */
  bulk?: boolean;
  allowed(target: Target): boolean;
  perform(desk: Desk, target: Target): void;
}

/** What is selected now, with the open referral once it is loaded. */
export async function currentTarget(desk: Desk): Promise<Target> {
  if (desk.selection.isMany) return { rows: desk.selection.chosen(), view: null };
  const view = await desk.pane.settled();
  return { rows: view ? [view.row] : [], view };
}
