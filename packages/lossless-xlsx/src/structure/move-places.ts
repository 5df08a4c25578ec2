/** Makes everything in the tree of a part that names cells, ranges or formulas follow structural edits. */

import { type EditsByName, editedFormula } from '../formulas/formula-edit';
import { movedRule, type NamedEdit } from '../rules/rule-move';
import { type CellRange, parseRange, parseRanges, rangeName } from '../snapshot/cell-reference';
import {
  movedLine,
  movedRange,
  movedSpan,
  remainingRange,
  type Span,
  type StructuralEdit,
} from '../snapshot/structural-edit';
import type { Replacement } from '../xml/text-edits';
import { withAttributes } from '../xml/xml-patch';
import { escapeText } from '../xml/xml-text';
import { isTrue, type XmlElement } from '../xml/xml-tree';
import { movedAnchor } from './move-anchors';

/** All steps since the file was opened, in order, and by sheet. Sheets are called as in the file. */
export interface Journal {
  readonly steps: readonly NamedEdit[];
  readonly byName: EditsByName;
}

/** Lists that may not stand there empty. */
const LISTS = new Set(
  (
    'cols mergeCells hyperlinks dataValidations protectedRanges ignoredErrors cellWatches rowBreaks colBreaks smartTags ' +
    'conditionalFormattings sparklines sparklineGroups ext extLst'
  ).split(' '),
);

/** Elements that only say what is selected or where the window stands: they never go away with their cells. */
const VIEW_PLACES = new Set('dimension selection sheetView pane customSheetView'.split(' '));

/** Elements whose `r` names a cell. */
const CELL_PLACES = new Set('cellWatch cellSmartTags inputCells'.split(' '));

/** Elements that hold a formula, and attributes of drawings and controls that do. */
const FORMULAS = new Set('f formula formula1 formula2 calculatedColumnFormula totalsRowFormula'.split(' '));
const FORMULA_ATTRIBUTES = ['textlink', 'fmlaLink', 'fmlaRange', 'linkedCell', 'listFillRange'] as const;

/** What an element needs to know of those around it. */
interface Around {
  /** The cells of the rule whose formulas these are; empty when they belong to no rule. */
  readonly ranges: readonly CellRange[];
  /** The 0-based first column of the filter, before and after. */
  readonly filter: { readonly before: number; readonly after: number };
  readonly breakAxis: StructuralEdit['axis'];
}

/** The changes to a part of the sheet with this name; '' for a part that belongs to none. `<sheetData>` is passed over. */
export function movedPlaces(xml: string, root: XmlElement, name: string, journal: Journal): Replacement[] {
  const around: Around = { ranges: [], filter: { before: 0, after: 0 }, breakAxis: 'rows' };
  return new PlaceMover(xml, name, journal).visit(root, around) ?? [];
}

class PlaceMover {
  private readonly steps: readonly StructuralEdit[];

  constructor(
    private readonly xml: string,
    private readonly name: string,
    private readonly journal: Journal,
  ) {
    this.steps = journal.byName.get(name.toLowerCase()) ?? [];
  }

  /** @returns null when the element goes away with its cells. */
  visit(element: XmlElement, around: Around): Replacement[] | null {
    if (element.local === 'sheetData') return [];
    const places = this.places(element, around);
    const text = this.text(element, around.ranges);
    const inner = places && text && this.children(element, this.inside(element, around));
    if (!places || !text || !inner) return null;
    const open = this.xml.slice(element.start, element.openEnd);
    const changed = withAttributes(open, {
      ...places,
      ...this.formulaAttributes(element, around.ranges),
      ...inner.counts,
    });
    const tag = changed === open ? [] : [{ start: element.start, end: element.openEnd, text: changed }];
    return [...tag, ...text, ...inner.changes, ...movedAnchor(element, this.steps)];
  }

  private inside(element: XmlElement, around: Around): Around {
    const own = rangesOf(element);
    const ranges = own.length > 0 ? own : around.ranges;
    if (element.local === 'colBreaks') return { ...around, breakAxis: 'columns' };
    if (element.local !== 'autoFilter') return { ...around, ranges };
    const range = parseRange(element.attributes['ref'] ?? '');
    const moved = range && movedRange(range, this.steps);
    return { ...around, filter: { before: range?.startColumn ?? 0, after: moved?.startColumn ?? 0 } };
  }

  private children(
    element: XmlElement,
    around: Around,
  ): { changes: Replacement[]; counts: Record<string, string> } | null {
    const lost = new Set<XmlElement>();
    const changes = element.children.flatMap((child): Replacement[] => {
      const inner = this.visit(child, around);
      if (!inner) lost.add(child);
      return inner ?? [{ start: child.start, end: child.end, text: '' }];
    });
    if (lost.size === 0) return { changes, counts: {} };
    const kept = element.children.filter((child) => !lost.has(child));
    if (kept.length === 0 && LISTS.has(element.local)) return null;
    // A rule without its cells says nothing, nor does a group without its sparklines.
    if ([...lost].some(({ local }) => local === 'sqref' || local === 'sparklines')) return null;
    return { changes, counts: countsOf(element, kept) };
  }

