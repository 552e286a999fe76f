/** Names of countries, currencies and people as shown, and the readable form of the wire's ids. */
import type { Contact } from '../host/contract';

function displayName(type: 'region' | 'currency', code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** The country's name; the code itself when nobody knows it. */
export function countryName(code: string, locale: string): string {
  return displayName('region', code, locale);
}

/** The currency's name. */
export function currencyName(code: string, locale: string): string {
  return displayName('currency', code, locale);
}

/** The usual ones first, then every currency in circulation. */
export function currencies(): string[] {
  const usual = ['EUR', 'USD', 'GBP', 'CHF', 'MXN', 'BRL', 'COP', 'CLP', 'ARS', 'PEN', 'SEK', 'NOK', 'DKK', 'PLN'];
  return [...usual, ...Intl.supportedValuesOf('currency').filter((code) => !usual.includes(code))];
}

/** First and last name, or the address or number where there is no name. */
export function personName(contact: Contact): string {
  const name = `${contact.firstName} ${contact.lastName}`.trim();
  return name || contact.email || contact.phoneNumber;
}

/** The one or two letters of a persona. */
export function initials(name: string): string {
  const words = name.split(/[\s.\-_@]+/u).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return [first, last]
    .map((word) => [...(word ?? '')].at(0) ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** "51to250employees" as a range; null when the id has another shape. */
export function sizeRange(id: string): { from: number; to: number | null } | null {
  const range = /^(\d+)to(\d+)employees$/i.exec(id);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const more = /^morethan(\d+)employees$/i.exec(id);
  return more ? { from: Number(more[1]), to: null } : null;
}
