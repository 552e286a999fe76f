/** The fake's language of the search box: words and the commonest operators, in English. The desk knows all of them. */
import type { QueryReading, ReadQuery, ReferralView } from '../contract';

type Test = (view: ReferralView) => boolean;

const HINTS: Record<string, [hint: string, values: readonly string[]]> = {
  status: ['New, active or closed', ['new', 'active', 'closed']],
  country: ['Country of the customer', ['es', 'fr', 'de']],
  currency: ['Currency of the value', ['eur', 'usd', 'chf']],
  flame: ['The customer asked to be contacted', ['yes', 'no']],
  in: ['In which folder', ['inbox', 'active', 'archived']],
  is: ['Unread, flagged …', ['unread', 'flagged']],
  value: ['Estimated value', ['10k', '50k', '100k', '1M']],
};

const STATUS: Record<string, string> = { new: 'inbox', active: 'active', closed: 'archived' };

/** Lower case and without accents, as the desk's index compares. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function textOf(view: ReferralView): string {
  const { row, customer } = view;
  return fold([row.title, customer.name, view.notes, row.country, ...row.wants, view.private_note].join(' '));
}

function amount(typed: string): number {
  const scale = /k$/i.test(typed) ? 1_000 : /m$/i.test(typed) ? 1_000_000 : 1;
  return Number(typed.replace(/[km]$/i, '')) * scale;
}

/** What one term asks for; null when its value means nothing. */
function test(name: string, joint: string, value: string): Test | null {
  const among = (of: (view: ReferralView) => string | null) => {
    const wanted = value.toLowerCase().split(',');
    return (view: ReferralView) => wanted.includes((of(view) ?? '').toLowerCase());
  };
  if (name === 'value') {
    const wanted = amount(value);
    if (Number.isNaN(wanted)) return null;
    return ({ row }) => {
      const found = Number(row.value ?? Number.NaN);
      return joint === '<' ? found < wanted : joint === '>' ? found > wanted : found === wanted;
    };
  }
  if (name === 'country') return among(({ row }) => row.country);
  if (name === 'currency') return among(({ row }) => row.currency);
  if (!HINTS[name]?.[1].includes(value)) return null;
  if (name === 'status') return ({ row }) => row.folder === STATUS[value];
  if (name === 'in') return ({ row }) => row.folder === value;
  if (name === 'flame') return ({ flame }) => (flame === 'none') === (value === 'no');
  return ({ row }) => (value === 'unread' ? row.unread : row.flagged);
}

interface Term {
  start: number;
  end: number;
  name: string;
  joint: string;
  value: string;
  negated: boolean;
}

function terms(text: string): Term[] {
  return [...text.matchAll(/(-?)(?:([a-z]+)([:<>]))?("[^"]*"?|[^\s"]+|(?=\s|$))/gi)]
    .filter(([whole]) => whole !== '')
    .map((found) => {
      const [whole = '', minus, name = '', joint = '', value = ''] = found;
      const known = name.toLowerCase() in HINTS;
      const end = found.index + whole.length;
      return {
        start: known ? end - value.length : found.index,
        end,
        name: known ? name.toLowerCase() : '',
        joint,
        value: known ? value.replaceAll('"', '') : whole.replace(/^-/, '').replaceAll('"', ''),
        negated: minus === '-',
      };
    });
}

/** Whether a referral is what a query looks for. */
export function matches(view: ReferralView, query: string): boolean {
  const text = textOf(view);
  return terms(query).every(({ name, joint, value, negated }) => {
    if (value === '') return true;
    const holds = name === '' ? text.includes(fold(value)) : (test(name, joint, value)?.(view) ?? true);
    return holds !== negated;
  });
}

/** True when the query says itself in which folder to look. */
export function namesFolder(query: string): boolean {
  return terms(query).some(({ name, value }) => name === 'in' && value !== '');
}

/** The first term that means nothing, unless it is still being typed. */
export function mistakeOf(query: string): QueryReading['mistake'] {
  const wrong = terms(query).find(({ name, joint, value, end }) => {
    if (name === '' || value === '' || test(name, joint, value)) return false;
    return end < query.length || !HINTS[name]?.[1].some((known) => known.startsWith(value));
  });
  if (!wrong) return null;
  const { start, end, name, value } = wrong;
  return { start, end, sentence: `“${value}” means nothing to “${name}”. It takes: ${HINTS[name]?.[1].join(', ')}.` };
}

/** What a text in the search box means, and what may follow. */
export function read({ text, cursor }: ReadQuery): QueryReading {
  const before = text.slice(0, cursor);
  const [, name, typed = ''] = /(?:^|[\s-])(?:([a-z]+)[:<>])?([^\s:<>]*)$/i.exec(before) ?? [];
  const start = cursor - typed.length;
  const known = name === undefined ? Object.keys(HINTS) : (HINTS[name]?.[1] ?? []);
  const completions = known
    .filter((word) => word.startsWith(typed.toLowerCase()) && word !== typed && (name !== undefined || typed !== ''))
    .map((word) => ({
      start,
      end: cursor,
      text: name === undefined ? `${word}${word === 'value' ? '>' : ':'}` : word,
      hint: HINTS[name ?? word]?.[0] ?? '',
      is_operator: name === undefined,
    }));
  const words = terms(text).filter((term) => term.name === '' && !term.negated);
  return {
    mistake: mistakeOf(text),
    completions,
    words: words.map(({ value }) => value),
    names_folder: namesFolder(text),
  };
}
