/** Other referrals of the same engagement or customer, and the way back. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { enterList, openWindow } from './window';

const heading = () =>
  screen.findByRole('heading', { level: 1, name: (_, element) => element.closest('article') !== null });

test('a related referral says why it is there, opens on Enter, and the way back returns', async () => {
  // So many that the same customers come again.
  const { user } = await openWindow({ rows: 60 });
  await enterList();
  const section = await screen.findByRole('region', { name: 'Related' });
  const entries = within(section).getAllByRole('button');
  expect(entries[0]?.textContent).toMatch(/(Inbox|Active|Archived) · Probable duplicate: .*Same customer/);
  const from = (await heading()).textContent;
  const before = document.querySelector('[data-pane=reading] article');
  entries[0]?.focus();
  await user.keyboard('{Enter}');
  const back = await screen.findByRole('button', { name: `Back to ${from}` });
  await waitFor(() =>
    expect(document.querySelector('[data-pane=reading]')?.contains(document.activeElement)).toBe(true),
  );
  expect(before).toBeTruthy();
  await user.click(back);
  await waitFor(() => expect(screen.queryByRole('button', { name: `Back to ${from}` })).toBeNull());
  expect((await heading()).textContent).toBe(from);
});

test('without relatives there is no empty section', async () => {
  await openWindow();
  await screen.findByRole('listbox');
  await screen.findByRole('region', { name: 'Contacts' });
  expect(screen.queryByRole('region', { name: 'Related' })).toBeNull();
});
