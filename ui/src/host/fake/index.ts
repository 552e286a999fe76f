/**
 * The host in a plain browser: for design work, tests and the demo. The address may choose what to show:
 * `?workspace=none|sample|sandbox&connection=offline&language=es&theme=dark&density=compact&accent=teal&reading-pane=off&rows=100000&broken&damaged&sign-in=waits|refused|no-keychain&client-id=&locked&troubles&startup=works|managed|unknown&no-tray&closing`.
 */
import type { Commands, Connection, Events, Theme, Workspace } from '../contract';
import type { Host, Reply, Request } from '../host';
import { copyText } from '../clipboard';
import { DEFAULTS, FakeDesk, type FakeOptions } from './desk';

type Listeners = { [Name in keyof Events]: Set<(payload: Events[Name]) => void> };

export class FakeHost implements Host {
  readonly desk: FakeDesk;
  /** What was opened and copied, for tests. */
  readonly opened: string[] = [];
  paintedTimes = 0;
  /** The user closes the window as soon as it is there. */
  #closes = false;
  #listeners: Listeners = {
    changed: new Set(),
    status: new Set(),
    progress: new Set(),
    show: new Set(),
    explain: new Set(),
    closing: new Set(),
  };

  constructor(options: Partial<FakeOptions> = {}) {
    this.desk = new FakeDesk({ ...DEFAULTS, ...options }, (name, payload) => this.tell(name, payload));
  }

  /** Tells the window of something, as the shell does. */
  tell<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of this.#listeners[name]) listener(payload);
  }

  static fromAddress(search: string): FakeHost {
    const asked = new URLSearchParams(search);
    const rows = asked.get('rows');
    const host = new FakeHost({
      workspace: (asked.get('workspace') ?? DEFAULTS.workspace) as Workspace,
      connection: (asked.get('connection') ?? DEFAULTS.connection) as Connection,
      theme: (asked.get('theme') ?? DEFAULTS.theme) as Theme,
      density: (asked.get('density') ?? DEFAULTS.density) as FakeOptions['density'],
      accent: (asked.get('accent') ?? DEFAULTS.accent) as FakeOptions['accent'],
      readingPane: (asked.get('reading-pane') ?? DEFAULTS.readingPane) as FakeOptions['readingPane'],
      language: asked.get('language'),
      rows: rows === null ? null : Number(rows),
      broken: asked.has('broken'),
      signIn: (asked.get('sign-in') ?? DEFAULTS.signIn) as FakeOptions['signIn'],
      clientId: asked.get('client-id') ?? DEFAULTS.clientId,
      locked: asked.has('locked'),
      troubles: asked.has('troubles'),
      damaged: asked.has('damaged'),
      startup: (asked.get('startup') ?? DEFAULTS.startup) as FakeOptions['startup'],
      tray: !asked.has('no-tray'),
    });
    host.#closes = asked.has('closing');
    return host;
  }

  async call<Name extends keyof Commands>(name: Name, request: Request<Name>): Promise<Reply<Name>> {
    // The desk's method of that name takes exactly that request; TypeScript can't follow the pairing through a key.
    const command = this.desk[name] as (request: Request<Name>) => Promise<Reply<Name>>;
    return command.call(this.desk, request);
  }

  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
    this.#listeners[name].add(listener);
    return () => this.#listeners[name].delete(listener);
  }

  async openLink(url: string): Promise<void> {
    this.opened.push(url);
  }

  async openFolder(): Promise<void> {
    this.opened.push('data folder');
  }

  copy = copyText;

  painted(): void {
    this.paintedTimes += 1;
    if (this.#closes) this.tell('closing', null);
  }
}
