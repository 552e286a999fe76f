/** Whether a pressed key may become an action's: not what the system, the list or text fields need, and not another's. */
import type { Bindings } from './bindings';
import { MAC } from './keys';

export type Verdict = { kind: 'free' } | { kind: 'reserved' } | { kind: 'taken'; by: string };

/** Keys that only hold others down, or announce one. */
const UNFINISHED = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'Dead', 'Process']);

/** With whatever is held: moving, choosing and leaving, in the list, in dialogs and in fields. */
const MOVING = new Set([
  ...['Enter', ' ', 'Tab', 'Escape', 'Backspace', 'ContextMenu', 'Unidentified'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  // It parts the keys of a chord where chords are written down.
  '+',
]);

const SYSTEM = ['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Delete', 'Alt+F4', 'F10', 'Shift+F10', 'Ctrl+Alt+Delete'];
const SYSTEM_ON_A_MAC = ['Ctrl+Q', 'Ctrl+H', 'Ctrl+M', 'Ctrl+W', 'Ctrl+,', 'Ctrl+`'];

/** True while only keys are down that wait for another one. */
export function isUnfinished(event: Pick<KeyboardEvent, 'key'>): boolean {
  return UNFINISHED.has(event.key);
}

function isReserved(keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  if (MOVING.has(key) || key === '') return true;
  if (SYSTEM.includes(keys) || (mac && SYSTEM_ON_A_MAC.includes(keys))) return true;
  // AltGr is Ctrl and Alt at once, and ⌥ alone does the same on a Mac: they type characters such as € and @.
  const types = mac ? parts[0] === 'Alt' : parts[0] === 'Ctrl' && parts[1] === 'Alt';
  return types && key.length === 1;
}

/** What stands against giving that key to that action. */
export function judge(keys: string, id: string, bindings: Bindings, mac = MAC): Verdict {
  if (isReserved(keys, mac)) return { kind: 'reserved' };
  const by = bindings.meaning(keys);
  return by === null || by === id ? { kind: 'free' } : { kind: 'taken', by };
}
