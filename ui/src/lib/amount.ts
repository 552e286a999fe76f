/** Money as people write it: reads "1.234,50" or "1,234.50" into canonical decimal text, and writes it back. */

interface Marks {
  decimal: string;
  group: string;
  /** Digits in the groups before the last one: three, or two in India. */
  inner: number;
}

function marks(locale: string): Marks {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(123_456_789.5);
  const part = (type: string) => parts.find((p) => p.type === type)?.value;
  const groups = parts.filter((p) => p.type === 'integer');
  return { decimal: part('decimal') ?? '.', group: part('group') ?? ',', inner: groups.at(-2)?.value.length ?? 3 };
}

const DIGITS = /^\d+$/;

/** True for digits in groups: "1", "12", "1 234", never "1.23". */
function isGrouped(parts: string[], inner: number): boolean {
  const [first = '', ...rest] = parts;
  const size = (index: number) => (index === rest.length - 1 ? 3 : inner);
  const isSound = rest.every((part, i) => DIGITS.test(part) && part.length === size(i));
  return DIGITS.test(first) && first.length <= 3 && isSound;
}

/**
 * Canonical decimal text (`1234.5`) of an amount typed in the conventions of `locale`; null when it is no amount.
 * The other convention's decimal mark is understood only where nothing else can be meant: "12.5" in Spanish is
 * twelve and a half, "1.234" is one thousand two hundred and thirty-four.
 */
export function parseAmount(text: string, locale: string): string | null {
  const { decimal, group, inner } = marks(locale);
  // Spaces and apostrophes only ever group; currency signs and codes may stand around the number.
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^(?:[A-Z]{3}|\p{Sc})|(?:[A-Z]{3}|\p{Sc})$/gu, '');
  if (bare === '') return null;
  const [whole = '', fraction, ...more] = bare.split(decimal);
  if (more.length > 0) return null;
  if (fraction !== undefined) {
    const grouped = whole.split(group);
    const sound = whole === '' || (grouped.length === 1 ? DIGITS.test(whole) : isGrouped(grouped, inner));
    return sound && (fraction === '' || DIGITS.test(fraction)) ? canonical(grouped.join(''), fraction) : null;
  }
  return parseWhole(bare, group, inner);
}

/** A text without the locale's decimal mark. */
function parseWhole(bare: string, group: string, inner: number): string | null {
  if (DIGITS.test(bare)) return canonical(bare, '');
  for (const mark of new Set([group, '.', ','])) {
    const parts = bare.split(mark);
    if (parts.length < 2) continue;
    if (isGrouped(parts, inner)) return canonical(parts.join(''), '');
    const [whole = '', fraction = ''] = parts;
    const isFraction = parts.length === 2 && DIGITS.test(whole) && DIGITS.test(fraction) && fraction.length !== 3;
    if (isFraction) return canonical(whole, fraction);
  }
  return null;
}

function canonical(whole: string, fraction: string): string | null {
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  if (whole === '' && fraction === '') return null;
  return rest === '' ? digits : `${digits}.${rest}`;
}

/** The amount with its currency, cents only where there are some. An unknown currency code stands behind the number. */
export function formatMoney(value: string, currency: string | null, locale: string): string {
  const amount = Number(value);
  if (!Number.isFinite(amount)) return currency ? `${value} ${currency}` : value;
  try {
    if (currency) {
      const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
      // The text itself, not the number made of it: a sum may have more digits than that holds.
      return new Intl.NumberFormat(locale, options).format(value as `${number}`);
    }
  } catch {
    // Not an ISO 4217 code; the wire may carry anything.
  }
  const number = formatAmount(value, locale);
  return currency ? `${number} ${currency}` : number;
}

/** Canonical decimal text in the conventions of `locale`, with every decimal it has. */
export function formatAmount(value: string, locale: string): string {
  const amount = Number(value);
  if (value === '' || !Number.isFinite(amount)) return value;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value as `${number}`);
}
