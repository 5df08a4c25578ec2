/** From a table with a header to the goals in it, whether each has a row of its own or several share a cell. */
import { foldText } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { alignParagraphs, isEnded, joinParagraphs, type Paragraph } from './align-paragraphs';
import type { ColumnRole } from './column-roles';
import { type FoundColumn, type FoundHeader, holdsThemes } from './find-columns';
import { type Doubt, doubtOf, type GoalDraft } from './goal-draft';
import { type GoalUnit, type PlacedLine, readGoalLines } from './goal-lines';
import { type Heading, headingOfText, isUnitName, mayBeHeading, NO_HEADING } from './heading';
import { levelOfMarks } from './level-marks';
import { readLabel } from './line-label';
import { filledLines, type PaperLine } from './paper';
import { looksLikeRating } from './paper-rating';
import { filledSlots, type Grid, isFullWidth, type Slot, slotText } from './table-grid';

export interface TableContext {
  readonly block: number;
  readonly scale: Scale;
  /** What stands above the table. */
  readonly heading: Heading;
  /** A goal that stands above it; null for none. */
  readonly goalAbove: { readonly number: string; readonly text: string } | null;
  /** The name of the 課 whose rows are wanted, where a table has several. */
  readonly department: string;
}

/** Rows that share the cell of the goal, or one row. */
interface Group {
  readonly rows: readonly number[];
  readonly heading: Heading;
}

/** More pairs of goals and paragraphs than this are not weighed against each other. */
const MOST_PAIRS = 4_000_000;

/** @throws RangeError where goals and paragraphs are too many to be weighed against each other. */
export function readTable(grid: Grid, header: FoundHeader, context: TableContext): GoalDraft[] {
  const columns = columnsByRole(header.columns);
  const goalColumn = columns.themeGoal ?? columns.goal;
  const hasThemes =
    columns.themeGoal !== undefined ||
    (columns.title === undefined &&
      goalColumn !== undefined &&
      holdsThemes(grid, header.bottom, goalColumn.at));
  const key = goalColumn ?? columns.title ?? columns.rating;
  const groups = groupsOf(grid, header, columns, key?.at ?? 0, context);
  const lines = (group: Group, at: number | undefined): PlacedLine[] => linesOf(grid, group, at);
  const ratings = groups.map((group) => ratingTokens(grid, group, header, columns.rating, context.scale));
  const wanted = new Map(groups.map((group, at) => [group.rows[0] ?? 0, ratings[at]?.tokens.length ?? 0]));
  const headingAt = new Map(groups.map((group) => [group.rows[0] ?? 0, group.heading]));
  const goalLines = groups.flatMap((group) => lines(group, goalColumn?.at));
  const units = readGoalLines(goalLines, (row) => headingAt.get(row) ?? NO_HEADING, hasThemes, wanted);
  return draftsOf(grid, header, context, { columns, groups, ratings, units });
}

type Columns = Partial<Record<ColumnRole, FoundColumn>>;

const columnsByRole = (columns: readonly FoundColumn[]): Columns =>
  Object.fromEntries([...columns].reverse().map((column) => [column.role, column]));

const SUM = /^[(【]?(?:合計|小計|総計|総合計|計|平均|平均値?)[)】]?$/;

/** Rows below the header, without repeated headers, sums, and headings, which hold for the rows below them. */
function groupsOf(
  grid: Grid,
  header: FoundHeader,
  columns: Columns,
  key: number,
  context: TableContext,
): Group[] {
  const groups: { rows: number[]; heading: Heading; slot: Slot | undefined }[] = [];
  let heading = context.heading;
  const titleAt = columns.title?.at;
  const printed = header.bottom > header.top ? (grid[header.top] ?? []).map(slotText).join('\t') : null;
  grid.forEach((row, at) => {
    if (at < header.bottom) return;
    const slots = filledSlots(row);
    if (slots.length === 0 || row.map(slotText).join('\t') === printed) return;
    const [first] = slots;
    if (slots.length <= 2 && slots.some((slot) => SUM.test(foldText(slotText(slot))))) return;
    if (
      columns.department !== undefined &&
      isOthers(slotText(row[columns.department.at]), context.department)
    )
      return;
    const inside = headingInside(row, slots, columns);
    if (inside !== null) {
      heading = isUnitName(inside) ? { ...NO_HEADING, unit: inside.title } : inside;
      return;
    }
    const title = titleAt === undefined ? undefined : row[titleAt];
    if (titleAt !== undefined && slotText(title) !== '') {
      heading = titleOf(row, title, columns, heading);
    }
    const slot = row[key];
    const last = groups[groups.length - 1];
    if (slot !== undefined && last?.slot === slot && slotText(slot) !== '') last.rows.push(at);
    else groups.push({ rows: [at], heading, slot: first === undefined ? undefined : slot });
  });
  return groups;
}

