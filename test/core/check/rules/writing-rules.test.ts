/** How single texts are written: what is said of an outcome, and what it is mended to. */
import { cellTexts, looksAt } from '../../../../src/core/check/rules/cell-texts';
import { checkMixtures } from '../../../../src/core/check/rules/mixture-rules';
import { checkWriting } from '../../../../src/core/check/rules/writing-rules';
import { evaluationOf } from '../department-tab';

const told = (goal: string, outcome: string, year: number | undefined) => {
  const evaluation = evaluationOf([[1, '防災', '室', 1, goal, 4, outcome]]);
  return checkWriting(evaluation, cellTexts(looksAt(evaluation)), year);
};
/** Rule and mended text of an outcome. */
const said = (outcome: string, year: number | undefined = 2019) =>
  told('訓練を行います。', outcome, year).map(({ rule, fix }) => (fix ? [rule, fix.value] : [rule]));

describe('years of an era', () => {
  it.each([
    ['平成３２年度に行いました。', '令和2年度に行いました。'],
    ['平成32年度に行います。', '令和2年度に行います。'],
    ['平成60年までに', '令和30年までに'],
    ['令和1年度、令和１年', '令和元年度、令和元年'],
    ['平成31年5月に行いました。', '令和元年5月に行いました。'],
    ['平成31年１２月に行いました。', '令和元年１２月に行いました。'],
    ['「計画」の平成32年度', '「計画」の令和2年度'],
    ['平成32年度の計画', '令和2年度の計画'],
    ['平成32年度に計画を', '令和2年度に計画を'],
    ['平成32年度は、計画を', '令和2年度は、計画を'],
  ])('are told of %j', (text, mended) => {
    const [found] = said(text);
    expect(found?.[0]).toBe('era-year');
    expect(found?.[1]?.normalize('NFKC')).toBe(mended.normalize('NFKC'));
  });

  it.each([
    '平成31年度に行いました。',
    '平成31年4月に行いました。',
    '平成31年1月に行いました。',
    '平成30年度に行いました。',
    '平成61年度に',
    '令和2年度、令和10年度',
    '「平成32年度計画」を作りました。',
    '（平成32年度）に',
    '『平成32年度計画',
    '【平成32年度】',
    '昭和32年度',
    '平成31年度〜平成35年度総合計画を見直しました。',
    '平成32年度地域福祉計画の策定に着手しました。',
    '令和1年目と令和1年間に',
    '令和1年度版観光ビジョンを公表しました。',
    '平成31年度から平成35年度までの行財政改革大綱によります。',
    '第2期（平成32年度）戦略',
  ])('are right in %j', (text) => {
    expect(said(text).filter(([rule]) => rule === 'era-year')).toEqual([]);
  });

  it('are not judged before 令和, nor where 設定 has no year', () => {
    expect(said('平成31年度に行います。', 2018)).toEqual([]);
    expect(told('訓練を行います。', '平成31年度に行います。', undefined)).toEqual([]);
  });
});

describe('a year that was left from the year before', () => {
  it('is told of the first year of an era, too', () => {
    expect(said('令和元年度は2回行いました。', 2020)).toEqual([['year-outdated']]);
  });

  it.each([
    '平成30年度は2回行いました。',
    '平成30年度においては',
    '平成３０年度では',
    '平成30年度中に',
    '平成30年度内に',
    '平成30年度の目標',
    '平成30年度の成果',
  ])('is told of an outcome: %j', (text) => expect(said(text)).toEqual([['year-outdated']]));

  it.each([
    '平成30年度から行っています。',
    '平成30年度は前年より',
    '平成30年度は2回、令和元年度は3回',
    '平成30年度は昨年',
    '平成30年度との比較',
    '平成30年度は実績',
    '平成30年は2回',
    '平成30年度に策定した計画',
    '平成29年度は2回',
    '平成30年度を',
    '平成30年度末では',
    '平成30年度当初は',
  ])('is not told of %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('is told of a goal that is to be reached within it', () => {
    const rules = (goal: string) => told(goal, '', 2019).map(({ rule }) => rule);
    expect(rules('平成30年度中に整備する。')).toEqual(['year-outdated']);
    expect(rules('平成30年度内に計画を作ります。')).toEqual(['year-outdated']);
    expect(rules('平成30年度中に')).toEqual([]);
    expect(rules('平成30年度の計画を作ります。')).toEqual([]);
    expect(rules('平成30年度中に工事。周知を図る')).toEqual([]);
  });
});

