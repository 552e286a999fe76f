/** Links that the user's own mail and phone programs open. */

/** A call to that number; anything a dialler can't use is dropped. */
export function callTo(number: string): string {
  return `tel:${number.replace(/[^\d+*#,;]/g, '')}`;
}
