/** The columns of a 課's tab that belong to the town, by their headers: second ratings, figures, 次年度の方針 and the like. */
import { type CellValue, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { LESS_IS_BETTER } from './figures';
import { type Header, INPUT_COLUMNS } from './header';
import { bareHeader } from './header-texts';
import { FIGURES, MID_YEAR, SECOND_RATINGS } from './town-headers';

/** `at` is 0-based; `name` is the header as it is typed. */
export interface FurtherColumn {
  readonly name: string;
  readonly at: number;
}

export function furtherHeaders({ columns, names }: Header): FurtherColumn[] {
  const own = Object.values(columns);
  return names.flatMap((name, at) => (own.includes(at) || isBlankText(name) ? [] : [{ name, at }]));
}

/** Whether people type into a column: one of ours that is no 確認, or one of the town. @param column 0-based. */
export const isTypedInto = (header: Header, column: number): boolean =>
  INPUT_COLUMNS.some((each) => header.columns[each] === column) ||
  furtherHeaders(header).some(({ at }) => at === column);

export type Figure = keyof typeof FIGURES;

export const isSecondRating = ({ name }: FurtherColumn): boolean => SECOND_RATINGS.includes(bareHeader(name));

export const isMidYear = ({ name }: FurtherColumn): boolean => MID_YEAR.includes(bareHeader(name));

/** The first column of this figure; undefined for none. */
export const figureColumn = (columns: readonly FurtherColumn[], figure: Figure): FurtherColumn | undefined =>
  columns.find(({ name }) => bareHeader(name) === FIGURES[figure]);

/** A number as people type it: 1,200, １２０, 85%. undefined for anything else. */
export function figureOf(text: string): number | undefined {
  const plain = foldText(text).replace(/,/g, '');
  const [, digits] = /^(-?\d+(?:\.\d+)?)(?:%|[^\d.]{1,4})?$/.exec(plain) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** What the columns of figures say of one goal. */
export interface GoalFigures {
  readonly target: string;
  readonly actual: string;
  /** In whole per cent; null where either is no number, nothing was wanted, or less is better. */
  readonly rate: number | null;
}

/**
 * @param goal `further` holds the cells of `columns`.
 * @returns null without the columns 目標値 and 実績値.
 */
export function goalFigures(
  columns: readonly FurtherColumn[],
  goal: { readonly text: string; readonly further: readonly CellValue[] },
): GoalFigures | null {
  const own = (['target', 'actual', 'measure'] as const).map((figure) => figureColumn(columns, figure));
  const [target, actual, measure] = own.map((column) =>
    column === undefined ? '' : textOf(goal.further[columns.indexOf(column)] ?? ''),
  ) as [string, string, string];
  if (!own[0] || !own[1]) return null;
  // 「10件以下」, a header 目標値（削減）: how much of that was reached is not told by dividing.
  const isLess = LESS_IS_BETTER.test([target, measure, goal.text, own[0].name, own[1].name].join(' '));
  return { target, actual, rate: isLess ? null : achievementRate(target, actual) };
}

/** How much of the target was reached, in whole per cent; null where either is no number, or nothing was wanted. */
export function achievementRate(target: string, actual: string): number | null {
  const [wanted, reached] = [figureOf(target), figureOf(actual)];
  if (wanted === undefined || reached === undefined || wanted <= 0) return null;
  // Rounded down, so that what fell short is never called reached.
  return Math.floor((reached / wanted) * 100 + 1e-9);
}

/** Where a difference between two ratings may be explained. */
export const isRemark = ({ name }: FurtherColumn): boolean =>
  /所見|意見|コメント|理由|回答|備考/.test(bareHeader(name));

/** The names of what a report says anyway: a column of such a name would never be printed. */
export const TAKEN_NAMES: readonly string[] = (
  'kind title department fiscalyear head ratedon municipality draft state legend counts count rating meaning themes heading ' +
  'number name unit goals merge goal outcome further departments'
).split(' ');
