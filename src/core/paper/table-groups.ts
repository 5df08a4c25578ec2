/** Which rows of a table belong together: those that share the cell of a goal, under the heading that stands above them. */
import { foldText } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { type ColumnRole, guessRoles } from './column-roles';
import { namesDepartment } from './department-heading';
import type { FoundColumn, FoundHeader } from './find-columns';
import type { PlacedLine } from './goal-lines';
import { countedHeading, type Heading, headingOfText, isUnitName, mayBeHeading, NO_HEADING } from './heading';
import type { LabelledText } from './labelled-text';
import { readLabel } from './line-label';
import { filledLines, type PaperLine } from './paper';
import { isDash } from './paper-rating';
import { filledSlots, type Grid, isFullWidth, type Slot, slotText } from './table-grid';
import { isOfWhole, WideRows } from './wide-rows';

/** What a table is read with. */
export interface TableContext {
  readonly block: number;
  readonly scale: Scale;
  /** What stands above the table. */
  readonly heading: Heading;
  /** A goal that stands above it; null for none. */
  readonly goalAbove: { readonly number: string; readonly text: string } | null;
  /** The name of the 課 whose rows are wanted, where a table has several. */
  readonly department: string;
  /** The 課 of the book. */
  readonly departments: readonly string[];
  /** Gets the headings inside of the table. */
  readonly headings: Heading[];
  /** Gets the texts over the whole width that are no goals. */
  readonly rowsLeft: string[];
}

/** Rows that share the cell of the goal, or one row. */
export interface Group {
  readonly rows: readonly number[];
  readonly heading: Heading;
  /** What a row over the whole width below it says by a name of its own: 「所見　…」. */
  readonly remarks: readonly LabelledText[];
}

/** The columns whose role is known; of several the leftmost. */
export type Columns = Partial<Record<ColumnRole, FoundColumn>>;

/** @param columns From left to right. */
export const columnsByRole = (columns: readonly FoundColumn[]): Columns =>
  Object.fromEntries([...columns].reverse().map((column) => [column.role, column]));

const SUM = /^[(【]?(?:合計|小計|総計|総合計|計|平均値?)[)】]?$/;

