/** A Vite plugin: Fluent 2 design tokens as CSS custom properties, light and dark and in every accent, without a line of script at run time. */
import { createDarkTheme, createLightTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/tokens';
import type { Plugin } from 'vite';
import type { Ramp } from '../src/lib/accent.ts';
import { RAMPS } from './ramps.ts';

const ID = 'virtual:fluent-tokens.css';

/** Families of tokens the style sheets use; the colour palettes of charts and personas are left out. */
const KEPT =
  /^(borderRadius|fontSize|lineHeight|fontWeight|strokeWidth|spacing|duration|curve|shadow|color(Neutral|Brand|Compound|Subtle|Status|StrokeFocus|Transparent|BackgroundOverlay))/;

type Tokens = readonly (readonly [string, string])[];

function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, '$1-$2')
    .replace(/(\d)([A-Z])/g, '$1-$2')
    .toLowerCase();
}

function kept(theme: Theme): Tokens {
  return Object.entries(theme)
    .filter(([name]) => KEPT.test(name))
    .map(([name, value]) => [name, String(value)]);
}

function declarations(tokens: Tokens): string {
  return tokens.map(([name, value]) => `--${kebab(name)}:${value};`).join('');
}

/** The colours of both themes in that accent. */
export function coloured(ramp: Ramp): { light: Tokens; dark: Tokens } {
  const light = kept(ramp === 'blue' ? webLightTheme : createLightTheme(RAMPS[ramp]));
  const dark = kept(ramp === 'blue' ? webDarkTheme : darkTheme(ramp));
  const isColour = ([name]: readonly [string, string]) => /^(color|shadow)/.test(name);
  return { light: light.filter(isColour), dark: dark.filter(isColour) };
}

/** Fluent lifts the brand's text by one stop in its own dark theme; whoever makes another is told to do the same. */
function darkTheme(ramp: Ramp): Theme {
  const { 110: first, 120: second } = RAMPS[ramp];
  return { ...createDarkTheme(RAMPS[ramp]), colorBrandForeground1: first, colorBrandForeground2: second };
}

/** What differs from the blue. */
function differing(ramp: Ramp, theme: 'light' | 'dark'): string {
  const blue = new Map(coloured('blue')[theme]);
  return declarations(coloured(ramp)[theme].filter(([name, value]) => blue.get(name) !== value));
}

/** Each accent's own colour, for where it is chosen. */
function swatches(stop: 80 | 100): string {
  return (Object.keys(RAMPS) as Ramp[]).map((ramp) => `--ramp-${ramp}:${RAMPS[ramp][stop]};`).join('');
}

/** Light, and dark where the system asks for it or the user chose it; `data-theme` on the root wins over the system. */
function both(selector: string, light: string, dark: string): string[] {
  return [
    `:root${selector}{${light}}`,
    `@media (prefers-color-scheme:dark){:root${selector}:not([data-theme='light']){${dark}}}`,
    `:root${selector}[data-theme='dark']{${dark}}`,
  ];
}

/** Sizes once, colours per theme, and per accent (`data-accent` on the root) what is not as in the blue. */
export function tokenCss(): string {
  const sizes = kept(webLightTheme).filter(([name]) => !/^(color|shadow)/.test(name));
  const { light, dark } = coloured('blue');
  const others = (Object.keys(RAMPS) as Ramp[]).filter((ramp) => ramp !== 'blue');
  return [
    `:root{${declarations(sizes)}}`,
    ...both(
      '',
      `color-scheme:light;${declarations(light)}${swatches(80)}`,
      `color-scheme:dark;${declarations(dark)}${swatches(100)}`,
    ),
    ...others.flatMap((ramp) => both(`[data-accent='${ramp}']`, differing(ramp, 'light'), differing(ramp, 'dark'))),
  ].join('\n');
}

/** Answers the import of `virtual:fluent-tokens.css`. */
export function fluentTokens(): Plugin {
  return {
    name: 'fluent-tokens',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? tokenCss() : null),
  };
}
