/** Edits the fake begins with: a conflict, one that waits, and on demand those that were refused. */
import type { Choice, ConflictField, EditForm, FieldChange, PendingEdit, ReferralView } from '../contract';
import type { Details } from './outbox';

const MINUTE = 60_000;

export interface Begun {
  view: ReferralView;
  edit: PendingEdit;
  details: Details;
}

function form(fields: Partial<EditForm>): EditForm {
  const none = { name: null, value: null, currency: null, close_date: null };
  return { ...none, notes: null, crm_id: null, campaign_id: null, sales_stage: null, ...fields };
}

function pending(id: string, at: string, state: PendingEdit['state'], reason: string): PendingEdit {
  return { id, action: 'edit', state, at, held_until: null, next_attempt_at: null, reason };
}

function details(changes: FieldChange[], fields: Partial<EditForm>, choices: Choice[]): Details {
  return { changes, draft: { kind: 'edit', ...form(fields) }, choices, conflict: null };
}

/** Ana's edit of notes and value met Ben's. */
export function conflict(view: ReferralView, now: number): Begun {
  const at = new Date(now - 38 * MINUTE).toISOString();
  const theirs_at = new Date(now - 21 * MINUTE).toISOString();
  const base = view.notes;
  const mine = `${base}\nDev wants the historian first; reporting can wait.`;
  const theirs = `${base}\nLegal has signed. Budget is released until the end of the quarter.`;
  const common = { theirs_at, theirs_by: 'Ben Okafor' };
  const fields: ConflictField[] = [
    {
      ...common,
      field: '/details/notes',
      name: 'notes',
      base,
      mine,
      theirs,
      both: `${theirs}\n\n${mine}`,
    },
    {
      ...common,
      field: '/details/dealValue',
      name: 'value',
      base: '1850000',
      mine: '1950000',
      theirs: '1900000',
      both: null,
    },
  ];
  view.notes = theirs;
  view.row.value = '1900000';
  const changes = fields.map(({ field, base: before, mine: after }) => ({ field, before, after }));
  const reason = 'Somebody else changed the same fields meanwhile. What you typed is kept here.';
  return {
    view,
    edit: pending('edit-a', at, 'needs_you', reason),
    details: {
      ...details(changes, { notes: mine, value: '1950000', currency: 'CAD' }, ['resolve', 'edit', 'copy', 'discard']),
      conflict: { mine_at: at, mine_by: 'ana.torres@desk.example', fields, seen: 'first' },
    },
  };
}

export function waiting(view: ReferralView, now: number): Begun {
  const at = new Date(now - 38 * MINUTE).toISOString();
  const edit = pending('edit-b', at, 'waiting', 'Partner Center can’t be reached. It will be tried again by itself.');
  edit.next_attempt_at = new Date(now + 210_000).toISOString();
  const changes = [{ field: '/externalReferenceId', before: view.crm_id, after: 'LZ-118-B' }];
  return { view, edit, details: details(changes, { crm_id: 'LZ-118-B' }, []) };
}

export function refused(view: ReferralView, now: number): Begun {
  const at = new Date(now - 95 * MINUTE).toISOString();
  const reason = 'Partner Center did not accept this: invalidField: The externalReferenceId is too long.';
  const after = 'FC-2231 / loyalty app, phase one';
  const changes = [{ field: '/externalReferenceId', before: view.crm_id, after }];
  return {
    view,
    edit: pending('edit-c', at, 'needs_you', reason),
    details: details(changes, { crm_id: after }, ['edit', 'retry', 'copy', 'discard']),
  };
}

export function overruled(view: ReferralView, now: number): Begun {
  const at = new Date(now - 26 * 60 * MINUTE).toISOString();
  const reason =
    'The referral was marked as lost by somebody else meanwhile, and that is final. What you typed is kept here.';
  const after = 'They asked for a second offer; call Walt on Thursday before ten.';
  return {
    view,
    edit: pending('edit-d', at, 'needs_you', reason),
    details: details([{ field: '/details/notes', before: view.notes, after }], { notes: after }, ['copy', 'discard']),
  };
}
