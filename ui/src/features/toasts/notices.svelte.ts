/** What the window tells in passing: toasts on the screen, sentences for screen readers. */
import type { Problem } from '../../host/contract';
import { t } from '../../i18n/t.svelte';

/** How long a toast without a grace window stays. */
const READING_TIME = 6_000;
const SHOWN = 3;

export interface Toast {
  id: number;
  tone: 'done' | 'problem';
  text: string;
  /** Takes it back, while that is possible. */
  undo: string | null;
  /** When it leaves this computer (this computer's clock, milliseconds); null when it never does. */
  heldUntil: number | null;
}

export class Notices {
  toasts = $state.raw<readonly Toast[]>([]);
  /** The last sentence for screen readers; the number makes repeated ones heard. */
  spoken = $state.raw({ text: '', turn: 0 });
  #next = 1;

  /** `undoKeys` says which keys take back. */
  constructor(private readonly undoKeys: () => string) {}

  /** Says something to screen readers without showing it. */
  say(text: string): void {
    this.spoken = { text, turn: this.spoken.turn + 1 };
  }

  /** Shows a toast and says it. */
  show(toast: Omit<Toast, 'id'>): void {
    const id = this.#next++;
    this.toasts = [...this.toasts, { ...toast, id }].slice(-SHOWN);
    this.say(toast.undo === null ? toast.text : `${toast.text}. ${t('action-undo')}: ${this.undoKeys()}`);
    const stay = toast.heldUntil === null ? READING_TIME : toast.heldUntil - Date.now();
    // A problem stays until it is closed: it may be the only trace of what went wrong.
    if (toast.tone !== 'problem') setTimeout(() => this.dismiss(id), Math.max(stay, 1_000));
  }

  problem(problem: Problem): void {
    this.show({ tone: 'problem', text: problem.sentence, undo: null, heldUntil: null });
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  /** Takes away the toast whose action was taken back. */
  forget(undo: string): void {
    this.toasts = this.toasts.filter((toast) => toast.undo !== undo);
  }
}
