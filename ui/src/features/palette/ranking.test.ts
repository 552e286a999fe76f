/** What the palette shows first. */
import { expect, test } from 'vitest';
import { plain, rankedGroups } from './ranking';

const GROUPS = [
  { label: 'do', entries: [entry('add', 'Agregar contacto'), entry('copy', 'Copiar id. de referencia')] },
  { label: 'go', entries: [entry('inbox', 'Bandeja de entrada'), entry('settings', 'Configuración')] },
  { label: 'pages', entries: [{ ...entry('theme', 'Aspecto'), also: ['Configuración'] }] },
];

function entry(id: string, text: string): { id: string; text: string; also?: string[] } {
  return { id, text };
}

function found(typed: string, recent: string[] = []): string[] {
  return rankedGroups(GROUPS, typed, recent).flatMap(({ entries }) => entries.map(({ id }) => id));
}

test('accents and capitals need not be typed', () => {
  expect(plain('Configuración')).toBe('configuracion');
  expect(found('configuracion')[0]).toBe('settings');
});

test('the group of the best match stands first', () => {
  expect(found('con')[0], 'a beginning is better than the middle').toBe('settings');
  expect(found('contacto')[0]).toBe('add');
});

test('letters in order are enough, and what has them not is not shown', () => {
  expect(found('agco')).toContain('add');
  expect(found('xyz')).toEqual([]);
});

test('other words lead to an entry as well, after those that are called so', () => {
  expect(found('configuracion')).toEqual(['settings', 'theme']);
});

test('of equal matches the one chosen lately comes first', () => {
  const twins = [{ entries: [entry('a', 'Sort by name'), entry('b', 'Sort by date')] }];
  const order = (recent: string[]) => rankedGroups(twins, 'sort by', recent)[0]?.entries.map(({ id }) => id);
  expect(order([])).toEqual(['a', 'b']);
  expect(order(['b'])).toEqual(['b', 'a']);
});
