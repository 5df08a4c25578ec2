/** Errors of the advanced Sheets service, worded and shaped as live ones. */

/** What a script catches of `Sheets`. The class is not known there: a script goes by the name, the message and the details. */
export class SheetsError extends Error {
  override name = 'GoogleJsonResponseException';
  /** What the Sheets API answered. */
  readonly details: { readonly code: number; readonly message: string };

  /** @param code The HTTP status. */
  constructor(code: number, message: string) {
    super(`API call to sheets.spreadsheets.get failed with error: ${message}`);
    this.details = { code, message };
  }
}
