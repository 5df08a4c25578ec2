/** What happens to a file when data validations and notes change. */

import { Workbook } from 'exceljs';
import { XlsxRefusal } from '../src/refusal/xlsx-refusal';
import { NOTE_RESOURCE, VALIDATION_RESOURCE } from '../src/snapshot/engine-values';
import type { ValidationRule, WorkbookData } from '../src/snapshot/snapshot';
import { XlsxFile } from '../src/workbook/xlsx-file';
import {
  bookOf,
  changedParts,
  MAIN,
  partsOf,
  relationship,
  relationshipsXml,
  SHEET,
  sheetXml,
} from './hand-written-book';
import { readWithExcelize, sheetByExceljs } from './judges';
import { change, resourceOf, setResource, snapshotOf } from './snapshot-edits';

type Rules = Record<string, ValidationRule[]>;
type Notes = Record<string, Record<string, Record<string, { row: number; col: number; note: string }>>>;

function savedWith(bytes: Uint8Array, edit: (workbook: WorkbookData) => void): Uint8Array {
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  edit(workbook);
  return file.save(workbook, file.properties);
}

const withRules = (bytes: Uint8Array, edit: (rules: ValidationRule[]) => ValidationRule[]) =>
  savedWith(bytes, (workbook) =>
    setResource(workbook, VALIDATION_RESOURCE, {
      sheet1: edit(resourceOf<Rules>(workbook, VALIDATION_RESOURCE)['sheet1'] ?? []),
    }),
  );

const withNotes = (bytes: Uint8Array, edit: (notes: NonNullable<Notes[string]>) => void) =>
  savedWith(bytes, (workbook) => {
    const notes = resourceOf<Notes>(workbook, NOTE_RESOURCE);
    const sheet = notes['sheet1'] ?? {};
    edit(sheet);
    setResource(workbook, NOTE_RESOURCE, { ...notes, sheet1: sheet });
  });

const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

