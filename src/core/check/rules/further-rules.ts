/** What the known columns of the town say: second ratings, those at mid-year, and figures beside a rating. Others are only printed. */
import { columnLetters } from '../../cells/cell-reference';
import { isErrorValue, textOf } from '../../cells/cell-value';
import { foldText, isBlankText } from '../../cells/folded-text';
import { type Evaluation, type Goal, goalsOf } from '../../evaluation/evaluation';
import {
  type FurtherColumn,
  figureColumn,
  figureOf,
  goalFigures,
  isMidYear,
  isRemark,
  isSecondRating,
  TAKEN_NAMES,
} from '../../evaluation/further-headers';
import { readRating } from '../../evaluation/rating';
import { isBest, isHigh, isLow, type Scale, symbolOf } from '../../evaluation/scale';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { HINT_MESSAGES } from '../../messages/hints';

/** Every rule about the town's own columns. */
export function checkFurther(evaluation: Evaluation): Finding[] {
  const { further } = evaluation;
  if (further.length === 0) return [];
  const seconds = further.filter(isSecondRating);
  const midYears = further.filter(isMidYear);
  return [
    ...checkNames(evaluation),
    ...goalsOf(evaluation).flatMap((goal) => [
      ...seconds.flatMap((column) => checkSecond(evaluation, goal, column)),
      ...midYears.flatMap((column) => checkMidYear(evaluation, goal, column)),
      ...checkRate(evaluation, goal),
    ]),
  ];
}

/** What no tag can hold, or begin with. */
const NO_TAG = /[{}\0-\x08\x0b\x0c\x0e-\x1f\x7f]|^\s*[#^/@]/;

/** A form could print but one of two columns of one name, and none that bears the name of another tag. */
function checkNames({ department, header, further }: Evaluation): Finding[] {
  return further.flatMap(({ name, at }, index) => {
    const place = { sheet: department, row: header.row, column: at };
    const first = further.findIndex((each) => foldText(each.name) === foldText(name));
    const said = (message: string): Finding[] => [
      finding('header-duplicate', place, message, { severity: 'warning' }),
    ];
    if (first < index)
      return said(FINDING_MESSAGES.ownHeaderTwice(name, columnLetters(further[first]?.at ?? 0)));
    if (TAKEN_NAMES.includes(foldText(name))) return said(FINDING_MESSAGES.ownHeaderTaken(name));
    return NO_TAG.test(name) ? said(FINDING_MESSAGES.ownHeaderUntaggable(name)) : [];
  });
}

/** What a column holds beside a goal, read as a level; the error of a formula is told elsewhere. */
function levelIn({ department, scale, further }: Evaluation, goal: Goal, { name, at }: FurtherColumn) {
  const value = goal.further[further.findIndex((each) => each.at === at)] ?? '';
  const read = readRating(isErrorValue(value) ? '' : value, scale);
  return { name, typed: textOf(value), read, place: { sheet: department, row: goal.row, column: at } };
}

/** The same levels as the first rating; two levels apart need a word. */
function checkSecond(evaluation: Evaluation, goal: Goal, column: FurtherColumn): Finding[] {
  const { scale, further } = evaluation;
  const level = levelIn(evaluation, goal, column);
  const { read, place } = level;
  if (read.kind === 'blank') return [];
  if (read.kind === 'invalid') return [invalidLevel(scale, level, read)];
  const isSaid = further.some((each, at) => isRemark(each) && !isBlankText(textOf(goal.further[at] ?? '')));
  if (goal.rating.kind !== 'rated' || isSaid || Math.abs(read.rating - goal.rating.rating) < 2) return [];
  const [own, other] = [symbolOf(scale, goal.rating.rating), symbolOf(scale, read.rating)];
  return [finding('rating-differs', place, HINT_MESSAGES.ratingDiffers(own, column.name, other))];
}

/** What is written like a level and is none of the town's; words say how far it is, and are right as they are. */
function checkMidYear(evaluation: Evaluation, goal: Goal, column: FurtherColumn): Finding[] {
  const level = levelIn(evaluation, goal, column);
  if (level.read.kind !== 'invalid' || !LIKE_A_LEVEL.test(foldText(level.typed))) return [];
  return [{ ...invalidLevel(evaluation.scale, level, level.read), severity: 'warning' }];
}

/** In half-width: a number, a letter or a sign by itself. */
const LIKE_A_LEVEL = /^(?:\d{1,2}|[a-z]|[◎○〇△▲×☆★])$/;

function invalidLevel(
  scale: Scale,
  { name, typed, place }: ReturnType<typeof levelIn>,
  { fix, reason }: Extract<ReturnType<typeof readRating>, { kind: 'invalid' }>,
): Finding {
  const symbol = fix === null ? null : symbolOf(scale, fix);
  const invalid = FINDING_MESSAGES.ratingInvalid(reason, typed, symbol, scale);
  const message = FINDING_MESSAGES.secondInvalid(name, invalid);
  const label = symbol === null ? '' : FINDING_MESSAGES.ratingFix(reason, typed, symbol);
  return finding('rating-invalid', place, message, symbol === null ? {} : { fix: { value: symbol, label } });
}

/** A little below what was wanted is still nearly reached. */
const NEARLY = 80;

function checkRate(evaluation: Evaluation, goal: Goal): Finding[] {
  const { department, scale, further, header } = evaluation;
  const figures = goalFigures(further, goal);
  if (figures === null) return [];
  const { target, actual, rate } = figures;
  const placeAt = (column: number) => ({ sheet: department, row: goal.row, column });
  const wanted = figureColumn(further, 'target')?.at ?? 0;
  if (!isEmptyText(target) && figureOf(target) === undefined)
    return [finding('rating-figure', placeAt(wanted), HINT_MESSAGES.targetUnreadable(target))];
  if (rate === null || goal.rating.kind !== 'rated') return [];
  const { rating } = goal.rating;
  const isTooHigh = (isBest(scale, rating) && rate < 100) || (isHigh(scale, rating) && rate < NEARLY);
  if (!isTooHigh && !(isLow(scale, rating) && rate >= 100)) return [];
  const message = HINT_MESSAGES.rateUnfit(symbolOf(scale, rating), target, actual, rate);
  return [finding('rating-figure', placeAt(header.columns.rating ?? wanted), message)];
}

/** A dash says that there is none. */
const isEmptyText = (text: string): boolean => /^(?:[-―－ー—–]*|なし|無し?)$/.test(foldText(text));
