/** Many towns together, through the parts of the command line and not through processes: DuckDB is in this one. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { askData } from '../../src/command-line/many-towns/ask-data';
import { type CollectedFile, collectFiles } from '../../src/command-line/many-towns/collect-files';
import { withEngine } from '../../src/command-line/many-towns/duckdb';
import { findSources } from '../../src/command-line/many-towns/find-sources';
import { findQuestion, listQuestions } from '../../src/command-line/many-towns/questions';
import { isBlankText } from '../../src/core/cells/folded-text';
import { printableText } from '../../src/core/form/printable-text';
import { dataCsv } from '../../src/core/publish/open-data';
import { isRefusal } from '../../src/core/refusal';
import { HEADER_ROW, type TabRow } from '../core/check/department-tab';
import { NAUGHTY_TEXTS } from '../core/publish/naughty-texts';
import { DEPARTMENTS, publicationOf, REASON, SETTINGS } from '../core/publish/published-book';

const FOLDER = join(__dirname, '../../questions');
const QUESTIONS = listQuestions(FOLDER);
const sqlOf = (name: string): string => QUESTIONS.find((each) => each.name === name)?.sql ?? name;

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settingsOf = (town: string, code: string, year: string): string[][] =>
  SETTINGS.map(([key = '', value = '', name = '']) =>
    key === '団体名'
      ? [key, town]
      : key === '年度'
        ? [key, year]
        : key === '全国地方公共団体コード'
          ? [key, code]
          : [key, value, name],
  );

/** A workbook of a town, as a file. */
function book(
  name: string,
  settings: readonly string[][],
  departments: Readonly<Record<string, readonly TabRow[]>>,
): string {
  const file = XlsxFile.blank();
  const [id = ''] = file.workbook.sheetOrder;
  const sheets = {
    設定: settings,
    ...Object.fromEntries(Object.entries(departments).map(([tab, rows]) => [tab, [HEADER_ROW, ...rows]])),
  };
  const first = file.workbook.sheets[id];
  file.workbook.sheetOrder = Object.keys(sheets);
  file.workbook.sheets = Object.fromEntries(
    Object.entries(sheets).map(([tab, rows]) => [
      tab,
      {
        ...first,
        id: tab,
        name: tab,
        cellData: Object.fromEntries(
          rows.map((row, at) => [
            at,
            Object.fromEntries(
              row.flatMap((v, column) =>
                v === '' ? [] : [[column, { v: v as string, t: typeof v === 'number' ? 2 : 1 }]],
              ),
            ),
          ]),
        ),
      },
    ]),
  );
  const path = join(folder, name);
  writeFileSync(path, file.save(file.workbook, file.properties));
  return path;
}

const csv = (name: string, settings: readonly string[][], departments = DEPARTMENTS): string => {
  const { departments: made } = publicationOf({ settings: settings as string[][], departments });
  const path = join(folder, name);
  writeFileSync(path, dataCsv(made.flatMap(({ records }) => records)));
  return path;
};

const collect = (...paths: readonly string[]): Promise<CollectedFile[]> =>
  withEngine((connection) => collectFiles(connection, data, paths, () => undefined));
const told = (files: readonly CollectedFile[]): string[] =>
  files.map(
    ({ status, municipality, fiscalYear, departments, goals }) =>
      `${status} ${municipality} ${fiscalYear} ${departments} ${goals}`,
  );
const ask = async (sql: string): Promise<unknown[][]> =>
  (await askData(data, sqlOf(sql))).rows.map((row) => [...row]);
const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((reason) => reason);
  return isRefusal(error) ? error.code : `no refusal: ${JSON.stringify(error)}`;
};

it('reads workbooks and published data alike, and answers what is known', async () => {
  const one = book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS);
  const other = csv('b.csv', settingsOf('見本市', '011002', '平成29'));
  expect(told(await collect(one, other))).toEqual(['read 123226 2017 2 3', 'read 011002 2017 2 3']);
  expect(await ask('counts-by-level')).toEqual([
    [2017, '123226', '例示町', '5/4/3/2/1', '2', 1],
    [2017, '123226', '例示町', '5/4/3/2/1', '4', 1],
    [2017, '123226', '例示町', '5/4/3/2/1', '5', 1],
    [2017, '011002', '見本市', '5/4/3/2/1', '2', 1],
    [2017, '011002', '見本市', '5/4/3/2/1', '4', 1],
    [2017, '011002', '見本市', '5/4/3/2/1', '5', 1],
  ]);
  expect(
    await ask(`SELECT municipality, outcome, findings FROM goals WHERE rating = '2' ORDER BY 1`),
  ).toEqual([
    ['011002', REASON, '  '],
    ['123226', REASON, '  '],
  ]);
});

