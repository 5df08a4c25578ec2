/** What tests do beside an open sidebar, in Apps Script. */

/** An expression for a tab. */
const sheet = (name: string): string => `SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(name)})`;

/** A statement that changes something of a tab. */
export const changing = (name: string, call: string): string => `${sheet(name)}.${call};`;

/** An expression for cells. */
export const range = (name: string, a1: string): string => `${sheet(name)}.getRange('${a1}')`;

/** Gives tab and cells that are selected. */
export const SELECTED =
  "return SpreadsheetApp.getActiveSheet().getName() + ' ' + SpreadsheetApp.getActiveRange().getA1Notation();";

/** Gives the names of the tabs. */
export const TABS = 'return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName());';
