/** The actions on the window itself: folders, panes, search, synchronisation, undo. */
import type { IconName } from '../components/icons';
import type { Desk } from '../features/shell/desk.svelte';
import type { Screen } from '../features/shell/place.svelte';
import type { PlainMessageId } from '../i18n/messages';
import { focusPane, focusSearch, stepPane } from './panes';
import { isFolder } from '../features/shell/place.svelte';

export interface WindowAction {
  id: string;
  label: PlainMessageId;
  keys: string;
  /** Works while typing, too. */
  whileTyping: boolean;
  perform(desk: Desk): void;
}

export interface Destination {
  screen: Screen;
  label: PlainMessageId;
  icon: IconName;
  keys?: string;
}

/** The entries of the rail, in order. */
export const DESTINATIONS: readonly Destination[] = [
  { screen: 'inbox', label: 'folder-inbox', icon: 'inbox', keys: 'Ctrl+1' },
  { screen: 'active', label: 'folder-active', icon: 'active', keys: 'Ctrl+2' },
  { screen: 'archived', label: 'folder-archived', icon: 'archived', keys: 'Ctrl+3' },
  { screen: 'outbox', label: 'folder-outbox', icon: 'outbox', keys: 'Ctrl+4' },
  { screen: 'settings', label: 'folder-settings', icon: 'settings' },
];

/** A key that turns to a screen brings the focus along; a click in the rail leaves it there. */
async function go(desk: Desk, screen: Screen): Promise<void> {
  await desk.go(screen);
  requestAnimationFrame(() => focusPane('list'));
}

async function search(desk: Desk): Promise<void> {
  if (!isFolder(desk.place.screen)) await desk.go(desk.rows.folder);
  desk.place.step = 'list';
  focusSearch();
}

/** Asks for a synchronisation now; how it goes is told by the status line. */
export function syncNow(desk: Desk): void {
  void desk.attempt(desk.host.call('sync_now', null));
}

export const WINDOW: readonly WindowAction[] = [
  ...DESTINATIONS.flatMap(({ screen, label, keys }) =>
    keys
      ? [{ id: `go-${screen}`, label, keys, whileTyping: true, perform: (desk: Desk) => void go(desk, screen) }]
      : [],
  ),
  { id: 'search', label: 'action-search', keys: 'Ctrl+E', whileTyping: true, perform: (desk) => void search(desk) },
  { id: 'sync', label: 'action-sync', keys: 'F9', whileTyping: true, perform: syncNow },
  {
    id: 'undo',
    label: 'action-undo',
    keys: 'Ctrl+Z',
    whileTyping: false,
    perform: (desk) => void desk.deeds.undo(),
  },
  { id: 'next-pane', label: 'action-next-pane', keys: 'F6', whileTyping: true, perform: () => stepPane(1) },
  {
    id: 'previous-pane',
    label: 'action-previous-pane',
    keys: 'Shift+F6',
    whileTyping: true,
    perform: () => stepPane(-1),
  },
  { id: 'keys', label: 'action-keys', keys: 'F1', whileTyping: true, perform: (desk) => desk.forms.show('keys') },
];
