/** How the window looks: columns, density, accent, the width of the list, and a list without a reading pane. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { enterList, openWindow } from './window';

afterEach(() => {
  for (const name of ['theme', 'accent', 'density']) document.documentElement.removeAttribute(`data-${name}`);
  vi.restoreAllMocks();
});

/** Gives everything that width. */
function wide(pixels: number) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(pixels);
}

test('a wide list names its columns; a click sorts, and another turns the order', async () => {
  wide(1_000);
  const { user } = await openWindow({ readingPane: 'off' });
  const columns = await screen.findByRole('table', { name: 'Columns' });
  const value = within(columns).getByRole('columnheader', { name: 'Value' });
  expect(value.getAttribute('aria-sort')).toBe('none');
  await user.click(within(value).getByRole('button'));
  await waitFor(() => expect(value.getAttribute('aria-sort'), 'the dearest first').toBe('descending'));
  const first = () => screen.getAllByRole('option')[0]?.textContent;
  expect(first()).toContain('Proseware');
  await user.click(within(value).getByRole('button'));
  await waitFor(() => expect(value.getAttribute('aria-sort')).toBe('ascending'));
  await waitFor(() => expect(first()).toContain('Bodegas Alcor'));
  expect(document.activeElement, 'the focus stays for a third click').toBe(within(value).getByRole('button'));
});

test('a narrow list has rows of two lines and no columns', async () => {
  wide(400);
  await openWindow();
  await screen.findAllByRole('option');
  expect(screen.queryByRole('table')).toBeNull();
});

test('without a reading pane a referral opens in place of the list, and Escape leads back', async () => {
  const { user, container } = await openWindow({ readingPane: 'off' });
  const panes = () => container.querySelector<HTMLElement>('main')?.dataset;
  expect(panes()?.single, 'the list has the whole width').toBe('');
  await enterList();
  await user.keyboard('{ArrowDown}');
  expect(panes()?.step, 'moving is not opening').toBe('list');
  await user.keyboard('{Enter}');
  expect(panes()?.step).toBe('pane');
  await screen.findByRole('heading', { level: 1, name: 'Contoso Retail Group' });
  screen.getByRole('button', { name: 'Back to the list' }).focus();
  await user.keyboard('{Escape}');
  expect(panes()?.step).toBe('list');
});

test('the line between the panes is kept where it was moved', async () => {
  const { host, user } = await openWindow();
  const line = await screen.findByRole('separator', { name: /list/i });
  line.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await waitFor(() => expect(line.getAttribute('aria-valuenow')).toBe('404'));
  await waitFor(async () => expect((await host.desk.settings()).list_width).toBe(404));
});

test('density and accent are chosen, and the window has them at once', async () => {
  const { host, user } = await openWindow();
  host.desk.desktopAccent = { red: 33, green: 144, blue: 164 };
  window.dispatchEvent(new Event('focus'));
  const { dataset } = document.documentElement;
  await waitFor(() => expect(dataset.accent, 'the desktop’s, as near as we have it').toBe('teal'));
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await user.click(await screen.findByRole('radio', { name: 'Plum' }));
  await user.click(screen.getByRole('radio', { name: 'Compact' }));
  expect(dataset).toMatchObject({ accent: 'plum', density: 'compact' });
  expect(await host.desk.settings()).toMatchObject({ accent: 'plum', density: 'compact' });
});

test('the connection is spoken when it turns, not each minute that it lasts', async () => {
  const { host } = await openWindow();
  const spoken = () => screen.getAllByRole('status').map((region) => region.textContent?.trim());
  await waitFor(() => expect(spoken()).toContain('In step with Partner Center'));
  const line = await host.desk.status();
  host.tell('status', { ...line, last_sync_at: new Date(Date.now() - 600_000).toISOString() });
  await screen.findByText(/Up to date, 10 min/);
  expect(spoken().join(' '), 'time passing is no news').not.toContain('10 min');
  host.tell('status', { ...line, connection: 'offline', trouble: null });
  await waitFor(() => expect(spoken()).toContain('Offline'));
});
