/** Workbook files made of hand-written XML, and the parts of a file as text. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A styles part with a default format and room for more cell formats (`<xf …/>` elements). */
export function stylesXml(
  extraFormats = '',
  fonts = '<font><sz val="11"/><name val="Meiryo UI"/></font>',
): string {
  return (
    `<styleSheet xmlns="${MAIN}"><fonts>${fonts}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${extraFormats}</cellXfs></styleSheet>`
  );
}

/** The text of a worksheet with these rows; `before` and `after` stand around `<sheetData>`. */
export function sheetXml(rows: string, before = '', after = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** One relationship of a part; the type by its last segment. */
export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** A relationships part. */
export function relationshipsXml(...entries: string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

/**
 * A workbook whose only tab 総務課 is the given worksheet.
 * @param parts Further parts, or other texts for the usual ones.
 */
export function bookOf(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const texts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': relationshipsXml(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="総務課" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'styles', 'styles.xml'),
      relationship('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': stylesXml(),
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

/** All parts of a file as text; the folders that some programs list are no parts. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return Object.fromEntries(files.map(([name, part]) => [name, strFromU8(part)]));
}

/** The names of the parts that differ between two files, new and lost ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => old[name] !== now[name])
    .sort();
}

export const SHEET = 'xl/worksheets/sheet1.xml';
