/** Which dialog is open, and on which referrals. */
import type { Action, ActionKind, ReferralView, Row } from '../../host/contract';

export type FormKind = ActionKind | 'snooze' | 'keys';

/** An edit that needs the user, opened in its form again. */
export interface Again {
  id: string;
  draft: Action;
}

export interface OpenForm {
  kind: FormKind;
  rows: readonly Row[];
  /** The open referral, for forms on a single one. */
  view: ReferralView | null;
  again: Again | null;
}

export class Forms {
  open = $state.raw<OpenForm | null>(null);

  show(kind: FormKind, rows: readonly Row[] = [], view: ReferralView | null = null, again: Again | null = null): void {
    this.open = { kind, rows, view, again };
  }

  /** What was typed before, where a form of that kind is opened again. */
  draft<Kind extends ActionKind>(kind: Kind): Extract<Action, { kind: Kind }> | null {
    const draft = this.open?.again?.draft;
    return draft?.kind === kind ? (draft as Extract<Action, { kind: Kind }>) : null;
  }

  close(): void {
    this.open = null;
  }
}
