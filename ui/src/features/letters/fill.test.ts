/** Templates are filled in without holes. */
import { expect, test } from 'vitest';
import { fill, type Values } from './fill';

const NOTHING: Values = { customer: '', contact: '', deal: '', wants: '', me: '', company: '', deadline: '' };
const SOME: Values = { ...NOTHING, customer: 'Fabrikam', contact: 'Lucía', me: 'Ana' };

test('what is known stands in its place', () => {
  expect(fill('Hi {contact}, I am {me}.', SOME)).toEqual({ text: 'Hi Lucía, I am Ana.', missing: [] });
});

test.each([
  ['Hi {contact},', 'Hi,'],
  ['Hi {contact}, how are you?', 'Hi, how are you?'],
  ['About [{deal} at ]{customer}.', 'About.'],
  ['{me}\n{company}\nEnd', 'End'],
  ['Yours,\n{me}[, {company}]', 'Yours,'],
  ['We met ({deal}) today', 'We met today'],
  ['a\n\n{deal}\n\nb', 'a\n\nb'],
  ['{deal}: an answer', ': an answer'],
])('nothing known: %j leaves no hole', (template, expected) => {
  expect(fill(template, NOTHING).text).toBe(expected);
});

test('brackets are left out as a whole when one of their fields is not known', () => {
  expect(fill('I am {me}[ of {company}][ for {customer}].', SOME).text).toBe('I am Ana for Fabrikam.');
});

test('a value that ends with a full stop ends its sentence', () => {
  expect(fill('This is for {customer}. And {customer}, too.', { ...SOME, customer: 'Fabrikam S.A.' }).text).toBe(
    'This is for Fabrikam S.A. And Fabrikam S.A., too.',
  );
});

test('what is not known is told, once and in order', () => {
  expect(fill('{deal} [{company}] {deal} {me}', SOME).missing).toEqual(['deal', 'company']);
});

test('brackets and braces that are no fields stay as they were typed', () => {
  expect(fill('[sic] {other} { {} [', SOME).text).toBe('[sic] {other} { {} [');
});

test('a value is never read as a template', () => {
  const odd = { ...SOME, customer: '[{me}] $& {company}', contact: 'A\u0000B' };
  expect(fill('{customer}: {contact}', odd).text).toBe('[{me}] $& {company}: AB');
});