it('tells towns of one name apart', async () => {
  await collect(
    book('a.xlsx', settingsOf('池田町', '123226', '平成29'), DEPARTMENTS),
    book('b.xlsx', settingsOf('池田町', '011002', '平成29'), DEPARTMENTS),
  );
  const shares = (await ask('share-of-low-ratings')).map((row) => row.slice(0, 5));
  expect(shares).toEqual([
    [2017, '011002', '池田町', 1, 3],
    [2017, '123226', '池田町', 1, 3],
  ]);
  expect((await ask('counts-by-level')).map((row) => row[5])).toEqual([1, 1, 1, 1, 1, 1]);
});

it('gives the first rows of what is too large to hold, and says so', async () => {
  await collect(book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS));
  const rows = async (sql: string, values: number, characters = 100) => {
    const { rows: given, isCut, isTooLarge } = await askData(data, sql, { values, characters });
    return [given.length, isCut, isTooLarge];
  };
  expect(await rows('SELECT * FROM range(100000000)', 5_000)).toEqual([5_000, false, true]);
  expect(await rows('SELECT range, range FROM range(4000)', 5_000)).toEqual([2_500, false, true]);
  expect(await rows('SELECT range FROM range(5000)', 5_000)).toEqual([5_000, false, false]);
  expect(await rows('SELECT range FROM range(9000) LIMIT 3000', 5_000)).toEqual([3_000, true, false]);
  expect(await rows('SELECT range FROM range(9000) LIMIT 8000', 5_000)).toEqual([5_000, false, true]);
  expect(await rows('SELECT range FROM range(0)', 5_000)).toEqual([0, false, false]);
  expect(await rows("SELECT repeat('あ', 30) FROM range(9)", 5_000)).toEqual([3, false, true]);
  expect(await rows("SELECT repeat('あ', 3000) FROM range(9)", 5_000)).toEqual([1, false, true]);
  expect(await rows('SELECT range FROM range(9) LIMIT 0', 5_000)).toEqual([0, true, false]);
});

it('replaces the part of a corrected book, and only that', async () => {
  await collect(
    book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS),
    book('b.xlsx', settingsOf('例示町', '123226', '平成30'), DEPARTMENTS),
  );
  const untouched = join(data, 'goals/fiscal_year=2018/municipality=123226/part.parquet');
  const before = statSync(untouched).mtimeMs;
  await collect(
    book('c.xlsx', settingsOf('例示町', '123226', '平成29'), {
      総務課: [[1, '文書', '', '', '減らします。', 3, '減りました。']],
    }),
  );
  expect(await ask('SELECT fiscal_year, COUNT(*) FROM goals GROUP BY 1 ORDER BY 1')).toEqual([
    [2017, 1],
    [2018, 3],
  ]);
  expect(statSync(untouched).mtimeMs).toBe(before);
  expect(readdirSync(join(data, 'goals/fiscal_year=2017/municipality=123226'))).toEqual(['part.parquet']);
});

it('says in Japanese what the system refuses, leaves nothing unfinished, and is completed by the next run', async () => {
  const one = book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS);
  const unfinished = (): string[] =>
    readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.unfinished'));
  // A folder in the place of a part, a file in that of the folder of whole years.
  const places = ['goals/fiscal_year=2017/municipality=123226/part.parquet', 'years'];
  mkdirSync(join(data, places[0] ?? '', 'x'), { recursive: true });
  writeFileSync(join(data, places[1] ?? ''), '');
  const [file] = await withEngine(async (connection) => {
    const files: CollectedFile[] = [];
    await collectFiles(connection, data, [one], (each) => files.push(each)).catch(() => undefined);
    return files;
  });
  const sentence = /^データを書き込めません（[^a-zA-Z]+$/;
  expect(file).toMatchObject({ status: 'failed', message: expect.stringMatching(sentence) });
  expect(unfinished()).toEqual([]);
  rmSync(join(data, places[0] ?? ''), { recursive: true });
  expect(await collect(one)).toEqual([
    expect.objectContaining({ status: 'failed', message: expect.stringMatching(sentence) }),
  ]);
  expect(unfinished()).toEqual([]);
  rmSync(join(data, places[1] ?? ''), { recursive: true });
  expect(told(await collect(one))).toEqual(['read 123226 2017 2 3']);
  expect(await ask('SELECT COUNT(*) FROM goals')).toEqual([[3]]);
});

