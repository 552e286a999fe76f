/** The templates the program brings along, in both languages, and the user's own beside them. */
import type { LetterField, Template } from '../../host/contract';
import type { MessageId } from '../../i18n/messages';
import { tIn, type Language } from '../../i18n/t.svelte';

/** Fields as the words have them: they stand for themselves until the letter is filled in. */
const FIELDS: Readonly<Record<LetterField, string>> = {
  customer: '{customer}',
  contact: '{contact}',
  deal: '{deal}',
  wants: '{wants}',
  me: '{me}',
  company: '{company}',
  deadline: '{deadline}',
};
export const FIELD_NAMES = Object.keys(FIELDS) as LetterField[];

export const BUILT_IN = ['call', 'first', 'questions', 'follow-up'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** What a letter is made from. */
export interface Source {
  subject: string;
  body: string;
}

/** Texts of a template: a template of ours uses some of the fields, and may be given them all. */
type LetterText = `letter-${BuiltIn}-${'subject' | 'body'}` & MessageId;

export const BUILT_IN_NAMES = {
  call: 'letter-call',
  first: 'letter-first',
  questions: 'letter-questions',
  'follow-up': 'letter-follow-up',
} as const satisfies Record<BuiltIn, MessageId>;

/** Countries where Spanish is the language of business (ISO 3166-1). */
const SPANISH = 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE'.split(' ');

/** The language a customer there is written to in. */
export function languageOf(country: string | null): Language {
  return SPANISH.includes(country?.trim().toUpperCase() ?? '') ? 'es' : 'en';
}

/** A template of ours in that language. */
export function builtIn(id: BuiltIn, language: Language): Source {
  const say = tIn as (language: Language, id: LetterText, fields: typeof FIELDS) => string;
  return {
    subject: say(language, `letter-${id}-subject`, FIELDS),
    body: say(language, `letter-${id}-body`, FIELDS),
  };
}

/** The language a template of the user's own is written in. */
export function languageOfOwn(template: Template): Language {
  return template.language === 'es' ? 'es' : 'en';
}
