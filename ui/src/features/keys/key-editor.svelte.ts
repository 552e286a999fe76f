/** Changing keys: waiting for one to be pressed, judging it, and storing what was chosen. */
import { tick } from 'svelte';
import { isUnfinished, judge } from '../../actions/capture';
import { chord, written } from '../../actions/keys';
import { t } from '../../i18n/t.svelte';
import type { Desk } from '../shell/desk.svelte';
import { labelOf } from './entries';

export class KeyEditor {
  /** The action that waits for a key. */
  waiting = $state<string | null>(null);
  /** Why the key pressed last cannot be had. */
  refusal = $state<string | null>(null);

  constructor(private readonly desk: Desk) {}

  /** Waits for the new key of an action. */
  begin(id: string): void {
    [this.waiting, this.refusal] = [id, null];
  }

  /** Waits no longer; the focus returns to the button that began it. */
  cancel(): void {
    const id = this.waiting;
    [this.waiting, this.refusal] = [null, null];
    if (id !== null) void this.#focus(id);
  }

  /** Takes a pressed key, or says what stands against it and goes on waiting. */
  take(event: KeyboardEvent): void {
    const id = this.waiting;
    // Tab and Escape lead out, as everywhere.
    if (id === null || event.key === 'Tab') return this.cancel();
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.cancel();
    if (isUnfinished(event)) return;
    const keys = chord(event);
    const verdict = judge(keys, id, this.desk.keys);
    if (verdict.kind === 'free') {
      this.#store(this.desk.keys.with(id, [keys]));
      this.cancel();
    } else if (verdict.kind === 'reserved') {
      this.refusal = t('keys-reserved', { keys: written(keys) });
    } else {
      this.refusal = t('keys-taken', { keys: written(keys), action: this.#name(verdict.by) });
    }
  }

  /** Takes all keys from an action. */
  clear(id: string): void {
    this.#store(this.desk.keys.with(id, []));
    void this.#focus(id);
  }

  /** Gives an action its usual keys back, unless another one has them now. */
  reset(id: string): void {
    const taken = this.desk.keys.usualKeyTakenBy(id);
    if (taken) {
      [this.waiting, this.refusal] = [id, t('keys-taken', { keys: written(taken.keys), action: this.#name(taken.by) })];
      return;
    }
    this.#store(this.desk.keys.without(id));
    void this.#focus(id);
  }

  /** The usual keys for everything. What a later version knows and this one does not is left alone. */
  resetAll(): void {
    this.cancel();
    const unknown = Object.entries(this.desk.keys.own).filter(([id]) => labelOf(id) === null);
    this.#store(Object.fromEntries(unknown));
  }

  #name(id: string): string {
    const label = labelOf(id);
    return label === null ? id : t(label);
  }

  #store(keys: Desk['keys']['own']): void {
    void this.desk.attempt(this.desk.session.change({ keys }));
  }

  async #focus(id: string): Promise<void> {
    await tick();
    document.querySelector<HTMLElement>(`[data-change='${id}']`)?.focus();
  }
}
