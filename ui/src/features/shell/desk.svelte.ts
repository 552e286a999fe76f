/** The window's state in one place: the parts, and how a change in one reaches the others. */
import { createContext } from 'svelte';
import type { SavedView, Changed, ReferralView, Progress, Sort, Start } from '../../host/contract';
import type { Host } from '../../host/host';
import { Bindings } from '../../actions/bindings';
import { Deeds } from '../../actions/deeds.svelte';
import { focusPane } from '../../actions/panes';
import { Forms } from '../forms/forms.svelte';
import { SignInDoor } from '../sign-in/door.svelte';
import { Rows } from '../list/rows.svelte';
import { Selection } from '../list/selection.svelte';
import { Pipeline } from '../pipeline/pipeline.svelte';
import { Outbox } from '../outbox/outbox.svelte';
import { Pane } from '../referral/pane.svelte';
import { Trail } from '../referral/trail.svelte';
import { Truth } from '../status/truth.svelte';
import { Notices } from '../toasts/notices.svelte';
import { Views } from '../views/views.svelte';
import { isFolder, Place, type Screen } from './place.svelte';
import { asProblem } from './problem';
import { Session } from './session.svelte';

/** Changes that come in a burst are answered by one question. */
const BURST = 40;

export class Desk {
  readonly session: Session;
  readonly place = new Place();
  readonly rows: Rows;
  readonly selection: Selection;
  readonly pane: Pane;
  readonly outbox: Outbox;
  readonly pipeline: Pipeline;
  readonly trail = new Trail();
  readonly truth: Truth;
  readonly views: Views;
  readonly keys = new Bindings(() => this.session.start?.settings);
  readonly notices = new Notices(() => this.keys.hint('undo'));
  /** How far work on many referrals is, while it lasts. */
  progress = $state.raw<Progress | null>(null);
  readonly forms = new Forms();
  readonly door = new SignInDoor();
  readonly deeds: Deeds;
  /** The window is being closed, and the user is asked how. */
  isClosing = $state(false);
  #burst: ReturnType<typeof setTimeout> | undefined;
  #changed: Changed = { ids: [], all: false };

