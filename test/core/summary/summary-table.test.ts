/**
 * The table of 集計 as it is written anew, whole in `summary-table.txt`, and what is still to be done to one that is there. After a
 * change on purpose, `UPDATE_FINDINGS=1 npx jest test/core/summary` writes the file anew: read what has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import type { Tab } from '../../../src/core/department-tab/tab';
import { FIVE_LEVELS, type Scale, scaleOf } from '../../../src/core/evaluation/scale';
import type { SummaryRow } from '../../../src/core/summary/summary-cells';
import { findSummary, type SummaryField, type SummaryPlace } from '../../../src/core/summary/summary-place';
import { isExplained, summaryState } from '../../../src/core/summary/summary-state';
import { newSummary, planSummary, type SummarySheet } from '../../../src/core/summary/summary-table';
import { tabValues } from '../check/department-tab';

const MARKS = scaleOf([
  { symbol: '◎', meaning: '' },
  { symbol: '○', meaning: '' },
  { symbol: '済み', meaning: '' },
]);
const SOUMU: Tab = { name: '総務課', values: tabValues([[1, '防災', '室', 1, '訓練', 4, '']]) };
const OTHER: Tab = {
  name: "会計課's",
  values: [
    ['', ''],
    ['番号', '個別事業', '目標', '達成度'],
    [1, '決算', '決算を早めます。', 3],
  ],
};
const NO_TABLE: Tab = { name: '議会', values: [['予算'], ['歳入', 100]] };
const NO_TITLE: Tab = {
  name: '議会',
  values: [
    ['番号', '目標', '達成度'],
    [1, '訓練', 3],
  ],
};
const NO_GOAL: Tab = {
  name: '議会',
  values: [
    ['番号', '個別事業', '達成度'],
    [1, '防災', 3],
  ],
};
const NEITHER: Tab = {
  name: '議会',
  values: [
    ['番号', '担当', '目標番号', '達成度', '確認'],
    [1, '室', 1, 3, ''],
  ],
};
const LAST_YEAR: Tab = {
  name: '前年度',
  values: [[...LAST_YEAR_HEADER], ['平成28年度', '総務課', '防災', '訓練', '3', '', '']],
};

const told = (row: SummaryRow | null | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([field, cell]) => [field, typeof cell === 'string' ? cell : cell.formula]),
  );

const made = (names: readonly string[], tabs: readonly Tab[], scale: Scale = FIVE_LEVELS, headerRow = 3) =>
  newSummary(headerRow, names, tabs, scale, (name) => (name === '総務課' ? 500 : 1000));

/** The table as a sheet holds it, where each formula shows 0. */
function sheetOf(
  { place, rows }: { place: SummaryPlace; rows: readonly (SummaryRow | null)[] },
  below: readonly CellValue[][] = [],
): SummarySheet {
  const width = Math.max(...Object.values(place.columns)) + 1;
  const top = Array.from({ length: place.headerRow }, () => Array<string>(width).fill(''));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const [field] = Object.entries(place.columns).find(([, column]) => column === at) ?? [''];
      return row?.[field as SummaryField] ?? '';
    }),
  );
  return {
    values: [
      ...top,
      ...cells.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : 0))),
      ...below,
    ],
    formulas: [
      ...top,
      ...cells.map((line) => line.map((cell) => (typeof cell === 'string' ? '' : cell.formula))),
    ],
  };
}

const linesOf = ({ place, rows }: ReturnType<typeof made>): string[] =>
  rows.flatMap((row, at) => [
    `## ${place.headerRow + 1 + at}行目`,
    ...Object.entries(told(row)).map(([field, cell]) => `${field}：${cell}`),
  ]);

