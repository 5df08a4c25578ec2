/** Notes on cells. */
import { type Fact, fact, mismatch, refusal, refused } from '../fact/fact';
import { dataSize } from '../fact/sentences';

export const NOTE_FACTS: readonly Fact[] = [
  fact(
    'notes are empty texts where there are none',
    'T',
    ({ sheet }) => [sheet.getRange('A1:B1').getNote(), sheet.getRange('A1:B1').getNotes()],
    ['', [['', '']]],
  ),
  fact(
    'notes are set on one cell or on each of many, and leave values alone',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValue(1);
      const grid = range.setNotes([['一', '']]).getNotes();
      const both = range.setNote('両方').getNotes();
      range.getCell(1, 1).clearNote();
      return [grid, both, range.getNotes(), range.getValues()];
    },
    [[['一', '']], [['両方', '両方']], [['', '両方']], [[1, 1]]],
  ),
  fact(
    'a number becomes a note with a decimal from a grid, and without from a single value',
    'O',
    ({ sheet }) => {
      const cell = sheet.getRange('A1');
      return [cell.setNotes([[25 as never]]).getNote(), cell.setNote(25 as never).getNote()];
    },
    ['25.0', '25'],
  ),
  fact(
    'notes move with inserted and deleted rows',
    'D',
    ({ sheet }) => {
      sheet.getRange('B3').setNote('三');
      sheet.insertRowsBefore(2, 2);
      const moved = [sheet.getRange('B3').getNote(), sheet.getRange('B5').getNote()];
      sheet.deleteRows(1, 1);
      return [moved, sheet.getRange('B4').getNote()];
    },
    [['', '三'], '三'],
  ),
  fact(
    'notes of a deleted tab do not reach over to a new one',
    'D',
    ({ book, tab }) => {
      const first = tab('一');
      first.getRange('A1').setNote('n');
      book.deleteSheet(first);
      return tab('一').getRange('A1').getNote();
    },
    '',
  ),
  fact(
    'setNotes refuses a grid of another size, and what is no grid',
    'P',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B1');
      return [refusal(() => range.setNotes([['x']])), refusal(() => range.setNotes('foo' as never))];
    },
    [refused(dataSize('columns', 1, 2)), mismatch('String', 'SpreadsheetApp.Range.setNotes')],
  ),
];
