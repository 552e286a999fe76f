/** The desktop's accent becomes the nearest of ours. */
import { expect, test } from 'vitest';
import type { Colour } from '../host/contract';
import { RAMPS } from '../../scripts/ramps';
import { nearest, rampOf, type Ramp } from './accent';

function colour(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return { red, green, blue };
}

test.each(Object.keys(RAMPS) as Ramp[])('%s is nearest to itself', (ramp) => {
  expect(nearest(colour(RAMPS[ramp][80]))).toBe(ramp);
});

test.each([
  ['Windows, default', '#0078d4', 'blue'],
  ['GNOME, teal', '#2190a4', 'teal'],
  ['GNOME, green', '#3a944a', 'green'],
  ['GNOME, purple', '#9141ac', 'violet'],
  ['macOS, pink', '#f74f9e', 'plum'],
  ['GNOME, orange, of which we have none', '#ed5b00', 'plum'],
  ['GNOME, slate, which is grey', '#6f7b86', 'blue'],
  ['black', '#000000', 'blue'],
])('%s', (_, hex, expected) => {
  expect(nearest(colour(hex))).toBe(expected);
});

test('what the user chose wins over the desktop, and a desktop that says nothing is blue', () => {
  expect(rampOf('green', colour('#9141ac'))).toBe('green');
  expect(rampOf('system', null)).toBe('blue');
});
