/** A desk in memory: answers every command of the contract. A command added in Rust fails to compile here. */
import type * as C from '../contract';
import type { Held } from './shelf';
import { preview, retagged, tagsInUse } from './bulk';
import { decided, entry, write, type Details } from './outbox';
import type { StartFate } from './background';
import { calendar, deals, moving, pipeline } from './pipeline';
import { check, perform, refusal } from './perform';
import { ANSWERED } from './answered';
import { prepare } from './referrals';
import { mistakeOf, read } from './query';
import { related } from './related';
import { count, countOf, page, refresh } from './shelf';
import { FakeReception, type SignInFate } from './reception';
import { OwnSettings } from './settings';
import { conflict, overruled, refused, waiting, type Begun } from './troubles';
import { UNANSWERED } from './unanswered';

const RECIPES = [...UNANSWERED, ...ANSWERED];

export type Emit = <Name extends keyof C.Events>(name: Name, payload: C.Events[Name]) => void;

interface Undo {
  ids: string[];
  before: Held[];
  until: number | null;
}

export interface FakeOptions {
  workspace: C.Workspace;
  connection: C.Connection;
  language: string | null;
  theme: C.Theme;
  density: C.Density;
  accent: C.Accent;
  readingPane: C.ReadingPane;
  rows: number | null;
  /** The data folder cannot be used. */
  broken: boolean;
  /** How a sign-in goes. */
  signIn: SignInFate;
  /** The client id this computer has; empty without one. */
  clientId: string;
  /** The sign-in lies in a file whose passphrase nobody typed yet. */
  locked: boolean;
  /** Edits were refused as well. */
  troubles: boolean;
  /** The data file is damaged. */
  damaged: boolean;
  /** What becomes of starting with the computer. */
  startup: StartFate;
  /** The desktop shows an icon of the program. */
  tray: boolean;
}

export const DEFAULTS: FakeOptions = {
  workspace: 'sample',
  connection: 'online',
  language: null,
  theme: 'system',
  density: 'comfortable',
  accent: 'system',
  readingPane: 'right',
  rows: null,
  broken: false,
  signIn: 'works',
  clientId: '6f3c2f5e-0000-4000-8000-00000000c1d1',
  locked: false,
  troubles: false,
  damaged: false,
  startup: 'works',
  tray: true,
};

export class FakeDesk extends OwnSettings implements C.Commands {
  #views: C.SavedView[] = [];
  #shelf: Held[] = [];
  #workspace: C.Workspace;
  #connection: C.Connection;
  #broken: boolean;
  #locked: boolean;
  readonly reception: FakeReception;
  #undos = new Map<string, Undo>();
  #details = new Map<string, Details>();
  #next = 1;

  constructor(
    options: FakeOptions,
    private readonly emit: Emit,
  ) {
    super(options);
    this.#workspace = options.workspace;
    this.#connection = options.connection;
    this.#broken = options.broken;
    this.#locked = options.locked;
    this.reception = new FakeReception(options.signIn, options.clientId);
    if (options.connection === 'signed_out') this.reception.signOut('first');
    this.#fill(options.rows, options.troubles);
  }

  async start(): Promise<C.Start> {
    const problem = this.#broken
      ? {
          ...refusal('storage', 'The data folder can’t be written. Check its permissions, then try again.'),
          detail: 'open /home/ana/.local/share/referral-desk/desk.sqlite: EACCES (13)',
        }
      : this.care.problem();
    return {
      workspace: this.#workspace,
      account: this.reception.present?.name ?? null,
      locked: this.#locked,
      settings: { ...this.chosen },
      system_accent: this.desktopAccent,
      system_language: navigator.languages.join(','),
      version: '0.1.0',
      problem,
    };
  }

