/** A workbook with everything that hangs on rows and columns, in hand-written parts as Excel writes them. */
import { bookOf, MAIN, OFFICE, relationship, relationshipsXml, stylesXml } from './hand-written-book';

const THREAD = '{8A1B0000-0000-4000-8000-000000000001}';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const text = (cell: string, value: string, format = '') =>
  `<c r="${cell}"${format} t="inlineStr"><is><t>${value}</t></is></c>`;

const ROWS =
  `<row r="1" spans="1:8">${text('A1', '自己評価')}</row>` +
  `<row r="4" spans="1:8">${['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '理由', '確認'].map((name, i) => text(`${'ABCDEFGH'[i]}4`, name)).join('')}</row>` +
  [5, 6, 7, 8, 9]
    .map(
      (row) =>
        `<row r="${row}" ht="30" customHeight="1">${text(`E${row}`, `目標${row}`)}<c r="F${row}"><v>${row - 4}</v></c>` +
        `${row === 5 ? '<c r="J5"><f t="shared" ref="J5:J9" si="0">F5*2</f><v>2</v></c>' : `<c r="J${row}"><f t="shared" si="0"/><v>${(row - 4) * 2}</v></c>`}</row>`,
    )
    .join('') +
  '<row r="11"><c r="F11"><f>SUM(F5:F9)</f><v>15</v></c></row>';

const BEFORE =
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:J11"/>' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="F7" sqref="F7"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="5" max="5" width="40" customWidth="1"/><col min="7" max="7" width="50" customWidth="1"/></cols>';

const AFTER =
  '<sheetProtection sheet="1" objects="1"/><protectedRanges><protectedRange sqref="F5:G9" name="入力"/></protectedRanges>' +
  '<autoFilter ref="A4:H9"><filterColumn colId="5"><filters><filter val="2"/></filters></filterColumn></autoFilter>' +
  '<mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells>' +
  '<conditionalFormatting sqref="F5:F9"><cfRule type="expression" dxfId="0" priority="2"><formula>AND(ISNUMBER($F5),$F5&lt;=2,LEN(TRIM($G5))=0)</formula></cfRule>' +
  '<cfRule type="cellIs" dxfId="1" priority="1" operator="greaterThan"><formula>4</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="G5:G9"><cfRule type="iconSet" priority="3"><iconSet><cfvo type="percent" val="0"/><cfvo type="num" val="$F$7"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="F5:F9"><formula1>1</formula1><formula2>5</formula2></dataValidation>' +
  '<dataValidation type="custom" allowBlank="1" showErrorMessage="1" sqref="G5:G9"><formula1>LEN(G5)&lt;$F$11*100</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="E7" location="A1" display="上へ"/></hyperlinks>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<rowBreaks count="2" manualBreakCount="2"><brk id="6" max="16383" man="1"/><brk id="8" max="16383" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="F5:F9" numberStoredAsText="1"/></ignoredErrors>' +
  '<drawing r:id="rId5"/><legacyDrawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:cfRule type="expression" priority="4" id="{1}"><xm:f>$F7=設定!$B$3</xm:f></x14:cfRule><xm:sqref>E7:E9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
  '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>設定!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>C5:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

const SETTINGS_ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>総務課!F7</f><v>3</v></c></row><row r="2"><c r="B2"><f>COUNTIF(総務課!$F$5:$F$9,"&lt;=2")</f><v>2</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>';

const comment = (cell: string, author: number, note: string) =>
  `<comment ref="${cell}" authorId="${author}" shapeId="0"><text><r><t>${note}</t></r></text></comment>`;

const COMMENTS =
  `<comments xmlns="${MAIN}"><authors><author>山田</author><author>tc=${THREAD}</author></authors><commentList>` +
  `${comment('F6', 0, '六行目のメモ')}${comment('G7', 1, '[スレッド化されたコメント]')}${comment('F9', 0, '九行目のメモ')}</commentList></comments>`;

const box = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
  `<x:Anchor>${column + 1}, 15, ${row - 1}, 2, ${column + 3}, 15, ${row + 3}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const BOXES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600"></v:shapetype>${box(1025, 5, 5)}${box(1026, 6, 6)}${box(1027, 8, 5)}</xml>`;

const thread = (id: string, parent: string, words: string) =>
  `<threadedComment ref="G7" dT="2018-04-02T01:00:00.00" personId="{P1}" id="${id}"${parent}><text>${words}</text></threadedComment>`;

const THREADS =
  '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
  `${thread(THREAD, '', '根拠は？')}${thread('{2}', ` parentId="${THREAD}"`, '追記しました')}</ThreadedComments>`;

