/** Active deals as board and as calendar, with the keyboard alone. */
import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { openWindow, type OpenWindow } from './window';

async function findings(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

async function openView(name: 'Board' | 'Calendar'): Promise<OpenWindow> {
  const window = await openWindow();
  await window.user.keyboard('{Control>}2{/Control}');
  const choice = await screen.findByRole('radio', { name });
  await window.user.click(choice);
  return window;
}

const column = (stage: string) => screen.findByRole('listbox', { name: new RegExp(`^${stage}, `) });

function cursorOf(list: HTMLElement): string {
  const id = list.getAttribute('aria-activedescendant');
  return (id && document.getElementById(id)?.textContent) || '';
}

function titles(list: HTMLElement): string[] {
  return within(list)
    .queryAllByRole('option')
    .map((option) => option.querySelector('.title')?.textContent ?? '');
}

test('the board has a column for every stage, percentages mapped onto them', async () => {
  await openView('Board');
  const develop = await column('Develop');
  await waitFor(() => expect(titles(develop)).toContain('Migración a la nube de Grupo Lienzo'));
  expect(await findings()).toEqual([]);
});

test('a deal is moved to the next stage by key, the cursor goes along, and undo brings it back', async () => {
  const { host, user } = await openView('Board');
  const develop = await column('Develop');
  await waitFor(() => expect(titles(develop)).toContain('Migración a la nube de Grupo Lienzo'));
  develop.focus();
  await user.keyboard('{Home}');
  await waitFor(() => expect(cursorOf(develop)).toContain('Grupo Lienzo'));
  await user.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
  const propose = await column('Propose');
  await waitFor(() => {
    expect(document.activeElement).toBe(propose);
    expect(cursorOf(propose)).toContain('Grupo Lienzo');
  });
  expect(screen.getByText(/Grupo Lienzo moved to Propose\. Undo/)).toBeTruthy();
  const { rows } = await host.call('deals', {
    place: { kind: 'stage', stage: 'propose' },
    offset: 0,
    limit: 50,
    find: null,
  });
  const moved = rows.find(({ title }) => title.includes('Lienzo'));
  const view = await host.call('referral', { id: moved?.id ?? '' });
  expect(view.sales_stage, 'the document had a percentage and keeps one').toBe('60');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(titles(await column('Develop'))).toContain('Migración a la nube de Grupo Lienzo'));
});

test('arrow keys lead to the columns beside, empty ones included, and Enter opens the deal', async () => {
  const { user } = await openView('Board');
  const first = await column('No stage');
  first.focus();
  await user.keyboard('{ArrowRight}');
  await waitFor(async () => expect(document.activeElement).toBe(await column('Qualify')));
  const close = await column('Close');
  await waitFor(() => expect(titles(close).length).toBeGreaterThan(0));
  close.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.querySelector('[data-step=pane]')).not.toBeNull());
});

test('the chosen view is remembered', async () => {
  const { host, user } = await openView('Calendar');
  await screen.findByRole('grid', { name: 'Closing dates' });
  expect((await host.call('settings', null)).active_view).toBe('calendar');
  await user.keyboard('{Control>}1{/Control}');
  await screen.findByRole('listbox', { name: 'Referrals in Inbox' });
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByRole('grid', { name: 'Closing dates' });
});

test('a closing date is moved by a day with the keyboard, from the calendar to its deals and back', async () => {
  const { user } = await openView('Calendar');
  const grid = await screen.findByRole('grid', { name: 'Closing dates' });
  await waitFor(() => expect(within(grid).queryAllByRole('gridcell', { name: /1 deal/ }).length).toBeGreaterThan(0));
  expect(await findings()).toEqual([]);
  const day = within(grid).getAllByRole('gridcell', { name: /1 deal/ })[0] as HTMLElement;
  const from = day.dataset.day ?? '';
  await user.click(day);
  day.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'));
  await user.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
  const next = new Date(Date.parse(`${from}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  await waitFor(() => {
    expect(grid.querySelector(`[data-day='${next}']`)?.getAttribute('aria-selected')).toBe('true');
    expect(grid.querySelector(`[data-day='${next}']`)?.textContent).toMatch(/deal/);
  });
  await user.keyboard('{Escape}');
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.day).toBe(next));
});

test('totals stand above every view, and say what they leave out', async () => {
  const { user } = await openView('Board');
  const totals = await screen.findByRole('region', { name: 'What the active deals are worth' });
  expect(totals.textContent).toContain('Weighted');
  await user.click(screen.getByRole('radio', { name: 'List' }));
  await screen.findByRole('listbox', { name: 'Referrals in Active' });
  expect(screen.getByRole('region', { name: 'What the active deals are worth' })).toBeTruthy();
});
