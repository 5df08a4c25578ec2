/** The rows of a tab that 課一覧 does not name, for the rules that look at several rows and at what an explanation says. */

const NEW_SIGNS = '1階の案内表示を作り直しました。2階は翌年度に行います。';

export const TEAM_ROWS = [
  [1, '窓口の案内', '', '', '庁舎の案内表示を見直します。', 3, NEW_SIGNS],
  [3, '窓口の時間', '', '', '夜間の窓口を毎月開きます。', 2, '夜間の窓口を三回開き、広報紙で知らせました。'], // explanation-without-cause
  [2, '電話の応対', '', '2018/2/1', '電話の応対を研修します。', 3, NEW_SIGNS], // rows-out-of-order, number-date, outcome-duplicate
  [
    4,
    '証明書の交付',
    '',
    '',
    'コンビニでの交付を200件にします。',
    1,
    '目標の200件に対し、80件にとどまりました。',
  ], // explanation-restates
  ['', '', '', '', '交付の方法を広報紙で知らせます。', 3, ''], // cells-merged: see SHARED_OUTCOME
];

/** The outcome of the last two goals, in one merged cell, as a place in the rows: from which on, and how many. */
export const SHARED_OUTCOME = { at: 3, count: 2, column: 6 };
