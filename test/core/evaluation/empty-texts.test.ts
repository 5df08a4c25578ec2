/** Texts that say nothing by the kind of their words, and what has the same words without being of the kind. */
import { isEmptyStatement } from '../../../src/core/evaluation/empty-texts';

it.each([
  ['when, and what of the form is meant', ['今年度末現在の状況', '評価', 'とした']],
  [
    'nothing',
    ['特になし', '該当するものがないため記載なし', '理由は不明です', '未記入', '担当者はわかりません'],
  ],
  [
    'somewhere else',
    [
      '同上です',
      '議会資料のとおり',
      '別紙のとおり',
      '評価表に記載のとおりです',
      '前回記載した内容から変更ありません',
    ],
  ],
  [
    'not yet',
    [
      '現在関係課と調整中です',
      '後日報告させていただきます',
      '確認しております',
      '要確認',
      '仮',
      '現在照合中',
    ],
  ],
  ['what the form asks', ['具体的な理由', '未達成の場合は理由を記入', 'na', 'tbd', 'test', 'テスト']],
  [
    'that it was missed',
    [
      '目標を達成できなかった',
      '思ったほど成果が上がらなかった',
      '残念な結果',
      '下回った',
      '未達成となりました',
    ],
  ],
  ['the level', ['達成度はです', 'cやや不十分', 'a']],
])('takes for empty what says %s', (_, texts) => {
  expect(texts.filter((text) => !isEmptyStatement(text))).toEqual([]);
});

it.each([
  ['nothing', '担当者の変更'],
  ['somewhere else', '県の監査'],
  ['not yet', '議会の審議'],
  ['what the form asks', '住民の課題'],
  ['that it was missed', '計画の一部'],
  ['the level', '一部の点'],
])('leaves what has the words of a text that says %s, without being one', (_, text) => {
  expect(isEmptyStatement(text)).toBe(false);
});

it.each(['工事中', '残念ながら雨でした', '県の様式に変更', '調整中の橋'])(
  'leaves %s, which has one word more than its kind',
  (text) => {
    expect(isEmptyStatement(text)).toBe(false);
  },
);
