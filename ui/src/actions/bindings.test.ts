/** Which keys mean what: the usual ones, the user's own, and those that nobody may have. */
import { describe, expect, test } from 'vitest';
import type { Settings } from '../host/contract';
import { Bindings } from './bindings';
import { judge } from './capture';
import { isCharacter, spokenKeys } from './keys';
import { KEYED_BY_HABIT, usualKeys } from './usual-keys';
import { ACTIONS } from './table';
import { WINDOW } from './window';

function bindings(keys: Settings['keys'] = {}, { letters = true, mac = false } = {}): Bindings {
  return new Bindings(() => ({ keys, single_key_actions: letters }) as Settings, mac);
}

describe.each([false, true])('the usual keys (on a Mac: %s)', (mac) => {
  test('none means two things', () => {
    const chords = KEYED_BY_HABIT.flatMap((id) => usualKeys(id, mac));
    expect(chords.filter((keys, i) => chords.indexOf(keys) !== i)).toEqual([]);
  });

  test('each could have been chosen by the user too', () => {
    for (const id of KEYED_BY_HABIT) {
      for (const keys of usualKeys(id, mac)) {
        expect(judge(keys, id, bindings({}, { mac }), mac), `${id}: ${keys}`).toEqual({ kind: 'free' });
      }
    }
  });

  test('each belongs to an action there is', () => {
    const known = new Set([...ACTIONS, ...WINDOW].map(({ id }) => id));
    expect(KEYED_BY_HABIT.filter((id) => !known.has(id))).toEqual([]);
  });
});

test('the user’s own key takes the place of the usual one, in every hint', () => {
  const own = bindings({ snooze: ['F8'] });
  expect(own.meaning('F8')).toBe('snooze');
  expect(own.meaning('Ctrl+H'), 'no longer').toBeNull();
  expect(own.labelled('Snooze', 'snooze')).toBe('Snooze (F8)');
  expect(own.spoken('snooze')).toBe('F8');
  expect(own.meaning('Insert'), 'others keep theirs').toBe('flag');
});

test('an action may have no key, and a name of another version is kept and does nothing', () => {
  const own = bindings({ sync: [], 'from-a-later-version': ['F8'] });
  expect(own.meaning('F9')).toBeNull();
  expect(own.labelled('Sync now', 'sync')).toBe('Sync now');
  expect(own.spoken('sync')).toBeUndefined();
  expect(own.with('sync', ['F10']), 'nothing of another version is lost').toHaveProperty('from-a-later-version');
});

test('only what differs from the usual keys is stored', () => {
  const own = bindings({ snooze: ['F8'] });
  expect(own.with('flag', ['F7'])).toEqual({ snooze: ['F8'], flag: ['F7'] });
  expect(own.with('snooze', ['Ctrl+H'])).toEqual({});
  expect(own.without('snooze')).toEqual({});
});

test('letters that are switched off are no hints', () => {
  const off = bindings({}, { letters: false });
  expect(off.hint('accept')).toBe('');
  expect(off.hint('tag'), 'the first key that works').toBe('Ctrl+T');
  expect(off.spoken('keys')).toBe('F1');
});

test('on a Mac the command key is written and spoken as such', () => {
  const mac = bindings({}, { mac: true });
  expect(mac.hint('palette')).toBe('⌘K');
  expect(mac.spoken('palette')).toBe('Meta+K');
  expect(mac.hint('snooze'), '⌘H hides the program').toBe('⌘⇧H');
});

test('a key of another action is refused by its name', () => {
  expect(judge('F9', 'snooze', bindings(), false)).toEqual({ kind: 'taken', by: 'sync' });
  expect(judge('F9', 'snooze', bindings({ sync: [] }), false), 'given up there').toEqual({ kind: 'free' });
  expect(judge('Ctrl+H', 'snooze', bindings(), false), 'its own').toEqual({ kind: 'free' });
});

test('the usual key cannot come back while something else has it', () => {
  const own = bindings({ sync: ['F7'], snooze: ['F9'] });
  expect(own.usualKeyTakenBy('sync')).toEqual({ keys: 'F9', by: 'snooze' });
  expect(own.usualKeyTakenBy('snooze')).toBeNull();
});

test.each([
  ['Enter', false],
  ['Shift+ArrowDown', false],
  ['Ctrl+C', false],
  ['Alt+F4', false],
  ['Ctrl++', false],
  ['Ctrl+Alt+E', false],
  ['Ctrl+Q', true],
  ['Alt+L', true],
])('what the system, the list or a field needs is refused: %s (on a Mac: %s)', (keys, mac) => {
  expect(judge(keys, 'snooze', bindings({}, { mac }), mac)).toEqual({ kind: 'reserved' });
});

test('what is a single character is told from what is not', () => {
  expect(['A', '?', 'Shift+A', '7'].filter(isCharacter)).toHaveLength(4);
  expect(['Ctrl+A', 'Alt+A', 'F9', 'Insert', 'Shift+F6'].filter(isCharacter)).toEqual([]);
  expect(spokenKeys('Ctrl+K', false)).toBe('Control+K');
});
