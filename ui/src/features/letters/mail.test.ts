/** Links that mail programs understand, and nothing else gets through. */
import { expect, test } from 'vitest';
import { isTooLong, mailLink } from './mail';

const LETTER = { to: 'ana@fabrikam.example', subject: 'Hello', body: 'Hi Ana,\n\nYours' };

test('lines end with CR LF, and blanks are no plus signs', () => {
  expect(mailLink({ ...LETTER, subject: 'a + b' })).toBe(
    'mailto:ana@fabrikam.example?subject=a%20%2B%20b&body=Hi%20Ana%2C%0D%0A%0D%0AYours',
  );
  expect(mailLink({ ...LETTER, body: 'a\r\nb\rc' }), 'whatever was typed or pasted').toContain('body=a%0D%0Ab%0D%0Ac');
});

test('accents, ampersands and emoji survive', () => {
  const { searchParams } = new URL(mailLink({ ...LETTER, subject: '¿Año & más? 🔥', body: 'ñ=1&b=2#x%' }));
  expect(searchParams.get('subject')).toBe('¿Año & más? 🔥');
  expect(searchParams.get('body')).toBe('ñ=1&b=2#x%');
});

test('an address cannot bring headers along, and a subject no further line', () => {
  expect(mailLink({ to: 'a@b.example?bcc=c@d.example', subject: 'x\r\nBcc: y@z', body: '' })).toBe(
    'mailto:a@b.example%3Fbcc%3Dc%40d.example?subject=x%20Bcc%3A%20y%40z',
  );
});

test('what is empty is left out', () => {
  expect(mailLink({ to: 'a@b.example', subject: ' ', body: '\n' })).toBe('mailto:a@b.example');
});

test('an emoji cut in two is no reason to fail', () => {
  expect(mailLink({ ...LETTER, body: 'x\ud83d' })).toContain('body=x%EF%BF%BD');
});

test('a link that a mail program might cut is known, and accents count as what they become', () => {
  expect(isTooLong({ ...LETTER, body: 'a'.repeat(1_900) })).toBe(false);
  expect(isTooLong({ ...LETTER, body: 'ñ'.repeat(400) })).toBe(true);
});