it('is written with these texts and formulas', () => {
  const lines = [
    '# 五段階の三つの課と前年度',
    ...linesOf(made(['総務課', "会計課's", '議会'], [SOUMU, OTHER, NO_TABLE, LAST_YEAR])),
    '# 一行目から、記号の三段階',
    ...linesOf(made(['総務課'], [SOUMU], MARKS, 0)),
    '# 個別事業の列がない課',
    ...linesOf(made(['議会'], [NO_TITLE])),
    '# 目標の列がない課',
    ...linesOf(made(['議会'], [NO_GOAL])),
    '# どちらの列もない課',
    ...linesOf(made(['議会'], [NEITHER])),
  ];
  const file = join(__dirname, 'summary-table.txt');
  if (process.env['UPDATE_FINDINGS']) writeFileSync(file, `${lines.join('\n')}\n`);
  expect(lines).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
});

const NAMES = ['総務課', "会計課's"];
const TABS = [SOUMU, OTHER];

/** What is still to be done to a sheet: how many rows come in, and which rows of the table are written. */
function planned(sheet: SummarySheet, names = NAMES, tabs: readonly Tab[] = TABS) {
  const place = findSummary(sheet.values, FIVE_LEVELS);
  if (place === null) throw new Error('no table');
  const plan = planSummary(sheet, place, names, tabs);
  return (
    plan && {
      inserted: plan.inserted,
      insertsLastYear: plan.insertsLastYear,
      total: plan.place.totalRow,
      names: plan.rows.map((row) => row?.name ?? null),
    }
  );
}

/** A sheet with one of its cells changed. */
function changed(
  sheet: SummarySheet,
  row: number,
  column: number,
  value: CellValue,
  formula = '',
): SummarySheet {
  const put = <T>(rows: readonly (readonly T[])[], cell: T) =>
    rows.map((line, at) => (at === row ? line.map((each, place) => (place === column ? cell : each)) : line));
  return { values: put<CellValue>(sheet.values, value), formulas: put(sheet.formulas, formula) };
}

