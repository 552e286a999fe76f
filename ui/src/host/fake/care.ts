/** The data folder in memory: a file that may be damaged, and its backups. */
import type * as C from '../contract';
import { refusal } from './perform';

const FOLDER = '/home/ana/.local/share/referral-desk';

export class Care {
  #damaged: boolean;
  #lastBackup = new Date(Date.now() - 20 * 3_600_000);
  #backups = 9;

  constructor(damaged: boolean) {
    this.#damaged = damaged;
  }

  problem(): C.Problem | null {
    if (!this.#damaged) return null;
    return {
      ...refusal('damaged', 'Your data file is damaged or is not a Referral Desk file. Nothing was changed.'),
      detail: `the file ${FOLDER}/referral-desk.sqlite is damaged: Tree 4 page 4: btreeInitPage() returns error code 11`,
    };
  }

  offer(): C.RecoveryOffer {
    const path = `${FOLDER}/backups/referral-desk-20260301T090000Z.sqlite`;
    return {
      folder: FOLDER,
      backup: { made_at: this.#lastBackup.toISOString(), path, referrals: 42, unsent: 2 },
      brings: this.#brought(null),
    };
  }

  recover(request: C.RecoverRequest): C.BroughtBack {
    if (request.backup !== null && request.backup !== this.offer().backup?.path) {
      throw refusal('not_found', 'There is no backup that could be restored. Nothing was changed.');
    }
    this.#damaged = false;
    return this.#brought(`${FOLDER}/referral-desk.damaged-20260302T090000Z.sqlite`);
  }

  folder(): C.DataFolder {
    return { path: FOLDER, last_backup_at: this.#lastBackup.toISOString(), backups: this.#backups };
  }

  backUp(): C.DataFolder {
    this.#lastBackup = new Date();
    return this.folder();
  }

  #brought(set_aside: string | null): C.BroughtBack {
    return { referrals: 42, unsent: 3, salvaged: 2, read_back: 1, asked: 1, whole: false, set_aside };
  }
}
