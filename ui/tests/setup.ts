/** What jsdom lacks: sizes, resize observers, and scrolling. */
import { cleanup, configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= StillObserver;
globalThis.IntersectionObserver ??= StillObserver as unknown as typeof IntersectionObserver;
// Arrow keys between radio buttons look their group up by its name.
globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&') } as typeof CSS;
Element.prototype.scrollTo ??= () => {};
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.hasPointerCapture ??= () => false;
// axe would draw on it; jsdom can't.
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.getAnimations ??= () => [];

// A list box of ten rows; everything counts as shown, so that the focus can move between panes.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 640 },
  clientWidth: { configurable: true, get: () => 380 },
  offsetParent: { configurable: true, get: () => document.body },
});

// A failure says what was missing; the whole page would bury it.
configure({
  // Patience for machines that do other things at the same time; no test waits for time itself.
  asyncUtilTimeout: 8_000,
  getElementError: (message) => new Error(message ?? ''),
});

afterEach(cleanup);
