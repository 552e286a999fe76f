/** The keyboard of the window: finds the action a key means and performs it. */
import type { Desk } from '../features/shell/desk.svelte';
import { currentTarget, type UserAction } from './action';
import { chord, isCharacter, isTyping } from './keys';
import { ACTIONS } from './table';
import { WINDOW } from './window';

/** True while a dialog or a menu has the keyboard. */
function isBusy(): boolean {
  return document.querySelector('[role=dialog], [role=menu], [role=listbox][data-state=open]') !== null;
}

function onRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-rows]') !== null;
}

/** Several actions may share a key (flag and unflag): the one that is allowed now is meant. */
async function performOne(desk: Desk, candidates: readonly UserAction[]): Promise<void> {
  const target = await currentTarget(desk);
  candidates.find((action) => action.allowed(target))?.perform(desk, target);
}

/** Answers a key; true when it meant something. */
export function press(desk: Desk, event: KeyboardEvent): boolean {
  if (isBusy() || event.defaultPrevented) return false;
  const keys = chord(event);
  const isSingle = isCharacter(keys);
  const typing = isTyping(event.target);
  // Single characters act only where the user wants them (WCAG 2.1.4).
  if (isSingle && (typing || !desk.keys.letters)) return false;
  const meant = desk.keys.meaning(keys);
  if (meant === null) return false;

  const ofWindow = WINDOW.find((action) => action.id === meant);
  if (ofWindow) {
    if (typing && !ofWindow.whileTyping) return false;
    ofWindow.perform(desk);
    return true;
  }
  if (typing || (isSingle && !onRow(event.target))) return false;
  const candidates = ACTIONS.filter((action) => (action.keysOf ?? action.id) === meant);
  if (candidates.length === 0) return false;
  if (!event.repeat) void performOne(desk, candidates);
  return true;
}
