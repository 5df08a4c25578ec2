/** What 自己診断 asks where there are many 課, and what it tells of runs that are not finished. */
import { type Book, closeBooks, newBook, paste } from '../../open-book';

afterEach(closeBooks);

const ROW = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];
const COLUMNS = [
  '達成度',
  '目標達成の効果又は達成できなかった理由等',
  '目標',
  '目標番号',
  '個別事業',
  '担当',
  '番号',
  '確認',
];

/** 総務課 with its tab, and lines of 課一覧 for more 課, whose tabs are not there. */
async function ofDepartments(count: number): Promise<Book> {
  const book = await newBook(['総務課']);
  const names = Array.from({ length: count - 1 }, (_, at) => [`第${at + 1}課`]);
  if (names.length > 0) book.sheet('設定').getRange(11, 1, names.length, 1).setValues(names);
  return book;
}

const whatOf = async (book: Book) => (await book.call('diagnose')).items.map(({ what }) => what);

it.each([
  [1, 8],
  [3, 8],
  [4, 7],
  [15, 2],
  [16, 1],
  [31, 1],
])('of %i 課 the first %i columns are asked for, those that people fill in first', async (count, asked) => {
  const book = await ofDepartments(count);
  book.sheet('総務課').hideColumns(1, 8);
  const [hidden] = (await whatOf(book)).filter((what) => what.includes('隠れています'));
  expect(hidden).toBe(
    `列${COLUMNS.slice(0, asked)
      .map((name) => `「${name}」`)
      .join('')}が隠れています。`,
  );
});

it.each([
  [5, true],
  [6, false],
])('the widths of %i 課 are asked for: %s', async (count, isAsked) => {
  const book = await ofDepartments(count);
  book.host.calls.reset();
  await book.call('diagnose');
  expect((book.host.calls.byMethod['Sheet.getColumnWidth'] ?? 0) > 0).toBe(isAsked);
});

describe('the cells of a tab', () => {
  const told = async (book: Book) => (await whatOf(book)).filter((what) => /結合|数式が入って/.test(what));

  it('are asked for from the first row below the header to the last one, across all columns', async () => {
    const book = await newBook(['総務課']);
    paste(book, '総務課', [ROW]);
    expect(await told(book)).toEqual([]);
    book.sheet('総務課').getRange('A6:B6').merge();
    book.sheet('総務課').getRange('F6').clearDataValidations().setFormula('=2+2');
    expect(await told(book)).toEqual([
      '入力欄に結合したセルがあります（A6:B6）。',
      '達成度に数式が入っています（F6）。',
    ]);
  });

  it('are not asked for formulas where nothing is rated, nor for a column that is lost', async () => {
    const book = await newBook(['総務課']);
    paste(book, '総務課', [[...ROW.slice(0, 5), '', '']]);
    book.sheet('総務課').getRange('F6').clearDataValidations().setFormula('=""');
    book.host.calls.reset();
    expect(await told(book)).toEqual([]);
    const formulas = book.host.calls.byMethod['Range.getFormulas'] ?? 0;
    book.sheet('総務課').getRange('F6').setFormula('=4');
    book.host.calls.reset();
    expect(await told(book)).toEqual(['達成度に数式が入っています（F6）。']);
    expect(book.host.calls.byMethod['Range.getFormulas']).toBe(formulas + 1);
    book.sheet('総務課').getRange('F5').setValue('印象');
    expect(await told(book)).toEqual([]);
  });

  it('name each formula, and no number beside them', async () => {
    const book = await newBook(['総務課']);
    paste(book, '総務課', [ROW, ROW, ROW]);
    const range = book.sheet('総務課').getRange('F6:F8').clearDataValidations();
    range.setValues([['=1+1'], [4], ['=2+2']]);
    expect(await told(book)).toEqual(['達成度に数式が入っています（F6、F8）。']);
  });
});

describe('初期設定 that was left half way', () => {
  const at = Date.parse('2018-04-10T01:00:00Z');
  const store = (book: Book, key: string, value: unknown) =>
    book.host.globals.PropertiesService.getDocumentProperties().setProperty(
      `jiko-hyoka.${key}`,
      JSON.stringify(value),
    );

  it('is told, but not while somebody may be at work on it', async () => {
    const book = await newBook(['総務課']);
    expect((await whatOf(book)).filter((what) => what.includes('10時00分'))).toEqual([]);
    store(book, 'set-up', { action: '初期設定', since: at });
    const { items } = await book.call('diagnose');
    expect(items[0]).toMatchObject({
      state: 'problem',
      what: expect.stringMatching(/初期設定.*10時00分|10時00分.*初期設定/),
    });
    store(book, 'run', { id: 'a', by: 'だれか', since: at, beat: at });
    expect((await whatOf(book)).filter((what) => what.includes('10時00分'))).toEqual([]);
  });

  it('is not told of another version where nothing is to be mended, and is where something is', async () => {
    const book = await newBook(['総務課']);
    store(book, 'version', 0);
    expect((await whatOf(book)).filter((what) => /版が|違います/.test(what))).toEqual([]);
    book.sheet('集計').getRange('B5').clearContent();
    expect((await whatOf(book)).filter((what) => /違います/.test(what))).toHaveLength(1);
  });
});

it('addresses that Google has refused are told where they still stand in 設定', async () => {
  const book = await newBook(['総務課']);
  book.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp、mistyped@example.lg.jp');
  const locks = {
    自己評価: { wanted: [], editors: [], refused: ['mistyped@example.lg.jp', 'gone@example.lg.jp'] },
  };
  const properties = book.host.globals.PropertiesService.getDocumentProperties();
  properties.setProperty('jiko-hyoka.locks.設定', JSON.stringify(locks));
  expect((await whatOf(book)).filter((what) => what.includes('受け付けない'))).toEqual([
    '「取りまとめ担当」の「mistyped@example.lg.jp」を Google が受け付けないため、この人は変更できません。',
  ]);
});
