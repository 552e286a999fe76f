/** Referrals found by the words typed into the palette: the newest few of all folders, asked for while typing goes on. */
import type { Row } from '../../host/contract';
import type { Host } from '../../host/host';

/** Long enough to skip the letters of a quick typist. */
const PAUSE = 90;
const MOST = 8;
/** One letter begins some word of nearly everything. */
const SHORTEST = 2;

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
    const page = { folder: 'inbox', query, everywhere: true, sort: 'received', descending: null } as const;
    try {
      const { rows } = await this.host.call('list', { ...page, offset: 0, limit: MOST });
      if (turn === this.#turn) this.rows = rows;
    } catch {
      // What is half typed may not be a query yet: then nothing is found, and nothing needs to be said of it.
      if (turn === this.#turn) this.rows = [];
    }
  }
}
