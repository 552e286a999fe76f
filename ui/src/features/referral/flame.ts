/** What the flame asks for. */
import type { Contact, ReferralView } from '../../host/contract';
import { instant } from '../../lib/time';

/** The window's own clock decides between two refreshes: a flame never burns past its end. */
export function isHot(view: ReferralView, now: number): boolean {
  const until = instant(view.flame_until);
  return view.flame === 'hot' && until !== null && until > now;
}

/** Who can be called. */
export function callee(view: ReferralView): Contact | undefined {
  return view.contacts.find((person) => person.phoneNumber !== '');
}
