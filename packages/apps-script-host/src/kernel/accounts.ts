/** Which addresses Google knows, and which of them are groups. */

export interface AccountOptions {
  /**
   * Google's spelling of an address, null for one that is no account; called with what stands there, blanks around it aside.
   * By default every address is an account and is spelled as it was given.
   */
  readonly accountOf?: (address: string) => string | null;
  /** Groups, each with its members: whoever belongs to one may do what it may. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** Answers from what the host was told at its start; it asks nobody. */
export class Accounts {
  readonly #options: AccountOptions;

  constructor(options: AccountOptions) {
    this.#options = options;
  }

  /** As Google lists it; null where it is nobody's. */
  find(address: string): string | null {
    const { accountOf = (given) => given } = this.#options;
    return isAddress(address) ? accountOf(address.trim()) : null;
  }

  /** Whether a person is meant by an address, by itself or as a member of its group. */
  isMeant(person: string, address: string): boolean {
    const { groups = {} } = this.#options;
    const members = Object.entries(groups).find(([group]) => addressKey(group) === addressKey(address))?.[1];
    return [address, ...(members ?? [])].some((each) => addressKey(each) === addressKey(person));
  }
}

/** Whether a text is an e-mail address, as far as it matters here. */
export function isAddress(text: string): boolean {
  return text.includes('@');
}

/** The form in which addresses are compared: case and blanks around them do not matter. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}
