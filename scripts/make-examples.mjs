/**
 * Makes the example workbooks and the reports they give, by the built script on the local host:
 *   node scripts/make-examples.mjs [folder]     (examples/ by default)
 * The same inputs give the same bytes, so the tests can compare a fresh set with the one in the repository.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { H29_PROBLEM_ROWS } from './examples/h29-problem-rows.mjs';
import { H29_ROWS } from './examples/h29-rows.mjs';
import { SHARED_OUTCOME, TEAM_ROWS } from './examples/team-rows.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { createAppsScriptHost } = createRequire(import.meta.url)(join(root, 'dist-local/host.cjs'));
const script = readFileSync(join(root, 'dist/Code.js'), 'utf8');
const folder = process.argv[2] ?? join(root, 'examples');

/** The first row below the header of a new tab, 1-based, and the columns of 課's tabs. */
const FIRST_ROW = 6;
const RATING_COLUMN = 6;

mkdirSync(join(folder, 'reports'), { recursive: true });
await makeExample('h29', [], fillSoumu(H29_ROWS));
await makeExample('h29-with-problems', ['税務住民課', 'こども課'], (book) => {
  fillSoumu(H29_PROBLEM_ROWS)(book);
  spoilOtherTabs(book);
  spoilSettings(book);
});

async function makeExample(name, moreDepartments, fill) {
  const empty = await withHost({}, async (host) => {
    const departments = ['総務課', ...moreDepartments];
    const { error } = await host.call('setUpWorkbook', { year: '平成29', date: 'H30.3.31', departments });
    if (error) throw new Error(error.message);
    const book = host.globals.SpreadsheetApp.getActive();
    writeSetting(book, '団体名', '酒々井町');
    writeSetting(book, '提出期限', 'H30.4.20');
    findCell(book.getSheetByName('設定'), '総務課').offset(0, 2).setValue('大塚 正徳');
    fill(book);
    // As a book that somebody has worked in: the list of low goals in 集計 is written by 点検.
    if (name === 'h29') await host.call('checkWorkbook', { write: true });
    return host.save();
  });
  writeFileSync(join(folder, `${name}.xlsx`), empty);
  await withHost({ workbook: empty, outDir: join(folder, 'reports') }, async (host) => {
    rmSync(join(folder, 'reports', reportName(name)), { force: true });
    const { value, error } = await host.call('makeReport', '総務課');
    if (error ?? value.error) throw new Error((error ?? value.error).message);
  });
}

function reportName(name) {
  return `総務課_自己評価書_平成29年度${name === 'h29' ? '' : '_案'}.docx`;
}

async function withHost(options, work) {
  const host = await createAppsScriptHost({
    ...options,
    user: { email: 'soumu@example.lg.jp' },
    now: () => new Date('2018-04-10T01:00:00Z'),
  });
  try {
    host.run(script);
    return await work(host);
  } finally {
    host.dispose();
  }
}

function fillSoumu(rows) {
  return (book) => {
    const sheet = book.getSheetByName('総務課');
    // A paste brings values past the dropdown; so the rule is taken off and put back.
    const ratings = sheet.getRange(FIRST_ROW, RATING_COLUMN, rows.length, 1);
    const rules = ratings.getDataValidations();
    ratings.clearDataValidations();
    sheet.getRange(FIRST_ROW, 1, rows.length, rows[0].length).setValues(rows);
    ratings.setDataValidations(rules);
  };
}

/** header-missing, -duplicate and -guessed, department-missing and -unknown, and rules about rows that TEAM_ROWS fires. */
function spoilOtherTabs(book) {
  const tax = book.getSheetByName('税務住民課');
  findCell(tax, '達成度').setValue('達成度合');
  findCell(tax, '確認').offset(0, 1).setValue('担当');
  tax
    .getRange(FIRST_ROW, 1, 1, 7)
    .setValues([[1, '収納率の向上', '収税班', '', '収納率を98%以上にします。', '', '']]);
  book.deleteSheet(book.getSheetByName('こども課'));
  const header = book
    .getSheetByName('総務課')
    .getRange(FIRST_ROW - 1, 1, 1, 8)
    .getValues();
  const unknown = book.insertSheet('窓口改善チーム', book.getNumSheets());
  unknown.getRange(1, 1, 1, 8).setValues(header);
  // Two headers of other towns that may both be the outcome.
  unknown.getRange(1, 7).setValue('成果');
  unknown.getRange(1, 9).setValue('実績');
  unknown.getRange(2, 1, TEAM_ROWS.length, 7).setValues(TEAM_ROWS);
  const { at, count, column } = SHARED_OUTCOME;
  unknown.getRange(2 + at, column + 1, count, 1).merge();
}

/** settings-invalid and date-mismatch. */
function spoilSettings(book) {
  writeSetting(book, '理由が必要な達成度', '低いもの');
  writeSetting(book, '評価基準日', 'H28.3.31');
}

function writeSetting(book, key, value) {
  findCell(book.getSheetByName('設定'), key).offset(0, 1).setValue(value);
}

/** The first cell with this text. */
function findCell(sheet, text) {
  const values = sheet.getDataRange().getValues();
  const row = values.findIndex((cells) => cells.includes(text));
  return sheet.getRange(row + 1, values[row].indexOf(text) + 1);
}
