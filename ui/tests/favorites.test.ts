/** Hearts: by key, by menu, for several at once, and taken back. */
import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { activeRow, enterList, openWindow } from './window';

test('a key gives the row a heart, undo takes it away', async () => {
  const { user } = await openWindow();
  await enterList();
  expect(activeRow()).not.toContain('Favorite');
  await user.keyboard('{Control>}d{/Control}');
  await waitFor(() => expect(activeRow()).toContain('Favorite'));
  expect(screen.getByText(/is a favorite\. Undo/)).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(activeRow()).not.toContain('Favorite'));
});

test('several get their hearts at once, and those that have one are left alone', async () => {
  const { host, user } = await openWindow();
  await enterList();
  await user.keyboard('{Control>}d{/Control}');
  await waitFor(() => expect(activeRow()).toContain('Favorite'));
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await screen.findByRole('toolbar', { name: 'Actions on the selection' });
  await user.keyboard('{Control>}d{/Control}');
  await screen.findAllByText(/2 favorites changed/);
  const { rows } = await host.call('list', {
    folder: 'inbox',
    query: '',
    sort: 'urgency',
    descending: null,
    everywhere: false,
    offset: 0,
    limit: 3,
  });
  expect(rows.map((row) => row.favorite)).toEqual([true, true, true]);
});