const isOthers = (name: string, department: string): boolean =>
  department !== '' && name !== '' && !foldText(name).includes(foldText(department));

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
  return headingOfText(text);
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
function linesOf(grid: Grid, group: Group, at: number | undefined): PlacedLine[] {
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

interface Ratings {
  /** One a goal, as they are written. */
  readonly tokens: readonly string[];
  /** Of marks; '' elsewhere. */
  readonly level: string;
  readonly isByPlace: boolean;
}

function ratingTokens(
  grid: Grid,
  group: Group,
  header: FoundHeader,
  rating: FoundColumn | undefined,
  scale: Scale,
): Ratings {
  const marked = levelOfMarks(grid, group.rows, header, rating?.at, scale);
  if (marked !== null) return { tokens: [marked.level], level: marked.level, isByPlace: marked.isByPlace };
  const lines = linesOf(grid, group, rating?.at).map(({ text }) => text);
  const [only = ''] = lines;
  if (lines.length > 1 && /[□■☐☑☒]/.test(lines.join('')))
    return { tokens: [lines.join('\n')], level: '', isByPlace: false };
  if (lines.length > 1 && !lines.every((line) => looksLikeRating(withoutLabel(line), scale))) {
    return { tokens: [lines.join('\n')], level: '', isByPlace: false };
  }
  const pieces = lines.length === 1 ? only.split(/[\s\u3000、,]+/).filter((piece) => piece !== '') : [];
  const isSeveral =
    pieces.length > 1 &&
    !/[①-⑳]/.test(only) &&
    pieces.every((piece) => /^[1-9A-ESa-es０-９Ａ-Ｅ◎○△×]$/.test(piece));
  return { tokens: isSeveral ? pieces : lines.map(withoutLabel), level: '', isByPlace: false };
}

/** 「(1) 4」 beside a goal (1). */
const withoutLabel = (text: string): string => {
  const label = readLabel(text);
  return label !== null && label.rest !== '' && label.style !== 'plain' ? label.rest : text;
};

interface Read {
  readonly columns: Columns;
  readonly groups: readonly Group[];
  readonly ratings: readonly Ratings[];
  readonly units: readonly GoalUnit[];
}

function draftsOf(
  grid: Grid,
  header: FoundHeader,
  context: TableContext,
  { columns, groups, ratings, units }: Read,
): GoalDraft[] {
  const all = withRatedThemes(groups, ratings, units, context, grid, columns);
  const matched = matchRatings(groups, ratings, all);
  const textColumns = header.columns.filter(
    ({ role, header: name }) => role === 'outcome' || (role === 'own' && name !== ''),
  );
  const texts = new Map(textColumns.map(({ at }) => [at, alignColumn(grid, groups, all, at)]));
  const certainty = columnDoubts(columns);
  return all.map((unit, at): GoalDraft => {
    const outcome = columns.outcome === undefined ? undefined : texts.get(columns.outcome.at)?.[at];
    const own = textColumns
      .filter(({ role }) => role === 'own')
      .map((column) => [column.header, texts.get(column.at)?.[at]?.text ?? ''] as const)
      .filter(([, text]) => text !== '');
    const { goalAbove } = context;
    const isAbove =
      goalAbove !== null && unit.text === '' && columns.goal === undefined && columns.themeGoal === undefined;
    return {
      heading: unit.heading,
      goalNumber: isAbove ? goalAbove.number : unit.number || typedNumber(grid, columns, unit),
      goal: isAbove ? goalAbove.text : unit.text,
      rating: matched[at]?.rating ?? '',
      level: matched[at]?.level ?? '',
      outcome: outcome?.text ?? '',
      own: Object.fromEntries(own),
      doubts: [
        ...certainty,
        ...(matched[at]?.doubts ?? []),
        ...(outcome?.doubts ?? []),
        ...(unit.isJoined ? [doubtOf('joined')] : []),
      ],
      place: { block: context.block, row: unit.row },
    };
  });
}

/** What a column for the goals' numbers says; without themes the only numbers are theirs. */
function typedNumber(grid: Grid, { goalNumber, number, title }: Columns, { row, text }: GoalUnit): string {
  const column = goalNumber ?? (title === undefined ? number : undefined);
  return column === undefined || text === '' ? '' : slotText(grid[row]?.[column.at]);
}

/** Rows without a goal of their own: the theme itself is rated, or the row goes on with what the page's end has cut. */
function withRatedThemes(
  groups: readonly Group[],
  ratings: readonly Ratings[],
  units: readonly GoalUnit[],
  context: TableContext,
  grid: Grid,
  columns: Columns,
): GoalUnit[] {
  const rows = new Set(units.map(({ row }) => row));
  const bare = groups.flatMap((group, at): GoalUnit[] => {
    const row = group.rows[0] ?? 0;
    const goalSlot = grid[row]?.[columns.themeGoal?.at ?? columns.goal?.at ?? -1];
    const isCovered = goalSlot !== undefined && goalSlot.top < row && slotText(goalSlot) !== '';
    const says = (ratings[at]?.tokens.length ?? 0) > 0;
    const hasTitle =
      columns.title !== undefined &&
      columns.goal === undefined &&
      slotText(grid[row]?.[columns.title.at]) !== '';
    if (rows.has(row) || isCovered || !(says || hasTitle || context.goalAbove !== null)) return [];
    return [{ heading: group.heading, number: '', text: '', row, isJoined: false }];
  });
  return [...units, ...bare].sort((a, b) => a.row - b.row);
}

interface MatchedRating {
  readonly rating: string;
  readonly level: string;
  readonly doubts: readonly Doubt[];
}

/** In each row one after the other; where rows do not fit but the totals do, over all rows. */
function matchRatings(
  groups: readonly Group[],
  ratings: readonly Ratings[],
  units: readonly GoalUnit[],
): MatchedRating[] {
  const byRow = new Map(groups.map((group, at) => [group.rows[0] ?? 0, ratings[at]]));
  const total = ratings.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const inRow = (row: number): GoalUnit[] => units.filter((unit) => unit.row === row);
  const counts = new Map<number, number>();
  for (const { row } of units) counts.set(row, (counts.get(row) ?? 0) + 1);
  const fits = (row: number): boolean => (counts.get(row) ?? 0) === (byRow.get(row)?.tokens.length ?? 0);
  const isAllFitting = [...new Set([...counts.keys(), ...byRow.keys()])].every(fits);
  if (!isAllFitting && total === units.length && [...counts.values()].some((count) => count > 1)) {
    const tokens = ratings.flatMap((each) => each.tokens);
    return units.map((_, at) => ({ rating: tokens[at] ?? '', level: '', doubts: [doubtOf('order-only')] }));
  }
  const seen = new Map<number, number>();
  return units.map(({ row }): MatchedRating => {
    const at = seen.get(row) ?? 0;
    seen.set(row, at + 1);
    const own = byRow.get(row);
    const isMissing = (own?.tokens.length ?? 0) === 0;
    const isSure = fits(row) || (isMissing && inRow(row).length === 1);
    return {
      rating: own?.tokens[at] ?? '',
      level: own?.level ?? '',
      doubts: [
        ...(isSure || (isMissing && total === 0) ? [] : [doubtOf('counts-differ')]),
        ...(own?.isByPlace ? [doubtOf('mark-by-place')] : []),
      ],
    };
  });
}

interface AlignedText {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** A column's paragraphs, given to the goals beside them. */
function alignColumn(
  grid: Grid,
  groups: readonly Group[],
  units: readonly GoalUnit[],
  at: number,
): AlignedText[] {
  const paragraphs = groups.flatMap((group) =>
    linesOf(grid, group, at).map(({ text, row }): Paragraph => ({ text, row })),
  );
  const counts = new Map<number, number>();
  for (const { row } of units) counts.set(row, (counts.get(row) ?? 0) + 1);
  if ([...counts.values()].every((count) => count === 1)) return oneEach(units, paragraphs);
  if (units.length * paragraphs.length > MOST_PAIRS) throw new RangeError();
  const aligned = alignParagraphs(units, paragraphs);
  return aligned.map(({ paragraphs: own, cost }, index): AlignedText => {
    const unit = units[index];
    const isAlone = unit?.number === '' && own.length > 1 && hasSilentNeighbour(units, index);
    const rows = new Set(own.map(({ row }) => row));
    return {
      text: joinParagraphs(own),
      doubts: [
        ...(cost >= 4 && own.length > 0
          ? [doubtOf('paragraphs-unclear')]
          : isAlone && rows.size === 1
            ? [doubtOf('paragraphs-unclear')]
            : []),
        ...(cost >= 4 && own.length === 0 && paragraphs.length > 0 ? [doubtOf('counts-differ')] : []),
        ...(rows.size > 1 ? [doubtOf('joined')] : []),
      ],
    };
  });
}

/** Beside an unnumbered goal of the same row nothing tells whose a second paragraph is. */
function hasSilentNeighbour(units: readonly GoalUnit[], at: number): boolean {
  const unit = units[at];
  return [units[at - 1], units[at + 1]].some((other) => other?.row === unit?.row && other?.number === '');
}

/** Each goal has the paragraphs of its row; those of a row without a goal go on with the row above. */
function oneEach(units: readonly GoalUnit[], paragraphs: readonly Paragraph[]): AlignedText[] {
  const own = units.map((): Paragraph[] => []);
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at + 1 < units.length && (units[at + 1]?.row ?? 0) <= paragraph.row) at += 1;
    own[at]?.push(paragraph);
  }
  return own.map((each, index) => {
    const isJoined = each.some(({ row }) => row !== units[index]?.row);
    const before = each.filter(({ row }) => row === units[index]?.row);
    const isCut = isJoined && !isEnded(before[before.length - 1]?.text ?? '');
    return {
      text: joinParagraphs(each),
      doubts: isJoined ? [isCut ? doubtOf('joined') : doubtOf('paragraphs-unclear')] : [],
    };
  });
}

/** A column that was guessed makes each of its rows a little less sure. */
function columnDoubts(columns: Columns): Doubt[] {
  const used = [columns.themeGoal ?? columns.goal ?? columns.title, columns.rating, columns.outcome];
  return used.flatMap((column): Doubt[] => {
    if (column === undefined) return [];
    if (column.role === 'rating' && column.rival !== '') return [doubtOf('column-rival')];
    return column.certainty < 0.6 || column.rival !== '' ? [doubtOf('column-guessed')] : [];
  });
}
