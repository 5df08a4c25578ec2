/** A workbook in which people have worked: entries, notes, and a threaded comment of a reviewer. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newBook, paste } from './open-book';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const TYPES = 'http://schemas.microsoft.com/office/2017/10/relationships';

const WORKED_ROWS = [
  [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
  ['', '', '', 2, '広報を行います。', 2, ''],
  [2, '市史の編さん', '', '', '', 1, '資料の収集が遅れ、刊行に至りませんでした。'],
];

/** The bytes, as they are after 初期設定; the first 課 has entries, notes and a thread. */
export async function workedOnBook(departments: readonly [string, ...string[]]): Promise<Uint8Array> {
  const book = await newBook(departments);
  const [first] = departments;
  paste(book, first, WORKED_ROWS);
  book.sheet(first).getRange('G7').setNote('理由を書いてください（総務課）');
  book.sheet('集計').getRange('A5').setNote('議会で使う');
  const bytes = await book.host.save();
  book.host.dispose();
  return withThread(bytes, first);
}

/** Adds a threaded comment on G8 in the parts in which Excel keeps it. */
function withThread(bytes: Uint8Array, sheetName: string): Uint8Array {
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
  parts['xl/threadedComments/threadedComment1.xml'] = strToU8(
    `<ThreadedComments xmlns="${NAMESPACE}"><threadedComment ref="G8" dT="2018-04-05T01:00:00" personId="{7B0C0000-0000-4000-8000-000000000002}" id="{8A1B0000-0000-4000-8000-000000000001}"><text>評価を確かめてください</text></threadedComment></ThreadedComments>`,
  );
  return zipSync(parts);
}
