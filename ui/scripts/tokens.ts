/** A Vite plugin: Fluent 2 design tokens as CSS custom properties, light and dark, without a line of script at run time. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/tokens';
import type { Plugin } from 'vite';

const ID = 'virtual:fluent-tokens.css';

/** Families of tokens the style sheets use; the colour palettes of charts and personas are left out. */
const KEPT =
  /^(borderRadius|fontSize|lineHeight|fontWeight|strokeWidth|spacing|duration|curve|shadow|color(Neutral|Brand|Compound|Subtle|Status|StrokeFocus|Transparent|BackgroundOverlay))/;

function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, '$1-$2')
    .replace(/(\d)([A-Z])/g, '$1-$2')
    .toLowerCase();
}

function declarations(theme: Theme, only: RegExp): string {
  return Object.entries(theme)
    .filter(([name]) => KEPT.test(name) && only.test(name))
    .map(([name, value]) => `--${kebab(name)}:${value};`)
    .join('');
}

/** Sizes once, colours per theme; `data-theme` on the root wins over the operating system. */
export function tokenCss(): string {
  const coloured = /^(color|shadow)/;
  const light = declarations(webLightTheme, coloured);
  const dark = declarations(webDarkTheme, coloured);
  return [
    `:root{${declarations(webLightTheme, /^(?!color|shadow)/)}}`,
    `:root{color-scheme:light;${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme='light']){color-scheme:dark;${dark}}}`,
    `:root[data-theme='dark']{color-scheme:dark;${dark}}`,
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
