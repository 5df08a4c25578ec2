/** What the cells of a file become in the snapshot. */

import { strToU8, zipSync } from 'fflate';
import { NOTE_RESOURCE } from '../src/snapshot/engine-values';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, MAIN, partsOf, SHEET, sheetXml, stylesXml } from './hand-written-book';
import { excelize } from './judges';
import { cellAt, resourceOf, sheetOf } from './snapshot-edits';

const strings = (items: string) => ({ 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items}</sst>` });

function cell(xml: string, parts: Record<string, string> = {}) {
  return cellAt(XlsxFile.open(bookOf(sheetXml(`<row r="1">${xml}</row>`), parts)).workbook, 'A1');
}

describe('texts', () => {
  it('reads a shared string', () => {
    expect(
      cell(
        '<c r="A1" t="s"><v>1</v></c>',
        strings('<si><t>一</t></si><si><t xml:space="preserve"> 髙𠮷 </t></si>'),
      ),
    ).toEqual({
      v: ' 髙𠮷 ',
      t: 1,
    });
  });

  it('joins formatted runs and leaves furigana out', () => {
    const items =
      '<si><r><t>総務</t></r><r><rPr><b/></rPr><t>課</t></r><rPh sb="0" eb="2"><t>ソウム</t></rPh><phoneticPr fontId="1"/></si>';
    expect(cell('<c r="A1" t="s"><v>0</v></c>', strings(items))).toEqual({ v: '総務課', t: 1 });
  });

  it('reads an inline string without its furigana', () => {
    expect(
      cell(
        '<c r="A1" t="inlineStr"><is><r><t>目</t></r><r><t>標</t></r><rPh sb="0" eb="1"><t>モク</t></rPh></is></c>',
      ),
    ).toEqual({
      v: '目標',
      t: 1,
    });
  });

  it('decodes escaped characters, and reads each way of breaking a line as a line feed', () => {
    expect(cell('<c r="A1" t="inlineStr"><is><t>一_x000D_\n二_x005F_x0041_</t></is></c>')?.v).toBe(
      '一\n二_x0041_',
    );
  });

  it('keeps a text that begins with an equals sign a text', () => {
    expect(cell('<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>')).toEqual({ v: '=1+1', t: 1 });
  });

  it('takes an empty string for an empty cell', () => {
    expect(cell('<c r="A1" t="s"><v>0</v></c>', strings('<si><t></t></si>'))).toBeUndefined();
  });
});

describe('other values', () => {
  it('reads numbers, booleans and errors', () => {
    const file = XlsxFile.open(
      bookOf(
        sheetXml(
          '<row r="1"><c r="A1"><v>4.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c></row>',
        ),
      ),
    );
    expect(cellAt(file.workbook, 'A1')).toEqual({ v: 4.5, t: 2 });
    expect(cellAt(file.workbook, 'B1')).toEqual({ v: 1, t: 3 });
    expect(cellAt(file.workbook, 'C1')).toEqual({ v: '#REF!', t: 1, custom: { isErrorValue: true } });
  });

  it('reads a formula with its last result', () => {
    expect(cell('<c r="A1" t="str"><f>B1&amp;"点"</f><v>4点</v></c>')).toEqual({
      f: '=B1&"点"',
      v: '4点',
      t: 1,
      custom: { resultOf: '=B1&"点"' },
    });
    expect(cell('<c r="A1"><f>SUM(B1:B9)</f><v>9</v></c>')).toMatchObject({ f: '=SUM(B1:B9)', v: 9, t: 2 });
    expect(cell('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toMatchObject({
      f: '=1/0',
      v: '#DIV/0!',
      t: 1,
    });
  });

  it('shows young functions without their stored prefix', () => {
    expect(cell('<c r="A1"><f>_xlfn.IFS(_xlfn._xlws.SORT(B1:B2)=1,2)</f></c>')?.f).toBe(
      '=IFS(SORT(B1:B2)=1,2)',
    );
  });

  it('writes a shared formula out in each of its cells', () => {
    const file = XlsxFile.open(
      bookOf(
        sheetXml(
          '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">C1+$D$1+SUM(C:C)</f></c><c r="B1"><f t="shared" si="0"/></c></row>' +
            '<row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c></row>',
        ),
      ),
    );
    expect(cellAt(file.workbook, 'B1')?.f).toBe('=D1+$D$1+SUM(D:D)');
    expect(cellAt(file.workbook, 'A2')).toEqual({
      f: '=C2+$D$1+SUM(C:C)',
      v: 3,
      t: 2,
      custom: { resultOf: '=C2+$D$1+SUM(C:C)' },
    });
  });

  it('counts the days of a 1904 workbook from 1900', () => {
    const file = XlsxFile.open(
      bookOf(sheetXml('<row r="1"><c r="A1" s="1"><v>1000</v></c><c r="B1"><v>1000</v></c></row>'), {
        'xl/styles.xml': stylesXml('<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>'),
        'xl/workbook.xml': (partsOf(bookOf(''))['xl/workbook.xml'] ?? '').replace(
          '<sheets>',
          '<workbookPr date1904="1"/><sheets>',
        ),
      }),
    );
    expect(cellAt(file.workbook, 'A1')?.v).toBe(2462);
    expect(cellAt(file.workbook, 'B1')?.v).toBe(1000);
  });
});

describe('places', () => {
  it('counts rows and cells that do not say where they are', () => {
    const file = XlsxFile.open(
      bookOf(
        sheetXml(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        ),
      ),
    );
    expect(['A1', 'B1', 'C5', 'D5', 'A6'].map((a1) => cellAt(file.workbook, a1)?.v)).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives a grid of at least 1000 x 26 with room behind the last cell', () => {
    const small = sheetOf(
      XlsxFile.open(bookOf(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'))).workbook,
    );
    expect([small.rowCount, small.columnCount]).toEqual([1000, 26]);
    const large = sheetOf(
      XlsxFile.open(bookOf(sheetXml('<row r="2000"><c r="AZ2000"><v>1</v></c></row>'))).workbook,
    );
    expect(large.rowCount).toBeGreaterThan(2000);
    expect(large.columnCount).toBeGreaterThan(52);
  });

  it('reaches to rows of a look that somebody inserted, but not as far as a file may have them', () => {
    const rowsWith = (last: number): number =>
      sheetOf(
        XlsxFile.open(
          bookOf(
            sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row><row r="${last}" ht="21" customHeight="1"/>`),
          ),
        ).workbook,
      ).rowCount;
    expect([999, 1000, 1001, 2000, 2001, 1_048_576].map(rowsWith)).toEqual([
      1000, 1000, 1001, 2000, 1000, 1000,
    ]);
  });

  it('does not unfold what a sheet declares but does not hold', () => {
    const row = (r: number) => `<row r="${r}"><c r="A${r}" s="1"/><c r="XFD${r}" s="1"/></row>`;
    const xml = sheetXml(
      `<row r="1"><c r="A1"><v>1</v></c></row>${row(2)}${row(1_048_576)}`,
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="20" style="1"/></cols>',
    );
    const file = XlsxFile.open(
      bookOf(xml, { 'xl/styles.xml': stylesXml('<xf numFmtId="9" fontId="0" fillId="0" borderId="0"/>') }),
    );
    const sheet = sheetOf(file.workbook);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1000, 26]);
    expect(cellAt(file.workbook, 'A2')).toEqual({ s: 'xf1' });
    expect(Object.keys(sheet.cellData)).toEqual(['0', '1']);
    expect(Object.keys(sheet.cellData[1] ?? {})).toEqual(['0']);
    expect(Object.keys(sheet.columnData)).toHaveLength(26);
  });
});

