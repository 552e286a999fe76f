/** What the palette offers: what may be done with the selection, what the window can do, and the pages of the settings. */
import type { Target } from '../../actions/action';
import { allowedActions, bulkActions } from '../../actions/table';
import { goId, DESTINATIONS, WINDOW } from '../../actions/window';
import type { IconName } from '../../components/icons';
import type { PlainMessageId } from '../../i18n/messages';
import { t } from '../../i18n/t.svelte';
import type { Desk } from '../shell/desk.svelte';
import { openSettings, settingsPages } from '../settings/pages';
import type { Ranked } from './ranking';

export interface Entry extends Ranked {
  icon: IconName;
  /** Its key, as people write it. */
  keys: string;
  perform(): void;
}

export interface EntryGroup {
  label: PlainMessageId;
  entries: Entry[];
}

/** The groups of the palette, in the order in which they are shown while nothing is typed. */
export function groups(desk: Desk, target: Target): EntryGroup[] {
  return [
    { label: 'palette-referral', entries: ofSelection(desk, target) },
    { label: 'palette-go', entries: places(desk) },
    { label: 'palette-window', entries: ofWindow(desk) },
    { label: 'palette-settings', entries: pages(desk) },
  ];
}

function ofSelection(desk: Desk, target: Target): Entry[] {
  const actions = target.ids.length > 1 ? bulkActions(target) : allowedActions(target);
  return actions.map((action) => ({
    id: action.id,
    text: t(action.label),
    icon: action.icon,
    keys: desk.keys.hint(action.keysOf ?? action.id),
    perform: () => action.perform(desk, target),
  }));
}

const PLACES = new Set(DESTINATIONS.map(({ screen }) => goId(screen)));

function places(desk: Desk): Entry[] {
  return windowEntries(desk, (id) => PLACES.has(id));
}

/** Moving between panes makes no sense from here: the palette is no pane. */
const ELSEWHERE = new Set(['palette', 'next-pane', 'previous-pane']);

function ofWindow(desk: Desk): Entry[] {
  return windowEntries(desk, (id) => !PLACES.has(id) && !ELSEWHERE.has(id));
}

function windowEntries(desk: Desk, holds: (id: string) => boolean): Entry[] {
  return WINDOW.filter(({ id }) => holds(id)).map((action) => ({
    id: action.id,
    text: t(action.label),
    icon: action.icon,
    keys: desk.keys.hint(action.id),
    perform: () => action.perform(desk),
  }));
}

function pages(desk: Desk): Entry[] {
  return settingsPages(desk).map(({ label }) => ({
    id: label,
    text: t(label),
    // So that the word "settings" finds them all.
    also: [t('folder-settings')],
    icon: 'settings',
    keys: '',
    perform: () => void openSettings(desk, label),
  }));
}