const corner = (name: string, column: number, row: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>10</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>20</xdr:rowOff></xdr:${name}>`;

const PICTURES =
  `<xdr:wsDr xmlns:xdr="${DRAWING}"><xdr:twoCellAnchor>${corner('from', 1, 5)}${corner('to', 3, 8)}<xdr:sp textlink="$F$11"/><xdr:clientData/></xdr:twoCellAnchor>` +
  `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 1, 5)}${corner('to', 3, 8)}<xdr:clientData/></xdr:twoCellAnchor>` +
  `<xdr:twoCellAnchor editAs="absolute">${corner('from', 1, 5)}${corner('to', 3, 8)}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:val><c:numRef><c:f>総務課!$F$5:$F$9</c:f></c:numRef></c:val></c:chartSpace>';

const TABLE = `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="L5:M8"><autoFilter ref="L5:M8"/><tableColumns count="2"><tableColumn id="1" name="列1"/><tableColumn id="2" name="列2"/></tableColumns></table>`;

const NAMES =
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">総務課!$A$1:$H$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">総務課!$1:$4</definedName>' +
  '<definedName name="合計">総務課!$F$11</definedName><definedName name="六行">総務課!$F$6</definedName></definedNames>';

/** The part names of what hangs on the tab. */
export const PARTS = {
  settings: 'xl/worksheets/sheet2.xml',
  comments: 'xl/comments1.xml',
  boxes: 'xl/drawings/vmlDrawing1.vml',
  threads: 'xl/threadedComments/threadedComment1.xml',
  persons: 'xl/persons/person.xml',
  pictures: 'xl/drawings/drawing1.xml',
  chart: 'xl/charts/chart1.xml',
  table: 'xl/tables/table1.xml',
  workbook: 'xl/workbook.xml',
} as const;

const LOOKS =
  '<dxfs count="2"><dxf><fill><patternFill><bgColor rgb="FFFFE699"/></patternFill></fill></dxf><dxf><font><b/><color rgb="FF0000FF"/></font><border><left style="thin"/></border></dxf></dxfs>';

/**
 * 総務課 with goals in rows 5 to 9 (1-based) and a sum in row 11, and 設定, whose formulas look at it.
 * @param table Whether the tab names its table (L5:M8), which forbids deleting the table's heading.
 */
export function reviewedBook({ table } = { table: true }): Uint8Array {
  const after = table ? AFTER : AFTER.replace(/<tableParts.*<\/tableParts>/, '');
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${BEFORE}<sheetData>${ROWS}</sheetData>${after}</worksheet>`;
  const main = 'application/vnd.openxmlformats-officedocument';
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return bookOf(sheet, {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${main}.vmlDrawing"/>` +
      override('xl/workbook.xml', `${main}.spreadsheetml.sheet.main+xml`) +
      override('xl/worksheets/sheet1.xml', `${main}.spreadsheetml.worksheet+xml`) +
      override(PARTS.settings, `${main}.spreadsheetml.worksheet+xml`) +
      override('xl/styles.xml', `${main}.spreadsheetml.styles+xml`) +
      override(PARTS.comments, `${main}.spreadsheetml.comments+xml`) +
      override(PARTS.threads, 'application/vnd.ms-excel.threadedcomments+xml') +
      override(PARTS.persons, 'application/vnd.ms-excel.person+xml') +
      override(PARTS.pictures, `${main}.drawing+xml`) +
      override(PARTS.chart, `${main}.drawingml.chart+xml`) +
      override(PARTS.table, `${main}.spreadsheetml.table+xml`) +
      '</Types>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="総務課" sheetId="1" r:id="rId1"/><sheet name="設定" sheetId="2" r:id="rId4"/></sheets>${NAMES}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'styles', 'styles.xml'),
      relationship('rId4', 'worksheet', 'worksheets/sheet2.xml'),
      `<Relationship Id="rId5" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>`,
    ),
    'xl/styles.xml': stylesXml().replace('</styleSheet>', `${LOOKS}</styleSheet>`),
    [PARTS.settings]: `<worksheet xmlns="${MAIN}"><sheetData>${SETTINGS_ROWS}</sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
      relationship('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      relationship('rId2', 'comments', '../comments1.xml'),
      '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
      relationship('rId5', 'drawing', '../drawings/drawing1.xml'),
      ...(table ? [relationship('rId6', 'table', '../tables/table1.xml')] : []),
    ),
    'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml(
      relationship('rId1', 'chart', '../charts/chart1.xml'),
    ),
    [PARTS.comments]: COMMENTS,
    [PARTS.boxes]: BOXES,
    [PARTS.threads]: THREADS,
    [PARTS.persons]:
      '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="山田" id="{P1}" userId="u" providerId="None"/></personList>',
    [PARTS.pictures]: PICTURES,
    [PARTS.chart]: CHART,
    [PARTS.table]: TABLE,
  });
}
