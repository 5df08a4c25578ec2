/** Figures of goals and outcomes, and when one falls short of the other. */
import { figuresIn, isLess, shortfallOf } from '../../../src/core/evaluation/figures';

const typedIn = (text: string): string[] =>
  figuresIn(text).map(
    ({ typed, value, unit, isTarget }) => `${typed} = ${value} ${unit}${isTarget ? ' !' : ''}`,
  );

it.each([
  ['参加者１，２００名以上', ['1,200名 = 1200 人 !']],
  ['入込客数30万人とする', ['30万人 = 300000 人 !']],
  ['７０％', ['70% = 70 %']],
  ['46.2パーセント', ['46.2パーセント = 46.2 %']],
  ['3ヶ所と4箇所', ['3ヶ所 = 3 か所', '4箇所 = 4 か所']],
  // A sign of its own is no digit of the figure behind it.
  ['①3人', ['3人 = 3 人']],
  ['第3回、2回目、3校以内の', []],
  ['1.2.3件', []],
  ['3.25%', ['3.25% = 3.25 %']],
  ['三人', []],
])('of %s', (text, figures) => {
  expect(typedIn(text)).toEqual(figures);
});

const told = (goal: string, outcome: string): string => {
  const shortfall = shortfallOf(goal, outcome);
  return shortfall === null ? '' : `${shortfall.reached.typed} / ${shortfall.wanted.typed}`;
};

it.each([
  ['参加者を20人とする', '8人が参加した', '8人 / 20人'],
  ['参加者を20人とする', '目標20人に対し8人が参加した', '8人 / 20人'],
  // Not short, more than one of either, or a part of it.
  ['参加者を20人とする', '20人が参加した', ''],
  ['参加者を20人とする', '21人が参加した', ''],
  ['参加者を20人とする', '春は8人、秋は9人が参加した', ''],
  ['参加者を20人とする', '20人に対し、町内は8人、町外は9人が参加した', ''],
  ['参加者を20人とする', '20人のところ8人が参加した', ''],
  ['参加者を20人とする', 'うち8人が参加した', ''],
  ['参加者を20人とし、10回開く', '8人が参加した', ''],
  ['参加者を20人とする', '8回開いた', ''],
  // How many more is not how many.
  ['会員を20人に増やす', '会員は8人', '8人 / 20人'],
  ['会員を20人増やす', '会員は8人', ''],
  ['会員の増加20人', '会員は8人', ''],
  ['待機児童を20人以下とする', '8人となった', ''],
])('%s: %s', (goal, outcome, shortfall) => {
  expect(told(goal, outcome)).toBe(shortfall);
});

it('is less than a part of what was wanted, or not', () => {
  const shortfall = shortfallOf('参加者を20人とする', '10人が参加した');
  expect(shortfall && [isLess(shortfall, 0.5), isLess(shortfall, 0.51)]).toEqual([false, true]);
});
