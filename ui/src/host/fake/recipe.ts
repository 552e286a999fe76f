/** Invented referrals in short form: only what differs from an ordinary request of a customer. */
import type { ClockKind, Contact, Outcome } from '../contract';

export interface Recipe {
  title: string;
  customer?: string;
  country: string;
  city: string;
  size?: string;
  solutions: string[];
  products?: string[];
  services?: string[];
  industries?: string[];
  notes: string;
  value?: string;
  currency?: string;
  /** Hours since it was created. */
  age: number;
  /** The customer asked to be contacted. */
  flame?: boolean;
  /** Days until the closing date, negative when it has passed. */
  closes?: number;
  state: 'new' | 'active' | Outcome;
  /** Days since it was archived. */
  archived?: number;
  reason?: string;
  unread?: boolean;
  flagged?: boolean;
  favorite?: boolean;
  /** Hours until it returns. */
  snoozed?: number;
  kind?: 'Independent' | 'Shared';
  contact: [first: string, last: string, title: string, email: string, phone: string];
  crmId?: string;
  tags?: string[];
  stage?: string;
  gone?: boolean;
}

export function person(
  firstName: string,
  lastName: string,
  title: string,
  email: string,
  phoneNumber: string,
): Contact {
  return { firstName, lastName, title, email, phoneNumber, emailStatus: 'Valid', phoneStatus: 'Unknown' };
}

/** The clocks of an unanswered referral, by name and hours from creation. */
export const CLOCK_HOURS: Record<Extract<ClockKind, 'flame' | 'answer' | 'expiry'>, number> = {
  flame: 72,
  answer: 24,
  expiry: 14 * 24,
};
