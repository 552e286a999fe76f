/** Filling in a template: what is not known leaves no hole. */
import type { LetterField } from '../../host/contract';

export type Values = Readonly<Record<LetterField, string>>;

export interface Filled {
  text: string;
  /** The fields that are not known, in the order they stand. */
  missing: readonly LetterField[];
}

/** Stands where something was left out, until the words around it are joined; occurs in no text. */
const GAP = '\u0000';
const FIELD = /\{(\w+)\}/g;

/**
 * `{field}` becomes its value. What stands in brackets is left out as a whole when one of its fields is not known;
 * brackets without a field are just brackets. Values are never read as templates.
 */
export function fill(template: string, values: Values): Filled {
  const missing = new Set<LetterField>();
  const known = (name: string): name is LetterField => Object.hasOwn(values, name);
  const put = (text: string) =>
    text.replace(FIELD, (typed, name: string) => {
      if (!known(name)) return typed;
      if (values[name] === '') missing.add(name);
      return values[name].replaceAll(GAP, '') || GAP;
    });
  // One pass: a customer called "[x] {me}" is not read again.
  const raw = template.replaceAll(GAP, '').replace(/\[([^[\]]*)\]|\{\w+\}/g, (typed, inside: string | undefined) => {
    if (inside === undefined) return put(typed);
    const filled = put(inside);
    if (filled === inside) return typed;
    return filled.includes(GAP) ? GAP : filled;
  });
  return { text: stopped(joined(raw), values), missing: [...missing] };
}

/** A sentence that ends with "Fabrikam S.A." has its full stop already. */
function stopped(text: string, values: Values): string {
  const ends = Object.values(values).filter((value) => value.endsWith('.'));
  return ends.reduce((joined, value) => joined.replaceAll(`${value}.`, value), text);
}

/** Closes the gaps: "Hi ␀," is "Hi,", and a line that only was one goes. */
function joined(text: string): string {
  if (!text.includes(GAP)) return text;
  return text
    .split('\n')
    .filter((line) => !line.includes(GAP) || /[\p{L}\p{N}]/u.test(line))
    .map((line) =>
      line.includes(GAP)
        ? line
            .replaceAll(new RegExp(`\\(${GAP}\\)`, 'g'), GAP)
            .replaceAll(new RegExp(`[ \\t]*${GAP}(?=[ \\t]*(?:[,.;:!?)»”]|${GAP}|$))`, 'g'), '')
            .replaceAll(new RegExp(`(^|[ \\t])${GAP}[ \\t]?`, 'g'), '$1')
            .replaceAll(GAP, '')
            .trim()
        : line,
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
