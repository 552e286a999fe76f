/** The rows on and around the screen. The store stays where it is: only a few pages of it are kept here. */
import type { Folder, Group, ListPage, ListRequest, Problem, Row, Sort } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';
import { Layout } from './layout';

/** Rows asked for at once. */
export const PAGE = 200;
/** More rows than any list has. */
const WHOLE = 0xffff_ffff;
/** Pages kept: what is visible, its neighbours, and where the user just was. */
const KEPT = 8;

export class Rows {
  folder = $state<Folder>('inbox');
  query = $state('');
  sort = $state<Sort>('urgency');
  /** The direction; null for the one that is natural to the order. */
  descending = $state<boolean | null>(null);
  /** What is looked for is looked for in every folder. */
  everywhere = $state(true);
  /** The query whose rows are shown; an older one while a new one is being answered. */
  answered = $state('');
  /** What is looked for, to mark it where it stands. */
  words = $state.raw<readonly string[]>([]);
  /** More rows match than are counted so far. */
  more = $state(false);
  /** The order as it is: what is looked for has no urgency, it comes newest first. */
  readonly order = $derived<Sort>(this.query !== '' && this.sort === 'urgency' ? 'received' : this.sort);
  /** The direction as it is: newest and dearest come first by nature. */
  readonly isDescending = $derived(this.descending ?? (this.order === 'received' || this.order === 'value'));
  total = $state(0);
  groups = $state.raw<readonly Group[]>([]);
  phase = $state<'loading' | 'ready' | 'failed'>('loading');
  problem = $state.raw<Problem | null>(null);
  readonly layout = $derived(new Layout(this.groups));

  #pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
  #asked = new Set<number>();
  #visible: [number, number] = [0, 0];
  /** Replies of an older question are dropped. */
  #question = 0;

  constructor(private readonly host: Host) {}

  /** The row of that index, once it is loaded. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Index of a loaded row; -1 when it isn't among them. */
  indexOf(id: string): number {
    for (const [page, rows] of this.#pages) {
      const within = rows.findIndex((row) => row.id === id);
      if (within >= 0) return page * PAGE + within;
    }
    return -1;
  }

  /** Every loaded row in order. */
  loaded(): Row[] {
    return [...this.#pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
  }

  /** The ids of a stretch of the list; asked for only where some of its rows are not loaded. */
  idsBetween(first: number, last: number): string[] | Promise<string[]> {
    const rows = Array.from({ length: last - first + 1 }, (_, i) => this.at(first + i));
    const loaded = rows.filter((row) => row !== undefined);
    if (loaded.length === rows.length) return loaded.map(({ id }) => id);
    return this.host.call('list_ids', { ...this.#request, offset: first, limit: last - first + 1 });
  }

  /** The ids of the whole list, also of rows that were not counted yet. */
  idsOfAll(): string[] | Promise<string[]> {
    if (!this.more) return this.total > 0 ? this.idsBetween(0, this.total - 1) : [];
    return this.host.call('list_ids', { ...this.#request, offset: 0, limit: WHOLE });
  }

  /** Turns to another folder, search or order, from the top. */
  async show(folder: Folder, query: string, sort: Sort, descending = this.descending): Promise<void> {
    if (folder !== this.folder) {
      this.#pages = new Map();
      this.groups = [];
      this.total = 0;
    }
    [this.folder, this.query, this.sort, this.descending] = [folder, query, sort, descending];
    this.phase = 'loading';
    this.#visible = [0, 0];
    await this.#replace([0]);
  }

  /** Asks again for what is on the screen; the old rows stay until the new ones are there. */
  async refresh(around: number): Promise<void> {
    const [first, last] = this.#visible;
    const wanted = new Set<number>();
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) wanted.add(page);
    if (around >= 0) wanted.add(Math.floor(around / PAGE));
    await this.#replace([...wanted]);
  }

  /** Says which rows are on the screen, and fetches those that are missing. */
  async need(first: number, last: number): Promise<void> {
    this.#visible = [first, last];
    await this.load(first, last);
  }

  /** Fetches rows that are missing. */
  async load(first: number, last: number): Promise<void> {
    const question = this.#question;
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
      if (this.#pages.has(page) || this.#asked.has(page) || page * PAGE >= this.total) continue;
      this.#asked.add(page);
      try {
        const reply = await this.#ask(page);
        if (question === this.#question) this.#accept(new Map([...this.#pages, [page, reply.rows]]), reply);
      } catch (error) {
        if (question === this.#question) this.problem = asProblem(error);
      } finally {
        this.#asked.delete(page);
      }
    }
  }

  async #replace(pages: number[]): Promise<void> {
    const question = ++this.#question;
    this.#asked.clear();
    let isCounted = true;
    try {
      const replies = await Promise.all(pages.map((page) => this.#ask(page)));
      const newest = replies.at(-1);
      if (question !== this.#question || !newest) return;
      isCounted = !newest.more;
      this.#accept(new Map(pages.map((page, i) => [page, replies[i]?.rows ?? []])), newest);
      [this.phase, this.problem, this.answered] = ['ready', null, this.query];
    } catch (error) {
      if (question !== this.#question) return;
      const problem = asProblem(error);
      // What cannot be understood is told below the search box; the last rows stay.
      if (problem.field === 'query') this.phase = 'ready';
      else [this.phase, this.problem] = ['failed', problem];
      return;
    }
    if (!isCounted) await this.#count(question);
  }

  /** The rows come first; how many there are in all may take longer. */
  async #count(question: number): Promise<void> {
    try {
      const total = await this.host.call('count_rows', { ...this.#request, offset: 0, limit: 0 });
      if (question !== this.#question) return;
      [this.total, this.more] = [total, false];
      this.groups = [{ key: { kind: 'all' }, count: total }];
    } catch (error) {
      if (question === this.#question) this.problem = asProblem(error);
    }
  }

  get #request(): Omit<ListRequest, 'offset' | 'limit'> {
    const { folder, query, sort, descending, everywhere } = this;
    return { folder, query, sort, descending, everywhere };
  }

  #ask(page: number): Promise<ListPage> {
    return this.host.call('list', { ...this.#request, offset: page * PAGE, limit: PAGE });
  }

  #accept(pages: Map<number, readonly Row[]>, reply: ListPage): void {
    const centre = Math.floor(this.#visible[0] / PAGE);
    const nearest = [...pages.keys()].sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
    for (const page of nearest.slice(KEPT)) pages.delete(page);
    this.#pages = pages;
    // A page of what is looked for counts up to its own end: a count that reached further stays.
    const counted = reply.more && this.total > reply.total && this.answered === this.query;
    this.more = reply.more && !counted;
    if (counted) return;
    this.total = reply.total;
    this.groups = reply.groups;
  }
}
