/** Figures of goals and outcomes: what is counted, how many, and whether an outcome fell short of its goal. */

export interface Figure {
  /** As it stands in the text: 「1,200人」 */
  readonly typed: string;
  readonly value: number;
  /** 人, 件, %. */
  readonly unit: string;
  /** Whether the text says that this is to be reached: 「以上」, 「とします」. */
  readonly isTarget: boolean;
}

/**
 * What is counted. Years, months, days and hours are left out: they say when. A unit that begins another word is none (「目標1人材の育成」,
 * 「3基本方針」), and neither is an order (「3回目」; but 「30人目標」 is one). What stands before a figure is looked at once it
 * is found: a pattern that begins with a digit passes over the rest of a text quickly.
 */
const FIGURE =
  /(\d[\d,]*(?:\.\d+)?)(万|千)?(?!基[本礎準盤]|組[合織]|台[帳風]|本[格部庁社線町]|社[会協]|人[口権件材事]|戸籍|名[称簿]|園[児芸]|校[区舎長]|円滑|回[線路答収])(%|パーセント|人|名|件|団体|社|世帯|戸|か所|カ所|ヶ所|ヵ所|箇所|校|園|地区|路線|基|台|本|冊|頭|棟|区画|組|円|億円|回)(?!目[^標的指途]|目$|以内の|前後)(以上|以下|以内|未満|を?(?:目標|目指|めざ|達成)|と(?:する|します)|に(?:する|します|増や|引き上げ)|(?:を)?(?:実施|開催|確保|設置|整備))?/g;

const SAME_UNITS: Readonly<Record<string, string>> = {
  名: '人',
  カ所: 'か所',
  ヶ所: 'か所',
  ヵ所: 'か所',
  箇所: 'か所',
  パーセント: '%',
};
const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 千: 1_000 };

/** Before a figure: the rest of a number (「1万2千人」), the end of a range (「20〜30人」), how often in a month or for each (「月1回」, 「各3回」). */
const NO_COUNT = /[\d.,万億千第~～〜月週日各毎]/;

/** All figures of a text in their order. */
export function figuresIn(text: string): Figure[] {
  if (!/[0-9０-９]/.test(text)) return [];
  const plain = /[０-９％．，]/.test(text) ? text.normalize('NFKC') : text;
  const found: Figure[] = [];
  plain.replace(FIGURE, (whole, digits: string, times = '', unit: string, aim: string, at: number) => {
    if (NO_COUNT.test(plain.charAt(at - 1))) return whole;
    const value = Number(digits.replace(/,/g, '')) * (TIMES[times] ?? 1);
    const typed = digits + times + unit;
    found.push({ typed, value, unit: SAME_UNITS[unit] ?? unit, isTarget: aim !== undefined });
    return whole;
  });
  return found;
}

/** What was wanted and what was reached, of the same unit. */
export interface Shortfall {
  readonly wanted: Figure;
  readonly reached: Figure;
}

/** Where less is better, a higher figure is the shortfall. */
export const LESS_IS_BETTER = /以下|以内|未満|減|削|短縮|短く|少なく|低く|引き?下げ|抑|縮小|解消/;
/** A figure that shall not be passed: then a higher one is the shortfall. 「20人以下の学級」 says only of what. */
const MOST = /\d[^\d、。]{0,4}(?:以下|以内)(?!の)/;
/** Figures that go beside the reached one: what was before, what was wanted, what is a part. */
const BESIDE = /前年|昨年|うち|目標|計画|当初|比べ|から|増|減|ポイント|累計|延べ/;

/**
 * Only where it is beyond doubt which figures belong together: one of that unit in the goal and one in the outcome, or a
 * second one in the outcome that repeats the goal's.
 * @param figures Of the goal.
 */
export function shortfallOf(goal: string, outcome: string, figures = figuresIn(goal)): Shortfall | null {
  const [wanted, other] = figures;
  if (wanted === undefined || other !== undefined) return null;
  const cut = cutOf(goal);
  const same = figuresIn(outcome).filter(({ unit }) => unit === wanted.unit);
  const others = same.filter(({ value }) => value !== wanted.value);
  const [reached] = others;
  if (cut > 0 && reached && same.length === 1 && wanted.unit === '%')
    return cutOf(outcome) < cut ? { wanted, reached } : null;
  if (reached === undefined || others.length > 1) return null;
  const beside = outcome.replace(/延べ|累計/g, (word) => (goal.includes(word) ? '' : word));
  if (same.length === 1 && BESIDE.test(beside.normalize('NFKC'))) return null;
  if (same.length > 1 && !/に対し/.test(outcome)) return null;
  if (/増や|増加|増と|増し|引き上げ/.test(goal) && !wanted.isTarget) return null;
  const isShort = MOST.test(goal.normalize('NFKC'))
    ? reached.value > wanted.value
    : !LESS_IS_BETTER.test(goal) && reached.value < wanted.value;
  return isShort ? { wanted, reached } : null;
}

/** By how much less: 10 for 「10％削減」, -3 for 「3％増加」, NaN where it is not said so. */
function cutOf(text: string): number {
  const [, count, way] =
    /([\d.]+)(?:%|パーセント)(?:以上)?[のを]?(削|減|増)/.exec(text.normalize('NFKC')) ?? [];
  return way === '増' ? -Number(count) : Number(count);
}

/** Whether less than this part of what was wanted was reached, or of what was reached a limit is less. */
export const isLess = ({ wanted, reached }: Shortfall, part: number): boolean =>
  Math.min(reached.value, wanted.value) < Math.max(reached.value, wanted.value) * part;
