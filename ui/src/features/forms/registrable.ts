/** Whether winning a deal this early may spoil its registration (domain.md §3, §7.1). */
import type { ReferralView } from '../../host/contract';
import { HOUR, instant } from '../../lib/time';

/** Time that must lie between creation and Won for deals that can be registered. */
const GAP = 72 * HOUR;

/**
 * The instant to wait for; null when there is nothing to wait for. What the document says is not enough to know
 * whether a deal qualifies, so co-sell and partner-led ones are taken for candidates.
 */
export function tooEarlyUntil(view: ReferralView, now: number): number | null {
  const created = instant(view.row.received_at);
  const mayQualify = view.kind?.toLowerCase() === 'shared' || view.consent.share_with_microsoft === true;
  return created !== null && mayQualify && now < created + GAP ? created + GAP : null;
}
