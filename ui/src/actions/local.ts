/** The actions that stay on this computer: snooze, flag, read, copy. */
import { t } from '../i18n/t.svelte';
import type { Desk } from '../features/shell/desk.svelte';
import { isPartlyKnown, type Target, type UserAction } from './action';
import { focusNote } from './panes';

function isOpen(target: Target): boolean {
  return target.rows.length > 0 && target.rows.every((row) => row.folder !== 'archived');
}

const isSnoozed = (target: Target) => target.rows.some((row) => row.snoozed_until !== null);
const someAwake = (target: Target) => isPartlyKnown(target) || target.rows.some((row) => row.snoozed_until === null);
const isFlagged = (target: Target) => target.rows.length > 0 && target.rows.every((row) => row.flagged);
// Of rows that are not loaded nobody knows here: both ways are offered then.
const someUnread = (target: Target) => isPartlyKnown(target) || target.rows.some((row) => row.unread);
const someRead = (target: Target) => isPartlyKnown(target) || target.rows.some((row) => !row.unread);
const canUnflag = (target: Target) => isFlagged(target) || (isPartlyKnown(target) && target.ids.length > 0);
const canFlag = (target: Target) => target.ids.length > 0 && (!isFlagged(target) || isPartlyKnown(target));

/** Sets or takes away the flag. */
export function flag(desk: Desk, target: Target, flagged: boolean): void {
  const told = t(flagged ? 'done-flag' : 'done-unflag');
  void desk.attempt(desk.deeds.mark(target.ids, { kind: 'flag', flagged }, told));
}

/** Marks as read or unread, said aloud when the user asked for it. */
export function markRead(desk: Desk, target: Target, read: boolean): void {
  const told = t(read ? 'done-read' : 'done-unread');
  // Reading on must not make it read again at once.
  desk.pane.chosen = false;
  void desk.attempt(desk.deeds.mark(target.ids, { kind: 'read', read }, told));
}

function wake(desk: Desk, target: Target): void {
  void desk.attempt(desk.deeds.mark(target.ids, { kind: 'snooze', until: null }, t('done-wake'), true));
}

export const LOCAL: readonly UserAction[] = [
  {
    id: 'snooze',
    label: 'action-snooze',
    icon: 'snooze',
    rank: 'bar',
    bulk: true,
    allowed: (target) => isOpen(target) && someAwake(target),
    perform: (desk, target) => desk.forms.show('snooze', target),
  },
  {
    id: 'wake',
    label: 'action-wake',
    icon: 'wake',
    rank: 'bar',
    bulk: true,
    allowed: isSnoozed,
    perform: wake,
  },
  {
    id: 'flag',
    label: 'action-flag',
    icon: 'flag',
    rank: 'bar',
    bulk: true,
    allowed: canFlag,
    perform: (desk, target) => flag(desk, target, true),
  },
  {
    id: 'unflag',
    label: 'action-unflag',
    icon: 'flagged',
    keysOf: 'flag',
    rank: 'bar',
    bulk: true,
    allowed: canUnflag,
    perform: (desk, target) => flag(desk, target, false),
  },
  {
    id: 'tag',
    label: 'action-tag',
    icon: 'tag',
    rank: 'more',
    bulk: true,
    allowed: (target) => target.ids.length > 0,
    perform: (desk, target) => desk.forms.show('tag', target),
  },
  {
    id: 'note',
    label: 'action-note',
    icon: 'note',
    rank: 'more',
    allowed: (target) => target.ids.length === 1,
    perform: (desk) => void focusNote(desk),
  },
  {
    id: 'mark-read',
    label: 'action-mark-read',
    icon: 'read',
    rank: 'more',
    bulk: true,
    allowed: someUnread,
    perform: (desk, target) => markRead(desk, target, true),
  },
  {
    id: 'mark-unread',
    label: 'action-mark-unread',
    icon: 'unread',
    rank: 'more',
    bulk: true,
    allowed: someRead,
    perform: (desk, target) => markRead(desk, target, false),
  },
  {
    id: 'copy-id',
    label: 'action-copy-id',
    icon: 'copy',
    rank: 'more',
    allowed: (target) => target.ids.length === 1,
    perform: (desk, target) => copy(desk, target.ids.join('\n')),
  },
];

/** Copies text and says so. */
export function copy(desk: Desk, text: string): void {
  void desk.attempt(desk.host.copy(text).then(() => desk.notices.say(t('contact-copied'))));
}
