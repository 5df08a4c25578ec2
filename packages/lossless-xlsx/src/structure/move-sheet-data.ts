/** Moves the rows and cells of `<sheetData>` to where structural edits put them, and makes their formulas follow. */

import type { ScannedCell, ScannedRow } from '../file/worksheet-scanner';
import { type EditsByName, editedFormula } from '../formulas/formula-edit';
import { FormulaTexts } from '../formulas/formula-texts';
import { cellName, parseRange, rangeName } from '../snapshot/cell-reference';
import { movedLine, movedRange, type StructuralEdit } from '../snapshot/structural-edit';
import { TextEdits } from '../xml/text-edits';
import { unclosed, withAttributes } from '../xml/xml-patch';
import { escapeText } from '../xml/xml-text';

/** A piece of text and the line where it belongs now. */
interface Piece {
  readonly line: number;
  readonly text: string;
}

export class SheetDataMover {
  private readonly formulas = new FormulaTexts();
  private readonly steps: readonly StructuralEdit[];
  private readonly movesColumns: boolean;
  private readonly rows: Piece[] = [];
  /** Where the first row began. */
  private start: number | null = null;
  /** Where the row before ended; what stands between rows goes along with the next one. */
  private done = 0;

  /**
   * @param xml The text of the worksheet.
   * @param home The sheet's name.
   * @param byName The steps of all edited sheets; those of this one move its cells.
   * @param edits Gets the changes.
   */
  constructor(
    private readonly xml: string,
    private readonly home: string,
    private readonly byName: EditsByName,
    private readonly edits: TextEdits,
  ) {
    this.steps = byName.get(home.toLowerCase()) ?? [];
    this.movesColumns = this.steps.some(({ axis }) => axis === 'columns');
  }

  /** Takes the next row; in the order of the file. */
  moveRow(row: ScannedRow): void {
    if (this.steps.length === 0) {
      for (const cell of row.cells) this.editFormula(cell, row.row, this.edits);
      return;
    }
    if (this.start === null) this.start = this.done = row.start;
    const text = this.rowText(row);
    const line = movedLine(row.row, 'rows', this.steps);
    if (line !== null) this.rows.push({ line, text: this.xml.slice(this.done, row.start) + text(line) });
    this.done = row.end;
  }

  /** Writes the rows in their new order; call it after the last one. */
  finish(): void {
    if (this.start === null) return;
    const rows = [...this.rows].sort((a, b) => a.line - b.line);
    this.edits.replace(this.start, this.done, rows.map(({ text }) => text).join(''));
  }

  /** The text of a row for its new line. Formulas are read even when the row goes: shared ones refer back to it. */
  private rowText(row: ScannedRow): (line: number) => string {
    const cells: { column: number; write: (line: number) => string }[] = [];
    let done = row.openEnd;
    for (const cell of row.cells) {
      const column = movedLine(cell.column, 'columns', this.steps);
      const between = this.xml.slice(done, cell.start);
      const write = this.cellText(cell, row.row, column ?? 0);
      if (column !== null) cells.push({ column, write: (line) => between + write(line) });
      done = cell.end;
    }
    cells.sort((a, b) => a.column - b.column);
    return (line) => {
      const changes = {
        r: String(line + 1),
        ...(this.movesColumns && row.attributes['spans'] ? { spans: null } : {}),
      };
      const open = withAttributes(this.xml.slice(row.start, row.openEnd), changes);
      return open + cells.map(({ write }) => write(line)).join('') + this.xml.slice(done, row.end);
    };
  }

  private cellText(cell: ScannedCell, row: number, column: number): (line: number) => string {
    const inner = new TextEdits();
    this.editFormula(cell, row, inner);
    const rest = inner.applyWithin(this.xml, cell.openEnd, cell.end);
    const open = this.xml.slice(cell.start, cell.openEnd);
    return (line) => withAttributes(open, { r: cellName(line, column) }) + rest;
  }

  private editFormula(cell: ScannedCell, row: number, edits: TextEdits): void {
    const { formula } = cell;
    if (!formula) return;
    const text = this.formulas.of(cell, row);
    const raw = this.xml.slice(formula.start, formula.end);
    const open = /^<[^>]*>/.exec(raw)?.[0] ?? raw;
    const tag = /^<([^\s/>]+)/.exec(open)?.[1] ?? 'f';
    const shared = formula.attributes['t'] === 'shared';
    const edited = text === null ? null : editedFormula(text, this.home, this.byName);
    const changes: Record<string, string | null> = shared
      ? { t: null, si: null, ref: null }
      : this.movedPlaces(formula.attributes);
    // The cells of a group no longer stand as they did to each other, so that each needs its own text.
    const isolated = shared && (this.steps.length > 0 || this.isMentioned(text ?? ''));
    if (!isolated && edited === text && (shared || Object.keys(changes).length === 0)) return;
    const start = unclosed(withAttributes(open, changes));
    edits.replace(
      formula.start,
      formula.end,
      edited === null ? `${start}/>` : `${start}>${escapeText(edited)}</${tag}>`,
    );
  }

  private isMentioned(formula: string): boolean {
    const text = formula.toLowerCase().replace(/''/g, "'");
    return text.includes('!') && [...this.byName.keys()].some((name) => text.includes(name));
  }

  /** The cells that array formulas and data tables name beside their text. */
  private movedPlaces(attributes: Readonly<Record<string, string>>): Record<string, string> {
    const changes: Record<string, string> = {};
    for (const name of ['ref', 'r1', 'r2']) {
      const range = parseRange(attributes[name] ?? '');
      const moved = range && movedRange(range, this.steps);
      if (moved && rangeName(moved) !== attributes[name]) changes[name] = rangeName(moved);
    }
    return changes;
  }
}