describe('a table that is there', () => {
  const sheet = sheetOf(made(NAMES, TABS));
  const all = ['課', ...NAMES, '合計'];

  it('needs nothing where it is right, in whatever way a program writes the formulas', () => {
    expect(planned(sheet)).toBeNull();
    const other = (formula: string) =>
      formula
        .replace(/'総務課'/g, '総務課')
        .replace(/IFERROR|COUNTIF/g, (name) => name.toLowerCase())
        .replace(/,/g, ', ');
    expect(planned({ ...sheet, formulas: sheet.formulas.map((line) => line.map(other)) })).toBeNull();
  });

  it.each<[string, SummarySheet]>([
    ['a count is lost', changed(sheet, 4, 1, '')],
    ['a count was typed over', changed(sheet, 4, 1, 3)],
    ['a formula is another', changed(sheet, 5, 10, 0, '=1')],
    ['a text of the header is lost', changed(sheet, 3, 9, '')],
    ['a text of the header is a formula', changed(sheet, 3, 9, '達成度の内訳', '="達成度の内訳"')],
    ['合計 counts too little', changed(sheet, 6, 1, 0, '=SUM(B5:B5)')],
  ])('is written again where %s', (_, damaged) => {
    expect(planned(damaged)).toEqual({ inserted: 0, insertsLastYear: false, total: 6, names: all });
  });

  it('gets a row before 合計 for a new 課', () => {
    expect(planned(sheet, [...NAMES, '福祉課'])).toEqual({
      inserted: 1,
      insertsLastYear: false,
      total: 7,
      names: ['課', ...NAMES, '福祉課', '合計'],
    });
  });

  it('fills rows that were inserted and not written', () => {
    const blank = Array<string>(11).fill('');
    const open: SummarySheet = {
      values: [...sheet.values.slice(0, 6), blank, ...sheet.values.slice(6)],
      formulas: [...sheet.formulas.slice(0, 6), blank, ...sheet.formulas.slice(6)],
    };
    expect(planned(open, [...NAMES, '福祉課'])).toEqual({
      inserted: 0,
      insertsLastYear: false,
      total: 7,
      names: ['課', ...NAMES, '福祉課', '合計'],
    });
  });

  it('leaves the row of a 課 that is gone, and the second one of a 課', () => {
    expect(planned(sheet, ['総務課'])).toBeNull();
    const twice = changed(changed(sheet, 5, 0, '総務課'), 5, 1, 0, sheet.formulas[4]?.[1] ?? '');
    expect(planned(changed(twice, 4, 2, ''), ['総務課'])).toMatchObject({
      names: ['課', '総務課', null, '合計'],
    });
  });

  it('follows a tab that people renamed by the formulas of its row', () => {
    const renamed = [{ ...SOUMU, name: '政策課' }, OTHER];
    const formulas = sheet.formulas.map((line) => line.map((each) => each.replace(/総務課/g, '政策課')));
    expect(planned({ ...sheet, formulas }, ['政策課', "会計課's"], renamed)).toEqual({
      inserted: 0,
      insertsLastYear: false,
      total: 6,
      names: ['課', '政策課', "会計課's", '合計'],
    });
  });

  it('follows a tab with an apostrophe in its name, and one that only the counts of levels still name', () => {
    const renamed = changed(changed(sheet, 5, 0, '旧会計課'), 5, 1, 0);
    expect(planned(renamed)).toMatchObject({ inserted: 0, names: all });
  });

  it('puts a lost 合計 into the blank row below, or inserts one', () => {
    const rows = 6;
    const without = { values: sheet.values.slice(0, rows), formulas: sheet.formulas.slice(0, rows) };
    expect(planned(without)).toMatchObject({ inserted: 0, total: 6, names: all });
    const note = Array<string>(11).fill('');
    const noted = { ...without, values: [...without.values, note.map((_, at) => (at === 3 ? 'メモ' : ''))] };
    expect(planned(noted)).toMatchObject({ inserted: 1, total: 6, names: all });
  });

  it("gets last year's counts below 合計, in a row of their own where something stands there", () => {
    const tabs = [...TABS, LAST_YEAR];
    const rows = [...all, '前年度'];
    expect(planned(sheet, NAMES, tabs)).toMatchObject({ insertsLastYear: false, names: rows });
    const below = (...lines: CellValue[][]) => ({ ...sheet, values: [...sheet.values, ...lines] });
    expect(planned(below(['', '']), NAMES, tabs)).toMatchObject({ insertsLastYear: false });
    expect(planned(below(['', 'メモ']), NAMES, tabs)).toMatchObject({ insertsLastYear: true, names: rows });
    expect(planned(below([''], ['メモ']), NAMES, tabs)).toMatchObject({ insertsLastYear: true });
    expect(planned(sheetOf(made(NAMES, tabs), [['メモ']]), NAMES, tabs)).toBeNull();
  });

  it('counts as far as it did, or the usual rows where it has to reach further', () => {
    const long = { ...SOUMU, values: [...SOUMU.values, ...Array.from({ length: 600 }, () => [''])] };
    const place = findSummary(sheet.values, FIVE_LEVELS);
    const plan = place && planSummary(sheet, place, NAMES, [long, OTHER]);
    expect(told(plan?.rows[1])['flagged']).toContain("'総務課'!$H$1:$H$1000");
    expect(planned(sheet, NAMES, TABS)).toBeNull();
  });
});

