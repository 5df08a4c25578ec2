/** まとめて直す and its taking back where something came between: another person, a lock, a formula, the end of the time. */
import { type Book, closeBooks, OPENED_AT, openBook, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const SOUMU = 'soumu@example.lg.jp';
const GOOD = '訓練を実施し、地域の防災意識が高まりました。';
const line = (goal: string, rating: string, number = 1): unknown[] => [
  '',
  '',
  '',
  number,
  goal,
  rating,
  `${goal}${GOOD}`,
];

async function mistyped(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', '４', GOOD],
    line('備蓄を進めます。', '④', 2),
    line('研修を行います。', '３点', 3),
  ]);
  paste(book, '税務課', [[1, '徴収', '', '', '徴収率を上げます。', '２', GOOD]]);
  return book;
}

const ratings = (book: Book, name = '総務課', cells = 'F6:F8'): unknown[] => book.values(name, cells).flat();
/** Of each line in 控え: its tab, its cell, its state. */
const kept = (book: Book): string[] =>
  book
    .sheet('控え')
    .getDataRange()
    .getValues()
    .slice(1)
    .map((values) => [4, 5, 13].map((at) => values[at]).join(' '));
const actions = (book: Book, action: string): unknown[] =>
  book
    .sheet('履歴')
    .getDataRange()
    .getValues()
    .filter((values) => values[1] === action)
    .map((values) => values[4]);

const chosen = (sheet: string, cell: string, goal: string, oldValue: string) => ({
  ...{ rule: 'rating-invalid' as const, sheet, cell, goal, oldValue },
});

describe('fixFindings', () => {
  it('mends the very cells that were chosen, in the very tab', async () => {
    const book = await mistyped();
    const { fixes, changed } = await book.call('fixFindings', {
      chosen: [
        chosen('総務課', 'F7', '備蓄を進めます。', '④'),
        chosen('税務課', 'F6', '徴収率を上げます。', '２'),
      ],
    });
    expect(fixes.map(({ sheet, cell, after }) => `${sheet}${cell}=${after}`)).toEqual([
      '総務課F7=4',
      '税務課F6=2',
    ]);
    expect(changed).toBe(true);
    expect(ratings(book)).toEqual(['４', 4, '３点']);
  });

  it('says that nothing was written where it only looked, or all was refused', async () => {
    const book = await mistyped();
    expect(await book.call('fixFindings', { dryRun: true })).toMatchObject({ changed: false });
    const late = chosen('総務課', 'F6', '別の目標です。', '４');
    const { fixes, changed } = await book.call('fixFindings', { chosen: [late] });
    expect([changed, fixes.map(({ written, before, after }) => [written, before, after])]).toEqual([
      false,
      [[false, '４', '４']],
    ]);
    expect(fixes[0]?.message).toBe(
      '「総務課」の6行目の目標が、画面に出ていたものと違うため、書き込みませんでした。点検し直してください。',
    );
  });

  it('refuses what was chosen in a tab whose header is gone', async () => {
    const book = await mistyped();
    book.sheet('税務課').getRange('A5:H5').clearContent();
    const { fixes } = await book.call('fixFindings', { chosen: [chosen('税務課', 'F6', '', '２')] });
    expect(fixes).toMatchObject([{ written: false, message: expect.stringContaining('6行目の目標が') }]);
    expect(ratings(book, '税務課', 'F6')).toEqual(['２']);
  });

  it('makes 控え in a blank tab of that name', async () => {
    const book = await mistyped();
    book.host.globals.SpreadsheetApp.getActive().insertSheet('控え');
    await book.call('fixFindings');
    expect(kept(book)).toEqual(
      ['総務課 F6', '総務課 F7', '総務課 F8', '税務課 F6'].map((each) => `${each} 直した`),
    );
  });

  it('leaves out a locked cell, and taking back gives back all others', async () => {
    const made = await mistyped();
    const shut = made.sheet('税務課').getRange('F6').protect().setDescription('課長だけ');
    shut.addEditor('zeimu@example.lg.jp').removeEditors([SOUMU]);
    const book = await openBook({ workbook: await made.host.save(), user: { email: 'other@example.lg.jp' } });
    const { fixes } = await book.call('fixFindings');
    expect(fixes.map(({ sheet, written }) => [sheet, written])).toEqual([
      ...Array(3).fill(['総務課', true]),
      ['税務課', false],
    ]);
    expect(kept(book)).toEqual([
      ...['総務課 F6 直した', '総務課 F7 直した', '総務課 F8 直した', '税務課 F6 書き込めなかった'],
    ]);
    expect(actions(book, 'まとめて直す')).toHaveLength(3);
    expect((await book.call('getLastFix'))?.cells.map(({ sheet }) => sheet)).toEqual(Array(3).fill('総務課'));
    await book.call('undoFixes');
    expect([ratings(book), ratings(book, '税務課', 'F6')]).toEqual([['４', '④', '３点'], ['２']]);
  });

  it('tells what there is no time for, which the next call does', async () => {
    const workbook = await (await mistyped()).host.save();
    let time = Date.parse(OPENED_AT);
    // Every look at the clock takes a minute.
    const later = (): Date => {
      time += 60_000;
      return new Date(time);
    };
    const slow = await openBook({ workbook, now: later });
    const { fixes } = await slow.call('fixFindings');
    const left = fixes.filter(({ written }) => !written);
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map(({ message }) => message))).toEqual(
      new Set(['Google の時間の上限が近いため、書き込みませんでした。もう一度行うと、残りが直されます。']),
    );
    const book = await openBook({ workbook: await slow.host.save() });
    await book.call('fixFindings');
    expect([ratings(book), ratings(book, '税務課', 'F6')]).toEqual([[4, 4, 3], [2]]);
  });
});

