/** A letter as a `mailto:` link (RFC 6068), for the user's own mail program. */

export interface Letter {
  to: string;
  subject: string;
  body: string;
}

/**
 * Characters of a link that every mail program takes: Windows hands on no more than 2,048 (`INTERNET_MAX_PATH_LENGTH`),
 * and cuts without a word.
 */
export const LONGEST_LINK = 2_000;

/** Half of a pair, as an emoji cut in two leaves it; `encodeURIComponent` refuses it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

function encoded(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'));
}

/** Only what an address may hold unencoded stays so; above all nothing that would begin a header of its own. */
export function addressPart(address: string): string {
  return encoded(address.trim()).replace('%40', '@');
}

/** The link; lines end with CR LF there (RFC 6068 §5). An empty subject or body is left out. */
export function mailLink({ to, subject, body }: Letter): string {
  const line = subject.replace(/\s+/g, ' ').trim();
  const text = body.trimEnd().replace(/\r\n?|\n/g, '\r\n');
  const headers = [line && `subject=${encoded(line)}`, text && `body=${encoded(text)}`].filter(Boolean);
  return `mailto:${addressPart(to)}${headers.length > 0 ? `?${headers.join('&')}` : ''}`;
}

/** True when a mail program might cut the link: its text goes by the clipboard then. */
export function isTooLong(letter: Letter): boolean {
  return mailLink(letter).length > LONGEST_LINK;
}
