/** Which entries of the palette come first: how well they match, then how lately they were chosen. */
import { computeCommandScore } from 'bits-ui';

export interface Ranked {
  id: string;
  /** What is shown. */
  text: string;
  /** Other words it is found by. */
  also?: readonly string[];
}

/** Below it letters only happen to stand in that order. */
const FAINT = 0.05;

/** Without accents and casing, so that `configuracion` finds *Configuración*. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The entries that match what was typed, the best first; all of them in their own order when nothing was. */
export function ranked<Entry extends Ranked>(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
): Entry[] {
  const text = plain(typed.trim());
  if (text === '') return [...entries];
  const age = (entry: Entry) => (recent.includes(entry.id) ? recent.indexOf(entry.id) : recent.length);
  return entries
    .map((entry) => ({ entry, score: computeCommandScore(plain(entry.text), text, entry.also?.map(plain)) }))
    .filter(({ score }) => score > FAINT)
    .sort((a, b) => b.score - a.score || age(a.entry) - age(b.entry))
    .map(({ entry }) => entry);
}
