/** jiko-hyoka ask: a question to the data of many towns. */
import { table } from 'table';
import { csvText } from '../../core/cells/csv-text';
import { excerpt } from '../../core/cells/folded-text';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { type AnswerValue, askData } from '../many-towns/ask-data';
import { findQuestion, listQuestions } from '../many-towns/questions';
import { printCsv, printJson, printLine } from '../printing/output';

export interface AskOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** So many rows are read in a terminal. */
const MOST_ROWS = 50;
const WIDEST = 40;

/** @throws Refusal when there are no data, DuckDB is not there, or the question cannot be asked. */
export async function runAsk(data: string, asked: string | undefined, options: AskOptions): Promise<void> {
  if (asked === undefined) {
    const questions = listQuestions().map(({ name, title }) => ({ name, title }));
    for (const { name, title } of questions) printLine(`　${name}　${title}`);
    if (options.json) printJson({ questions });
    return;
  }
  const { name, title, sql, labels } = findQuestion(asked);
  const { columns, rows, isCut, isTooLarge } = await askData(data, sql);
  const header = columns.map((column) => labels.get(column) ?? column);
  printLine(TEXT.answered(title, rows.length));
  if (isCut) printLine(TEXT.cut(rows.length));
  if (isTooLarge) printLine(TEXT.tooLarge(rows.length));
  if (options.json) printJson({ question: name, columns, rows, cut: isCut || isTooLarge });
  else if (options.csv) printCsv(csvText([header, ...rows.map((row) => row.map(written))]));
  else printRows(header, rows);
}

const written = (value: AnswerValue): string | number =>
  typeof value === 'number' ? value : String(value ?? '');

function printRows(header: readonly string[], rows: readonly (readonly AnswerValue[])[]): void {
  if (rows.length === 0) return;
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.map((value) => printable(String(value ?? ''))));
  printLine(table([header.map((each) => excerpt(each, WIDEST)), ...shown]).trimEnd());
  if (rows.length > MOST_ROWS) printLine(TEXT.moreRows(rows.length - MOST_ROWS));
}

/** A table takes no line breaks and no control characters. */
const printable = (text: string): string =>
  excerpt(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' '), WIDEST);
