/** Signing in: browser, device code, refusals with a way on, signed out, and several accounts. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import axe from 'axe-core';
import { openWindow } from './window';

test('one press signs in and leads to the inbox', async () => {
  const { host, user } = await openWindow({ workspace: 'none' });
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('listbox', { name: 'Referrals in Inbox' });
  expect(host.desk.reception.asked?.keep, 'the keychain is where it belongs').toBe('keychain');
});

test('while the browser is open the window says so, and cancelling returns to the choice', async () => {
  const { host, user } = await openWindow({ workspace: 'none', signIn: 'waits' });
  const cancel = vi.spyOn(host.desk, 'cancel_sign_in');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByText('Finish in your browser');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Sign in' }), 'without a complaint').toBeTruthy();
  expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
  expect(cancel, 'and nobody listens for the browser any more').toHaveBeenCalledOnce();
});

test('a code is shown to be typed elsewhere, and can be copied', async () => {
  const { host, user } = await openWindow({ workspace: 'none', signIn: 'waits' });
  const copy = vi.spyOn(host, 'copy').mockResolvedValue();
  await user.click(screen.getByRole('button', { name: 'Use a code instead' }));
  await screen.findByText('FJ8K2MQ7X');
  expect(screen.getByText(/microsoft\.com\/devicelogin/), 'and where').toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy code' }));
  expect(copy).toHaveBeenCalledWith('FJ8K2MQ7X');
  await screen.findByRole('button', { name: 'Copied' });
});

test('a refusal is said in words, with the detail for an administrator and a way on', async () => {
  const { user } = await openWindow({ workspace: 'none', signIn: 'refused' });
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  const problem = await screen.findByText(/A rule of your organization does not allow this/);
  expect(problem.closest('[role=alert]')?.textContent, 'the number an administrator needs').toContain('AADSTS53003');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Use a code instead' })).toBeTruthy();
});

test('a missing client id opens the field it belongs into', async () => {
  const { host, user } = await openWindow({ workspace: 'none', clientId: '' });
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByText(/needs the client id/);
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Client id' });
  expect(field.closest('details')?.open, 'it can be seen').toBe(true);
  await user.type(field, 'my-app');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('listbox', { name: 'Referrals in Inbox' });
  expect(host.desk.reception.asked?.settings?.client_id).toBe('my-app');
});

test('without a keychain the other places are offered, and a passphrase asked for', async () => {
  const { host, user } = await openWindow({ workspace: 'none', signIn: 'no-keychain' });
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByText(/has no keychain that Referral Desk can use/);
  await user.click(screen.getByRole('radio', { name: /encrypted file/ }));
  await user.type(screen.getByLabelText('Passphrase'), 'open sesame');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('listbox', { name: 'Referrals in Inbox' });
  expect(host.desk.reception.asked).toMatchObject({ keep: 'file', passphrase: 'open sesame' });
});

test('signed out is not offline, says what waits, and one button ends it', async () => {
  const { host, user } = await openWindow({ workspace: 'partner_center', connection: 'signed_out' });
  const bar = (await screen.findByText('You are signed out')).closest<HTMLElement>('.bar');
  expect(bar?.textContent, 'what was typed is safe').toContain('is sent once you sign in');
  expect(screen.getByRole('contentinfo').textContent).not.toContain('Offline');
  await user.click(within(bar as HTMLElement).getByRole('button', { name: 'Sign in again' }));
  await waitFor(() => expect(screen.queryByText('You are signed out')).toBeNull());
  expect(host.desk.reception.asked?.again, 'the same account').toBe(true);
});

test('closing the dialog gives the waiting sign-in up', async () => {
  const options = { workspace: 'partner_center', connection: 'signed_out', signIn: 'waits' } as const;
  const { host, user } = await openWindow(options);
  const cancel = vi.spyOn(host.desk, 'cancel_sign_in');
  await user.click(await screen.findByRole('button', { name: 'Sign in again' }));
  await screen.findByRole('dialog', { name: 'Sign in to Partner Center' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(cancel).toHaveBeenCalledOnce();
});

test('a locked file asks for its passphrase and refuses a wrong one', async () => {
  const { user } = await openWindow({ workspace: 'partner_center', connection: 'signed_out', locked: true });
  const field = await screen.findByLabelText('Passphrase');
  await user.type(field, 'wrong{Enter}');
  await screen.findByText('Enter the passphrase of the encrypted file.');
  await user.clear(field);
  await user.type(field, 'open sesame{Enter}');
  await waitFor(() => expect(screen.queryByLabelText('Passphrase')).toBeNull());
});

test('accounts are listed, changed, and signed out after a second question', async () => {
  const { host, user } = await openWindow({ workspace: 'partner_center' });
  const signOut = vi.spyOn(host.desk, 'sign_out');
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await screen.findByText('2 edits not sent yet');
  await user.click(screen.getByRole('button', { name: 'Sign out Ana Torres' }));
  const keep = await screen.findByRole('button', { name: 'Stay signed in' });
  expect(document.activeElement, 'Enter must not sign anybody out').toBe(keep);
  expect(signOut, 'one press is not enough').not.toHaveBeenCalled();
  await user.click(keep);
  await user.click(screen.getByRole('button', { name: 'Switch to Ben Ortiz' }));
  await screen.findByText('You are signed out');
  expect(screen.getByRole('heading', { level: 1, name: 'Settings' }), 'the screen stays').toBeTruthy();
});

test('the sign-in and the accounts have no finding', async () => {
  const { user } = await openWindow({ workspace: 'partner_center', connection: 'signed_out', signIn: 'waits' });
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await screen.findByText('Ben Ortiz');
  const rules = { 'color-contrast': { enabled: false } };
  const found = async () => (await axe.run(document.body, { rules })).violations.map(({ id }) => id);
  expect(await found()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Add an account' }));
  await screen.findByRole('dialog', { name: 'Add an account' });
  expect(await found()).toEqual([]);
});
