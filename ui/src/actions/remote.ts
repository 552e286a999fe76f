/** The actions that reach Partner Center. Whether one is allowed is the desk's word, not ours. */
import type { ActionKind, Row } from '../host/contract';
import type { Target, UserAction } from './action';

function allows(target: Target, kind: ActionKind): boolean {
  return target.ids.length === 1 && (target.view?.actions.includes(kind) ?? false);
}

/** An action whose dialog asks for the details. */
function asked(kind: ActionKind, rest: Omit<UserAction, 'id' | 'allowed' | 'perform'>): UserAction {
  return {
    ...rest,
    id: kind,
    allowed: (target) => allows(target, kind),
    perform: (desk, target) => desk.forms.show(kind, target),
  };
}

/** An action that one form answers for several at once. Offered where it may concern one of them; of the others the
 * dialog says before anything happens why they can't. */
function askedForMany(
  kind: ActionKind,
  mayConcern: (row: Row) => boolean,
  rest: Omit<UserAction, 'id' | 'allowed' | 'perform' | 'bulk'>,
): UserAction {
  return {
    ...asked(kind, { ...rest, bulk: true }),
    allowed: (target) => (target.ids.length > 1 ? target.rows.some(mayConcern) : allows(target, kind)),
  };
}

export const REMOTE: readonly UserAction[] = [
  asked('accept', { label: 'action-accept', icon: 'accept', rank: 'primary' }),
  askedForMany('decline', (row) => row.folder === 'inbox', {
    label: 'action-decline',
    icon: 'decline',
    rank: 'primary',
  }),
  asked('won', { label: 'action-won', icon: 'won', rank: 'primary' }),
  askedForMany('lost', (row) => row.folder === 'active', { label: 'action-lost', icon: 'lost', rank: 'primary' }),
  asked('edit', { label: 'action-edit', icon: 'edit', rank: 'bar' }),
  asked('add_contact', { label: 'action-add-contact', icon: 'addPerson', rank: 'more' }),
  askedForMany('close_as_error', (row) => row.folder !== 'archived', {
    label: 'action-close-as-error',
    icon: 'closeAsError',
    rank: 'more',
  }),
];
