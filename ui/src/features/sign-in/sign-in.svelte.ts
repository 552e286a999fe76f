/** One sign-in, from the button to the account: where it stands, what was typed, and what went wrong. */
import type { DeviceCode, Keep, Problem, SignIn as Request, SignInSettings, Start } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';

export type Stage = 'form' | 'browser' | 'code-coming' | 'code';

export class SignIn {
  stage = $state<Stage>('form');
  problem = $state.raw<Problem | null>(null);
  code = $state.raw<DeviceCode | null>(null);
  /** Null until asked for; signing in again takes what the account has. */
  settings = $state<SignInSettings | null>(null);
  keep = $state<Keep>('keychain');
  passphrase = $state('');
  #run = 0;

  constructor(
    private readonly host: Host,
    private readonly again: boolean,
    private readonly done: (start: Start) => Promise<void>,
  ) {}

  /** The setting the refusal is about, if it is about one. */
  get field(): string | null {
    return this.problem?.field ?? null;
  }

  /** Fetches what the form begins with. */
  async prepare(): Promise<void> {
    try {
      this.settings = await this.host.call('sign_in_settings', null);
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  async inBrowser(): Promise<void> {
    await this.#try('browser', async () => this.host.call('sign_in', this.#request()));
  }

  async withCode(): Promise<void> {
    await this.#try('code-coming', async (isCurrent) => {
      const code = await this.host.call('begin_device_sign_in', this.#request());
      if (isCurrent()) [this.code, this.stage] = [code, 'code'];
      return this.host.call('finish_device_sign_in', null);
    });
  }

  /** Gives up what waits; the window is back at the form at once. */
  cancel(): void {
    this.#run += 1;
    this.stage = 'form';
    void this.host.call('cancel_sign_in', null).catch(() => undefined);
  }

  /** Whoever leaves the screen gives up what waits. */
  leave(): void {
    if (this.stage !== 'form') this.cancel();
  }

  #request(): Request {
    return {
      again: this.again,
      settings: this.again ? null : this.settings,
      keep: this.again && this.problem?.code !== 'keychain' && this.keep === 'keychain' ? null : this.keep,
      passphrase: this.keep === 'file' ? this.passphrase : null,
    };
  }

  async #try(stage: Stage, work: (isCurrent: () => boolean) => Promise<Start>): Promise<void> {
    const run = (this.#run += 1);
    const isCurrent = () => this.#run === run;
    const begun = work(isCurrent);
    [this.stage, this.problem] = [stage, null];
    try {
      const start = await begun;
      if (isCurrent()) await this.done(start);
    } catch (error) {
      const problem = asProblem(error);
      if (isCurrent() && problem.code !== 'cancelled') this.problem = problem;
    } finally {
      if (isCurrent()) this.stage = 'form';
    }
  }
}
