/** The findings as a table for the terminal. */
import { getBorderCharacters, table } from 'table';
import { formatFiscalYear } from '../../core/calendar/fiscal-year';
import type { CheckResult } from '../../core/check/check-tabs';
import type { Finding } from '../../core/finding';
import { COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { SEVERITY_TEXTS } from '../../core/messages/findings';
import { printLine } from './output';

/** Room for the columns beside the sentence, with borders, in half-width characters. */
const OTHER_COLUMNS = 40;
const LEAST_WIDTH = 30;
const USUAL_WIDTH = 100;

/** More rows than this are no longer read in a terminal; --json gives all. */
const MOST_ROWS = 200;

/** Prints how each department stands, and then every finding with its cell. */
export function printFindings(path: string, result: CheckResult): void {
  const year = result.fiscalYear === null ? '' : formatFiscalYear(result.fiscalYear);
  printLine(TEXT.checked(path, year));
  if (result.departments.length > 1) printLine(TEXT.total(result.departments));
  for (const department of result.departments) printLine(TEXT.departmentStatus(department));
  const findings = [...result.findings, ...result.departments.flatMap((department) => department.findings)];
  if (findings.length > 0) printLine(`\n${tableOf(findings.slice(0, MOST_ROWS))}`);
  if (findings.length > MOST_ROWS) printLine(TEXT.moreFindings(findings.length - MOST_ROWS));
  printLine(TEXT.counts(result.counts));
}

function tableOf(findings: readonly Finding[]): string {
  const width = Math.max(LEAST_WIDTH, (process.stderr.columns ?? USUAL_WIDTH) - OTHER_COLUMNS);
  const rows = findings.map(({ severity, sheet, cell, message }) => [
    SEVERITY_TEXTS[severity],
    sheet,
    cell,
    message,
  ]);
  return table([[...TEXT.columns], ...rows.map((row) => row.map(printable))], {
    // ASCII lines: in Japanese fonts box-drawing characters are twice as wide as the table reckons.
    border: getBorderCharacters('ramac'),
    columns: { 1: { width: 14, wrapWord: false }, 3: { width, wrapWord: false } },
    drawHorizontalLine: (line, count) => line <= 1 || line === count,
  }).trimEnd();
}

/** The table refuses control characters; names of sheets may hold them. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
