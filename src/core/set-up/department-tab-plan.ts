/** What a 課's tab that is already there still lacks. Entries, notes, people's own widths and formats are not looked at. */
import type { CellPlace } from '../cells/cell-reference';
import { cellAt, textOf } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import type { ColumnWidth } from '../department-tab/column-widths';
import { repairHeader } from '../department-tab/header-repair';
import { isClosedState } from '../department-tab/state';
import type { Tab } from '../department-tab/tab';
import {
  findTitleLabel,
  missingTitleCells,
  stateIn,
  type TitleFacts,
  USUAL_LABELS,
} from '../department-tab/title-block';
import { type FoundHighlight, hasHighlights, ratingHighlights } from './rating-highlights';
import type { SetUpStep } from './set-up-step';
import {
  type DepartmentPeople,
  departmentProtections,
  type FoundProtection,
  protectionChanges,
} from './tab-protections';

/** What a tab has around its values. */
export interface TabLook {
  /** 0-based, the last row of the grid. */
  readonly lastRow: number;
  readonly frozenRows: number;
  /** What the columns would have to be that are still as we once made them. */
  readonly widths: readonly ColumnWidth[];
  /** Whether every rating cell below the header offers the levels and refuses the rest. */
  readonly hasDropdown: boolean;
  /** All conditional formats by formula, people's own among them. */
  readonly highlights: readonly FoundHighlight[];
  readonly protections: readonly FoundProtection[];
}

/** How the tab should be. */
export interface TabAim extends DepartmentPeople {
  readonly facts: TitleFacts;
}

/** The steps that mend a tab, in order; [] when it is as it should be, and when its header cannot be told. */
export function planDepartmentTab(tab: Tab, look: TabLook, aim: TabAim): SetUpStep[] {
  const repair = repairHeader(tab.values);
  if (repair === null) return [];
  const { header, cells } = repair;
  const sheet = tab.name;
  const { scale } = aim.facts;
  const steps: SetUpStep[] = [];
  if (cells.length > 0) steps.push({ kind: 'header-cells', sheet, cells });
  const title = missingTitleCells(tab.values, header.row, aim.facts);
  if (title.length > 0) steps.push({ kind: 'title-cells', sheet, cells: title });
  if (look.frozenRows <= header.row) steps.push({ kind: 'frozen-rows', sheet, rows: header.row + 1 });
  if (look.widths.length > 0) steps.push({ kind: 'widths', sheet, widths: look.widths });
  const rows = { firstRow: header.row + 1, lastRow: look.lastRow };
  if (!look.hasDropdown && header.columns.rating !== undefined && rows.firstRow <= rows.lastRow) {
    steps.push({ kind: 'dropdown', sheet, ...rows, column: header.columns.rating, scale });
  }
  const wanted = ratingHighlights(header, look.lastRow, aim.facts.limit, scale);
  // While a column of theirs is lost, the rules stay as they are: they are right again when its header is.
  const canTell = header.columns.rating !== undefined && header.columns.outcome !== undefined;
  if (canTell && !hasHighlights(look.highlights, wanted)) {
    steps.push({ kind: 'highlights', sheet, wanted, scale });
  }
  const protections = departmentProtections(header, stateLabelOf(tab, header.row), look.lastRow, {
    ...aim,
    isClosed: isClosedState(stateIn(tab.values, header.row)),
  });
  return [...steps, ...planProtections(sheet, look, protections)];
}

/** Where the label will stand after this run: where it is, else at its usual place if that is free. */
function stateLabelOf({ values }: Tab, headerRow: number): CellPlace | null {
  const usual = USUAL_LABELS.state;
  const isFree = usual.row < headerRow && isBlankText(textOf(cellAt(values, usual.row, usual.column)));
  return findTitleLabel(values, headerRow, 'state') ?? (isFree ? usual : null);
}

/** One step where a tab's protections differ from the wanted ones. */
export function planProtections(
  sheet: string,
  { protections }: Pick<TabLook, 'protections'>,
  wanted: ReturnType<typeof departmentProtections>,
): SetUpStep[] {
  const { changed, missing, surplus } = protectionChanges(protections, wanted);
  const count = changed.length + missing.length + surplus.length;
  return count === 0 ? [] : [{ kind: 'protections', sheet, wanted, count }];
}