  constructor(readonly host: Host) {
    this.session = new Session(host);
    this.rows = new Rows(host);
    this.selection = new Selection(this.rows);
    this.pane = new Pane(host);
    this.outbox = new Outbox(host);
    this.pipeline = new Pipeline(this);
    this.truth = new Truth(host);
    this.views = new Views(host);
    this.deeds = new Deeds(host, this.notices, (ids) => void this.#returnTo(ids));
  }

  /** Listens to the desk; the answer stops it. */
  listen(): () => void {
    const stops = [
      this.host.on('changed', (changed) => this.#collect(changed)),
      this.host.on('status', (line) => this.truth.tell(line)),
      this.host.on('progress', (progress) => (this.progress = progress.done < progress.total ? progress : null)),
      this.host.on('show', ({ referral }) => void (referral === null ? this.go('inbox') : this.openReferral(referral))),
      this.host.on('closing', () => (this.isClosing = true)),
      this.host.on('explain', (problem) => this.notices.problem(problem)),
    ];
    return () => {
      clearTimeout(this.#burst);
      stops.forEach((stop) => stop());
    };
  }

  /** Fetches what the opened workspace shows first. */
  async enter(): Promise<void> {
    await Promise.all([this.go('inbox'), this.attempt(this.truth.refresh()), this.attempt(this.views.refresh())]);
  }

  /** Shows whichever account is open now: after a sign-in, a sign-out or a change. */
  async reopen(start: Start): Promise<void> {
    const stays = this.place.screen;
    this.session.take(start);
    await this.enter();
    if (!isFolder(stays)) await this.go(stays);
  }

  /** Turns to a screen. */
  async go(screen: Screen): Promise<void> {
    [this.place.screen, this.place.step] = [screen, 'list'];
    this.outbox.forget();
    if (screen === 'outbox') await this.outbox.refresh();
    if (!isFolder(screen)) return;
    this.selection.clear();
    if (screen === 'active') await this.attempt(this.pipeline.enter());
    if (this.pipeline.isShown) return;
    await this.rows.show(screen, '', this.rows.sort);
    this.openFirst();
    await this.pane.settled();
  }

  /** Looks for words, or sorts, within the folder. */
  async find(query: string, sort: Sort, descending?: boolean | null): Promise<void> {
    await this.rows.show(this.rows.folder, query, sort, descending);
    // Who searches on while reading keeps what is open, as long as it is among what is found.
    const { activeId } = this.selection;
    const still = activeId === null || query === '' ? -1 : this.rows.indexOf(activeId);
    if (still >= 0) return this.selection.select(still);
    this.selection.clear();
    this.openFirst();
  }

  /** Looks for what a saved view says, in every folder. */
  async openView({ query }: SavedView): Promise<void> {
    if (!isFolder(this.place.screen) || this.pipeline.isShown) this.place.screen = 'inbox';
    this.place.step = 'list';
    this.rows.everywhere = true;
    await this.find(query, this.rows.sort);
  }

  /** The first row is opened by itself; that does not count as reading it. */
  openFirst(): void {
    if (this.rows.total > 0) this.selection.select(0);
    this.pane.open(this.selection.activeId, false);
  }

  /** Opens a referral wherever it is, for example from the outbox. */
  async openReferral(id: string): Promise<void> {
    this.pane.open(id, true);
    const view = await this.pane.settled();
    if (!view) return;
    this.place.screen = view.row.folder;
    this.place.step = 'pane';
    this.selection.clear();
    if (view.row.folder === 'active') await this.attempt(this.pipeline.enter());
    if (this.pipeline.isShown) return;
    await this.rows.show(view.row.folder, '', this.rows.sort);
    this.selection.select(this.rows.indexOf(id));
    if (this.selection.activeId !== id) this.selection.clear();
  }

  /** Opens a referral from another one; the way back is kept. */
  async openRelated(id: string, from: ReferralView): Promise<void> {
    this.trail.follow(from, id);
    await this.openReferral(id);
    requestAnimationFrame(() => focusPane('reading'));
  }

  /** Back to the referral from which the open one was reached. */
  async openBefore(): Promise<void> {
    if (this.trail.before(this.pane.id) === null) return;
    const step = this.trail.back();
    if (!step) return;
    await this.openReferral(step.id);
    requestAnimationFrame(() => focusPane('reading'));
  }

  /** Opens the outbox at an edit; a conflict is opened at once. */
  async openEdit(id: string): Promise<void> {
    await this.go('outbox');
    this.outbox.decide(id);
    if (this.outbox.deciding === null) await this.outbox.focus(id);
  }

  /** Waits for something whose failure is told in a toast. */
  async attempt(work: Promise<unknown>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      this.notices.problem(asProblem(error));
      return false;
    }
  }

  /** Moves on to the next row after an action took these away. */
  moveOn(ids: readonly string[]): void {
    if (!isFolder(this.place.screen)) return;
    // Board and calendar follow the change by themselves: the next card comes under the cursor.
    if (this.pipeline.isShown) this.place.step = 'list';
    if (this.pipeline.isShown) return;
    this.selection.leave(new Set(ids));
    this.pane.open(this.selection.activeId, false);
    this.place.step = 'list';
  }

  #collect(changed: Changed): void {
    this.#changed = { ids: [...this.#changed.ids, ...changed.ids], all: this.#changed.all || changed.all };
    this.#burst ??= setTimeout(() => void this.#follow(), BURST);
  }

  /** Asks again for what is on the screen of what changed. */
  async #follow(): Promise<void> {
    const changed = this.#changed;
    this.#burst = undefined;
    this.#changed = { ids: [], all: false };
    const { id } = this.pane;
    if (id !== null && (changed.all || changed.ids.includes(id))) this.pane.refresh();
    const screen = this.place.screen;
    const work: Promise<unknown>[] = [this.truth.refreshFolders(), this.views.refresh()];
    if (screen === 'outbox') work.push(this.outbox.refresh());
    if (screen === 'active') work.push(this.pipeline.refresh());
    if (isFolder(screen) && !this.pipeline.isShown) work.push(this.#refreshRows());
    await this.attempt(Promise.all(work));
  }

  async #refreshRows(): Promise<void> {
    await this.rows.refresh(this.selection.active);
    this.selection.settle();
    if (this.pane.id === null && this.place.step === 'list') this.openFirst();
  }

  /** After undo the focus returns to what it touched. */
  async #returnTo(ids: string[]): Promise<void> {
    const [id] = ids;
    if (id === undefined || !isFolder(this.place.screen)) return;
    if (this.pipeline.isShown) return void this.attempt(this.pipeline.reveal(id));
    await this.rows.refresh(this.selection.active);
    const index = this.rows.indexOf(id);
    if (index < 0) return;
    this.selection.select(index);
    this.pane.open(id, true);
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
