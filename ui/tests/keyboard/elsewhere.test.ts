/** Everything that is not the list, by the keyboard alone: outbox, conflicts, settings, signing in. */
import { screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { openWindow } from '../window';
import { ctrl, expectFocus, expectNoFindings, focused, start, tabTo } from './hands';

async function outbox() {
  const opened = await start({ troubles: true });
  await opened.user.keyboard(ctrl('4'));
  await screen.findByRole('region', { name: 'Needs you (3)' });
  await expectFocus('Outbox');
  return opened;
}

test('the outbox: try again, and on to the next edit', async () => {
  const { host, user } = await outbox();
  const retry = vi.spyOn(host.desk, 'retry_edit');
  await expectNoFindings();
  await tabTo(user, 'Try again');
  await user.keyboard('{Enter}');
  await screen.findByRole('region', { name: 'Needs you (2)' });
  expect(retry).toHaveBeenCalledOnce();
  await expectFocus('Copy what I typed');
});

test('the outbox: discard, and take it back', async () => {
  const { user } = await outbox();
  await tabTo(user, 'Discard');
  await user.keyboard('{Enter}');
  await screen.findByRole('region', { name: 'Needs you (2)' });
  await waitFor(() => expect(focused()).not.toBe('(nothing)'));
  await user.keyboard(ctrl('z'));
  await screen.findByRole('region', { name: 'Needs you (3)' });
  await waitFor(() => expect(focused()).not.toBe('(nothing)'));
});

test('a conflict is decided field by field', async () => {
  const { host, user } = await outbox();
  const resolve = vi.spyOn(host.desk, 'resolve_edit');
  await tabTo(user, 'Decide…');
  await user.keyboard('{Enter}');
  await expectFocus(/^Decide: A. Datum/);
  await expectNoFindings();
  await user.tab();
  await user.keyboard(' ');
  await user.tab();
  await user.keyboard(' {Enter}');
  await waitFor(() => expect(resolve).toHaveBeenCalledOnce());
  await screen.findByRole('region', { name: 'Needs you (2)' });
  await waitFor(() => expect(focused()).not.toBe('(nothing)'));
});

test('the settings, there and back', async () => {
  const { host, user } = await start();
  await user.keyboard(ctrl('5'));
  await expectFocus('Settings');
  await expectNoFindings();
  await tabTo(user, 'English');
  await user.keyboard('{ArrowDown}');
  await waitFor(async () => expect((await host.call('settings', null)).language).toBe('es'));
  await expectFocus('Español');
  await user.keyboard(ctrl('1'));
  await expectFocus(/Referencias en/);
});

test('synchronising by key and by button never loses the focus', async () => {
  const { host, user } = await start();
  const sync = vi.spyOn(host.desk, 'sync_now');
  await user.keyboard('{F9}');
  await waitFor(() => expect(sync).toHaveBeenCalledOnce());
  await expectFocus('Referrals in Inbox');
  await user.keyboard('{Shift>}{F6}{F6}{/Shift}');
  await expectFocus('Sync now');
  await user.keyboard('{Enter}');
  await expectFocus('Sync now');
});

test('a synchronisation that takes every row away leaves the focus in the list', async () => {
  const { host, user } = await start();
  await user.keyboard('{ArrowDown}');
  vi.spyOn(host.desk, 'list').mockResolvedValue({ total: 0, more: false, groups: [], rows: [] });
  host.tell('changed', { ids: [], all: true });
  await screen.findByText('All answered');
  await waitFor(() => expect(document.activeElement?.closest('[data-pane=list]')).not.toBeNull());
});

test('signing in, and straight to the first row', async () => {
  const { user } = await openWindow({ workspace: 'none' });
  await expectNoFindings();
  await tabTo(user, 'Sign in');
  await user.keyboard('{Enter}');
  await screen.findByRole('listbox', { name: 'Referrals in Inbox' });
  await expectFocus('Referrals in Inbox');
});
