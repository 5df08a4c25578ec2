import { book as booksOfExcel, TABLE, UNKNOWN } from '../../../packages/lossless-xlsx/test/excels-results';
import { partsOf } from '../../../packages/lossless-xlsx/test/hand-written-book';
import { readWithExceljs } from '../../../packages/lossless-xlsx/test/judges';
import { reviewedBook } from '../../../packages/lossless-xlsx/test/reviewed-book';
import { closeBooks, newBook, openBook, paste } from '../../open-book';

afterEach(closeBooks);

/** The size of a character in type of 11 points, and the height of its line in the tallest of usual typefaces, in pixels. */
const TYPE = 44 / 3;
const LINE = 21;

describe('the file of a new workbook', () => {
  it('shows another program what the tabs carry', async () => {
    const book = await newBook();
    const file = await readWithExceljs(await book.host.save());
    const sheet = file.getWorksheet('総務課');
    expect(sheet?.getCell('F6').dataValidation).toMatchObject({ type: 'list', formulae: ['"1,2,3,4,5"'] });
    expect(sheet?.getCell('F1000').dataValidation).toMatchObject({ showErrorMessage: true });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    expect(sheet?.getColumn(7).width).toBeCloseTo(256 / 7);
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '1:5' });
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toMatchObject({ sheet: true });
    expect(sheet?.getCell('F5').protection?.locked ?? true).toBe(true);
    expect(sheet?.getCell('F6').protection?.locked).toBe(false);
    expect(sheet?.getCell('B3').protection?.locked).toBe(false);
    const formats = (sheet as unknown as { conditionalFormattings: { ref: string }[] })
      .conditionalFormattings;
    expect(formats.map(({ ref }) => ref)).toEqual(['F6:F1000', 'F6:F1000 G6:G1000']);
  });

  it('is as wide as a screen of 1366 pixels leaves beside the sidebar, and its sentences stand whole in that', async () => {
    const book = await newBook();
    const sheet = book.sheet('総務課');
    const widths = Array.from({ length: 8 }, (_, at) => sheet.getColumnWidth(at + 1));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(948);
    const file = await readWithExceljs(await book.host.save());
    for (const [first, last, row] of [
      ['E1', 'H1', 1],
      ['E2', 'H2', 2],
      ['A4', 'H4', 4],
    ] as const) {
      const cell = file.getWorksheet('総務課')?.getCell(last);
      expect(cell?.master.address).toBe(first);
      expect(cell?.alignment).toMatchObject({ wrapText: true });
      const columns = widths.slice(sheet.getRange(first).getColumn() - 1);
      const width = columns.reduce((sum, each) => sum + each, 0);
      const lines = Math.ceil((sheet.getRange(first).getDisplayValue().length * TYPE) / (width - TYPE));
      expect(sheet.getRowHeight(row)).toBeGreaterThanOrEqual(lines * LINE);
    }
  });

  it('has formulas in its rules that Excel takes: at most 255 characters', async () => {
    const book = await newBook();
    for (const rule of book.sheet('総務課').getConditionalFormatRules()) {
      const formula = String(rule.getBooleanCondition()?.getCriteriaValues()[0]);
      expect(formula.length).toBeLessThanOrEqual(255);
    }
  });
});

describe('what Excel calculated', () => {
  it('is calculated here, too, where our own tabs count', async () => {
    const book = await newBook();
    paste(book, '総務課', [[1, '防災', '室', '', '訓練', 2, '']]);
    expect(book.values('集計', 'B5:C5')).toEqual([[1, 1]]);
    const parts = partsOf(await book.host.save());
    expect(parts['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
  });

  it('stays in every tab that is not ours, through 初期設定 and 点検', async () => {
    const workbook = booksOfExcel(UNKNOWN);
    const book = await openBook({ workbook });
    await book.call('setUpWorkbook', { year: '平成29', departments: ['税務課'] });
    paste(book, '税務課', [[1, '防災', '室', '', '訓練', 2, '']]);
    await book.call('checkWorkbook', { write: true });
    expect(book.values('集計', 'A5:C5')).toEqual([['税務課', 1, 1]]);
    const [before, after] = [partsOf(workbook), partsOf(await book.host.save())];
    expect(after[TABLE]).toBe(before[TABLE]);
  });
});

describe('what reviewers wrote', () => {
  it('stays on its rows through 初期設定: notes', async () => {
    const book = await newBook();
    const sheet = book.sheet('総務課');
    paste(book, '総務課', [[1, '防災', '室', '', '訓練', 2, '']]);
    sheet.getRange('G6').setNote('理由は？');
    sheet.getRange('F5').setNote('見出しへのメモ').clearContent();
    sheet.getRange('A1:H4').clearContent();
    sheet.setFrozenRows(0);
    sheet.clearConditionalFormatRules();
    sheet.getRange('F6:F1000').clearDataValidations();
    await book.call('setUpWorkbook', {});
    expect(sheet.getRange('F5:G6').getNotes()).toEqual([
      ['見出しへのメモ', ''],
      ['', '理由は？'],
    ]);
  });

  it('stays on its rows through 初期設定: threaded comments, in a workbook of somebody else', async () => {
    const bytes = reviewedBook();
    const before = partsOf(bytes);
    const book = await openBook({ workbook: bytes });
    const entries = book.values('総務課', 'A5:G11');
    await book.call('setUpWorkbook', { year: '平成29', departments: ['総務課'] });
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
    expect(book.values('総務課', 'A1:B3')).toEqual([
      ['自己評価', ''],
      ['課', '総務課'],
      ['状態', '作成中'],
    ]);
    const after = partsOf(await book.host.save());
    const threads = 'xl/threadedComments/threadedComment1.xml';
    expect(before[threads]).toContain('ref="G7"');
    expect(after[threads]).toBe(before[threads]);
    expect(after['xl/comments1.xml']).toBe(before['xl/comments1.xml']);
    expect(book.values('総務課', 'A5:G11')).toEqual(entries);
  });
});
