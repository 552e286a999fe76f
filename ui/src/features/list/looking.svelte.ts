/** What stands in the search box, what it means, and what may follow. */
import type { QueryCompletion, QueryReading } from '../../host/contract';
import type { Desk } from '../shell/desk.svelte';

const NOTHING: QueryReading = { mistake: null, completions: [], words: [], names_folder: false };

export class Looking {
  typed = $state('');
  reading = $state.raw<QueryReading>(NOTHING);
  /** Index of the completion the arrow keys stand on; -1 for none. */
  chosen = $state(-1);
  #isOpen = $state(false);
  /** One question at a time: letters typed meanwhile are asked together when it is answered. */
  #isAsking = false;
  #again = false;

  constructor(private readonly desk: Desk) {}

  /** What is offered, while it is. */
  get offered(): readonly QueryCompletion[] {
    return this.#isOpen ? this.reading.completions : [];
  }

  /** Looks for what stands there now. Answers when that is shown. */
  async look(cursor: number, offers = true): Promise<void> {
    this.#isOpen = offers;
    this.chosen = -1;
    if (this.#isAsking) {
      this.#again = true;
      return;
    }
    this.#isAsking = true;
    try {
      await this.#ask(cursor);
    } finally {
      this.#isAsking = false;
    }
    if (!this.#again) return;
    this.#again = false;
    await this.look(this.typed.length, offers);
  }

  /** Hides what is offered; true when something was. */
  close(): boolean {
    const wasOpen = this.offered.length > 0;
    this.#isOpen = false;
    this.chosen = -1;
    return wasOpen;
  }

  /** Moves among what is offered; past either end nothing is chosen. */
  move(step: 1 | -1): void {
    const places = this.offered.length + 1;
    this.chosen = ((this.chosen + 1 + step + places) % places) - 1;
  }

  /** Puts a completion where it belongs; answers where the cursor stands then. */
  take(completion: QueryCompletion): number {
    const { start, end, text, is_operator } = completion;
    const rest = this.typed.slice(end);
    const put = is_operator || rest.startsWith(' ') ? text : `${text} `;
    this.typed = this.typed.slice(0, start) + put + rest;
    return start + put.length;
  }

  async #ask(cursor: number): Promise<void> {
    const { rows, host } = this.desk;
    const text = this.typed;
    const query = text.trim();
    const found = query === rows.query ? undefined : this.desk.find(query, rows.sort);
    const read = text === '' ? Promise.resolve(NOTHING) : host.call('read_query', { text, cursor });
    await this.desk.attempt(
      read.then((reading) => {
        this.reading = reading;
        rows.words = reading.words;
      }),
    );
    await found;
  }
}
