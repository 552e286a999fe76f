/** The window's clock: ticks every half minute, corrected by the server's clock when that differs. */
const TICK = 30_000;

class Now {
  /** Milliseconds to add to this computer's clock. */
  offset = $state(0);
  #local = $state(Date.now());

  /** The corrected present; reading it while rendering redraws every half minute. */
  get at(): number {
    return this.#local + this.offset;
  }

  /** Looks at the clock again, for example after an action. */
  look(): void {
    this.#local = Date.now();
  }

  /** Starts ticking; the answer stops it. */
  tick(): () => void {
    this.look();
    const timer = setInterval(() => this.look(), TICK);
    return () => clearInterval(timer);
  }
}

export const now = new Now();
