import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, closeBooks, newBook, openBook, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const EXAMPLES = join(__dirname, '../../../examples');
const FIRST = 5;

/** The rows of the table by the name of their 課. */
function table(book: Book): Map<unknown, unknown[]> {
  const rows = book.values('集計', 'A5:K40');
  return new Map(
    rows
      .slice(
        0,
        rows.findIndex(([name]) => name === ''),
      )
      .map(([name, ...rest]) => [name, rest]),
  );
}

/** 目標数, 記入済み and 要修正 as the check counts them. */
async function counted(book: Book): Promise<Map<unknown, unknown[]>> {
  const { result } = await book.call('checkWorkbook', { write: true });
  const listed = book.values('設定', 'A10:A40').flat();
  return new Map(
    result.departments
      .filter(({ name }) => listed.includes(name))
      .map(({ name, goals, rated, findings }) => {
        const flagged = findings.filter(
          ({ severity, rule }) =>
            ['error', 'missing'].includes(severity) && !/^(header|department)-/.test(rule),
        );
        return [name, [goals, rated, new Set(flagged.map(({ cell }) => /\d+$/.exec(cell)?.[0])).size]];
      }),
  );
}

const counts = (book: Book): Map<unknown, unknown[]> =>
  new Map([...table(book)].filter(([name]) => name !== '合計').map(([name, row]) => [name, row.slice(0, 3)]));

