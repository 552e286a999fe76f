/** The actions that reach Partner Center. Whether one is allowed is the desk's word, not ours. */
import type { ActionKind } from '../host/contract';
import type { Target, UserAction } from './action';

function allows(target: Target, kind: ActionKind): boolean {
  return target.rows.length === 1 && (target.view?.actions.includes(kind) ?? false);
}

/** An action whose dialog asks for the details. */
function asked(kind: ActionKind, rest: Omit<UserAction, 'id' | 'allowed' | 'perform'>): UserAction {
  return {
    ...rest,
    id: kind,
    allowed: (target) => allows(target, kind),
    perform: (desk, { rows, view }) => desk.forms.show(kind, rows, view),
  };
}

const decline = asked('decline', {
  label: 'action-decline',
  icon: 'decline',
  letter: 'd',
  rank: 'primary',
  bulk: true,
});

export const REMOTE: readonly UserAction[] = [
  asked('accept', { label: 'action-accept', icon: 'accept', letter: 'a', rank: 'primary' }),
  {
    ...decline,
    // Of several, only what waits for an answer can be declined; the desk checks each one.
    allowed: (target) =>
      target.rows.length > 1 ? target.rows.every((row) => row.folder === 'inbox') : decline.allowed(target),
  },
  asked('won', { label: 'action-won', icon: 'won', letter: 'w', rank: 'primary' }),
  asked('lost', { label: 'action-lost', icon: 'lost', letter: 'l', rank: 'primary' }),
  asked('edit', { label: 'action-edit', icon: 'edit', letter: 'e', rank: 'bar' }),
  asked('add_contact', { label: 'action-add-contact', icon: 'addPerson', rank: 'more' }),
  asked('close_as_error', { label: 'action-close-as-error', icon: 'closeAsError', rank: 'more' }),
];
