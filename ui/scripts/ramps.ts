/**
 * The ramps of the accents. Fluent's blue is the measure: each of the others is the blue turned to another hue, stop by
 * stop of the same luminance, so that every contrast Fluent has with its blue holds with them too.
 */
import type { BrandVariants } from '@fluentui/tokens';
import { clampChroma, converter, formatHex, wcagLuminance, type Oklch } from 'culori';
import type { Ramp } from '../src/lib/accent.ts';

/** Fluent 2's brand of the web (`brandWeb`), which the package keeps to itself. */
const BLUE: BrandVariants = {
  10: '#061724',
  20: '#082338',
  30: '#0a2e4a',
  40: '#0c3b5e',
  50: '#0e4775',
  60: '#0f548c',
  70: '#115ea3',
  80: '#0f6cbd',
  90: '#2886de',
  100: '#479ef5',
  110: '#62abf5',
  120: '#77b7f7',
  130: '#96c6fa',
  140: '#b4d6fa',
  150: '#cfe4fa',
  160: '#ebf3fc',
};

/** Degrees in OKLCH, and how vivid beside the blue. None is orange or red: those are the flame and the warning. */
const TURNED: Record<Exclude<Ramp, 'blue'>, { hue: number; vivid: number }> = {
  teal: { hue: 195, vivid: 0.7 },
  green: { hue: 148, vivid: 0.85 },
  violet: { hue: 292, vivid: 1.05 },
  plum: { hue: 340, vivid: 1 },
};

const oklch = converter('oklch');

function turned(hex: string, { hue, vivid }: { hue: number; vivid: number }): string {
  const from = oklch(hex) as Oklch;
  const wanted = wcagLuminance(hex);
  let [dark, light] = [0, 1];
  let found = hex;
  // Luminance grows with lightness; twenty halvings are closer than a hex digit.
  for (let i = 0; i < 20; i += 1) {
    const l = (dark + light) / 2;
    const colour = clampChroma({ mode: 'oklch', l, c: from.c * vivid, h: hue }, 'oklch');
    found = formatHex(colour);
    if (wcagLuminance(colour) < wanted) dark = l;
    else light = l;
  }
  return found;
}

function ramp(how: { hue: number; vivid: number }): BrandVariants {
  const stops = Object.entries(BLUE).map(([stop, hex]) => [stop, turned(hex, how)]);
  return Object.fromEntries(stops) as BrandVariants;
}

export const RAMPS: Readonly<Record<Ramp, BrandVariants>> = {
  blue: BLUE,
  teal: ramp(TURNED.teal),
  green: ramp(TURNED.green),
  violet: ramp(TURNED.violet),
  plum: ramp(TURNED.plum),
};
