/** The outbox and the settings. */
import { screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { enterList, openWindow } from './window';

test('the outbox shows what needs the user, what waits, and what could not be read', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByRole('region', { name: 'Needs you (1)' });
  expect(screen.getByRole('region', { name: 'Waiting to be sent (1)' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Unreadable documents (1)' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /A. Datum/ }));
  await screen.findByRole('heading', { level: 1, name: /A. Datum Engineering/ });
});

test('an edit that needs the user is tried again on one press', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /Needs you/ })).toBeNull());
});

test('an edit that is not confirmed is named as what was asked for, not as done', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  const needsYou = await screen.findByRole('region', { name: 'Needs you (1)' });
  expect(needsYou.textContent, 'it may have been refused').toContain('Edit engagement');
  expect(needsYou.textContent, 'that would claim it happened').not.toContain('Engagement edited');
});

test('what was typed is given up only after a second question', async () => {
  const { host, user } = await openWindow();
  const discard = vi.spyOn(host.desk, 'discard_edit');
  await user.keyboard('{Control>}4{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  const keep = await screen.findByRole('button', { name: 'Keep it' });
  expect(document.activeElement, 'Enter must not lose anything').toBe(keep);
  expect(discard, 'one press is not enough').not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /Needs you/ })).toBeNull());
});

test('an empty outbox says what that means', async () => {
  const { user } = await openWindow({ rows: 0 });
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByText('Nothing is waiting');
});

test('an empty inbox says so in words', async () => {
  await openWindow({ rows: 0 });
  await screen.findByText('All answered');
});

test('another language speaks at once', async () => {
  const { user } = await openWindow();
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await user.click(await screen.findByRole('radio', { name: 'Español' }));
  await screen.findByRole('heading', { level: 1, name: 'Configuración' });
  expect(document.documentElement.lang).toMatch(/^es/);
});

test('single letters can be switched off', async () => {
  const { host, user } = await openWindow();
  const change = vi.spyOn(host.desk, 'change_settings');
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await user.click(await screen.findByRole('switch', { name: 'Single-letter shortcuts' }));
  await waitFor(() => expect(change).toHaveBeenCalledOnce());
  await user.keyboard('{Control>}1{/Control}');
  await enterList();
  await user.keyboard('a?');
  expect(screen.queryByRole('dialog'), 'WCAG 2.1.4').toBeNull();
  await user.keyboard('{F1}');
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
});
