/** A town with levels of its own, through the built script on the host. */
import { readDocx } from '../../docx-text';
import { closeBooks, newBook } from '../../open-book';
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
  const book = await newBook();
  book
    .sheet('設定')
    .getRange(7, 1, 1, 2)
    .setValues([['達成度の記入', 'なし']]);
  await book.call('setUpWorkbook', {});
  expect(book.values('総務課', 'E1:E2').flat()).toEqual(['', '']);
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
});
