/** The parts of a new workbook: one empty tab, and a font that Japanese Windows and Office bring along. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Morisawa's UD font for offices, part of Windows since 2018; other systems fall back to a gothic font. */
const FONT = 'BIZ UDPGothic';

/** The styles of a new workbook, and of files that come without any. */
export const BLANK_STYLES =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  `<fonts count="1"><font><sz val="11"/><name val="${FONT}"/><family val="3"/><charset val="128"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

/** An empty worksheet in the given namespace, ready to be patched, also in how it is printed (print-set-up.ts); columns are 100 px and rows 21 px, as a new tab of Google's. @param prefix '' or a prefix with its colon. */
export function blankWorksheet(namespace: string, prefix: string): string {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return (
    `${XML}<${prefix}worksheet ${declaration}="${namespace}">` +
    `<${prefix}sheetPr><${prefix}pageSetUpPr fitToPage="1"/></${prefix}sheetPr>` +
    `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>` +
    `<${prefix}sheetFormatPr customHeight="1" defaultColWidth="14.2857" defaultRowHeight="15.75"/><${prefix}sheetData/>` +
    `<${prefix}pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></${prefix}worksheet>`
  );
}

/** All parts of a new workbook by name. */
export function blankParts(): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const texts = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
      '<sheets><sheet name="シート1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': blankWorksheet(MAIN, ''),
    'xl/styles.xml': BLANK_STYLES,
  };
  return new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]));
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const entries = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}
