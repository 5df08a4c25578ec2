/** A town with levels of its own, through the built script on the host. */
import { USUAL_LEVELS } from '../../../src/core/messages/usual-levels';
import { readDocx } from '../../docx-text';
import { closeBooks, openBook, shortBook } from '../../open-book';
import { bookWithLevels, type Lines, rateAll } from './levels-on-host';

afterEach(closeBooks);

const SABC: Lines = [
  ['S', '目標を上回った'],
  ['A', '目標どおり'],
  ['B', '目標をやや下回った'],
  ['C', '目標を大きく下回った'],
];

it('brings S, A, B, C of 設定 into dropdowns, colours, sentences, 集計, check and report', async () => {
  const book = await bookWithLevels(SABC, 'B');
  const sheet = book.sheet('総務課');
  const rule = sheet.getRange('F6').getDataValidation();
  expect(rule?.getCriteriaValues()[0]).toEqual(['S', 'A', 'B', 'C']);
  expect(rule?.getAllowInvalid()).toBe(false);
  expect(rule?.getHelpText()).toContain('S、A、B、Cのどれか');
  expect(book.values('総務課', 'E1:E2').flat()).toEqual([
    '達成度　S：目標を上回った　A：目標どおり　B：目標をやや下回った　C：目標を大きく下回った',
    expect.stringContaining('達成度がB以下のときは'),
  ]);
  expect(book.values('総務課', 'A4')[0]?.[0]).toContain('達成度（S、A、B、Cのどれか）');
  expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);

  rateAll(book, SABC, 'Ｓ評価');
  const { result } = await book.call('checkWorkbook', { write: true });
  expect(result).toMatchObject({ limit: 2, limitLabel: 'B', departments: [{ goals: 5, rated: 4 }] });
  const found = result.departments[0]?.findings.filter(({ severity }) => severity === 'error');
  expect(found?.map(({ rule: name, cell, fix }) => [name, cell, fix?.value])).toEqual([
    ['explanation-missing', 'G9', undefined],
    ['rating-invalid', 'F10', 'S'],
  ]);
  expect(found?.[0]?.message).toContain('達成度がCですが');

  const header = book.values('集計', 'A4:K4')[0];
  expect(header).toEqual([
    ...['課', '目標数', '入力済み', '要修正', '', '達成度S', '達成度A', '達成度B', '達成度C'],
    ...['達成度の内訳', '平均（参考）'],
  ]);
  expect(book.values('集計', 'A5:K5')[0]).toEqual(['総務課', 5, 4, 2, '', 1, 1, 1, 1, 'SABC-', 2.5]);
  expect(book.values('集計', 'A8:K9')).toMatchObject([
    ['達成度がB以下の目標（2件）', ...Array(10).fill('')].map((text, at) =>
      at === 0 ? expect.stringContaining(text) : text,
    ),
    expect.arrayContaining(['課', '達成度']),
  ]);

  const { status } = await book.call('makeReport', '総務課');
  expect(status).toBe('created');
  const [docx = new Uint8Array()] = [...book.host.files.values()];
  const { paragraphs } = readDocx(docx);
  expect(paragraphs.join('\n')).toContain('S　目標を上回った');
});

it('colours by the levels, with no other tab in the rules', async () => {
  const book = await bookWithLevels(SABC, 'B');
  const formulas = book
    .sheet('総務課')
    .getConditionalFormatRules()
    .map((each) => String(each.getBooleanCondition()?.getCriteriaValues()[0]));
  expect(formulas).toHaveLength(2);
  const cells = ['S', 'A', 'B', 'C', 'Ｓ', 'SA', '', '|'];
  const sheet = book.sheet('総務課');
  sheet.getRange(6, 6, 20, 1).clearDataValidations();
  sheet.getRange(6, 6, cells.length, 1).setValues(cells.map((cell) => [cell]));
  formulas.forEach((formula, at) => {
    expect(formula.length).toBeLessThanOrEqual(255);
    expect(formula).not.toContain('!');
    sheet.getRange(6, 10 + at, cells.length, 1).setFormula(formula);
  });
  await book.call('getPulse');
  expect(book.values('総務課', 'J6:K13')).toEqual([
    [false, false],
    [false, false],
    [false, true],
    [false, true],
    [true, false],
    [true, false],
    [false, false],
    [true, false],
  ]);
});

