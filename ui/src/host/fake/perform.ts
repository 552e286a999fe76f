/** What an action makes of a referral in the fake, and the rules it checks first. */
import type { Action, FieldChange, HistoryEntry, Problem, ReferralView } from '../contract';
import { person } from './recipe';

/** A refusal as the desk would word it. The fake speaks English only; the desk speaks both languages. */
export function refusal(code: Problem['code'], sentence: string, field: string | null = null): Problem {
  return { code, sentence, field, detail: null };
}

const NAMES: Record<string, string> = {
  name: 'Give the engagement a name.',
  value: 'Enter the estimated value.',
  currency: 'Choose a currency.',
  close_date: 'Choose when the customer means to buy.',
  notes: 'Explain it in the notes.',
  firstName: 'Enter a name.',
  email: 'Enter an e-mail address or a phone number.',
};

function need(present: boolean, field: string): void {
  if (!present) throw refusal('invalid', NAMES[field.split('.').at(-1) ?? field] ?? 'This is needed.', field);
}

function checkContact(
  contact: { firstName: string; lastName: string; email: string; phoneNumber: string },
  prefix = '',
): void {
  need(`${contact.firstName}${contact.lastName}`.trim() !== '', `${prefix}firstName`);
  need(`${contact.email}${contact.phoneNumber}`.trim() !== '', `${prefix}email`);
  if (contact.email !== '' && !/^\S+@\S+\.\S+$/.test(contact.email)) {
    throw refusal('invalid', `“${contact.email}” is not an e-mail address.`, `${prefix}email`);
  }
}

/** Throws a problem when what was typed is not enough, or the action is not allowed. */
export function check(view: ReferralView, action: Action): void {
  if (!view.actions.includes(action.kind)) {
    throw refusal('not_allowed', 'This referral can’t be changed that way any more.');
  }
  if (action.kind === 'accept') {
    need(action.name.trim() !== '', 'name');
    need(action.value !== '', 'value');
    need(action.currency !== '', 'currency');
    need(action.close_date !== null, 'close_date');
    action.contacts.forEach((contact, i) => checkContact(contact, `contacts.${i}.`));
  }
  if (action.kind === 'edit') need(action.name === null || action.name.trim() !== '', 'name');
  if (action.kind === 'add_contact') checkContact(action.contact);
  if (action.kind === 'close_as_error' && ['solution', 'others'].includes(action.reason)) {
    need(action.notes.trim() !== '', 'notes');
  }
}

type Fields = Partial<Pick<ReferralView, 'name' | 'notes' | 'crm_id' | 'campaign_id' | 'sales_stage' | 'closing_at'>>;

function setFields(view: ReferralView, fields: Fields, value: string | null, currency: string | null): FieldChange[] {
  const pointers: Record<keyof Fields, string> = {
    name: '/name',
    notes: '/details/notes',
    crm_id: '/externalReferenceId',
    campaign_id: '/campaignId',
    sales_stage: '/salesStage',
    closing_at: '/details/closingDateTime',
  };
  const changes: FieldChange[] = [];
  for (const key of Object.keys(fields) as (keyof Fields)[]) {
    const after = fields[key];
    if (after === undefined || after === view[key]) continue;
    changes.push({ field: pointers[key], before: view[key], after });
    view[key] = after;
  }
  if (value !== null && value !== view.row.value) {
    changes.push({ field: '/details/dealValue', before: view.row.value, after: value });
    view.row.value = value;
  }
  if (currency !== null && currency !== view.row.currency) {
    changes.push({ field: '/details/currency', before: view.row.currency, after: currency });
    view.row.currency = currency;
  }
  view.row.title = view.name ?? view.row.title;
  return changes;
}

function midnight(date: string | null): string | undefined {
  return date === null ? undefined : `${date}T00:00:00.000Z`;
}

function close(
  view: ReferralView,
  outcome: NonNullable<ReferralView['row']['outcome']>,
  reason: string | null,
  at: string,
): FieldChange[] {
  const before = view.status;
  Object.assign(view, {
    status: 'Closed',
    substatus: outcome.charAt(0).toUpperCase() + outcome.slice(1),
    status_reason: reason,
  });
  Object.assign(view.row, {
    folder: 'archived',
    outcome,
    snoozed_until: null,
    chip: { kind: 'archived', at, estimated: false },
  });
  return [{ field: '/status', before, after: 'Closed' }];
}

/** Does it, and says what changed. */
export function perform(view: ReferralView, action: Action, at: string): HistoryEntry {
  const changes = change(view, action, at);
  return {
    at,
    who: 'ana.torres@desk.example',
    origin: 'here',
    event: { kind: 'acted', action: action.kind },
    state: 'held',
    changes,
  };
}

function change(view: ReferralView, action: Action, at: string): FieldChange[] {
  switch (action.kind) {
    case 'accept': {
      const fields = {
        name: action.name,
        notes: action.notes,
        crm_id: action.crm_id || null,
        closing_at: midnight(action.close_date),
      };
      const changes = setFields(view, fields, action.value, action.currency);
      view.team.push(...action.contacts.map((c) => person(c.firstName, c.lastName, '', c.email, c.phoneNumber)));
      Object.assign(view, { status: 'Active', substatus: 'Accepted' });
      Object.assign(view.row, { folder: 'active', unread: false, snoozed_until: null });
      return [{ field: '/status', before: 'New', after: 'Active' }, ...changes];
    }
    case 'edit': {
      const { name, notes, crm_id, campaign_id, sales_stage } = action;
      const given = Object.entries({ name, notes, crm_id, campaign_id, sales_stage }).filter(([, v]) => v !== null);
      const fields: Fields = { ...Object.fromEntries(given), closing_at: midnight(action.close_date) };
      return setFields(view, fields, action.value, action.currency);
    }
    case 'won': {
      const changes = setFields(
        view,
        { closing_at: midnight(action.close_date) },
        action.value || null,
        action.currency || null,
      );
      return [...changes, ...close(view, 'won', null, at)];
    }
    case 'add_contact': {
      const { firstName, lastName, email, phoneNumber } = action.contact;
      view.team.push(person(firstName, lastName, '', email, phoneNumber));
      return [{ field: '/team', before: null, after: `${firstName} ${lastName}`.trim() }];
    }
    case 'favorite': {
      const before = view.row.favorite;
      view.row.favorite = action.favorite;
      return [{ field: '/favorite', before, after: action.favorite }];
    }
    case 'decline':
      return close(view, 'declined', action.other || action.reason, at);
    case 'lost':
      return close(view, 'lost', action.other || action.reason, at);
    case 'close_as_error':
      return close(view, 'error', action.reason, at);
  }
}
