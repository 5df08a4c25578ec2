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

it.each(
  (
    '同 全 共通 済み ヒアリング 面談 会議 メール 送付 されたい 同文 同様 同じ とおり 通り 参照 参照のうえ ご参照 ご覧 御覧 見て 見る ください 下さい 願います お願いします ' +
    '掲載 変わり 変わら 変更 変更点 別紙 別添 別途 別表 別ファイル 別シート 添付 資料 参考 上記 下記 左記 右記 前記 後記 前述 後述 既述 以上 以下 上 下 左 右 前 次 他 ほか ' +
    '上段 下段 前段 番 番目 号 no 項 頁 ページ シート ファイル ホームページ hp サイト 町 市 村 県 各課 議会 議場 委員会 決算 監査 口頭 説明 表 書 票 施策 事務 事業 取組 主要 担当 ' +
    '課 係 班 一 二 三 四 五 第 及び 並びに 提出 記載 記入 報告 記した 示した 示す 述べた 詳しく 詳しい そちら こちら 準じる 準ずる 公表 であり'
  ).split(' '),
)('takes for empty what stands somewhere else, with the word %s', (word) => {
  // Signs are left out before, and ー is one.
  const text = `別紙${word.replace(/ー/g, '')}`;
  expect([isEmptyStatement(text), isEmptyStatement(`${text}祭`)]).toEqual([true, false]);
});

it.each(['工事中', '残念ながら雨でした', '県の様式に変更', '調整中の橋'])(
  'leaves %s, which has one word more than its kind',
  (text) => {
    expect(isEmptyStatement(text)).toBe(false);
  },
);
