/** Keeps a copy of a 課's rows in 控え, and finds those that are kept. */
import type { CellValues } from '../../core/cells/cell-value';
import type { Evaluation } from '../../core/evaluation/evaluation';
import { goalRowsOf } from '../../core/hand-over/kept-rows';
import {
  copyLines,
  type StoredCopy,
  sameRows,
  surplusCopies,
  type TabCopy,
} from '../../core/hand-over/tab-copies';
import { isSamePerson } from '../../core/settings/person-name';
import { dropLines, keepLines, readKeptCopies } from '../fixes/kept-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Adds a copy, and takes the oldest out where there are too many. One that a stopped run has kept for this very hand-over, and
 * that still says the same, is taken for it.
 *
 * @param since The moment of the hand-over before; '' where there was none.
 */
export function keepCopy(
  spreadsheet: Spreadsheet,
  about: Omit<TabCopy, 'rows'>,
  values: CellValues,
  evaluation: Evaluation,
  since: string,
): void {
  const rows = goalRowsOf(values, evaluation);
  const copies = readKeptCopies(spreadsheet);
  const isPending = (copy: StoredCopy): boolean =>
    isSamePerson(copy.by, about.by) && copy.at >= since && sameRows(copy.rows, rows);
  // Only the last one can be: the same rows may have been handed on before, and changed in between.
  const last = copies
    .filter(({ department, kind }) => department === about.department && kind === about.kind)
    .pop();
  if (last && isPending(last)) return;
  keepLines(spreadsheet, copyLines({ ...about, rows }));
  dropLines(
    spreadsheet,
    surplusCopies(copies, about.department, about.kind).flatMap(({ lines }) => lines),
  );
}

/** The last look of a reviewer at a 課; null where nobody has looked. */
export function lastLook(spreadsheet: Spreadsheet, department: string): StoredCopy | null {
  const looks = readKeptCopies(spreadsheet).filter(
    (copy) => copy.department === department && copy.kind === 'look',
  );
  return looks[looks.length - 1] ?? null;
}
