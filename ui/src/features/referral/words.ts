/** Words for what the wire carries: actions, reasons, stages, fields and values of the history. */
import type { ActionKind, ErrorReason, FieldChange, Reason } from '../../host/contract';
import type { PlainMessageId } from '../../i18n/messages';
import { t, words } from '../../i18n/t.svelte';
import { formatAmount, formatMoney } from '../../lib/amount';
import { instant, utcDay } from '../../lib/time';

export const DEEDS: Record<ActionKind, PlainMessageId> = {
  accept: 'deed-accept',
  decline: 'deed-decline',
  won: 'deed-won',
  lost: 'deed-lost',
  edit: 'deed-edit',
  add_contact: 'deed-add-contact',
  close_as_error: 'deed-close-as-error',
  favorite: 'deed-favorite',
  new_deal: 'deed-new-deal',
};

/** What was asked for, while it is not confirmed: nothing is "accepted" before Partner Center says so. */
export const ASKED: Record<ActionKind, PlainMessageId> = {
  accept: 'action-accept',
  decline: 'action-decline',
  won: 'action-won',
  lost: 'action-lost',
  edit: 'action-edit',
  add_contact: 'action-add-contact',
  close_as_error: 'action-close-as-error',
  favorite: 'field-favorite',
  new_deal: 'action-new-deal',
};

/** The service's own words for states and kinds, in any casing; anything else is shown as it is. */
const WIRE_WORDS: Readonly<Record<string, PlainMessageId>> = {
  new: 'wire-status-new',
  active: 'wire-status-active',
  closed: 'wire-status-closed',
  pending: 'wire-substatus-pending',
  received: 'wire-substatus-received',
  accepted: 'wire-substatus-accepted',
  won: 'outcome-won',
  lost: 'outcome-lost',
  declined: 'outcome-declined',
  expired: 'outcome-expired',
  error: 'outcome-error',
  independent: 'wire-kind-independent',
  shared: 'wire-kind-shared',
  direct: 'wire-direct',
  marketingqualified: 'wire-marketing-qualified',
  salesqualified: 'wire-sales-qualified',
  incoming: 'wire-incoming',
  outgoing: 'wire-outgoing',
};

export function wireWord(text: string): string {
  const known = WIRE_WORDS[text.trim().toLowerCase()];
  return known ? t(known) : text;
}

/** The list of reasons for declining and losing, in the order of their codes. */
export const REASONS: Record<Reason, PlainMessageId> = {
  budget: 'why-budget',
  no_response: 'why-no-response',
  other_vendor: 'why-other-vendor',
  requirements: 'why-requirements',
  not_a_customer: 'why-not-a-customer',
  timeline: 'why-timeline',
  abuse: 'why-abuse',
  others: 'why-others',
};

/** The list of reasons for closing as error, in the order of their codes. */
export const FAULTS: Record<ErrorReason, PlainMessageId> = {
  duplicate_bulk: 'fault-duplicate-bulk',
  duplicate_partner_center: 'fault-duplicate-partner-center',
  duplicate_microsoft: 'fault-duplicate-microsoft',
  connector_sync: 'fault-connector-sync',
  customer_matching: 'fault-customer-matching',
  solution: 'fault-solution',
  test_referral: 'fault-test-referral',
  data_error: 'fault-data-error',
  others: 'fault-others',
};

/** Reasons whose notes must explain them (domain.md §4.2). */
export const EXPLAINED: readonly ErrorReason[] = ['solution', 'others'];

/** The wire's English texts of the list; anything else is shown as it is. */
const WIRE_REASONS: Record<string, PlainMessageId> = {
  "project budget isn't adequate": 'why-budget',
  "customer didn't respond": 'why-no-response',
  'customer chose another vendor': 'why-other-vendor',
  'customer requirement not met': 'why-requirements',
  'not a customer': 'why-not-a-customer',
  'proposed time line was too short': 'why-timeline',
  'report as abuse, spam, or phishing': 'why-abuse',
  others: 'why-others',
  'test referral': 'fault-test-referral',
  'data error': 'fault-data-error',
  'connector data sync issues': 'fault-connector-sync',
  'customer matching issues': 'fault-customer-matching',
};

export function reasonName(text: string): string {
  const known = WIRE_REASONS[text.trim().toLowerCase().replace('’', "'")];
  return known ? t(known) : text;
}

const STAGES: Record<string, PlainMessageId> = {
  qualify: 'stage-qualify',
  develop: 'stage-develop',
  propose: 'stage-propose',
  close: 'stage-close',
};

/** A stage as a word, or a percentage as the document has it. */
export function stageName(stage: string): string {
  const known = STAGES[stage.toLowerCase()];
  if (known) return t(known);
  return /^\d+$/.test(stage) ? `${stage} %` : stage;
}

const FIELDS: Record<string, PlainMessageId> = {
  '/name': 'field-name',
  '/details/dealValue': 'field-value',
  '/details/currency': 'field-currency',
  '/details/closingDateTime': 'field-close-date',
  '/details/notes': 'field-notes',
  '/externalReferenceId': 'field-crm-id',
  '/campaignId': 'field-campaign-id',
  '/salesStage': 'field-sales-stage',
  '/status': 'field-status',
  '/substatus': 'field-substatus',
  '/statusReason': 'field-status-reason',
  '/favorite': 'field-favorite',
  '/team': 'field-team',
  '/customerProfile': 'field-customer',
  '/type': 'field-kind',
  '/qualification': 'field-qualification',
  '/direction': 'field-direction',
};

/** What a field of the history is called: its own name, or that of what it belongs to, or the pointer itself. */
export function fieldName(pointer: string): string {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const known = FIELDS[path];
    if (known) return t(known);
  }
  return pointer;
}

/** Fields that hold one of the service's own words. */
const WORDED = ['/status', '/substatus', '/type', '/qualification', '/direction'];

/** A value of the history in words; an amount with its currency, where that is known. */
export function valueText(pointer: string, value: unknown, now: number, currency: string | null = null): string {
  if (value === null || value === undefined || value === '') return t('value-none');
  if (Array.isArray(value)) return value.map((item) => valueText(pointer, item, now)).join(', ');
  if (typeof value === 'object') return memberText(value);
  const text = String(value);
  if (pointer === '/details/dealValue') {
    return currency === null ? formatAmount(text, words.locale) : formatMoney(text, currency, words.locale);
  }
  if (pointer === '/favorite') return t(text === 'true' ? 'favorite-yes' : 'favorite-no');
  if (pointer === '/salesStage') return stageName(text);
  if (pointer === '/statusReason') return reasonName(text);
  if (WORDED.includes(pointer)) return wireWord(text);
  const at = /DateTime$/.test(pointer) ? instant(text) : null;
  return at === null ? text : utcDay(at, now, words.locale);
}

/** A person or another object of the wire: its name where it has one. */
function memberText(value: object): string {
  const { firstName, lastName, email, name, id } = value as Record<string, unknown>;
  const person = [firstName, lastName].filter(Boolean).join(' ');
  return String(person || email || name || id || JSON.stringify(value));
}

/** What was typed as plain text, a line for each field, for the clipboard. */
export function typedText(changes: readonly FieldChange[]): string {
  const typed = changes.filter(({ field }) => field !== '/status' && field !== '/substatus');
  return typed.map(({ field, after }) => `${fieldName(field)}: ${valueText(field, after, Date.now())}`).join('\n');
}
