/** jiko-hyoka collect: many towns' workbooks and published data as one set of data. */
import { formatFiscalYear } from '../../core/calendar/fiscal-year';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { Refusal } from '../../core/refusal';
import { type CollectedFile, collectFiles } from '../many-towns/collect-files';
import { withEngine } from '../many-towns/duckdb';
import { findSources } from '../many-towns/find-sources';
import { printJson, printLine } from '../printing/output';

export interface CollectOptions {
  readonly out: string;
  readonly json?: boolean;
}

/** Some file could not be read. */
const EXIT_FAILED = 1;

/** @throws Refusal when there is no file to read, or DuckDB is not there. */
export async function runCollect(paths: readonly string[], options: CollectOptions): Promise<void> {
  const sources = findSources(paths);
  if (sources.length === 0) throw new Refusal('file-not-found', TEXT.nothingToRead, paths.join(' '));
  const files = await withEngine((connection) => collectFiles(connection, options.out, sources, tell));
  const count = (status: CollectedFile['status']): number =>
    files.filter((file) => file.status === status).length;
  printLine(TEXT.collected(count('read'), count('failed'), count('skipped')));
  if (options.json) printJson({ files });
  if (count('failed') > 0) process.exitCode = EXIT_FAILED;
}

function tell({ file, status, municipality, fiscalYear, departments, goals, message }: CollectedFile): void {
  if (status === 'failed') printLine(TEXT.notRead(file, message));
  else if (status === 'skipped') printLine(TEXT.skipped(file, message));
  else printLine(TEXT.read(file, municipality, formatFiscalYear(fiscalYear ?? 0), departments, goals));
}
