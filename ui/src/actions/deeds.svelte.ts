/** Doing and taking back: every change the window asks for goes through here, so that Ctrl+Z knows it. */
import type { Action, DealGoal, Done, Mark, ResolveRequest } from '../host/contract';
import type { Host } from '../host/host';
import { t } from '../i18n/t.svelte';
import { now } from '../lib/now.svelte';
import { asProblem } from '../features/shell/problem';
import type { Notices } from '../features/toasts/notices.svelte';

/** The longest grace window the settings allow, with a little for the way. */
const LONGEST_GRACE = 62_000;
const REMEMBERED = 50;

export class Deeds {
  #undoable: string[] = [];
  /** What the window itself can take back, by token: changes the desk has no undo for. */
  readonly #own = new Map<string, () => Promise<unknown>>();

  constructor(
    private readonly host: Host,
    private readonly notices: Notices,
    private readonly wentBack: (ids: string[]) => void,
  ) {}

  /** Performs an action that reaches Partner Center; rejects with a problem, so that a form can show it. */
  async act(ids: readonly string[], action: Action, told: string): Promise<void> {
    this.#held(await this.host.call('act', { ids: [...ids], action, grace_seconds: null }), told);
  }

  /** Moves deals to another stage or day; rejects with a problem. */
  async move(ids: string[], to: DealGoal, told: string): Promise<void> {
    this.#held(await this.host.call('move_deals', { ids, to }), told);
  }

  /** Decides a conflict; rejects with a problem, so that its screen can show it. */
  async decide(request: ResolveRequest, told: string): Promise<void> {
    this.#held(await this.host.call('resolve_edit', request), told);
  }

  /** Sends other values in place of an edit that needs the user; rejects with a problem. */
  async replace(id: string, action: Action, told: string): Promise<void> {
    this.#held(await this.host.call('replace_edit', { id, action, grace_seconds: null }), told);
  }

  /** Gives an edit up that needs the user. */
  async discard(id: string, told: string): Promise<void> {
    const done = await this.host.call('discard_edit', { id });
    this.#remember(done);
    this.notices.show({ tone: 'done', text: told, undo: done.undo, heldUntil: null });
  }

  /** Changes something local; rejects with a problem. `shown` puts it in a toast, else it is only said. */
  async mark(ids: readonly string[], mark: Mark, told: string | null, shown = false): Promise<void> {
    const done = await this.host.call('mark', { ids: [...ids], mark });
    this.#remember(done);
    if (told === null) return;
    if (shown) this.notices.show({ tone: 'done', text: told, undo: done.undo, heldUntil: null });
    else this.notices.say(told);
  }

  /** Tells of a change that only the caller knows how to take back. */
  done(told: string, takeBack: () => Promise<unknown>): void {
    const undo = `window:${crypto.randomUUID()}`;
    this.#own.set(undo, takeBack);
    this.#undoable = [...this.#undoable, undo].slice(-REMEMBERED);
    this.notices.show({ tone: 'done', text: told, undo, heldUntil: null });
  }

  /** Takes back the last thing done, or the one of that token. */
  async undo(token = this.#undoable.at(-1)): Promise<void> {
    if (token === undefined) {
      this.notices.say(t('done-nothing'));
      return;
    }
    this.#undoable = this.#undoable.filter((known) => known !== token);
    try {
      const own = this.#own.get(token);
      this.#own.delete(token);
      const ids = own ? await own().then(() => []) : (await this.host.call('undo', { token })).ids;
      this.notices.say(t('done-undone'));
      this.wentBack(ids);
    } catch (error) {
      this.notices.problem(asProblem(error));
    }
    this.notices.forget(token);
  }

  #held(done: Done, told: string): void {
    this.#remember(done);
    const heldUntil = heldUntilHere(done);
    // Without a grace window there is nothing to take back.
    this.notices.show({ tone: 'done', text: told, undo: heldUntil === null ? null : done.undo, heldUntil });
  }

  #remember(done: Done): void {
    this.#undoable = [...this.#undoable, done.undo].slice(-REMEMBERED);
  }
}

/** End of the grace window on this computer's clock. The desk may count on the server's, which can differ. */
function heldUntilHere(done: Done): number | null {
  if (done.until === null) return null;
  const here = Date.now();
  const left = [Date.parse(done.until) - here, Date.parse(done.until) - now.offset - here];
  const believable = left.find((ms) => ms > 0 && ms <= LONGEST_GRACE);
  return believable === undefined ? null : here + believable;
}