it('says of each file why it was not read, and reads the others', async () => {
  const broken = join(folder, 'broken.xlsx');
  writeFileSync(broken, 'no workbook');
  const other = join(folder, 'other.csv');
  writeFileSync(other, 'a,b\n1,2\n');
  const nameless = book(
    'c.xlsx',
    [
      ['年度', '平成29'],
      ['課名', '職名'],
      ['総務課', ''],
    ],
    DEPARTMENTS,
  );
  const good = book('d.xlsx', settingsOf('例示町', '', '平成29'), DEPARTMENTS);
  const files = await collect(broken, other, nameless, good, join(folder, 'missing.xlsx'));
  expect(
    files.map(({ file, status, message }) => [file.slice(folder.length + 1), status, message === '']),
  ).toEqual([
    ['broken.xlsx', 'failed', false],
    ['c.xlsx', 'failed', false],
    ['d.xlsx', 'read', true],
    ['missing.xlsx', 'failed', false],
    ['other.csv', 'failed', false],
  ]);
  expect(await ask('SELECT DISTINCT municipality FROM goals')).toEqual([['例示町']]);
});

it('takes a town once a year: the book before its data, and of data those with the most departments', async () => {
  const settings = settingsOf('例示町', '123226', '平成29');
  const part = csv('1.csv', settings, { 総務課: DEPARTMENTS['総務課'] ?? [] });
  const whole = csv('2.csv', settings);
  expect(told(await collect(part, whole))).toEqual(['skipped 123226 2017 0 0', 'read 123226 2017 2 3']);
  expect(told(await collect(whole, book('a.xlsx', settings, DEPARTMENTS)))).toEqual([
    'read 123226 2017 2 3',
    'skipped 123226 2017 0 0',
  ]);
});

it('keeps letters and numbers apart, and counts both', async () => {
  const letters = csv('a.csv', settingsOf('例示町', '123226', '平成29'));
  writeFileSync(
    letters,
    readFileSync(letters, 'utf8')
      .replace(/5\/4\/3\/2\/1/g, 'A/B/C')
      .replace(/,4,/g, ',A,')
      .replace(/,[25],目/g, ',C,目'),
  );
  await collect(letters, book('b.xlsx', settingsOf('見本市', '011002', '平成29'), DEPARTMENTS));
  expect(await ask('counts-by-year')).toEqual([
    [2017, '5/4/3/2/1', '2', 1, 1],
    [2017, '5/4/3/2/1', '4', 1, 1],
    [2017, '5/4/3/2/1', '5', 1, 1],
    [2017, 'A/B/C', 'A', 1, 1],
    [2017, 'A/B/C', 'C', 2, 1],
  ]);
  expect(await refusalOf(askData(data, 'SELECT AVG(rating) FROM goals'))).toBe('question-wrong');
});

it('finds goals taken over for three years, those low twice, and those that say nothing', async () => {
  const rows = (rating: number, outcome: string): Readonly<Record<string, readonly TabRow[]>> => ({
    総務課: [
      [1, '文書', '', 1, '電子化を進めます。', rating, outcome],
      ['', '', '', 2, '集めます。', '', ''],
    ],
  });
  const paths = ['平成28', '平成29', '平成30', '令和元'].map((year, at) =>
    book(
      `${at}.xlsx`,
      settingsOf('例示町', '123226', year),
      rows(at === 0 ? 4 : 2, at === 3 ? '特になし' : REASON),
    ),
  );
  await collect(...paths);
  expect(await ask('same-goal-three-years')).toEqual([
    ['例示町', '総務課', '集めます。', 4, 2016, 2019],
    ['例示町', '総務課', '電子化を進めます。', 4, 2016, 2019],
  ]);
  expect((await ask('low-twice-running')).map(([, , year]) => year)).toEqual([2018, 2019]);
  expect((await ask('became-low')).map(([, , year]) => year)).toEqual([2017]);
  expect((await ask('same-reason-as-last-year')).map(([, , year]) => year)).toEqual([2017, 2018]);
  expect((await ask('low-without-cause')).map(([year, , , , , outcome]) => [year, outcome])).toEqual([
    [2019, '特になし'],
  ]);
  const unanswered = await ask('unanswered-departments');
  // 税務課 is listed without a tab.
  expect(
    unanswered.map(([year, , department, , goals, unrated]) => [year, department, goals, unrated]),
  ).toEqual(
    [2016, 2017, 2018, 2019].flatMap((year) => [
      [year, '税務課', 0, 0],
      [year, '総務課', 2, 1],
    ]),
  );
});

