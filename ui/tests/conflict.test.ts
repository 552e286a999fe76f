/** Deciding a conflict: with the mouse, with the keyboard alone, offline, and while the other side goes on writing. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { FakeOptions } from '../src/host/fake/desk';
import { openWindow, type OpenWindow } from './window';

async function openConflict(options: Partial<FakeOptions> = {}): Promise<OpenWindow> {
  const window = await openWindow(options);
  await window.user.keyboard('{Control>}4{/Control}');
  await window.user.click(await screen.findByRole('button', { name: 'Decide…' }));
  await screen.findByRole('heading', { level: 1, name: /^Decide: A. Datum/ });
  return window;
}

function field(name: string): HTMLElement {
  return screen.getByRole('radiogroup', { name });
}

function choice(of: string, name: string): HTMLInputElement {
  return within(field(of)).getByRole<HTMLInputElement>('radio', { name });
}

function preview(): string {
  return screen.getByRole('region', { name: 'What will be sent' }).textContent.replace(/\s+/g, ' ').trim();
}

test('the three values stand side by side, with who and when', async () => {
  await openConflict();
  const value = within(field('Estimated value'));
  expect(value.getByText('1,850,000')).toBeTruthy();
  expect(value.getByRole('radio', { name: 'Mine' }).getAttribute('aria-describedby')).not.toBeNull();
  expect(screen.getByRole('radiogroup', { name: 'Estimated value' }).textContent).toMatch(/Ben Okafor, 21 min/);
  expect(choice('Notes', 'Keep both')).toBeTruthy();
  expect(value.queryByRole('radio', { name: 'Keep both' }), 'two amounts are no amount').toBeNull();
  expect(document.activeElement, 'a reader hears what this is about').toBe(screen.getByRole('heading', { level: 1 }));
});

test('what will be sent is shown before it is saved', async () => {
  const { user } = await openConflict();
  expect(preview()).toContain('2 fields are still to be decided.');
  await user.click(choice('Estimated value', 'Mine'));
  expect(preview()).toContain('1,950,000');
  await user.click(choice('Estimated value', 'In Partner Center'));
  await user.click(choice('Notes', 'In Partner Center'));
  expect(preview()).toContain('Nothing: everything stays as it is');
});

test('a decision carries what was seen, and the edited text that keeps both', async () => {
  const { host, user } = await openConflict();
  const resolve = vi.spyOn(host.desk, 'resolve_edit');
  await user.click(choice('Notes', 'Keep both'));
  await user.type(screen.getByRole('textbox', { name: 'Both texts' }), ' Agreed.');
  await user.click(choice('Estimated value', 'Something else'));
  await user.type(screen.getByRole('textbox', { name: 'New value: Estimated value' }), '1,925,000.50');
  await user.click(screen.getByRole('button', { name: 'Save my choice' }));
  await waitFor(() => expect(resolve).toHaveBeenCalledOnce());
  const request = resolve.mock.calls[0]?.[0];
  expect(request?.seen).toBe('first');
  expect(request?.fields[1]?.take).toEqual({ kind: 'typed', value: '1925000.5' });
  const notes = request?.fields[0]?.take;
  expect(notes?.kind === 'typed' && notes.value).toMatch(/Legal has signed[\s\S]*historian first[\s\S]*Agreed\.$/);
  await screen.findByRole('heading', { level: 1, name: 'Outbox' });
  expect(screen.queryByRole('region', { name: /Needs you/ })).toBeNull();
});

test('a field that is not decided is named, and takes the focus', async () => {
  const { host, user } = await openConflict();
  const resolve = vi.spyOn(host.desk, 'resolve_edit');
  await user.click(choice('Notes', 'Mine'));
  await user.click(screen.getByRole('button', { name: 'Save my choice' }));
  const value = screen.getByRole('radiogroup', { name: 'Estimated value' });
  await waitFor(() => expect(value.contains(document.activeElement)).toBe(true));
  expect(within(value).getByRole('alert').textContent).toBe('Choose one of these.');
  expect(resolve).not.toHaveBeenCalled();
});

test('the keyboard alone is enough', async () => {
  const { host, user } = await openConflict();
  const resolve = vi.spyOn(host.desk, 'resolve_edit');
  await user.tab();
  expect(screen.getByRole('radiogroup', { name: 'Notes' }).contains(document.activeElement)).toBe(true);
  await user.keyboard(' {ArrowDown}');
  expect(choice('Notes', 'In Partner Center').checked).toBe(true);
  await user.tab();
  await user.keyboard(' ');
  expect(choice('Estimated value', 'Mine').checked).toBe(true);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(resolve).toHaveBeenCalledOnce());
});

test('offline it can be decided, and says when it travels', async () => {
  const { host, user } = await openConflict({ connection: 'offline' });
  expect(screen.getByRole('note').textContent).toContain('Your choice is saved on this computer');
  await user.click(choice('Notes', 'Mine'));
  await user.click(choice('Estimated value', 'Mine'));
  await user.click(screen.getByRole('button', { name: 'Save my choice' }));
  await screen.findByRole('region', { name: 'Waiting to be sent (2)' });
  expect((await host.desk.status()).needs_you).toBe(0);
});

test('Ctrl+Z brings the conflict back while nothing was sent', async () => {
  const { user } = await openConflict();
  for (const of of ['Notes', 'Estimated value']) {
    await user.click(choice(of, 'In Partner Center'));
  }
  await user.click(screen.getByRole('button', { name: 'Save my choice' }));
  await screen.findByRole('heading', { level: 1, name: 'Outbox' });
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByRole('region', { name: 'Needs you (1)' });
});

test('when theirs changes while it is open, the choice starts anew', async () => {
  const { host, user } = await openConflict();
  await user.click(choice('Estimated value', 'In Partner Center'));
  host.desk.benWritesAgain();
  await screen.findByText('1,875,000');
  expect(screen.getByRole('alert').textContent).toContain('It was changed once more');
  const theirs = choice('Estimated value', 'In Partner Center');
  expect(theirs.checked, 'it was chosen about something else').toBe(false);
});

test('a conflict that settles itself leads back to the list', async () => {
  const { host } = await openConflict();
  await host.desk.discard_edit({ id: 'edit-a' });
  await screen.findByRole('heading', { level: 1, name: 'Outbox' });
});

test('the reading pane leads to the conflict', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}2{/Control}');
  await user.click(await screen.findByRole('option', { name: /A. Datum Engineering/ }));
  await user.click(await screen.findByRole('button', { name: 'Decide in the outbox' }));
  await screen.findByRole('heading', { level: 1, name: /^Decide: A. Datum/ });
});
