/** Protections of ranges and tabs, as the person at work sees their own. */
import { type Fact, fact, mismatch, REFUSED, refusal, refused } from '../fact/fact';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const types = () => SpreadsheetApp.ProtectionType;
const me = () => Session.getEffectiveUser().getEmail();

/** How the person at work, and others, stand among the editors. */
const told = (lock: Protection) => {
  const editors = lock.getEditors().map((user) => user.getEmail());
  return { me: editors.includes(me()), others: editors.filter((each) => each !== me()) };
};

export const PROTECTION_FACTS: readonly Fact[] = [
  fact(
    'a new protection lists no editors, although all may edit',
    'T',
    ({ sheet }) => {
      const lock = sheet.getRange('A1:B2').protect();
      return [lock.getEditors().length, lock.canEdit(), lock.getDescription(), lock.isWarningOnly()];
    },
    [0, true, '', false],
  ),
  fact(
    'a range is protected anew each time, a tab has one protection',
    'D',
    ({ sheet }) => {
      sheet.getRange('A1').protect().setDescription('一');
      sheet.getRange('A1').protect().setDescription('二');
      sheet.protect().setDescription('表');
      return [
        sheet.getProtections(types().RANGE).map((lock) => lock.getDescription()),
        sheet.protect().getDescription(),
        sheet.getProtections(types().SHEET).length,
      ];
    },
    [['一', '二'], '表', 1],
  ),
  fact(
    'a protection tells its kind and range; the range of a tab has no A1 notation',
    'T',
    ({ sheet }) => {
      const [open, tab] = [sheet.getRange('D:F').protect(), sheet.protect()];
      return [
        [open.getProtectionType(), open.getRange().getA1Notation()],
        [tab.getProtectionType(), tab.getRange().getA1Notation(), tab.getRange().getNumRows()],
      ];
    },
    [
      ['RANGE', 'D:F'],
      ['SHEET', '', 1000],
    ],
  ),
  fact(
    'setRange moves a protection to another range, and not from a tab to a range',
    'T',
    ({ sheet }) => {
      const lock = sheet.getRange('A1').protect().setRange(sheet.getRange('E1:J10'));
      return [lock.getRange().getA1Notation(), refusal(() => sheet.protect().setRange(sheet.getRange('A1')))];
    },
    ['E1:J10', refused('Cannot change sheet protection to range protection (or vice versa).')],
  ),
  fact(
    'a protection stands in the lists of its tab and of the spreadsheet until it is removed',
    'D',
    ({ book, sheet }) => {
      const count = () => [
        book.getProtections(types().RANGE).filter((lock) => lock.getDescription() === '消す').length,
        sheet.getProtections(types().RANGE).length,
      ];
      const lock = sheet.getRange('B2').protect().setDescription('消す');
      const before = count();
      lock.remove();
      return [before, count()];
    },
    [
      [1, 1],
      [0, 0],
    ],
  ),
  fact(
    'whoever makes a lock stands among its editors and cannot be removed',
    'D',
    ({ sheet }) => {
      const lock = sheet.protect().addEditor(me());
      lock.removeEditors(lock.getEditors());
      lock.removeEditor(me());
      return [told(lock), lock.canEdit()];
    },
    [{ me: true, others: [] }, true],
  ),
  fact(
    'a warning has no editors',
    'T',
    ({ sheet }) => {
      const warning = sheet.getRange('A1').protect().setWarningOnly(true);
      return [
        warning.isWarningOnly(),
        warning.getEditors().length,
        warning.setWarningOnly(false).isWarningOnly(),
      ];
    },
    [true, 0, false],
  ),
  fact(
    'editors must be addresses',
    'P',
    ({ sheet }) => refusal(() => sheet.protect().addEditor('税務課')),
    refused('Invalid email: 税務課'),
  ),
  fact(
    'addEditors takes texts, and no numbers',
    'T',
    ({ sheet }) => refusal(() => sheet.protect().addEditors([1 as never])),
    REFUSED,
  ),
  fact(
    'setDescription and setWarningOnly refuse what they do not take',
    'T',
    ({ sheet }) => refusal(() => sheet.protect().setWarningOnly('yes' as never)),
    mismatch('String', 'SpreadsheetApp.Protection.setWarningOnly'),
  ),
  fact(
    'a protected tab can have open cells',
    'D',
    ({ sheet }) => {
      const lock = sheet.protect();
      lock.setUnprotectedRanges([sheet.getRange('B2:B5'), sheet.getRange('C2:C')]);
      return lock.getUnprotectedRanges().map((range) => range.getA1Notation());
    },
    ['B2:B5', 'C2:C'],
  ),
  fact(
    'protected cells move with inserted and deleted rows and columns',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('B3:C5').protect();
      sheet.insertRowsBefore(1, 2).insertRowsBefore(6, 1).insertColumnBefore(1).deleteRows(5, 1);
      return range.getRange().getA1Notation();
    },
    'C5:D7',
  ),
  fact(
    'a protection goes when all of its cells are deleted',
    'D',
    ({ sheet }) => {
      sheet.getRange('B3:C5').protect();
      sheet.deleteRows(3, 3);
      return sheet.getProtections(types().RANGE).length;
    },
    0,
  ),
];
