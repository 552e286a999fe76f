/** Highlighting: the same letters as the index finds, whatever their accents. */
import { expect, test } from 'vitest';
import { parts } from './highlight';

function shown(text: string, ...words: string[]): string {
  return parts(text, words)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');
}

test.each([
  ['Café con leche', ['cafe'], '[Café] con leche'],
  ['El Niño S.A.', ['NIN'], 'El [Niñ]o S.A.'],
  ['ERP for Fabrikam', ['fab', 'erp'], '[ERP] for [Fab]rikam'],
  ['unfabulous fabulous', ['fab'], 'unfabulous [fab]ulous'],
  ['one two three', ['two three'], 'one [two three]'],
  ['aab', ['aa', 'aab'], '[aa][b]'],
  ['CRM-4711', ['crm-4711'], '[CRM-4711]'],
  ['İstanbul ﬁrst 😀 ok', ['ok'], 'İstanbul ﬁrst 😀 [ok]'],
  ['a.b*c', ['.'], 'a.b*c'],
  ['nothing', [], 'nothing'],
  ['', ['x'], ''],
])('%s', (text, words, expected) => {
  expect(shown(text, ...words)).toBe(expected);
});
