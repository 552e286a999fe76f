/** Writing to a customer: a template, the letter, the mail program; and templates of one's own. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { tIn } from '../src/i18n/t.svelte';
import { BUILT_IN, builtIn } from '../src/features/letters/templates';
import { openWindow, type OpenWindow } from './window';

async function choose({ user }: OpenWindow, template: string) {
  const [button] = await screen.findAllByRole('button', { name: 'Write to Lucía Ferrer' });
  if (!button) throw new Error('nobody to write to');
  button.focus();
  await user.keyboard('{Enter}');
  // Without layout the menu never counts as placed, so that it is looked for by its words.
  await user.click(await screen.findByText(template));
}

async function settings({ user }: OpenWindow) {
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  return screen.findByRole('region', { name: 'Letters to customers' });
}

test('a customer in Spain is written to in Spanish, and the mail program gets what was shown', async () => {
  const window = await openWindow();
  await choose(window, 'First answer');
  const dialog = await screen.findByRole('dialog', { name: 'Write to Lucía Ferrer' });
  const text = within(dialog).getByLabelText<HTMLTextAreaElement>('Text');
  expect(text.value).toMatch(
    /^Hola, Lucía:\n\nMicrosoft nos ha hecho llegar su solicitud para Fabrikam Ibérica S\.A\. La/,
  );
  expect(dialog.textContent, 'what is missing is said').toContain('left out: my company');
  await window.user.type(text, '!');
  await window.user.click(within(dialog).getByRole('button', { name: 'Open in mail program' }));
  await waitFor(() => expect(window.host.opened).toHaveLength(1));
  const link = new URL(window.host.opened[0] ?? '');
  expect(link.pathname).toBe('lucia.ferrer@fabrikam.example');
  expect(link.searchParams.get('subject')).toContain('Su solicitud');
  expect(link.searchParams.get('body')).toBe(`${text.value}`.replaceAll('\n', '\r\n'));
});

test('the language can be switched, and an untouched letter closes without a question', async () => {
  const window = await openWindow();
  await choose(window, 'Ask for a call');
  const dialog = await screen.findByRole('dialog');
  await window.user.click(within(dialog).getByRole('radio', { name: 'English' }));
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Text').value).toMatch(/^Hello Lucía,\n\nthank you/);
  await window.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a letter that a link cannot carry goes by the clipboard', async () => {
  const window = await openWindow();
  const copy = vi.spyOn(window.host, 'copy').mockResolvedValue();
  await choose(window, 'First answer');
  const dialog = await screen.findByRole('dialog');
  const text = within(dialog).getByLabelText<HTMLTextAreaElement>('Text');
  await window.user.click(text);
  await window.user.paste('ñ'.repeat(400));
  await window.user.click(within(dialog).getByRole('button', { name: 'Copy text and open mail' }));
  await waitFor(() => expect(window.host.opened).toHaveLength(1));
  expect(copy).toHaveBeenCalledWith(text.value);
  expect(window.host.opened[0], 'nothing is cut without a word').not.toContain('body=');
});

test('a template of one’s own is refused with its odd field named, kept, offered, removed and brought back', async () => {
  const window = await openWindow();
  const { user } = window;
  const section = await settings(window);
  await user.click(within(section).getByRole('button', { name: 'Add a template' }));
  const dialog = await screen.findByRole('dialog', { name: 'New template' });
  await user.type(within(dialog).getByLabelText(/Name in the menu/), 'Mine');
  const text = within(dialog).getByLabelText<HTMLTextAreaElement>(/^Text/);
  await user.type(text, 'Hi {{custmer}');
  await user.click(within(dialog).getByRole('button', { name: 'Save template' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('{custmer}');
  await user.clear(text);
  await user.type(text, 'Hi ');
  await user.click(within(dialog).getByRole('button', { name: 'first name' }));
  expect(text.value, 'put in where the caret stood').toBe('Hi {contact}');
  await user.click(within(dialog).getByRole('button', { name: 'Save template' }));
  await user.click(await within(section).findByRole('button', { name: 'Remove Mine' }));
  await waitFor(() => expect(within(section).queryByText('Mine')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await within(section).findByText('Mine');
  await user.click(screen.getByRole('button', { name: /^Inbox/ }));
  await choose(window, 'Mine');
  const letter = await screen.findByRole('dialog', { name: 'Write to Lucía Ferrer' });
  expect(within(letter).getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Hi Lucía');
});

test.each(BUILT_IN)('our template “%s” has paragraphs in both languages and fits a link', (id) => {
  for (const language of ['en', 'es'] as const) {
    const { subject, body } = builtIn(id, language);
    expect(subject, 'a subject').not.toContain('letter-');
    expect(body.split('\n\n').length, 'greeting, text, farewell').toBeGreaterThanOrEqual(3);
    expect(encodeURIComponent(subject + body).length, 'with room for names').toBeLessThan(1_500);
  }
});

test('words of another language are to be had whatever the window speaks', () => {
  expect(tIn('es', 'contact-write')).toBe('Escribir');
  expect(tIn('en', 'contact-write')).toBe('Write');
});
