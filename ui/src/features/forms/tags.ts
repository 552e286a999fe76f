/** Tags: which are the same, which one is meant by what was typed, and who has them. */
import type { Target } from '../../actions/action';

/** Nobody tells tags apart by their casing. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The tag meant by what was typed: the same one, the first that begins so, or a new one; empty when nothing was. */
export function completed(typed: string, known: readonly string[]): string {
  const text = typed.trim();
  if (text === '') return '';
  const begins = (tag: string) => tag.toLowerCase().startsWith(text.toLowerCase());
  return known.find((tag) => isSame(tag, text)) ?? known.find(begins) ?? text;
}

/** How many of the referrals have the tag, as far as their rows are loaded. */
export function standing(tag: string, { ids, rows }: Target): 'all' | 'some' | 'none' {
  const having = rows.filter((row) => row.tags.some((other) => isSame(other, tag))).length;
  if (having === 0) return 'none';
  return having === ids.length ? 'all' : 'some';
}
