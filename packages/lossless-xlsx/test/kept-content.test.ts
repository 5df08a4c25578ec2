/** What the engine does not carry, and what nobody touched, is in the saved file as it was. */

import { strToU8, zipSync } from 'fflate';
import { parseRange } from '../src/snapshot/cell-reference';
import { CONDITIONAL_RESOURCE, NOTE_RESOURCE, VALIDATION_RESOURCE } from '../src/snapshot/engine-values';
import { PROTECTION_RESOURCE, type ProtectionRecord } from '../src/snapshot/protection-record';
import type { ValidationRule, WorkbookData } from '../src/snapshot/snapshot';
import { XlsxFile } from '../src/workbook/xlsx-file';
import {
  bookOf,
  changedParts,
  MAIN,
  OFFICE,
  partsOf,
  relationship,
  relationshipsXml,
  SHEET,
  sheetXml,
  stylesXml,
} from './hand-written-book';
import { cellAt, change, resourceOf, setResource, sheetOf, snapshotOf } from './snapshot-edits';

function savedWith(bytes: Uint8Array, edit: (workbook: WorkbookData) => void): Uint8Array {
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  edit(workbook);
  return file.save(workbook, file.properties);
}

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('a note without a text', () => {
  const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text/></comment><comment ref="B2" authorId="0"><text><t>字</t></text></comment></commentList></comments>`;
  const box = (row: number, column: number, fill: string) =>
    `<v:shape id="_x0000_s10${row}" type="#_x0000_t202">${fill}<x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  const PHOTO = box(0, 0, '<v:fill o:relid="rId1" type="frame"/>');
  const book = () =>
    bookOf(sheetXml(ONE, '', '<legacyDrawing r:id="rId2"/>'), {
      'xl/comments1.xml': COMMENTS,
      'xl/drawings/vmlDrawing1.vml': `<xml>${PHOTO}${box(1, 1, '')}</xml>`,
      'xl/drawings/_rels/vmlDrawing1.vml.rels': relationshipsXml(
        relationship('rId1', 'image', '../media/image1.png'),
      ),
      'xl/media/image1.png': 'png',
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
        relationship('rId1', 'comments', '../comments1.xml'),
        relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      ),
    });

  it('is a picture of somebody: it stays when the cells and the other notes change', () => {
    const after = savedWith(book(), (workbook) => {
      change(workbook, 'A1', { v: 2 });
      setResource(workbook, NOTE_RESOURCE, {});
    });
    const parts = partsOf(after);
    expect(parts['xl/comments1.xml']).toContain('<comment ref="A1" authorId="0"><text/></comment>');
    expect(parts['xl/comments1.xml']).not.toContain('ref="B2"');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toBe(`<xml>${PHOTO}</xml>`);
    expect(parts['xl/media/image1.png']).toBe('png');
  });

  it('gets the text that somebody writes there, and keeps its picture', () => {
    const after = savedWith(book(), (workbook) => {
      const notes = resourceOf<Record<string, Record<string, object>>>(workbook, NOTE_RESOURCE);
      const note = { row: 0, col: 0, note: '現場の写真' };
      setResource(workbook, NOTE_RESOURCE, { sheet1: { ...notes['sheet1'], 0: { 0: note } } });
    });
    expect(partsOf(after)['xl/comments1.xml']).toMatch(
      /<comment ref="A1"[^>]*><text>.*現場の写真.*<\/text><\/comment>/,
    );
    expect(partsOf(after)['xl/drawings/vmlDrawing1.vml']).toContain(PHOTO);
  });
});

