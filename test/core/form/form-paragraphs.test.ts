/** Which texts of a form are read, and where each of them stands. */
import { type CellPlace, formParagraphs } from '../../../src/core/form/form-paragraphs';
import type { FormPart } from '../../../src/core/form/form-parts';
import { p, table } from '../../form-docx';

const read = (xml: string, kind: FormPart['kind'] = 'body') =>
  formParagraphs({ name: 'word/document.xml', kind, xml: `<w:body>${xml}</w:body>` } as FormPart);
/** The outermost first. */
const cellsOf = (cell: CellPlace | null): string =>
  cell === null ? '' : `${cellsOf(cell.around)} ${cell.table}-${cell.row}-${cell.column}`.trim();
const places = (xml: string) =>
  read(xml).map(({ text, number, cell, box }) => [text, number, cellsOf(cell), box]);
const box = (inside: string): string =>
  `<mc:AlternateContent><mc:Choice><w:txbxContent>${inside}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${inside}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;

it('paragraphs are counted outside of tables and boxes, tables through the part', () => {
  expect(places(p('一') + table(['二', '三'], ['四']) + p('五') + table(['六']))).toEqual([
    ['一', 1, '', 0],
    ['二', 0, '1-1-1', 0],
    ['三', 0, '1-1-2', 0],
    ['四', 0, '1-2-1', 0],
    ['五', 2, '', 0],
    ['六', 0, '2-1-1', 0],
  ]);
});

it('a table in a cell has both places, and the cell goes on behind it', () => {
  const outer = `<w:tbl><w:tr><w:tc>${p('外')}${table(['内'])}${p('後')}</w:tc><w:tc>${p('隣')}</w:tc></w:tr></w:tbl>`;
  expect(places(outer)).toEqual([
    ['外', 0, '1-1-1', 0],
    ['内', 0, '1-1-1 2-1-1', 0],
    ['後', 0, '1-1-1', 0],
    ['隣', 0, '1-1-2', 0],
  ]);
});

it('a box is read once, behind the paragraph that it hangs on, and counted', () => {
  const anchored = `<w:p><w:r><w:t>前</w:t></w:r><w:r>${box(p('箱の中'))}</w:r><w:r><w:t>後</w:t></w:r></w:p>`;
  const second = `<w:p><w:r>${box(p('二つめ') + p('続き'))}</w:r></w:p>`;
  expect(places([anchored, p('次'), second].join(''))).toEqual([
    ['前後', 1, '', 0],
    ['箱の中', 0, '', 1],
    ['次', 2, '', 0],
    ['', 3, '', 0],
    ['二つめ', 0, '', 2],
    ['続き', 0, '', 2],
  ]);
});

it('texts of drawings and formulas are read, and nothing between the elements', () => {
  expect(places('<w:p><w:r><w:t>字</w:t><w:instrText>PAGE</w:instrText></w:r><m:t>x</m:t> </w:p>')).toEqual([
    ['字x', 1, '', 0],
  ]);
  expect(places('<a:p><a:r><a:t>図の字</a:t></a:r></a:p>')).toEqual([['図の字', 1, '', 0]]);
});

it.each([
  ...['dc:title', 'dc:creator', 'cp:keywords', 'vt:lpwstr', 'vt:lpstr', 'Company', 'Manager'],
  ...[
    'HyperlinkBase',
    'PublishDate',
    'Abstract',
    'CompanyAddress',
    'CompanyPhone',
    'CompanyFax',
    'CompanyEmail',
  ],
])('of the properties %s is read', (name) => {
  expect(read(`<${name}>{title}</${name}> <Pages>1</Pages>`, 'properties')).toEqual([
    { kind: 'properties', text: '{title}', number: 0, cell: null, box: 0 },
  ]);
});

it.each([
  ...[
    'Pages',
    'AppVersion',
    'Application',
    'Companies',
    'MyCompany',
    'Managers',
    'HyperlinkBases',
    'PublishDates',
  ],
  ...['Abstracts', 'CompanyName', 'CompanyFaxes', 'vt:i4', 'vt:lpstrs', 'dcterms:created', 'x:dc:title'],
])('of the properties %s is not read', (name) => {
  expect(read(`<${name}>{title}</${name}>`, 'properties')).toEqual([]);
});

it('a cell is one object for all that stands in it, however deep, so that 100,000 paragraphs take no more room', () => {
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(50)}${p('内').repeat(20)}${'</w:tc></w:tr></w:tbl>'.repeat(50)}`;
  expect(new Set(read(deep).map(({ cell }) => cell)).size).toBe(1);
});
