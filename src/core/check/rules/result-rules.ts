/** Ratings that do not go with their text or their figures. */
import { isErrorValue } from '../../cells/cell-value';
import { type Evaluation, type Goal, goalsOf } from '../../evaluation/evaluation';
import { hasNoWords } from '../../evaluation/explanation';
import { figuresIn, isLess, shortfallOf } from '../../evaluation/figures';
import { isBest, isHigh, isLow, type Rating, symbolOf } from '../../evaluation/scale';
import { SHORTFALL, tellsOnlySuccess } from '../../evaluation/success';
import { type Finding, finding } from '../../finding';
import { HINT_MESSAGES as TEXT } from '../../messages/hints';
import { placeIn } from './row-place';

/** What a reader would ask about a rating and its text. */
export function checkResults(evaluation: Evaluation): Finding[] {
  if (evaluation.header.columns.outcome === undefined) return [];
  return goalsOf(evaluation).flatMap((goal) => {
    if (goal.rating.kind !== 'rated' || hasNoWords(goal.outcome) || isErrorValue(goal.outcome)) return [];
    const { rating } = goal.rating;
    return [...checkText(evaluation, goal, rating), ...checkFigures(evaluation, goal, rating)];
  });
}

const SUCCESS =
  /(?:(?<!ませんで)し|行い|行っ|図り|図っ|開き|開い|作り|作っ|め|け|き|れ|え)(?:まし)?た(?=[。、が]|こと|ところ|$)|達成|完了|でき(?:まし)?た/;
const FUTURE =
  /(?:していく|ていきます|予定(?:です|である)?|したい|たいと(?:思|考)|(?:図|努め|進め|検討す|実施す|作成す|開催す|整備す|策定す)る|図ります|努めます|進めます|します|検討中)[。）]*$/;
function checkText(evaluation: Evaluation, { row, outcome }: Goal, level: Rating): Finding[] {
  const { scale } = evaluation;
  const rating = symbolOf(scale, level);
  const place = placeIn(evaluation, row, 'outcome');
  const said = (message: string): Finding[] => [finding('rating-text', place, message)];
  if (isHigh(scale, level)) {
    if (SHORTFALL.test(outcome) && (isBest(scale, level) || !SUCCESS.test(outcome)))
      return said(TEXT.highButMissed(rating));
    if (isOnlyFuture(outcome)) return said(TEXT.highButFuture(rating));
  }
  return isLow(scale, level) && tellsOnlySuccess(outcome) ? said(TEXT.lowButDone(rating)) : [];
}

const isOnlyFuture = (outcome: string): boolean =>
  !SUCCESS.test(outcome) &&
  outcome
    .split(/[。\n]/)
    .filter((sentence) => sentence.trim() !== '')
    .every((sentence) => FUTURE.test(sentence.trim()));

/** Words that answer a figure without naming one. */
const ANSWERED = /全て|すべて|全員|全件|全戸|全地区|全校|全数|満たし|どおり|通り|上回|達成|ゼロ|皆無/;

/** Of a goal with one figure for what it counts, and an outcome with another one for the same. */
function checkFigures(evaluation: Evaluation, goal: Goal, rating: Rating): Finding[] {
  const { scale } = evaluation;
  const wanted = figuresIn(goal.text);
  if (wanted.length === 0) return [];
  const place = placeIn(evaluation, goal.row, 'outcome');
  if (isHigh(scale, rating)) {
    const short = shortfallOf(goal.text, goal.outcome);
    // 「概ね達成」 leaves room for a little.
    if (short && (isBest(scale, rating) || isLess(short, 0.95))) {
      const message = TEXT.figureShort(symbolOf(scale, rating), short.wanted.typed, short.reached.typed);
      return [finding('rating-figure', place, message)];
    }
  }
  const [first, second] = wanted;
  const isAnswered = /[0-9０-９一二三四五六七八九十]/.test(goal.outcome) || ANSWERED.test(goal.outcome);
  if (
    rating * 2 <= scale.length ||
    first === undefined ||
    second !== undefined ||
    !first.isTarget ||
    isAnswered
  )
    return [];
  return [finding('figure-unanswered', place, TEXT.figureUnanswered(first.typed))];
}
