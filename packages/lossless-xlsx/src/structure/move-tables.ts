/** Tables and pivot tables under structural edits: they move whole, or the saving is refused. */

import type { PackageParts } from '../file/package-parts';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { type CellRange, parseRange, rangeName } from '../snapshot/cell-reference';
import { movedLine, movedRange, type StructuralEdit } from '../snapshot/structural-edit';
import { withAttributes } from '../xml/xml-patch';
import { childOf, childrenOf, relationshipAttribute, type XmlElement } from '../xml/xml-tree';

/**
 * Takes out the tables of a sheet whose cells are all gone, and checks the others. Their places are moved elsewhere.
 * Throws XlsxRefusal when columns, a heading or all contents would be torn out of one that stays.
 */
export function moveTables(
  parts: PackageParts,
  sheetPart: string,
  sheetName: string,
  steps: readonly StructuralEdit[],
): void {
  if (steps.length === 0) return;
  for (const { id, kind, target } of parts.relationships(sheetPart)) {
    const root = kind === 'table' || kind === 'pivotTable' ? parts.xml(target)?.root : undefined;
    const place = kind === 'table' ? root : childOf(root, 'location');
    const range = parseRange(place?.attributes['ref'] ?? '');
    if (!place || !range) continue;
    if (kind === 'table' && !movedRange(range, steps)) removeTable(parts, sheetPart, id);
    else if (kind === 'table' ? isTableTorn(place, range, steps) : !isRigid(range, steps)) {
      throw new XlsxRefusal('unexpected', XLSX_MESSAGES.tableTorn(sheetName, rangeName(range)), sheetName);
    }
  }
}

function removeTable(parts: PackageParts, sheetPart: string, id: string): void {
  parts.editXml(sheetPart, (root, edits, xml) => {
    const list = childOf(root, 'tableParts');
    const entries = childrenOf(list, 'tablePart');
    const entry = entries.find((element) => relationshipAttribute(element, 'id') === id);
    if (!list || !entry) return;
    if (entries.length === 1) edits.replace(list.start, list.end, '');
    else {
      edits.replace(
        list.start,
        list.openEnd,
        withAttributes(xml.slice(list.start, list.openEnd), { count: String(entries.length - 1) }),
      );
      edits.replace(entry.start, entry.end, '');
    }
  });
  parts.unrelate(sheetPart, id);
}

/** A table keeps its columns, its heading and its totals, and at least one row between them (ECMA-376 part 1, 18.5.1.2). */
function isTableTorn(table: XmlElement, range: CellRange, steps: readonly StructuralEdit[]): boolean {
  const headings = Number(table.attributes['headerRowCount'] ?? 1);
  const totals = Number(table.attributes['totalsRowCount'] ?? 0);
  const moved = movedRange(range, steps);
  if (!moved) return true;
  const top = { ...range, endRow: range.startRow + headings - 1 };
  const bottom = { ...range, startRow: range.endRow - totals + 1 };
  const staysOnTop =
    headings === 0 || (isRigid(top, steps) && movedRange(top, steps)?.startRow === moved.startRow);
  const staysBelow =
    totals === 0 || (isRigid(bottom, steps) && movedRange(bottom, steps)?.endRow === moved.endRow);
  const rows = moved.endRow - moved.startRow + 1;
  return (
    !isRigid({ ...range, endRow: range.startRow }, steps, ['columns']) ||
    !staysOnTop ||
    !staysBelow ||
    rows <= headings + totals
  );
}

/** True when all lines of a range still stand to each other as they did. */
function isRigid(
  range: CellRange,
  steps: readonly StructuralEdit[],
  axes: readonly StructuralEdit['axis'][] = ['rows', 'columns'],
): boolean {
  return axes.every((axis) => {
    const [first, last] =
      axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const start = movedLine(first, axis, steps);
    if (start === null) return false;
    for (let line = first; line <= last; line += 1) {
      if (movedLine(line, axis, steps) !== start + line - first) return false;
    }
    return true;
  });
}
