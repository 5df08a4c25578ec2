/** The table 点検の規則 of 設定 as it stands: which rules a town treats otherwise. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';

/** The header of the table. */
const LABELS = { rule: '規則', treatment: '扱い' } as const;

/** The line that may stand above the header. */
const CAPTION = '点検の規則';

/** Where the table stands, 0-based: from its caption or header to the first row that is none of its own. */
export interface TreatmentTable {
  readonly row: number;
  readonly end: number;
  readonly columns: { readonly rule: number; readonly treatment: number };
  readonly lines: readonly TreatmentLine[];
}

/** A line of the table; `row` is 0-based. */
export interface TreatmentLine {
  readonly row: number;
  readonly rule: string;
  readonly treatment: string;
}

/** null where 設定 has no such table. It ends at the first line with neither a rule nor a 扱い. */
export function findTreatmentTable(values: CellValues): TreatmentTable | null {
  for (let header = 0; header < values.length; header += 1) {
    const texts = (values[header] ?? []).map((value) => foldText(textOf(value)));
    const columns = { rule: texts.indexOf(LABELS.rule), treatment: texts.indexOf(LABELS.treatment) };
    if (columns.rule < 0 || columns.treatment < 0) continue;
    const text = (row: number, column: number): string => textOf(cellAt(values, row, column)).trim();
    const lines: TreatmentLine[] = [];
    for (let row = header + 1; ; row += 1) {
      const line = { row, rule: text(row, columns.rule), treatment: text(row, columns.treatment) };
      if (isBlankText(line.rule + line.treatment)) break;
      lines.push(line);
    }
    const hasCaption = foldText(text(header - 1, columns.rule)) === CAPTION;
    return { row: hasCaption ? header - 1 : header, end: header + 1 + lines.length, columns, lines };
  }
  return null;
}
