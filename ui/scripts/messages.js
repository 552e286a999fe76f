/**
 * Writes src/i18n/messages.ts: every message id the window uses of the English file with the variables it takes.
 * With --check it only compares, and says what to run when they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, Visitor } from '@fluent/syntax';

const source = new URL('../locales/en.ftl', import.meta.url);
const target = new URL('../src/i18n/messages.ts', import.meta.url);

class Variables extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

function line(message) {
  const variables = new Variables();
  variables.visit(message);
  const names = [...variables.names].sort();
  const type = names.length === 0 ? 'Record<never, never>' : `{ ${names.map((n) => `${n}: Value`).join('; ')} }`;
  return `  '${message.id.name}': ${type};`;
}

const entries = parse(readFileSync(source, 'utf8'), {}).body;
// What only Rust says stands at the end, under a heading of its own.
const rust = entries.findIndex((entry) => entry.type === 'GroupComment' && entry.content === 'Rust');
const messages = entries.slice(0, rust < 0 ? undefined : rust).filter((entry) => entry.type === 'Message');
const text = `/** Every message id with the variables it takes. Generated from locales/en.ftl by \`npm run messages\`; never edited. */

/** What a placeable accepts: text, or a number that also picks the plural. */
export type Value = string | number;

export interface Messages {
${messages.map(line).sort().join('\n')}
}

export type MessageId = keyof Messages;

/** Ids that take no variables: labels of buttons, fields, menu entries. */
export type PlainMessageId = {
  [Id in MessageId]: keyof Messages[Id] extends never ? Id : never;
}[MessageId];
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/i18n/messages.ts does not match locales/en.ftl; run: npm run messages');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
