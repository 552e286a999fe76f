/** Keys: reading what was pressed, and writing it for people and for assistive technology. */

export const MAC = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent);

/** What was pressed, in the notation of the tables: `Ctrl+Shift+F6`, `Insert`, `?`. On a Mac, ⌘ counts as Ctrl. */
export function chord(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const printed = event.key.length === 1;
  const key = printed ? event.key.toUpperCase() : event.key;
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    // Shift is part of a printed character already: `?` is `?` on every keyboard.
    event.shiftKey && (!printed || /[A-Z]/.test(key)) ? 'Shift' : '',
  ];
  return [...modifiers, key].filter(Boolean).join('+');
}

/** True for a character without Ctrl or Alt: such keys can be switched off (WCAG 2.1.4), and never act while typing. */
export function isCharacter(keys: string): boolean {
  const [key = ''] = keys.split('+').slice(-1);
  return key.length <= 1 && !/^(Ctrl|Alt)\+/.test(keys);
}

/** True where letters are typed, so that single keys and Ctrl+Z belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
}

/** How a chord is written for people: with the Mac's own signs there. */
export function written(keys: string, mac = MAC): string {
  const named: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', PageUp: 'PgUp', PageDown: 'PgDn' };
  const parts = keys.split('+').map((part) => named[part] ?? part);
  if (!mac) return parts.join('+');
  const signs: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };
  return parts.map((part) => signs[part] ?? part).join('');
}

/** The chord in the notation of `aria-keyshortcuts`. */
export function spokenKeys(keys: string, mac = MAC): string {
  return keys.replace('Ctrl', mac ? 'Meta' : 'Control');
}
