/** The keyboard of the window: finds the action a key means and performs it. */
import type { Desk } from '../features/shell/desk.svelte';
import { currentTarget, type UserAction } from './action';
import { chord, isTyping } from './keys';
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
  const typing = isTyping(event.target);

  const ofWindow = WINDOW.find((action) => action.keys === keys && (action.whileTyping || !typing));
  if (ofWindow) {
    ofWindow.perform(desk);
    return true;
  }
  if (typing) return false;

  const chorded = ACTIONS.filter((action) => action.keys === keys);
  if (chorded.length > 0) {
    if (!event.repeat) void performOne(desk, chorded);
    return true;
  }
  return pressLetter(desk, event, keys);
}

/** Single characters act only where the user wants them (WCAG 2.1.4). */
function pressLetter(desk: Desk, event: KeyboardEvent, keys: string): boolean {
  if (!desk.session.start?.settings.single_key_actions) return false;
  if (keys === '?') {
    desk.forms.show('keys');
    return true;
  }
  const lettered = ACTIONS.filter((action) => action.letter?.toUpperCase() === keys);
  if (lettered.length === 0 || event.repeat || !onRow(event.target)) return false;
  void performOne(desk, lettered);
  return true;
}
