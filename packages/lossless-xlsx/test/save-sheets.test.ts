/** What happens to a file when tabs come, go, move and get other names. */

import { Workbook } from 'exceljs';
import { NOTE_RESOURCE, VALIDATION_RESOURCE } from '../src/snapshot/engine-values';
import type { WorkbookData } from '../src/snapshot/snapshot';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { withChartSheet } from './chart-sheet';
import { changedParts, partsOf } from './hand-written-book';
import { readWithExcelize, readWithExceljs, sheetByExceljs } from './judges';
import { cellAt, change, setResource, sheetOf, snapshotOf } from './snapshot-edits';

async function threeTabs(): Promise<Uint8Array> {
  const book = new Workbook();
  for (const name of ['設定', '総務課', '税務 住民課']) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'normal', activeCell: 'A1' }] });
    sheet.getCell('A1').value = name;
    sheet.getCell('B1').value = { formula: '1+1', result: 2 };
    sheet.getCell('C1').note = `${name}のメモ`;
    sheet.pageSetup.printArea = 'A1:C9';
  }
  book.definedNames.add("'税務 住民課'!$A$1:$A$3", '住民');
  book.definedNames.add('総務課!$A$1', '総務');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function savedWith(bytes: Uint8Array, edit: (workbook: WorkbookData) => void): Uint8Array {
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  edit(workbook);
  return file.save(workbook, file.properties);
}

/** Defined names as 'name@scope' → reference. */
async function namesOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { definedNames } = (await readWithExcelize(bytes)).GetDefinedName();
  return Object.fromEntries(definedNames.map(({ Name, Scope, RefersTo }) => [`${Name}@${Scope}`, RefersTo]));
}

function addSheet(workbook: WorkbookData, id: string, name: string, position: number): void {
  workbook.sheets[id] = {
    id,
    name,
    cellData: {},
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
  workbook.sheetOrder.splice(position, 0, id);
}

describe('renaming', () => {
  it('changes the tab and the names that refer to it', async () => {
    const bytes = await threeTabs();
    const after = savedWith(bytes, (workbook) => {
      sheetOf(workbook, 'sheet3').name = "住民'係 <1>";
    });
    expect(changedParts(bytes, after)).toEqual(['xl/workbook.xml']);
    expect((await readWithExcelize(after)).GetSheetList().list).toEqual(['設定', '総務課', "住民'係 <1>"]);
    const names = await namesOf(after);
    expect(names['住民@Workbook']).toBe("'住民''係 <1>'!$A$1:$A$3");
    expect(names["_xlnm.Print_Area@住民'係 <1>"]).toBe("'住民''係 <1>'!$A1:$C9");
    expect(names['総務@Workbook']).toMatch(/総務課'?!\$A\$1/);
  });
});

it.each(['総務課/班', '[案]', "'課", '長'.repeat(32), '', '総務\n課', 'history', 'ＨＩＳＴＯＲＹ'])(
  'refuses the name 「%s」, which Excel cannot open',
  async (name) => {
    const bytes = await threeTabs();
    const rename = () => savedWith(bytes, (workbook) => Object.assign(sheetOf(workbook), { name }));
    expect(rename).toThrow(expect.objectContaining({ name: 'XlsxRefusal', place: name }));
  },
);

it('refuses names that only case tells apart', async () => {
  const bytes = await threeTabs();
  const rename = () =>
    savedWith(bytes, (workbook) => {
      sheetOf(workbook).name = 'ict課';
      sheetOf(workbook, 'sheet3').name = 'ICT課';
    });
  expect(rename).toThrow('大文字と小文字が違うだけ');
});

describe('moving and hiding', () => {
  it('keeps names that belong to a tab with their tab', async () => {
    const bytes = await threeTabs();
    const after = savedWith(bytes, (workbook) => {
      workbook.sheetOrder = ['sheet3', 'sheet1', 'sheet2'];
      sheetOf(workbook, 'sheet1').hidden = 1;
    });
    expect(changedParts(bytes, after)).toEqual(['xl/workbook.xml']);
    const book = await readWithExceljs(after);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['税務 住民課', 'visible'],
      ['設定', 'hidden'],
      ['総務課', 'visible'],
    ]);
    expect((await namesOf(after))['_xlnm.Print_Area@総務課']).toBe("'総務課'!$A1:$C9");
    expect(cellAt(XlsxFile.open(after).workbook, 'A1', 'sheet1')?.v).toBe('税務 住民課');
  });

  it('leaves no hidden tab open', async () => {
    const after = savedWith(await threeTabs(), (workbook) => {
      sheetOf(workbook, 'sheet1').hidden = 1;
    });
    const parts = partsOf(after);
    expect(parts['xl/workbook.xml']).toContain(
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets>',
    );
    // Two selected tabs would be a group, in which Excel types into both.
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('tabSelected');
  });
});

