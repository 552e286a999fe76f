/** Which dialog is open, and on which referrals. */
import type { ActionKind, ReferralView, Row } from '../../host/contract';

export type FormKind = ActionKind | 'snooze' | 'keys';

export interface OpenForm {
  kind: FormKind;
  rows: readonly Row[];
  /** The open referral, for forms on a single one. */
  view: ReferralView | null;
}

export class Forms {
  open = $state.raw<OpenForm | null>(null);

  show(kind: FormKind, rows: readonly Row[] = [], view: ReferralView | null = null): void {
    this.open = { kind, rows, view };
  }

  close(): void {
    this.open = null;
  }
}
