/** How tabs are printed: those that are made here as Google prints them, those of a file as it says. */
import type { WorksheetData } from '../src/snapshot/snapshot';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, changedParts, partsOf, SHEET, sheetXml } from './hand-written-book';
import { excelize, readWithExcelize, readWithExceljs } from './judges';
import { change, sheetOf, snapshotOf } from './snapshot-edits';

const frozen = (rows: number): Pick<WorksheetData, 'freeze'> => ({
  freeze: { xSplit: 0, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: -1 },
});

type Edit = (workbook: ReturnType<typeof snapshotOf>) => void;

function saved(file: XlsxFile, edit: Edit): Uint8Array {
  const workbook = snapshotOf(file);
  edit(workbook);
  return file.save(workbook, file.properties);
}

/** A new workbook with 設定 (no frozen rows), 総務課 (five) and 税務 住民課 (three). */
function madeBook(): Uint8Array {
  return saved(XlsxFile.blank(), (workbook) => {
    Object.assign(sheetOf(workbook), { name: '設定' });
    workbook.sheets['a'] = { id: 'a', name: '総務課', cellData: {}, ...frozen(5) };
    workbook.sheets['b'] = { id: 'b', name: '税務 住民課', cellData: {}, ...frozen(3) };
    workbook.sheetOrder.push('a', 'b');
    change(workbook, 'B1', { v: '平成29', t: 1 });
    change(workbook, 'H5', { v: '確認', t: 1 }, 'a');
  });
}

/** The rows printed on each page, as 'tab: reference'. */
async function titlesOf(bytes: Uint8Array): Promise<string[]> {
  const { definedNames } = (await readWithExcelize(bytes)).GetDefinedName();
  const titles = definedNames.filter(({ Name }) => Name === '_xlnm.Print_Titles');
  return titles.map(({ Scope, RefersTo }) => `${Scope}: ${RefersTo}`);
}

// Starting it takes longer than a test may on a busy computer.
beforeAll(async () => {
  await excelize();
});

describe('a tab that is made here', () => {
  it('is printed on A4, all columns on a page, lying where they need the room', async () => {
    const bytes = madeBook();
    const book = await readWithExceljs(bytes);
    const setUps = book.worksheets.map(({ pageSetup }) => pageSetup);
    expect(setUps).toMatchObject([
      { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      { paperSize: 9, orientation: 'landscape', fitToPage: true, margins: { left: 0.7, top: 0.75 } },
      { paperSize: 9, orientation: 'portrait' },
    ]);
    expect((await readWithExcelize(bytes)).GetPageLayout('総務課').opts).toMatchObject({
      Size: 9,
      Orientation: 'landscape',
    });
  });

  it('lies by the width of the columns in use, hidden ones left out', async () => {
    const orientationOf = async (columns: WorksheetData['columnData'], last: string) => {
      const bytes = saved(XlsxFile.blank(), (workbook) => {
        change(workbook, last, { v: 1, t: 2 });
        Object.assign(sheetOf(workbook), { columnData: columns });
      });
      return (await readWithExceljs(bytes)).worksheets[0]?.pageSetup.orientation;
    };
    expect(await orientationOf({}, 'F9')).toBe('portrait');
    expect(await orientationOf({}, 'G9')).toBe('landscape');
    expect(await orientationOf({ 1: { w: 200 } }, 'F9')).toBe('landscape');
    expect(await orientationOf({ 1: { w: 200, hd: 1 }, 9: { w: 900 } }, 'G9')).toBe('portrait');
  });

  it('repeats its frozen rows on each page', async () => {
    expect(await titlesOf(madeBook())).toEqual([
      "総務課: '総務課'!$1:$5",
      "税務 住民課: '税務 住民課'!$1:$3",
    ]);
  });

  it('keeps its tab colour beside', () => {
    const bytes = saved(XlsxFile.blank(), (workbook) => {
      Object.assign(sheetOf(workbook), { tabColor: '#00ff00' });
    });
    expect(partsOf(bytes)[SHEET]).toContain(
      '<sheetPr><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
  });
});

describe('the rows that are repeated', () => {
  it('follow a tab that is renamed, moved, and left behind by others', async () => {
    const after = saved(XlsxFile.open(madeBook()), (workbook) => {
      sheetOf(workbook, 'sheet3').name = "住民'係";
      workbook.sheetOrder = ['sheet3', 'sheet2'];
      delete workbook.sheets['sheet1'];
    });
    expect((await titlesOf(after)).sort()).toEqual(["住民'係: '住民''係'!$1:$3", "総務課: '総務課'!$1:$5"]);
    const removed = saved(XlsxFile.open(after), (workbook) => {
      workbook.sheetOrder = ['sheet2'];
      delete workbook.sheets['sheet1'];
    });
    expect(await titlesOf(removed)).toEqual(["総務課: '総務課'!$1:$5"]);
  });

  it('come with a tab that is added to a file, beside those of the file', async () => {
    const after = saved(XlsxFile.open(madeBook()), (workbook) => {
      workbook.sheets['c'] = { id: 'c', name: '集計', cellData: {}, ...frozen(2) };
      workbook.sheetOrder.unshift('c');
    });
    expect(new Set(await titlesOf(after))).toEqual(
      new Set(["集計: '集計'!$1:$2", "総務課: '総務課'!$1:$5", "税務 住民課: '税務 住民課'!$1:$3"]),
    );
  });
});

it('leaves the tabs of a file as they are, those without a print set-up too', () => {
  const bytes = bookOf(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const after = saved(XlsxFile.open(bytes), (workbook) => {
    Object.assign(sheetOf(workbook), frozen(1));
  });
  expect(changedParts(bytes, after)).toEqual([SHEET]);
  expect(partsOf(after)[SHEET]).not.toMatch(/pageSetup|pageSetUpPr/);
});
