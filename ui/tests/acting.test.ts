/** From a key to Partner Center and back: forms, refusals, toasts, undo. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { activeRow, enterList, openWindow } from './window';

async function openAccept() {
  const opened = await openWindow();
  await enterList();
  await opened.user.keyboard('a');
  const dialog = await screen.findByRole('dialog', { name: 'Accept Fabrikam Ibérica S.A.' });
  return { ...opened, dialog };
}

test('A on a focused row opens Accept with what is known already, the first field focused', async () => {
  const { dialog } = await openAccept();
  const name = within(dialog).getByRole<HTMLInputElement>('textbox', { name: /Engagement name/ });
  expect(name.value).toBe('Fabrikam Ibérica S.A.');
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: /Notes/ }).value).toContain('Buscamos');
});

test('accepting sends canonical values, moves on to the next row and offers undo', async () => {
  const { host, user, dialog } = await openAccept();
  const act = vi.spyOn(host.desk, 'act');
  const value = within(dialog).getByRole('textbox', { name: /Estimated value/ });
  await user.clear(value);
  await user.type(value, '81,250.50');
  expect(within(dialog).getByText('Read as €81,250.50')).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: '1–3 months' }));
  await user.type(within(dialog).getByRole('textbox', { name: /CRM ID/ }), 'OPP-7{Enter}');

  await screen.findByText('Accepted Fabrikam Ibérica S.A.');
  expect(act.mock.calls[0]?.[0].action).toMatchObject({
    kind: 'accept',
    name: 'Fabrikam Ibérica S.A.',
    value: '81250.5',
    currency: 'EUR',
    crm_id: 'OPP-7',
  });
  await waitFor(() => expect(activeRow()).toContain('Contoso'));

  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(activeRow(), 'the focus returns to what was taken back').toContain('Fabrikam'));
});

test('what the desk refuses is said at the field, and nothing typed is lost', async () => {
  const { user, dialog } = await openAccept();
  const form = within(dialog);
  const name = form.getByRole<HTMLInputElement>('textbox', { name: /Engagement name/ });
  await user.clear(name);
  await user.type(form.getByRole('textbox', { name: /CRM ID/ }), 'OPP-7');
  await user.click(form.getByRole('button', { name: 'Accept' }));
  await form.findByText('Give the engagement a name.');
  expect(name.getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement, 'the field is where the reader is taken').toBe(name));
  expect(form.getByRole<HTMLInputElement>('textbox', { name: /CRM ID/ }).value).toBe('OPP-7');
});

test('a number that cannot be read never leaves the window', async () => {
  const { host, user, dialog } = await openAccept();
  const act = vi.spyOn(host.desk, 'act');
  const value = within(dialog).getByRole('textbox', { name: /Estimated value/ });
  await user.clear(value);
  await user.type(value, 'about 80k{Enter}');
  await within(dialog).findByText('That is not a number. Write it like 1,234.5.');
  expect(act).not.toHaveBeenCalled();
});

test('a refusal about a person stands at that person', async () => {
  const { user, dialog } = await openAccept();
  const form = within(dialog);
  await user.click(form.getByRole('button', { name: 'Add a person' }));
  const person = within(form.getByRole('group', { name: 'Person 1' }));
  await user.type(person.getByRole('textbox', { name: 'First name' }), 'Ana');
  await user.type(person.getByRole('textbox', { name: 'E-mail' }), 'ana(at)desk');
  await user.click(form.getByRole('button', { name: 'Accept' }));
  await person.findByText(/is not an e-mail address/);
});

test('Escape leaves an untouched form at once, and asks when something was typed', async () => {
  const { user, dialog } = await openAccept();
  await user.type(within(dialog).getByRole('textbox', { name: /CRM ID/ }), 'OPP');
  await user.keyboard('{Escape}');
  await screen.findByText('Discard what you typed?');
  await user.click(screen.getByRole('button', { name: 'Keep editing' }));
  expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /CRM ID/ }).value).toBe('OPP');
});

test('winning is asked once more, and warns when it may spoil a registration', async () => {
  const { host, user } = await openWindow();
  const act = vi.spyOn(host.desk, 'act');
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByRole('listbox', { name: 'Referrals in Active' });
  await user.click(screen.getByText(/A. Datum Engineering/, { selector: '.title' }));
  await user.click(await screen.findByRole('button', { name: 'Won' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Created less than 72 hours ago.');
  await user.click(within(dialog).getByRole('button', { name: 'Next' }));
  await within(dialog).findByText('Mark as won for good?');
  expect(act, 'nothing happens before the second answer').not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Mark as won' }));
  await waitFor(() => expect(act).toHaveBeenCalledOnce());
});

test('declining wants a reason, and own words only with "Others"', async () => {
  const { host, user } = await openWindow();
  const act = vi.spyOn(host.desk, 'act');
  await enterList();
  await user.keyboard('d');
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('button', { name: 'Decline' }));
  await form.findByText('Choose a reason.');
  expect(form.queryByRole('textbox', { name: 'In your own words' })).toBeNull();
  await user.click(form.getByRole('radio', { name: 'Others' }));
  await user.type(form.getByRole('textbox', { name: 'In your own words' }), 'Too far away{Enter}');
  await waitFor(() => expect(act).toHaveBeenCalledOnce());
  expect(act.mock.calls[0]?.[0].action).toEqual({
    kind: 'decline',
    reason: 'others',
    other: 'Too far away',
    notes: '',
  });
});

test('editing sends only what was changed', async () => {
  const { host, user } = await openWindow();
  const act = vi.spyOn(host.desk, 'act');
  await user.keyboard('{Control>}2{/Control}');
  await user.click(await screen.findByText('Portal del estudiante'));
  await user.click(await screen.findByRole('button', { name: 'Edit engagement' }));
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByRole('textbox', { name: 'CRM ID' }), 'UR-1{Enter}');
  await waitFor(() => expect(act).toHaveBeenCalledOnce());
  expect(act.mock.calls[0]?.[0].action).toEqual({
    kind: 'edit',
    name: null,
    value: null,
    currency: null,
    close_date: null,
    notes: null,
    crm_id: 'UR-1',
    campaign_id: null,
    sales_stage: null,
  });
});

test('a snooze past the expiry is refused with the sentence of the desk', async () => {
  const { host, user } = await openWindow();
  const refusal = { code: 'invalid', sentence: 'It would expire before that.', field: 'until', detail: null };
  await user.click(await screen.findByText('Ayuntamiento de Valdeluz'));
  await user.keyboard('{Control>}h{/Control}');
  const form = within(await screen.findByRole('dialog', { name: 'Snooze Ayuntamiento de Valdeluz' }));
  vi.spyOn(host.desk, 'mark').mockRejectedValueOnce(refusal);
  await user.click(form.getByRole('button', { name: 'Snooze' }));
  await form.findByText('It would expire before that.');
});

test('an error of the desk is told, never swallowed', async () => {
  const { host, user } = await openWindow();
  vi.spyOn(host.desk, 'mark').mockRejectedValueOnce({
    code: 'storage',
    sentence: 'The disk is full.',
    field: null,
    detail: null,
  });
  await enterList();
  await user.keyboard('{Insert}');
  await screen.findAllByText('The disk is full.');
});

test('a private note is saved when the field is left, and stays in the field when it cannot be', async () => {
  const { host, user } = await openWindow();
  const mark = vi.spyOn(host.desk, 'mark');
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Private note' });
  mark.mockRejectedValueOnce({ code: 'storage', sentence: 'The disk is full.', field: null, detail: null });
  await user.type(note, 'Knows our CEO');
  await user.tab();
  await screen.findAllByText('The disk is full.');
  expect(note.value, 'nothing typed may be lost').toBe('Knows our CEO');
  note.focus();
  await user.tab();
  await waitFor(() => expect(mark.mock.lastCall?.[0].mark).toEqual({ kind: 'note', text: 'Knows our CEO' }));
});
