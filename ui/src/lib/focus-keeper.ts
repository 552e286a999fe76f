/**
 * Keeps the focus somewhere. What has it may be taken off the page, by a synchronisation that empties a list or an action
 * that ends its own button; the browser then gives it to the page itself, where no key leads anywhere. The keeper gives
 * it to the pane it was in, or to the dialog that is open.
 */

/** What may have the keyboard before the panes, the topmost first. */
const FLOATING = '[role=menu], [role=dialog], [role=alertdialog]';

function isLost(): boolean {
  const here = document.activeElement;
  return here === null || here === document.body || here === document.documentElement;
}

function isShown(element: HTMLElement): boolean {
  return element.isConnected && element.offsetParent !== null;
}

function enter(pane: HTMLElement): void {
  const target = pane.matches('[data-pane-focus]') ? pane : pane.querySelector<HTMLElement>('[data-pane-focus]');
  (target ?? pane).focus();
}

/** Begins to keep the focus within the page; the answer ends it. */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  let pane = '';
  let frame = 0;

  function note(event: FocusEvent): void {
    if (!(event.target instanceof HTMLElement)) return;
    last = event.target;
    pane = last.closest<HTMLElement>('[data-pane]')?.dataset.pane ?? pane;
  }

  function restore(): void {
    frame = 0;
    if (!isLost()) return;
    const floating = [...document.querySelectorAll<HTMLElement>(FLOATING)].at(-1);
    if (floating) return floating.focus();
    if (last && isShown(last)) last.focus();
    if (!isLost()) return;
    const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
    const next = panes.find((one) => one.dataset.pane === pane) ?? panes.find((one) => one.dataset.pane === 'list');
    if (next ?? panes[0]) enter((next ?? panes[0]) as HTMLElement);
  }

  // After the frame: whoever took it away may be about to put it elsewhere.
  function look(): void {
    if (frame === 0 && isLost()) frame = requestAnimationFrame(restore);
  }

  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'data-step'],
  });
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', look);
  look();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', look);
  };
}
