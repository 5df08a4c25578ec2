/** The tab that holds the results: a line for each fact and question, in their order. */
import { PROOF_MESSAGES as TEXT } from '../core/messages/proof';
import type { Item, Sight } from './prove';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Shown while a fact is being looked at: a run that is stopped leaves it so. */
const STARTED = '…';
const COLUMNS = TEXT.columns.length;
const SEEN_COLUMN = 6;

export class ResultSheet {
  readonly #sheet: Sheet;

  private constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** The results so far, or a new tab for them. */
  static open(book: GoogleAppsScript.Spreadsheet.Spreadsheet): ResultSheet {
    const known = book.getSheetByName(TEXT.sheet);
    if (known !== null) return new ResultSheet(known);
    const sheet = book.insertSheet(TEXT.sheet, 0);
    // As text: nothing that was seen shall become a number, a date or a formula.
    sheet.getRange(1, 1, sheet.getMaxRows(), COLUMNS).setNumberFormat('@');
    sheet
      .getRange(1, 1, 1, COLUMNS)
      .setValues([[...TEXT.columns]])
      .setFontWeight('bold');
    sheet.setFrozenRows(1);
    return new ResultSheet(sheet);
  }

  get number(): number {
    return this.#sheet.getSheetId();
  }

  /** How many facts and questions have been looked at, those counted at which a run was stopped. */
  get done(): number {
    return Math.max(0, this.#sheet.getLastRow() - 1);
  }

  /** Notes that an item is looked at. @param at Its place, from 0. */
  begin(at: number, { subject, title, evidence, expected }: Item): void {
    const line = [
      at + 1,
      subject,
      title,
      evidence ?? '',
      evidence === null ? '' : JSON.stringify(expected),
      STARTED,
    ];
    this.#sheet.getRange(at + 2, 1, 1, line.length).setValues([line.map(String)]);
  }

  end(at: number, { seen, verdict, milliseconds }: Sight): void {
    const line = [JSON.stringify(seen), TEXT.verdicts[verdict], String(milliseconds)];
    this.#sheet.getRange(at + 2, SEEN_COLUMN, 1, line.length).setValues([line]);
  }

  /** Each item with what was seen and how long that took; null for one at which a run was stopped. */
  read(): { subject: string; title: string; seen: unknown; milliseconds: number | null }[] {
    if (this.done === 0) return [];
    const rows = this.#sheet.getRange(2, 1, this.done, COLUMNS).getDisplayValues();
    return rows.map(([, subject = '', title = '', , , seen = '', , milliseconds = '']) =>
      seen === STARTED
        ? { subject, title, seen: null, milliseconds: null }
        : { subject, title, seen: JSON.parse(seen) as unknown, milliseconds: Number(milliseconds) },
    );
  }
}
