/** Signing in and the accounts, in memory: Ada at the desk, Ben in a store of his own. */
import type * as C from '../contract';
import { refusal } from './perform';

/** How a sign-in of the fake goes. */
export type SignInFate = 'works' | 'waits' | 'refused' | 'no-keychain';

const DEFAULTS: C.SignInSettings = {
  tenant: 'organizations',
  client_id: '',
  authority: 'https://login.microsoftonline.com',
  scope: 'https://api.partner.microsoft.com/.default offline_access openid profile',
  base_url: 'https://api.partner.microsoft.com/v1.0',
};

function person(id: string, name: string, login: string): C.AccountView {
  return {
    id,
    workspace: 'partner_center',
    name,
    login,
    address: DEFAULTS.base_url,
    keep: 'keychain',
    is_present: id === 'first',
    is_signed_out: false,
    unconfirmed: 0,
  };
}

export class FakeReception {
  accounts: C.AccountView[] = [
    person('first', 'Ana Torres', 'ana.torres@desk.example'),
    { ...person('ben', 'Ben Ortiz', 'ben.ortiz@desk.example'), is_signed_out: true, unconfirmed: 2 },
  ];
  settings: C.SignInSettings;
  /** What was asked for last, for tests. */
  asked: C.SignIn | null = null;
  #cancel: (problem: C.Problem) => void = () => {};

  constructor(
    private readonly fate: SignInFate,
    clientId: string,
  ) {
    this.settings = { ...DEFAULTS, client_id: clientId };
  }

  get present(): C.AccountView | undefined {
    return this.accounts.find((account) => account.is_present);
  }

  /** Waits as long as the fate wants, and refuses as it wants. */
  async ends(request: C.SignIn | null): Promise<void> {
    if (request) this.check(request);
    if (this.fate === 'waits') {
      await new Promise<void>((_, reject) => (this.#cancel = reject));
    }
    if (this.fate === 'refused') {
      throw {
        ...refusal(
          'sign_in',
          'A rule of your organization does not allow this sign-in, for example because it does not know this computer. Your administrator can help; the detail says which rule.',
        ),
        detail: 'conditional access stands against it: access_denied: AADSTS53003: Access has been blocked.',
      };
    }
    if (this.fate === 'no-keychain' && (this.asked?.keep ?? 'keychain') === 'keychain') {
      throw refusal(
        'keychain',
        'This computer has no keychain that Referral Desk can use. Choose an encrypted file with a passphrase, or stay signed in for this run only.',
      );
    }
    const { present } = this;
    if (present) present.is_signed_out = false;
  }

  cancel(): void {
    this.#cancel(refusal('cancelled', 'The sign-in was cancelled.'));
  }

  check(request: C.SignIn): void {
    this.asked = request;
    if (request.settings) this.settings = { ...request.settings };
    if (!request.again && this.settings.client_id.trim() === '') {
      throw refusal(
        'invalid',
        'Referral Desk needs the client id of an app registration in Microsoft Entra ID. Ask whoever gave you the program, and enter it under “Advanced”.',
        'client_id',
      );
    }
    if (request.keep === 'file' && !request.passphrase) {
      throw refusal('invalid', 'Enter the passphrase of the encrypted file.', 'passphrase');
    }
  }

  open(id: string): void {
    this.accounts = this.accounts.map((account) => ({ ...account, is_present: account.id === id }));
  }

  signOut(id: string): void {
    const found = this.accounts.find((account) => account.id === id);
    if (found) found.is_signed_out = true;
  }
}
