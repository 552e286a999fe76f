/** axe on the main screens. Colours and sizes are beyond jsdom; structure, names and roles are not. */
import { screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { findings } from './findings';
import { enterList, openWindow } from './window';

test('the inbox has no finding', async () => {
  await openWindow();
  await screen.findByRole('listbox');
  expect(await findings()).toEqual([]);
});

test('the first screen has no finding', async () => {
  await openWindow({ workspace: 'none' });
  expect(await findings()).toEqual([]);
});

test('outbox and settings have no finding', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByRole('region', { name: 'Needs you (1)' });
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await screen.findByRole('switch');
  expect(await findings()).toEqual([]);
});

test('a conflict has no finding, before and after a choice', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}4{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Decide…' }));
  await screen.findByRole('heading', { level: 1, name: /^Decide:/ });
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Keep both' }));
  for (const other of screen.getAllByRole('radio', { name: 'Something else' }).slice(-1)) await user.click(other);
  expect(await findings()).toEqual([]);
});

test('the question on closing and the settings of the background have no finding', async () => {
  const { host, user } = await openWindow({ workspace: 'sandbox', startup: 'managed', tray: false });
  host.tell('closing', null);
  await screen.findByRole('dialog', { name: 'Keep watching your referrals?' });
  expect(await findings()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: /Settings/ }));
  await user.click(await screen.findByRole('switch', { name: 'Start when I sign in to this computer' }));
  await screen.findByRole('alert');
  expect(await findings()).toEqual([]);
});

test('a form has no finding', async () => {
  const { user } = await openWindow();
  await enterList();
  await user.keyboard('a');
  await screen.findByRole('dialog');
  expect(await findings()).toEqual([]);
});

test.each(['en', 'es'])('columns, a letter and a template have no finding (%s)', async (language) => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_000);
  const { host, user } = await openWindow({ language, readingPane: 'off' });
  await screen.findByRole('table');
  expect(await findings()).toEqual([]);
  const chosen = await host.desk.settings();
  const template = { id: 't', name: 'Mía', language: 'es', subject: '', body: 'Hola' };
  await host.desk.change_settings({ ...chosen, letters: { ...chosen.letters, templates: [template] } });
  await user.click(screen.getByText('Contoso Retail Group', { selector: '.text' }));
  const [write] = await screen.findAllByRole('button', { name: /^(Write to|Escribir a) Amara/ });
  write?.focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByText(/^(First answer|Primera respuesta)$/));
  await screen.findByRole('dialog');
  expect(await findings()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: /^(Settings|Configuración)/ }));
  await user.click(await screen.findByRole('button', { name: /^(Add a template|Añadir una plantilla)$/ }));
  await screen.findByRole('dialog');
  expect(await findings()).toEqual([]);
});
