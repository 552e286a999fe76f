/** The status line: an answer never overtakes what the desk told after it was asked. */
import { expect, test } from 'vitest';
import { FakeHost } from '../../host/fake';
import { Truth } from './truth.svelte';

test('what the desk tells while it is asked is newer than its answer', async () => {
  const host = new FakeHost();
  const truth = new Truth(host);
  const asked = truth.refresh();
  const line = { ...(await host.call('status', null)), waiting: 7 };
  truth.tell(line);
  await asked;
  expect(truth.line?.waiting, 'the answer is older').toBe(7);
});

test('an answer is taken when nothing was told meanwhile', async () => {
  const host = new FakeHost();
  const truth = new Truth(host);
  await truth.refresh();
  expect(truth.line, 'there was nothing before').not.toBeNull();
});
