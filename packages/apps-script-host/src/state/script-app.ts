/** ScriptApp: what the script is allowed to do. Locally nobody has to be asked, so all scopes of the manifest hold. */

import { liveEnum } from '../kernel/live-enum';
import { LiveError } from '../kernel/live-error';
import { expose, type HostContext } from '../kernel/service';

/** The scopes that appsscript.json asks for; a test keeps the two lists equal. */
export const GRANTED_SCOPES: readonly string[] = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/drive.file',
  'https://www.googleapis.com/auth/userinfo.email',
];

export const AuthModes = liveEnum<typeof GoogleAppsScript.Script.AuthMode>(
  'ScriptApp.AuthMode',
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
);
const AuthorizationStatuses = liveEnum<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'ScriptApp.AuthorizationStatus',
  'REQUIRED',
  'NOT_REQUIRED',
);

class AuthorizationInfo {
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return AuthorizationStatuses.NOT_REQUIRED;
  }

  /** null, as live when nothing is left to authorize. */
  getAuthorizationUrl(): null {
    return null;
  }

  getAuthorizedScopes(): string[] {
    return [...GRANTED_SCOPES];
  }
}

class HostScriptApp {
  readonly AuthMode = AuthModes;
  readonly AuthorizationStatus = AuthorizationStatuses;
  readonly #context: HostContext;

  constructor(context: HostContext) {
    this.#context = context;
  }

  getAuthorizationInfo(_mode: GoogleAppsScript.Script.AuthMode): AuthorizationInfo {
    return expose('AuthorizationInfo', new AuthorizationInfo(), this.#context.calls);
  }

  requireAllScopes(_mode: GoogleAppsScript.Script.AuthMode): void {
    // All of them are granted.
  }

  /** @throws LiveError for a scope that the manifest does not ask for. */
  requireScopes(_mode: GoogleAppsScript.Script.AuthMode, scopes: readonly string[]): void {
    const missing = scopes.filter((scope) => !GRANTED_SCOPES.includes(scope));
    if (missing.length > 0) {
      throw new LiveError(
        `Specified permissions are not sufficient. Required permissions: ${missing.join(' || ')}`,
      );
    }
  }
}

/** The ScriptApp of a host, as scripts get it. */
export function createScriptApp(context: HostContext) {
  return expose('ScriptApp', new HostScriptApp(context), context.calls);
}
