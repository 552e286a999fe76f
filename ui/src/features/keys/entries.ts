/** What the list of keys shows: every action in groups, and the keys of the list itself, which stay as they are. */
import type { PlainMessageId } from '../../i18n/messages';
import { ACTIONS } from '../../actions/table';
import { WINDOW } from '../../actions/window';

export interface Entry {
  /** The action whose keys these are; null for keys nobody can change. */
  id: string | null;
  label: PlainMessageId;
  fixed: readonly string[];
}

export interface EntryGroup {
  label: PlainMessageId;
  entries: readonly Entry[];
}

function fixed(label: PlainMessageId, ...keys: string[]): Entry {
  return { id: null, label, fixed: keys };
}

export const GROUPS: readonly EntryGroup[] = [
  {
    label: 'keys-group-referral',
    entries: ACTIONS.filter((action) => action.keysOf === undefined).map(({ id, label }) => ({ id, label, fixed: [] })),
  },
  { label: 'keys-group-window', entries: WINDOW.map(({ id, label }) => ({ id, label, fixed: [] })) },
  {
    label: 'keys-group-list',
    entries: [
      fixed('action-move', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'),
      fixed('action-open', 'Enter'),
      fixed('action-extend', 'Shift+ArrowUp', 'Shift+ArrowDown'),
      fixed('action-toggle', 'Ctrl+Space'),
      fixed('action-select-all', 'Ctrl+A'),
      fixed('bulk-clear', 'Escape'),
      fixed('action-menu', 'Shift+F10'),
    ],
  },
];

/** What an action is called, by the name its keys are kept under; null for one this version does not know. */
export function labelOf(id: string): PlainMessageId | null {
  const known = GROUPS.flatMap(({ entries }) => entries).find((entry) => entry.id === id);
  return known?.label ?? null;
}
