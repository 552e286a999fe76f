/** The edits that wait, are being sent or need the user, and the documents that could not be read. */
import type { EditState, OutboxEntry, Problem, UnreadableDocument } from '../../host/contract';
import type { Host } from '../../host/host';
import { asProblem } from '../shell/problem';

export class Outbox {
  entries = $state.raw<readonly OutboxEntry[]>([]);
  problems = $state.raw<readonly UnreadableDocument[]>([]);
  trouble = $state.raw<Problem | null>(null);
  isLoaded = $state(false);

  constructor(private readonly host: Host) {}

  async refresh(): Promise<void> {
    try {
      const [entries, problems] = await Promise.all([this.host.call('outbox', null), this.host.call('problems', null)]);
      [this.entries, this.problems, this.trouble, this.isLoaded] = [entries, problems, null, true];
    } catch (error) {
      this.trouble = asProblem(error);
    }
  }

  in(...states: EditState[]): OutboxEntry[] {
    return this.entries.filter((entry) => states.includes(entry.edit.state));
  }
}