describe('findSummary', () => {
  const sheet = sheetOf(made(NAMES, TABS));
  const find = (header: readonly string[], scale: Scale = FIVE_LEVELS, ...rows: CellValue[][]) =>
    findSummary([header, ...rows], scale);

  it('finds the table wherever it stands', () => {
    expect(findSummary(sheet.values, FIVE_LEVELS)).toMatchObject({ headerRow: 3, totalRow: 6, surplus: [] });
    expect(findSummary([['課', '目標数']], FIVE_LEVELS)).toBeNull();
    expect(findSummary([], FIVE_LEVELS)).toBeNull();
  });

  it('knows it by five texts, 課 among them, in any width and by former names', () => {
    expect(find(['課', '目標数', '記入済み', '要修正', '達成度５'])?.columns).toMatchObject({
      rated: 2,
      level5: 4,
    });
    expect(find(['課', '目標数', '入力済み', '要修正'])).toBeNull();
    expect(find(['目標数', '入力済み', '要修正', '達成度5', '達成度4', '達成度3'])).toBeNull();
  });

  it('puts a lost column into its usual place where that is free, else behind the others', () => {
    const header = [
      '課',
      '',
      '入力済み',
      'メモ',
      '達成度5',
      '達成度4',
      '達成度3',
      '達成度2',
      '達成度1',
      '達成度の内訳',
    ];
    expect(find(header)?.columns).toEqual({
      ...{
        name: 0,
        goals: 1,
        rated: 2,
        flagged: 12,
        state: 11,
        level5: 4,
        level4: 5,
        level3: 6,
        level2: 7,
        level1: 8,
        bar: 9,
      },
      average: 10,
    });
  });

  it('takes the columns of the levels of another scale, the lowest first, and tells which are left over', () => {
    const header = [
      '課',
      '目標数',
      '入力済み',
      '要修正',
      '達成度5',
      '達成度4',
      '達成度3',
      '達成度2',
      '達成度1',
      '達成度の内訳',
      '平均（参考）',
    ];
    const found = find(header, MARKS);
    expect(found).toMatchObject({ isRenamed: true, surplus: [4, 5] });
    expect(found?.columns).toMatchObject({ level3: 6, level2: 7, level1: 8 });
    expect(find(header)).toMatchObject({ isRenamed: false, surplus: [] });
  });

  it('looks for 合計 past blank rows, and ends at the first one where there is none', () => {
    const header = ['課', '目標数', '入力済み', '要修正', '達成度5'];
    const total = (...names: string[]) => find(header, FIVE_LEVELS, ...names.map((name) => [name]))?.totalRow;
    expect(total('総務課', '合計')).toBe(2);
    expect(total('総務課', '', ' ', '合計')).toBe(4);
    expect(total('総務課', '', 'メモ')).toBe(2);
    expect(total('総務課')).toBe(2);
    expect(total()).toBe(1);
  });
});

describe('summaryState', () => {
  const state = (sheet: SummarySheet | null, isRated = true) =>
    summaryState(sheet, NAMES, TABS, { scale: FIVE_LEVELS, isRated });
  const list = ['課', '目標', '', '', '', '', '', '', '達成度', '', ''];

  it('is missing without a tab, and damaged without a table or a list', () => {
    expect(state(null)).toBe('missing');
    expect(state({ values: [['メモ']], formulas: [] })).toBe('damaged');
    expect(state(sheetOf(made(NAMES, TABS)))).toBe('damaged');
    expect(state(sheetOf(made(NAMES, TABS), [[''], list]))).toBe('damaged');
  });

  const header = ['課', '個別事業', '', '', '', '', '', '', '達成度', '目標', '達成できなかった理由等'];

  it('is right with table and list, and damaged with a count less', () => {
    const right = sheetOf(made(NAMES, TABS), [[''], header]);
    expect(state(right)).toBe('right');
    expect(state(changed(right, 4, 1, 5))).toBe('damaged');
  });

  it('asks that the sentence above speaks of ratings where the town has them', () => {
    const right = sheetOf(made(NAMES, TABS), [[''], header]);
    const place = findSummary(right.values, FIVE_LEVELS);
    if (place === null) throw new Error('no table');
    const explained = (text: string, isRated?: boolean) =>
      isExplained(changed(right, 1, 0, text).values, place, isRated);
    const start = '件数は各課のシートから自動で計算されます。';
    expect([explained(''), explained('', false)]).toEqual([true, true]);
    expect([explained(`${start}内訳は、…`), explained(`${start}内訳は、…`, false)]).toEqual([true, false]);
    expect([explained(start), explained(start, false)]).toEqual([false, true]);
    expect(state(changed(right, 1, 0, start))).toBe('damaged');
    expect(state(changed(right, 1, 0, start), false)).toBe('right');
  });
});
