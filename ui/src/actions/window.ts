/** The actions on the window itself: folders, panes, search, synchronisation, undo. */
import { tick } from 'svelte';
import type { IconName } from '../components/icons';
import type { Desk } from '../features/shell/desk.svelte';
import type { Screen } from '../features/shell/place.svelte';
import type { PlainMessageId } from '../i18n/messages';
import { currentTarget } from './action';
import { focusPane, focusSearch, stepPane } from './panes';
import { isFolder } from '../features/shell/place.svelte';

export interface WindowAction {
  id: string;
  label: PlainMessageId;
  icon: IconName;
  /** Works while typing, too. */
  whileTyping: boolean;
  perform(desk: Desk): void;
}

export interface Destination {
  screen: Screen;
  label: PlainMessageId;
  icon: IconName;
}

/** The entries of the rail, in order. */
export const DESTINATIONS: readonly Destination[] = [
  { screen: 'inbox', label: 'folder-inbox', icon: 'inbox' },
  { screen: 'active', label: 'folder-active', icon: 'active' },
  { screen: 'archived', label: 'folder-archived', icon: 'archived' },
  { screen: 'outbox', label: 'folder-outbox', icon: 'outbox' },
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
  // Board and calendar show every active deal; looking for words is the list's.
  if (desk.pipeline.isShown) await desk.pipeline.turnTo('list');
  await tick();
  focusSearch();
}

/** Asks for a synchronisation now; how it goes is told by the status line. */
export function syncNow(desk: Desk): void {
  void desk.attempt(desk.host.call('sync_now', null));
}

/** The action that turns to a screen. */
export function goId(screen: Screen): string {
  return `go-${screen}`;
}

/** The palette is about what is selected when it opens. */
async function openPalette(desk: Desk): Promise<void> {
  desk.forms.show('palette', await currentTarget(desk));
}

export const WINDOW: readonly WindowAction[] = [
  ...DESTINATIONS.map(({ screen, label, icon }) => ({
    id: goId(screen),
    label,
    icon,
    whileTyping: true,
    perform: (desk: Desk) => void go(desk, screen),
  })),
  { id: 'search', label: 'action-search', icon: 'search', whileTyping: true, perform: (desk) => void search(desk) },
  {
    id: 'palette',
    label: 'action-palette',
    icon: 'palette',
    whileTyping: true,
    perform: (desk) => void openPalette(desk),
  },
  { id: 'sync', label: 'action-sync', icon: 'sync', whileTyping: true, perform: syncNow },
  {
    id: 'undo',
    label: 'action-undo',
    icon: 'undo',
    whileTyping: false,
    perform: (desk) => void desk.deeds.undo(),
  },
  {
    id: 'back',
    label: 'action-back',
    icon: 'back',
    whileTyping: false,
    perform: (desk) => void desk.attempt(desk.openBefore()),
  },
  { id: 'next-pane', label: 'action-next-pane', icon: 'nextPane', whileTyping: true, perform: () => stepPane(1) },
  {
    id: 'previous-pane',
    label: 'action-previous-pane',
    icon: 'previousPane',
    whileTyping: true,
    perform: () => stepPane(-1),
  },
  {
    id: 'keys',
    label: 'action-keys',
    icon: 'keyboard',
    whileTyping: true,
    perform: (desk) => desk.forms.show('keys'),
  },
];
