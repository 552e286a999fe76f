/** The way back: the referrals from which the open one was reached, the last one at the end. */
import type { ReferralView } from '../../host/contract';

export interface Step {
  id: string;
  title: string;
}

/** Longer ways are walked by nobody. */
const LONGEST = 20;

export class Trail {
  steps = $state.raw<readonly Step[]>([]);
  /** The referral the way leads to; another one has no way back. */
  #at: string | null = null;

  /** The step before, where the open referral was reached from another one. */
  before(open: string | null): Step | null {
    return open !== null && open === this.#at ? (this.steps.at(-1) ?? null) : null;
  }

  /** Goes on from a referral to another one. */
  follow(from: ReferralView, to: string): void {
    const step = { id: from.row.id, title: from.row.title };
    const before = this.#at === from.row.id ? this.steps : [];
    [this.#at, this.steps] = [to, [...before, step].slice(-LONGEST)];
  }

  /** Goes one step back. */
  back(): Step | null {
    const step = this.steps.at(-1) ?? null;
    [this.#at, this.steps] = [step?.id ?? null, this.steps.slice(0, -1)];
    return step;
  }
}
