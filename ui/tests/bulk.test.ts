/** Work on many referrals: how far it is, and giving it up. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { findings } from './findings';
import { enterList, openWindow } from './window';

test('long work shows how far it is, can be given up by key, and leaves the focus in the list', async () => {
  const { host, user } = await openWindow();
  await enterList();
  const cancel = vi.spyOn(host.desk, 'cancel_work');
  host.tell('progress', { done: 400, total: 1_000 });
  const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: '400 of 1,000 referrals' });
  expect([bar.value, bar.max]).toEqual([400, 1_000]);
  expect(await findings()).toEqual([]);
  const button = within(bar.parentElement as HTMLElement).getByRole('button', { name: 'Cancel' });
  button.focus();
  await user.keyboard('{Enter}');
  expect(cancel).toHaveBeenCalledOnce();
  host.tell('progress', { done: 1_000, total: 1_000 });
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  await waitFor(() => expect(document.activeElement?.closest('[data-pane=list]')).not.toBeNull());
});

test('what was given up is said, and the form stays as it was', async () => {
  const { host, user } = await openWindow();
  await enterList();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}d');
  const form = within(await screen.findByRole('dialog', { name: 'Decline 2 referrals' }));
  await form.findByText(/All 2 will be declined/);
  const problem = { code: 'cancelled', sentence: 'It was given up.', field: null, detail: null };
  vi.spyOn(host.desk, 'act').mockImplementationOnce(() => {
    host.tell('progress', { done: 1, total: 2 });
    return Promise.reject(problem);
  });
  await user.keyboard(' {Enter}');
  await form.findByText('It was given up.');
  expect(form.getByRole<HTMLInputElement>('radio', { name: /budget/ }).checked).toBe(true);
});