describe('kinds of files', () => {
  const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>接頭辞</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

  it('reads elements with a namespace prefix', () => {
    const file = XlsxFile.open(bookOf(prefixed));
    expect(cellAt(file.workbook, 'A1')?.v).toBe('接頭辞');
    expect(cellAt(file.workbook, 'B1')).toMatchObject({ f: '=1+1', v: 2, t: 2 });
  });

  it('reads the strict kind, where dates are texts', () => {
    const strict = Object.fromEntries(
      Object.entries(
        partsOf(
          bookOf(
            sheetXml(
              '<row r="1"><c r="A1" t="d" s="1"><v>2018-03-31T12:00:00</v></c><c r="B1" t="s"><v>0</v></c></row>',
            ),
            {
              ...strings('<si><t>厳格</t></si>'),
              'xl/styles.xml': stylesXml('<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>'),
            },
          ),
        ),
      ).map(([name, text]) => [
        name,
        strToU8(
          text
            .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        ),
      ]),
    );
    const file = XlsxFile.open(zipSync(strict));
    expect(cellAt(file.workbook, 'A1')).toEqual({ v: 43190.5, t: 2, s: 'xf1' });
    expect(cellAt(file.workbook, 'B1')?.v).toBe('厳格');
  });

  it('reads what excelize writes', async () => {
    const written = (await excelize()).NewFile();
    written.SetCellValue('Sheet1', 'B2', '総務課😀');
    written.SetCellValue('Sheet1', 'C3', 3);
    written.SetCellFormula('Sheet1', 'D4', 'C3*2');
    written.AddComment('Sheet1', { Cell: 'B2', Author: '審査', Paragraph: [{ Text: '確認済み' }] });
    const { workbook } = XlsxFile.open(written.WriteToBuffer().buffer);
    expect(sheetOf(workbook).name).toBe('Sheet1');
    expect(cellAt(workbook, 'B2')?.v).toBe('総務課😀');
    expect(cellAt(workbook, 'C3')).toMatchObject({ v: 3, t: 2 });
    expect(cellAt(workbook, 'D4')?.f).toBe('=C3*2');
    const notes = resourceOf<Record<string, Record<string, Record<string, { note: string }>>>>(
      workbook,
      NOTE_RESOURCE,
    );
    expect(notes['sheet1']?.['1']?.['1']?.note).toContain('確認済み');
  });

  it('reads a part whose name differs in case and is given from the root', () => {
    const parts = partsOf(bookOf(sheetXml('<row r="1"><c r="A1"><v>7</v></c></row>')));
    const moved: Record<string, string> = { ...parts, 'xl/Worksheets/Sheet1.xml': parts[SHEET] ?? '' };
    delete moved[SHEET];
    moved['xl/_rels/workbook.xml.rels'] = (moved['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '"worksheets/',
      '"/xl/worksheets/',
    );
    const bytes = zipSync(
      Object.fromEntries(Object.entries(moved).map(([name, text]) => [name, strToU8(text)])),
    );
    expect(cellAt(XlsxFile.open(bytes).workbook, 'A1')?.v).toBe(7);
  });
});