/** The theme of the row above. */
const DITTO = /^[(]?(?:〃|同上|々|仝|["”″“↑]|同じ)[)]?$/;

/** What a paper says of the table itself. */
const NOTE = /^(?:※|[(（【〔[]?凡例(?:$|[\s\u3000:：)）】〕\]])|[(（]?注[)）0-9０-９:：\s\u3000])/;

/** Rows below the header, without repeated headers, sums, and headings, which hold for the rows below them. */
export function groupsOf(
  grid: Grid,
  header: FoundHeader,
  columns: Columns,
  key: number,
  context: TableContext,
): Group[] {
  const groups: { rows: number[]; heading: Heading; remarks: LabelledText[]; slot: Slot | undefined }[] = [];
  let heading = context.heading;
  const wide = new WideRows(context.rowsLeft);
  const titleAt = columns.title?.at;
  const printed = header.bottom > header.top ? (grid[header.top] ?? []).map(slotText).join('\t') : null;
  grid.forEach((row, at) => {
    const slots = filledSlots(row);
    const beside = headingBeside(row, slots);
    if (beside !== null && (at < header.top || at >= header.bottom)) {
      heading = beside;
      context.headings.push(heading);
      return;
    }
    if (at < header.bottom) return;
    if (slots.length === 0 || row.map(slotText).join('\t') === printed) return;
    const [first] = slots;
    const isSum = (slot: Slot): boolean => SUM.test(foldText(slotText(slot)));
    if ((slots.length <= 2 && slots.some(isSum)) || (first?.left === 0 && isSum(first))) return;
    if (slots.every((slot) => isDash(slotText(slot)))) return;
    if (
      !isFullWidth(row) &&
      slots.length <= 2 &&
      isOfWhole(slotText(first)) &&
      first?.left !== columns.goal?.at
    ) {
      context.rowsLeft.push(slots.map(slotText).join('　'));
      return;
    }
    if (columns.department !== undefined && isOthers(slotText(row[columns.department.at]), context)) return;
    const above = groups[groups.length - 1];
    const isAlone = slots.length === 1 && (isFullWidth(row) || first?.left === 0);
    if (isAlone && above !== undefined && NOTE.test(slotText(first))) return;
    if (!isFullWidth(row)) wide.pass();
    else if (wide.take(slotText(first), above, isComplete(grid[at + 1], columns))) return;
    const inside = headingInside(row, slots, columns);
    if (inside !== null) {
      heading = isUnitName(inside) ? { ...NO_HEADING, unit: inside.title } : inside;
      wide.passHeading();
      context.headings.push(heading);
      return;
    }
    const title = titleAt === undefined ? undefined : row[titleAt];
    if (titleAt !== undefined && slotText(title) !== '' && !DITTO.test(foldText(slotText(title)))) {
      heading = titleOf(row, title, columns, heading);
    }
    const slot = row[key];
    if (slot !== undefined && above?.slot === slot && slotText(slot) !== '') above.rows.push(at);
    else {
      groups.push({ rows: [at], heading, remarks: [], slot: first === undefined ? undefined : slot });
      wide.passGoal();
    }
  });
  return groups;
}

/** Whether the row after a sentence names a goal by itself; else the sentence may be its goal. */
function isComplete(row: Grid[number] | undefined, { goal, themeGoal, title }: Columns): boolean {
  const column = goal ?? themeGoal ?? title;
  return column !== undefined && (row === undefined || isFullWidth(row) || slotText(row[column.at]) !== '');
}

const isOthers = (name: string, { department, departments }: TableContext): boolean =>
  department !== '' && name !== '' && !namesDepartment(name, department, departments);

/** 「重点目標｜① 災害に強いまち」: its name in the first cell, and the theme over all the others. */
function headingBeside(row: Grid[number], slots: readonly Slot[]): Heading | null {
  const [name, text, more] = slots;
  if (name === undefined || text === undefined || more !== undefined || row.length < 3) return null;
  const isRest =
    name.left === 0 && text.left === name.cell.columns && text.left + text.cell.columns === row.length;
  const isTheme = guessRoles(slotText(name))[0]?.role === 'title';
  if (!isRest || text.cell.columns < 2 || !isTheme || !mayBeHeading(slotText(text))) return null;
  const label = readLabel(slotText(text));
  const heading = headingOfText(label === null ? slotText(text) : label.rest);
  return { ...heading, number: label?.number ?? heading.number };
}

/** A row that names a theme for those below: one cell over the whole width, or nothing but the first. */
function headingInside(
  row: readonly (Slot | undefined)[],
  slots: readonly Slot[],
  columns: Columns,
): Heading | null {
  const [only] = slots;
  if (only === undefined || slots.length !== 1) return null;
  const text = slotText(only);
  const isWide = isFullWidth(row) || only.cell.columns > 1;
  // A goal without a text, in a table whose ratings stand first.
  if (!isWide && columns.rating?.at === only.left) return null;
  const isFirst = only.left === 0 && columns.title?.at !== 0 && columns.goal?.at !== 0;
  const isNumbered =
    ['dot', 'part', 'plain'].includes(readLabel(text)?.style ?? '') && columns.title === undefined;
  if (!mayBeHeading(text) || !(isWide || isFirst || isNumbered)) return null;
  if (
    columns.themeGoal?.at === only.left &&
    !isWide &&
    only.cell.lines.every(({ isBold }) => !isBold) &&
    !isNumbered
  )
    return null;
  const counted = isWide ? countedHeading(text) : null;
  return counted === null || counted.isLetter ? headingOfText(text) : counted;
}

function titleOf(
  row: readonly (Slot | undefined)[],
  title: Slot | undefined,
  columns: Columns,
  before: Heading,
): Heading {
  const read = headingOfText(slotText(title).replace(/\n/g, ''));
  const unit = columns.unit === undefined ? '' : slotText(row[columns.unit.at]).replace(/\n/g, '・');
  const typed =
    columns.number === undefined
      ? ''
      : slotText(row[columns.number.at])
          .normalize('NFKC')
          .replace(/[.、。)\s(]+/g, '');
  const heading = {
    ...read,
    unit: unit === '' ? read.unit : unit.replace(/^[（(](.*)[）)]$/, '$1'),
    number: typed === '' ? read.number : typed,
  };
  const isSame = heading.title === before.title && (heading.number === before.number || typed === '');
  return isSame ? before : heading;
}

/** The lines of a column in a group; a cell that reaches over several rows comes once. */
export function linesOf(grid: Grid, group: Group, at: number | undefined): PlacedLine[] {
  if (at === undefined) return [];
  const row = group.rows[0] ?? 0;
  const slots = new Set(group.rows.map((each) => grid[each]?.[at]));
  const lines: PaperLine[] = [...slots].flatMap((slot) =>
    slot === undefined || (slot.top < row && !group.rows.includes(slot.top))
      ? []
      : filledLines(slot.cell.lines),
  );
  return lines.map((line) => ({ ...line, row }));
}
