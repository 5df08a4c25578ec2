/** Brings the parts of an opened file to the shape that its sheets have now, before their contents are compared and patched. */

import { moveComments } from '../comments/move-comments';
import { withMovedBoxes } from '../comments/vml-notes';
import type { PackageParts } from '../file/package-parts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../file/workbook-part';
import { scanWorksheet } from '../file/worksheet-scanner';
import { editedFormula } from '../formulas/formula-edit';
import type { NamedEdit } from '../rules/rule-move';
import { MAX_COLUMNS, MAX_ROWS } from '../snapshot/cell-reference';
import type { GridSize } from '../snapshot/grid-size';
import { isStructural, movedRange, type SheetStep, type StructuralEdit } from '../snapshot/structural-edit';
import { TextEdits } from '../xml/text-edits';
import { escapeText } from '../xml/xml-text';
import { childOf, childrenOf, relationshipAttribute, type XmlElement } from '../xml/xml-tree';
import { type Journal, movedPlaces } from './move-places';
import { SheetDataMover } from './move-sheet-data';
import { moveTables } from './move-tables';

/** Parts of a sheet that name its cells by attributes, elements and formulas. */
const PLACED_PARTS = new Set('table drawing ctrlProp pivotTable'.split(' '));

/**
 * Moves everything in `parts` that the steps concern: rows, cells, formulas, comments with their threads and boxes, rules,
 * names, tables, drawings, charts, page breaks, filters. Parts that no step concerns keep their bytes.
 * @param grids What the engine was told of each sheet at reading, by sheet id.
 * @returns The same for the moved sheets.
 * Throws XlsxRefusal when a table or pivot table would be torn apart.
 */
export function applyStructuralEdits(
  parts: PackageParts,
  grids: ReadonlyMap<string, GridSize>,
  steps: readonly SheetStep[],
): ReadonlyMap<string, GridSize> {
  const book = readWorkbookPart(parts);
  for (const { part, id } of book.sheets) {
    if (part !== null)
      moveSheetComments(
        parts,
        part,
        steps.filter(({ sheetId }) => sheetId === id),
      );
  }
  const edits = steps.filter(isStructural);
  const journal = journalOf(edits, book.sheets);
  if (journal.steps.length === 0) return grids;
  const charts = partsOfKind(parts, ['chart', 'chartEx']);
  for (const { part, name } of book.sheets) {
    if (part === null) continue;
    moveTables(parts, part, name, journal.byName.get(name.toLowerCase()) ?? []);
    moveSheet(parts, part, name, journal);
  }
  for (const chart of charts) movePart(parts, chart, '', journal);
  moveNames(parts, book, journal);
  return new Map(
    [...grids].map(([id, grid]) => [
      id,
      movedGrid(
        grid,
        edits.filter(({ sheetId }) => sheetId === id),
      ),
    ]),
  );
}

/** Steps of sheets that the file does not have are left out: the saver writes those sheets anew. */
function journalOf(edits: readonly StructuralEdit[], sheets: readonly SheetEntry[]): Journal {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const steps = edits.flatMap((edit): NamedEdit[] => {
    const sheetName = names.get(edit.sheetId);
    return sheetName === undefined ? [] : [{ edit, sheetName }];
  });
  const byName = new Map<string, StructuralEdit[]>();
  for (const { edit, sheetName } of steps) {
    const key = sheetName.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), edit]);
  }
  return { steps, byName };
}

function moveSheet(parts: PackageParts, part: string, name: string, journal: Journal): void {
  const relationships = parts.relationships(part);
  moveWorksheet(parts, part, name, journal);
  for (const { kind, target, external } of relationships) {
    if (!external && PLACED_PARTS.has(kind)) movePart(parts, target, name, journal);
  }
}

/** Comments go with their cells even where no line moves; their boxes, and other shapes of old drawings, beside them. */
function moveSheetComments(parts: PackageParts, part: string, steps: readonly SheetStep[]): void {
  if (steps.length === 0) return;
  const places = moveComments(parts, part, steps);
  const legacy = childOf(parts.xml(part)?.root, 'legacyDrawing');
  const id = legacy && relationshipAttribute(legacy, 'id');
  const drawing = parts.relationships(part).find((one) => one.id === id && !one.external)?.target;
  const boxes = drawing === undefined ? null : parts.text(drawing);
  if (drawing === undefined || boxes === null) return;
  const moved = withMovedBoxes(boxes, steps.filter(isStructural), places);
  if (moved !== boxes) parts.set(drawing, moved);
}

function moveWorksheet(parts: PackageParts, part: string, name: string, journal: Journal): void {
  const xml = parts.text(part) ?? '';
  const edits = new TextEdits();
  const cells = new SheetDataMover(xml, name, journal.byName, edits);
  const root = scanWorksheet(xml, (row) => cells.moveRow(row));
  cells.finish();
  for (const { start, end, text } of movedPlaces(xml, root, name, journal)) edits.replace(start, end, text);
  if (!edits.isEmpty) parts.set(part, edits.apply(xml));
}

function movePart(parts: PackageParts, part: string, name: string, journal: Journal): void {
  parts.editXml(part, (root, edits, xml) => {
    for (const { start, end, text } of movedPlaces(xml, root, name, journal)) edits.replace(start, end, text);
  });
}

/** The names of all parts that some part names by a relationship of these kinds. */
function partsOfKind(parts: PackageParts, kinds: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const part of parts.reachable()) {
    for (const { kind, target } of parts.relationships(part)) if (kinds.includes(kind)) found.add(target);
  }
  return found;
}

/** Names of ranges, print areas and titles. Excel calls a file broken whose own names (`_xlnm.`) lead nowhere, so these go. */
function moveNames(parts: PackageParts, book: WorkbookPart, journal: Journal): void {
  parts.editXml(book.part, (root, edits) => {
    const container = childOf(root, 'definedNames');
    const names = childrenOf(container, 'definedName').map((element) => ({
      element,
      formula: movedName(element, book, journal),
    }));
    if (container && names.length > 0 && names.every(({ formula }) => formula === '')) {
      edits.replace(container.start, container.end, '');
      return;
    }
    for (const { element, formula } of names) {
      if (formula === '') edits.replace(element.start, element.end, '');
      else if (formula !== element.text)
        edits.replace(element.openEnd, element.closeStart, escapeText(formula));
    }
  });
}

/** '' for a name that may not stay. */
function movedName({ attributes, text }: XmlElement, book: WorkbookPart, journal: Journal): string {
  const home = book.sheets[Number(attributes['localSheetId'] ?? Number.NaN)]?.name ?? '';
  const moved = editedFormula(text, home, journal.byName);
  if (moved === text || !attributes['name']?.startsWith('_xlnm.')) return moved;
  const areas = moved.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return areas.filter((area) => !area.includes('#REF!')).join(',');
}

/** Lines appended at the end of the grid are none of the file's. */
function movedGrid({ rowCount, columnCount }: GridSize, edits: readonly StructuralEdit[]): GridSize {
  const last = { startRow: 0, startColumn: 0, endRow: rowCount - 1, endColumn: columnCount - 1 };
  const moved = movedRange(last, edits) ?? last;
  return {
    rowCount: rowCount >= MAX_ROWS ? MAX_ROWS : moved.endRow + 1,
    columnCount: columnCount >= MAX_COLUMNS ? MAX_COLUMNS : moved.endColumn + 1,
  };
}
