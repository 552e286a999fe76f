/** Which parts of a text were looked for, compared as the desk's search index compares: without case and accents. */

export interface Part {
  text: string;
  found: boolean;
}

/** One letter without case and accents; of the same length as far as places go. */
function fold(letter: string): string {
  const plain = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain === '' ? letter : plain;
}

interface Folded {
  text: string;
  /** Where each unit of the folded text stands in the original. */
  places: number[];
}

function folded(text: string): Folded {
  let out = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    out += plain;
    at += letter.length;
  }
  places.push(at);
  return { text: out, places };
}

/** The stretches in which one of the words begins a word. */
function stretches({ text, places }: Folded, words: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const word of words) {
    const wanted = folded(word).text;
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const before = text.slice(0, at);
      if (/[\p{L}\p{N}\p{M}]$/u.test(before)) continue;
      found.push([places[at] ?? 0, places[at + wanted.length] ?? 0]);
    }
  }
  return found.sort(([a], [b]) => a - b);
}

/** The text in parts; overlapping finds are one. */
export function parts(text: string, words: readonly string[]): Part[] {
  const out: Part[] = [];
  let at = 0;
  for (const [start, end] of words.length === 0 ? [] : stretches(folded(text), words)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) out.push({ text: text.slice(at, from), found: false });
    out.push({ text: text.slice(from, end), found: true });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), found: false });
  return out;
}