it('keeps every text as it is published, and takes none for SQL', async () => {
  const texts = [...new Set(NAUGHTY_TEXTS.map(printableText))].filter((text) => !isBlankText(text));
  const rows = texts.map(
    (text, at): TabRow => [at === 0 ? 1 : '', at === 0 ? '文書' : '', '', at + 1, `目標${text}`, 5, text],
  );
  await collect(csv('a.csv', settingsOf('例示町', '123226', '平成29'), { 総務課: rows }));
  // The engine's reader takes a byte order mark at a text's start off.
  const read = texts.map((text) => text.replace(/^\ufeff/, ''));
  expect((await ask('SELECT outcome FROM goals')).flat().sort()).toEqual(read.sort());
  const literals = texts.map((text) => `'目標${text.replace(/'/g, "''")}'`);
  const found = await ask(`SELECT goal FROM goals WHERE goal IN (${literals.join(', ')})`);
  expect(found.flat().sort()).toEqual(texts.map((text) => `目標${text}`).sort());
});

describe('a question', () => {
  beforeEach(() => collect(book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS)));

  it.each(QUESTIONS.map(({ name }) => name))('%s can be asked, and names all its columns', async (name) => {
    const { columns } = await askData(data, sqlOf(name));
    const { labels, title } = QUESTIONS.find((each) => each.name === name) ?? {
      labels: new Map(),
      title: name,
    };
    expect(columns.filter((column) => !labels.has(column))).toEqual([]);
    expect(title).not.toBe(name);
  });

  it.each([
    `SELECT * FROM read_text('/etc/passwd')`,
    `SELECT * FROM '/etc/passwd'`,
    `SELECT * FROM read_csv('/etc/passwd', header = false)`,
    `SELECT * FROM glob('/etc/*')`,
    `SELECT * FROM read_parquet('https://example.jp/a.parquet')`,
    `COPY goals TO '/tmp/jiko-hyoka-stolen.csv'`,
    `COPY (SELECT 1) TO 'stolen.csv'`,
    `ATTACH '/tmp/jiko-hyoka-other.db'`,
    `INSTALL httpfs`,
    `LOAD httpfs`,
    `SET enable_external_access = true`,
    `DROP VIEW goals`,
    `CREATE TABLE a AS SELECT 1`,
    `SELECT 1; DROP VIEW goals`,
    `PRAGMA threads = 1`,
    `SELECT * FROM nothing`,
    `SELECT`,
    ``,
  ])('is refused where it is %s', async (sql) => {
    expect(await refusalOf(askData(data, sql))).toBe('question-wrong');
    expect(existsSync('/tmp/jiko-hyoka-stolen.csv')).toBe(false);
  });
});

it('tells of a row more than its LIMIT, and nothing where the last row is the last', async () => {
  await collect(book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS));
  const asked = async (limit: number): Promise<[number, boolean]> => {
    const { rows, isCut } = await askData(data, `SELECT goal FROM goals LIMIT ${limit}`);
    return [rows.length, isCut];
  };
  expect([await asked(2), await asked(3)]).toEqual([
    [2, true],
    [3, false],
  ]);
});