  async explore_sample(): Promise<C.Start> {
    this.#workspace = 'sample';
    if (this.#shelf.length === 0) this.#fill(null, false);
    return this.start();
  }

  async connect_sandbox({ url }: C.ConnectSandbox): Promise<C.Start> {
    if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(url)) {
      throw refusal('invalid', 'A sandbox must be on this computer, for example http://127.0.0.1:8787/v1.0.', 'url');
    }
    throw refusal('offline', 'Nothing answers at that address. Start the sandbox, then try again.', 'url');
  }

  async sign_in_settings(): Promise<C.SignInSettings> {
    return { ...this.reception.settings };
  }

  async sign_in(request: C.SignIn): Promise<C.Start> {
    await this.reception.ends(request);
    return this.#enter();
  }

  async begin_device_sign_in(request: C.SignIn): Promise<C.DeviceCode> {
    this.reception.check(request);
    return {
      code: 'FJ8K2MQ7X',
      address: 'https://microsoft.com/devicelogin',
      expires_at: new Date(Date.now() + 15 * 60_000).toISOString(),
    };
  }

  async finish_device_sign_in(): Promise<C.Start> {
    await this.reception.ends(null);
    return this.#enter();
  }

  async cancel_sign_in(): Promise<null> {
    this.reception.cancel();
    return null;
  }

  async unlock({ passphrase }: C.Unlock): Promise<C.Start> {
    if (passphrase !== 'open sesame') {
      throw refusal('invalid', 'Enter the passphrase of the encrypted file.', 'passphrase');
    }
    this.#locked = false;
    return this.#enter();
  }

  async sign_out({ id }: C.AccountRequest): Promise<C.Start> {
    this.reception.signOut(id);
    if (this.reception.present?.id === id) this.#connection = 'signed_out';
    this.emit('status', await this.status());
    return this.start();
  }

  async accounts(): Promise<C.AccountView[]> {
    return this.reception.accounts.map((account) => ({ ...account }));
  }

  async switch_account({ id }: C.AccountRequest): Promise<C.Start> {
    this.reception.open(id);
    this.#connection = this.reception.present?.is_signed_out ? 'signed_out' : 'online';
    this.emit('status', await this.status());
    return this.start();
  }

  async #enter(): Promise<C.Start> {
    this.#workspace = 'partner_center';
    this.#connection = 'online';
    if (this.#shelf.length === 0) this.#fill(null, false);
    this.emit('status', await this.status());
    return this.start();
  }

  async leave_sample(): Promise<C.Start> {
    this.#workspace = 'none';
    return this.start();
  }

