/** A workbook in which people have worked: entries, notes, and a threaded comment of a reviewer. */
import { newBook, paste, saveShort } from './open-book';
import { withThreads } from './with-threads';

const WORKED_ROWS = [
  [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
  ['', '', '', 2, '広報を行います。', 2, ''],
  [2, '市史の編さん', '', '', '', 1, '資料の収集が遅れ、刊行に至りませんでした。'],
];

/** The bytes, as they are after 初期設定, with short tabs; the first 課 has entries, notes and a thread. */
export async function workedOnBook(departments: readonly [string, ...string[]]): Promise<Uint8Array> {
  const book = await newBook(departments);
  const [first] = departments;
  paste(book, first, WORKED_ROWS);
  book.sheet(first).getRange('G7').setNote('理由を書いてください（総務課）');
  book.sheet('集計').getRange('A5').setNote('議会で使う');
  const bytes = await saveShort(book);
  await book.close();
  return withThreads(bytes, first, { G8: '評価を確かめてください' });
}