describe('集計', () => {
  it('is found where an earlier version made it, and gets its new names in place', async () => {
    const book = await newBook(['総務課']);
    book.sheet('集計').getRange('C4').setValue('記入済み');
    book.sheet('集計').deleteColumn(12);
    expect(await book.call('setUpWorkbook', {})).toEqual(['「集計」シートの数式を直す']);
    expect(book.values('集計', 'A4:L4')[0]).toEqual([
      ...['課', '目標数', '入力済み', '要修正', '達成度5', '達成度4', '達成度3', '達成度2', '達成度1'],
      ...['達成度の内訳', '平均（参考）', '状態'],
    ]);
    expect(book.sheet('集計').getRange('L4').getBackground()).toBe(
      book.sheet('集計').getRange('A4').getBackground(),
    );
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it('shows the 状態 of each 課 live, as its tab says it', async () => {
    const book = await shortBook(['総務課', '税務課']);
    expect(book.values('集計', 'L4:L7')).toEqual([['状態'], ['作成中'], ['作成中'], ['']]);
    await book.host.edit('税務課', 'B3', '差戻し');
    expect(book.values('集計', 'L5:L7')).toEqual([['作成中'], ['差戻し'], ['']]);
  });

  it('counts goals, entries, flags and levels live, with a bar of one digit a goal', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [
      [1, '防災', '', 1, '訓練', 4, '実施しました。成果がありました。'],
      ['', '', '', 2, '広報', 2, ''],
      ['', '', '', 3, '点検', '', ''],
    ]);
    await book.call('checkWorkbook', { write: true });
    expect([...table(book)]).toEqual([
      ['総務課', [3, 2, 2, 0, 1, 0, 1, 0, '42-', 3]],
      ['税務課', [0, 0, 0, 0, 0, 0, 0, 0, '', '']],
      ['合計', [3, 2, 2, 0, 1, 0, 1, 0, '42-', 3]],
    ]);
    await book.host.edit('税務課', 'B6:F6', [['徴収', '', '', '催告します。', 5]]);
    expect(table(book).get('税務課')).toEqual([1, 1, 0, 1, 0, 0, 0, 0, '5', 5]);
  });

  it('counts a row with several findings as one to be corrected', async () => {
    const book = await shortBook(['総務課']);
    await book.host.edit('総務課', 'E6:F7', [
      ['訓練を行います。', 2],
      ['広報を行います。', 1],
    ]);
    expect(String(book.values('総務課', 'H6'))).toContain('\n');
    expect(table(book).get('総務課')?.slice(0, 3)).toEqual([2, 2, 2]);
  });

  it('is not taken for the tab of a 課 when it is copied', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('集計').copyTo(book.host.globals.SpreadsheetApp.getActive()).setName('議会用');
    const { result } = await book.call('checkWorkbook');
    expect(result.departments.map(({ name }) => name)).toEqual(['総務課']);
    expect(result.counts.error).toBe(0);
  });

  it('scales the bars when a 課 has more goals than fit', async () => {
    const book = await newBook(['総務課', '税務課']);
    const goals = (count: number) =>
      Array.from({ length: count }, (_, at) => ['', '', '', '', `目標${at}`, 3, '']);
    paste(book, '総務課', goals(80));
    paste(book, '税務課', goals(20));
    expect([...table(book).values()].map((row) => row[8])).toEqual([
      '3'.repeat(40),
      '3'.repeat(10),
      '3'.repeat(40),
    ]);
  });

  it.each(['h29.xlsx', 'h29-with-problems.xlsx'])('agrees with the check on %s', async (name) => {
    const book = await openBook({ workbook: readFileSync(join(EXAMPLES, name)) });
    await book.call('setUpWorkbook', {});
    const wanted = await counted(book);
    // Its tab has lost the column 達成度, so nothing can be counted there as rated.
    const [goals] = wanted.get('税務住民課') ?? [];
    expect([counts(book).get('総務課'), counts(book).get('税務住民課')?.[0]]).toEqual([
      wanted.get('総務課'),
      goals,
    ]);
  });

  it('agrees with the check on tabs filled at random', async () => {
    const random = generator(20180410);
    const book = await shortBook(['総務課', '税務課']);
    for (let round = 0; round < 10; round += 1) {
      for (const name of ['総務課', '税務課']) {
        book.sheet(name).getRange('A6:H60').clearContent();
        paste(book, name, randomRows(random));
      }
      const wanted = await counted(book);
      expect([round, [...counts(book)]]).toEqual([round, [...wanted]]);
    }
  });

  it('counts themes rated themselves down to the last row of the grid, and leaves it nowhere', async () => {
    const book = await newBook(['総務課']);
    const sheet = book.sheet('総務課');
    expect(sheet.getMaxRows()).toBe(1000);
    paste(book, '総務課', [[1, '防災', '', '', '', 4, '']]);
    sheet.getRange('B998:F1000').setValues([
      ['道路', '', '', '', 3],
      ['広報', '', '', '', 2],
      ['税務', '', '', '', 2],
    ]);
    expect(table(book).get('総務課')?.slice(0, 2)).toEqual([4, 4]);
    sheet.getRange('B999').setFormula('=1/0');
    expect(table(book).get('総務課')?.slice(0, 2)).toEqual([4, 4]);
    sheet.getRange('B1000').setValue('');
    sheet.getRange('E1000').setValue('減税します。');
    expect(table(book).get('総務課')?.slice(0, 2)).toEqual([3, 4]);
  });

  it('follows a renamed tab, moved columns, and rows inserted above and right below the header', async () => {
    const book = await shortBook(['総務課']);
    const sheet = book.sheet('総務課');
    paste(book, '総務課', [[1, '防災', '', '', '訓練', 4, '']]);
    sheet.setName('総務企画課');
    sheet.insertRowBefore(1);
    sheet.insertRowBefore(7);
    sheet.insertColumnBefore(2);
    sheet.getRange('F7:G7').setValues([['新しい目標', 5]]);
    expect(table(book).get('総務課')?.slice(0, 5)).toEqual([2, 2, 0, 1, 1]);
    expect(await book.call('setUpWorkbook', { dryRun: true, departments: ['総務課'] })).toContain(
      '「総務課」のシートを作る',
    );
  });

  it('still counts where rows were inserted, saved and opened again, without another 点検', async () => {
    const made = await newBook(['総務課']);
    paste(made, '総務課', [[1, '防災', '', '', '訓練', 4, '']]);
    made.sheet('総務課').insertRowBefore(6);
    expect(table(made).get('総務課')?.slice(0, 2)).toEqual([1, 1]);
    const book = await openBook({ workbook: await made.host.save() });
    expect(book.sheet('総務課').getMaxRows()).toBe(1001);
    book
      .sheet('総務課')
      .getRange('E8:F8')
      .setValues([['広報', 5]]);
    expect(table(book).get('総務課')?.slice(0, 2)).toEqual([2, 2]);
  });

  it('counts, after 点検, entries beyond the rows that a tab has at first', async () => {
    const book = await newBook(['総務課']);
    const sheet = book.sheet('総務課');
    sheet.insertRowsAfter(1000, 100);
    paste(book, '総務課', [[1, '防災', '', '', '訓練', 4, '']], 1050);
    await book.call('checkWorkbook', { write: true });
    expect(table(book).get('総務課')?.slice(0, 2)).toEqual([1, 1]);
    expect(await book.call('setUpWorkbook', { dryRun: true })).not.toContain('「集計」シートの数式を直す');
  });

  it('counts, after 点検, entries in rows that were added to a tab of fewer rows', async () => {
    const book = await newBook();
    book.sheet('総務課').deleteRows(21, 980);
    book.sheet('集計').getRange('B5').setValue('');
    await book.call('setUpWorkbook', {});
    expect(book.sheet('集計').getRange('B5').getFormula()).toContain('$20');
    book.sheet('総務課').insertRowsAfter(20, 5);
    await book.host.edit('総務課', 'B23:F23', [['防災', '室', '', '訓練を行います。', 4]]);
    await book.call('checkWorkbook', { write: true });
    expect(book.values('集計', 'B5:C5')).toEqual([[1, 1]]);
    expect(book.sheet('集計').getRange('B5').getFormula()).toContain('$25');
  });

  it('is mended where it was damaged, and keeps the notes on its rows', async () => {
    const book = await newBook(['総務課', '税務課']);
    const sheet = book.sheet('集計');
    const before = sheet.getRange('A4:K7').getFormulas();
    sheet.getRange('A6').setNote('議会で説明する');
    sheet.getRange('E5:J6').clearContent();
    sheet.getRange('A7:K7').clearContent();
    expect(await book.call('setUpWorkbook', {})).toEqual(['「集計」シートの数式を直す']);
    expect(sheet.getRange('A4:K7').getFormulas()).toEqual(before);
    expect(sheet.getRange('A6').getNote()).toBe('議会で説明する');
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it('gets a row before 合計 for a new 課, and what stands below moves down', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('集計').getRange('A20').setValue('メモ').setNote('残すこと');
    await book.call('addDepartment', '会計');
    expect([...table(book).keys()]).toEqual(['総務課', '会計', '合計']);
    expect(book.values('集計', 'A21')).toEqual([['メモ']]);
    expect(book.sheet('集計').getRange('A21').getNote()).toBe('残すこと');
  });

  it('is found in columns that people have moved', async () => {
    const book = await newBook(['総務課']);
    book.sheet('集計').insertColumnBefore(3);
    book.sheet('集計').getRange('C5').setValue('課のメモ');
    await book.call('addDepartment', '会計');
    expect(
      book.values('集計', 'A5:D7').map(([name, goals, memo, rated]) => [name, goals, memo, rated]),
    ).toEqual([
      ['総務課', 0, '課のメモ', 0],
      ['会計', 0, '', 0],
      ['合計', 0, '', 0],
    ]);
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });
});

