/** Patches one worksheet part so that it says what the engine's sheet says, and leaves the rest of its text alone. */

import { type RowChanges, RowPatcher } from '../cells/patch-rows';
import type { SaveContext } from '../cells/save-context';
import { scanWorksheet } from '../file/worksheet-scanner';
import { patchedColumns } from '../geometry/patch-columns';
import { patchedSheetViews } from '../geometry/patch-sheet-view';
import { pageSetUp } from '../geometry/print-set-up';
import { defaultSizes, pixelsToPoints, pixelsToWidth } from '../geometry/sheet-geometry';
import { patchedSheetLock, type SheetLock } from '../protection/sheet-lock';
import { patchedConditionalFormats } from '../rules/patch-conditional-formats';
import { patchedValidations } from '../rules/patch-validations';
import { readConditionalFormats } from '../rules/read-conditional-formats';
import { MAX_COLUMNS, MAX_ROWS, parseRange, rangeName, union } from '../snapshot/cell-reference';
import { colorOf, type Palette, plainRgb } from '../snapshot/colors';
import type { ConditionalRule } from '../snapshot/conditional-rule';
import type { GridSize } from '../snapshot/grid-size';
import type { ValidationRule, WorksheetData } from '../snapshot/snapshot';
import { TextEdits } from '../xml/text-edits';
import { insertionPoint, rawOf, rebuiltElement, withAttributes } from '../xml/xml-patch';
import { escapeAttribute } from '../xml/xml-text';
import { childOf, type XmlElement } from '../xml/xml-tree';
import { readMerges } from './read-worksheet';

/** The order of children of worksheet (ECMA-376 part 1, 18.3.1.99). Excel refuses files in another order. */
const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** What a sheet shall become. */
export interface WantedSheet {
  readonly sheet: Partial<WorksheetData>;
  readonly validations: readonly ValidationRule[];
  /** The strongest first; null when the engine keeps none, so that those of the file stay. */
  readonly formats: readonly ConditionalRule[] | null;
  /** What the engine was told of at reading; null for a sheet that is new. */
  readonly grid: GridSize | null;
  readonly lock: SheetLock;
  /** Whether the tab was made here: those that were opened are printed as their file says. */
  readonly isMade: boolean;
  /** True when the tab is hidden now and was not before. */
  readonly hides: boolean;
  /** The relationship of a drawing of notes that the sheet does not name yet, and its namespace. */
  readonly drawing: { readonly id: string; readonly namespace: string } | null;
}

/** @returns The new text (the very same when nothing changed) and what happened to the contents. */
export function patchWorksheet(
  xml: string,
  wanted: WantedSheet,
  context: SaveContext,
): { xml: string; changes: RowChanges } {
  const edits = new TextEdits();
  const { sheet, grid, lock } = wanted;
  const rows = new RowPatcher(xml, sheet, context, grid, edits, lock.plan);
  const root = scanWorksheet(xml, (row, head) => rows.patchRow(row, head));
  rows.finish(root);
  const put = (local: string, written: string | null) => {
    if (written !== null) putChild(root, edits, local, written);
  };
  put('sheetPr', patchedProperties(xml, root, sheet, context.palette));
  put('dimension', patchedDimension(xml, root, rows.changes));
  put('sheetViews', patchedSheetViews(xml, root, sheet, wanted.hides));
  put('sheetFormatPr', patchedDefaults(xml, root, sheet));
  put('cols', patchedColumns(root, sheet, context.styles, grid, lock.plan));
  put('sheetProtection', patchedSheetLock(root, lock));
  put('mergeCells', patchedMerges(root, sheet));
  patchFormats(xml, root, wanted, context, edits);
  put('dataValidations', patchedValidations(xml, root, wanted.validations));
  if (wanted.isMade) put('pageSetup', pageSetUp(root.prefix, sheet, defaultSizes(root).width));
  if (wanted.drawing) {
    const { id, namespace } = wanted.drawing;
    put('legacyDrawing', `<${root.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`);
  }
  return { xml: edits.isEmpty ? xml : edits.apply(xml), changes: rows.changes };
}

