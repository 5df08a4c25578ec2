/** jiko-hyoka export: the goals of each 課 as a CSV file, one row per goal. */

import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { EXPORT_MESSAGES as TEXT } from '../../core/messages/papers';
import { Refusal } from '../../core/refusal';
import { makeFiles } from '../../files/made-files';
import { readWorkbookFile } from '../../files/workbook-file';
import { readWorkbookTabs } from '../../files/workbook-tabs';
import { CSV_ENCODINGS, type CsvEncoding, departmentCsvs } from '../../papers/export-csv';
import { printLine } from '../printing/output';

export interface ExportOptions {
  readonly format: string;
  readonly encoding: string;
  readonly out: string;
}

/** Some file was not made. */
const EXIT_FAILED = 1;

/** @throws Refusal when the call or the workbook cannot be used. */
export async function runExport(
  path: string,
  { format, encoding: typed, out }: ExportOptions,
): Promise<void> {
  if (format !== 'csv') throw new Refusal('wrong-call', TEXT.formatUnknown(format), '--format');
  const encoding = CSV_ENCODINGS.find((one) => one === typed.toLowerCase().replace('shift-jis', 'shift_jis'));
  if (encoding === undefined) throw new Refusal('wrong-call', TEXT.encodingUnknown(typed), '--encoding');
  exportTo(path, encoding, out);
}

function exportTo(path: string, encoding: CsvEncoding, out: string): void {
  const { bytes } = readWorkbookFile(path);
  const csvs = departmentCsvs(readWorkbookTabs(path, bytes).tabs, encoding);
  if (csvs.length === 0) throw new Refusal('department-tab-missing', TEXT.noTab, path);
  for (const { department, lacking } of csvs) {
    if (lacking.length > 0) printLine(TEXT.lacking(department, lacking));
  }
  const files = csvs.flatMap((csv) =>
    csv.bytes === null ? [] : [{ name: `${safeFileName(csv.department)}.csv`, bytes: csv.bytes }],
  );
  const made = makeFiles(out, files);
  for (const { name, status, message } of made)
    printLine(status === 'failed' ? TEXT.failed(name, message) : TEXT.made(name));
  if (files.length < csvs.length || made.some(({ status }) => status === 'failed'))
    process.exitCode = EXIT_FAILED;
}
