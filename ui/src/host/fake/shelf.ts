/** The fake's store: groups, sorts and searches what it holds, as the desk would. */
import type { Folder, Group, GroupKey, ListPage, ListRequest, ReferralView } from '../contract';
import { matches, namesFolder } from './query';
import { deadlinesOf } from './referrals';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Held {
  view: ReferralView;
  created: number;
}

const ORDER: readonly GroupKey['kind'][] = [
  'hot',
  'answer_today',
  'expiring',
  'overdue',
  'this_week',
  'this_month',
  'later',
  'no_date',
  'snoozed',
];

function groupOf({ view, created }: Held, now: number): GroupKey {
  const { row } = view;
  if (row.folder === 'archived') return { kind: 'month', month: row.chip?.at.slice(0, 7) ?? '' };
  if (row.snoozed_until && Date.parse(row.snoozed_until) > now) return { kind: 'snoozed' };
  if (row.folder === 'active') {
    if (!view.closing_at) return { kind: 'no_date' };
    const days = (Date.parse(view.closing_at) - now) / DAY;
    if (days < -1) return { kind: 'overdue' };
    return { kind: days <= 7 ? 'this_week' : days <= 30 ? 'this_month' : 'later' };
  }
  if (view.flame === 'hot') return { kind: 'hot' };
  if (now < created + DAY) return { kind: 'answer_today' };
  return { kind: now > created + 11 * DAY ? 'expiring' : 'later' };
}

/** Brings what depends on the present up to it: flame, group, chip, deadlines, actions. */
export function refresh(held: Held, now: number): void {
  const { view, created } = held;
  const isOpen = view.row.folder !== 'archived';
  view.flame = !view.flame_until || !isOpen ? 'none' : Date.parse(view.flame_until) > now ? 'hot' : 'cooled';
  view.deadlines = deadlinesOf(view, created);
  view.row.group = groupOf(held, now);
  view.row.tags = [...view.tags];
  view.row.pending = view.pending[0]?.state ?? null;
  if (isOpen) view.row.chip = view.deadlines.find((chip) => Date.parse(chip.at) > now) ?? view.deadlines.at(-1) ?? null;
  if (view.no_longer_visible) view.actions = [];
  else if (view.row.folder === 'inbox')
    view.actions = ['accept', 'decline', 'add_contact', 'close_as_error', 'favorite'];
  else if (isOpen) view.actions = ['won', 'lost', 'edit', 'add_contact', 'close_as_error', 'favorite'];
  else view.actions = [];
}

function rank(key: GroupKey): number {
  return key.kind === 'month' ? -Number(key.month.replace('-', '')) : ORDER.indexOf(key.kind);
}

/** Text in order, whatever is missing last in either direction. */
function textOrder(of: (held: Held) => string | null): Order {
  return (a, b, way) => {
    const [left, right] = [of(a), of(b)];
    if (!left || !right) return Number(!left) - Number(!right);
    return way * left.localeCompare(right);
  };
}

/** The nearest deadline ahead first; those that have passed after it. */
function byDeadline(a: Held, b: Held, way: number, now: number): number {
  const [left, right] = [a, b].map(({ view }) => Date.parse(view.row.chip?.at ?? '9999-12-31')) as [number, number];
  if (left > now !== right > now) return left > now ? -1 : 1;
  return way * (left > now ? left - right : right - left);
}

type Order = (a: Held, b: Held, way: number, now: number) => number;

const SORTS: Record<ListRequest['sort'], Order> = {
  urgency: (a, b, way) =>
    way *
    (rank(a.view.row.group) - rank(b.view.row.group) ||
      (a.view.row.folder === 'archived' ? -1 : 1) *
        (a.view.row.chip?.at ?? '9').localeCompare(b.view.row.chip?.at ?? '9')),
  received: (a, b, way) => way * (a.created - b.created),
  value: ({ view: { row: a } }, { view: { row: b } }, way) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return way * (Number(a.value) - Number(b.value));
  },
  title: textOrder(({ view }) => view.row.title),
  customer: textOrder(({ view }) => view.customer.name),
  country: textOrder(({ view }) => view.row.country),
  deadline: byDeadline,
};

/** 1 when the order runs upwards, -1 when it runs downwards. */
function wayOf({ sort, descending }: ListRequest): 1 | -1 {
  return (descending ?? (sort === 'received' || sort === 'value')) ? -1 : 1;
}

/** Every row of a folder, or of what is looked for: that comes newest first. */
function rowsOf(shelf: readonly Held[], request: ListRequest, now: number): { found: Held[]; grouped: boolean } {
  const query = request.query.trim();
  const anywhere = query !== '' && (request.everywhere || namesFolder(query));
  const grouped = request.sort === 'urgency' && query === '';
  const asked = { ...request, sort: query !== '' && request.sort === 'urgency' ? ('received' as const) : request.sort };
  const way = wayOf(asked);
  const found = shelf
    .filter(({ view }) => (anywhere || view.row.folder === request.folder) && matches(view, query))
    .sort((a, b) => SORTS[asked.sort](a, b, way, now));
  return { found, grouped };
}

/** How many rows a list has. */
export function count(shelf: readonly Held[], request: ListRequest): number {
  return rowsOf(shelf, request, 0).found.length;
}

/** One page of a folder, or of what is looked for. */
export function page(shelf: readonly Held[], request: ListRequest, now: number): ListPage {
  const { found, grouped } = rowsOf(shelf, request, now);
  const groups: Group[] = [];
  for (const { view } of found) {
    if (!grouped) view.row.group = { kind: 'all' };
    const last = groups.at(-1);
    if (last && rank(last.key) === rank(view.row.group)) last.count += 1;
    else groups.push({ key: view.row.group, count: 1 });
  }
  const rows = found.slice(request.offset, request.offset + request.limit).map(({ view }) => structuredClone(view.row));
  for (const held of found) held.view.row.group = groupOf(held, now);
  const seen = request.offset + rows.length;
  // The desk does not look further than it shows, and says so.
  if (request.query.trim() !== '' && seen < found.length) {
    return { total: seen, groups: [{ key: { kind: 'all' }, count: seen }], rows, more: true };
  }
  return { total: found.length, groups, rows, more: false };
}

export function countOf(
  shelf: readonly Held[],
  folder: Folder,
  holds: (view: ReferralView) => boolean = () => true,
): number {
  return shelf.filter(({ view }) => view.row.folder === folder && holds(view)).length;
}
