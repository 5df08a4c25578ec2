/** Threaded comments in the parts of a workbook in which Excel keeps them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const TYPES = 'http://schemas.microsoft.com/office/2017/10/relationships';

/**
 * Adds threaded comments to a tab in the parts in which Excel keeps them.
 * @param texts By the A1 name of their cell.
 */
export function withThreads(
  bytes: Uint8Array,
  sheetName: string,
  texts: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const id = new RegExp(`name="${sheetName}"[^>]*r:id="([^"]+)"`).exec(text('xl/workbook.xml'))?.[1];
  const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
    text('xl/_rels/workbook.xml.rels'),
  )?.[0];
  const sheet = /sheet\d+\.xml/.exec(target ?? '')?.[0];
  const rels = `xl/worksheets/_rels/${sheet}.rels`;
  parts[rels] = strToU8(
    text(rels).replace(
      '</Relationships>',
      `<Relationship Id="rIdThread" Type="${TYPES}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
    ),
  );
  parts['[Content_Types].xml'] = strToU8(
    text('[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>',
    ),
  );
  const threads = Object.entries(texts).map(
    ([ref, text], at) =>
      `<threadedComment ref="${ref}" dT="2018-04-05T01:00:00" personId="{7B0C0000-0000-4000-8000-000000000002}" id="{8A1B0000-0000-4000-8000-00000000000${at + 1}}"><text>${text}</text></threadedComment>`,
  );
  parts['xl/threadedComments/threadedComment1.xml'] = strToU8(
    `<ThreadedComments xmlns="${NAMESPACE}">${threads.join('')}</ThreadedComments>`,
  );
  return zipSync(parts);
}
