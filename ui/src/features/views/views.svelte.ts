/** Saved views: searches with a name, and how much each finds. */
import type { SavedView, ViewCount } from '../../host/contract';
import type { Host } from '../../host/host';

/** The desk counts no further. */
export const COUNTED = 1_000;

export class Views {
  all = $state.raw<readonly ViewCount[]>([]);

  constructor(private readonly host: Host) {}

  /** Asks for them anew, with what they find now. */
  async refresh(): Promise<void> {
    this.all = await this.host.call('views', null);
  }

  /** Saves a search under a name; rejects with a problem. */
  async save(name: string, query: string): Promise<void> {
    await this.set([...this.#list(), { id: crypto.randomUUID(), name, query }]);
  }

  /** Gives a view another name; rejects with a problem. */
  async rename(id: string, name: string): Promise<void> {
    await this.set(this.#list().map((view) => (view.id === id ? { ...view, name } : view)));
  }

  /** Moves a view one place up or down. */
  async move(id: string, step: 1 | -1): Promise<void> {
    const views = this.#list();
    const from = views.findIndex((view) => view.id === id);
    const [view] = views.splice(from, 1);
    if (view) views.splice(Math.max(0, from + step), 0, view);
    await this.set(views);
  }

  /** Removes a view; the answer puts it back where it was. */
  async remove(id: string): Promise<() => Promise<void>> {
    const before = this.#list();
    await this.set(before.filter((view) => view.id !== id));
    return () => this.set(before);
  }

  async set(views: SavedView[]): Promise<void> {
    await this.host.call('set_views', views);
    await this.refresh();
  }

  #list(): SavedView[] {
    return this.all.map(({ view }) => view);
  }
}