it('asks for no rating where 設定 says that there is none', async () => {
  const book = await shortBook();
  book
    .sheet('設定')
    .getRange(7, 1, 1, 2)
    .setValues([['達成度の記入', 'なし']]);
  await book.call('setUpWorkbook', {});
  expect(book.values('総務課', 'E1:E2').flat()).toEqual(['', '']);
  const summary = book.sheet('集計');
  const shown = (): string[] =>
    (summary.getRange('A4:K4').getValues()[0] ?? [])
      .map(String)
      .filter((_, at) => !summary.isColumnHiddenByUser(at + 1));
  expect(shown()).toEqual(['課', '目標数', '要修正']);
  expect(book.values('集計', 'A3')).toEqual([['件数は各課のシートから自動で計算されます。']]);
  const listed = book.values('集計', 'A1:A12').findIndex(([text]) => `${text}`.startsWith('達成度が2以下'));
  expect([listed > 0, summary.isRowHiddenByUser(listed + 1), summary.isRowHiddenByUser(listed + 2)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  book.sheet('設定').getRange('B7').setValue('あり');
  await book.call('setUpWorkbook', {});
  expect(shown()).toHaveLength(11);
  expect(summary.isRowHiddenByUser(listed + 1)).toBe(false);
  book.sheet('設定').getRange('B7').setValue('なし');
  await book.call('setUpWorkbook', {});
  rateAll(
    book,
    [
      ['', ''],
      ['', ''],
    ],
    '',
  );
  const { result } = await book.call('checkWorkbook', { write: true });
  const found = result.departments[0]?.findings.filter(({ severity }) => severity !== 'hint');
  expect(found?.map(({ rule, cell }) => [rule, cell])).toEqual([['outcome-missing', 'G7']]);
  expect(book.values('総務課', 'H6:H8').flat()).toEqual(['', '', '']);

  // A reviewer's ratings are explained, and count for none of the department.
  const unexplained = await book.call('previewReport', '総務課', 'evaluation');
  book.sheet('総務課').getRange('I5').setValue('二次評価');
  const explained = await book.call('previewReport', '総務課', 'evaluation');
  expect([unexplained.legend, explained.legend.length, explained.counts]).toEqual([[], 5, []]);
});

it('begins a year with the levels that were chosen', async () => {
  const levels = USUAL_LEVELS.marks ?? [];
  const book = await openBook();
  await book.call('setUpWorkbook', { year: '平成29', departments: ['総務課'], levels });
  expect(book.values('設定', 'A8:C12')).toEqual([
    ['段階', '記号', '意味'],
    ...levels.map(({ symbol, meaning }, at) => [4 - at, symbol, meaning]),
  ]);
  expect(book.values('設定', 'B5')[0]).toEqual(['△']);
  expect(book.values('設定', 'A14:A16').flat()).toEqual(['課一覧', '課名', '総務課']);
  expect(book.sheet('総務課').getRange('F6').getDataValidation()?.getCriteriaValues()[0]).toEqual([
    ...'◎○△×',
  ]);
  expect(book.values('集計', 'E4:H4')[0]).toEqual(['達成度◎', '達成度○', '達成度△', '達成度×']);
  expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  const refused = book.call('setUpWorkbook', { levels: [{ symbol: 'A', meaning: '' }] });
  await expect(refused).rejects.toMatchObject({ code: 'wrong-call' });
});

it('prints a column of the town, and mends a second rating', async () => {
  const book = await shortBook();
  const sheet = book.sheet('総務課');
  sheet.getRange('I5:J5').setValues([['二次評価', '次年度の方針']]);
  rateAll(
    book,
    [
      [4, ''],
      [3, ''],
    ],
    '5',
  );
  sheet.getRange('I6:J6').setValues([['４', '{goal}<w:p>を続ける']]);
  const { result } = await book.call('checkWorkbook', { write: true });
  const [second] = result.departments[0]?.findings.filter(({ cell }) => cell === 'I6') ?? [];
  expect(second).toMatchObject({ rule: 'rating-invalid', fix: { value: '4' } });
  const goal = book.values('総務課', 'E6')[0]?.[0] as string;
  const edit = { sheet: '総務課', cell: 'I6', goal, oldValue: '４', newValue: '4' };
  expect(await book.call('writeCells', [edit])).toMatchObject([{ written: true }]);
  expect(book.values('総務課', 'H6:I6')[0]).toEqual(['', 4]);
  const entries = await book.call('getGoals', '総務課');
  expect(entries[0]?.further).toEqual([
    { name: '二次評価', cell: 'I6', text: '4' },
    { name: '次年度の方針', cell: 'J6', text: '{goal}<w:p>を続ける' },
  ]);
  const data = await book.call('previewReport', '総務課', 'evaluation');
  expect(data.themes[0]?.goals[0]?.further).toEqual({
    二次評価: ['4'],
    次年度の方針: ['{goal}<w:p>を続ける'],
  });
});

it('prints figures of texts as their cells show them, and computes with them', async () => {
  const book = await shortBook();
  const sheet = book.sheet('総務課');
  sheet.getRange('I5:L5').setValues([['目標値', '実績値', '備考', '二次評価']]);
  rateAll(
    book,
    [
      [4, ''],
      [3, ''],
    ],
    '5',
  );
  sheet.getRange('I6:L7').setValues([
    [0.98, 0.49, 46112, 4],
    [1200, 1260, 0.5, 3],
  ]);
  sheet.getRange('I6:J6').setNumberFormat('0%');
  sheet.getRange('I7:J7').setNumberFormat('#,##0');
  sheet.getRange('K6').setNumberFormat('m"月"d"日"');
  sheet.getRange('L6').setNumberFormat('0%');
  sheet.getRange('G7').setValue(0.985).setNumberFormat('0.0%');
  const data = await book.call('previewReport', '総務課', 'evaluation');
  expect(data.themes[0]?.goals[1]?.outcome).toEqual(['(2) 98.5%']);
  const goals = data.themes.flatMap((theme) => theme.goals.map(({ further }) => further));
  expect(goals.slice(0, 2)).toEqual([
    { 目標値: ['98%'], 実績値: ['49%'], 備考: ['3月31日'], 二次評価: ['4'], 達成率: ['50%'] },
    { 目標値: ['1,200'], 実績値: ['1,260'], 備考: ['0.5'], 二次評価: ['3'], 達成率: ['105%'] },
  ]);
  const [entry] = await book.call('getGoals', '総務課');
  expect(entry?.further[0]).toEqual({ name: '目標値', cell: 'I6', text: '98%' });
  const edit = { sheet: '総務課', cell: 'I6', goal: entry?.goal ?? '', oldValue: '98%', newValue: '97%' };
  expect(await book.call('writeCells', [edit])).toMatchObject([{ written: true }]);
  expect((await book.call('getGoals', '総務課'))[0]?.further[0]?.text).toBe('97%');
});
