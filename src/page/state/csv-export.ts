/** The goals of each 課 as CSV files that the browser downloads. */
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { EXPORT_MESSAGES as TEXT } from '../../core/messages/papers';
import { readWorkbookTabs } from '../../files/workbook-tabs';
import { type CsvEncoding, departmentCsvs } from '../../papers/export-csv';
import { download } from '../book/download';
import { zipOf } from '../reports/report-files';

/**
 * One file by itself, several in one zip.
 * @param book The workbook's name, and its bytes as they would be saved.
 * @returns What happened, in words, and what could not be made.
 */
export function downloadCsvs(
  book: { readonly name: string; readonly bytes: Uint8Array },
  encoding: CsvEncoding,
): { done: string; lacking: string } {
  const csvs = departmentCsvs(readWorkbookTabs(book.name, book.bytes).tabs, encoding);
  const files = csvs.flatMap(({ department, bytes }) =>
    bytes === null ? [] : [{ id: `${safeFileName(department)}.csv`, bytes }],
  );
  const [only] = files;
  if (only !== undefined && files.length === 1) download(only.id, only.bytes);
  else if (files.length > 1) download(TEXT.zipName(book.name), zipOf(files));
  const lacking = csvs.flatMap((csv) =>
    csv.lacking.length === 0 ? [] : [TEXT.lacking(csv.department, csv.lacking)],
  );
  return {
    done: csvs.length === 0 ? TEXT.noTab : TEXT.downloaded(files.length),
    lacking: lacking.join('\n'),
  };
}
