/** What reaches far and is no load: the file is opened, changed there, and keeps the rest. */
import {
  bookOf,
  MAIN,
  partsOf,
  relationship,
  relationshipsXml,
  sheetXml,
} from '../../../lossless-xlsx/test/hand-written-book';
import { openHost } from './open-host';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SCATTERED = Array.from({ length: 3000 }, (_, i) => `A${2 * (i + 1)} `).join('');

const merged = (place: string): string => `<mergeCells><mergeCell ref="${place}"/></mergeCells>`;
const validations = (...places: string[]): string =>
  `<dataValidations>${places.map((place) => `<dataValidation type="whole" sqref="${place}"><formula1>1</formula1></dataValidation>`).join('')}</dataValidations>`;

it.each([
  ['a row merged to its end', merged('A1:XFD1')],
  ['a rule over the whole sheet', validations(...Array(300).fill('A1:XFD1048576'))],
  ['a rule of thousands of scattered cells', validations(SCATTERED)],
])('%s is saved as it was, and a rule is asked for and cut by another one', async (_, after) => {
  const workbook = bookOf(sheetXml(ONE, '', after));
  const host = await openHost({ workbook });
  expect(Buffer.from(await host.save()).equals(Buffer.from(workbook))).toBe(true);
  const cells = host.globals.SpreadsheetApp.getActive().getRange('A1:A5');
  cells.clearDataValidations();
  expect(cells.getDataValidation()).toBeNull();
});

it('a note in the last cell stays, beside those that change', async () => {
  const comment = (ref: string) => `<comment ref="${ref}" authorId="0"><text><t>${ref}</t></text></comment>`;
  const workbook = bookOf(sheetXml(ONE), {
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${comment('B2')}${comment('XFD1048576')}</commentList></comments>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
      relationship('rId1', 'comments', '../comments1.xml'),
    ),
  });
  const host = await openHost({ workbook });
  const sheet = host.globals.SpreadsheetApp.getActive().getActiveSheet();
  expect(sheet.getMaxRows()).toBe(1000);
  expect(sheet.getRange('B2').getNote()).toBe('B2');
  sheet.getRange('B2').setNote('');
  const saved = partsOf(await host.save())['xl/comments1.xml'];
  expect(saved?.match(/<comment .*?<\/comment>/g)).toEqual([comment('XFD1048576')]);
});
