/** What a computer does without the window, for developing without the program. */
import type * as C from '../contract';

/** A system that keeps what it is told, one whose organisation decides, or one that does not say. */
export type StartFate = 'works' | 'managed' | 'unknown';

export class Startup {
  #isOn = false;

  constructor(
    private readonly fate: StartFate,
    private readonly trayShown: boolean,
  ) {}

  now(): C.Background {
    const isKnown = this.fate !== 'unknown';
    return {
      start_at_login: isKnown ? this.#isOn : null,
      start_trouble: isKnown ? null : 'This computer doesn’t say whether it starts Referral Desk (Permission denied).',
      tray_shown: this.trayShown,
    };
  }

  change(on: boolean): C.Background {
    if (this.fate === 'works') this.#isOn = on;
    if (this.fate !== 'managed') return this.now();
    return { ...this.now(), start_trouble: 'This computer accepted the change and didn’t keep it.' };
  }
}
