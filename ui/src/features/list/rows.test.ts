/** Pages of rows: what is asked for, kept and dropped. */
import { expect, test, vi } from 'vitest';
import { FakeHost } from '../../host/fake';
import { PAGE, Rows } from './rows.svelte';
import { Selection } from './selection.svelte';

async function longInbox() {
  const host = new FakeHost({ rows: 12_000 });
  const list = vi.spyOn(host.desk, 'list');
  const rows = new Rows(host);
  await rows.show('inbox', '', 'received');
  return { host, list, rows };
}

test('only the pages on the screen are asked for', async () => {
  const { list, rows } = await longInbox();
  expect(list.mock.calls.map(([{ offset }]) => offset)).toEqual([0]);
  await rows.need(PAGE * 7 - 5, PAGE * 7 + 5);
  expect(list.mock.calls.map(([{ offset }]) => offset)).toEqual([0, PAGE * 6, PAGE * 7]);
  expect(rows.at(PAGE * 7)?.id).toBeTruthy();
  expect(rows.at(PAGE * 3), 'nothing in between').toBeUndefined();
});

test('a page that is there is not asked for again', async () => {
  const { list, rows } = await longInbox();
  await rows.need(0, 20);
  await Promise.all([rows.need(250, 260), rows.need(255, 265)]);
  expect(list).toHaveBeenCalledTimes(2);
});

test('far pages are given back while scrolling', async () => {
  const { rows } = await longInbox();
  for (let page = 0; page < 20; page += 1) await rows.need(page * PAGE, page * PAGE + 10);
  expect(rows.loaded().length, 'the store stays where it is').toBeLessThanOrEqual(8 * PAGE);
  expect(rows.at(19 * PAGE)).toBeTruthy();
});

test('the reply to an older question is dropped', async () => {
  const { host, rows } = await longInbox();
  let fail: (error: Error) => void = () => {};
  const slow = new Promise<never>((_, reject) => (fail = reject));
  vi.spyOn(host.desk, 'list').mockReturnValueOnce(slow);
  const old = rows.show('inbox', 'a', 'received');
  await rows.show('inbox', 'hotel', 'received');
  fail(new Error('too late'));
  await old;
  expect(rows.phase).toBe('ready');
  expect(rows.query).toBe('hotel');
});

test('a failed question says so and can be asked again', async () => {
  const { host, rows } = await longInbox();
  vi.spyOn(host.desk, 'list').mockRejectedValueOnce({ code: 'storage', sentence: 'No.', field: null, detail: null });
  await rows.show('active', '', 'urgency');
  expect(rows.phase).toBe('failed');
  expect(rows.problem?.sentence).toBe('No.');
  await rows.show('active', '', 'urgency');
  expect(rows.phase).toBe('ready');
});

test('the selection follows its row when the list changes under it', async () => {
  const { host, rows } = await longInbox();
  const selection = new Selection(rows);
  selection.select(3);
  const [first] = rows.loaded();
  await host.desk.mark({ ids: [first?.id ?? ''], mark: { kind: 'read', read: true } });
  await host.call('act', {
    ids: [first?.id ?? ''],
    action: { kind: 'decline', reason: 'budget', other: '', notes: '' },
    grace_seconds: 60,
  });
  const { activeId } = selection;
  await rows.refresh(selection.active);
  selection.settle();
  expect(selection.active, 'one row above is gone').toBe(2);
  expect(selection.activeId).toBe(activeId);
});

test('everything is selected, also what is not loaded, and only the choice made last counts', async () => {
  const { host, rows } = await longInbox();
  const ids = vi.spyOn(host.desk, 'list_ids');
  const selection = new Selection(rows);
  selection.select(0);
  await selection.selectAll();
  expect(selection.ids.size).toBe(rows.total);
  expect(rows.loaded().length, 'the rows themselves stay where they are').toBeLessThan(rows.total);
  const late = selection.extendTo(rows.total - 1);
  selection.select(2);
  await late;
  expect(selection.ids, 'the answer came too late').toEqual(new Set([rows.at(2)?.id]));
  ids.mockClear();
  await selection.extendTo(5);
  expect(selection.ids.size).toBe(4);
  expect(ids, 'what is loaded is known').not.toHaveBeenCalled();
});

test('after an action the next row is active, and the one before at the end of the list', async () => {
  const { rows } = await longInbox();
  const selection = new Selection(rows);
  selection.select(3);
  const [third, fourth] = [rows.at(3)?.id ?? '', rows.at(4)?.id];
  selection.leave(new Set([third]));
  expect(selection.activeId).toBe(fourth);
  await rows.show('inbox', 'hotel lienzo nothing', 'received');
  selection.leave(new Set());
  expect(selection.activeId).toBeNull();
});

test('every order runs both ways, and what has no value stands last in each', async () => {
  const rows = new Rows(new FakeHost());
  const ids = () => rows.loaded().map((row) => row.id);
  for (const sort of ['received', 'value', 'title', 'customer', 'country', 'deadline'] as const) {
    await rows.show('inbox', '', sort, false);
    const upwards = ids();
    await rows.show('inbox', '', sort, true);
    expect(ids().toSorted(), `${sort}: the same rows`).toEqual(upwards.toSorted());
    expect(ids(), `${sort}: in another order`).not.toEqual(upwards);
  }
  await rows.show('inbox', '', 'value', false);
  const values = rows.loaded().map((row) => row.value);
  expect(values.at(-1), 'unknown values last').toBeNull();
  expect(Number(values[0])).toBeLessThan(Number(values[1]));
});

test('what is looked for is counted after it is shown, and a mistake leaves the last rows', async () => {
  const { host, rows } = await longInbox();
  let counted: (total: number) => void = () => {};
  vi.spyOn(host.desk, 'count_rows').mockReturnValueOnce(new Promise((resolve) => (counted = resolve)));
  const shown = rows.show('inbox', 'in:inbox', 'urgency');
  await vi.waitFor(() => expect(rows.answered).toBe('in:inbox'));
  expect(rows.loaded()).toHaveLength(PAGE);
  expect(rows.more, 'there are more than are counted').toBe(true);
  counted(12_003);
  await shown;
  expect([rows.total, rows.more]).toEqual([12_003, false]);
  await rows.need(PAGE * 3, PAGE * 3 + 5);
  expect(rows.total, 'a later page does not count anew').toBe(12_003);
  await rows.show('inbox', 'status:nonsense ', 'urgency');
  expect(rows.phase, 'a mistake is told below the search box').toBe('ready');
  expect(rows.loaded().length, 'and the last rows stay').toBeGreaterThan(0);
});
