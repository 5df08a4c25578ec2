/** Which words name a cause, and which only what comes next. */
import { namesCause, namesReason, tellsWork } from '../../../src/core/evaluation/explanation-cause';

describe('a cause', () => {
  it.each([
    '庁舎の工事のため、窓口で配った。',
    '庁舎の工事等のため、窓口で配った。',
    '受注の集中による',
    '受注の集中による。',
    '受注の集中によるものです。',
    '改正によって様式を作り直した。',
    '協定により様式を作り直した。',
    '国の回答を待って着手した。',
    '国の回答を待った。',
    '地元の要望があった。',
    '地元の要望が多かった。',
    '地元の要望書が出された。',
    '県から要請が出された。',
    '地元から申出が出された。',
    '県の指導があり、様式を作り直した。',
    '県の指摘があり、様式を作り直した。',
    '様式を作り直したことから、配布を先にした。',
    '様式を作り直したので、配布を先にした。',
    '作り直しは県の様式からである。',
    '様式が重なり、配布を先にした。',
    '様式が重なって、配布を先にした。',
    '会議が続き、配布を先にした。',
    '様式が変更された。',
  ])('is named in %s', (text) => {
    expect(namesReason(text)).toBe(true);
    expect(namesCause(text)).toBe(true);
  });

  it.each([
    '住民による清掃を行った。',
    '町民の健康のため、教室を開いた。',
    '職員により窓口で配った。',
    '広報により窓口を知らせた。',
    '協定により意識を高めた。',
    '協定により制度の推進を行った。',
    '協定により制度を周知した。',
    '様式を配布した。',
  ])('is none: %s', (text) => {
    expect(namesReason(text)).toBe(false);
    expect(namesCause(text)).toBe(false);
  });
});

describe('what comes next', () => {
  it.each([
    '引き続き開催する。',
    '引続き開催する。',
    '今後は窓口で配る。',
    '要綱を見直す。',
    '要綱を見直したい。',
    '要綱の見直しを図る。',
    '要綱の見直しが必要です。',
    '窓口を改善する。',
    '窓口の改善を図ります。',
    '周知に努める。',
    '周知に努めていく。',
    '配布を検討中。',
    '配布の検討を進める。',
    '説明が必要である。',
    '配布を図りたい。',
    '配布を進めていく。',
    '4月に公開予定',
    '4月に公開予定。',
    '4月に公開の予定です。',
    '窓口で配ることとした。',
    '窓口で配ることになりました。',
    '公開は4月になる。',
    '住民に働きかける。',
  ])('is told in %s', (text) => {
    expect(namesReason(text)).toBe(false);
    expect(namesCause(text)).toBe(true);
  });

  it.each([
    '要綱を見直すため、委員会を開いた。',
    '窓口を改善した。',
    '窓口を改善するため、研修を行った。',
    '周知に努めた。',
    '配布を検討した。',
    '予定した説明会を開いた。',
  ])('is not told in %s', (text) => {
    expect(namesCause(text)).toBe(false);
  });
});

it.each([
  ['住民の意向を確かめず，様式だけが決まった。', true],
  ['訪問を望まない家庭があり、電話にした。', true],
  ['水道に接続していない世帯を訪問した。', false],
  ['見積りが予算を大きく上回り、仕様を作り直している。', true],
  ['参加者が目標を上回り、会場を広げた。', false],
  ['災害対策の倉庫を整えた。', false],
  ['災害時の応援が続き、窓口を閉じた。', true],
  ['災害で橋が流れた。', true],
])('sees in %s whether a cause is named: %j', (text, isNamed) => {
  expect(namesCause(text)).toBe(isNamed);
});

describe('what was done', () => {
  it.each([
    '町内の事業所を訪問した。',
    '計画書を作成している。',
    '研修が3回行われた。',
    '県と協議した。',
    '温室効果ガスの削減に取り組みました。',
    '出前講座の開催。',
    '・チラシの配布\n・窓口での説明',
    '広報紙への掲載（年2回）',
  ])('is told in %s', (text) => {
    expect(tellsWork(text)).toBe(true);
  });

  it.each([
    '修了者が他の自治体に転居した。',
    '高齢の方は窓口を好まれる。',
    '補助金の内示額が要望の7割だった。',
  ])('is not told in %s', (text) => {
    expect(tellsWork(text)).toBe(false);
  });
});
