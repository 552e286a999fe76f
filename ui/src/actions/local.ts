/** The actions that stay on this computer: snooze, flag, read, copy. */
import { t } from '../i18n/t.svelte';
import type { Desk } from '../features/shell/desk.svelte';
import type { Target, UserAction } from './action';

function ids(target: Target): string[] {
  return target.rows.map((row) => row.id);
}

function isOpen(target: Target): boolean {
  return target.rows.length > 0 && target.rows.every((row) => row.folder !== 'archived');
}

const isSnoozed = (target: Target) => target.rows.some((row) => row.snoozed_until !== null);
const isFlagged = (target: Target) => target.rows.length > 0 && target.rows.every((row) => row.flagged);
const isUnread = (target: Target) => target.rows.some((row) => row.unread);

/** Sets or takes away the flag. */
export function flag(desk: Desk, target: Target, flagged: boolean): void {
  const told = t(flagged ? 'done-flag' : 'done-unflag');
  void desk.attempt(desk.deeds.mark(ids(target), { kind: 'flag', flagged }, told));
}

/** Marks as read or unread, said aloud when the user asked for it. */
export function markRead(desk: Desk, target: Target, read: boolean): void {
  const told = t(read ? 'done-read' : 'done-unread');
  // Reading on must not make it read again at once.
  desk.pane.chosen = false;
  void desk.attempt(desk.deeds.mark(ids(target), { kind: 'read', read }, told));
}

function wake(desk: Desk, target: Target): void {
  void desk.attempt(desk.deeds.mark(ids(target), { kind: 'snooze', until: null }, t('done-wake'), true));
}

export const LOCAL: readonly UserAction[] = [
  {
    id: 'snooze',
    label: 'action-snooze',
    icon: 'snooze',
    keys: 'Ctrl+H',
    rank: 'bar',
    bulk: true,
    allowed: (target) => isOpen(target) && !isSnoozed(target),
    perform: (desk, { rows, view }) => desk.forms.show('snooze', rows, view),
  },
  {
    id: 'wake',
    label: 'action-wake',
    icon: 'snooze',
    rank: 'bar',
    bulk: true,
    allowed: isSnoozed,
    perform: wake,
  },
  {
    id: 'flag',
    label: 'action-flag',
    icon: 'flag',
    keys: 'Insert',
    rank: 'bar',
    bulk: true,
    allowed: (target) => target.rows.length > 0 && !isFlagged(target),
    perform: (desk, target) => flag(desk, target, true),
  },
  {
    id: 'unflag',
    label: 'action-unflag',
    icon: 'flagged',
    keys: 'Insert',
    rank: 'bar',
    bulk: true,
    allowed: isFlagged,
    perform: (desk, target) => flag(desk, target, false),
  },
  {
    id: 'mark-read',
    label: 'action-mark-read',
    icon: 'read',
    keys: 'Ctrl+Q',
    rank: 'more',
    bulk: true,
    allowed: isUnread,
    perform: (desk, target) => markRead(desk, target, true),
  },
  {
    id: 'mark-unread',
    label: 'action-mark-unread',
    icon: 'unread',
    keys: 'Ctrl+U',
    rank: 'more',
    bulk: true,
    allowed: (target) => target.rows.some((row) => !row.unread),
    perform: (desk, target) => markRead(desk, target, false),
  },
  {
    id: 'copy-id',
    label: 'action-copy-id',
    icon: 'copy',
    rank: 'more',
    allowed: (target) => target.rows.length === 1,
    perform: (desk, target) => copy(desk, ids(target).join('\n')),
  },
];

/** Copies text and says so. */
export function copy(desk: Desk, text: string): void {
  void desk.attempt(desk.host.copy(text).then(() => desk.notices.say(t('contact-copied'))));
}
