/** The one seam between the window and whatever it runs in: the Tauri shell, or a plain browser. */
import type { Commands, Events, Problem } from './contract';

/** What a command takes. */
export type Request<Name extends keyof Commands> = Parameters<Commands[Name]>[0];
/** What a command answers. */
export type Reply<Name extends keyof Commands> = Awaited<ReturnType<Commands[Name]>>;

export interface Host {
  /** Asks the desk; rejects with a {@link Problem}. */
  call<Name extends keyof Commands>(name: Name, request: Request<Name>): Promise<Reply<Name>>;
  /** Listens to an event of the desk; the answer ends the subscription. */
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  /** Opens a `mailto:` or `tel:` link in the user's own program. */
  openLink(url: string): Promise<void>;
  /** Shows the data folder in the user's own file manager. */
  openFolder(): Promise<void>;
  /** Puts plain text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Says once that the first screen is on the glass, so that the shell may show the window. */
  painted(): void;
}

/** True for what `call` rejects with. */
export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'sentence' in error;
}