  async folders(): Promise<C.Folders> {
    const { waiting, needs_you, problems } = await this.status();
    return {
      inbox: countOf(this.#shelf, 'inbox'),
      inbox_unread: countOf(this.#shelf, 'inbox', (view) => view.row.unread),
      inbox_hot: countOf(this.#shelf, 'inbox', (view) => view.flame === 'hot'),
      active: countOf(this.#shelf, 'active'),
      archived: countOf(this.#shelf, 'archived'),
      waiting,
      needs_you,
      problems,
    };
  }

  async views(): Promise<C.ViewCount[]> {
    return this.#views.map((view) => {
      const request = {
        folder: 'inbox',
        everywhere: true,
        sort: 'received',
        descending: null,
        offset: 0,
        limit: 0,
      } as const;
      return { view: { ...view }, count: count(this.#shelf, { ...request, query: view.query }) };
    });
  }

  async set_views(views: C.SavedView[]): Promise<null> {
    if (views.some(({ name }) => name.trim() === '')) throw refusal('invalid', 'Give the view a name.', 'name');
    this.#views = views.map((view) => ({ ...view }));
    return null;
  }

  async count_rows(request: C.ListRequest): Promise<number> {
    return count(this.#shelf, request);
  }

  async read_query(request: C.ReadQuery): Promise<C.QueryReading> {
    return read(request);
  }

  async list(request: C.ListRequest): Promise<C.ListPage> {
    const mistake = mistakeOf(request.query);
    if (mistake) throw refusal('invalid', mistake.sentence, 'query');
    const now = Date.now();
    this.#shelf.forEach((held) => refresh(held, now));
    return page(this.#shelf, request, now);
  }

  async list_ids(request: C.ListRequest): Promise<string[]> {
    return page(this.#shelf, request, Date.now()).rows.map(({ id }) => id);
  }

  async preview(request: C.PreviewRequest): Promise<C.Preview> {
    return preview(this.#shelf, request);
  }

  async cancel_work(): Promise<null> {
    return null;
  }

  async tags_in_use(): Promise<C.TagInUse[]> {
    return tagsInUse(this.#shelf);
  }

  async referral({ id }: C.ReferralRequest): Promise<C.ReferralView> {
    const held = this.#find(id);
    refresh(held, Date.now());
    return structuredClone(held.view);
  }

  async related({ id }: C.ReferralRequest): Promise<C.RelatedReferral[]> {
    return related(this.#shelf, this.#find(id).view);
  }

  async pipeline(): Promise<C.Pipeline> {
    return pipeline(this.#shelf);
  }

  async deals(request: C.DealsRequest): Promise<C.DealsPage> {
    this.#shelf.forEach((held) => refresh(held, Date.now()));
    return deals(this.#shelf, request);
  }

  async calendar(request: C.CalendarRequest): Promise<C.CalendarDay[]> {
    return calendar(this.#shelf, request);
  }

  async move_deals({ ids, to }: C.MoveDeals): Promise<C.Done> {
    const [first = ''] = ids;
    return this.act({ ids, action: moving(this.#find(first).view, to), grace_seconds: null });
  }

  async act({ ids, action, grace_seconds }: C.ActRequest): Promise<C.Done> {
    const found = ids.map((id) => this.#find(id));
    found.forEach(({ view }) => check(view, action));
    const at = Date.now();
    const until = at + (grace_seconds ?? this.chosen.grace_seconds) * 1000;
    const undo = this.#remember(found, until);
    for (const { view } of found) {
      const done = perform(view, action, new Date(at).toISOString());
      view.history.unshift(done);
      const id = `edit-${this.#next++}`;
      this.#details.set(id, { changes: done.changes, draft: action, choices: [], conflict: null });
      view.pending.push({
        id,
        action: action.kind,
        state: 'held',
        at: new Date(at).toISOString(),
        held_until: new Date(until).toISOString(),
        next_attempt_at: null,
        reason: null,
      });
      setTimeout(() => this.#send(view, id), until - at);
    }
    this.#tell(ids);
    return { undo, until: new Date(until).toISOString(), count: ids.length };
  }

  async mark({ ids, mark }: C.MarkRequest): Promise<C.Done> {
    const found = ids.map((id) => this.#find(id));
    if (mark.kind === 'snooze' && mark.until !== null) this.#checkSnooze(found, mark.until);
    const undo = this.#remember(found, null);
    for (const { view } of found) {
      if (mark.kind === 'read') view.row.unread = !mark.read;
      if (mark.kind === 'flag') view.row.flagged = mark.flagged;
      if (mark.kind === 'snooze') view.row.snoozed_until = mark.until;
      if (mark.kind === 'tags') view.tags = mark.tags;
      if (mark.kind === 'tag') view.tags = retagged(view.tags, mark.add, mark.remove);
      if (mark.kind === 'note') view.private_note = mark.text;
    }
    this.#tell(ids);
    return { undo, until: null, count: ids.length };
  }

  async undo({ token }: C.UndoRequest): Promise<C.Undone> {
    const undo = this.#undos.get(token);
    if (!undo || (undo.until !== null && undo.until < Date.now())) {
      throw refusal('too_late', 'It has already been sent to Partner Center.');
    }
    this.#undos.delete(token);
    this.#shelf = this.#shelf.map((held) => undo.before.find((b) => b.view.row.id === held.view.row.id) ?? held);
    this.#tell(undo.ids);
    return { ids: undo.ids };
  }

  async sync_now(): Promise<null> {
    this.emit('status', { ...(await this.status()), syncing: true });
    setTimeout(() => void this.status().then((line) => this.emit('status', line)), 900);
    return null;
  }

  async watch(): Promise<null> {
    return null;
  }

  async status(): Promise<C.StatusLine> {
    const edits = this.#shelf.flatMap(({ view }) => view.pending);
    const isOffline = this.#connection === 'offline';
    return {
      connection: this.#connection,
      syncing: false,
      received: null,
      last_sync_at: new Date(Date.now() - (isOffline ? 47 : 2) * 60_000).toISOString(),
      next_attempt_at: isOffline ? new Date(Date.now() + 3.5 * 60_000).toISOString() : null,
      waiting: edits.filter((edit) => edit.state !== 'needs_you').length,
      needs_you: edits.filter((edit) => edit.state === 'needs_you').length,
      problems: (await this.problems()).length,
      clock_offset_seconds: null,
      trouble: isOffline ? 'Partner Center can’t be reached. What you do is saved on this computer.' : null,
    };
  }

  async outbox(): Promise<C.OutboxEntry[]> {
    return this.#shelf.flatMap(({ view }) =>
      view.pending.map((edit) => entry(view, edit, this.#detailsOf(edit.id), null)),
    );
  }

  async retry_edit({ id }: C.EditRequest): Promise<null> {
    const { held, edit } = this.#undecided(id);
    Object.assign(edit, { state: 'waiting', reason: null });
    this.#send(held.view, id);
    return null;
  }

  async discard_edit({ id }: C.EditRequest): Promise<C.Done> {
    const { held } = this.#undecided(id);
    const undo = this.#remember([held], null);
    held.view.pending = held.view.pending.filter((pending) => pending.id !== id);
    this.#tell([held.view.row.id]);
    return { undo, until: null, count: 1 };
  }

  async resolve_edit(request: C.ResolveRequest): Promise<C.Done> {
    const { held, edit } = this.#undecided(request.id);
    const { conflict } = this.#detailsOf(request.id);
    if (!conflict) throw refusal('not_found', 'There is nothing to decide here any more.');
    const changes = decided(conflict, request);
    if (changes.length === 0) return this.discard_edit(request);
    return this.#again(held, edit, changes, request.grace_seconds);
  }

  async replace_edit({ id, action, grace_seconds }: C.ReplaceRequest): Promise<C.Done> {
    const { held, edit } = this.#undecided(id);
    check(held.view, action);
    return this.#again(held, edit, perform(held.view, action, new Date().toISOString()).changes, grace_seconds);
  }

  async recover(request: C.RecoverRequest): Promise<C.Recovered> {
    const brought = this.care.recover(request);
    return { start: await this.start(), brought };
  }

  async problems(): Promise<C.UnreadableDocument[]> {
    if (this.#shelf.length === 0 || this.#connection === 'unknown') return [];
    return [
      {
        at: new Date(Date.now() - 26 * 3_600_000).toISOString(),
        reason: 'It has no id.',
        raw: '{ "name": "Half a referral", "status": "New" }',
      },
    ];
  }

  /** For tests: Ben changes the value in Partner Center once more. */
  benWritesAgain(): void {
    const { held } = this.#undecided('edit-a');
    const details = this.#detailsOf('edit-a');
    const { conflict } = details;
    if (!conflict) return;
    const fields = conflict.fields.map((field) => (field.name === 'value' ? { ...field, theirs: '1875000' } : field));
    this.#details.set('edit-a', { ...details, conflict: { ...conflict, fields, seen: 'second' } });
    held.view.row.value = '1875000';
    this.#tell([held.view.row.id]);
  }

  #fill(rows: number | null, troubles: boolean): void {
    const now = Date.now();
    const count = rows ?? RECIPES.length;
    for (let i = 0; i < count; i += 1) {
      const recipe = RECIPES[i % RECIPES.length];
      if (recipe) this.#shelf.push(prepare(recipe, i, now));
    }
    if (rows === null) this.#begin(now, troubles);
    this.#shelf.forEach((held) => refresh(held, now));
  }

  /** One edit that waits, and one that needs the user. */
  #begin(now: number, troubles: boolean): void {
    const active = this.#shelf.filter(({ view }) => view.row.folder === 'active');
    const lost = this.#shelf.filter(({ view }) => view.row.outcome === 'lost');
    const ways = troubles ? [conflict, waiting, refused] : [conflict, waiting];
    const begun: (Begun | undefined)[] = ways.map((way, i) => active[i] && way(active[i].view, now));
    if (troubles && lost[0]) begun.push(overruled(lost[0].view, now));
    for (const one of begun) {
      if (!one) continue;
      one.view.pending.push(one.edit);
      this.#details.set(one.edit.id, one.details);
    }
  }

  #detailsOf(id: string): Details {
    const details = this.#details.get(id);
    if (!details) throw refusal('internal', `Nothing is known of ${id}.`);
    return details;
  }

  /** Lets an edit go once more with these changes, after the grace window. */
  #again(held: Held, edit: C.PendingEdit, changes: C.FieldChange[], grace: number | null): C.Done {
    const until = Date.now() + (grace ?? this.chosen.grace_seconds) * 1000;
    const undo = this.#remember([held], until);
    this.#details.set(edit.id, { ...this.#detailsOf(edit.id), changes });
    write(held.view, changes);
    Object.assign(edit, { state: 'held', reason: null, held_until: new Date(until).toISOString() });
    setTimeout(() => this.#send(held.view, edit.id), until - Date.now());
    this.#tell([held.view.row.id]);
    return { undo, until: new Date(until).toISOString(), count: 1 };
  }

  #find(id: string): Held {
    const held = this.#shelf.find(({ view }) => view.row.id === id);
    if (!held) throw refusal('not_found', 'This referral is no longer here.');
    return held;
  }

  #undecided(id: string): { held: Held; edit: C.PendingEdit } {
    for (const held of this.#shelf) {
      const edit = held.view.pending.find((pending) => pending.id === id && pending.state === 'needs_you');
      if (edit) return { held, edit };
    }
    throw refusal('not_found', 'This edit is not waiting for you any more.');
  }

  #checkSnooze(found: Held[], until: string): void {
    const expires = found.flatMap(({ view }) => view.deadlines.filter((chip) => chip.kind === 'expiry'));
    if (expires.some((chip) => chip.at < until)) throw refusal('invalid', 'It would expire before that.', 'until');
  }

  #remember(found: Held[], until: number | null): string {
    const token = `undo-${this.#next++}`;
    this.#undos.set(token, { ids: found.map(({ view }) => view.row.id), before: structuredClone(found), until });
    return token;
  }

  /** After the grace window: on its way, then confirmed; offline it waits. */
  #send(view: C.ReferralView, id: string): void {
    const edit = view.pending.find((pending) => pending.id === id && pending.state !== 'needs_you');
    if (!edit) return;
    Object.assign(edit, { held_until: null, state: this.#connection === 'online' ? 'sending' : 'waiting' });
    this.#tell([view.row.id]);
    if (edit.state !== 'sending') return;
    setTimeout(() => {
      view.pending = view.pending.filter((pending) => pending.id !== id);
      const entry = view.history.find((change) => change.state === 'held');
      if (entry) entry.state = 'confirmed';
      this.#tell([view.row.id]);
    }, 1_200);
  }

  #tell(ids: string[]): void {
    ids.forEach((id) => refresh(this.#find(id), Date.now()));
    this.emit('changed', { ids, all: false });
    void this.status().then((line) => this.emit('status', line));
  }
}
