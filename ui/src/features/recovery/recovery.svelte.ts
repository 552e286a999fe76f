/** The way out when the data file is damaged or gone: what can be brought back, and bringing it back. */
import type { BroughtBack, Problem, RecoveryOffer } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';
import type { Session } from '../shell/session.svelte';

export class Recovery {
  offer = $state.raw<RecoveryOffer | null>(null);
  /** Why nothing can be brought back at this moment. */
  problem = $state.raw<Problem | null>(null);
  isBusy = $state(false);

  constructor(
    private readonly host: Host,
    private readonly session: Session,
  ) {}

  /** Asks what can be brought back; nothing is changed by it. */
  async look(): Promise<void> {
    await this.#attempt(async () => {
      this.offer = await this.host.call('recovery_offer', null);
    });
  }

  /** Brings it back; answers what came, or null when that failed. */
  async recover(backup: string | null): Promise<BroughtBack | null> {
    let brought: BroughtBack | null = null;
    await this.#attempt(async () => {
      const recovered = await this.host.call('recover', { backup });
      brought = recovered.brought;
      this.session.recovered(recovered.start);
    });
    return brought;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.isBusy = false;
  }
}
