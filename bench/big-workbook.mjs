/** Workbooks of any size, made by the built script's own 初期設定 and filled as departments fill them. */
import { callScript, loadScript, openHost } from './built-project.mjs';

/** The first row below the header of a new 課's tab, 1-based, and its columns. */
const FIRST_ROW = 6;
const RATING_COLUMN = 6;

const GOALS_PER_THEME = 3;

const OUTCOMES = [
  '計画どおり説明会を4回開催し、参加者は延べ120人となりました。\n・アンケートでは8割の方が「わかりやすい」と回答しました。',
  '　窓口の待ち時間を平均6分に短縮しました。',
  '関係課との調整に時間を要し、年度内の策定には至りませんでした。次年度の上半期に策定します。',
];

/**
 * The bytes of a workbook.
 * @param departments Name → number of goals in its tab.
 */
export async function makeWorkbook(departments) {
  const host = await openHost();
  try {
    loadScript(host);
    await callScript(host, 'setUpWorkbook', {
      year: '平成29',
      date: 'H30.3.31',
      departments: Object.keys(departments),
    });
    const book = host.globals.SpreadsheetApp.getActive();
    for (const [name, goals] of Object.entries(departments)) fillTab(book.getSheetByName(name), goals);
    return await host.save();
  } finally {
    host.dispose();
  }
}

function fillTab(sheet, goals) {
  const needed = FIRST_ROW + goals - 1 - sheet.getMaxRows();
  if (needed > 0) sheet.insertRowsAfter(sheet.getMaxRows(), needed);
  // A paste brings values past the dropdown; so the rule is taken off and put back.
  const ratings = sheet.getRange(FIRST_ROW, RATING_COLUMN, goals, 1);
  const rule = ratings.getDataValidation();
  ratings.clearDataValidations();
  const rows = Array.from({ length: goals }, (_, at) => goalRow(at));
  sheet.getRange(FIRST_ROW, 1, goals, rows[0].length).setValues(rows);
  ratings.setDataValidation(rule);
}

/** Every text differs, as in life; every 20th goal is rated low without a reason, so that 確認 is filled too. */
function goalRow(at) {
  const theme = Math.floor(at / GOALS_PER_THEME) + 1;
  const isFirst = at % GOALS_PER_THEME === 0;
  const number = (at % GOALS_PER_THEME) + 1;
  const isFaulty = at % 20 === 19;
  const flag = isFaulty ? '達成できなかった理由を書いてください。' : '';
  return [
    isFirst ? theme : '',
    isFirst ? `第${theme}号事業の推進` : '',
    isFirst ? '政策秘書室' : '',
    number,
    `第${theme}号事業について、${number}件目の取組（整理番号${at + 1}）を年度内に完了します。`,
    isFaulty ? 2 : 3 + (at % 3),
    isFaulty ? '' : `${OUTCOMES[at % OUTCOMES.length]}（整理番号${at + 1}）`,
    flag,
  ];
}
