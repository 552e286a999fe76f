/** Moving the focus between the panes of the window, as F6 does in Outlook. */
import { tick } from 'svelte';
import type { Desk } from '../features/shell/desk.svelte';

/** Marks an element as a pane: `data-pane` on the element, `data-pane-focus` on what takes the focus in it. */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
}

function enter(pane: HTMLElement): void {
  const target = pane.matches('[data-pane-focus]') ? pane : pane.querySelector<HTMLElement>('[data-pane-focus]');
  (target ?? pane).focus();
}

/** Moves the focus to the next or previous pane, round the window. */
export function stepPane(step: 1 | -1): void {
  const all = panes();
  const here = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = all[(here + step + all.length) % all.length] ?? all[0];
  if (next) enter(next);
}

/** Moves the focus into one pane, unless a dialog was opened meanwhile: nothing behind it may take the focus. */
export function focusPane(name: 'rail' | 'list' | 'reading' | 'status'): void {
  if (document.querySelector('[role=dialog]')) return;
  const pane = document.querySelector<HTMLElement>(`[data-pane='${name}']`);
  if (pane) enter(pane);
}

/** The focus into the private note of the open referral. */
export async function focusNote(desk: Desk): Promise<void> {
  await desk.pane.settled();
  desk.place.step = 'pane';
  await tick();
  const note = document.querySelector<HTMLElement>('[data-note]');
  note?.scrollIntoView({ block: 'nearest' });
  note?.focus();
}

export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  field?.focus();
  field?.select();
}
