/** Drive.Permissions: with whom files are shared. Nobody else uses the local Drive, so it only keeps the list. */

import type { Accounts } from '../kernel/accounts';
import { LiveError } from '../kernel/live-error';
import { HOST_MESSAGES } from '../kernel/messages';
import { DriveError } from './drive-error';
import { answerFields, itemFields } from './drive-fields';
import type { DriveMarkBook, DrivePermission } from './drive-marks';

type Live = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type LiveList = GoogleAppsScript.Drive_v3.Drive.V3.Schema.PermissionList;
type Arguments = Readonly<Record<string, unknown>> | undefined;

const FIELDS = ['kind', 'id', 'type', 'role', 'emailAddress'];
const DEFAULT_FIELDS = 'kind,id,type,role';

/** What a method needs of the rest of Drive. */
export interface DriveAccess {
  /** @throws LiveError in a simple trigger. */
  authorize(method: string): void;
  /** @throws DriveError 404 when there is no such file, or one of a shared drive that the call does not ask for. */
  require(method: string, fileId: unknown, optionalArgs: Arguments): { readonly id: string };
}

/** Remembers with whom a file was shared, in its marks; the file itself is as it was, and so are the rights to it. */
export class Permissions {
  readonly #access: DriveAccess;
  readonly #marks: DriveMarkBook;
  readonly #accounts: Accounts;

  constructor(access: DriveAccess, marks: DriveMarkBook, accounts: Accounts) {
    this.#access = access;
    this.#marks = marks;
    this.#accounts = accounts;
  }

  /** Only for one person's address, and only without a mail: nothing here can send one. */
  create(resource: Live, fileId: string, optionalArgs?: Arguments): Live {
    this.#access.authorize('permissions.create');
    const { id } = this.#access.require('permissions.create', fileId, optionalArgs);
    const { type, role, emailAddress = '' } = resource;
    if (type !== 'user' || optionalArgs?.['sendNotificationEmail'] !== false) {
      throw new LiveError(HOST_MESSAGES.notOffered(`Drive.Permissions.create（${type}、メールの送信）`));
    }
    if (!/^\S+@\S+$/.test(emailAddress)) {
      const message =
        'The specified emailAddress is invalid or not applicable for the given permission type.';
      throw new DriveError('permissions.create', 400, message);
    }
    if (this.#accounts.find(emailAddress) === null) {
      throw new DriveError('permissions.create', 400, noAccount(emailAddress));
    }
    const fields = answerFields('permissions.create', optionalArgs, FIELDS, DEFAULT_FIELDS);
    const others = this.#marks.of(id).permissions.filter((each) => each.emailAddress !== emailAddress);
    const made: DrivePermission = { id: emailAddress, type, role: role ?? 'reader', emailAddress };
    this.#marks.change(id, { permissions: [...others, made] });
    return described(made, fields);
  }

  list(fileId: string, optionalArgs?: Arguments): LiveList {
    this.#access.authorize('permissions.list');
    const { id } = this.#access.require('permissions.list', fileId, optionalArgs);
    const fields = itemFields('permissions.list', optionalArgs, 'permissions', FIELDS, DEFAULT_FIELDS);
    return { permissions: this.#marks.of(id).permissions.map((each) => described(each, fields)) };
  }
}

const noAccount = (address: string): string =>
  `Bad Request. User message: "You are trying to invite ${address}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`;

function described(permission: DrivePermission, fields: readonly string[]): Live {
  const all = Object.entries({ kind: 'drive#permission', ...permission });
  return Object.fromEntries(all.filter(([field]) => fields.includes(field)));
}