describe('data validations', () => {
  const WHOLE =
    '<dataValidation type="whole" imeMode="off" allowBlank="1" showErrorMessage="1" error="1_x000a_5" sqref="F5:F1048576 H5"><formula1>1</formula1><formula2>5</formula2></dataValidation>';
  const LIST =
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2"><formula1>"総務課,税務住民課"</formula1></dataValidation>';
  const EXT = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>';
  const book = () =>
    bookOf(
      sheetXml(
        '',
        '',
        `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting><dataValidations count="2" xWindow="5">${WHOLE}${LIST}</dataValidations>${EXT}`,
      ),
    );

  it('stay as they are when the engine gives them back in another order with other ids', () => {
    const bytes = book();
    expect(
      withRules(bytes, (rules) => rules.reverse().map((rule) => ({ ...rule, uid: `new${rule.uid}` }))),
    ).toEqual(bytes);
  });

  it('keep the text of rules that are as before when one changes', async () => {
    const bytes = book();
    const after = withRules(bytes, (rules) =>
      rules.map((rule) => (rule.type === 'list' ? { ...rule, formula1: '総務課,建設課' } : rule)),
    );
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    const xml = partsOf(after)[SHEET] ?? '';
    expect(xml).toContain(`<dataValidations count="2" xWindow="5">${WHOLE}<dataValidation`);
    expect(xml).toContain(EXT);
    const rules = (await readWithExcelize(after)).GetDataValidations('総務課').dataValidations;
    expect(rules.map(({ Sqref, Formula1 }) => [Sqref, Formula1])).toEqual([
      ['F5:F1048576 H5', '1'],
      ['B2', '"総務課,建設課"'],
    ]);
  });

  it('keep their text when only their cells change', () => {
    const after = withRules(book(), (rules) =>
      rules.map((rule) => (rule.type === 'whole' ? { ...rule, ranges: [range(4, 5, 19, 5)] } : rule)),
    );
    expect(partsOf(after)[SHEET]).toContain(WHOLE.replace('F5:F1048576 H5', 'F5:F20'));
  });

  it('are all taken out when the last one is removed', () => {
    const xml = partsOf(withRules(book(), () => []))[SHEET] ?? '';
    expect(xml).not.toContain('dataValidation');
    expect(xml).toContain(`</conditionalFormatting>${EXT}`);
  });

  it('are written with everything that others read', async () => {
    const after = withRules(
      bookOf(sheetXml('', '', '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>')),
      () => [
        {
          uid: 'a',
          type: 'decimal',
          operator: 'between' as never,
          formula1: '1',
          formula2: '5',
          ranges: [range(4, 5, 9, 5)],
          allowBlank: true,
          errorStyle: 1,
          showErrorMessage: true,
          error: '1〜5 の整数を"入れて"ください',
          errorTitle: '達成度',
        },
        {
          uid: 'b',
          type: 'list',
          formula1: '総務課,税務住民課',
          ranges: [range(1, 1), range(3, 1)],
          errorStyle: 2,
          showErrorMessage: true,
          showDropDown: false,
        },
        {
          uid: 'c',
          type: 'custom',
          formula1: '=AND(ISNUMBER(F5),F5<=5)',
          ranges: [range(4, 6)],
          showInputMessage: true,
          prompt: '理由を\n書く',
          promptTitle: '理由',
        },
        { uid: 'd', type: 'list', formula1: '=設定!$A$1:$A$9', ranges: [range(0, 7)] },
        {
          uid: 'e',
          type: 'decimal',
          operator: 'greaterThanOrEqual' as never,
          formula1: '0',
          ranges: [range(0, 8)],
          allowBlank: false,
        },
      ],
    );
    expect((partsOf(after)[SHEET] ?? '').match(/<(sheetData|dataValidations|pageMargins)\b/g)).toEqual([
      '<sheetData',
      '<dataValidations',
      '<pageMargins',
    ]);
    const sheet = await sheetByExceljs(after);
    expect(sheet.getCell('F10').dataValidation).toMatchObject({
      type: 'decimal',
      formulae: [1, 5],
      allowBlank: true,
      error: '1〜5 の整数を"入れて"ください',
      errorTitle: '達成度',
      showErrorMessage: true,
    });
    expect(sheet.getCell('B4').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"総務課,税務住民課"'],
      errorStyle: 'warning',
    });
    expect(sheet.getCell('G5').dataValidation).toMatchObject({
      type: 'custom',
      formulae: ['AND(ISNUMBER(F5),F5<=5)'],
      prompt: '理由を\n書く',
      promptTitle: '理由',
      showInputMessage: true,
    });
    expect(sheet.getCell('H1').dataValidation).toMatchObject({ type: 'list', formulae: ['設定!$A$1:$A$9'] });
    expect(sheet.getCell('I1').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
    });
    const again = resourceOf<Rules>(XlsxFile.open(after).workbook, VALIDATION_RESOURCE)['sheet1'];
    expect(again?.map(({ type, formula1, errorStyle }) => [type, formula1, errorStyle])).toEqual([
      ['decimal', '1', 1],
      ['list', '総務課,税務住民課', 2],
      ['custom', '=AND(ISNUMBER(F5),F5<=5)', 1],
      ['list', '=設定!$A$1:$A$9', 1],
      ['decimal', '0', 1],
    ]);
  });

  it('are refused with the cell when a list is longer than Excel opens', () => {
    const long = {
      uid: 'a',
      type: 'list',
      formula1: Array.from({ length: 60 }, (_, i) => `課の名前${i}`).join(','),
      ranges: [range(4, 5)],
    };
    expect(() => withRules(book(), (rules) => [...rules, long])).toThrow(
      expect.objectContaining({ name: 'XlsxRefusal', place: 'F5' }),
    );
  });
});

