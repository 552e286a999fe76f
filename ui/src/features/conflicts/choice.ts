/** What the user chose for one field of a conflict, and what that comes to. */
import type { ConflictField, FieldDecision, Take } from '../../host/contract';
import { t } from '../../i18n/t.svelte';
import { readAmount } from '../forms/amount';
import type { Unreadable } from '../forms/submission.svelte';

export type Side = 'mine' | 'theirs' | 'both' | 'typed';

export interface Chosen {
  side: Side | null;
  /** Both texts in one, as the user left them. */
  both: string;
  /** A value of its own, as typed. */
  typed: string;
}

export function unchosen(field: ConflictField): Chosen {
  return { side: null, both: field.both ?? '', typed: '' };
}

/** The sides a field can take, in the order of the screen. */
export function sides(field: ConflictField): Side[] {
  return field.both === null ? ['mine', 'theirs', 'typed'] : ['mine', 'theirs', 'both', 'typed'];
}

/** Canonical text of what was typed for a field; an amount that can't be read says so. */
function typedText(field: ConflictField, typed: string): string | Unreadable {
  if (field.name !== 'value') return typed;
  const read = readAmount(typed);
  return typeof read === 'string' ? read : { ...read, field: field.name };
}

/** What the field would hold; `null` while nothing is chosen. */
export function outcome(field: ConflictField, chosen: Chosen): unknown {
  switch (chosen.side) {
    case null:
      return null;
    case 'mine':
      return field.mine;
    case 'theirs':
      return field.theirs;
    case 'both':
      return chosen.both;
    case 'typed': {
      const text = typedText(field, chosen.typed);
      return typeof text === 'string' ? text : chosen.typed;
    }
  }
}

function take(field: ConflictField, chosen: Chosen): Take | Unreadable {
  if (chosen.side === 'mine' || chosen.side === 'theirs') return { kind: chosen.side };
  if (chosen.side === 'both') return chosen.both === field.both ? { kind: 'both' } : typed(chosen.both);
  const text = typedText(field, chosen.typed);
  return typeof text === 'string' ? typed(text) : text;
}

function typed(value: string): Take {
  return { kind: 'typed', value };
}

/** The decisions to send, or the first field that is still open or can't be read. */
export function decisions(
  fields: readonly ConflictField[],
  chosen: Readonly<Record<string, Chosen>>,
): FieldDecision[] | Unreadable {
  const decided: FieldDecision[] = [];
  for (const field of fields) {
    const one = chosen[field.field];
    if (!one?.side) return { field: field.name, sentence: t('conflict-choose') };
    const taken = take(field, one);
    if ('sentence' in taken) return taken;
    decided.push({ field: field.field, take: taken });
  }
  return decided;
}
