/** From a table with a header to the goals in it, whether each has a row of its own or several share a cell. */
import { type FoundColumn, type FoundHeader, holdsThemes } from './find-columns';
import { type Doubt, doubtOf, type GoalDraft } from './goal-draft';
import { type GoalUnit, type PlacedLine, readGoalLines } from './goal-lines';
import { NO_HEADING } from './heading';
import { type LabelStyle, readLabel } from './line-label';
import { bySameName } from './same-names';
import { type Grid, slotText } from './table-grid';
import {
  type Columns,
  columnsByRole,
  type Group,
  groupsOf,
  linesOf,
  type TableContext,
} from './table-groups';
import { matchRatings, type Ratings, ratingTokens } from './table-ratings';
import { alignColumn } from './table-texts';

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
  const isRated = columns.rating !== undefined || header.columns.some(({ level }) => level !== '');
  const wanted = new Map(
    groups.map((group, at) => [
      group.rows[0] ?? 0,
      isRated ? (ratings[at]?.tokens.length ?? 0) : numberedGoals(lines(group, goalColumn?.at)),
    ]),
  );
  const headingAt = new Map(groups.map((group) => [group.rows[0] ?? 0, group.heading]));
  const goalLines = groups.flatMap((group) => lines(group, goalColumn?.at));
  const units = readGoalLines(goalLines, (row) => headingAt.get(row) ?? NO_HEADING, hasThemes, wanted);
  return draftsOf(grid, header, context, { columns, groups, ratings, units, isRated });
}

/** Where no ratings tell how many goals a row has: as many as are numbered, else one. */
function numberedGoals(lines: readonly PlacedLine[]): number {
  const numbered = lines.filter(({ text }) => GOAL_STYLES.includes(readLabel(text)?.style ?? 'dot'));
  return lines.length === 0 ? 0 : Math.max(1, numbered.length);
}

const GOAL_STYLES: readonly LabelStyle[] = ['paren', 'circled', 'half'];

interface Read {
  readonly columns: Columns;
  readonly groups: readonly Group[];
  readonly ratings: readonly Ratings[];
  readonly units: readonly GoalUnit[];
  /** Whether the table has a place for ratings. */
  readonly isRated: boolean;
}

function draftsOf(grid: Grid, header: FoundHeader, context: TableContext, read: Read): GoalDraft[] {
  const { columns, groups, ratings } = read;
  const all = withRatedThemes(read, context, grid);
  const matched = matchRatings(groups, ratings, all);
  const textColumns = header.columns.filter(({ role }) => role === 'outcome' || role === 'own');
  const texts = new Map(textColumns.map(({ at }) => [at, alignColumn(grid, groups, all, at)]));
  const certainty = columnDoubts(columns);
  return all.map((unit, at): GoalDraft => {
    const outcome = columns.outcome === undefined ? undefined : texts.get(columns.outcome.at)?.[at];
    const own = textColumns
      .filter(({ role }) => role === 'own')
      .map((column) => [column.header || column.key, texts.get(column.at)?.[at]?.text ?? ''] as const)
      .filter(([, text]) => text !== '');
    const group = all[at + 1]?.row === unit.row ? undefined : groups.find(({ rows }) => rows[0] === unit.row);
    const remarks = group?.remarks ?? [];
    const results = remarks.filter(({ role }) => role === 'outcome').map(({ rest }) => rest);
    const named = remarks.filter(({ role }) => role === 'own').map(({ name, rest }) => [name, rest] as const);
    const { goalAbove } = context;
    const isAbove =
      goalAbove !== null && unit.text === '' && columns.goal === undefined && columns.themeGoal === undefined;
    return {
      heading: unit.heading,
      goalNumber: isAbove ? goalAbove.number : unit.number || typedNumber(grid, columns, unit),
      goal: isAbove ? goalAbove.text : unit.text,
      rating: matched[at]?.rating ?? '',
      level: matched[at]?.level ?? '',
      outcome: [outcome?.text ?? '', ...results].filter((text) => text !== '').join('\n'),
      own: bySameName([...own, ...named]),
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
  { columns, groups, ratings, units, isRated }: Read,
  context: TableContext,
  grid: Grid,
): GoalUnit[] {
  const rows = new Set(units.map(({ row }) => row));
  const bare = groups.flatMap((group, at): GoalUnit[] => {
    const row = group.rows[0] ?? 0;
    const goalSlot = grid[row]?.[columns.themeGoal?.at ?? columns.goal?.at ?? -1];
    const isCovered = goalSlot !== undefined && goalSlot.top < row && slotText(goalSlot) !== '';
    const says = (ratings[at]?.tokens.length ?? 0) > 0;
    const typed = (column: FoundColumn | undefined): boolean =>
      column !== undefined && slotText(grid[row]?.[column.at]) !== '';
    // A theme without goals: where nothing is rated, its outcome alone tells that the row is one. Beside ratings it may go on with the row above.
    const hasOutcome =
      typed(columns.outcome) && (typed(columns.title) || (!isRated && group.heading.title !== ''));
    const hasTitle = hasOutcome || (typed(columns.title) && columns.goal === undefined);
    if (rows.has(row) || isCovered || !(says || hasTitle || context.goalAbove !== null)) return [];
    return [{ heading: group.heading, number: '', text: '', row, isJoined: false }];
  });
  return [...units, ...bare].sort((a, b) => a.row - b.row);
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
