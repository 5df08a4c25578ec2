/** Makes the references of formulas follow rows and columns that were inserted, deleted or moved. */
import { columnIndex, columnName } from '../snapshot/cell-reference';
import { axisLimit, movedSpan, type StructuralEdit } from '../snapshot/structural-edit';

/** The steps of each edited sheet by the sheet's name in lower case, as formulas of the file call it. */
export type EditsByName = ReadonlyMap<string, readonly StructuralEdit[]>;

const WORD = '[\\p{L}\\p{N}_.\\\\?]';
const NAME = `[\\p{L}_\\\\]${WORD}*`;
/** A sheet, a sheet of another workbook, or a run of sheets. */
const PREFIX = `(?:'(?:[^']|'')*'|(?:\\[[^\\[\\]]*\\])?${NAME}(?::${NAME})?)!`;
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[1-9]\\d{0,6}';
const REFERENCE = `${COLUMN}${ROW}(?::${COLUMN}${ROW})?|${COLUMN}:${COLUMN}|${ROW}:${ROW}`;

/** References first; then what must be passed over whole: strings, names in quotes, brackets of tables, and other words. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|(${PREFIX})?(${REFERENCE})(?![\\p{L}\\p{N}_.\\\\?(!\\[])|'(?:[^']|'')*'|\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]|[$\\p{L}\\p{N}_.\\\\?]+`,
  'gu',
);

/**
 * A formula (without '=') after the steps; the very same text when none concerns it. References to cells that are gone
 * become #REF!. References into other workbooks and over runs of sheets stay as they are.
 * @param home The name of the sheet in which the formula stands; '' when it stands in none.
 */
export function editedFormula(formula: string, home: string, edits: EditsByName): string {
  const own = edits.get(home.toLowerCase());
  if (!own && !formula.includes('!')) return formula;
  return formula.replace(TOKEN, (token, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const steps = prefix === undefined ? own : edits.get(sheetOf(prefix));
    const moved = steps ? movedReference(reference, steps) : reference;
    return moved === reference ? token : `${prefix ?? ''}${moved ?? '#REF!'}`;
  });
}

/** '' for what is no single sheet of this workbook. */
function sheetOf(prefix: string): string {
  const written = prefix.slice(0, -1);
  const name = written.startsWith("'") ? written.slice(1, -1).replace(/''/g, "'") : written;
  return /[[\]:]/.test(name) ? '' : name.toLowerCase();
}

/** One end of a reference on one axis. */
interface End {
  readonly lock: string;
  /** 0-based; null for an end that names no line of this axis. */
  readonly line: number | null;
}

/** @returns null when the cells are gone. */
function movedReference(reference: string, edits: readonly StructuralEdit[]): string | null {
  const corners = reference.split(':').map((corner) => /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? []);
  const columns = corners.map(
    ([, lock = '', name = '']): End => ({ lock: name && lock, line: name ? columnIndex(name) : null }),
  );
  const rows = corners.map(
    ([, first = '', name = '', second = '', row = '']): End => ({
      lock: name ? second : first,
      line: row ? Number(row) - 1 : null,
    }),
  );
  const newColumns = movedEnds(columns, 'columns', edits);
  const newRows = movedEnds(rows, 'rows', edits);
  if (!newColumns || !newRows) return null;
  return corners
    .map(
      (_, i) =>
        written(newColumns[i], (line) => columnName(line)) + written(newRows[i], (line) => String(line + 1)),
    )
    .join(':');
}

function written(end: End | undefined, name: (line: number) => string): string {
  return end === undefined || end.line === null ? '' : end.lock + name(end.line);
}

/** Both ends after the steps on one axis, in the order in which they were written. */
function movedEnds(
  ends: readonly End[],
  axis: StructuralEdit['axis'],
  edits: readonly StructuralEdit[],
): readonly End[] | null {
  const [a, b = a] = ends;
  if (!a || !b || a.line === null || b.line === null) return ends;
  if (Math.max(a.line, b.line) >= axisLimit(axis)) return ends;
  let span = { first: Math.min(a.line, b.line), last: Math.max(a.line, b.line) };
  for (const edit of edits) {
    if (edit.axis !== axis) continue;
    const moved = movedSpan(span, edit);
    if (!moved) return null;
    span = moved;
  }
  const [first, last] = a.line <= b.line ? [span.first, span.last] : [span.last, span.first];
  return [
    { ...a, line: first },
    { ...b, line: last },
  ];
}
