/** The outbox and the settings. */
import { screen, waitFor, within } from '@testing-library/svelte';
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

test('trying again comes first only where it may help', async () => {
  const { user } = await openWindow({ troubles: true });
  await user.keyboard('{Control>}4{/Control}');
  const needsYou = await screen.findByRole('region', { name: 'Needs you (3)' });
  const offered = within(needsYou)
    .getAllByRole('group', { name: 'What to do with this edit' })
    .map((group) =>
      within(group)
        .getAllByRole('button')
        .map((button) => button.textContent.trim()),
    );
  expect(offered).toEqual([
    ['Decide…', 'Edit…', 'Copy what I typed', 'Discard'],
    ['Edit…', 'Try again', 'Copy what I typed', 'Discard'],
    ['Copy what I typed', 'Discard'],
  ]);
});

test('a refused edit is tried again on one press, and the focus goes on to the next', async () => {
  const { user } = await openWindow({ troubles: true });
  await user.keyboard('{Control>}4{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  const left = await screen.findByRole('region', { name: 'Needs you (2)' });
  await waitFor(() => expect(left.contains(document.activeElement)).toBe(true));
  expect(document.activeElement?.textContent.trim()).toBe('Copy what I typed');
});

test('what was typed can be copied', async () => {
  const { host, user } = await openWindow({ troubles: true });
  const copy = vi.spyOn(host, 'copy').mockResolvedValue();
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByRole('region', { name: 'Needs you (3)' });
  await user.click(screen.getAllByRole('button', { name: 'Copy what I typed' }).at(-1) as HTMLElement);
  expect(copy).toHaveBeenCalledWith('Notes: They asked for a second offer; call Walt on Thursday before ten.');
});

test('a refused edit opens in its form with what was typed', async () => {
  const { host, user } = await openWindow({ troubles: true });
  const replace = vi.spyOn(host.desk, 'replace_edit');
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByRole('region', { name: 'Needs you (3)' });
  await user.click(screen.getAllByRole('button', { name: 'Edit…' }).at(-1) as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  const crmId = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'CRM ID' });
  expect(crmId.value, 'nothing is typed twice').toBe('FC-2231 / loyalty app, phase one');
  await user.clear(crmId);
  await user.type(crmId, 'FC-2231');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(replace).toHaveBeenCalledOnce());
  expect(replace.mock.calls[0]?.[0]).toMatchObject({ id: 'edit-c', action: { kind: 'edit', crm_id: 'FC-2231' } });
  await screen.findByRole('region', { name: 'Needs you (2)' });
});

test('an edit that is not confirmed is named as what was asked for, not as done', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  const needsYou = await screen.findByRole('region', { name: 'Needs you (1)' });
  expect(needsYou.textContent, 'it may have been refused').toContain('Edit engagement');
  expect(needsYou.textContent, 'that would claim it happened').not.toContain('Engagement edited');
});

test('discarding asks nothing, because it can be undone', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /Needs you/ })).toBeNull());
  expect(document.activeElement, 'nothing is left to decide').toBe(screen.getByRole('heading', { level: 1 }));
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByRole('region', { name: 'Needs you (1)' });
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
