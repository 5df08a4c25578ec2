/** The small pieces that the rest is made of. */

import { withMovedBoxes } from '../src/comments/vml-notes';
import { relativeTarget } from '../src/file/relationships';
import { pixelsToWidth, widthToPixels } from '../src/geometry/sheet-geometry';
import { columnName, parseCell, parseRange, rangeName } from '../src/snapshot/cell-reference';
import { plainRgb } from '../src/snapshot/colors';
import { builtInId, isDatePattern } from '../src/styles/number-formats';
import { TextEdits } from '../src/xml/text-edits';
import { withAttributes } from '../src/xml/xml-patch';
import { decodeXstring, encodeXstring } from '../src/xml/xml-text';

it('counts columns as letters', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

it('reads cells and ranges', () => {
  expect(parseCell('$AB$12')).toEqual({ row: 11, column: 27 });
  expect(['', 'A', '1', 'A0', 'A1B', 'XFE1', 'あ1'].map(parseCell)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(parseRange('C3:A1')).toEqual({ startRow: 0, startColumn: 0, endRow: 2, endColumn: 2 });
  expect(parseRange('B:C')).toMatchObject({ startRow: 0, endRow: 1_048_575, startColumn: 1, endColumn: 2 });
  expect(rangeName({ startRow: 1, startColumn: 1, endRow: 1, endColumn: 1 })).toBe('B2');
});

it.each([
  ['yyyy/m/d', true],
  ['[$-411]ggge"年"m"月"d"日"', true],
  ['[h]:mm', true],
  ['0.00E+00', false],
  ['#,##0"円"', false],
  ['[Red]0;[Blue]-0', false],
  ['@', false],
  ['0"月d日"', false],
])('tells of %s whether it shows a date: %s', (pattern, isDate) => {
  expect(isDatePattern(pattern)).toBe(isDate);
});

it('uses built-in number formats only where they look the same everywhere', () => {
  expect(['0%', '@', 'General', '', 'yyyy/m/d', '#,##0;-#,##0'].map(builtInId)).toEqual([
    9,
    49,
    0,
    0,
    undefined,
    undefined,
  ]);
});

it('reads colours in the ways the engine writes them', () => {
  expect(['#abc', '#AABBCC', 'rgb(170, 187,204)', 'red', '', undefined].map(plainRgb)).toEqual([
    'AABBCC',
    'AABBCC',
    'AABBCC',
    null,
    null,
    null,
  ]);
});

it('turns pixels into widths and back without loss', () => {
  const pixels = Array.from({ length: 600 }, (_, i) => i + 5);
  expect(pixels.map((size) => widthToPixels(pixelsToWidth(size)))).toEqual(pixels);
});

it.each(['_x0041_', '_x005F_', 'a_b_x', '__x0001__', '\u0000\u001f\r\n', '\ud83d', '😀', '_x005F_x0041_'])(
  'gives %j back after escaping',
  (text) => {
    expect(decodeXstring(encodeXstring(text))).toBe(text);
  },
);

it('sets, changes and removes attributes of a tag and of no other name that ends alike', () => {
  expect(
    withAttributes('<c x:r="1" r="A1"\n s=\'2\' t="s"/>', { r: 'B2', s: null, t: null, cm: '"&"' }),
  ).toBe('<c x:r="1" r="B2" cm="&quot;&amp;&quot;"/>');
});

it('changes the open tag of an element that is given whole', () => {
  expect(withAttributes('<calcPr calcId="1" a=">"></calcPr>', { calcId: '2', b: '3' })).toBe(
    '<calcPr calcId="2" a=">" b="3"></calcPr>',
  );
});

it('applies edits together, insertions at one place in the order given', () => {
  const edits = new TextEdits();
  edits.replace(2, 4, '[cd]');
  edits.insert(2, '1');
  edits.insert(2, '2');
  edits.insert(6, '!');
  expect(edits.apply('abcdef')).toBe('ab12[cd]ef!');
});

it('names a part from the folder of another', () => {
  expect(relativeTarget('xl/worksheets/sheet1.xml', 'xl/comments1.xml')).toBe('../comments1.xml');
  expect(relativeTarget('xl/workbook.xml', 'xl/worksheets/sheet2.xml')).toBe('worksheets/sheet2.xml');
  expect(relativeTarget('', 'docProps/custom.xml')).toBe('docProps/custom.xml');
});

describe('the boxes of notes', () => {
  const box = (row: number, column: number) =>
    `<v:shape id="s"><br><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 2</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  const insert = { sheetId: 's', axis: 'rows', kind: 'insert', at: 1, count: 2 } as const;

  it('move with their cells, even in a drawing that is not well-formed', () => {
    expect(
      withMovedBoxes(`<xml>${box(0, 0)}${box(3, 2)}</xml>`, [], new Map([['C4', { row: 5, column: 2 }]])),
    ).toBe(`<xml>${box(0, 0)}${box(5, 2)}</xml>`);
  });

  it('go away with their cells', () => {
    expect(withMovedBoxes(`<xml>${box(0, 0)}${box(2, 2)}</xml>`, [], new Map([['C3', null]]))).toBe(
      `<xml>${box(0, 0)}</xml>`,
    );
  });

  it('leave buttons at the lines on which they hang', () => {
    const button = (top: number, bottom: number) =>
      `<v:shape id="b"><x:ClientData ObjectType="Button"><x:Anchor>1, 15, ${top}, 2, 3, 15, ${bottom}, 2</x:Anchor></x:ClientData></v:shape>`;
    expect(withMovedBoxes(button(0, 4), [insert], new Map())).toBe(button(0, 6));
  });
});