  /** The attributes with changed places; null when the cells that the element is about are gone. */
  private places(element: XmlElement, around: Around): Record<string, string> | null {
    if (this.steps.length === 0) return {};
    const { attributes, local } = element;
    if (VIEW_PLACES.has(local)) return this.viewPlaces(attributes);
    if (local === 'col' && attributes['min']) return this.columnSpan(attributes);
    if (local === 'brk') return this.lineNumber('id', attributes, around.breakAxis, 0, 0);
    if (local === 'filterColumn') {
      return this.lineNumber('colId', attributes, 'columns', around.filter.before, around.filter.after);
    }
    const changes: Record<string, string> = {};
    for (const name of CELL_PLACES.has(local) ? ['r'] : ['ref', 'sqref']) {
      const old = attributes[name];
      // Cells to be consolidated name their sheet beside; they are looked at only when somebody asks for it.
      if (!old || local === 'dataRef') continue;
      const moved = this.references(old);
      if (moved === '') return null;
      if (moved !== old) changes[name] = moved;
    }
    return changes;
  }

  private viewPlaces(attributes: XmlElement['attributes']): Record<string, string> {
    const changes: Record<string, string> = {};
    for (const name of ['ref', 'sqref', 'topLeftCell', 'activeCell']) {
      const old = attributes[name] ?? '';
      const moved = parseRanges(old)
        .map((range) => rangeName(remainingRange(range, this.steps)))
        .join(' ');
      if (moved !== '') changes[name] = moved;
    }
    return changes;
  }

  private columnSpan({ min, max }: XmlElement['attributes']): Record<string, string> | null {
    let span: Span | null = { first: Number(min) - 1, last: Number(max) - 1 };
    for (const step of this.steps) if (step.axis === 'columns') span = span && movedSpan(span, step);
    return span && { min: String(span.first + 1), max: String(span.last + 1) };
  }

  /** An attribute that numbers a line from `before`, and shall from `after`. */
  private lineNumber(
    name: string,
    attributes: XmlElement['attributes'],
    axis: StructuralEdit['axis'],
    before: number,
    after: number,
  ): Record<string, string> | null {
    const line = movedLine(before + Number(attributes[name] ?? 0), axis, this.steps);
    return line === null ? null : { [name]: String(line - after) };
  }

  /** The references after the steps, '' when nothing is left; what did not move, or cannot be read, stays as written. */
  private references(references: string): string {
    const moved = references.split(/\s+/).flatMap((reference) => {
      const range = parseRange(reference);
      const now = range && movedRange(range, this.steps);
      if (!range) return [reference];
      if (!now) return [];
      return rangeName(now) === rangeName(range) ? [reference] : [rangeName(now)];
    });
    return moved.join(' ');
  }

  /** The change to what stands between the tags; null when that names cells that are gone. */
  private text(element: XmlElement, ranges: readonly CellRange[]): Replacement[] | null {
    const { local, text, openEnd: start, closeStart: end } = element;
    const old = text.trim();
    if (element.children.length > 0 || old === '') return [];
    const isPlace = local === 'sqref';
    if (!isPlace && !FORMULAS.has(local)) return [];
    const moved = isPlace ? this.references(old) : this.formula(old, ranges);
    if (isPlace && moved === '') return null;
    return moved === old ? [] : [{ start, end, text: escapeText(moved) }];
  }

  private formulaAttributes(element: XmlElement, ranges: readonly CellRange[]): Record<string, string> {
    const { attributes, local } = element;
    const changes: Record<string, string> = {};
    // The limit of a colour scale or data bar may be a formula.
    for (const name of local === 'cfvo' ? ['val'] : FORMULA_ATTRIBUTES) {
      const old = attributes[name];
      const moved = old && this.formula(old, ranges);
      if (moved && moved !== old) changes[name] = moved;
    }
    return changes;
  }

  private formula(formula: string, ranges: readonly CellRange[]): string {
    const { byName, steps } = this.journal;
    if (ranges.length === 0) return editedFormula(formula, this.name, byName);
    return movedRule({ ranges, formulas: [formula] }, this.name, steps)?.formulas[0] ?? formula;
  }
}

/** The cells that an element names in an attribute or, as extensions do, in a child. */
function rangesOf(element: XmlElement): CellRange[] {
  const child = element.children.find(({ local }) => local === 'sqref');
  return parseRanges((element.attributes['sqref'] ?? child?.text ?? '').trim());
}

function countsOf(element: XmlElement, kept: readonly XmlElement[]): Record<string, string> {
  const counts: Record<string, string> = {};
  if (element.attributes['count'] !== undefined) counts['count'] = String(kept.length);
  if (element.attributes['manualBreakCount'] !== undefined) {
    counts['manualBreakCount'] = String(kept.filter(({ attributes }) => isTrue(attributes['man'])).length);
  }
  return counts;
}
