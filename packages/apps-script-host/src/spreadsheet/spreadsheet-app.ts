/** SpreadsheetApp: the way from a script to the open workbook; and a person's typing into it (typing.ts). */

import type { SheetEngine } from '../engine/sheet-engine';
import type { Offered } from '../kernel/offered';
import type { HostContext } from '../kernel/service';
import type { Toast } from '../ui/screen';
import { newConditionalFormatRule } from './conditional-format-rule';
import { newDataValidation } from './data-validation';
import { OTHER_SPREADSHEET_ENUMS } from './other-spreadsheet-enums';
import { Range } from './range';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import {
  BooleanCriterias,
  BorderStyles,
  DataValidationCriterias,
  ProtectionTypes,
  WrapStrategies,
} from './spreadsheet-enums';
import { SpreadsheetSession } from './spreadsheet-session';

export { typeAsPerson } from './typing';

type Live = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type LiveSheet = GoogleAppsScript.Spreadsheet.Sheet;
type LiveRange = GoogleAppsScript.Spreadsheet.Range;

class SpreadsheetApp implements Offered<Live, keyof SpreadsheetApp, SpreadsheetApp> {
  readonly BooleanCriteria = BooleanCriterias;
  readonly BorderStyle = BorderStyles;
  readonly DataValidationCriteria = DataValidationCriterias;
  readonly ProtectionType = ProtectionTypes;
  readonly WrapStrategy = WrapStrategies;
  readonly #session: SpreadsheetSession;
  readonly #ui: GoogleAppsScript.Base.Ui;

  constructor(session: SpreadsheetSession, ui: object) {
    this.#session = session;
    this.#ui = ui as GoogleAppsScript.Base.Ui;
  }

  toString(): string {
    return 'SpreadsheetApp';
  }

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.#session.spreadsheet;
  }

  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.#session.spreadsheet;
  }

  getActiveSheet(): LiveSheet {
    return this.#session.spreadsheet.getActiveSheet();
  }

  setActiveSheet(sheet: LiveSheet): LiveSheet {
    return this.#session.spreadsheet.setActiveSheet(sheet);
  }

  getActiveRange(): LiveRange {
    return this.getActiveSheet().getActiveRange() as LiveRange;
  }

  setActiveRange(range: LiveRange): LiveRange {
    return this.#session.spreadsheet.setActiveRange(range);
  }

  getCurrentCell(): LiveRange {
    return this.getActiveSheet().getCurrentCell() as LiveRange;
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return this.#ui;
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return newDataValidation(this.#session);
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return newConditionalFormatRule(this.#session);
  }

  /** Writes are never put off here; formulas are brought up to date. */
  flush(): void {
    this.#session.engine.calculate();
  }
}

/**
 * The SpreadsheetApp of a host.
 *
 * @param ui What `getUi` gives, exposed already.
 * @param toasts Where `Spreadsheet.toast` shows its messages.
 */
export function createSpreadsheetApp(
  context: HostContext,
  engine: SheetEngine,
  ui: object,
  toasts: Toast[],
): Live {
  const session = new SpreadsheetSession(context, engine, toasts, { Spreadsheet, Sheet, Range });
  const app = Object.assign(new SpreadsheetApp(session, ui), OTHER_SPREADSHEET_ENUMS);
  return session.expose('SpreadsheetApp', app);
}
