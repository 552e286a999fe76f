/** Which workspace is open, in which language and colours. */
import type { Problem, Settings, Start } from '../../host/contract';
import type { Host } from '../../host/host';
import { speak } from '../../i18n/t.svelte';
import { rampOf } from '../../lib/accent';
import { asProblem } from './problem';

export class Session {
  start = $state.raw<Start | null>(null);
  /** Why nothing can be shown at all. */
  problem = $state.raw<Problem | null>(null);
  #sent: Promise<unknown> = Promise.resolve();

  constructor(private readonly host: Host) {}

  /** Asks the desk where the window stands. */
  async begin(): Promise<void> {
    try {
      this.#enter(await this.host.call('start', null));
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  /** The data was recovered; this is where the window stands now. */
  recovered(start: Start): void {
    this.#enter(start);
  }

  /** Opens the sample workspace; rejects with a problem. */
  async explore(): Promise<void> {
    this.#enter(await this.host.call('explore_sample', null));
  }

  /** Ties the data folder to a sandbox; rejects with a problem. */
  async connect(url: string): Promise<void> {
    this.#enter(await this.host.call('connect_sandbox', { url }));
  }

  /** Takes what a sign-in or a change of account answered. */
  take(start: Start): void {
    this.#enter(start);
  }

  /** Returns to the first screen; rejects with a problem. */
  async leave(): Promise<void> {
    this.#enter(await this.host.call('leave_sample', null));
  }

  /**
   * Changes settings at once; rejects with a problem, and then what is stored is shown again. Sent one after the other,
   * else the last of several quick changes could be overtaken by an earlier one.
   */
  async change(changed: Partial<Settings>): Promise<void> {
    if (!this.start) return;
    const before = this.start.settings;
    const wanted = { ...before, ...changed };
    const sent = this.#sent.then(() => this.host.call('change_settings', wanted));
    this.#sent = sent.catch(() => undefined);
    this.#show(wanted);
    try {
      const stored = await sent;
      if (this.start.settings === wanted) this.#show(stored);
    } catch (error) {
      if (this.start.settings === wanted) this.#show(before);
      throw error;
    }
  }

  /** The desktop's user may have chosen another accent meanwhile; rejects with a problem. */
  async followDesktop(): Promise<void> {
    if (this.start?.settings.accent !== 'system') return;
    const system_accent = await this.host.call('system_accent', null);
    if (this.start) this.#enter({ ...this.start, system_accent });
  }

  #show(settings: Settings): void {
    if (this.start) this.#enter({ ...this.start, settings });
  }

  #enter(start: Start): void {
    this.start = start;
    this.problem = start.problem;
    speak(start.settings.language, start.system_language);
    const { dataset } = document.documentElement;
    if (start.settings.theme === 'system') delete dataset.theme;
    else dataset.theme = start.settings.theme;
    dataset.accent = rampOf(start.settings.accent, start.system_accent);
    dataset.density = start.settings.density;
  }
}
