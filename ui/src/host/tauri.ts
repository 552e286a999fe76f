/** The host inside the app: one command, three events. The only file that imports Tauri. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Events } from './contract';
import type { Host, Reply } from './host';
import { copyText } from './clipboard';

function subscribe<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
  const registered = listen<Events[Name]>(`desk://${name}`, (event) => listener(event.payload));
  return () => void registered.then((stop) => stop());
}

export const host: Host = {
  call: (name, request) => invoke<Reply<typeof name>>('call', { name, arguments: request }),
  on: subscribe,
  openLink: (url) => invoke('open_link', { url }),
  openFolder: () => invoke('open_data_folder'),
  copy: copyText,
  painted: () => void invoke('painted'),
};
