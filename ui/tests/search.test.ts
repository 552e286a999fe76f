/** The search box: what may follow, what cannot be understood, where to look. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { activeRow, openWindow } from './window';

async function search(typed: string) {
  const opened = await openWindow();
  await opened.user.keyboard('{Control>}e{/Control}');
  await opened.user.keyboard(typed);
  return opened;
}

function field(): HTMLInputElement {
  return screen.getByRole('combobox', { name: 'Search' });
}

function rows(): HTMLElement[] {
  return within(screen.getByRole('listbox', { name: /Referrals in/ })).getAllByRole('option');
}

test('operators and their values are offered, and taken by key', async () => {
  const { user } = await search('sta');
  const offered = await screen.findByRole('listbox', { name: 'What may follow' });
  expect(within(offered).getAllByRole('option')).toHaveLength(1);
  await user.keyboard('{ArrowDown}');
  const [first] = within(offered).getAllByRole('option');
  expect(field().getAttribute('aria-activedescendant'), 'the field keeps the focus').toBe(first?.id);
  await user.keyboard('{Tab}');
  await waitFor(() => expect(field().value).toBe('status:'));
  await waitFor(() => expect(within(offered).getAllByRole('option')).toHaveLength(3));
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(() => expect(field().value, 'the next word can be typed').toBe('status:closed '));
  await waitFor(() => expect(rows().every((row) => row.textContent.includes('Archived'))).toBe(true));
});

test('Escape closes what is offered first, and empties the box only then', async () => {
  const { user } = await search('cou');
  await screen.findByRole('listbox', { name: 'What may follow' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('listbox', { name: 'What may follow' })).toBeNull());
  expect(field().value).toBe('cou');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(field().value).toBe(''));
});

test('a mistake is pointed at, and the last rows stay', async () => {
  const { user } = await search('country:es');
  await waitFor(() => expect(rows().length).toBeGreaterThan(0));
  await waitFor(() => expect(rows().every((row) => row.textContent.includes('Spain'))).toBe(true));
  const before = rows().map((row) => row.dataset.id);
  await user.keyboard(' status:old x');
  const mistake = await screen.findByRole('alert');
  expect(mistake.querySelector('em')?.textContent, 'the character is pointed at').toBe('old');
  expect(mistake.textContent).toContain('“old” means nothing to “status”');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(rows().map((row) => row.dataset.id)).toEqual(before);
});

test('every folder is looked through unless one says otherwise, and each row names its own', async () => {
  const { user } = await search('a');
  const everywhere = await screen.findByRole('button', { name: 'Everywhere' });
  expect(everywhere.getAttribute('aria-pressed')).toBe('true');
  await waitFor(() => expect(rows().some((row) => row.textContent.includes('Archived'))).toBe(true));
  await user.click(screen.getByRole('button', { name: 'This folder' }));
  await waitFor(() => expect(rows().every((row) => row.textContent.includes('Inbox'))).toBe(true));
  await user.click(field());
  await user.keyboard('{Control>}a{/Control}in:archived');
  await waitFor(() => expect(rows().every((row) => row.textContent.includes('Archived'))).toBe(true));
  expect(screen.queryByRole('button', { name: 'Everywhere' }), 'the query says where').toBeNull();
});

test('what was found is marked, and who reads on keeps the row', async () => {
  const { user } = await search('fab');
  await waitFor(() => expect(document.querySelector('[data-rows] mark')?.textContent).toBe('Fab'));
  const open = activeRow();
  expect(open).toContain('Fabrikam');
  await user.keyboard('r');
  await waitFor(() => expect(document.querySelector('[data-rows] mark')?.textContent).toBe('Fabr'));
  expect(activeRow()).toContain('Fabrikam');
});

test('a search is saved as a view, opened, renamed and removed, and undo brings it back', async () => {
  const { user } = await search('country:es');
  await user.click(await screen.findByRole('button', { name: 'Save as view' }));
  await user.keyboard('Spain{Enter}');
  const views = await screen.findByRole('list', { name: 'Saved views' });
  await user.keyboard('{Control>}3{/Control}');
  await waitFor(() => expect(field().value).toBe(''));
  await user.click(within(views).getByRole('button', { name: /^Spain/ }));
  await waitFor(() => expect(field().value).toBe('country:es'));
  await waitFor(() => expect(rows().every((row) => row.textContent.includes('Spain'))).toBe(true));
  within(views).getByRole('button', { name: 'More for Spain' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'));
  await user.keyboard('{End}{Enter}');
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Saved views' })).toBeNull());
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByRole('list', { name: 'Saved views' });
});
