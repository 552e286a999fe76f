/** Turns recipes into what the reading pane shows, relative to the present. */
import type { Chip, HistoryEntry, Outcome, ReferralView } from '../contract';
import { CLOCK_HOURS, person, type Recipe } from './recipe';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function iso(at: number): string {
  return new Date(at).toISOString();
}

function outcomeOf(recipe: Recipe): Outcome | null {
  return recipe.state === 'new' || recipe.state === 'active' ? null : recipe.state;
}

const FOLDERS = { new: 'inbox', active: 'active' } as const;

function folderOf(recipe: Recipe): ReferralView['row']['folder'] {
  return recipe.state === 'new' || recipe.state === 'active' ? FOLDERS[recipe.state] : 'archived';
}

/** The calendar date that many days away, at midnight UTC, as the service keeps closing dates. */
function dateIn(days: number, now: number): string {
  return iso(Math.floor((now + days * DAY) / DAY) * DAY);
}

function history(recipe: Recipe, created: number, now: number): HistoryEntry[] {
  const received: HistoryEntry = {
    at: iso(created + 4 * 60_000),
    who: 'Partner Center',
    origin: 'server',
    event: { kind: 'received' },
    state: null,
    changes: [],
  };
  if (recipe.state === 'new') return [received];
  const accepted: HistoryEntry = {
    at: iso(created + 7 * HOUR),
    who: 'ana.torres@desk.example',
    origin: 'here',
    event: { kind: 'acted', action: 'accept' },
    state: 'confirmed',
    changes: [
      { field: '/status', before: 'New', after: 'Active' },
      { field: '/substatus', before: 'Pending', after: 'Accepted' },
      { field: '/details/dealValue', before: null, after: Number(recipe.value ?? 0) },
    ],
  };
  if (recipe.state === 'active') return [accepted, received];
  const closed: HistoryEntry = {
    at: iso(now - (recipe.archived ?? 0) * DAY),
    who: recipe.state === 'expired' ? 'Partner Center' : 'ben.ruiz@desk.example',
    origin: 'server',
    event: { kind: 'changed' },
    state: null,
    changes: [{ field: '/status', before: 'Active', after: 'Closed' }],
  };
  return recipe.state === 'won' || recipe.state === 'lost' ? [closed, accepted, received] : [closed, received];
}

/** The wire's words for a state. */
function wireState(recipe: Recipe): [status: string, substatus: string] {
  if (recipe.state === 'new') return ['New', 'Pending'];
  if (recipe.state === 'active') return ['Active', 'Accepted'];
  return ['Closed', recipe.state.charAt(0).toUpperCase() + recipe.state.slice(1)];
}

/** Every clock of a view, nearest first. */
export function deadlinesOf(view: ReferralView, created: number): Chip[] {
  const chips: Chip[] = [];
  const clock = (kind: 'flame' | 'answer' | 'expiry') => iso(created + CLOCK_HOURS[kind] * HOUR);
  if (view.row.folder !== 'archived' && view.flame !== 'none') {
    chips.push({ kind: 'flame', at: clock('flame'), estimated: false });
  }
  if (view.row.folder === 'inbox') {
    chips.push({ kind: 'answer', at: clock('answer'), estimated: false });
    chips.push({ kind: 'expiry', at: clock('expiry'), estimated: true });
  }
  if (view.row.folder !== 'archived' && view.closing_at) {
    chips.push({ kind: 'closing', at: view.closing_at, estimated: false });
  }
  return chips.sort((a, b) => a.at.localeCompare(b.at));
}

/** What the desk would show of that recipe at `now`. */
export function prepare(recipe: Recipe, index: number, now: number): { view: ReferralView; created: number } {
  const created = now - recipe.age * HOUR;
  const [status, substatus] = wireState(recipe);
  const [first, last, title, email, phone] = recipe.contact;
  const isHidden = recipe.state === 'expired';
  const view: ReferralView = {
    row: {
      id: `5f0c8c1e-7d0a-4b6b-9d5e-${String(index).padStart(12, '0')}`,
      is_draft: false,
      title: recipe.title,
      customer: recipe.customer ?? null,
      wants: [...recipe.solutions, ...(recipe.products ?? [])],
      country: recipe.country,
      value: recipe.value ?? null,
      currency: recipe.currency ?? null,
      received_at: iso(created),
      folder: folderOf(recipe),
      outcome: outcomeOf(recipe),
      group: { kind: 'later' },
      chip: null,
      unread: recipe.unread ?? false,
      flagged: recipe.flagged ?? false,
      favorite: recipe.favorite ?? false,
      snoozed_until: recipe.snoozed ? iso(now + recipe.snoozed * HOUR) : null,
      pending: null,
      tags: [],
    },
    actions: [],
    is_rfi: recipe.kind !== 'Shared',
    flame: 'none',
    flame_until: recipe.flame ? iso(created + 72 * HOUR) : null,
    customer: {
      name: recipe.customer ?? recipe.title,
      address: [`${((index * 7) % 90) + 3} ${recipe.city.split(',')[0]} Avenue`, recipe.city],
      country: recipe.country,
      size: recipe.size ?? null,
      ids: index % 4 === 0 ? [['Duns', `0${10_045_210 + index}`]] : [],
    },
    contacts: isHidden ? [] : [person(first, last, title, email, phone)],
    contacts_hidden: isHidden,
    team: recipe.state === 'new' ? [] : [person('Ana', 'Torres', '', 'ana.torres@desk.example', '+34 910 555 010')],
    requirements: {
      industries: recipe.industries ?? [],
      products: recipe.products ?? [],
      services: recipe.services ?? [],
      solutions: recipe.solutions,
      offers: [],
    },
    consent: {
      contact: true,
      share_contact: index % 3 === 0 ? null : true,
      share_with_microsoft: recipe.kind === 'Shared',
    },
    name: recipe.customer ? recipe.title : null,
    notes: recipe.notes || null,
    closing_at: recipe.closes === undefined ? null : dateIn(recipe.closes, now),
    crm_id: recipe.crmId ?? null,
    campaign_id: null,
    sales_stage: recipe.stage ?? null,
    deadlines: [],
    status,
    substatus,
    status_reason: recipe.reason ?? null,
    qualification: recipe.kind === 'Shared' ? 'SalesQualified' : 'Direct',
    kind: recipe.kind ?? 'Independent',
    direction: 'Incoming',
    source: null,
    engagement_id: `0c2f6a51-33de-4f0a-8a70-${String(index).padStart(12, '0')}`,
    pending: [],
    history: history(recipe, created, now),
    private_note: '',
    tags: index === 3 ? ['key account'] : [],
    no_longer_visible: recipe.gone ?? false,
  };
  if (view.row.folder === 'archived') {
    view.row.chip = { kind: 'archived', at: iso(now - (recipe.archived ?? 0) * DAY), estimated: false };
  }
  return { view, created };
}