describe('a tab that gets another name or goes', () => {
  const NAMES = [
    ['other', '[1]総務課!$A$1'],
    ['quoted', "'[1]総務課'!$A$1+総務課!$A$1"],
    ['path', "'C:\\共有\\[本.xlsx]総務課'!$A$1"],
    ['text', '"総務課!"&総務課!$A$1'],
    ['run', '総務課:集約!$A$1'],
    ['pair', '総務課!$A$1:総務課!$B$2'],
    ['word', '旧総務課!$A$1+集約!$A$1'],
  ] as const;
  const book = () =>
    bookOf(sheetXml(ONE), {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="総務課" sheetId="1" r:id="rId1"/><sheet name="集約" sheetId="2" r:id="rId4"/></sheets><definedNames>${NAMES.map(([name, text]) => `<definedName name="${name}">${text.replace(/&/g, '&amp;')}</definedName>`).join('')}</definedNames></workbook>`,
      'xl/_rels/workbook.xml.rels': relationshipsXml(
        relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relationship('rId2', 'styles', 'styles.xml'),
        relationship('rId4', 'worksheet', 'worksheets/sheet2.xml'),
      ),
      'xl/worksheets/sheet2.xml': sheetXml(
        '<row r="1"><c r="A1"><f>SUM(総務課:集約!B1)</f><v>7</v></c><c r="B1"><f>[1]総務課!A1</f><v>8</v></c></row>',
        '',
        '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>総務課!$A$1&gt;1</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>総務課!$A$1:$A$3</formula1></dataValidation></dataValidations>' +
          '<hyperlinks><hyperlink ref="D1" location="総務課!A1"/></hyperlinks>',
      ),
      'xl/styles.xml': stylesXml().replace(
        '</styleSheet>',
        '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>',
      ),
      'xl/worksheets/_rels/sheet2.xml.rels': relationshipsXml(
        relationship('rId1', 'drawing', '../drawings/drawing1.xml'),
      ),
      'xl/drawings/drawing1.xml': '<wsDr/>',
      'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml(
        relationship('rId1', 'chart', '../charts/chart1.xml'),
      ),
      'xl/charts/chart1.xml': '<c:chart xmlns:c="c"><c:f>総務課!$A$1:$A$9</c:f></c:chart>',
    });
  const namesIn = (bytes: Uint8Array): Record<string, string> =>
    Object.fromEntries(
      [...(partsOf(bytes)['xl/workbook.xml'] ?? '').matchAll(/<definedName name="(\w+)">([^<]*)</g)].map(
        ([, name = '', text = '']) => [name, text.replace(/&amp;/g, '&')],
      ),
    );

  it('is followed by names, and those of other workbooks stay', () => {
    const after = savedWith(book(), (workbook) => {
      sheetOf(workbook, 'sheet1').name = '企画課';
    });
    expect(namesIn(after)).toEqual({
      ...Object.fromEntries(NAMES),
      quoted: "'[1]総務課'!$A$1+'企画課'!$A$1",
      text: '"総務課!"&\'企画課\'!$A$1',
      run: "'企画課:集約'!$A$1",
      pair: "'企画課'!$A$1:'企画課'!$B$2",
    });
  });

  it('leaves #REF! in names, and those of other workbooks stay', () => {
    const after = savedWith(book(), (workbook) => {
      delete workbook.sheets['sheet1'];
      workbook.sheetOrder.shift();
    });
    expect(namesIn(after)).toMatchObject({
      other: '[1]総務課!$A$1',
      quoted: "'[1]総務課'!$A$1+#REF!$A$1",
      path: "'C:\\共有\\[本.xlsx]総務課'!$A$1",
      word: '旧総務課!$A$1+集約!$A$1',
    });
  });

  it('is followed by sums over tabs, rules, links and charts', () => {
    const after = partsOf(
      savedWith(book(), (workbook) => {
        sheetOf(workbook, 'sheet1').name = '企画課';
      }),
    );
    const sheet = after['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toContain("<f>SUM('企画課:集約'!B1)</f><v>7</v>");
    expect(sheet).toContain('<f>[1]総務課!A1</f><v>8</v>');
    expect(sheet).toContain("<formula>'企画課'!$A$1&gt;1</formula>");
    expect(sheet).toContain("<formula1>'企画課'!$A$1:$A$3</formula1>");
    expect(sheet).toContain('location="\'企画課\'!A1"');
    expect(after['xl/charts/chart1.xml']).toContain("<c:f>'企画課'!$A$1:$A$9</c:f>");
  });

  it('is named by new rules too', () => {
    const after = savedWith(book(), (workbook) => {
      sheetOf(workbook, 'sheet1').name = '企画課';
      const rules = resourceOf<Record<string, ValidationRule[]>>(workbook, VALIDATION_RESOURCE);
      const range = { startRow: 8, endRow: 8, startColumn: 0, endColumn: 0 };
      const rule = { uid: 'new', type: 'custom', formula1: '=企画課!$A$1=1', ranges: [range] };
      setResource(workbook, VALIDATION_RESOURCE, { sheet2: [...(rules['sheet2'] ?? []), rule] });
      expect(resourceOf<Record<string, unknown[]>>(workbook, CONDITIONAL_RESOURCE)['sheet2']).toHaveLength(1);
    });
    expect(partsOf(after)['xl/worksheets/sheet2.xml']).toMatch(/'企画課'!\$A\$1:\$A\$3.*企画課!\$A\$1=1/);
  });
});

describe('the locks of a tab that is protected already', () => {
  const OPEN =
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0"/></xf>';
  const title: ProtectionRecord = {
    range: parseRange('1:2'),
    description: '',
    warningOnly: false,
    access: 'listed',
    editors: [],
    unprotected: [],
  };
  const protectedBook = () =>
    savedWith(
      bookOf(
        sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
          '<cols><col min="1" max="16384" width="9" style="1"/></cols>',
        ),
        { 'xl/styles.xml': stylesXml(OPEN) },
      ),
      (workbook) => setResource(workbook, PROTECTION_RESOURCE, { sheet1: [title] }),
    );

  /** As programs leave it that do not say any more that a row has a format of its own. */
  function withoutRowFormats(bytes: Uint8Array): Uint8Array {
    const parts = partsOf(bytes);
    return bookOf((parts[SHEET] ?? '').replaceAll(' customFormat="1"', ''), {
      ...parts,
      [SHEET]: (parts[SHEET] ?? '').replaceAll(' customFormat="1"', ''),
    });
  }

  it('are not written again: only what was typed changes', () => {
    const bytes = withoutRowFormats(protectedBook());
    const after = savedWith(bytes, (workbook) => change(workbook, 'A5', { v: 6 }));
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect(partsOf(after)[SHEET]).toBe((partsOf(bytes)[SHEET] ?? '').replace('<v>5</v>', '<v>6</v>'));
  });

  it('hold for cells that come into the file', () => {
    const bytes = withoutRowFormats(protectedBook());
    const after = savedWith(bytes, (workbook) => {
      change(workbook, 'B1', { v: 7, t: 2 });
      change(workbook, 'B5', { v: 8, t: 2 });
    });
    const isLocked = (place: string): boolean => {
      const format = Number(
        new RegExp(`<c r="${place}"(?: s="(\\d+)")?`).exec(partsOf(after)[SHEET] ?? '')?.[1] ?? 0,
      );
      const formats = (partsOf(after)['xl/styles.xml'] ?? '').match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g) ?? [];
      return !(formats[format] ?? '').includes('locked="0"');
    };
    expect([isLocked('B1'), isLocked('B5')]).toEqual([true, false]);
  });

  it('are written when a protection changes, but into no column that nobody sees', () => {
    const bytes = withoutRowFormats(protectedBook());
    const after = savedWith(bytes, (workbook) =>
      setResource(workbook, PROTECTION_RESOURCE, { sheet1: [{ ...title, range: parseRange('1:3') }] }),
    );
    const rows = (partsOf(after)[SHEET] ?? '').match(/<row r="3".*?<\/row>/s)?.[0] ?? '';
    expect(rows).toContain('customFormat="1"');
    expect(rows.match(/<c /g)?.length ?? 0).toBeLessThan(40);
  });
});

it('a tab without a part, as old macros have, stays where it is', () => {
  const bytes = bookOf(sheetXml(ONE), {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="総務課" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets></workbook>`,
  });
  const after = savedWith(bytes, (workbook) => {
    sheetOf(workbook, 'sheet1').name = '企画課';
  });
  expect(partsOf(after)['xl/workbook.xml']).toContain(
    '<sheet name="企画課" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>',
  );
});

