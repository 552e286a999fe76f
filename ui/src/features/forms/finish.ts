/** What follows a form that was sent: toast, next row, focus. */
import { focusPane } from '../../actions/panes';
import type { Action, ActionKind, Row } from '../../host/contract';
import type { MessageId } from '../../i18n/messages';
import { t } from '../../i18n/t.svelte';
import type { Desk } from '../shell/desk.svelte';

const TOLD = {
  accept: 'done-accept',
  decline: 'done-decline',
  won: 'done-won',
  lost: 'done-lost',
  edit: 'done-edit',
  add_contact: 'done-add-contact',
  close_as_error: 'done-close-as-error',
} as const satisfies Record<Action['kind'], MessageId>;

/** Actions after which the referral stays where it is. */
const STAYING: readonly ActionKind[] = ['edit', 'add_contact'];

function told(action: Action, rows: readonly Row[]): string {
  if (rows.length > 1) return t('done-decline-many', { count: rows.length });
  return t(TOLD[action.kind], { title: rows[0]?.title ?? '' });
}

/** Performs the action; rejects with a problem, and then nothing has changed. */
export async function perform(desk: Desk, rows: readonly Row[], action: Action): Promise<void> {
  const ids = rows.map((row) => row.id);
  const again = desk.forms.open?.again;
  if (again) {
    await desk.deeds.replace(again.id, action, told(action, rows));
    desk.forms.close();
    return desk.outbox.leave(again.id, async () => {});
  }
  await desk.deeds.act(ids, action, told(action, rows));
  readAlso(desk, rows);
  leave(desk, STAYING.includes(action.kind) ? [] : ids);
}

/** What was acted on has been read. Undo leaves it read: nobody forgets what they have just decided. */
function readAlso(desk: Desk, rows: readonly Row[]): void {
  const ids = rows.filter((row) => row.unread).map((row) => row.id);
  if (ids.length > 0) void desk.attempt(desk.host.call('mark', { ids, mark: { kind: 'read', read: true } }));
}

/** Closes the form; the focus goes to the row after those that left, or back to where it was. */
export function leave(desk: Desk, ids: readonly string[]): void {
  desk.forms.close();
  if (ids.length === 0) return;
  desk.moveOn(ids);
  requestAnimationFrame(() => focusPane('list'));
}
