/** The referral in the reading pane. */
import type { Problem, ReferralView } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';

export class Pane {
  id = $state<string | null>(null);
  view = $state.raw<ReferralView | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** True when the user chose it, false when it was opened by itself: only reading makes it read. */
  chosen = $state(false);
  #loading: Promise<void> = Promise.resolve();

  constructor(private readonly host: Host) {}

  /** Opens a referral, or empties the pane. The former one stays on the screen until the new one is there. */
  open(id: string | null, chosen: boolean): void {
    [this.id, this.chosen] = [id, chosen];
    this.refresh();
  }

  /** Asks again for the open referral. */
  refresh(): void {
    this.#loading = this.#load(this.id);
  }

  /** The open referral once it is loaded; null when there is none. */
  async settled(): Promise<ReferralView | null> {
    let awaited: Promise<void>;
    do {
      awaited = this.#loading;
      await awaited;
    } while (awaited !== this.#loading);
    return this.view?.row.id === this.id ? this.view : null;
  }

  async #load(id: string | null): Promise<void> {
    if (id === null) {
      [this.view, this.problem] = [null, null];
      return;
    }
    try {
      const view = await this.host.call('referral', { id });
      if (this.id === id) [this.view, this.problem] = [view, null];
    } catch (error) {
      if (this.id === id) [this.view, this.problem] = [null, asProblem(error)];
    }
  }
}
