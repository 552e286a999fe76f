/** Hands on a keyboard and nothing else: pressing, tabbing to something by its name, and where the focus is then. */
import { screen, waitFor } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import type { FakeOptions } from '../../src/host/fake/desk';
import { findings } from '../findings';
import { openWindow, type OpenWindow } from '../window';

/** More stops than any screen has; then the thing can't be reached by Tab. */
const MOST_STOPS = 80;

/** What has the focus, by its accessible name. */
export function focused(): string {
  const here = document.activeElement;
  return here === null || here === document.body ? '(nothing)' : nameOf(here);
}

/** The focus comes to rest on what has that name; never on the page itself, where no key leads anywhere. */
export async function expectFocus(name: string | RegExp): Promise<void> {
  await waitFor(() => expect(focused()).toMatch(typeof name === 'string' ? exactly(name) : name));
}

/** The focus comes to rest on the list, with that referral as its active row. */
export async function expectRow(title: string): Promise<void> {
  await waitFor(() => {
    const list = screen.getByRole('listbox');
    expect(document.activeElement, `the focus is on “${focused()}”`).toBe(list);
    const row = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    expect(row?.textContent).toContain(title);
  });
}

/** axe finds nothing in what is on the screen now. A menu stands on its own above the page, in no landmark (`region`). */
export async function expectNoFindings(without: 'region' | null = null): Promise<void> {
  expect(await findings(without)).toEqual([]);
}

/** Tabs until something of that name has the focus; every stop on the way must be something. */
export async function tabTo(user: UserEvent, name: string | RegExp, back = false): Promise<void> {
  const wanted = typeof name === 'string' ? exactly(name) : name;
  const stops: string[] = [];
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await user.tab({ shift: back });
    // Past the last stop the browser's own controls come; jsdom has none.
    if (wanted.test(focused())) return;
    stops.push(focused());
  }
  throw new Error(`no way to ${String(wanted)} by Tab; stops: ${stops.join(' → ')}`);
}

/** The window with the focus where a start leaves it: on the first row of the Inbox. */
export async function start(options: Partial<FakeOptions> = {}): Promise<OpenWindow> {
  const opened = await openWindow(options);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
  return opened;
}

/** Ctrl and another key. */
export function ctrl(key: string): string {
  return `{Control>}${key}{/Control}`;
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

/** What assistive technology calls an element, by the ways of naming this window uses. */
function nameOf(element: Element): string {
  const referred = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const names = [
    referred.map((id) => textOf(document.getElementById(id))).join(' '),
    element.getAttribute('aria-label') ?? '',
    [...(labels ?? [])].map(textOf).join(' '),
    textOf(element),
    element.getAttribute('title') ?? '',
  ];
  return names.find((name) => name !== '') ?? `(a nameless ${element.tagName.toLowerCase()})`;
}

function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
  return copy?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}
