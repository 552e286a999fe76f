/** The fake's relatives: the same engagement, or probably the same customer. */
import type * as C from '../contract';
import type { Held } from './shelf';

const MOST = 20;
const ORDER: readonly C.TraceKind[] = ['engagement', 'duns', 'customer', 'domain', 'phone'];

function plain(name: string | null): string {
  return (name ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function tracesOf(view: C.ReferralView): Record<C.TraceKind, string[]> {
  return {
    engagement: view.engagement_id === null ? [] : [view.engagement_id],
    duns: view.customer.ids.map(([, id]) => id),
    customer: [plain(view.customer.name)].filter(Boolean),
    domain: view.contacts.flatMap(({ email }) => email.split('@').slice(1)),
    phone: view.contacts.map(({ phoneNumber }) => phoneNumber.replace(/\D/g, '').slice(-9)).filter(Boolean),
  };
}

export function related(shelf: readonly Held[], of: C.ReferralView): C.RelatedReferral[] {
  const own = tracesOf(of);
  return shelf
    .filter(({ view }) => view.row.id !== of.row.id)
    .map(({ view }) => {
      const theirs = tracesOf(view);
      const common = ORDER.filter((kind) => own[kind].some((trace) => theirs[kind].includes(trace)));
      return { row: structuredClone(view.row), common };
    })
    .filter(({ common }) => common.length > 0)
    .sort((a, b) => ORDER.indexOf(a.common[0] ?? 'phone') - ORDER.indexOf(b.common[0] ?? 'phone'))
    .slice(0, MOST);
}
