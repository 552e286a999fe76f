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

/** The groups with what matches in them, the best first: groups by their best entry, entries within their group. */
export function rankedGroups<Entry extends Ranked, Group extends { entries: readonly Entry[] }>(
  groups: readonly Group[],
  typed: string,
  recent: readonly string[],
): (Group & { entries: Entry[] })[] {
  const text = plain(typed.trim());
  return groups
    .map((group) => ({ group, found: matching<Entry>(group.entries, text, recent) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => (b.found[0]?.score ?? 0) - (a.found[0]?.score ?? 0))
    .map(({ group, found }) => ({ ...group, entries: found.map(({ entry }) => entry) }));
}

function matching<Entry extends Ranked>(entries: readonly Entry[], text: string, recent: readonly string[]) {
  const age = ({ id }: Entry) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return entries
    .map((entry) => ({ entry, score: score(entry, text) }))
    .filter((found) => found.score > FAINT)
    .sort((a, b) => b.score - a.score || age(a.entry) - age(b.entry));
}

/** Its own words count for more than the other ones it is found by. */
function score({ text, also = [] }: Ranked, typed: string): number {
  const others = also.map((word) => computeCommandScore(plain(word), typed) / 2);
  return Math.max(computeCommandScore(plain(text), typed), ...others);
}
