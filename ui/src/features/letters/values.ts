/** What a letter can say of a referral, in the language of the letter. */
import type { Contact, Letters, ReferralView } from '../../host/contract';
import type { Language } from '../../i18n/t.svelte';
import { tIn } from '../../i18n/t.svelte';
import { instant, longDate } from '../../lib/time';
import { wantName } from '../referral/taxonomy';
import type { Values } from './fill';

/** More would be a catalogue, not a sentence. */
const WANTS = 2;

export interface Author {
  letters: Letters;
  /** The account's name, for whoever has not said another. */
  account: string | null;
}

/** Values stand in a sentence: on one line. What is not known is empty. */
export function valuesOf(view: ReferralView, person: Contact, author: Author, language: Language): Values {
  const closing = instant(view.closing_at);
  const values = {
    customer: view.customer.name ?? '',
    contact: person.firstName,
    deal: view.name ?? '',
    wants: wantsOf(view, language),
    me: author.letters.own_name || (author.account ?? ''),
    company: author.letters.own_company,
    deadline: closing === null ? '' : longDate(new Date(closing).toISOString().slice(0, 10), language),
  };
  const lines = Object.entries(values).map(([field, value]) => [field, value.replace(/\s+/g, ' ').trim()]);
  return Object.fromEntries(lines) as Values;
}

function wantsOf({ requirements }: ReferralView, language: Language): string {
  const ids = [...requirements.solutions, ...requirements.products, ...requirements.services];
  const names = ids.slice(0, WANTS).map((id) => wantName(id, (message) => tIn(language, message)));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
