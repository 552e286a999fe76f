/** Words in the user's language. Components call `t` while they render, so a change of language redraws them. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { negotiateLanguages } from '@fluent/langneg';
import en from '../../locales/en.ftl';
import es from '../../locales/es.ftl';
import type { MessageId, Messages } from './messages';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const SOURCES: Record<Language, string> = { en, es };

function bundleFor(language: Language): FluentBundle {
  // No isolating marks: names stand in elements of their own with dir="auto", and copied text stays clean.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(SOURCES[language]));
  return bundle;
}

class Words {
  language = $state<Language>('en');
  /** For dates and numbers: the language with the region the operating system asks for. */
  locale = $state('en');
  readonly bundle = $derived(bundleFor(this.language));
}

export const words = new Words();

/** The wanted language if we have it, else the best of the system's (comma-separated, best first). */
export function chooseLanguage(wanted: string | null, system: string): { language: Language; locale: string } {
  const offered = system
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((tag) => tag.replace('_', '-').replace(/\..*$/, ''));
  const asked = wanted === null ? offered : [wanted];
  const [best] = negotiateLanguages(asked, [...LANGUAGES], { defaultLocale: 'en', strategy: 'lookup' });
  const language: Language = best === 'es' ? 'es' : 'en';
  const regional = offered.find((tag) => tag.toLowerCase().startsWith(`${language}-`) && isLocale(tag));
  return { language, locale: regional ?? language };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** Turns everything the window says to that language. */
export function speak(wanted: string | null, system: string): void {
  const chosen = chooseLanguage(wanted, system);
  words.language = chosen.language;
  words.locale = chosen.locale;
  document.documentElement.lang = chosen.locale;
}

/** Bundles for words in a language that isn't the window's, made when first needed. */
const others = new Map<Language, FluentBundle>();

type Arguments<Id extends MessageId> = keyof Messages[Id] extends never ? [] : [Messages[Id]];

/** The message of that id with its variables filled in. */
export function t<Id extends MessageId>(id: Id, ...[variables]: Arguments<Id>): string {
  return say(words.bundle, id, variables);
}

/** The same in that language, whatever the window speaks. */
export function tIn<Id extends MessageId>(language: Language, id: Id, ...[variables]: Arguments<Id>): string {
  const bundle = others.get(language) ?? bundleFor(language);
  others.set(language, bundle);
  return say(bundle, id, variables);
}

function say(bundle: FluentBundle, id: MessageId, variables: Record<string, FluentVariable> | undefined): string {
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  return bundle.formatPattern(message.value, variables ?? null, []);
}
