/** Headings and rows of a list of any length. */
import { expect, test } from 'vitest';
import type { Group } from '../../host/contract';
import { Layout } from './layout';

const GROUPS: Group[] = [
  { key: { kind: 'hot' }, count: 2 },
  { key: { kind: 'expiring' }, count: 0 },
  { key: { kind: 'later' }, count: 99_998 },
];

test('every group that has rows has a heading above its first one', () => {
  const layout = new Layout(GROUPS);
  expect(layout.count).toBe(100_002);
  expect(layout.at(0)).toMatchObject({ kind: 'heading', group: { key: { kind: 'hot' } } });
  expect(layout.at(1)).toMatchObject({ kind: 'row', row: 0 });
  expect(layout.at(3)).toMatchObject({ kind: 'heading', group: { key: { kind: 'later' } } });
  expect(layout.at(100_001)).toMatchObject({ kind: 'row', row: 99_999 });
  expect(layout.at(100_002)).toBeNull();
  expect(layout.at(-1)).toBeNull();
});

test('places and rows are inverse to each other', () => {
  const layout = new Layout(GROUPS);
  for (const row of [0, 1, 2, 500, 99_999]) {
    expect(layout.at(layout.itemOf(row)), `row ${row}`).toMatchObject({ kind: 'row', row });
  }
  expect([0, 1, 2].map((row) => layout.isFirst(row))).toEqual([true, false, true]);
});

test('a list sorted by a column has no heading', () => {
  const layout = new Layout([{ key: { kind: 'all' }, count: 3 }]);
  expect(layout.count).toBe(3);
  expect(layout.at(0)).toMatchObject({ kind: 'row', row: 0 });
});

test('an empty list has nothing anywhere', () => {
  expect(new Layout([]).count).toBe(0);
  expect(new Layout([]).at(0)).toBeNull();
});