describe('undoFixes', () => {
  it('leaves what a person has put back already, and what was changed is not told as put back', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    const cells = book.sheet('総務課').getRange('F6:F7');
    cells.clearDataValidations();
    cells.setNumberFormat('@').setValues([['４'], ['5']]);
    const { fixes } = await book.call('undoFixes');
    expect(fixes.map(({ cell, written }) => [cell, written])).toEqual([
      ['F7', false],
      ['F8', true],
    ]);
    expect(fixes[0]?.message).toContain('ほかの内容（「5」）に変えられているため');
    expect(ratings(book)).toEqual(['４', '5', '３点']);
    expect(kept(book)).toEqual([
      '総務課 F6 元に戻した',
      '総務課 F7 その後に変更あり',
      '総務課 F8 元に戻した',
    ]);
    expect(actions(book, '直したものを元に戻す')).toEqual([
      '達成度の書き方（rating-invalid）　F8：「3」→「３点」',
    ]);
  });

  it('gives back a text of digits as the same text', async () => {
    const book = await mistyped();
    const cells = book.sheet('総務課').getRange('F6:F8').clearDataValidations();
    cells.setValues([["'5.0"], ["' 4"], ["'4."]]);
    const formats = cells.getNumberFormats();
    await book.call('fixFindings', { departments: ['総務課'] });
    expect(ratings(book)).toEqual([5, 4, 4]);
    await book.call('undoFixes');
    expect([ratings(book), cells.getNumberFormats()]).toEqual([['5.0', ' 4', '4.'], formats]);
  });

  it('tells rows that are alike apart by how far the others have moved', async () => {
    const book = await shortBook(['総務課']);
    paste(book, '総務課', [
      [1, '防災', '室', 1, '訓練を行います。', '５', GOOD],
      line('備蓄を進めます。', '４', 2),
      line('備蓄を進めます。', '４', 3),
    ]);
    await book.call('fixFindings');
    book.sheet('総務課').insertRowsBefore(6, 2);
    expect((await book.call('undoFixes')).fixes.map(({ cell, written }) => [cell, written])).toEqual([
      ['F8', true],
      ['F9', true],
      ['F10', true],
    ]);
    expect(ratings(book, '総務課', 'F8:F10')).toEqual(['５', '４', '４']);
  });

  it('finds the rows again below a header that has moved far down', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    book.sheet('総務課').insertRowsBefore(1, 4);
    expect((await book.call('undoFixes')).fixes.map(({ cell, written }) => [cell, written])).toEqual([
      ['F10', true],
      ['F11', true],
      ['F12', true],
    ]);
    expect(ratings(book, '総務課', 'F10:F12')).toEqual(['４', '④', '３点']);
  });

  it('puts nothing back where the header is gone, nor above it, nor into 確認', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    const said =
      '「総務課」のF6は入力欄ではないため、書き込みませんでした。列が動かされていないか確かめてください。';
    const workbook = await book.host.save();
    book.sheet('総務課').getRange('A5:H5').clearContent();
    expect((await book.call('undoFixes')).fixes[0]).toMatchObject({ written: false, message: said });
    expect(ratings(book)).toEqual([4, 4, 3]);
    // Somebody has written another place into 控え.
    for (const [cell, column, message] of [
      ['F3', '達成度', '「総務課」のF3は入力欄ではないため'],
      ['H6', '', '「総務課」のH6は入力欄ではないため'],
    ] as const) {
      const other = await openBook({ workbook });
      other
        .sheet('控え')
        .getRange('F2:G2')
        .setValues([[cell, column]]);
      other.sheet('控え').getRange('H2').setValue('ほかの目標です。');
      const { fixes } = await other.call('undoFixes');
      expect(fixes.find(({ cell: name }) => name === cell)).toMatchObject({
        written: false,
        message: expect.stringContaining(message),
      });
      expect(other.values('総務課', cell)).toEqual([['']]);
    }
  });

  it('says so where the tab is gone, and can be done when it is back', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    book.sheet('総務課').setName('総務企画課');
    expect((await book.call('undoFixes')).fixes.map(({ message }) => message)).toEqual(
      Array(3).fill(
        'シート「総務課」かその見出しの行が見つからないため、書き込みませんでした。シートを確かめてください。',
      ),
    );
    book.sheet('総務企画課').setName('総務課');
    await book.call('undoFixes');
    expect(ratings(book)).toEqual(['４', '④', '３点']);
  });
});
