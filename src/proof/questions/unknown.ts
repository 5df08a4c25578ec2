/** How Google behaves where nobody has said it. */
import { type Question, question, refusal } from '../fact/fact';
import type { Ground } from '../fact/ground';

const TYPED = ['４', '(1)', 'H30.3.31', '平成30年3月31日', '1.', '－', '3/31', '５０％'];

/** The editors of a lock, the person at work as "me". */
const editors = (lock: GoogleAppsScript.Spreadsheet.Protection) => {
  const me = Session.getEffectiveUser().getEmail();
  return lock.getEditors().map((user) => (user.getEmail() === me ? 'me' : user.getEmail()));
};

const lockWith = ({ sheet }: Ground, address: string) =>
  refusal(() => editors(sheet.getRange('A1').protect().addEditor(address)));

export const UNKNOWN_QUESTIONS: readonly Question[] = [
  question('what a written text becomes', ({ sheet }) =>
    TYPED.map((typed) => {
      const cell = sheet.getRange('A1').clear().setValue(typed);
      return [typed, cell.getValue(), cell.getDisplayValue(), cell.getNumberFormat()];
    }),
  ),
  question('what a number written as a text of a list becomes', ({ sheet }) => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['1', '2'], true)
      .setAllowInvalid(false);
    const cell = sheet.getRange('A1').setDataValidation(rule.build()).setValue('2');
    return [cell.getValue(), refusal(() => cell.setValue('２').getValue())];
  }),
  question('the language of the account', () => Session.getActiveUserLocale()),
  question('the editors of a lock as its owner', ({ sheet }) => {
    const lock = sheet.getRange('A1').protect();
    const before = editors(lock);
    lock.addEditor(Session.getEffectiveUser().getEmail());
    const domain = refusal(() => lock.canDomainEdit());
    const without = refusal(() => editors(lock.setDomainEdit(false)));
    lock.removeEditors(lock.getEditors());
    return { before, domain, without, afterRemoval: editors(lock), whose: refusal(() => lock.canEdit()) };
  }),
  question('an editor of a domain without accounts', (ground) =>
    lockWith(ground, `${Utilities.getUuid()}@example.com`),
  ),
  question('an editor whom Gmail does not have', (ground) =>
    lockWith(ground, `${Utilities.getUuid()}@gmail.com`),
  ),
  question('editors of a warning', ({ sheet }) => {
    const me = Session.getEffectiveUser().getEmail();
    return refusal(() => editors(sheet.getRange('A1').protect().setWarningOnly(true).addEditor(me)));
  }),
  question('unsigned bytes', () => [
    refusal(() => Utilities.newBlob([195, 169]).getDataAsString()),
    refusal(() => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [195, 169]).length),
    refusal(() => Utilities.base64Encode([195, 169])),
  ]),
  question('ranges that lie outside the grid in part, in formulas', ({ sheet }) => {
    sheet.getRange('B999:B1000').setValue(1);
    return ['=SUM(B990:B1010)', '=COUNTIF(B5:B2000,1)', '=ROWS(B990:B1010)', '=B1010'].map((formula) => {
      const cell = sheet.getRange('A1').setFormula(formula);
      return [formula, cell.getFormula(), cell.getValue()];
    });
  }),
  question('getRange of a notation outside the grid', ({ sheet }) => {
    const range = refusal(() => sheet.getRange('A1001').getA1Notation());
    return [range, refusal(() => sheet.getRange('A1001').getValue())];
  }),
  question(
    'rows frozen after some of them were deleted, and after some were inserted among them',
    ({ sheet }) => {
      sheet.setFrozenRows(5);
      sheet.deleteRows(1, 2);
      const deleted = sheet.getFrozenRows();
      sheet.insertRowsBefore(2, 2);
      return [deleted, sheet.getFrozenRows()];
    },
  ),
  question('the name of a copied tab, and its protections', ({ book, sheet }) => {
    sheet.getRange('A1').protect();
    sheet.protect();
    const copy = sheet.copyTo(book);
    const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
    return [copy.getName(), copy.getProtections(RANGE).length, copy.getProtections(SHEET).length];
  }),
  question('a formula that names a tab which comes later', ({ sheet, tab }) => {
    const cell = sheet.getRange('A1').setFormula("='あとから'!A1");
    const before = cell.getValue();
    tab('あとから').getRange('A1').setValue(3);
    SpreadsheetApp.flush();
    return [before, cell.getValue(), cell.getFormula()];
  }),
  question('a merge across the last frozen row', ({ sheet }) => {
    sheet.setFrozenRows(3);
    return refusal(() => sheet.getRange('B2:B5').merge().isPartOfMerge());
  }),
  question('fonts that the forms and tabs name', ({ sheet }) =>
    ['BIZ UDPGothic', 'BIZ UDGothic', 'Noto Sans JP', 'ない書体'].map((name) => [
      name,
      sheet.getRange('A1').setFontFamily(name).getFontFamily(),
    ]),
  ),
];
