/** A workbook with a chart that has a tab of its own, of which the engine knows nothing. */
import { strToU8, zipSync } from 'fflate';
import { MAIN, OFFICE, partsOf } from './hand-written-book';

/** Puts an empty chart sheet behind the first tab of a workbook. */
export function withChartSheet(book: Uint8Array, name: string): Uint8Array {
  const parts = partsOf(book);
  parts['xl/chartsheets/sheet1.xml'] =
    `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`;
  parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    `<Relationship Id="rId99" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  );
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
    /(<sheets>.*?\/>)/,
    `$1<sheet name="${name}" sheetId="90" xmlns:r="${OFFICE}" r:id="rId99"/>`,
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])));
}
