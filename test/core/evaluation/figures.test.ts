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

it.each(
  '% パーセント 人 名 件 団体 社 世帯 戸 か所 カ所 ヶ所 ヵ所 箇所 校 園 地区 路線 基 台 本 冊 頭 棟 区画 組 円 千円 万円 億円 回'.split(
    ' ',
  ),
)('counts in %s', (unit) => {
  expect(typedIn(`全部で3${unit}の`).map((found) => found.split(' = ')[0])).toEqual([`3${unit}`]);
});

it.each(
  (
    '基本 基礎 基準 基盤 組合 組織 台帳 台風 本格 本部 本庁 本社 本線 本町 社会 社協 人口 人権 人件 人材 人事 戸籍 名称 名簿 園児 園芸 校区 校舎 校長 円滑 ' +
    '回線 回路 回答 回収'
  ).split(' '),
)('counts nothing where %s begins', (word) => {
  expect(typedIn(`目標1${word}の`)).toEqual([]);
});

it.each([
  ['本', '本3', '3本の'],
  ['社', '社員', '3社員と'],
  ['園', '園長', '3園長の'],
  ['組', '組み', '3組みの'],
])('counts in %s where %s begins', (unit, _, text) => {
  expect(typedIn(text)).toEqual([`3${unit} = 3 ${unit}`]);
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
