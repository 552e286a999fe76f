/** Both languages say the same things, with the same variables, and every message has its note for translators. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, Visitor, type Message, type VariableReference } from '@fluent/syntax';
import { expect, test } from 'vitest';

class Variables extends Visitor {
  readonly names = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.names.add(node.id.name);
  }
}

function read(language: string): Message[] {
  const source = readFileSync(resolve('locales', `${language}.ftl`), 'utf8');
  const { body } = parse(source, {});
  expect(
    body.filter((entry) => entry.type === 'Junk'),
    `${language}.ftl must be readable`,
  ).toEqual([]);
  return body.filter((entry) => entry.type === 'Message');
}

function shape(messages: Message[]): Record<string, string[]> {
  return Object.fromEntries(
    messages.map((message) => {
      const variables = new Variables();
      variables.visit(message);
      return [message.id.name, [...variables.names].sort()];
    }),
  );
}

test('English and Spanish have the same messages with the same variables', () => {
  expect(shape(read('es'))).toEqual(shape(read('en')));
});

test.each(['en', 'es'])('every message of %s has a note for translators and no attributes', (language) => {
  for (const message of read(language)) {
    expect(message.comment, `${message.id.name} needs a note`).toBeTruthy();
    expect(message.attributes, `${message.id.name}: Rust has one function per message`).toEqual([]);
  }
});

test.each(['en', 'es'])('no id of %s stands twice', (language) => {
  const ids = read(language).map((message) => message.id.name);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
