/** How the state of an edit is told everywhere: in rows, in the reading pane, in the outbox, in the history. */
import type { EditState } from '../host/contract';
import type { PlainMessageId } from '../i18n/messages';
import type { IconName } from './icons';

export const EDIT_STATES: Record<EditState, { label: PlainMessageId; icon: IconName }> = {
  held: { label: 'state-saved', icon: 'saved' },
  waiting: { label: 'state-saved', icon: 'saved' },
  sending: { label: 'state-sending', icon: 'sending' },
  needs_you: { label: 'state-needs-you', icon: 'needsYou' },
  confirmed: { label: 'state-confirmed', icon: 'confirmed' },
  discarded: { label: 'state-discarded', icon: 'dismiss' },
  replaced: { label: 'state-replaced', icon: 'edit' },
};
