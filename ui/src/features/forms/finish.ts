/** What follows a form that was sent: toast, next row, focus. */
import { focusPane } from '../../actions/panes';
import type { Target } from '../../actions/action';
import type { Action, ActionKind } from '../../host/contract';
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
  favorite: 'done-favorite',
} as const satisfies Record<Action['kind'], MessageId>;

const TOLD_OF_MANY: Partial<Record<ActionKind, 'done-decline-many' | 'done-lost-many' | 'done-close-many'>> = {
  decline: 'done-decline-many',
  lost: 'done-lost-many',
  close_as_error: 'done-close-many',
};

/** Actions after which the referral stays where it is. */
const STAYING: readonly ActionKind[] = ['edit', 'add_contact'];

/** What a form acts on: the ids, and as much of the rows as is known. */
type Subject = Pick<Target, 'ids' | 'rows'>;

function told(action: Action, { ids, rows }: Subject): string {
  const many = TOLD_OF_MANY[action.kind];
  if (ids.length > 1 && many) return t(many, { count: ids.length });
  const row = rows.find(({ id }) => id === ids[0]) ?? rows[0];
  return t(TOLD[action.kind], { title: row?.title ?? '' });
}

/** Performs the action; rejects with a problem, and then nothing has changed. */
export async function perform(desk: Desk, subject: Subject, action: Action): Promise<void> {
  const again = desk.forms.open?.again;
  if (again) {
    await desk.deeds.replace(again.id, action, told(action, subject));
    desk.forms.close();
    return desk.outbox.leave(again.id, async () => {});
  }
  await desk.deeds.act(subject.ids, action, told(action, subject));
  readAlso(desk, subject);
  leave(desk, STAYING.includes(action.kind) ? [] : subject.ids);
}

/** What was acted on has been read. Undo leaves it read: nobody forgets what they have just decided. */
function readAlso(desk: Desk, { ids, rows }: Subject): void {
  const known = new Map(rows.map((row) => [row.id, row]));
  const unread = ids.filter((id) => known.get(id)?.unread ?? true);
  if (unread.length > 0) void desk.attempt(desk.host.call('mark', { ids: unread, mark: { kind: 'read', read: true } }));
}

/** Closes the form; the focus goes to the row after those that left, or back to where it was. */
export function leave(desk: Desk, ids: readonly string[]): void {
  desk.forms.close();
  if (ids.length === 0) return;
  desk.moveOn(ids);
  requestAnimationFrame(() => focusPane('list'));
}