describe('removing', () => {
  it('takes out the sheet, what only it used, and its names', async () => {
    const after = savedWith(await threeTabs(), (workbook) => {
      workbook.sheetOrder = ['sheet1', 'sheet3'];
      delete workbook.sheets['sheet2'];
    });
    const parts = partsOf(after);
    const gone = [
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing2.vml',
    ];
    expect(gone.filter((name) => parts[name] !== undefined)).toEqual([]);
    expect(parts['[Content_Types].xml']).not.toMatch(/sheet2|comments2/);
    expect(parts['xl/worksheets/sheet3.xml']).toBeDefined();
    expect((await readWithExcelize(after)).GetSheetList().list).toEqual(['設定', '税務 住民課']);
    const names = await namesOf(after);
    expect(names['総務@Workbook']).toBe('#REF!$A$1');
    expect(Object.keys(names).filter((name) => name.startsWith('_xlnm'))).toHaveLength(2);
    expect((await sheetByExceljs(after, '税務 住民課')).getCell('A1').value).toBe('税務 住民課');
  });
});

describe('adding', () => {
  it('writes a whole new sheet that others read', async () => {
    const after = savedWith(await threeTabs(), (workbook) => {
      addSheet(workbook, 'x1y2', '集計', 1);
      change(workbook, 'A1', { v: '課', t: 1, s: { bl: 1, bg: { rgb: '#eeeeee' } } }, 'x1y2');
      change(workbook, 'B2', { f: '=COUNTA(総務課!A:A)', v: 1, t: 2 }, 'x1y2');
      Object.assign(sheetOf(workbook, 'x1y2'), {
        freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
        columnData: { 0: { w: 140 } },
        rowData: { 0: { h: 40, ia: 0 } },
        mergeData: [{ startRow: 3, startColumn: 0, endRow: 3, endColumn: 2 }],
      });
      setResource(workbook, VALIDATION_RESOURCE, {
        x1y2: [
          {
            uid: 'a',
            type: 'list',
            formula1: 'a,b',
            ranges: [{ startRow: 4, startColumn: 0, endRow: 9, endColumn: 0 }],
          },
        ],
      });
    });
    expect((await readWithExcelize(after)).GetSheetList().list).toEqual([
      '設定',
      '集計',
      '総務課',
      '税務 住民課',
    ]);
    const sheet = await sheetByExceljs(after, '集計');
    expect(sheet.getCell('A1').value).toBe('課');
    expect(sheet.getCell('A1').font?.bold).toBe(true);
    expect(sheet.getCell('B2').value).toEqual({ formula: 'COUNTA(総務課!A:A)', result: 1 });
    expect([sheet.getColumn(1).width, sheet.getRow(1).height]).toEqual([20, 30]);
    expect(sheet.getCell('C4').master.address).toBe('A4');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getCell('A10').dataValidation).toMatchObject({ type: 'list', formulae: ['"a,b"'] });
  });

  it('gives a new sheet its notes', async () => {
    const after = savedWith(await threeTabs(), (workbook) => {
      addSheet(workbook, 'n', '新', 3);
      setResource(workbook, NOTE_RESOURCE, { n: { 0: { 0: { row: 0, col: 0, note: '最初' } } } });
    });
    const { comments } = (await readWithExcelize(after)).GetComments('新');
    expect(comments).toHaveLength(1);
  });

  it('makes numbers of its own for tabs added to a file that was saved before', async () => {
    const once = savedWith(await threeTabs(), (workbook) => addSheet(workbook, 'a', '一', 3));
    const twice = savedWith(once, (workbook) => addSheet(workbook, 'a', '二', 0));
    const ids = [...(partsOf(twice)['xl/workbook.xml'] ?? '').matchAll(/sheetId="(\d+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(ids).size).toBe(5);
    expect((await readWithExceljs(twice)).worksheets.map(({ name }) => name)).toEqual([
      '二',
      '設定',
      '総務課',
      '税務 住民課',
      '一',
    ]);
  });
});

it('keeps chart sheets, of which the engine knows nothing, behind their neighbour', async () => {
  const bytes = withChartSheet(await threeTabs(), '図');
  expect(savedWith(bytes, () => undefined)).toEqual(bytes);
  const after = savedWith(bytes, (workbook) => {
    workbook.sheetOrder = ['sheet4', 'sheet1', 'sheet3'];
  });
  const names = [...(partsOf(after)['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(
    (match) => match[1],
  );
  expect(names).toEqual(['税務 住民課', '設定', '図', '総務課']);
  const chart = 'xl/chartsheets/sheet1.xml';
  expect(partsOf(after)[chart]).toBe(partsOf(bytes)[chart]);
});
