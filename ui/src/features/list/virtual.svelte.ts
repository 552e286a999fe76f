/** Which items of a long list stand on the screen: TanStack's virtualiser, told in runes. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/virtual-core';

export interface Shape {
  count: number;
  sizeOf(index: number): number;
  /** Stays in the page even when scrolled away: the active row, which the focus refers to. */
  keep: number;
}

export class Virtual {
  items = $state.raw<readonly VirtualItem[]>([]);
  height = $state(0);
  /** Index of the first item that is really visible, without the ones kept ready around it. */
  first = $state(0);
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | null = null;
  #shape: Shape = { count: 0, sizeOf: () => 1, keep: -1 };

  /** Watches a scrolling element; the answer ends it. */
  attach(element: HTMLElement): () => void {
    this.#virtualizer = new Virtualizer({
      count: this.#shape.count,
      getScrollElement: () => element,
      estimateSize: (index) => this.#shape.sizeOf(index),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      rangeExtractor: (range) => this.#extract(range),
      onChange: () => this.#tell(),
      overscan: 6,
      // Until the first measurement, and in tests without layout.
      initialRect: { width: 380, height: 640 },
    });
    const unmount = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    this.#tell();
    return () => {
      unmount();
      this.#virtualizer = null;
    };
  }

  /** Tells of a changed list. */
  reshape(shape: Shape): void {
    const sameList = shape.count === this.#shape.count && shape.sizeOf === this.#shape.sizeOf;
    this.#shape = shape;
    const virtualizer = this.#virtualizer;
    if (!virtualizer) return;
    virtualizer.setOptions({
      ...virtualizer.options,
      count: shape.count,
      // A new function makes the virtualiser ask again which items to draw.
      rangeExtractor: (range) => this.#extract(range),
    });
    if (!sameList) virtualizer.measure();
    virtualizer._willUpdate();
    this.#tell();
  }

  scrollTo(index: number): void {
    this.#virtualizer?.scrollToIndex(index, { align: 'auto' });
  }

  /** Items that fit on the screen, for Page Up and Page Down. */
  get page(): number {
    const range = this.#virtualizer?.range;
    return range ? Math.max(1, range.endIndex - range.startIndex - 1) : 10;
  }

  #extract({ startIndex, endIndex, overscan, count }: Range): number[] {
    const [from, to] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
    const indexes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const { keep } = this.#shape;
    if (keep >= 0 && keep < count && (keep < from || keep > to)) indexes.push(keep);
    return indexes.sort((a, b) => a - b);
  }

  #tell(): void {
    if (!this.#virtualizer) return;
    this.items = this.#virtualizer.getVirtualItems();
    this.height = this.#virtualizer.getTotalSize();
    this.first = this.#virtualizer.range?.startIndex ?? 0;
  }
}
