import { type Book, closeBooks, openBook, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const GOOD = '訓練を実施し、地域の防災意識が高まりました。';
const other = (name: string): string => `${name}を実施し、成果がありました。`;
const ROWS = [
  [1, '防災', '室', 1, '訓練を行います。', '４', GOOD],
  ['', '', '', 2, '備蓄を進めます。', '④', other('備蓄')],
  ['', '', '', 3, '広報を行います。', 5, other('広報')],
  ['', '', '', 4, '研修を行います。', '３点', other('研修')],
];
const ENTRIES = 'A6:G9';

async function mistyped(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  paste(book, '総務課', ROWS);
  paste(book, '税務課', [[1, '徴収', '', '', '徴収率を上げます。', '２', '']]);
  return book;
}

/** What the departments' tabs hold and how it is shown, 確認 too. */
const contents = (book: Book): unknown =>
  ['総務課', '税務課'].map((name) => {
    const range = book.sheet(name).getDataRange();
    return [range.getValues(), range.getNumberFormats(), range.getFormulas()];
  });

const historyOf = (book: Book): unknown[][] => book.sheet('履歴').getDataRange().getValues().slice(-10);

describe('fixFindings', () => {
  it('writes the cells that it names and no other, and leaves nothing to fix', async () => {
    const book = await mistyped();
    const before = book.values('総務課', 'A1:H12');
    const { fixes } = await book.call('fixFindings', { departments: ['総務課'] });
    expect(fixes.map(({ cell, before: was, after, written }) => [cell, was, after, written])).toEqual([
      ['F6', '４', '4', true],
      ['F7', '④', '4', true],
      ['F9', '３点', '3', true],
    ]);
    const mended = before.map((row) => [...row]);
    for (const [row, rating] of [
      [5, 4],
      [6, 4],
      [8, 3],
    ] as const)
      (mended[row] ?? [])[5] = rating;
    expect(book.values('総務課', 'A1:H12')).toEqual(mended);
    const again = await book.call('fixFindings', { departments: ['総務課'] });
    expect(again).toEqual({ fixes: [], changed: false });
  });

  it('only tells what it would do in a dry run', async () => {
    const book = await mistyped();
    const before = await book.host.save();
    const { fixes } = await book.call('fixFindings', { dryRun: true });
    expect(fixes.map(({ sheet, cell, written }) => `${sheet}${cell}${written}`)).toEqual([
      '総務課F6false',
      '総務課F7false',
      '総務課F9false',
      '税務課F6false',
    ]);
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('keeps to the rules that are named, in either language', async () => {
    const book = await mistyped();
    const call = (rule: string) => book.call('fixFindings', { rules: [rule], dryRun: true });
    expect((await call('目標番号の抜け')).fixes).toEqual([]);
    expect((await call('達成度の書き方')).fixes).toHaveLength(4);
    await expect(call('書き方')).rejects.toThrow('「書き方」という規則はありません');
  });

  it('notes rule, place, before and after in 履歴', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    const lines = historyOf(book).filter(([, action]) => action === 'まとめて直す');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.slice(1)).toEqual([
      'まとめて直す',
      '総務課',
      'soumu@example.lg.jp',
      '達成度の書き方（rating-invalid）　F6：「４」→「4」',
    ]);
  });

  it('brings 確認 along where it was true, and leaves it alone where nobody has checked', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['税務課'] });
    expect(book.values('税務課', 'F6:H6')).toEqual([[2, '', '']]);
    await book.call('checkWorkbook', { write: true });
    await book.call('fixFindings', { departments: ['総務課'] });
    expect(book.values('総務課', 'H6:H9')).toEqual([[''], [''], [''], ['']]);
  });

  it('leaves a formula as it is, and says so', async () => {
    const book = await mistyped();
    const cell = book.sheet('総務課').getRange('F6');
    cell.clearDataValidations();
    cell.setFormula('="４"');
    await book.host.edit('総務課', 'J1', 'x');
    const { fixes } = await book.call('fixFindings', { departments: ['総務課'] });
    expect(fixes.find(({ cell: name }) => name === 'F6')).toMatchObject({
      written: false,
      message: expect.stringContaining('数式が入っている'),
    });
    expect(cell.getFormula()).toBe('="４"');
  });

  it('mends what a person has chosen, and refuses what has changed since', async () => {
    const book = await mistyped();
    const chosen = (cell: string, goal: string, oldValue: string) => ({
      rule: 'rating-invalid' as const,
      sheet: '総務課',
      cell,
      goal,
      oldValue,
    });
    const { fixes } = await book.call('fixFindings', {
      chosen: [chosen('F6', '訓練を行います。', '４'), chosen('F7', '備蓄を進めます。', '３')],
    });
    expect(fixes.map(({ cell, written }) => [cell, written])).toEqual([
      ['F7', false],
      ['F6', true],
    ]);
    expect(fixes[0]?.message).toContain('「④」と変えられていた');
    expect(book.values('総務課', 'F6:F9').flat()).toEqual([4, '④', 5, '３点']);
  });

  it('refuses a tab of somebody else that is called 控え, before it writes anything', async () => {
    const book = await mistyped();
    book.host.globals.SpreadsheetApp.getActive().insertSheet('控え').getRange('A1').setValue('私の控え');
    await expect(book.call('fixFindings')).rejects.toThrow('シート「控え」がほかのこと');
    expect(book.values('総務課', 'F6')).toEqual([['４']]);
  });
});

