/** Errors of the advanced Drive service, worded and shaped as live ones. */

/** What a script catches of Drive. The class is not known there: a script goes by the name, the message and the details. */
export class DriveError extends Error {
  override name = 'GoogleJsonResponseException';
  /** What the Drive API answered. */
  readonly details: { readonly code: number; readonly message: string };

  /**
   * @param method The API's name of the method, such as 'files.get'.
   * @param code The HTTP status.
   */
  constructor(method: string, code: number, message: string) {
    super(`API call to drive.${method} failed with error: ${message}`);
    this.details = { code, message };
  }
}
