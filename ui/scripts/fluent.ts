/** A Vite plugin: the .ftl files as text, without the notes for translators. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export function fluentText(): Plugin {
  return {
    name: 'fluent-text',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.ftl')) return null;
      this.addWatchFile(id);
      const text = readFileSync(id, 'utf8')
        .replace(/^#.*\n/gm, '')
        .replace(/\n{2,}/g, '\n');
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
