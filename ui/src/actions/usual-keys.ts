/** The keys every action has until the user chooses others: Outlook's habits, and on a Mac those of Outlook there. */

/** Chords by action. ⌘ is written Ctrl, as everywhere in the tables. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  accept: ['A'],
  decline: ['D'],
  won: ['W'],
  lost: ['L'],
  edit: ['E'],
  snooze: ['Ctrl+H'],
  flag: ['Insert'],
  favorite: ['Ctrl+D'],
  tag: ['T', 'Ctrl+T'],
  note: ['N', 'Ctrl+Shift+N'],
  'mark-read': ['Ctrl+Q'],
  'mark-unread': ['Ctrl+U'],
  'go-inbox': ['Ctrl+1'],
  'go-active': ['Ctrl+2'],
  'go-archived': ['Ctrl+3'],
  'go-outbox': ['Ctrl+4'],
  'go-settings': ['Ctrl+5'],
  palette: ['Ctrl+K'],
  search: ['Ctrl+E'],
  sync: ['F9'],
  undo: ['Ctrl+Z'],
  back: ['Ctrl+B'],
  'next-pane': ['F6'],
  'previous-pane': ['Shift+F6'],
  keys: ['F1', '?'],
};

/** Where a Mac needs others: ⌘H hides and ⌘Q ends the program there, and there is no Insert. */
const ON_A_MAC: Readonly<Record<string, readonly string[]>> = {
  snooze: ['Ctrl+Shift+H'],
  flag: ['Ctrl+Shift+F'],
  tag: ['T'],
  'mark-read': ['Ctrl+T'],
  'mark-unread': ['Ctrl+Shift+T'],
};

/** The usual keys of an action; none for an action that has none. */
export function usualKeys(id: string, mac: boolean): readonly string[] {
  return (mac ? ON_A_MAC[id] : undefined) ?? USUAL[id] ?? [];
}

/** Every action with usual keys. */
export const KEYED_BY_HABIT: readonly string[] = Object.keys(USUAL);
