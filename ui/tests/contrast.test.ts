/** The accents keep the contrast of Fluent's blue: WCAG 2.2 asks 4.5 for text and 3 for marks. */
import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import type { Ramp } from '../src/lib/accent';
import { RAMPS } from '../scripts/ramps';
import { coloured } from '../scripts/tokens';

const CANVAS = { light: '#f5f5f5', dark: '#1a1a1a' };
const PAIRS: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground', 4.5],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover', 4.5],
  ['colorBrandForeground2', 'colorBrandBackground2', 4.5],
  ['colorBrandForegroundLink', 'colorNeutralBackground1', 4.5],
  ['colorBrandForegroundLink', 'canvas', 4.5],
  ['colorCompoundBrandBackground', 'colorNeutralBackground1', 3],
];

test.each(Object.keys(RAMPS) as Ramp[])('%s can be read on every ground it is used with', (ramp) => {
  for (const theme of ['light', 'dark'] as const) {
    const tokens = new Map([...coloured(ramp)[theme], ['canvas', CANVAS[theme]] as const]);
    const found = PAIRS.map(([ink, ground, least]) => {
      const contrast = wcagContrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '');
      return contrast >= least ? '' : `${theme}: ${ink} on ${ground} is ${contrast.toFixed(2)}`;
    });
    expect(found.filter(Boolean), 'too little contrast').toEqual([]);
  }
});
