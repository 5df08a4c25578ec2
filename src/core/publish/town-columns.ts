/** The columns of the town that are published: second ratings, figures, how far it was in mid-year, and whatever else it keeps. */
import { cellName, columnLetters } from '../cells/cell-reference';
import { isErrorValue, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import type { Evaluation, Goal } from '../evaluation/evaluation';
import { type FurtherColumn, figureColumn, goalFigures, isSecondRating } from '../evaluation/further-headers';
import { OPINION, REPLY } from '../evaluation/town-headers';
import { printableText } from '../form/printable-text';
import { DATA_TEXTS, type KnownColumn } from '../messages/publish';
import { RATE_TAG } from '../report/build-report-data';

/** One of them. */
export interface TownColumn {
  /** Its header on one line; no other column of the data has it. */
  readonly name: string;
  /** By which the report has its texts, see `FurtherTexts`. */
  readonly tag: string;
  /** What every town means by it; undefined for what is this town's alone. */
  readonly role: KnownColumn | undefined;
  /** Its place among the evaluation's `further`; undefined for the rate, which no column holds. */
  readonly index: number | undefined;
}

/** What a goal says in them, by their names; '' for a blank cell. */
export type TownTexts = ReadonlyMap<string, string>;

/** Talk inside the office is not for residents. */
const INTERNAL = [OPINION, REPLY];

/**
 * In the order of the tab. Of two columns of one name the first, as in the report; the rate stands behind the later one of its two figures.
 * @param withheld The names of those that the town does not publish.
 */
export function publishedColumns(
  { further }: Pick<Evaluation, 'further'>,
  withheld: readonly string[],
): TownColumn[] {
  const left = new Set([...INTERNAL, ...withheld].map(foldText));
  const seen = new Set<string>();
  const columns = further.flatMap((column, index): TownColumn[] => {
    const folded = foldText(column.name);
    if (left.has(folded) || seen.has(folded)) return [];
    seen.add(folded);
    return [{ name: ownName(column), tag: column.name, role: roleOfName(column.name), index }];
  });
  const places = (['target', 'actual'] as const).map((figure) =>
    columns.findIndex(({ index }) => further[index ?? -1] === figureColumn(further, figure)),
  );
  if (places.some((place) => place < 0) || seen.has(RATE_TAG) || left.has(RATE_TAG)) return columns;
  const rate: TownColumn = { name: RATE_TAG, tag: RATE_TAG, role: 'rate', index: undefined };
  columns.splice(Math.max(...places) + 1, 0, rate);
  return columns;
}

/** A header that the data have already stands apart from it. */
function ownName({ name, at }: FurtherColumn): string {
  const line = printableText(name)
    .replace(/\s*\n\s*/g, '')
    .trim();
  if (line === '') return DATA_TEXTS.unnamedColumn(columnLetters(at));
  const isTaken = Object.values(DATA_TEXTS.columns).some(([taken]) => taken === line);
  return isTaken ? DATA_TEXTS.townColumn(line) : line;
}

/** What every town means by a column of this name; undefined for what is a town's alone. */
export function roleOfName(name: string): KnownColumn | undefined {
  const column = { name, at: 0 };
  const figure = (['target', 'actual', 'measure'] as const).find((each) => figureColumn([column], each));
  if (figure !== undefined) return figure;
  if (isSecondRating(column)) return 'secondRating';
  return foldText(name) === RATE_TAG ? 'rate' : undefined;
}

/** What a goal says in the published columns. */
export const townTexts = (evaluation: Evaluation, columns: readonly TownColumn[], goal: Goal): TownTexts =>
  new Map(columns.map((column) => [column.name, textIn(evaluation, column, goal)]));

const textIn = ({ further }: Evaluation, { index }: TownColumn, goal: Goal): string =>
  index === undefined
    ? String(goalFigures(further, goal)?.rate ?? '')
    : textOf(goal.further[index] ?? '').trim();

/** A cell of a published column, where somebody has to look at it. */
export interface TownCell {
  /** A1 name. */
  readonly cell: string;
  readonly column: string;
  readonly text: string;
  /** Whether it is #REF! and the like. */
  readonly isError: boolean;
}

/** All that are filled in. */
export function townCells({ further, themes }: Evaluation, columns: readonly TownColumn[]): TownCell[] {
  return themes.flatMap(({ goals }) =>
    goals.flatMap((goal) =>
      columns.flatMap(({ name, index }): TownCell[] => {
        const value = goal.further[index ?? -1] ?? '';
        const text = textOf(value);
        if (isBlankText(text)) return [];
        const cell = cellName(goal.row, further[index ?? -1]?.at ?? 0);
        return [{ cell, column: name, text, isError: isErrorValue(value) }];
      }),
    ),
  );
}