function patchFormats(
  xml: string,
  root: XmlElement,
  { sheet, formats, grid }: WantedSheet,
  { book, palette, styles }: SaveContext,
  edits: TextEdits,
): void {
  if (formats === null) return;
  const size = grid ?? { rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
  const file = readConditionalFormats(root, '', size, { styles: book.styles, palette });
  const wanted = { rules: formats, sheetName: sheet.name ?? '', grid: size, styles };
  const at = insertionPoint(root, 'conditionalFormatting', WORKSHEET_ORDER);
  for (const { start, end, text } of patchedConditionalFormats(xml, root, file, wanted, at)) {
    edits.replace(start, end, text);
  }
}

/** Replaces a child of the worksheet, adds it at its place, or takes it out when the text is ''. */
function putChild(root: XmlElement, edits: TextEdits, local: string, written: string): void {
  const existing = childOf(root, local);
  if (existing) edits.replace(existing.start, existing.end, written);
  else edits.insert(insertionPoint(root, local, WORKSHEET_ORDER), written);
}

function patchedProperties(
  xml: string,
  root: XmlElement,
  sheet: Partial<WorksheetData>,
  palette: Palette,
): string | null {
  const properties = childOf(root, 'sheetPr');
  const old = childOf(properties, 'tabColor');
  const wanted = plainRgb(sheet.tabColor);
  if (wanted === plainRgb(colorOf(old, palette))) return null;
  const written = wanted === null ? '' : `<${root.prefix}tabColor rgb="FF${escapeAttribute(wanted)}"/>`;
  if (!properties) return `<${root.prefix}sheetPr>${written}</${root.prefix}sheetPr>`;
  const others = properties.children.filter((child) => child !== old).map((child) => rawOf(xml, child));
  return rebuiltElement(xml, properties, {}, written + others.join(''));
}

/** The size of columns and rows that say nothing. */
function patchedDefaults(xml: string, root: XmlElement, sheet: Partial<WorksheetData>): string | null {
  const old = defaultSizes(root);
  const { defaultColumnWidth: width = old.width, defaultRowHeight: height = old.height } = sheet;
  const changes: Record<string, string> = {};
  if (width !== old.width) changes['defaultColWidth'] = String(pixelsToWidth(width));
  if (height !== old.height) {
    Object.assign(changes, { defaultRowHeight: String(pixelsToPoints(height)), customHeight: '1' });
  }
  if (Object.keys(changes).length === 0) return null;
  const element = childOf(root, 'sheetFormatPr');
  if (element) return withAttributes(rawOf(xml, element), changes);
  const points = String(pixelsToPoints(height));
  return withAttributes(`<${root.prefix}sheetFormatPr defaultRowHeight="${points}"/>`, changes);
}

/** Makes the used range reach the new cells. */
function patchedDimension(xml: string, root: XmlElement, changes: RowChanges): string | null {
  const element = childOf(root, 'dimension');
  const range = parseRange(element?.attributes['ref'] ?? '');
  if (!element || !range || !changes.newCells) return null;
  const ref = rangeName(union(range, changes.newCells));
  if (ref === rangeName(range)) return null;
  return withAttributes(rawOf(xml, element), { ref });
}

function patchedMerges(root: XmlElement, sheet: Partial<WorksheetData>): string | null {
  const old = readMerges(root).map(rangeName).sort();
  const wanted = (sheet.mergeData ?? []).map(rangeName).sort();
  if (old.length === wanted.length && old.every((name, i) => name === wanted[i])) return null;
  if (wanted.length === 0) return '';
  const tag = `${root.prefix}mergeCell`;
  const cells = wanted.map((name) => `<${tag} ref="${name}"/>`);
  return `<${tag}s count="${cells.length}">${cells.join('')}</${tag}s>`;
}
