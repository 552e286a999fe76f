/** Which row is active, and which rows are selected; follows a row by its id when the list changes under it. */
import type { Row } from '../../host/contract';
import type { Target } from '../../actions/action';
import type { Rows } from './rows.svelte';

export class Selection {
  /** Index of the active row; where the focus stands. -1 in an empty list. */
  active = $state(-1);
  activeId = $state<string | null>(null);
  ids = $state.raw<ReadonlySet<string>>(new Set());
  #anchor = 0;
  /** Counts what was selected, so that a late answer does not undo a later choice. */
  #turn = 0;

  constructor(private readonly rows: Rows) {}

  /** True while more than one row is selected. */
  get isMany(): boolean {
    return this.ids.size > 1;
  }

  /** The selected rows that are loaded, in order. */
  chosen(): Row[] {
    return this.rows.loaded().filter((row) => this.ids.has(row.id));
  }

  /** Everything selected, for actions on several. */
  target(): Target {
    return { ids: [...this.ids], rows: this.chosen(), view: null };
  }

  /** Makes that row the only selected one. */
  select(index: number): void {
    const row = this.#activate(index);
    this.#anchor = this.active;
    this.#choose(row ? [row.id] : []);
  }

  /** Adds the row to the selection, or takes it out. */
  toggle(index: number): void {
    const row = this.#activate(index);
    if (!row) return;
    this.#anchor = this.active;
    const ids = new Set(this.ids);
    if (!ids.delete(row.id)) ids.add(row.id);
    this.#choose(ids);
  }

  /** Selects from where the selection began to that row; rejects with a problem when the desk does not answer. */
  async extendTo(index: number): Promise<void> {
    this.#activate(index);
    const [first, last] = [Math.min(this.#anchor, this.active), Math.max(this.#anchor, this.active)];
    await this.#chooseFound(this.rows.idsBetween(first, last));
  }

  /** Selects every row of the list, however long it is; rejects with a problem when the desk does not answer. */
  async selectAll(): Promise<void> {
    await this.#chooseFound(this.rows.idsOfAll());
  }

  /** Back to the active row alone. */
  collapse(): void {
    this.#choose(this.activeId === null ? [] : [this.activeId]);
    this.#anchor = Math.max(0, this.active);
  }

  clear(): void {
    [this.active, this.activeId, this.#anchor] = [-1, null, 0];
    this.#choose([]);
  }

  /** Moves to the row after the ones that are about to leave; to the one before when they are the last. */
  leave(ids: ReadonlySet<string>): void {
    const start = Math.max(0, this.active);
    const following = this.#find(start, 1, ids) ?? this.#find(start, -1, ids);
    if (following === undefined) this.clear();
    else this.select(following);
  }

  /** Finds the active row again after the list was fetched anew. */
  settle(): void {
    const index = this.activeId === null ? -1 : this.rows.indexOf(this.activeId);
    this.active = index >= 0 ? index : Math.min(this.active, this.rows.total - 1);
  }

  #choose(ids: Iterable<string>): void {
    this.#turn += 1;
    this.ids = new Set(ids);
  }

  async #chooseFound(ids: string[] | Promise<string[]>): Promise<void> {
    const turn = ++this.#turn;
    // What is loaded is selected at once, within the same key.
    const found = Array.isArray(ids) ? ids : await ids;
    if (turn === this.#turn) this.#choose(found);
  }

  #activate(index: number): Row | undefined {
    this.active = Math.max(0, Math.min(index, this.rows.total - 1));
    const row = this.rows.at(this.active);
    this.activeId = row?.id ?? null;
    return row;
  }

  #find(start: number, step: 1 | -1, leaving: ReadonlySet<string>): number | undefined {
    for (let i = start; i >= 0 && i < this.rows.total; i += step) {
      const row = this.rows.at(i);
      if (!row) return undefined;
      if (!leaving.has(row.id)) return i;
    }
    return undefined;
  }
}
