/** The fake's outbox: what an edit's row in the store would say, and what deciding a conflict makes of it. */
import type {
  Action,
  Choice,
  ConflictField,
  ConflictView,
  FieldChange,
  OutboxEntry,
  PendingEdit,
  ReferralView,
  ResolveRequest,
  Take,
} from '../contract';
import { refusal } from './perform';

/** What the outbox knows of an edit besides what the reading pane shows of it. */
export interface Details {
  changes: FieldChange[];
  draft: Action;
  choices: Choice[];
  conflict: ConflictView | null;
}

const HOLD = 'It is still in its grace window; undo takes it back without a trace.';
const NEXT = 'It is sent with the next synchronisation.';
const SENDING = 'It is on its way; the answer is awaited.';
const BEHIND = 'It waits behind an earlier change of the same referral';

function why(edit: PendingEdit, first: PendingEdit): string {
  if (edit.state === 'held') return HOLD;
  if (edit.state === 'sending') return SENDING;
  if (edit !== first) return `${BEHIND}${first.state === 'needs_you' ? ' that needs you.' : ', which goes first.'}`;
  return edit.reason ?? NEXT;
}

/** The line of the outbox for an edit. */
export function entry(view: ReferralView, edit: PendingEdit, details: Details, undo: string | null): OutboxEntry {
  const [first = edit] = view.pending;
  const isBehind = edit !== first && (edit.state === 'held' || edit.state === 'waiting');
  return {
    edit: { ...edit },
    referral_id: view.row.id,
    title: view.row.title,
    why: why(edit, first),
    behind: isBehind ? first.id : null,
    next_at: isBehind ? null : (edit.held_until ?? edit.next_attempt_at),
    changes: details.changes,
    choices: edit.state === 'needs_you' ? details.choices : [],
    conflict: edit.state === 'needs_you' ? details.conflict : null,
    undo: edit.state === 'held' ? undo : null,
    draft: details.draft,
  };
}

function taken(field: ConflictField, take: Take): unknown {
  switch (take.kind) {
    case 'mine':
      return field.mine;
    case 'theirs':
      return field.theirs;
    case 'both':
      if (field.both === null)
        throw refusal('invalid', 'It holds one value; both can be kept in notes only.', field.name);
      return field.both;
    case 'typed':
      return take.value.trim();
  }
}

/** What is to be written once a conflict is decided: nothing when everything is theirs. */
export function decided(conflict: ConflictView, { fields, seen }: ResolveRequest): FieldChange[] {
  if (seen !== null && seen !== conflict.seen) {
    throw refusal('too_late', 'It was changed once more meanwhile. Look at what is there now, then decide.');
  }
  return conflict.fields.flatMap((field) => {
    const decision = fields.find((one) => one.field === field.field || one.field === field.name);
    if (!decision) throw refusal('invalid', 'Decide about this field too.', field.name);
    const after = taken(field, decision.take);
    return after === field.theirs ? [] : [{ field: field.field, before: field.theirs, after }];
  });
}

/** Shows what was decided, as the desk would at once. */
export function write(view: ReferralView, changes: readonly FieldChange[]): void {
  for (const { field, after } of changes) {
    const text = after === null ? null : String(after);
    if (field === '/details/notes') view.notes = text;
    if (field === '/details/dealValue') view.row.value = text;
    if (field === '/details/closingDateTime') view.closing_at = text;
    if (field === '/externalReferenceId') view.crm_id = text;
  }
}
