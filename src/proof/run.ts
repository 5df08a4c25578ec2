/** The proof as a whole: in slices of some minutes, each of which goes on where the last one ended or was stopped. */
import { PROOF_MESSAGES as TEXT } from '../core/messages/proof';
import { Ground } from './fact/ground';
import { type Item, listItems, lookAt } from './prove';
import { ResultSheet } from './result-sheet';

declare const SCRIPT_VERSION: string;

/** Google ends a run after six minutes, and no fact takes two. */
const SLICE = 4 * 60 * 1000;

/** The numbers and names of the tabs that were there before, so that those of stopped runs are known. */
const KEPT = 'proof.kept';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What hinders the proof in this spreadsheet, in words for the person; '' for nothing. */
export function hindrance(): string {
  const book = SpreadsheetApp.getActive();
  const isJapanese =
    book.getSpreadsheetLocale() === 'ja_JP' && book.getSpreadsheetTimeZone() === 'Asia/Tokyo';
  return isJapanese ? '' : TEXT.notJapanese;
}

/** Looks at as many facts as fit into one run. */
export function runSlice(): Progress {
  const started = Date.now();
  const book = SpreadsheetApp.getActive();
  const kept = keptTabs(book);
  const results = ResultSheet.open(book);
  const stay = [...kept, results.number];
  const ground = new Ground(book, stay);
  ground.clear();
  ground.binFiles();
  const items = listItems();
  let at = results.done;
  for (; at < items.length && Date.now() - started < SLICE; at += 1) {
    results.begin(at, items[at] as Item);
    results.end(at, lookAt(at, stay));
  }
  return { done: at, total: items.length };
}

/** The numbers of people's own tabs: those that have kept their number or, in a file, their name. */
function keptTabs(book: GoogleAppsScript.Spreadsheet.Spreadsheet): number[] {
  const properties = PropertiesService.getDocumentProperties();
  const tabs = book.getSheets().map((sheet) => ({ number: sheet.getSheetId(), name: sheet.getName() }));
  const known = properties.getProperty(KEPT);
  if (known === null) properties.setProperty(KEPT, JSON.stringify(tabs));
  const kept = known === null ? tabs : (JSON.parse(known) as typeof tabs);
  return tabs
    .filter((tab) => kept.some(({ number, name }) => number === tab.number || name === tab.name))
    .map(({ number }) => number);
}

/** What `npm run proof` takes: all that was seen, as JSON. */
export function resultText(): string {
  const items = ResultSheet.open(SpreadsheetApp.getActive()).read();
  const language = Session.getActiveUserLocale();
  return JSON.stringify({ kind: 'jiko-hyoka-proof', version: SCRIPT_VERSION, language, items });
}
