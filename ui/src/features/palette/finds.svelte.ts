/** Referrals found by the words typed into the palette: a few of each folder, asked for while typing goes on. */
import type { Folder, Row } from '../../host/contract';
import type { Host } from '../../host/host';

/** Long enough to skip the letters of a quick typist. */
const PAUSE = 90;
const OF_EACH = 4;
/** One letter begins some word of nearly everything. */
const SHORTEST = 2;
const FOLDERS: readonly Folder[] = ['inbox', 'active', 'archived'];

export class Finds {
  rows = $state.raw<readonly Row[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(private readonly host: Host) {}

  /** Looks for the words once typing pauses; an older answer never replaces a newer one. */
  look(typed: string): void {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const query = typed.trim();
    if (query.length < SHORTEST) this.rows = [];
    else this.#timer = setTimeout(() => void this.#ask(query, turn), PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  async #ask(query: string, turn: number): Promise<void> {
    // What is half typed may not be a query yet: then nothing is found, and nothing needs to be said of it.
    const pages = await Promise.allSettled(FOLDERS.map((folder) => this.#few(folder, query)));
    if (turn !== this.#turn) return;
    this.rows = pages.flatMap((page) => (page.status === 'fulfilled' ? page.value : []));
  }

  async #few(folder: Folder, query: string): Promise<Row[]> {
    const page = {
      folder,
      query,
      sort: 'received',
      descending: null,
      everywhere: false,
      offset: 0,
      limit: OF_EACH,
    } as const;
    return (await this.host.call('list', page)).rows;
  }
}
