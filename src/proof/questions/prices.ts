/** What calls take at Google, in milliseconds each: the price table of the host can be made of the answers. */
import { type Question, question } from '../fact/fact';
import type { Ground } from '../fact/ground';
import { driveFiles, wordBlob } from '../fact/word-files';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rating cells of a tab of 1,000 rows whose header is in row 5. */
const RULES = 995;

/** The milliseconds of one call when `work` makes so many of them. */
function each(calls: number, work: () => void): number {
  const started = Date.now();
  work();
  return Math.round(((Date.now() - started) / calls) * 1000) / 1000;
}

const times = (count: number, call: (at: number) => unknown): number =>
  each(count, () => {
    for (let at = 0; at < count; at += 1) call(at);
  });

/** A question to a tab whose writes have all arrived. */
const onSheet = (title: string, ask: (sheet: Sheet, ground: Ground) => unknown): Question =>
  question(title, (ground) => {
    const { sheet } = ground;
    SpreadsheetApp.flush();
    return ask(sheet, ground);
  });

/** Makes a lock as the set-up does, and takes the time of each step. */
function lockSteps(protect: () => GoogleAppsScript.Spreadsheet.Protection) {
  const me = Session.getEffectiveUser().getEmail();
  let lock: GoogleAppsScript.Spreadsheet.Protection | undefined;
  const step = (work: () => unknown): number => each(1, () => void work());
  const steps = {
    protect: step(() => {
      lock = protect();
    }),
    setDescription: step(() => lock?.setDescription('鍵')),
    addEditors: step(() => lock?.addEditors([me])),
    getEditors: step(() => lock?.getEditors()),
    removeEditors: step(() => lock?.removeEditors([])),
    canDomainEdit: step(() => lock?.canDomainEdit()),
    setDomainEdit: step(() => {
      if (lock?.canDomainEdit()) lock.setDomainEdit(false);
    }),
    flush: step(() => SpreadsheetApp.flush()),
    remove: step(() => lock?.remove()),
  };
  return steps;
}

export const PRICE_QUESTIONS: readonly Question[] = [
  onSheet('Range.getValue', (sheet) => times(20, (at) => sheet.getRange(at + 1, 1).getValue())),
  onSheet('Range.setValue', (sheet) => times(20, (at) => sheet.getRange(at + 1, 1).setValue(at))),
  onSheet('Range.getValues of 1,000 rows', (sheet) => times(5, () => sheet.getRange('A1:H1000').getValues())),
  onSheet('Range.setBackground', (sheet) =>
    times(20, (at) => sheet.getRange(at + 1, 1).setBackground('red')),
  ),
  onSheet('Range.getDataValidations', (sheet) =>
    times(5, () => sheet.getRange(`F6:F${RULES + 5}`).getDataValidations()),
  ),
  onSheet('Sheet.getConditionalFormatRules', (sheet) => times(5, () => sheet.getConditionalFormatRules())),
  onSheet('Sheet.getProtections', (sheet) =>
    times(5, () => sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)),
  ),
  onSheet('Sheet.getMaxRows', (sheet) => times(20, () => sheet.getMaxRows())),
  onSheet('SpreadsheetApp.flush with a write', (sheet) =>
    times(5, (at) => {
      sheet.getRange(at + 1, 1).setValue(at);
      SpreadsheetApp.flush();
    }),
  ),
  onSheet('SpreadsheetApp.flush without', () => times(5, () => SpreadsheetApp.flush())),
  question('Properties.setProperty', () => {
    const properties = PropertiesService.getUserProperties();
    const took = times(5, (at) => properties.setProperty('事実', String(at)));
    properties.deleteProperty('事実');
    return took;
  }),
  question('Properties.getProperty', () => {
    const properties = PropertiesService.getUserProperties();
    return times(5, () => properties.getProperty('事実'));
  }),
  question('Cache.get', () => times(5, () => CacheService.getScriptCache().get('事実'))),
  question('Lock.tryLock', () => {
    const lock = LockService.getUserLock();
    return times(5, () => {
      lock.tryLock(1);
      lock.releaseLock();
    });
  }),
  onSheet(`a rule in hand, of ${RULES}`, (sheet) => {
    const range = sheet.getRange(`F6:F${RULES + 5}`);
    range.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build());
    const rules = range.getDataValidations().map(([rule]) => rule);
    return {
      getCriteriaType: times(RULES, (at) => rules[at]?.getCriteriaType()),
      getAllowInvalid: times(RULES, (at) => rules[at]?.getAllowInvalid()),
      'compared with null': times(RULES, (at) => rules[at] !== null),
    };
  }),
  onSheet('Sheet.getRange', (sheet) => times(100, (at) => sheet.getRange(at + 1, 1))),
  question('Spreadsheet.getSheetByName', ({ book }) => times(20, () => book.getSheetByName('どこにもない'))),
  onSheet('a lock of a range', (sheet) => lockSteps(() => sheet.getRange('A1:B5').protect())),
  onSheet('a lock of a tab', (sheet) => lockSteps(() => sheet.protect())),
  question('Sheet.copyTo', ({ book, sheet }) => times(1, () => sheet.copyTo(book))),
  question('Drive', (ground) => {
    let id = '';
    const create = times(1, () => {
      id = ground.document('値段', wordBlob('値段'));
    });
    const files = driveFiles();
    return {
      create,
      get: times(3, () => files.get(id, { fields: 'id' })),
      update: times(1, () =>
        files.update({ mimeType: 'application/vnd.google-apps.document' }, id, wordBlob('二')),
      ),
      list: times(1, () => ground.ownFiles()),
    };
  }),
];
