/** Whether the sign-in dialog is open, and for whom. */

export class SignInDoor {
  /** `again`: the present account; `add`: another one. */
  open = $state<'again' | 'add' | null>(null);

  knock(as: 'again' | 'add'): void {
    this.open = as;
  }

  close(): void {
    this.open = null;
  }
}
