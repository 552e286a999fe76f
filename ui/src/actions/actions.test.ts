/** The table of actions and the keys that mean them. */
import { expect, test } from 'vitest';
import type { ReferralView, Row } from '../host/contract';
import { FakeHost } from '../host/fake';
import { chord, isTyping, written } from './keys';
import { targetOf, type Target } from './action';
import { allowedActions, bulkActions } from './table';

async function views(): Promise<ReferralView[]> {
  const host = new FakeHost();
  const pages = await Promise.all(
    (['inbox', 'active', 'archived'] as const).map((folder) =>
      host.call('list', {
        folder,
        query: '',
        sort: 'urgency',
        descending: null,
        everywhere: false,
        offset: 0,
        limit: 200,
      }),
    ),
  );
  return Promise.all(pages.flatMap(({ rows }) => rows).map(({ id }) => host.call('referral', { id })));
}

test('what reaches Partner Center is offered exactly where the desk allows it', async () => {
  const remote = ['accept', 'decline', 'won', 'lost', 'edit', 'add_contact', 'close_as_error', 'favorite'];
  for (const view of await views()) {
    const offered = allowedActions(targetOf(view)).map(({ id }) => id);
    // A heart is given or taken away, under the same name on the wire.
    const kinds = offered.map((id) => (id === 'unfavorite' ? 'favorite' : id));
    expect(kinds.filter((id) => remote.includes(id)).sort(), view.row.title).toEqual([...view.actions].sort());
  }
});

test('an archived referral keeps only what is local to this computer', async () => {
  const archived = (await views()).filter(({ row }) => row.folder === 'archived');
  for (const view of archived) {
    const offered = allowedActions(targetOf(view)).map(({ id }) => id);
    expect(offered).not.toContain('snooze');
    expect(offered).toContain('copy-id');
  }
});

const all = (rows: Row[]): Target => ({ ids: rows.map(({ id }) => id), rows, view: null });
const names = (target: Target) => bulkActions(target).map(({ id }) => id);

test('of several, an answer is offered where it may concern one of them; the dialog says which it does', async () => {
  const rows = (await views()).map(({ row }) => row);
  const [inbox, active, archived] = (['inbox', 'active', 'archived'] as const).map((folder) =>
    rows.filter((row) => row.folder === folder),
  ) as [Row[], Row[], Row[]];
  expect(names(all(inbox))).toEqual(expect.arrayContaining(['decline', 'close_as_error', 'snooze', 'tag']));
  expect(names(all(inbox)), 'nothing in the Inbox can be lost yet').not.toContain('lost');
  expect(names(all([...inbox, ...active]))).toEqual(expect.arrayContaining(['decline', 'lost']));
  expect(names(all(archived)), 'closed is final').not.toContain('close_as_error');
});

test('of rows that are not loaded nothing is taken for granted', async () => {
  const rows = (await views())
    .filter(({ row }) => row.folder === 'inbox')
    .map(({ row }) => ({ ...row, flagged: true }));
  const beyond: Target = { ...all(rows), ids: [...all(rows).ids, 'far away'] };
  expect(names(all(rows))).not.toContain('flag');
  expect(names(beyond), 'that one may have no flag yet').toEqual(expect.arrayContaining(['flag', 'unflag']));
  expect(names(beyond)).toEqual(expect.arrayContaining(['mark-read', 'mark-unread']));
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