describe('undoFixes', () => {
  it('gives back all contents and formats, also tomorrow and for another person', async () => {
    const book = await mistyped();
    book.sheet('総務課').getRange('F7').setNumberFormat('yyyy/m/d');
    const before = contents(book);
    await book.call('fixFindings');
    expect(contents(book)).not.toEqual(before);
    const later = await openBook({
      workbook: await book.host.save(),
      user: { email: 'zeimu@example.lg.jp' },
    });
    later.setClock('2018-04-11T01:00:00Z');
    expect(await later.call('getLastFix')).toMatchObject({
      by: 'soumu@example.lg.jp',
      at: '2018/04/10 10:00:00',
    });
    const { fixes } = await later.call('undoFixes');
    expect(fixes.map(({ before: was, after, written }) => [was, after, written])).toEqual([
      ['4', '４', true],
      ['4', '④', true],
      ['3', '３点', true],
      ['2', '２', true],
    ]);
    expect(contents(later)).toEqual(before);
    expect(await later.call('undoFixes')).toEqual({ fixes: [], changed: false });
    expect(await later.call('getLastFix')).toBeNull();
  });

  it('gives back a date with its format', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [[1, '防災', '', '', '訓練を行います。', 4, GOOD]]);
    const cell = book.sheet('総務課').getRange('D6');
    cell.setNumberFormat('yyyy/m/d').setValue(43102);
    const before = contents(book);
    const { fixes } = await book.call('fixFindings');
    expect(fixes).toMatchObject([{ rule: 'number-date', before: '2018/1/2', after: '2', written: true }]);
    expect(cell.getDisplayValue()).toBe('2');
    await book.call('undoFixes');
    expect(contents(book)).toEqual(before);
  });

  it('follows rows and columns that have moved since', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    book.sheet('総務課').insertRowsBefore(6, 2);
    book.sheet('総務課').insertColumnsBefore(3, 1);
    const { fixes } = await book.call('undoFixes');
    expect(fixes.map(({ cell, written }) => [cell, written])).toEqual([
      ['G8', true],
      ['G9', true],
      ['G11', true],
    ]);
    expect(book.values('総務課', 'G8:G11').flat()).toEqual(['４', '④', 5, '３点']);
  });

  it('leaves what somebody has changed since, and says so once', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    await book.host.edit('総務課', 'F7', 1);
    const { fixes } = await book.call('undoFixes');
    expect(fixes.map(({ cell, written }) => [cell, written])).toEqual([
      ['F6', true],
      ['F7', false],
      ['F9', true],
    ]);
    expect(fixes[1]?.message).toContain('ほかの内容（「1」）に変えられている');
    expect(book.values('総務課', 'F6:F9').flat()).toEqual(['４', 1, 5, '３点']);
    expect((await book.call('undoFixes')).fixes).toEqual([]);
  });

  it('can be tried again by somebody who may write, where it was refused', async () => {
    const owner = await mistyped();
    await owner.call('fixFindings', { departments: ['総務課'] });
    const shut = owner.sheet('総務課').getRange(ENTRIES).protect().setDescription('総務課のみ');
    shut.addEditor('zeimu@example.lg.jp');
    shut.removeEditors(['soumu@example.lg.jp']);
    const workbook = await owner.host.save();
    const stranger = await openBook({ workbook, user: { email: 'other@example.lg.jp' } });
    const refused = await stranger.call('undoFixes');
    expect(refused.fixes.map(({ written }) => written)).toEqual([false, false, false]);
    expect(refused.fixes[0]?.message).toContain('保護されている場合');
    const helper = await openBook({
      workbook: await stranger.host.save(),
      user: { email: 'zeimu@example.lg.jp' },
    });
    const { fixes } = await helper.call('undoFixes');
    expect(fixes.map(({ written }) => written)).toEqual([true, true, true]);
    expect(helper.values('総務課', 'F6:F9').flat()).toEqual(['４', '④', 5, '３点']);
  });

  it('takes back one time after the other', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    await book.call('fixFindings', { departments: ['税務課'] });
    expect((await book.call('undoFixes')).fixes.map(({ sheet }) => sheet)).toEqual(['税務課']);
    expect((await book.call('undoFixes')).fixes).toHaveLength(3);
  });
});

