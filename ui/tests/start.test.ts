/** The first screen, trouble at the start, and the way into a workspace. */
import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import App from '../src/App.svelte';
import { FakeHost } from '../src/host/fake';
import { openWindow } from './window';

test('the first screen offers a sign-in, sample data and a sandbox, and nothing else', async () => {
  await openWindow({ workspace: 'none' });
  expect(screen.getByRole('heading', { name: 'Referral Desk' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Explore with sample data' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Sandbox address' })).toBeTruthy();
  expect(screen.queryByRole('navigation'), 'there is no rail before there is a workspace').toBeNull();
});

test('exploring leads to the inbox with its sample strip, and leaving leads back', async () => {
  const { user } = await openWindow({ workspace: 'none' });
  await user.click(screen.getByRole('button', { name: 'Explore with sample data' }));
  await screen.findByRole('listbox', { name: 'Referrals in Inbox' });
  expect(screen.getByText('Sample data — nothing leaves this computer')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await screen.findByRole('button', { name: 'Explore with sample data' });
});

test('a sandbox address that is refused says why beside the field and keeps what was typed', async () => {
  const { user } = await openWindow({ workspace: 'none' });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Sandbox address' });
  await user.clear(field);
  await user.type(field, 'http://elsewhere.example/{Enter}');
  await screen.findByText(/must be on this computer/);
  expect(field.value, 'nothing typed may be lost').toBe('http://elsewhere.example/');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a data folder that cannot be used fills the window, and can be tried again', async () => {
  const { host, user } = await openWindow({ broken: true });
  expect(screen.getByRole('alert').textContent).toContain('The data folder can’t be written.');
  const start = vi.spyOn(host.desk, 'start');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(start, 'the desk is asked again').toHaveBeenCalledOnce();
});

test('a desk that does not answer at all is no blank window', async () => {
  const host = new FakeHost();
  vi.spyOn(host.desk, 'start').mockRejectedValue(new Error('channel closed'));
  render(App, { host });
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong inside the program.');
});

test('the shell is told exactly once that there is something to see', async () => {
  const { host, user } = await openWindow();
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByRole('listbox', { name: 'Referrals in Active' });
  await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('Up to date'));
  expect(host.paintedTimes).toBe(1);
});
