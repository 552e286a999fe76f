/** What the folders are called. */
import type { Folder } from '../../host/contract';
import type { PlainMessageId } from '../../i18n/messages';

export const FOLDERS: Record<Folder, PlainMessageId> = {
  inbox: 'folder-inbox',
  active: 'folder-active',
  archived: 'folder-archived',
};