describe('the list of low ratings in 集計', () => {
  const LOW = [1, '防災', '室', 2, '=訓練', 2, '+雨のため中止し、翌月に行います。'];
  const list = (book: Book): unknown[][] =>
    book
      .values('集計', `A${FIRST + 3}:K${FIRST + 8}`)
      .map((row) => [row[0], row[1], row[8], row[9], row[10]]);

  it('is written at 点検, as text, with the time', async () => {
    const book = await shortBook(['総務課']);
    paste(book, '総務課', [LOW]);
    await book.call('checkWorkbook', { write: true });
    expect(list(book).slice(0, 3)).toEqual([
      [
        '達成度が2以下の目標（1件）　2018/04/10 10:00 の点検の時点。メニューの「点検」をすると書き直されます。',
        '',
        '',
        '',
        '',
      ],
      ['課', '個別事業', '達成度', '目標', '達成できなかった理由等'],
      ['総務課', '1. 防災（室）', 2, '(2) =訓練', '+雨のため中止し、翌月に行います。'],
    ]);
  });

  it('is left alone where nothing changed, at one call', async () => {
    const book = await shortBook(['総務課']);
    paste(book, '総務課', [LOW]);
    await book.call('checkWorkbook', { write: true });
    book.host.calls.reset();
    expect((await book.call('checkWorkbook', { write: true })).changed).toBe(false);
    expect(book.host.calls.byMethod).toEqual({ 'Range.getValues': 3 });
  });

  it('grows without covering what people wrote below, and shrinks without leaving lines', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('集計').getRange('A11').setValue('人が書いた行');
    paste(book, '総務課', [LOW, LOW, LOW]);
    await book.call('checkWorkbook', { write: true });
    expect(
      list(book)
        .slice(2)
        .map(([name]) => name),
    ).toEqual(['総務課', '総務課', '総務課', '']);
    expect(book.values('集計', 'A14')).toEqual([['人が書いた行']]);
    book.sheet('総務課').getRange('F7:F8').setValue(5);
    await book.call('checkWorkbook', { write: true });
    expect(
      list(book)
        .slice(2)
        .map(([name]) => name),
    ).toEqual(['総務課', '', '', '']);
    expect(book.values('集計', 'A14')).toEqual([['人が書いた行']]);
  });
});

/** Numbers from 0 up to 1, the same ones for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Themes as people write them: with goals, as headings above their goals, or rated themselves; faults among them. */
function randomRows(random: () => number): unknown[][] {
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const rating = () => pick<unknown>(1, 2, 3, 4, 5, '4', '', '', '４', 6, '未定', '　');
  const rows: unknown[][] = [];
  const themes = 1 + Math.floor(random() * 6);
  for (let theme = 1; theme <= themes; theme += 1) {
    const title = `事業${theme}`;
    const kind = pick('goals', 'goals', 'heading', 'theme', 'blank goal');
    const repeated = random() < 0.3;
    const heading = (row: readonly unknown[]) => [theme, title, '室', ...row];
    if (kind === 'theme') rows.push(heading(['', '', rating(), pick('', '刊行しました。')]));
    if (kind === 'blank goal') rows.push(heading(['', '　', rating(), '']));
    if (kind === 'heading') rows.push(heading(['', '', '', '']));
    if (kind === 'heading' || kind === 'goals') {
      const goals = 1 + Math.floor(random() * 4);
      for (let goal = 1; goal <= goals; goal += 1) {
        const row = [
          goal,
          `${title}の目標${goal}`,
          rating(),
          pick('', '計画どおり実施しました。', '特になし'),
        ];
        const isFirst = goal === 1 && kind === 'goals';
        rows.push(isFirst || (repeated && kind === 'goals') ? heading(row) : ['', '', '', ...row]);
      }
    }
    if (random() < 0.4) rows.push(['', '', '', pick<unknown>('', 3), '', '', '']);
  }
  return rows;
}
