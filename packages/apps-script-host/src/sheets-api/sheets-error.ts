/** Errors of the advanced Sheets service, worded and shaped as live ones. */

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
