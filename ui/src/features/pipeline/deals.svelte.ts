/** The deals of one place, a column of the board or a day: only the pages on and around the screen are kept. */
import type { DealPlace, DealsPage, Problem, Row } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';

/** Deals asked for at once. */
export const PAGE = 50;
/** Pages kept: what is visible and its neighbours. */
const KEPT = 4;

export class Deals {
  total = $state(0);
  phase = $state<'loading' | 'ready' | 'failed'>('loading');
  problem = $state.raw<Problem | null>(null);
  #pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
  #asked = new Set<number>();
  #visible: [number, number] = [0, 0];
  /** Replies of an older question are dropped. */
  #question = 0;

  constructor(
    private readonly host: Host,
    readonly place: DealPlace,
  ) {}

  /** The deal of that index, once it is loaded. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Asks again for what is on the screen; the old rows stay until the new ones are there. */
  async refresh(): Promise<void> {
    const question = ++this.#question;
    this.#asked.clear();
    const [first, last] = this.#visible;
    const pages = span(first, last);
    try {
      const replies = await Promise.all(pages.map((page) => this.#ask(page, null)));
      if (question !== this.#question) return;
      this.total = replies.at(-1)?.total ?? 0;
      this.#pages = new Map(pages.map((page, i) => [page, replies[i]?.rows ?? []]));
      [this.phase, this.problem] = ['ready', null];
    } catch (error) {
      if (question === this.#question) [this.phase, this.problem] = ['failed', asProblem(error)];
    }
  }

  /** Says which deals are on the screen, and fetches those that are missing. */
  async need(first: number, last: number): Promise<void> {
    this.#visible = [first, last];
    const question = this.#question;
    for (const page of span(first, last)) {
      if (this.#pages.has(page) || this.#asked.has(page) || page * PAGE >= this.total) continue;
      this.#asked.add(page);
      try {
        const reply = await this.#ask(page, null);
        if (question === this.#question) this.#keep(page, reply);
      } catch (error) {
        if (question === this.#question) this.problem = asProblem(error);
      } finally {
        this.#asked.delete(page);
      }
    }
  }

  /** The index of a deal that may have come here, wherever in the column; null when it stands elsewhere. */
  async indexOf(id: string): Promise<number | null> {
    const { found } = await this.#ask(0, id);
    return found;
  }

  #ask(page: number, find: string | null): Promise<DealsPage> {
    const limit = find === null ? PAGE : 0;
    return this.host.call('deals', { place: this.place, offset: page * PAGE, limit, find });
  }

  #keep(page: number, reply: DealsPage): void {
    const centre = Math.floor(this.#visible[0] / PAGE);
    const pages = new Map([...this.#pages, [page, reply.rows]]);
    const nearest = [...pages.keys()].sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
    for (const far of nearest.slice(KEPT)) pages.delete(far);
    this.#pages = pages;
    this.total = reply.total;
  }
}

function span(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, i) => from + i);
}