describe('cell formats that are lost', () => {
  const LOST = '<row r="1" s="7" customFormat="1"><c r="A1" s="9"><v>1</v></c><c r="B1"><v>2</v></c></row>';
  const bytes = () => bookOf(sheetXml(LOST, '<cols><col min="1" max="2" width="9" style="8"/></cols>'));
  const bold = (workbook: WorkbookData): void => change(workbook, 'B1', { s: { bl: 1 } });

  it('are looked at as the usual one, and stay as they are written', () => {
    const file = XlsxFile.open(bytes());
    expect(cellAt(file.workbook, 'A1')?.v).toBe(1);
    expect(file.save(snapshotOf(file), file.properties)).toEqual(bytes());
  });

  it('are not taken for the formats that a saving adds', () => {
    const parts = partsOf(savedWith(bytes(), bold));
    expect(parts[SHEET]).toContain('<c r="A1" s="9">');
    const formats = (parts['xl/styles.xml'] ?? '').match(/<cellXfs.*?<\/cellXfs>/s)?.[0].match(/<xf /g) ?? [];
    expect(formats).toHaveLength(11);
    expect(parts[SHEET]).toContain('<c r="B1" s="10">');
  });

  it('can be locked', () => {
    const after = savedWith(bytes(), (workbook) =>
      setResource(workbook, PROTECTION_RESOURCE, {
        sheet1: [
          {
            range: parseRange('A9'),
            description: '',
            warningOnly: false,
            access: 'listed',
            editors: [],
            unprotected: [],
          },
        ],
      }),
    );
    expect(XlsxFile.open(after).workbook.sheetOrder).toEqual(['sheet1']);
  });

  it('may never have been written', () => {
    const parts = partsOf(bytes());
    const file = bookOf(parts[SHEET] ?? '', { ...parts, 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` });
    expect(partsOf(savedWith(file, bold))['xl/styles.xml']).toMatch(
      /<cellXfs.*<font><b\/>|<font><b\/>.*<cellXfs/s,
    );
  });

  it('may all be lost with their part', () => {
    const parts = Object.entries(partsOf(bytes())).filter(([name]) => name !== 'xl/styles.xml');
    const lost = zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])));
    const without = savedWith(lost, bold);
    expect(partsOf(without)['xl/styles.xml']).toContain('<cellXfs');
    expect(partsOf(without)['xl/_rels/workbook.xml.rels']?.match(/\/styles"/g)).toHaveLength(1);
    expect(XlsxFile.open(without).workbook.sheetOrder).toEqual(['sheet1']);
  });
});
