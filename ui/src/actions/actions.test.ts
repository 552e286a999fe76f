/** The table of actions and the keys that mean them. */
import { expect, test } from 'vitest';
import type { ReferralView } from '../host/contract';
import { FakeHost } from '../host/fake';
import { chord, isTyping, written } from './keys';
import { ACTIONS, allowedActions, bulkActions } from './table';
import { WINDOW } from './window';

async function views(): Promise<ReferralView[]> {
  const host = new FakeHost();
  const pages = await Promise.all(
    (['inbox', 'active', 'archived'] as const).map((folder) =>
      host.call('list', { folder, query: '', sort: 'urgency', descending: null, offset: 0, limit: 200 }),
    ),
  );
  return Promise.all(pages.flatMap(({ rows }) => rows).map(({ id }) => host.call('referral', { id })));
}

test('what reaches Partner Center is offered exactly where the desk allows it', async () => {
  const remote = ['accept', 'decline', 'won', 'lost', 'edit', 'add_contact', 'close_as_error'];
  for (const view of await views()) {
    const offered = allowedActions({ rows: [view.row], view }).map(({ id }) => id);
    expect(offered.filter((id) => remote.includes(id)).sort(), view.row.title).toEqual([...view.actions].sort());
  }
});

test('an archived referral keeps only what is local to this computer', async () => {
  const archived = (await views()).filter(({ row }) => row.folder === 'archived');
  for (const view of archived) {
    const offered = allowedActions({ rows: [view.row], view }).map(({ id }) => id);
    expect(offered).not.toContain('snooze');
    expect(offered).toContain('copy-id');
  }
});

test('of several, declining is offered only when all wait for an answer', async () => {
  const all = await views();
  const inbox = all.filter(({ row }) => row.folder === 'inbox').map(({ row }) => row);
  const mixed = [...inbox.slice(0, 1), ...all.filter(({ row }) => row.folder === 'active').map(({ row }) => row)];
  expect(bulkActions({ rows: inbox, view: null }).map(({ id }) => id)).toContain('decline');
  expect(bulkActions({ rows: mixed, view: null }).map(({ id }) => id)).not.toContain('decline');
});

test('no key means two things at once', () => {
  const own = ACTIONS.flatMap(({ id, keys, letter }) =>
    [keys, letter?.toUpperCase()].filter(Boolean).map((k) => [k, id]),
  );
  const shared = new Map<string, string[]>();
  for (const [key, id] of [...own, ...WINDOW.map(({ keys, id }) => [keys, id])] as [string, string][]) {
    shared.set(key, [...(shared.get(key) ?? []), id]);
  }
  const clashes = [...shared].filter(([, ids]) => ids.length > 1);
  // Flag and unflag are never allowed together.
  expect(clashes).toEqual([['Insert', ['flag', 'unflag']]]);
});

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  chord({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test('keys are read the same on every keyboard', () => {
  expect(press('h', { ctrlKey: true })).toBe('Ctrl+H');
  expect(press('h', { metaKey: true }), '⌘ counts as Ctrl').toBe('Ctrl+H');
  expect(press('F6', { shiftKey: true })).toBe('Shift+F6');
  expect(press('?', { shiftKey: true }), 'Shift is part of the character').toBe('?');
  expect(press('a')).toBe('A');
  expect(written('Ctrl+H', true)).toBe('⌘H');
  expect(written('Shift+F6', false)).toBe('Shift+F6');
});

test('typing is told from choosing', () => {
  const made = (html: string) => {
    document.body.innerHTML = html;
    return document.body.firstElementChild;
  };
  expect(isTyping(made('<input type="text">'))).toBe(true);
  expect(isTyping(made('<textarea></textarea>'))).toBe(true);
  expect(isTyping(made('<input type="radio">'))).toBe(false);
  expect(isTyping(made('<button></button>'))).toBe(false);
});
