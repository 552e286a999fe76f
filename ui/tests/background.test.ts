/** Closing the window, the section "In the background", and what a link could not show. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { FakeOptions } from '../src/host/fake/desk';
import { enterList, openWindow } from './window';

async function closeWindow(options: Partial<FakeOptions> = {}) {
  const opened = await openWindow({ workspace: 'sandbox', ...options });
  const close = vi.spyOn(opened.host.desk, 'close_window');
  opened.host.tell('closing', null);
  const dialog = await screen.findByRole('dialog', { name: 'Keep watching your referrals?' });
  return { ...opened, close, dialog: within(dialog) };
}

async function openSettings(options: Partial<FakeOptions> = {}) {
  const opened = await openWindow({ workspace: 'sandbox', ...options });
  await opened.user.click(await screen.findByRole('button', { name: 'Settings' }));
  const section = await screen.findByRole('region', { name: 'In the background' });
  return { ...opened, section: within(section) };
}

test('closing asks, and the answer that loses nothing has the focus', async () => {
  const { user, close, dialog } = await closeWindow();
  await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Keep watching' })));
  await user.keyboard('{Enter}');
  expect(close).toHaveBeenCalledWith({ keep_watching: true });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('quitting is the other answer, and says what stays here', async () => {
  const { user, close, dialog } = await closeWindow();
  dialog.getByText(/One edit is not sent yet/);
  await user.click(dialog.getByRole('button', { name: 'Quit' }));
  expect(close).toHaveBeenCalledWith({ keep_watching: false });
});

test('leaving the question keeps the window and decides nothing', async () => {
  const { host, user, close, dialog } = await closeWindow();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(close, 'nothing was chosen').not.toHaveBeenCalled();
  host.tell('closing', null);
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }));
  expect(close, 'the cross is no answer either').not.toHaveBeenCalled();
  expect((await host.call('settings', null)).keep_watching, 'asked again next time').toBeNull();
  expect(dialog).toBeTruthy();
});

test('where no tray is shown, the question says how to come back', async () => {
  const { dialog } = await closeWindow({ tray: false });
  await dialog.findByText(/start Referral Desk again to get the window back/i);
});

test('an open form is not forgotten over the question', async () => {
  const { host, user } = await openWindow({ workspace: 'sandbox' });
  await enterList();
  await user.keyboard('a');
  const form = await screen.findByRole('dialog');
  host.tell('closing', null);
  const question = within(await screen.findByRole('dialog', { name: 'Keep watching your referrals?' }));
  question.getByText(/A form is open/);
  await user.click(question.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.getByRole('dialog')).toBe(form));
});

test('what becomes of a closed window is a setting', async () => {
  const { host, user, section } = await openSettings();
  const chosen = (name: string) => section.getByRole<HTMLInputElement>('radio', { name });
  expect(chosen('Ask me').checked, 'nobody was asked yet').toBe(true);
  for (const [name, keep] of [
    ['Quit', false],
    ['Keep watching', true],
    ['Ask me', null],
  ] as const) {
    await user.click(chosen(name));
    await waitFor(async () => expect((await host.call('settings', null)).keep_watching).toBe(keep));
  }
});

test('the pace is a setting', async () => {
  const { host, user, section } = await openSettings();
  await user.click(section.getByRole('radio', { name: 'Every 15 minutes' }));
  await waitFor(async () => expect((await host.call('settings', null)).polling).toBe('seldom'));
});

test('starting with the computer shows what the system says, also when it changed there', async () => {
  const { host, user, section } = await openSettings();
  const start = await section.findByRole('switch', { name: 'Start when I sign in to this computer' });
  await user.click(start);
  await waitFor(() => expect(start.getAttribute('aria-checked')).toBe('true'));
  await host.call('change_start_at_login', false);
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(start.getAttribute('aria-checked')).toBe('false'));
});

test('a change that the system did not keep is said, and the switch stays off', async () => {
  const { user, section } = await openSettings({ startup: 'managed' });
  const start = await section.findByRole('switch', { name: 'Start when I sign in to this computer' });
  await user.click(start);
  expect((await section.findByRole('alert')).textContent).toMatch(/didn’t keep it/);
  expect(start.getAttribute('aria-checked')).toBe('false');
});

test('a system that does not say is neither on nor off', async () => {
  const { section } = await openSettings({ startup: 'unknown' });
  expect((await section.findByRole('alert')).textContent).toMatch(/doesn’t say/);
  expect(section.queryByRole('switch')).toBeNull();
});

test('where no tray is shown, the page says that everything is in the window', async () => {
  const { section } = await openSettings({ tray: false });
  await section.findByText(/Everything it can do is in the window/);
});

test('a link that leads nowhere is explained, also on the first screen', async () => {
  const { host } = await openWindow({ workspace: 'none' });
  host.tell('explain', { code: 'no_workspace', sentence: 'Nobody is signed in yet.', field: null, detail: null });
  const toasts = within(await screen.findByRole('region', { name: 'Notices' }));
  await toasts.findByText('Nobody is signed in yet.');
});
