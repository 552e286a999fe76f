/** Chooses the host: the shell when there is one, else the fake. */
import type { Host } from './host';

export async function chooseHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return (await import('./tauri')).host;
  const { FakeHost } = await import('./fake');
  return FakeHost.fromAddress(window.location.search);
}
