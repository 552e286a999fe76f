/** Counts of the rail and the status line, as the desk last told them. */
import type { Folders, StatusLine } from '../../host/contract';
import type { Host } from '../../host/host';
import { now } from '../../lib/now.svelte';

const NO_FOLDERS: Folders = {
  inbox: 0,
  inbox_unread: 0,
  inbox_hot: 0,
  active: 0,
  archived: 0,
  waiting: 0,
  needs_you: 0,
  problems: 0,
};

export class Truth {
  folders = $state.raw<Folders>(NO_FOLDERS);
  line = $state.raw<StatusLine | null>(null);
  #told = 0;

  constructor(private readonly host: Host) {}

  tell(line: StatusLine): void {
    this.#told += 1;
    this.line = line;
    now.offset = (line.clock_offset_seconds ?? 0) * 1000;
    now.look();
  }

  async refresh(): Promise<void> {
    const told = this.#told;
    const [folders, line] = await Promise.all([this.host.call('folders', null), this.host.call('status', null)]);
    this.folders = folders;
    // What the desk told since is newer than its answer.
    if (told === this.#told) this.tell(line);
  }

  async refreshFolders(): Promise<void> {
    this.folders = await this.host.call('folders', null);
  }
}
