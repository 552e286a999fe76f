/** The data file is damaged: what is said, and the ways back. */
import { screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { openWindow } from './window';

test('a damaged file says what is safe and what is brought back', async () => {
  await openWindow({ damaged: true });
  expect(screen.getByRole('alert').textContent).toContain('Partner Center still has your referrals');
  const brings = await screen.findByRole('region', { name: 'What is brought back' });
  expect(brings.textContent).toContain('42 referrals');
  expect(brings.textContent).toContain('3 edits that are not confirmed yet');
  expect(screen.queryByRole('listbox'), 'there is no empty inbox').toBeNull();
});

test('restoring leads to the inbox and says what came back', async () => {
  const { user } = await openWindow({ damaged: true });
  await user.click(await screen.findByRole('button', { name: /^Restore this backup$/ }));
  await screen.findByRole('listbox', { name: 'Referrals in Inbox' });
  expect((await screen.findAllByText(/Your data is back: 42 referrals, 3 edits/)).length).toBeGreaterThan(0);
});

test('a recovery that fails says why and leaves every way open', async () => {
  const { host, user } = await openWindow({ damaged: true });
  const full = { code: 'storage', sentence: 'The disk is full.', field: null, detail: null };
  vi.spyOn(host.desk, 'recover').mockRejectedValueOnce(full);
  await user.click(await screen.findByRole('button', { name: /^Restore this backup$/ }));
  await screen.findByText('The disk is full.');
  await user.click(screen.getByRole('button', { name: 'Open the folder' }));
  expect(host.opened).toContain('data folder');
  expect(screen.getByRole('button', { name: 'Try again' }).hasAttribute('disabled')).toBe(false);
});

test('the settings show the last backup and make one', async () => {
  const { host, user } = await openWindow();
  const backUp = vi.spyOn(host.desk, 'back_up');
  await user.click(screen.getByRole('button', { name: /^Settings/ }));
  await screen.findByText(/Last backup: .* Backups kept: 9/);
  await user.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(backUp).toHaveBeenCalledOnce();
});
