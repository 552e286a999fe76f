/** Amounts as people write them. */
import { expect, test } from 'vitest';
import { formatAmount, formatMoney, parseAmount } from './amount';

test.each([
  ['es', '1.234,50', '1234.5'],
  ['es', '1234,5', '1234.5'],
  ['es', '80.000', '80000'],
  ['es', '12.5', '12.5'],
  ['es', '1.234.567', '1234567'],
  ['es', '80 000 €', '80000'],
  ['en', '1,234.50', '1234.5'],
  ['en', '80,000', '80000'],
  ['en', '$80,000.00', '80000'],
  ['en', '12,5', '12.5'],
  ['en', '.5', '0.5'],
  ['en', '0', '0'],
  ['en', '007', '7'],
  ['de-CH', "1'234.50", '1234.5'],
  ['fr', '1 234,50', '1234.5'],
  ['en', 'EUR 1,000', '1000'],
])('in %s "%s" is %s', (locale, typed, canonical) => {
  expect(parseAmount(typed, locale)).toBe(canonical);
});

test.each([
  ['es', '1,234,5'],
  ['en', '1.2.3'],
  ['en', 'about 80k'],
  ['en', ''],
  ['en', '-5'],
  ['en', '1,23,456'],
  ['es', '12.34,5'],
  ['en', '.'],
])('in %s "%s" is no amount', (locale, typed) => {
  expect(parseAmount(typed, locale), 'a wrong guess would be worse than a question').toBeNull();
});

test('what is shown in a field can be read back', () => {
  for (const locale of ['en', 'es', 'en-IN', 'fr', 'de-CH', 'pt-BR']) {
    for (const value of ['0.5', '1234.56', '80000', '1234567.891']) {
      expect(parseAmount(formatAmount(value, locale), locale), `${value} in ${locale}`).toBe(value);
    }
  }
});

test('an unknown currency code is shown as it is', () => {
  expect(formatMoney('1234.5', 'ZZZZ', 'en')).toBe('1,234.5 ZZZZ');
  expect(formatMoney('80000', 'EUR', 'en')).toBe('€80,000');
});
