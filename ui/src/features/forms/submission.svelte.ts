/** Sending a form: busy, refused with a sentence at its field, or done. Nothing typed is ever touched here. */
import type { Problem } from '../../host/contract';
import { asProblem } from '../shell/problem';

/** A field the window itself could not read, such as a number. */
export interface Unreadable {
  field: string;
  sentence: string;
}

export class Submission {
  isBusy = $state(false);
  problem = $state.raw<Problem | null>(null);
  #known = new Set<string>();

  /** The sentence for a field; registers the field, so that other sentences are shown at the foot of the form. */
  at(field: string): string | undefined {
    this.#known.add(field);
    return this.problem?.field === field ? this.problem.sentence : undefined;
  }

  /** The sentence that belongs to no field of this form. */
  get general(): string | null {
    const { problem } = this;
    if (!problem) return null;
    return problem.field !== null && this.#known.has(problem.field) ? null : problem.sentence;
  }

  /** Says that the window could not read a field. */
  refuse({ field, sentence }: Unreadable): void {
    this.problem = { code: 'invalid', sentence, field, detail: null };
  }

  /** Does the work once; true when it succeeded. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.isBusy) return false;
    [this.isBusy, this.problem] = [true, null];
    try {
      await work();
      return true;
    } catch (error) {
      this.problem = asProblem(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
