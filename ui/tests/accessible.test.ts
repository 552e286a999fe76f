/** axe on the main screens. Colours and sizes are beyond jsdom; structure, names and roles are not. */
import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { findings } from './findings';
import { enterList, openWindow } from './window';

test('the inbox has no finding', async () => {
  await openWindow();
  await screen.findByRole('listbox');
  expect(await findings()).toEqual([]);
});

test('the first screen has no finding', async () => {
  await openWindow({ workspace: 'none' });
  expect(await findings()).toEqual([]);
});

test('outbox and settings have no finding', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByRole('region', { name: 'Needs you (1)' });
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await screen.findByRole('switch');
  expect(await findings()).toEqual([]);
});

test('a conflict has no finding, before and after a choice', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Decide…' }));
  await screen.findByRole('heading', { level: 1, name: /^Decide:/ });
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Keep both' }));
  for (const other of screen.getAllByRole('radio', { name: 'Something else' }).slice(-1)) await user.click(other);
  expect(await findings()).toEqual([]);
});

test('the question on closing and the settings of the background have no finding', async () => {
  const { host, user } = await openWindow({ workspace: 'sandbox', startup: 'managed', tray: false });
  host.tell('closing', null);
  await screen.findByRole('dialog', { name: 'Keep watching your referrals?' });
  expect(await findings()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await user.click(await screen.findByRole('switch', { name: 'Start when I sign in to this computer' }));
  await screen.findByRole('alert');
  expect(await findings()).toEqual([]);
});

test('a form has no finding', async () => {
  const { user } = await openWindow();
  await enterList();
  await user.keyboard('a');
  await screen.findByRole('dialog');
  expect(await findings()).toEqual([]);
});