describe('notes', () => {
  const add = (notes: NonNullable<Notes[string]>, row: number, col: number, note: string) => {
    notes[row] = { ...notes[row], [col]: { row, col, note } };
  };

  async function reviewed(): Promise<Uint8Array> {
    const book = new Workbook();
    const sheet = book.addWorksheet('総務課');
    // exceljs shows notes on filled cells only.
    for (const a1 of ['A1', 'B2', 'C3', 'D10']) sheet.getCell(a1).value = a1;
    sheet.getCell('A1').note = 'そのまま';
    sheet.getCell('B2').note = { texts: [{ font: { bold: true }, text: '審査:' }, { text: '\n消す' }] };
    sheet.getCell('C3').note = '直す';
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it('are made in a sheet without any', async () => {
    const bytes = bookOf(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', '', '<drawing r:id="rId7"/>'));
    const after = withNotes(bytes, (notes) => {
      add(notes, 1, 6, '理由を書いてください\n二行目');
      add(notes, 4, 0, '<一> & "二"');
    });
    expect(changedParts(bytes, after)).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      SHEET,
    ]);
    expect(partsOf(after)[SHEET]).toMatch(
      /<drawing r:id="rId7"\/><legacyDrawing [^>]*r:id="rId2"\/><\/worksheet>/,
    );
    const { comments } = (await readWithExcelize(after)).GetComments('総務課');
    expect(
      comments.map(({ Cell, Text, Paragraph }) => [
        Cell,
        Text + (Paragraph ?? []).map((run) => run.Text).join(''),
      ]),
    ).toEqual([
      ['G2', '理由を書いてください\n二行目'],
      ['A5', '<一> & "二"'],
    ]);
    const read = resourceOf<Notes>(XlsxFile.open(after).workbook, NOTE_RESOURCE);
    expect(read['sheet1']?.['1']?.['6']?.note).toBe('理由を書いてください\n二行目');
  });

  it('are added, changed and removed beside those that stay', async () => {
    const bytes = await reviewed();
    const after = withNotes(bytes, (notes) => {
      delete notes['1'];
      add(notes, 2, 2, '直した');
      add(notes, 9, 3, '新しい');
    });
    const sheet = await sheetByExceljs(after);
    const noteAt = (a1: string) => {
      const note = sheet.getCell(a1).note;
      return typeof note === 'object' ? note.texts?.map(({ text }) => text).join('') : note;
    };
    expect(['A1', 'B2', 'C3', 'D10'].map(noteAt)).toEqual(['そのまま', undefined, '直した', '新しい']);
    const drawing = partsOf(after)['xl/drawings/vmlDrawing1.vml'] ?? '';
    expect([...drawing.matchAll(/<x:Row>(\d+)<\/x:Row>/g)].map((match) => match[1])).toEqual(['0', '2', '9']);
    expect(partsOf(after)['xl/comments1.xml']).toContain(
      (partsOf(bytes)['xl/comments1.xml'] ?? '').match(/<comment ref="A1".*?<\/comment>/s)?.[0],
    );
  });

  it('have the author that their first line names', async () => {
    const after = withNotes(await reviewed(), (notes) => {
      add(notes, 9, 3, '山田 & 次長:\n確認してください。');
      add(notes, 10, 3, '山田 & 次長:\nもう一つ。');
      add(notes, 11, 3, '注意：\n期限');
    });
    const xml = partsOf(after)['xl/comments1.xml'] ?? '';
    const names = [...xml.matchAll(/<author>([^<]*)<\/author>/g)].map((match) => match[1]);
    const authors = [...xml.matchAll(/<comment ref="(\w+)" authorId="(\d+)"/g)].map(([, cell, id]) => [
      cell,
      names[Number(id)],
    ]);
    expect(authors).toEqual([
      ['A1', 'Author'],
      ['B2', 'Author'],
      ['C3', 'Author'],
      ['D10', '山田 &amp; 次長'],
      ['D11', '山田 &amp; 次長'],
      ['D12', ''],
    ]);
    expect(names).toHaveLength(3);
    const sheet = await sheetByExceljs(after);
    const note = sheet.getCell('D10').note;
    expect(typeof note === 'object' ? note.texts?.map(({ text }) => text).join('') : note).toBe(
      '山田 & 次長:\n確認してください。',
    );
  });

  it('may be shown with the author of the file in front, which is not written', async () => {
    const bytes = await reviewed();
    const shown = (text: string) => withNotes(bytes, (notes) => add(notes, 2, 2, `Author:\n${text}`));
    expect(shown('直す')).toEqual(bytes);
    const read = resourceOf<Notes>(XlsxFile.open(shown('直した')).workbook, NOTE_RESOURCE);
    expect(read['sheet1']?.['2']?.['2']?.note).toBe('直した');
    // Where the file's own text begins with it, it belongs to the text.
    const signed = withNotes(bytes, (notes) => add(notes, 1, 1, '審査:\n残す'));
    expect(
      resourceOf<Notes>(XlsxFile.open(signed).workbook, NOTE_RESOURCE)['sheet1']?.['1']?.['1']?.note,
    ).toBe('審査:\n残す');
  });

  it('leave the file alone when they are as before', async () => {
    const bytes = await reviewed();
    expect(withNotes(bytes, () => undefined)).toEqual(bytes);
  });

  const THREAD =
    '<comment ref="A1" authorId="0" shapeId="0"><text><t>[スレッド化されたコメント] 直してください</t></text></comment>';
  const THREADED =
    '<ThreadedComments xmlns="urn:t"><threadedComment ref="A1" id="{1}"><text>直してください</text></threadedComment></ThreadedComments>';
  const DRAWING =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  const threaded = () =>
    bookOf(sheetXml('', '', '<legacyDrawing r:id="rId2"/>'), {
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
        relationship('rId1', 'comments', '../comments1.xml'),
        relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
        '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
      ),
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList>${THREAD}</commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': DRAWING,
      'xl/threadedComments/threadedComment1.xml': THREADED,
    });

  it('leave threaded comments and their stand-ins as they are', () => {
    const bytes = threaded();
    const after = withNotes(bytes, (notes) => add(notes, 5, 5, 'メモ'));
    expect(changedParts(bytes, after)).toEqual(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml']);
    const parts = partsOf(after);
    expect(parts['xl/comments1.xml']).toContain(
      `<authors><author>tc={1}</author><author></author></authors><commentList>${THREAD}<comment ref="F6" authorId="1">`,
    );
    expect(parts['xl/drawings/vmlDrawing1.vml']?.startsWith(DRAWING.replace('</xml>', ''))).toBe(true);
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('id="_x0000_s1026"');
    expect(partsOf(withNotes(after, (notes) => delete notes['5']))['xl/drawings/vmlDrawing1.vml']).toBe(
      DRAWING,
    );
  });

  it('are refused with the cell where a threaded comment stands', () => {
    expect(() => withNotes(threaded(), (notes) => add(notes, 0, 0, 'メモ'))).toThrow(XlsxRefusal);
    expect(() => withNotes(threaded(), (notes) => add(notes, 0, 0, 'メモ'))).toThrow('A1');
  });
});

it('keeps a note that holds no text, such as one that is a picture, whatever else changes', () => {
  const notes = `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text/></comment></commentList></comments>`;
  const parts = {
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
      relationship('rId1', 'comments', '../comments1.xml'),
    ),
    'xl/comments1.xml': notes,
  };
  const bytes = bookOf(sheetXml('<row r="1"><c r="B1"><v>1</v></c></row>'), parts);
  const file = XlsxFile.open(bytes);
  const workbook = snapshotOf(file);
  expect(file.save(workbook, file.properties)).toEqual(bytes);
  change(workbook, 'B1', { v: 2, t: 2 });
  expect(partsOf(file.save(workbook, file.properties))['xl/comments1.xml']).toBe(notes);
});