it.each([
  ['SELECT ratng FROM goals', '「ratng」という列はありません。'],
  ['SELECT * FROM goal', '「goal」という表はありません。'],
  ['SELECT * FORM goals', '「goals」の近くの書き方が正しくありません。'],
  ['SELECT * FROM goals WHERE (', '文が途中で終わっています。'],
  ['SELECT nothing(rating) FROM goals', '「nothing」という関数はありません。'],
  ['SELECT AVG(rating) FROM goals', '文字と数を混ぜて'],
  ['SELECT department, COUNT(*) FROM goals', '列「department」を GROUP BY に加えるか'],
  ['SELECT CAST(goal AS INTEGER) FROM goals', '文字を数や日付に変えられない'],
  ["SELECT * FROM read_text('/etc/passwd')", 'まとめたデータのほかのファイル'],
  ['DELETE FROM goals', '一つの SELECT 文だけを実行できます。'],
])('says in Japanese what is wrong with %s', async (sql, sentence) => {
  await collect(book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS));
  const error = await askData(data, findQuestion(sql, FOLDER).sql).catch((reason) => reason);
  expect(error.message).toContain(sentence);
  expect(error.message).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/);
});

it('knows a goal again whatever its blanks and widths are, and compares no other', async () => {
  const year = (name: string, era: string, goal: string, outcome: string): string =>
    book(name, settingsOf('例示町', '123226', era), {
      総務課: [[1, '文書', '', 1, goal, 4, outcome]],
      税務課: [[1, '収納', '', '', '', 4, outcome]],
    });
  await collect(
    year('a.xlsx', '平成28', '電子化を　１０件進めます。', '予定どおりに進めました。'),
    year('b.xlsx', '平成29', '電子化を10件進めます。', '予定どおりに 進めました。'),
    year('c.xlsx', '平成30', '電子化を11件進めます。', '予定どおりに進めました。'),
  );
  // 収納 is rated itself, so it is the goal.
  expect(await ask('same-reason-as-last-year')).toEqual([
    ['例示町', '税務課', 2017, '収納', '予定どおりに 進めました。'],
    ['例示町', '税務課', 2018, '収納', '予定どおりに進めました。'],
    ['例示町', '総務課', 2017, '電子化を10件進めます。', '予定どおりに 進めました。'],
  ]);
  expect(await ask('same-goal-three-years')).toEqual([['例示町', '税務課', '収納', 3, 2016, 2018]]);
});

it('has the figures and second ratings of books and of their published data alike', async () => {
  const settings = settingsOf('例示町', '123226', '平成29');
  const { departments } = publicationOf({
    settings,
    further: ['目標値（件）', '実績値', '単位', '外部評価', '中間'],
    departments: {
      総務課: [[1, '文書', '', 1, '進めます。', 5, '進みました。', '', 10, '5', '件', 4, '半ば']],
    },
  });
  const path = join(folder, 'a.csv');
  writeFileSync(path, dataCsv(departments.flatMap(({ records }) => records)));
  await collect(path);
  expect(
    await ask('SELECT target, actual, measure, achievement_rate, second_rating, findings FROM goals'),
  ).toEqual([['10', '5', '件', 50, '4', ' rating-figure ']]);
});

it('refuses data of an older program, and adds nothing to them', async () => {
  const one = book('a.xlsx', settingsOf('例示町', '123226', '平成29'), DEPARTMENTS);
  await collect(one);
  const part = join(data, 'goals/fiscal_year=2017/municipality=123226/part.parquet');
  await withEngine(async (connection) => {
    await connection.run(
      `COPY (SELECT * EXCLUDE (goal_key) FROM read_parquet('${part}')) TO '${part}.old' (FORMAT parquet)`,
    );
  });
  renameSync(`${part}.old`, part);
  rmSync(join(data, 'years'), { recursive: true });
  const older = readFileSync(part);
  expect(await refusalOf(askData(data, 'SELECT COUNT(*) FROM goals'))).toBe('data-unreadable');
  expect(await refusalOf(collect(one))).toBe('data-unreadable');
  expect(readFileSync(part).equals(older)).toBe(true);
  writeFileSync(part, 'x');
  expect(await refusalOf(askData(data, 'SELECT COUNT(*) FROM goals'))).toBe('data-unreadable');
});

it('says so where there are no data', async () => {
  mkdirSync(data);
  expect(await refusalOf(askData(data, 'SELECT 1'))).toBe('data-unreadable');
});

it('finds the files of folders, and no locks of Excel', () => {
  mkdirSync(join(folder, 'b'));
  for (const name of ['a.xlsx', '~$a.xlsx', 'b/c.CSV', 'b/d.docx', '.e.csv'])
    writeFileSync(join(folder, name), '');
  expect(findSources([folder, join(folder, 'a.xlsx')]).map((path) => path.slice(folder.length + 1))).toEqual([
    'a.xlsx',
    'b/c.CSV',
  ]);
});
