/** Which accent the window has: the chosen one, or of ours the one nearest to the desktop's. */
import type { Accent, Colour } from '../host/contract.ts';

export type Ramp = Exclude<Accent, 'system'>;

/** Hue of each accent's own colour in degrees; the ramps themselves are made at build time. */
const HUES: Readonly<Record<Ramp, number>> = { blue: 208, teal: 180, green: 134, violet: 256, plum: 317 };
/** Below this saturation a colour is grey, and its hue an accident. */
const GREY = 0.2;

export function rampOf(chosen: Accent, desktop: Colour | null): Ramp {
  if (chosen !== 'system') return chosen;
  return desktop === null ? 'blue' : nearest(desktop);
}

/** By hue alone: how dark or vivid the desktop's is does not matter, the ramps have the contrast they need. */
export function nearest(colour: Colour): Ramp {
  const hue = hueOf(colour);
  if (hue === null) return 'blue';
  const distance = (ramp: Ramp) => Math.abs(((HUES[ramp] - hue + 540) % 360) - 180);
  const ramps = Object.keys(HUES) as Ramp[];
  return ramps.reduce((best, ramp) => (distance(ramp) < distance(best) ? ramp : best));
}

function hueOf({ red, green, blue }: Colour): number | null {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (most === 0 || range / most < GREY) return null;
  if (most === red) return (((green - blue) / range) * 60 + 360) % 360;
  return most === green ? ((blue - red) / range) * 60 + 120 : ((red - green) / range) * 60 + 240;
}
