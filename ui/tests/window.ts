/** Opens the whole window on the fake host, as a person would meet it. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import App from '../src/App.svelte';
import { FakeHost } from '../src/host/fake';
import type { FakeOptions } from '../src/host/fake/desk';

export interface OpenWindow {
  host: FakeHost;
  user: UserEvent;
  container: HTMLElement;
}

export async function openWindow(
  options: Partial<FakeOptions> = {},
  hands: Parameters<typeof userEvent.setup>[0] = {},
): Promise<OpenWindow> {
  const host = new FakeHost({ language: 'en', ...options });
  const user = userEvent.setup(hands);
  const { container } = render(App, { host });
  await waitFor(() => {
    if (host.paintedTimes === 0) throw new Error('nothing painted yet');
  });
  return { host, user, container };
}

/** The list, with the focus on it. */
export async function enterList(): Promise<HTMLElement> {
  const list = await screen.findByRole('listbox');
  list.focus();
  return list;
}

/** The name of the row with the focus. */
export function activeRow(): string {
  const list = screen.getByRole('listbox', { name: /Referrals in/ });
  const id = list.getAttribute('aria-activedescendant');
  return (id && document.getElementById(id)?.textContent) || '';
}
