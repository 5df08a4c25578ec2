/** Which parts of a form hold tags, and how the parts of a package are read and written. */
import { unzipSync } from 'fflate';
import { DocxPackage } from '../../../src/core/form/docx-package';
import { formParts } from '../../../src/core/form/form-parts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const TYPES = 'application/vnd.openxmlformats-';

/** A package of these parts, with its list of them. */
const packageOf = (list: string, ...names: string[]): DocxPackage =>
  new DocxPackage(
    new Map([
      ['[Content_Types].xml', text(`<Types>${list}</Types>`)],
      ...names.map((name) => [name, text(`<${name}>`)] as const),
    ]),
  );
const listed = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="${type}"/>`;

describe('a part of a form', () => {
  it.each([
    [`${TYPES}officedocument.wordprocessingml.document.main+xml`, 'body'],
    [`${TYPES}officedocument.wordprocessingml.header+xml`, 'header'],
    [`${TYPES}officedocument.wordprocessingml.footer+xml`, 'footer'],
    [`${TYPES}officedocument.wordprocessingml.footnotes+xml`, 'footnote'],
    [`${TYPES}officedocument.wordprocessingml.endnotes+xml`, 'endnote'],
    [`${TYPES}officedocument.wordprocessingml.comments+xml`, 'comment'],
    [`${TYPES}officedocument.drawingml.diagramData+xml`, 'drawing'],
    [`${TYPES}package.core-properties+xml`, 'properties'],
    [`${TYPES}officedocument.extended-properties+xml`, 'properties'],
    [`${TYPES}officedocument.custom-properties+xml`, 'properties'],
  ])('of the type %s is its %s', (type, kind) => {
    expect(formParts(packageOf(listed('a.xml', type), 'a.xml'))).toEqual([{ kind, xml: '<a.xml>' }]);
  });

  it.each([
    `${TYPES}officedocument.wordprocessingml.styles+xml`,
    `${TYPES}officedocument.wordprocessingml.header+xml2`,
    '',
  ])('of the type "%s" holds no tags', (type) => {
    expect(formParts(packageOf(listed('a.xml', type), 'a.xml'))).toEqual([]);
  });

  const HEADER = `${TYPES}officedocument.wordprocessingml.header+xml`;
  const BODY = `${TYPES}officedocument.wordprocessingml.document.main+xml`;

  it.each<[string, string]>([
    ['in other quotes, with blanks', `<Override ContentType = '${HEADER}' PartName = '/a.xml' />`],
    ['without the slash before its name', `<Override PartName="a.xml" ContentType="${HEADER}"/>`],
    ['twice', listed('a.xml', HEADER) + listed('a.xml', BODY)],
    ['with an end of its own', `<Override PartName="/a.xml" ContentType="${HEADER}"></Override>`],
    ['beside one that is not there', listed('b.xml', HEADER) + listed('a.xml', HEADER)],
    [
      'beside another element',
      `<Overrides PartName="/a.xml" ContentType="${BODY}"/>${listed('a.xml', HEADER)}`,
    ],
  ])('is found where it is listed %s', (_, list) => {
    expect(formParts(packageOf(list, 'a.xml'))).toEqual([{ kind: 'header', xml: '<a.xml>' }]);
  });

  it('comes in the order of the list, the body first', () => {
    const list =
      listed('b.xml', HEADER) +
      listed('word/a.xml', HEADER) +
      listed('c.xml', BODY) +
      listed('d.xml', HEADER);
    const parts = formParts(packageOf(list, 'd.xml', 'c.xml', 'word/a.xml', 'b.xml'));
    expect(parts.map(({ xml }) => xml)).toEqual(['<c.xml>', '<b.xml>', '<word/a.xml>', '<d.xml>']);
  });

  it('is not there where nothing is listed', () => {
    expect(formParts(new DocxPackage(new Map([['a.xml', text('')]])))).toEqual([]);
  });
});

describe('a package', () => {
  const made = (): DocxPackage =>
    new DocxPackage(
      new Map([
        ['a.xml', text('一')],
        ['b/a.rels', text('二')],
        ['c.png', text('三')],
      ]),
    );

  it('gives parts by their name or by a pattern of it', () => {
    const form = made();
    expect(form.file('a.xml')?.asText()).toBe('一');
    expect(form.file('toString')).toBeNull();
    expect(form.file(/\.(xml|rels)$/).map(({ name }) => name)).toEqual(['a.xml', 'b/a.rels']);
  });

  it('is written in the order in which parts were first put in, without those that were taken out', () => {
    const form = made().file('d.xml', '四').file('a.xml', text('五')).remove('b/a.rels');
    expect(form.file('b/a.rels')).toBeNull();
    const written = Object.entries(unzipSync(form.toBytes()));
    expect(written.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.xml', '五'],
      ['c.png', '三'],
      ['d.xml', '四'],
    ]);
  });

  it.each([
    ...['', 'a', '\u007f', '\u0080', '\u07ff', '\u0800', '日', '\uffff', '\u{10000}', '𠮷', '\u{10ffff}'],
  ])('writes %j as UTF-8', (letters) => {
    const [bytes] = Object.values(unzipSync(new DocxPackage(new Map()).file('a', `<${letters}>`).toBytes()));
    expect([...(bytes ?? [])]).toEqual([...text(`<${letters}>`)]);
  });
});
