/** Where the user is: which screen, and in a narrow window which of the two steps. */
import type { Folder } from '../../host/contract';

export type Screen = Folder | 'outbox' | 'settings';

export function isFolder(screen: Screen): screen is Folder {
  return screen === 'inbox' || screen === 'active' || screen === 'archived';
}

export class Place {
  screen = $state<Screen>('inbox');
  /** In a narrow window: the list, or the referral opened from it. */
  step = $state<'list' | 'pane'>('list');
}
