/** Texts as no program writes them, of which a parser keeps every piece. They are refused by their tab, or their part. */

import { XlsxFile } from '../src/workbook/xlsx-file';
import { OddXml } from '../src/xml/odd-xml';
import { parseXml } from '../src/xml/xml-tree';
import { bookOf, sheetXml } from './hand-written-book';

const MILLIONS = 4_100_000;

describe.each([
  ['a comment', `<!--${'-x'.repeat(MILLIONS / 2)}-->`],
  ['many comments', '<!--x--><a/>'.repeat(MILLIONS / 5)],
  ['a comment that holds elements', `<!--${'-<'.repeat(MILLIONS / 2)}-->`],
  ['a comment without end', `<!--${'<x'.repeat(MILLIONS / 2)}`],
  ['CDATA', `<![CDATA[${']<'.repeat(MILLIONS / 2)}]]>`],
  ['an instruction', `<?x ${'?<'.repeat(MILLIONS / 2)}?>`],
  ['entities', '&amp;'.repeat(MILLIONS / 5)],
  ['line breaks', '\r'.repeat(MILLIONS)],
  ['an attribute', `<a b="${'\n'.repeat(MILLIONS)}"/>`],
  ['pieces', 'x<a/>'.repeat(2_100_000)],
])('%s', (_, text) => {
  it('is refused as a tree and within a cell', () => {
    expect(() => parseXml(`<root>${text}</root>`)).toThrow(OddXml);
    const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    expect(() => XlsxFile.open(bookOf(sheetXml(cell)))).toThrow(
      expect.objectContaining({ code: 'too-large', place: '総務課' }),
    );
  });
});

it('lets a long cell with line breaks, entities, a comment and rich text pass', () => {
  const text = '&amp;\r\n'.repeat(10_000);
  const cell = `<c r="A1" t="inlineStr"><is><r><t>${text}</t></r><!-- - --><r><t><![CDATA[<]]></t></r></is></c>`;
  const { workbook } = XlsxFile.open(bookOf(sheetXml(`<row r="1">${cell}</row>`)));
  expect(workbook.sheets['sheet1']?.cellData?.[0]?.[0]?.v).toBe(`${'&\n'.repeat(10_000)}<`);
});
