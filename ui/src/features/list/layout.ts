/** Where headings and rows stand in the list: arithmetic on group counts, so that no row needs to be loaded for it. */
import type { Group, GroupKey } from '../../host/contract';

export type Item = { kind: 'heading'; group: Group } | { kind: 'row'; row: number; group: Group };

interface Block {
  group: Group;
  /** Index of the heading among all items. */
  item: number;
  /** Index of the first row among all rows. */
  row: number;
}

export class Layout {
  readonly count: number;
  readonly #blocks: Block[] = [];
  readonly #headings: 0 | 1;

  constructor(groups: readonly Group[]) {
    const filled = groups.filter((group) => group.count > 0);
    // A list sorted by a column is one group and needs no heading.
    this.#headings = filled.length === 1 && filled[0]?.key.kind === 'all' ? 0 : 1;
    let [item, row] = [0, 0];
    for (const group of filled) {
      this.#blocks.push({ group, item, row });
      item += group.count + this.#headings;
      row += group.count;
    }
    this.count = item;
  }

  /** What stands at that place. */
  at(index: number): Item | null {
    const block = this.#blocks[last(this.#blocks, (b) => b.item <= index)];
    if (!block || index < 0 || index >= this.count) return null;
    const within = index - block.item - this.#headings;
    return within < 0
      ? { kind: 'heading', group: block.group }
      : { kind: 'row', row: block.row + within, group: block.group };
  }

  /** The place of a row. */
  itemOf(row: number): number {
    const block = this.#blocks[last(this.#blocks, (b) => b.row <= row)];
    return block ? block.item + this.#headings + (row - block.row) : 0;
  }

  /** True when that row is the first under its heading. */
  isFirst(row: number): boolean {
    return this.#blocks.some((block) => block.row === row);
  }
}

/** Index of the last block that satisfies an ascending condition; -1 when none does. */
function last(blocks: readonly Block[], holds: (block: Block) => boolean): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && holds(block)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A stable name for a group, for keys of elements. */
export function groupName(key: GroupKey): string {
  return key.kind === 'month' ? key.month : key.kind;
}