describe('signs', () => {
  it.each<[string, string[][]]>([
    ['ﾃﾞｰﾀを整理しました。', [['kana-width', 'データを整理しました。']]],
    ['ﾃﾞｰﾀとﾊﾟｿｺﾝ', [['kana-width', 'データとパソコン']]],
    ['㈱と№5、℡と㎡', [['platform-character']]],
    ['様式①。', [['platform-character']]],
    ['様式①を提出した。', [['platform-character']]],
    ['次を行う①広報②訓練', []],
    ['①様式 ②要領', []],
    ['様式①様式', []],
    ['外字\ue000です。', [['private-character']]],
    ['外字\u{f0000}です。', [['private-character']]],
    ['訓練   広報', [['layout-blank']]],
    ['訓練　　　広報', [['layout-blank']]],
    ['訓練\t\t\t広報', [['layout-blank']]],
    ['訓練  広報', []],
    ['　　　訓練', []],
    ['訓練　　　', []],
    ['一\n　　　二', []],
    ['町の(防災）計画', [['bracket-width', '町の（防災）計画']]],
    ['町の（防災計画', [['bracket-unbalanced']]],
  ])('of %j are told: %j', (text, found) => {
    expect(said(text)).toEqual(found);
  });

  it('are named once each', () => {
    expect(told('訓練', '㈱甲と㈱乙、№1', 2019)[0]?.message).toContain('㈱№');
  });
});

describe('a text that the sheet cannot show whole', () => {
  it.each([
    ['of 28 lines', 'あ\n'.repeat(27).trim(), false],
    ['of 28 lines', Array(28).fill('あ').join('\n'), false],
    ['of 29 lines', Array(29).fill('あ').join('\n'), true],
    ['of 28 full lines', 'あ'.repeat(28 * 18), false],
    ['of a character more', 'あ'.repeat(28 * 18 + 1), true],
    ['of full lines and a break', `${'あ'.repeat(27 * 18)}\nあ`, false],
    ['of one full line more and a break', `${'あ'.repeat(27 * 18 + 1)}\nあ`, true],
  ])('is one %s', (_, text, isLong) => {
    const goal = told('訓練', `い${text.slice(1)}`, 2019).map(({ rule }) => rule);
    expect(goal).toEqual(isLong ? ['cell-too-long'] : []);
  });

  it('is shorter where the column is narrower', () => {
    const rules = (goal: string) => told(goal, '', 2019).map(({ rule, cell }) => `${rule} ${cell}`);
    expect(rules('あ'.repeat(28 * 15))).toEqual([]);
    expect(rules('あ'.repeat(28 * 15 + 1))).toEqual(['cell-too-long E2']);
  });
});

describe('what is written in two ways', () => {
  const mixed = (...outcomes: readonly string[]) => {
    const evaluation = evaluationOf(outcomes.map((text, at) => [at + 1, `事業${at}`, '', '', '', 4, text]));
    return checkMixtures(evaluation, cellTexts(looksAt(evaluation))).map(({ rule, cell, fix }) => [
      rule,
      cell,
      fix?.value,
    ]);
  };

  it('is told of digits at the rarer width, single ones apart from longer ones', () => {
    expect(mixed('12人と34人', '５６人')).toEqual([['digit-width', 'G3', '56人']]);
    expect(mixed('１２人と３４人', '56人')).toEqual([['digit-width', 'G3', '５６人']]);
    expect(mixed('１人と12人、34人')).toEqual([]);
    expect(mixed('１人、２人', '3人と12人')).toEqual([['digit-width', 'G3', '３人と12人']]);
    expect(mixed('１人、2人')).toEqual([['digit-width', 'G2', '1人、2人']]);
    expect(mixed('1２人')).toEqual([['digit-width', 'G2', '12人']]);
    expect(mixed('12人', '34人')).toEqual([]);
  });

  it('is told of commas at the rarer sign, but not of those in numbers', () => {
    expect(mixed('一、二、三', '四，五')).toEqual([['comma-mixed', 'G3', '四、五']]);
    expect(mixed('一，二，三', '四、五')).toEqual([['comma-mixed', 'G3', '四，五']]);
    expect(mixed('一，二', '三、四')).toEqual([['comma-mixed', 'G2', '一、二']]);
    expect(mixed('１，２００人、多く')).toEqual([]);
    expect(mixed('第1，また', '一、二、三')).toEqual([['comma-mixed', 'G2', '第1、また']]);
    expect(mixed('一，二')).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['行いました。', '整備した。', 'G3'],
    ['行います。', '整備する。', 'G3'],
    ['訓練です。', '訓練である。', 'G3'],
    ['行いません。', '行わず、見送った。', 'G3'],
    ['努めましょう。', '努めた。', 'G3'],
    ['（行いました）', '終わった。', 'G3'],
  ])('is told of %s beside %s', (polite, plain, cell) => {
    expect(mixed(polite, plain).map(([rule, at]) => [rule, at])).toEqual([['style-mixed', cell]]);
    expect(mixed(plain, plain, polite).map(([rule, at]) => [rule, at])).toEqual([['style-mixed', 'G4']]);
  });

  it('is told of nothing that ends in a noun', () => {
    expect(mixed('行いました。', '周知の徹底。', '訓練の実施')).toEqual([]);
    expect(mixed('行いました。', '行いませんでした。', '訓練です。')).toEqual([]);
  });
});
