/** Finding by the keyboard alone: search, the command palette, and the list of keys with its changes. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { ctrl, expectFocus, expectNoFindings, expectRow, start, tabTo } from './hands';

beforeEach(() => localStorage.clear());

async function palette() {
  const opened = await start();
  await opened.user.keyboard(ctrl('k'));
  await expectFocus('Commands');
  expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  return opened;
}

function options(): string[] {
  const list = within(screen.getByRole('dialog')).getByRole('listbox');
  return within(list)
    .queryAllByRole('option')
    .map((option) => option.textContent.replace(/\s+/g, ' ').trim());
}

/** What Enter would choose. */
function highlighted(): string {
  const list = within(screen.getByRole('dialog')).getByRole('listbox');
  return list.querySelector('[role=option][aria-selected=true]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

test('search, into the results, and back', async () => {
  const { user } = await start();
  await user.keyboard(ctrl('e'));
  await expectFocus(/Search/);
  await user.keyboard('hotel');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{ArrowDown}');
  await expectFocus('Referrals in Inbox');
  await user.keyboard(`${ctrl('e')}`);
  await expectFocus(/Search/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(5));
});

test('the palette offers what is allowed, with its keys, and is a combobox with a list', async () => {
  await palette();
  await expectNoFindings();
  expect(screen.getByRole('combobox', { name: 'Commands' }).getAttribute('aria-expanded')).toBe('true');
  expect(options()).toEqual(expect.arrayContaining(['Accept A', 'Snooze Ctrl+H', 'Inbox Ctrl+1', 'Sync now F9']));
  expect(options(), 'nothing here is won yet').not.toContain('Won W');
});

test('an action found by a few letters is done with what was selected', async () => {
  const { user } = await palette();
  await user.keyboard('sno');
  await waitFor(() => expect(highlighted()).toBe('Snooze Ctrl+H'));
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog', { name: /^Snooze Fabrikam/ });
  await expectFocus(/^In 1 hour/);
  await user.keyboard('{Escape}');
  await expectRow('Fabrikam');
});

test('leaving the palette leaves everything as it was', async () => {
  const { user } = await palette();
  await user.keyboard('xyzzy');
  await screen.findByText('Nothing matches “xyzzy”');
  await expectNoFindings();
  await user.keyboard('{Escape}');
  await expectRow('Fabrikam');
});

test('a folder, and a part of the settings', async () => {
  const { user } = await palette();
  await user.keyboard('archived');
  await waitFor(() => expect(highlighted()).toContain('Archived'));
  await user.keyboard('{Enter}');
  await screen.findByRole('listbox', { name: 'Referrals in Archived' });
  await expectFocus('Referrals in Archived');
  await user.keyboard(`${ctrl('k')}appear`);
  await waitFor(() => expect(highlighted()).toContain('Appearance'));
  await user.keyboard('{Enter}');
  await expectFocus('As the system');
  expect(document.activeElement?.closest('fieldset')?.textContent).toContain('Appearance');
});

test('a referral in another folder', async () => {
  const { user } = await palette();
  await user.keyboard('Trey Research');
  await waitFor(() => expect(options().some((option) => option.includes('Trey Research'))).toBe(true));
  await waitFor(() => expect(highlighted()).toContain('Trey Research'));
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Trey Research' });
  await expectFocus('Reading pane');
});

test('what was chosen lately comes first', async () => {
  const { user } = await palette();
  await user.keyboard('mark as read');
  await waitFor(() => expect(highlighted()).toContain('Mark as read'));
  await user.keyboard('{Enter}');
  await expectRow('Fabrikam');
  await user.keyboard(ctrl('k'));
  await expectFocus('Commands');
  await user.keyboard('{Escape}');
  await user.keyboard('{ArrowDown}{Insert}');
  await user.keyboard(ctrl('k'));
  await expectFocus('Commands');
  const group = screen.getByRole('group', { name: 'Recently used' });
  expect(within(group).getAllByRole('option')[0]?.textContent).toContain('Mark as');
});

test('the list of keys: filtered, changed by pressing the new key, refused with a name, and reset', async () => {
  const { host, user } = await start();
  const change = vi.spyOn(host.desk, 'change_settings');
  await user.keyboard('?');
  await expectFocus('Filter by action or key');
  await expectNoFindings();
  await user.keyboard('snooze');
  await waitFor(() => expect(screen.queryByText('Move in the list')).toBeNull());
  await tabTo(user, 'Change the key of Snooze');
  await user.keyboard('{Enter}');
  await expectFocus('Press the new key for Snooze. Esc keeps the present one.');
  await expectNoFindings();

  await user.keyboard('{F9}');
  await screen.findByText('F9 belongs to “Sync now”. Press another key, or take it away there first.');
  await user.keyboard(ctrl('c'));
  await screen.findByText(/Ctrl\+C is needed by the system/);
  expect(change, 'neither was taken').not.toHaveBeenCalled();
  await user.keyboard('{F8}');
  await expectFocus('Change the key of Snooze');
  expect(change.mock.lastCall?.[0].keys).toEqual({ snooze: ['F8'] });
  // The tooltip of the button, the filter, the list of keys: one after the other.
  await user.keyboard('{Escape}{Escape}{Escape}');
  await expectRow('Fabrikam');

  await user.keyboard('{F8}');
  await expectFocus(/^In 1 hour/);
  await user.keyboard('{Escape}');
  await expectRow('Fabrikam');
  expect(screen.getByRole('button', { name: 'Snooze' }).getAttribute('aria-keyshortcuts')).toBe('F8');

  await user.keyboard('{F1}');
  await expectFocus('Filter by action or key');
  await tabTo(user, 'Reset all keys');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(change.mock.lastCall?.[0].keys).toEqual({}));
  await waitFor(() => expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull());
});

test('single letters are switched off where the keys are listed', async () => {
  const { user } = await start();
  await user.keyboard('{F1}');
  await expectFocus('Filter by action or key');
  await tabTo(user, 'Single-letter shortcuts');
  await user.keyboard(' ');
  await waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false'));
  await user.keyboard('{Escape}');
  await expectRow('Fabrikam');
  await user.keyboard('ad?');
  expect(screen.queryByRole('dialog'), 'WCAG 2.1.4').toBeNull();
});
