/** What the fake desk refuses about templates. */
import type * as C from '../contract';
import { refusal } from './perform';

const FIELDS: readonly string[] = [
  'customer',
  'contact',
  'deal',
  'wants',
  'me',
  'company',
  'deadline',
] satisfies C.LetterField[];

export function checkTemplates(templates: readonly C.Template[]): void {
  for (const { id, name, subject, body } of templates) {
    if (!name.trim()) throw refusal('invalid', 'Give the template a name.', `templates.${id}.name`);
    if (!body.trim()) throw refusal('invalid', 'Write the text of the template.', `templates.${id}.body`);
    for (const [part, text] of Object.entries({ subject, body })) {
      const unknown = [...text.matchAll(/\{([^}]*)\}/g)].find(([, field]) => !FIELDS.includes(field ?? ''));
      if (unknown) throw refusal('invalid', `There is no field ${unknown[0]}.`, `templates.${id}.${part}`);
    }
  }
}
