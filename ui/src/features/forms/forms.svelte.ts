/** Which dialog is open, and on which referrals. */
import { NOTHING, targetOf, type Target } from '../../actions/action';
import type { Action, ActionKind, Contact, ReferralView, Template } from '../../host/contract';

export type FormKind = ActionKind | 'snooze' | 'tag' | 'keys' | 'palette' | 'letter' | 'template';

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
  /** Who is written to, and from which template. */
  letter?: { person: Contact; template: string };
  /** The template that is edited; a new one without it. */
  template?: Template;
}

export class Forms {
  open = $state.raw<OpenForm | null>(null);

  show(kind: FormKind, target: Target = NOTHING, again: Again | null = null): void {
    this.open = { kind, target, again };
  }

  /** Shows a letter before it goes to the mail program. */
  write(view: ReferralView, person: Contact, template: string): void {
    this.open = { kind: 'letter', target: targetOf(view), again: null, letter: { person, template } };
  }

  /** Edits a template of the user's own, or a new one. */
  editTemplate(template?: Template): void {
    this.open = { kind: 'template', target: NOTHING, again: null, template };
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
