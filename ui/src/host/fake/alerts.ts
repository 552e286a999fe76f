/** Choices about alerts as the desk keeps them, for developing without the program. */

import type * as C from '../contract';

const HOUR = 3_600_000;

export class Alerts {
  #settings: C.AlertSettings = {
    on: ['flame', 'arrival', 'answer_advice', 'expiry', 'answer_at_risk', 'needs_you', 'closing_passed'],
    flame_hours: [1, 4, 24],
    flame_ending_hours: [6],
    advice_hours: 20,
    expiry_hours: [168, 72, 24, 2],
    quiet_hours: null,
    weekends_quiet: false,
    sound: true,
    paused_until: null,
  };

  settings(): C.AlertSettings {
    return structuredClone(this.#settings);
  }

  change(settings: C.AlertSettings): C.AlertSettings {
    this.#settings = structuredClone(settings);
    return this.settings();
  }

  pause(pause: C.AlertsPause): C.AlertSettings {
    const hours = { off: 0, hour: 1, tomorrow: 16 }[pause];
    const until = hours === 0 ? null : new Date(Date.now() + hours * HOUR).toISOString();
    return this.change({ ...this.#settings, paused_until: until });
  }

  test(): C.NoticeTest {
    return { shown: true, sentences: ['dunst 1.9 shows notifications.', 'They have buttons.'] };
  }
}
