/** Marks that stay on this computer, by the keyboard alone: snooze, flag, read, tags, notes, undo. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { activeRow } from '../window';
import { ctrl, expectFocus, expectNoFindings, expectRow, focused, start, tabTo } from './hands';

test('triage: down the list, marking on the way, without leaving it', async () => {
  const { host, user } = await start();
  const mark = vi.spyOn(host.desk, 'mark');
  const marks = () =>
    mark.mock.calls.map(
      ([
        {
          mark: { kind },
        },
      ]) => kind,
    );
  await user.keyboard('{Insert}{ArrowDown}');
  await expectRow('Contoso');
  await user.keyboard(`${ctrl('q')}{ArrowDown}{Insert}`);
  await waitFor(() => expect(marks().filter((kind) => kind === 'flag')).toHaveLength(2));
  expect(marks()).toContain('read');
  await user.keyboard('{Home}');
  await expectRow('Fabrikam');
  await user.keyboard('{End}');
  await expectRow('Proseware');
});

test('snooze', async () => {
  const { user } = await start();
  await user.keyboard(ctrl('h'));
  await expectFocus(/^In 1 hour/);
  await expectNoFindings();
  await user.keyboard('{Enter}');
  await expectRow('Contoso');
  await user.keyboard(ctrl('z'));
  await expectRow('Fabrikam');
});

test('tag: completed from what is in use, a new one, and back', async () => {
  const { host, user } = await start();
  const mark = vi.spyOn(host.desk, 'mark');
  await user.keyboard('t');
  await expectFocus('Add a tag');
  await user.keyboard('Trade fair{Enter}');
  await expectNoFindings();
  await expectFocus('Add a tag');
  await user.keyboard('{Enter}');
  await expectRow('Fabrikam');
  expect(mark.mock.lastCall?.[0].mark).toEqual({ kind: 'tag', add: ['Trade fair'], remove: [] });

  await user.keyboard('{ArrowDown}t');
  await expectFocus('Add a tag');
  await screen.findByRole('checkbox', { name: /Trade fair/ });
  await user.keyboard('tra');
  await screen.findByText('Enter adds “Trade fair”.');
  await user.keyboard('{Enter}{Enter}');
  await expectRow('Contoso');
  expect(mark.mock.lastCall?.[0].mark).toEqual({ kind: 'tag', add: ['Trade fair'], remove: [] });

  // The row shows it; from then on it can be taken away.
  await waitFor(() => expect(activeRow()).toContain('Trade fair'));
  await user.keyboard('t');
  await expectFocus('Add a tag');
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Trade fair/ }).checked).toBe(true),
  );
  await tabTo(user, 'Trade fair');
  await user.keyboard(' ');
  await tabTo(user, 'Save');
  await user.keyboard('{Enter}');
  await expectRow('Contoso');
  expect(mark.mock.lastCall?.[0].mark).toEqual({ kind: 'tag', add: [], remove: ['Trade fair'] });
});

test('tag several at once, in one step that is undone as one', async () => {
  const { host, user } = await start();
  const mark = vi.spyOn(host.desk, 'mark');
  await user.keyboard(`${ctrl('a')}t`);
  await screen.findByRole('dialog', { name: 'Tag 12 referrals' });
  await user.keyboard('q3{Enter}{Enter}');
  await expectRow('Fabrikam');
  const tags = mark.mock.calls.filter(
    ([
      {
        mark: { kind },
      },
    ]) => kind === 'tag',
  );
  expect(tags).toHaveLength(1);
  expect(tags[0]?.[0].ids).toHaveLength(12);
});

test('a private note, and back to the list', async () => {
  const { host, user } = await start();
  const mark = vi.spyOn(host.desk, 'mark');
  await user.keyboard('n');
  await expectFocus('Private note');
  await user.keyboard('Knows our CEO');
  await user.keyboard('{F6}');
  await waitFor(() => expect(mark.mock.lastCall?.[0].mark).toEqual({ kind: 'note', text: 'Knows our CEO' }));
  expect(focused()).not.toBe('Private note');
});

test('every pane is reached by F6, round the window and back', async () => {
  const { user } = await start();
  const panes: (string | undefined)[] = [];
  const here = () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane;
  for (let i = 0; i < 4; i += 1) {
    await user.keyboard('{F6}');
    panes.push(here());
  }
  expect([...panes].sort()).toEqual(['list', 'rail', 'reading', 'status']);
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(here(), 'the other way round').toBe(panes.at(-2));
});

test('the selection reaches to the end of a long list, and its count is the truth', async () => {
  const { host, user } = await start({ rows: 1_200 });
  await user.keyboard(ctrl('a'));
  const bar = await screen.findByRole('toolbar', { name: 'Actions on the selection' });
  const { total } = await host.call('list', {
    folder: 'inbox',
    query: '',
    everywhere: false,
    sort: 'urgency',
    descending: null,
    offset: 0,
    limit: 1,
  });
  await waitFor(() => expect(within(bar).getByRole('status').textContent).toBe(`${total} selected`));
  expect(total, 'more than a page').toBeGreaterThan(200);
  const mark = vi.spyOn(host.desk, 'mark');
  await user.keyboard(ctrl('q'));
  await waitFor(() => expect(mark.mock.lastCall?.[0].ids).toHaveLength(total));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('toolbar', { name: 'Actions on the selection' })).toBeNull());
  await expectRow('Fabrikam');
});
