import {
  bookOf,
  relationship,
  relationshipsXml,
  sheetXml,
  stylesXml,
} from '../../../packages/lossless-xlsx/test/hand-written-book';
import { closeBooks, openBook } from '../../open-book';

afterEach(closeBooks);

const WORKBOOK = 'xl/workbook.xml';
const SHEET_RELATIONSHIPS = 'xl/worksheets/_rels/sheet1.xml.rels';
const DRAWING_URI = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const named = (name: string): Record<string, string> => ({
  [WORKBOOK]:
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
});

/** A tab with a drawing part that holds this thing. */
const drawn = (thing: string): readonly [sheet: string, parts: Record<string, string>] => [
  sheetXml('', '', '<drawing r:id="rId1"/>'),
  {
    [SHEET_RELATIONSHIPS]: relationshipsXml(relationship('rId1', 'drawing', '../drawings/drawing1.xml')),
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING_URI}"><xdr:oneCellAnchor>${thing}</xdr:oneCellAnchor></xdr:wsDr>`,
  },
];

/** A note whose box shows a picture and no text. */
const PICTURE_NOTE = {
  [SHEET_RELATIONSHIPS]: relationshipsXml(
    relationship('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    relationship('rId2', 'comments', '../comments1.xml'),
  ),
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:v" xmlns:o="urn:o" xmlns:x="urn:x"><v:shape id="s1"><v:fill o:relid="rId1" type="frame"/>' +
    '<x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
  'xl/comments1.xml':
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors>' +
    '<commentList><comment ref="A1" authorId="0"><text/></comment></commentList></comments>',
};

const COLOURED = stylesXml().replace(
  '</styleSheet>',
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>',
);

const FILLED = stylesXml('<xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/>').replace(
  '</fills>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>',
);

/** Names of the tabs after 初期設定 of a workbook with this one tab. */
async function tabsAfterSetUp(sheet: string, parts: Record<string, string>): Promise<string[]> {
  const book = await openBook({ workbook: bookOf(sheet, parts) });
  await book.call('setUpWorkbook', { year: '平成29', departments: ['総務課'] });
  return book.host.globals.SpreadsheetApp.getActive()
    .getSheets()
    .map((tab) => tab.getName());
}

describe('初期設定 of a workbook whose only tab holds no value', () => {
  it.each(['シート1', 'Sheet1'])('takes over a tab %s that nobody has touched', async (name) => {
    expect(await tabsAfterSetUp(sheetXml(''), named(name))).toEqual(['設定', '総務課', '集計', '履歴']);
  });

  it.each<[string, string, Record<string, string>]>([
    ['a shape', ...drawn('<xdr:sp/>')],
    ['a picture', ...drawn('<xdr:pic/>')],
    ['a chart', ...drawn('<xdr:graphicFrame/>')],
    ['a note that is a picture', sheetXml('', '', '<legacyDrawing r:id="rId1"/>'), PICTURE_NOTE],
    [
      'an input rule',
      sheetXml(
        '',
        '',
        '<dataValidations><dataValidation type="whole" sqref="C9"><formula1>1</formula1></dataValidation></dataValidations>',
      ),
      {},
    ],
    [
      'a rule for colours',
      sheetXml(
        '',
        '',
        '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
      ),
      { 'xl/styles.xml': COLOURED },
    ],
    ['a width', sheetXml('', '<cols><col min="3" max="3" width="40" customWidth="1"/></cols>'), {}],
    ['a fill', sheetXml('<row r="2"><c r="B2" s="1"/></row>'), { 'xl/styles.xml': FILLED }],
    [
      'frozen rows',
      sheetXml(
        '',
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>',
      ),
      {},
    ],
  ])('leaves a tab Sheet1 with %s alone', async (_, sheet, parts) => {
    const tabs = await tabsAfterSetUp(sheet, { ...named('Sheet1'), ...parts });
    expect(tabs).toEqual(['Sheet1', '設定', '総務課', '集計', '履歴']);
  });

  it('leaves a tab alone that somebody has named', async () => {
    expect(await tabsAfterSetUp(sheetXml(''), named('組織図'))).toEqual([
      '組織図',
      '設定',
      '総務課',
      '集計',
      '履歴',
    ]);
  });
});
