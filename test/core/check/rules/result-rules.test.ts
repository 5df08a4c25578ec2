/** Ratings that do not go with their text or their figures. */
import type { CellValue } from '../../../../src/core/cells/cell-value';
import { looksAt } from '../../../../src/core/check/rules/cell-texts';
import { checkResults } from '../../../../src/core/check/rules/result-rules';
import type { Evaluation } from '../../../../src/core/evaluation/evaluation';
import { evaluationOf } from '../department-tab';

const resultsOf = (evaluation: Evaluation) => checkResults(evaluation, looksAt(evaluation));
const said = (rating: CellValue, outcome: string, goal = '訓練を行います。') =>
  resultsOf(evaluationOf([[1, '防災', '室', 1, goal, rating, outcome]])).map(({ rule, cell, message }) => [
    rule,
    cell,
    message,
  ]);
const rules = (...args: Parameters<typeof said>) => said(...args).map(([rule]) => rule);

describe('a high rating', () => {
  it.each<[CellValue, string]>([
    [5, '一部は実施できませんでした。'],
    [5, '行いましたが、達成できなかった。'],
    [4, '実施できませんでした。'],
    [4, '会議を見送り、'],
    [5, '事業は中止とする。'],
    [4, '計画は見直しが必要。'],
    [4, '今後、検討していく。'],
    [5, '来年度に実施する予定です。'],
    [5, '来年度に実施する予定'],
    [4, '周知を図ります。\n整備を進めます。'],
    [4, '周知を図ります。　整備を進めます　'],
    [4, '開催したい。'],
    [4, '検討中'],
    [4, '発行に至っていない。'],
    [5, '1校の改修が終わっていない。'],
    [5, '工事は次年度に持ち越した。'],
    [5, '翌年度に繰越した。'],
    [4, '今後、発行に向けて準備を進めていく。'],
    [5, '来年度に完了する見込みである。'],
    [5, '来年度に完了する見込み'],
    [5, '2回のうち1回は実施できなかった。'],
    [4, '選定に時間がかかり、導入は来年度となった。'],
    [4, '予算が足りず未導入である。'],
    [5, '導入を断念した。'],
  ])('%s is doubted beside %j', (rating, outcome) => {
    expect(rules(rating, outcome)).toEqual(['rating-text']);
  });

  it.each<[CellValue, string]>([
    [4, '2回行いましたが、1回は見送りました。'],
    [4, '開催したこと。来年度も実施する予定です。'],
    [5, '整備しました。今後も進めます。'],
    [5, '整備した。'],
    [4, '一部は見送り、残りは整備した'],
    [5, '周知を図りました。'],
    [4, '参加者が集まった。今後、検討していく。'],
    [3, '実施できませんでした。'],
    [3, '今後、検討していく。'],
    [5, '周知の徹底'],
    [5, '断念した路線の代わりを計画に入れた。'],
    [5, '来年度へ繰り越した業務はない。'],
    [5, '参加できなかった人にも資料を配布した。'],
    [5, '発行できなかった前年度の反省を生かし、7月に発行した。'],
    [5, '未導入だった2校にも整備した。'],
    [5, '来年度に向けて計画を作成した。'],
    ['５', '実施できませんでした。'],
    [5, ''],
    [5, '－'],
    [5, '#REF!'],
  ])('%s is not doubted beside %j', (rating, outcome) => {
    expect(rules(rating, outcome)).toEqual([]);
  });
});

describe('a low rating', () => {
  it.each<[CellValue, string]>([
    [2, '計画どおり実施しました。'],
    [1, '目標値を上回った。'],
    [2, '概ね順調'],
    [2, '計画どおり順調に実施でき、好評でした。'],
    [2, '目標を10人上回りました。'],
    [2, '予定通り全ての地区で実施できた。'],
    [2, '工事が完了した'],
    [2, '工事が完了しました。'],
    [1, '目標を達成しました。'],
  ])('%s is doubted beside %j', (rating, outcome) => {
    expect(rules(rating, outcome)).toEqual(['rating-text']);
  });

  it.each<[CellValue, string]>([
    [2, '計画どおり実施しましたが、集まらなかった。'],
    [2, '計画どおり実施したものの、効果は薄い。'],
    [2, '計画どおり実施しました。一部は未達成。'],
    [2, '計画の一部を、次の年に送り、さらに次の年に実施しました。'],
    [2, '工事が完了した区間がある'],
    [3, '計画どおり実施しました。'],
    [2, '雨でした。'],
  ])('%s is not doubted beside %j', (rating, outcome) => {
    expect(rules(rating, outcome)).toEqual([]);
  });
});

describe('figures', () => {
  const GOAL = '研修に100人を確保します。';

  it.each<[CellValue, string, string[]]>([
    [5, '99人が参加しました。', ['rating-figure']],
    [5, '100人が参加しました。', []],
    [4, '95人が参加しました。', []],
    [4, '94人が参加しました。', ['rating-figure']],
    [3, '50人が参加しました。', []],
    [4, '職員が参加しました。', ['figure-unanswered']],
    [3, '職員が参加しました。', ['figure-unanswered']],
    [2, '職員が参加しました。', []],
    [4, '全員が参加しました。', []],
    [4, '予定どおり集まった。', []],
    [4, '三つの課が参加しました。', []],
    [4, '３課が参加しました。', []],
  ])('a rating of %s beside %j: %j', (rating, outcome, found) => {
    expect(rules(rating, outcome, GOAL)).toEqual(found);
  });

  it('are not asked for where the goal names several, or none that is to be reached', () => {
    expect(rules(4, '参加しました。', '研修に100人を確保し、10回を開催します。')).toEqual([]);
    expect(rules(4, '参加しました。', '100人の職員が学びます。')).toEqual([]);
    expect(rules(4, '参加しました。', '職員が学びます。')).toEqual([]);
  });

  it('stand in the sentence, at the cell of the outcome', () => {
    const [[rule, cell, message] = []] = said(5, '99人が参加しました。', GOAL);
    expect([rule, cell]).toEqual(['rating-figure', 'G2']);
    expect(message).toContain('100人');
    expect(message).toContain('99人');
    expect(said(4, '参加しました。', GOAL)[0]?.[2]).toContain('100人');
  });
});

it('have nothing to be compared with where the tab has no outcomes', () => {
  const evaluation = evaluationOf([[1, '防災', '室', 1, '訓練', 5, '実施できませんでした。']]);
  const { outcome: _, ...columns } = evaluation.header.columns;
  expect(
    checkResults({ ...evaluation, header: { ...evaluation.header, columns } }, looksAt(evaluation)),
  ).toEqual([]);
});
