/** A Vite plugin: the .ftl files as text, without the notes for translators and without what only Rust says. Blank lines within a message stay. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export function fluentText(): Plugin {
  return {
    name: 'fluent-text',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.ftl')) return null;
      this.addWatchFile(id);
      const [windowText = ''] = readFileSync(id, 'utf8').split(/^## Rust$/m);
      const text = windowText.replace(/^#.*\n/gm, '').replace(/\n{2,}(?=\S)/g, '\n');
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
