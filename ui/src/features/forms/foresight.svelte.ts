/** What an action would do to many referrals, asked for before it does anything. */
import type { Target } from '../../actions/action';
import type { ActionKind, Preview, Problem } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';

export class Foresight {
  preview = $state.raw<Preview | null>(null);
  problem = $state.raw<Problem | null>(null);

  constructor(
    host: Host,
    readonly ids: readonly string[],
    action: ActionKind,
  ) {
    void this.#ask(host, action);
  }

  /** True once it is known, and something can be done at all. */
  get isReady(): boolean {
    return (this.preview?.allowed.length ?? 0) > 0;
  }

  /** What the action may be performed on. */
  subject(target: Target): Pick<Target, 'ids' | 'rows'> {
    return { ids: this.preview?.allowed ?? [], rows: target.rows };
  }

  async #ask(host: Host, action: ActionKind): Promise<void> {
    try {
      this.preview = await host.call('preview', { ids: [...this.ids], action });
    } catch (error) {
      this.problem = asProblem(error);
    }
  }
}