describe('fixes of several calls', () => {
  it('are taken back together, or some of them a call', async () => {
    const book = await mistyped();
    const before = contents(book);
    for (const department of ['総務課', '税務課'])
      await book.call('fixFindings', { departments: [department], id: 'one-time' });
    const cells = (await book.call('getLastFix'))?.cells ?? [];
    expect(cells).toHaveLength(4);
    const { fixes } = await book.call('undoFixes', cells.slice(0, 2));
    expect(fixes.map(({ sheet, cell, written }) => [sheet, cell, written])).toEqual([
      ['総務課', 'F6', true],
      ['総務課', 'F7', true],
    ]);
    expect((await book.call('getLastFix'))?.cells).toEqual(cells.slice(2));
    await book.call('undoFixes', cells.slice(2));
    expect(contents(book)).toEqual(before);
  });

  it('leave what somebody else has mended since the person looked', async () => {
    const book = await mistyped();
    await book.call('fixFindings', { departments: ['総務課'] });
    const seen = (await book.call('getLastFix'))?.cells ?? [];
    await book.call('fixFindings', { departments: ['税務課'] });
    expect((await book.call('undoFixes', seen)).fixes).toEqual([]);
    expect(book.values('税務課', 'F6')).toEqual([[2]]);
  });
});

describe('a fix that is stopped', () => {
  it('can be done again and taken back completely, wherever it was stopped', async () => {
    const original = await mistyped();
    const [workbook, before] = [await original.host.save(), contents(original)];
    original.host.calls.reset();
    await original.call('fixFindings');
    const calls = original.host.calls.total;
    for (let at = 1; at <= calls; at += 5) {
      const stopped = await openBook({ workbook, failAt: at });
      await stopped.call('fixFindings').catch(() => {});
      await stopped.call('fixFindings');
      const { fixes } = await stopped.call('fixFindings', { dryRun: true });
      expect(fixes).toEqual([]);
      while ((await stopped.call('undoFixes')).changed);
      expect(contents(stopped)).toEqual(before);
      await stopped.close();
    }
  });
});
