/** What the settings page shows and changes, whichever account is open. */
import type * as C from '../contract';
import { Alerts } from './alerts';
import { Startup } from './background';
import { Care } from './care';
import type { FakeOptions } from './desk';
import { checkTemplates } from './letters';

export class OwnSettings {
  protected chosen: C.Settings;
  /** As the desktop says; tests choose another. */
  desktopAccent: C.Colour | null = null;
  protected readonly care: Care;
  readonly #alerts = new Alerts();
  readonly #startup: Startup;

  constructor(options: FakeOptions) {
    this.care = new Care(options.damaged);
    this.#startup = new Startup(options.startup, options.tray);
    this.chosen = {
      language: options.language,
      theme: options.theme,
      grace_seconds: 10,
      single_key_actions: true,
      keep_watching: null,
      polling: 'usual',
      keys: {},
      active_view: 'list',
      density: options.density,
      accent: options.accent,
      reading_pane: options.readingPane,
      list_width: 372,
      letters: { own_name: '', own_company: '', templates: [] },
    };
  }

  async recovery_offer(): Promise<C.RecoveryOffer> {
    return this.care.offer();
  }

  async data_folder(): Promise<C.DataFolder> {
    return this.care.folder();
  }

  async back_up(): Promise<C.DataFolder> {
    return this.care.backUp();
  }

  async alert_settings(): Promise<C.AlertSettings> {
    return this.#alerts.settings();
  }

  async change_alert_settings(settings: C.AlertSettings): Promise<C.AlertSettings> {
    return this.#alerts.change(settings);
  }

  async pause_alerts(pause: C.AlertsPause): Promise<C.AlertSettings> {
    return this.#alerts.pause(pause);
  }

  async test_notice(): Promise<C.NoticeTest> {
    return this.#alerts.test();
  }

  async settings(): Promise<C.Settings> {
    return { ...this.chosen };
  }

  async change_settings(settings: C.Settings): Promise<C.Settings> {
    checkTemplates(settings.letters.templates);
    this.chosen = { ...settings };
    return { ...settings };
  }

  async system_accent(): Promise<C.Colour | null> {
    return this.desktopAccent;
  }

  async background(): Promise<C.Background> {
    return this.#startup.now();
  }

  async change_start_at_login(on: boolean): Promise<C.Background> {
    return this.#startup.change(on);
  }

  async close_window({ keep_watching }: C.CloseWindow): Promise<null> {
    this.chosen = { ...this.chosen, keep_watching };
    return null;
  }
}
