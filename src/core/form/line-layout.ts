/** Lays out the lines of a filled form: what hangs, and which rows may break over pages. */
import type { default as Docxtemplater } from 'docxtemplater';
import { applyIndents, markIndents, standardSize } from './hanging-indents';
import { letLongRowsBreak, markLongCell } from './long-rows';
import { mergeMarkedCells } from './merge-marks';

/**
 * What a loop without items may have left: a cell, row, table or content control that does not end as it must, or a table
 * with nothing below it. docxtemplater then mends the single parts; but to look for it so takes a sixth of all its time.
 */
const NEEDS_MENDING =
  /(?<!<\/w:p>)<\/w:tc>|(?<!<\/w:tc>)<\/w:tr>|(?<!<\/w:tr>)<\/w:tbl>|(?<!<\/w:(?:p|r|tbl|tr|tc)>)<\/w:sdtContent>|<\/w:tbl>(?!<w:p[ >])/;

const BEGUN = '<w:sdt>(?:(?!<w:sdt(?:Content)?>).)*<w:sdtContent>';
const ENDED = '</w:sdtContent></w:sdt>';
/**
 * A content control around rows or cells of which nothing is left, with what follows in its table: docxtemplater would put a
 * paragraph into it, which stands in no table.
 */
const BARE = new RegExp(`${BEGUN}${ENDED}(?=(?:${BEGUN}|${ENDED})*<(?:w:t[rc][ >]|/w:t(?:bl|r)>))`, 'gs');

/** Nor does it find a cell in a control that has lost its paragraphs. */
function withoutBareControls(xml: string): string {
  const rest = xml.replace(BARE, '');
  return rest === xml
    ? xml.replace(/(<w:tc>|<\/w:tcPr>|<w:tcPr\/>)(?=<\/w:tc>)/g, '$1<w:p></w:p>')
    : withoutBareControls(rest);
}

/** docxtemplater's own type takes the texts of a filled form for the parts of an unfilled one. */
interface RenderOptions {
  joinUncorrupt(parts: string[], options: RenderOptions): string[];
}

/**
 * What a loop over the lines of a cell goes through.
 * @param lines Printable texts.
 */
export const markLines = (lines: readonly string[]): readonly string[] => markLongCell(markIndents(lines));

/**
 * A module for docxtemplater, the last to see a filled part: it takes all marks out again.
 * @param styles The document's word/styles.xml; '' when there is none.
 */
export function lineLayout(styles: string): Docxtemplater.DXT.Module & { name: string } {
  // Once for all parts of the form, which may be thousands.
  const standard = standardSize(styles);
  return {
    name: 'line-layout',
    postrender(parts, options: RenderOptions) {
      const filled = parts.join('');
      const xml = NEEDS_MENDING.test(filled)
        ? options.joinUncorrupt(withoutBareControls(filled).split(/(?=<)|(?<=>)/), options).join('')
        : filled;
      return [mergeMarkedCells(applyIndents(letLongRowsBreak(xml), standard))];
    },
  };
}
