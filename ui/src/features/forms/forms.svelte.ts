/** Which dialog is open, and on which referrals. */
import { NOTHING, type Target } from '../../actions/action';
import type { Action, ActionKind } from '../../host/contract';

export type FormKind = ActionKind | 'snooze' | 'tag' | 'keys' | 'palette';

/** An edit that needs the user, opened in its form again. */
export interface Again {
  id: string;
  draft: Action;
}

export interface OpenForm {
  kind: FormKind;
  /** What it is about: what was selected when it opened. */
  target: Target;
  again: Again | null;
}

export class Forms {
  open = $state.raw<OpenForm | null>(null);

  show(kind: FormKind, target: Target = NOTHING, again: Again | null = null): void {
    this.open = { kind, target, again };
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
