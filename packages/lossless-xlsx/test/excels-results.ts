/** A workbook with formulas whose results Excel alone gives: what no engine may write over. */
import { bookOf, MAIN, OFFICE, relationship, relationshipsXml, sheetXml } from './hand-written-book';

/** The part of 台帳. */
export const TABLE = 'xl/worksheets/sheet2.xml';

/** 総務課 holds values, 台帳 formulas with results that no engine but Excel gives. */
export function book(formulas: string, values = VALUES): Uint8Array {
  return bookOf(sheetXml(values), {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="総務課" sheetId="1" r:id="rId1"/><sheet name="台帳" sheetId="2" r:id="rId4"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'styles', 'styles.xml'),
      relationship('rId4', 'worksheet', 'worksheets/sheet2.xml'),
    ),
    [TABLE]: sheetXml(formulas),
  });
}

export const VALUES =
  '<row r="1"><c r="A1"><v>43190</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>';

/** A row per formula: [formula, type, result]. */
export const rows = (
  ...formulas: readonly (readonly [formula: string, type: string, result: string])[]
): string =>
  formulas
    .map(
      ([formula, type, result], at) =>
        `<row r="${at + 1}"><c r="A${at + 1}"${type && ` t="${type}"`}><f>${formula}</f><v>${result}</v></c></row>`,
    )
    .join('');

/** What the engine does not know, or knows otherwise: each with a result that Excel alone would give. */
export const UNKNOWN = rows(
  ['EDATE(総務課!A1,1)', '', '43220'],
  ['TEXT(総務課!A1,"ggge年m月d日")', 'str', '平成30年3月31日'],
  ['総務課!Z9', '', '0'],
  ['ASC("アイウ")', 'str', 'ｱｲｳ'],
  ['SUM(予算[当初])', '', '3000'],
  ['[1]Sheet1!$B$2', '', '777'],
  ['SUM(総務課:台帳!B1)', '', '43195'],
  ['IF(1=1,_xlfn.BYROW(総務課!A1,"x"),"")', 'str', ''],
  ['PHONETIC(総務課!B1)', 'str', '0012'],
  ['合計*2', 'e', '#REF!'],
);
