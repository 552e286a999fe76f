/** The list and the reading pane: reading, moving, selecting, finding. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { activeRow, enterList, openWindow } from './window';

afterEach(() => vi.useRealTimers());

test('the hottest referral is open at the start, and opening by itself does not make it read', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { host } = await openWindow();
  const mark = vi.spyOn(host.desk, 'mark');
  await screen.findByText(/Asked to be contacted — hot for 41 h more/);
  expect(activeRow()).toContain('Fabrikam');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(mark, 'only reading makes it read').not.toHaveBeenCalled();
});

test('a referral the user opened is read after a second, and not before', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { host, user } = await openWindow({}, { advanceTimers: vi.advanceTimersByTime });
  const mark = vi.spyOn(host.desk, 'mark');
  await enterList();
  await user.keyboard('{ArrowDown}');
  await screen.findByRole('heading', { level: 1, name: 'Contoso Retail Group' });
  expect(mark, 'passing by is not reading').not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(mark.mock.lastCall?.[0].mark).toEqual({ kind: 'read', read: true });
});

test('arrow keys move row by row and the reading pane follows', async () => {
  const { user } = await openWindow();
  await enterList();
  await user.keyboard('{ArrowDown}');
  expect(activeRow()).toContain('Contoso');
  await screen.findByRole('heading', { level: 1, name: 'Contoso Retail Group' });
  await user.keyboard('{End}');
  await waitFor(() => expect(activeRow()).toContain('Proseware'));
  await user.keyboard('{Home}');
  expect(activeRow()).toContain('Fabrikam');
});

test('every row tells its place in the whole list', async () => {
  await openWindow();
  const [first] = await screen.findAllByRole('option');
  expect(first?.getAttribute('aria-setsize')).toBe('12');
  expect(first?.getAttribute('aria-posinset')).toBe('1');
});

test('several rows can be selected, and the bar above the list acts on all of them', async () => {
  const { host, user } = await openWindow();
  await enterList();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(screen.getByRole('toolbar', { name: 'Actions on the selection' }).textContent).toContain('3 selected');
  const mark = vi.spyOn(host.desk, 'mark');
  const bar = within(screen.getByRole('toolbar', { name: 'Actions on the selection' }));
  bar.getByRole('button', { name: 'More actions' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'));
  await user.keyboard('mark{Enter}');
  await waitFor(() => expect(mark).toHaveBeenCalled());
  expect(mark.mock.calls[0]?.[0].ids).toHaveLength(3);
});

test('declining several says how many before it happens', async () => {
  const { user } = await openWindow();
  await enterList();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  const bar = screen.getByRole('toolbar', { name: 'Actions on the selection' });
  await user.click(within(bar).getByRole('button', { name: 'Decline' }));
  const dialog = await screen.findByRole('dialog', { name: 'Decline 2 referrals' });
  await within(dialog).findByText(/All 2 will be declined with the same reason\./);
});

test('searching narrows the list, and no match is said in words', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}e{/Control}');
  await user.keyboard('hotel');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.keyboard('xyz');
  await screen.findByText('Nothing matches “hotelxyz”');
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(5));
});

test('an expired referral hides its contacts and says why', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}3{/Control}');
  await screen.findByRole('listbox', { name: 'Referrals in Archived' });
  await user.click(screen.getByText('Trey Research'));
  await screen.findByText(/Partner Center withholds the contacts of expired referrals/);
  expect(screen.queryByText('claire.morel@trey.example')).toBeNull();
});

test('the folder counts and the status line are what the desk told', async () => {
  await openWindow({ connection: 'offline' });
  const rail = screen.getByRole('navigation', { name: 'Folders' });
  expect(within(rail).getByRole('button', { name: /Inbox.*12 referrals.*4 unread.*1 hot/ })).toBeTruthy();
  const status = screen.getByRole('contentinfo');
  expect(status.textContent).toContain('Offline');
  expect(status.textContent).not.toContain('Up to date');
  expect(within(status).getByRole('button', { name: '1 waiting to send' })).toBeTruthy();
});
