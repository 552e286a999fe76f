/** Which keys mean which action: the usual ones, with the user's own in their place. */
import type { Settings } from '../host/contract';
import { isCharacter, MAC, spokenKeys, written } from './keys';
import { KEYED_BY_HABIT, usualKeys } from './usual-keys';

export type OwnKeys = Settings['keys'];

export class Bindings {
  constructor(
    private readonly settings: () => Settings | undefined,
    private readonly mac = MAC,
  ) {}

  /** The user's own keys by action, as they are stored. */
  get own(): OwnKeys {
    return this.settings()?.keys ?? {};
  }

  /** True while single characters may act. */
  get letters(): boolean {
    return this.settings()?.single_key_actions ?? false;
  }

  /** The keys of an action, also those that are switched off. */
  of(id: string): readonly string[] {
    return this.own[id] ?? usualKeys(id, this.mac);
  }

  /** The keys of an action that do something now. */
  live(id: string): readonly string[] {
    return this.of(id).filter((keys) => this.letters || !isCharacter(keys));
  }

  /** The first key of an action as people write it; empty without one. */
  hint(id: string): string {
    const [first] = this.live(id);
    return first === undefined ? '' : written(first, this.mac);
  }

  /** A label with its key behind it, for tooltips. */
  labelled(label: string, id: string): string {
    const keys = this.hint(id);
    return keys ? `${label} (${keys})` : label;
  }

  /** The keys of an action for `aria-keyshortcuts`. */
  spoken(id: string): string | undefined {
    const keys = this.live(id).map((one) => spokenKeys(one, this.mac));
    return keys.length > 0 ? keys.join(' ') : undefined;
  }

  /** The action a key means; what the user chose comes before what is usual. */
  meaning(keys: string): string | null {
    const chosen = Object.entries(this.own).find(([, chords]) => chords.includes(keys));
    if (chosen) return chosen[0];
    return KEYED_BY_HABIT.find((id) => !(id in this.own) && usualKeys(id, this.mac).includes(keys)) ?? null;
  }

  /** True when the user gave that action keys of its own. */
  isOwn(id: string): boolean {
    return id in this.own;
  }

  /** The user's keys with these for one action; what equals the usual ones is not kept. */
  with(id: string, keys: readonly string[]): OwnKeys {
    const others = Object.fromEntries(Object.entries(this.own).filter(([other]) => other !== id));
    return same(keys, usualKeys(id, this.mac)) ? others : { ...others, [id]: [...keys] };
  }

  /** The user's keys with the usual ones for that action. */
  without(id: string): OwnKeys {
    return this.with(id, usualKeys(id, this.mac));
  }

  /** The usual key of an action that something else has now; null when its usual keys are free. */
  usualKeyTakenBy(id: string): { keys: string; by: string } | null {
    for (const keys of usualKeys(id, this.mac)) {
      const by = this.meaning(keys);
      if (by !== null && by !== id) return { keys, by };
    }
    return null;
  }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((keys, i) => keys === other[i]);
}
