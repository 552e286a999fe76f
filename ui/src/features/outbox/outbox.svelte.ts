/** The edits that wait, are being sent or need the user, and the documents that could not be read. */
import { tick } from 'svelte';
import type { EditState, OutboxEntry, Problem, UnreadableDocument } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';

export class Outbox {
  entries = $state.raw<readonly OutboxEntry[]>([]);
  problems = $state.raw<readonly UnreadableDocument[]>([]);
  trouble = $state.raw<Problem | null>(null);
  isLoaded = $state(false);
  /** The edit whose conflict is on the screen. */
  #deciding = $state<string | null>(null);

  constructor(private readonly host: Host) {}

  async refresh(): Promise<void> {
    try {
      const [entries, problems] = await Promise.all([this.host.call('outbox', null), this.host.call('problems', null)]);
      [this.entries, this.problems, this.trouble, this.isLoaded] = [entries, problems, null, true];
    } catch (error) {
      this.trouble = asProblem(error);
    }
  }

  in(...states: EditState[]): OutboxEntry[] {
    return this.entries.filter((entry) => states.includes(entry.edit.state));
  }

  /** The conflict on the screen; one that settled itself meanwhile is none any more. */
  get deciding(): OutboxEntry | null {
    return this.entries.find(({ edit, conflict }) => edit.id === this.#deciding && conflict !== null) ?? null;
  }

  /** Opens a conflict. */
  decide(id: string): void {
    this.#deciding = id;
  }

  /** Back to the list, to the entry the conflict belongs to. */
  close(): void {
    const id = this.#deciding;
    this.forget();
    void this.focus(id);
  }

  /** Shows the list when the outbox is opened the next time. */
  forget(): void {
    this.#deciding = null;
  }

  /** Does something that takes an edit away from what needs the user; the focus goes on to the next one. */
  async leave(id: string, work: () => Promise<unknown>): Promise<void> {
    const open = this.in('needs_you').map(({ edit }) => edit.id);
    const here = open.indexOf(id);
    const next = open[here + 1] ?? open[here - 1] ?? null;
    await work();
    this.forget();
    await this.refresh();
    await this.focus(next);
  }

  /** The focus on an entry, or on the heading where there is none. */
  async focus(id: string | null): Promise<void> {
    await tick();
    if (document.querySelector('[role=dialog]')) return;
    const shown = [...document.querySelectorAll<HTMLElement>('[data-edit]')];
    const entry = shown.find((element) => element.dataset.edit === id);
    const target = entry?.querySelector<HTMLElement>('[role=group] button') ?? entry?.querySelector('button');
    (target ?? document.getElementById('outbox-title'))?.focus();
  }
}
