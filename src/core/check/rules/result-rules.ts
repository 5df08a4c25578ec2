/** Ratings that do not go with their text or their figures. */
import { isErrorValue } from '../../cells/cell-value';
import type { Evaluation } from '../../evaluation/evaluation';
import { hasNoWords } from '../../evaluation/explanation';
import { figuresIn, isLess, shortfallOf } from '../../evaluation/figures';
import { isBest, isHigh, isLow, type Rating, type Scale, symbolOf } from '../../evaluation/scale';
import { SHORTFALL, tellsOnlySuccess } from '../../evaluation/success';
import { type Finding, finding, type Rule } from '../../finding';
import { HINT_MESSAGES as TEXT } from '../../messages/hints';
import type { GoalLook } from './cell-texts';
import { findingsOf, NOTHING } from './each-goal';
import { placeIn } from './row-place';
import { FIGURE_SIGN, MISSED_SIGN, type TextLook } from './text-signs';

/** What a reader would ask about a rating and its text. */
export function checkResults(evaluation: Evaluation, looks: readonly GoalLook[]): readonly Finding[] {
  if (evaluation.header.columns.outcome === undefined) return NOTHING;
  return findingsOf(looks, ({ goal, aim, outcome: look }) => {
    const { row, text, rating, outcome } = goal;
    if (rating.kind !== 'rated') return NOTHING;
    const { scale } = evaluation;
    const ofText = checkText(scale, outcome, rating.rating, look);
    const ofFigures =
      (aim.signs & FIGURE_SIGN) === 0 ? undefined : checkFigures(scale, text, outcome, rating.rating, look);
    if (!ofText && !ofFigures) return NOTHING;
    const place = placeIn(evaluation, row, 'outcome');
    return [ofText, ofFigures].flatMap((said) => (said ? [finding(said[0], place, said[1])] : []));
  });
}

/** A rule and its sentence. */
type Said = readonly [Rule, string] | undefined;

const SUCCESS =
  /(?:(?<!ませんで)し|行い|行っ|図り|図っ|開き|開い|作り|作っ|め|け|き|れ|え)(?:まし)?た(?=[。、が]|こと|ところ|$)|達成|完了(?!す)|でき(?:まし)?た/;
/** Of somebody else, or before: 「参加できなかった人にも配布した」, 「できなかった前年度の反省」. */
const OF_OTHERS = /(?:なかった|ない)(?:方|人|者|世帯|前年|昨年|[市町村住]民|職員|児童)/g;
const FUTURE =
  /(?:ていく|ていきます|(?:予定|見込み)(?:です|である)?|したい|たいと(?:思|考)|(?:図|努め|進め|検討す|実施す|作成す|開催す|整備す|策定す)る|図ります|努めます|進めます|します|検討中)[。）]*$/;
/** In what {@link FUTURE} ends, and the text with it, but for what may stand behind it. */
const FUTURE_END = 'いくする思考中定み';
const BEHIND_END = /[。）\s]/;

function checkText(scale: Scale, outcome: string, level: Rating, { signs }: TextLook): Said {
  const said = (message: (rating: string) => string): Said => [
    'rating-text',
    message(symbolOf(scale, level)),
  ];
  if (isHigh(scale, level)) {
    const isMissed = (signs & MISSED_SIGN) !== 0 && SHORTFALL.test(outcome.replace(OF_OTHERS, ''));
    if (isMissed && (isBest(scale, level) || !SUCCESS.test(outcome))) return said(TEXT.highButMissed);
    if (isOnlyFuture(outcome)) return said(TEXT.highButFuture);
  }
  return isLow(scale, level) && tellsOnlySuccess(outcome) ? said(TEXT.lowButDone) : undefined;
}

/** One that ends in た or a noun is of the past, and needs no further look. */
const isOnlyFuture = (outcome: string): boolean =>
  FUTURE_END.includes(lastLetter(outcome)) &&
  !SUCCESS.test(outcome) &&
  outcome
    .split(/[。\n]/)
    .filter((sentence) => sentence.trim() !== '')
    .every((sentence) => FUTURE.test(sentence.trim()));

/** Behind which nothing but ends of sentences stands; a text without any gives a blank. */
function lastLetter(text: string): string {
  let at = text.length - 1;
  while (BEHIND_END.test(text.charAt(at))) at -= 1;
  return text.charAt(at) || ' ';
}

/** Words that answer a figure without naming one. */
const ANSWERED = /全て|すべて|全員|全件|全戸|全地区|全校|全数|満たし|どおり|通り|上回|達成|ゼロ|皆無/;

/** Of a goal with one figure for what it counts, and an outcome with another one for the same. */
function checkFigures(
  scale: Scale,
  goal: string,
  outcome: string,
  rating: Rating,
  { signs }: TextLook,
): Said {
  // No high level is among the lower half.
  if (rating * 2 <= scale.length) return undefined;
  const isAnswered =
    /[0-9０-９一二三四五六七八九十]/.test(outcome) ||
    ANSWERED.test(outcome) ||
    hasNoWords(outcome) ||
    isErrorValue(outcome);
  // As most do: what names no figure of its own falls short of none.
  if (isAnswered && (signs & FIGURE_SIGN) === 0) return undefined;
  const wanted = figuresIn(goal);
  const [first, second] = wanted;
  // One figure is known to be the goal's, of several none is.
  if (first === undefined || second !== undefined) return undefined;
  const short = isHigh(scale, rating) ? shortfallOf(goal, outcome, wanted) : null;
  // 「概ね達成」 leaves room for a little.
  if (short && (isBest(scale, rating) || isLess(short, 0.95)))
    return [
      'rating-figure',
      TEXT.figureShort(symbolOf(scale, rating), short.wanted.typed, short.reached.typed),
    ];
  return isAnswered || !first.isTarget
    ? undefined
    : ['figure-unanswered', TEXT.figureUnanswered(first.typed)];
}
