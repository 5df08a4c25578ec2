/** jiko-hyoka import: reads papers of an earlier year and writes their goals into a 課's tab. */

import { basename } from 'node:path';
import { FileFault, readFile } from '@jiko-hyoka/whole-file';
import { foldText } from '../../core/cells/folded-text';
import { FILE_FAULTS } from '../../core/messages/files';
import {
  COLUMN_ROLE_TEXTS,
  IMPORT_DIALOG_TEXTS as DIALOG,
  PAPER_FILE_MESSAGES,
  IMPORT_COMMAND_MESSAGES as TEXT,
} from '../../core/messages/papers';
import { addableColumns } from '../../core/paper/addable-columns';
import { parseColumnChoices } from '../../core/paper/column-choices';
import type { ColumnChoice } from '../../core/paper/find-columns';
import { leftColumns } from '../../core/paper/left-columns';
import { understandForDepartment } from '../../core/paper/other-department';
import type { ShownColumn } from '../../core/paper/shown-column';
import type { UnderstoodPaper } from '../../core/paper/understand-paper';
import { Refusal } from '../../core/refusal';
import { assertReplaceable, readWorkbookFile } from '../../files/workbook-file';
import { MOST_PAPER_MEGABYTES, readPapers } from '../../papers/read-paper';
import { printJson, printLine } from '../printing/output';
import { withScript } from '../script/script-run';
import { saveBook } from './save-book';

export interface ImportOptions {
  readonly into: string;
  readonly department: string;
  readonly columns?: string;
  readonly addColumns?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Something is to be answered first; nothing was written. */
const EXIT_QUESTIONS = 1;

/** @throws Refusal when a file, the workbook or the call cannot be used, or nothing is found in the files. */
export async function runImport(paths: readonly string[], options: ImportOptions): Promise<void> {
  const { into, department, dryRun = false } = options;
  const choices = parseColumnChoices(options.columns ?? '');
  const paper = readPapers(paths.map((path) => ({ name: path, bytes: readPaperFile(path) })));
  const file = readWorkbookFile(into);
  if (!dryRun) assertReplaceable(into);
  await withScript(file, async (run) => {
    const place = await run.call('getImportPlace', department);
    if (place.isClosed) throw new Refusal('import-not-possible', DIALOG.closed(department), department);
    const departments = await run.call('listDepartments');
    const understood = understandForDepartment(paper, {
      scale: place.levels,
      further: place.further,
      isRated: place.isRated,
      department,
      departments,
      choices,
    });
    const { rows, joint, isForeign, columns } = understood;
    const unknown = unknownChoice(choices, columns);
    if (unknown !== undefined) throw new Refusal('wrong-call', TEXT.columnUnknown(unknown), '--columns');
    const addable = addableColumns(rows, place.further);
    const addColumns = options.addColumns ? addable : [];
    if (rows.length === 0 && joint.length === 0)
      throw new Refusal('paper-unreadable', understood.questions.join(''), paths.join(' '));
    tell(understood);
    tellColumns(leftColumns(rows, [...place.further, ...addColumns]), addable, addColumns);
    const isAsked = understood.questions.length > 0 || rows.some(({ questions }) => questions.length > 0);
    let written = 0;
    if (isAsked) {
      printLine(TEXT.asked(into));
      if (isForeign) printLine(TEXT.sureOfDepartment(department));
      if (rows.length === 0) printLine(TEXT.jointOf(joint));
      process.exitCode = EXIT_QUESTIONS;
    } else if (dryRun) {
      printLine(TEXT.wouldWrite(into, department, rows.length));
    } else {
      const { lastRow } = place;
      // Where they lie on this computer is nobody else's business.
      const source = paths.map((path) => basename(path)).join('、');
      const answer = await run.call('writeImport', { department, rows, lastRow, source, addColumns });
      await saveBook(file, run);
      written = answer.written;
      printLine(TEXT.written(into, department, written, answer.firstRow));
    }
    if (options.json) printJson(asJson(department, understood, written));
  });
}

/** The first choice whose column the paper does not have; a number or a letter may be any, and so may what is a 課. */
const unknownChoice = (
  choices: readonly ColumnChoice[],
  columns: readonly ShownColumn[],
): string | undefined =>
  columns.length === 0
    ? undefined
    : choices.find(
        ({ column, role }) =>
          role !== 'department' &&
          !/^(?:\d{1,3}|[a-z]{1,2})$/.test(foldText(column)) &&
          columns.every(({ key }) => foldText(key) !== foldText(column)),
      )?.column;

/** @throws Refusal */
function readPaperFile(path: string): Uint8Array {
  try {
    return readFile(path, MOST_PAPER_MEGABYTES * 1024 * 1024);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const message = FILE_FAULTS[error.kind](PAPER_FILE_MESSAGES.kind, MOST_PAPER_MEGABYTES);
    throw new Refusal(error.kind === 'missing' ? 'file-not-found' : 'paper-unreadable', message, path);
  }
}

/** What does not add up comes first. */
function tell({ rows, questions, notes, columns }: UnderstoodPaper): void {
  for (const sentence of [...questions, ...notes]) printLine(sentence);
  const unsure = columns.filter(({ certainty, role }) => certainty < 1 && role !== 'ignored');
  for (const { key, role, certainty } of unsure) {
    printLine(TEXT.column(key, COLUMN_ROLE_TEXTS[role], certainty));
  }
  rows.forEach((row, at) => {
    printLine(TEXT.row(row));
    for (const question of row.questions) printLine(TEXT.question(TEXT.placeOfRow(at + 1), question));
  });
}

/** What has no place in the tab, and what gets one. */
function tellColumns(left: readonly string[], addable: readonly string[], added: readonly string[]): void {
  if (added.length > 0) printLine(TEXT.addedColumns(added));
  if (left.length > 0)
    printLine(
      TEXT.leftColumns(
        left,
        left.some((name) => addable.includes(name)),
      ),
    );
}

/** The fields that docs/promises.md names; what only some papers have is there where they have it. */
function asJson(department: string, { rows, questions }: UnderstoodPaper, written: number) {
  return {
    department,
    rows: rows.map(({ place: _, columns, ...row }) => ({
      ...row,
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
    })),
    written,
    ...(questions.length === 0 ? {} : { questions }),
  };
}
