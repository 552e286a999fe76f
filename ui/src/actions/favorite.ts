/** The heart: an edit like any other, but without a form. */
import type { Desk } from '../features/shell/desk.svelte';
import type { Row } from '../host/contract';
import { t } from '../i18n/t.svelte';
import { isPartlyKnown, type Target, type UserAction } from './action';

const isOpen = (row: Row) => row.folder !== 'archived';

/** One referral by the desk's word; of several it is offered where it may concern one of them. */
function concerns(target: Target, favorite: boolean): boolean {
  if (target.ids.length === 0) return false;
  if (target.ids.length > 1) {
    return isPartlyKnown(target) || target.rows.some((row) => isOpen(row) && row.favorite !== favorite);
  }
  const allowed = target.view?.actions.includes('favorite') ?? target.rows.some(isOpen);
  return allowed && target.rows.some((row) => row.favorite !== favorite);
}

async function give(desk: Desk, { ids, rows }: Target, favorite: boolean): Promise<void> {
  const action = { kind: 'favorite', favorite } as const;
  if (ids.length === 1) {
    const title = rows[0]?.title ?? '';
    return desk.deeds.act([...ids], action, t(favorite ? 'done-favorite' : 'done-unfavorite', { title }));
  }
  // Closed ones take no heart; those that have it already are left alone.
  const { allowed } = await desk.host.call('preview', { ids: [...ids], action: 'favorite' });
  const wanted = allowed.filter((id) => rows.find((row) => row.id === id)?.favorite !== favorite);
  if (wanted.length === 0) return desk.notices.say(t('done-favorite-none'));
  await desk.deeds.act(wanted, action, t('done-favorite-many', { count: wanted.length }));
}

function heart(favorite: boolean, rest: Pick<UserAction, 'id' | 'label' | 'icon' | 'keysOf'>): UserAction {
  return {
    ...rest,
    rank: 'more',
    bulk: true,
    allowed: (target) => concerns(target, favorite),
    perform: (desk, target) => void desk.attempt(give(desk, target, favorite)),
  };
}

export const FAVORITE: readonly UserAction[] = [
  heart(true, { id: 'favorite', label: 'action-favorite', icon: 'heart' }),
  heart(false, { id: 'unfavorite', label: 'action-unfavorite', icon: 'hearted', keysOf: 'favorite' }),
];
