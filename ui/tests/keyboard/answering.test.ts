/** Answers to referrals by the keyboard alone: from a row to the next one, and back. */
import { screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { ctrl, expectFocus, expectNoFindings, expectRow, start, tabTo } from './hands';

test('accept', async () => {
  const { host, user } = await start();
  const act = vi.spyOn(host.desk, 'act');
  await expectRow('Fabrikam');
  await user.keyboard('a');
  await expectFocus(/Engagement name/);
  await expectNoFindings();
  await user.keyboard('Tills for Fabrikam');
  await tabTo(user, /Estimated value/);
  await user.keyboard(`${ctrl('a')}81250`);
  await tabTo(user, 'On a date');
  await user.keyboard('{ArrowUp}{Enter}');
  await expectRow('Contoso');
  expect(act.mock.calls[0]?.[0].action).toMatchObject({ kind: 'accept', name: 'Tills for Fabrikam', value: '81250' });
  await expectNoFindings();
  await user.keyboard(ctrl('z'));
  await expectRow('Fabrikam');
});

test('decline, and leave the form without declining', async () => {
  const { host, user } = await start();
  const act = vi.spyOn(host.desk, 'act');
  await user.keyboard('d');
  await expectFocus(/budget/i);
  await expectNoFindings();
  await user.keyboard('{Escape}');
  await expectRow('Fabrikam');
  await user.keyboard('d');
  await expectFocus(/budget/i);
  await user.keyboard(' {Enter}');
  await expectRow('Contoso');
  expect(act.mock.calls[0]?.[0].action).toMatchObject({ kind: 'decline', reason: 'budget' });
});

test('a refusal takes the focus to its field, and the form stays', async () => {
  const { user } = await start();
  await user.keyboard('a');
  await expectFocus(/Engagement name/);
  await user.keyboard(`${ctrl('a')}{Delete}{Enter}`);
  await screen.findByText('Give the engagement a name.');
  await expectFocus(/Engagement name/);
  await user.keyboard('{Escape}');
  await screen.findByText('Discard what you typed?');
  await expectNoFindings();
  await tabTo(user, 'Discard');
  await user.keyboard('{Enter}');
  await expectRow('Fabrikam');
});

async function firstActive() {
  const opened = await start();
  await opened.user.keyboard(ctrl('2'));
  await screen.findByRole('listbox', { name: 'Referrals in Active' });
  const title = (await screen.findAllByRole('option'))[0]?.querySelector('.title')?.textContent ?? '';
  await expectRow(title);
  return { ...opened, title };
}

test('won is asked once more', async () => {
  const { host, user } = await firstActive();
  const act = vi.spyOn(host.desk, 'act');
  await user.keyboard('w');
  const dialog = within(await screen.findByRole('dialog'));
  await expectNoFindings();
  await tabTo(user, 'Next');
  await user.keyboard('{Enter}');
  await dialog.findByText('Mark as won for good?');
  await expectNoFindings();
  await tabTo(user, 'Mark as won');
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  await expectFocus('Referrals in Active');
});

test('lost is asked once more', async () => {
  const { host, user } = await firstActive();
  const act = vi.spyOn(host.desk, 'act');
  await user.keyboard('l');
  await expectFocus(/budget/i);
  await user.keyboard(' {Enter}');
  await screen.findByText('Mark as lost for good?');
  await expectNoFindings();
  await tabTo(user, 'Mark as lost');
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  await expectFocus('Referrals in Active');
});

test('edit an engagement', async () => {
  const { host, user, title } = await firstActive();
  const act = vi.spyOn(host.desk, 'act');
  await user.keyboard('e');
  await screen.findByRole('dialog');
  await expectNoFindings();
  await tabTo(user, 'CRM ID');
  await user.keyboard('UR-1{Enter}');
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  await expectRow(title);
});

test('add a contact, through the menu of the row', async () => {
  const { host, user } = await start();
  const act = vi.spyOn(host.desk, 'act');
  await user.keyboard('{Shift>}{F10}{/Shift}');
  const menu = within(await screen.findByRole('menu'));
  await expectNoFindings('region');
  expect(menu.getByRole('menuitem', { name: /Add contact/ })).toBeTruthy();
  await user.keyboard('add');
  await expectFocus(/Add contact/);
  await user.keyboard('{Enter}');
  await expectFocus('First name');
  await user.keyboard('Ana');
  await tabTo(user, 'E-mail');
  await user.keyboard('ana@desk.example{Enter}');
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  await expectRow('Fabrikam');
});

test('decline several: what cannot be is told before, and the rest is undone as one', async () => {
  const { host, user } = await start();
  const act = vi.spyOn(host.desk, 'act');
  vi.spyOn(host.desk, 'preview').mockImplementationOnce(async ({ ids }) => ({
    allowed: ids.slice(1),
    refused: [{ sentence: 'It was answered already.', count: 1, titles: ['Fabrikam Ibérica S.A.'] }],
  }));
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}d');
  await screen.findByRole('dialog', { name: 'Decline 3 referrals' });
  await screen.findByText('2 of 3 can be changed this way; the others stay as they are.');
  const stays = screen.getByRole('list', { name: 'Why the others stay as they are' });
  expect(stays.textContent).toMatch(/1 stays\. It was answered already\.\s*Fabrikam Ibérica S\.A\./);
  await expectNoFindings();
  await expectFocus(/budget/i);
  expect(act, 'nothing happens before it was read').not.toHaveBeenCalled();
  await user.keyboard(' {Enter}');
  await screen.findByText('Declined 2 referrals');
  expect(act).toHaveBeenCalledOnce();
  expect(act.mock.calls[0]?.[0].ids).toHaveLength(2);
  await expectFocus('Referrals in Inbox');
  await user.keyboard(ctrl('z'));
  await expectRow('Contoso');
  expect((await host.call('folders', null)).inbox, 'one undo for all').toBe(12);
});

test('where none can be changed, the form says so and sends nothing', async () => {
  const { host, user } = await start();
  const act = vi.spyOn(host.desk, 'act');
  vi.spyOn(host.desk, 'preview').mockImplementationOnce(async ({ ids }) => ({
    allowed: [],
    refused: [{ sentence: 'It was answered already.', count: ids.length, titles: ['Fabrikam', 'Contoso'] }],
  }));
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}d');
  await screen.findByText('None of the 3 can be changed this way.');
  await user.keyboard(' {Enter}');
  expect(act).not.toHaveBeenCalled();
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Decline' }).getAttribute('aria-disabled')).toBe('true');
});
