/** Links that the user's own mail and phone programs open. */

/** A plain mail to that address. */
export function mailTo(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}

/** A call to that number; anything a dialler can't use is dropped. */
export function callTo(number: string): string {
  return `tel:${number.replace(/[^\d+*#,;]/g, '')}`;
}
