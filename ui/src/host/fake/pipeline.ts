/** The fake's pipeline: active deals by stage and by day, with sums that keep every cent. */
import type * as C from '../contract';
import type { Held } from './shelf';

const STAGES: readonly C.Stage[] = ['none', 'qualify', 'develop', 'propose', 'close'];
const PERCENT: Record<C.Stage, number> = { none: 10, qualify: 20, develop: 40, propose: 60, close: 80 };
const WRITTEN: Record<C.Stage, string> = {
  none: '',
  qualify: 'Qualify',
  develop: 'Develop',
  propose: 'Propose',
  close: 'Close',
};

/** The column of what a document says, and by which percentage it counts. */
function stageOf({ sales_stage }: C.ReferralView): { stage: C.Stage; percent: number | null } {
  const text = (sales_stage ?? '').trim().toLowerCase();
  if (/^\d+$/.test(text)) {
    const percent = Number(text);
    const stage =
      percent < 20 ? 'none' : percent < 40 ? 'qualify' : percent < 60 ? 'develop' : percent < 80 ? 'propose' : 'close';
    return { stage, percent };
  }
  const stage = STAGES.find((known) => known === text && known !== 'none');
  return stage ? { stage, percent: PERCENT[stage] } : { stage: 'none', percent: null };
}

/** In hundredths: the fake has no currency without cents. */
function cents(value: string): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
}

function decimal(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return digits.slice(0, -decimals) + (fraction === '' ? '' : `.${fraction}`);
}

function worthOf(views: readonly C.ReferralView[]): C.Worth {
  const sums = new Map<string, { total: bigint; weighted: bigint }>();
  let without_weight = 0;
  const valued = views.filter(({ row }) => row.value !== null);
  for (const view of valued) {
    const { percent } = stageOf(view);
    const amount = cents(view.row.value ?? '0');
    const currency = view.row.currency ?? '';
    const sum = sums.get(currency) ?? { total: 0n, weighted: 0n };
    if (percent === null) without_weight += 1;
    sums.set(currency, { total: sum.total + amount, weighted: sum.weighted + amount * BigInt(percent ?? 0) });
  }
  return {
    count: views.length,
    sums: [...sums].sort().map(([currency, { total, weighted }]) => ({
      currency: currency || null,
      total: decimal(total, 2),
      weighted: decimal(weighted, 4),
    })),
    without_value: views.length - valued.length,
    without_weight,
  };
}

function active(shelf: readonly Held[]): C.ReferralView[] {
  return shelf.map(({ view }) => view).filter(({ row }) => row.folder === 'active');
}

const byValue = (a: C.ReferralView, b: C.ReferralView) => Number(b.row.value ?? -1) - Number(a.row.value ?? -1);
const byDate = (a: C.ReferralView, b: C.ReferralView) => (a.closing_at ?? '9').localeCompare(b.closing_at ?? '9');

export function pipeline(shelf: readonly Held[]): C.Pipeline {
  const views = active(shelf);
  return {
    whole: worthOf(views),
    stages: STAGES.map((stage) => ({
      stage,
      percent: PERCENT[stage],
      worth: worthOf(views.filter((view) => stageOf(view).stage === stage)),
    })),
  };
}

export function deals(shelf: readonly Held[], { place, offset, limit, find }: C.DealsRequest): C.DealsPage {
  const stands = (view: C.ReferralView): boolean => {
    if (place.kind === 'stage') return stageOf(view).stage === place.stage;
    return place.kind === 'undated' ? view.closing_at === null : view.closing_at?.slice(0, 10) === place.date;
  };
  const found = active(shelf)
    .filter(stands)
    .sort(place.kind === 'stage' ? byDate : byValue);
  const index = found.findIndex(({ row }) => row.id === find);
  return {
    total: found.length,
    rows: found.slice(offset, offset + limit).map(({ row }) => structuredClone(row)),
    found: index < 0 ? null : index,
  };
}

export function calendar(shelf: readonly Held[], { from, to, most }: C.CalendarRequest): C.CalendarDay[] {
  const days = new Map<string, C.ReferralView[]>();
  for (const view of active(shelf)) {
    const date = view.closing_at?.slice(0, 10);
    if (date && date >= from && date < to) days.set(date, [...(days.get(date) ?? []), view]);
  }
  return [...days].sort().map(([date, views]) => ({
    date,
    worth: worthOf(views),
    rows: views
      .sort(byValue)
      .slice(0, most)
      .map(({ row }) => structuredClone(row)),
  }));
}

/** The edit that moves a deal there: percentages stay percentages. */
export function moving(view: C.ReferralView, to: C.DealGoal): C.Action {
  const nothing = { name: null, value: null, currency: null, close_date: null, notes: null, crm_id: null };
  const edit = { kind: 'edit' as const, ...nothing, campaign_id: null, sales_stage: null };
  if (to.kind === 'day') return { ...edit, close_date: to.date };
  const isPercentage = /^\d+$/.test(view.sales_stage ?? '');
  return { ...edit, sales_stage: isPercentage ? String(PERCENT[to.stage]) : WRITTEN[to.stage] };
}
