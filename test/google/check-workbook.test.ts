import { closeBooks, openBook, paste, shortBook } from '../open-book';

afterEach(closeBooks);

const GOOD = [1, '防災', '室', '', '訓練を行います。', 4, '訓練を実施し、成果がありました。'];
const MISSING = '達成度が入力されていません。1〜5の数字を入力してください。';
const unrated = (goal: string) => ['', '', '', '', goal, '', ''];

describe('checkWorkbook', () => {
  it('reads each tab once, however many rows it has', async () => {
    const book = await shortBook(['総務課', '税務課', 'こども課']);
    paste(book, '総務課', [GOOD, ...Array.from({ length: 200 }, (_, at) => unrated(`目標${at}`))]);
    book.host.calls.reset();
    await book.call('checkWorkbook', { departments: ['総務課'] });
    expect(book.host.calls.total).toBeLessThanOrEqual(3);
    book.host.calls.reset();
    await book.call('checkWorkbook');
    expect(book.host.calls.total).toBeLessThanOrEqual(3 + 5);
  });

  it('changes nothing unless it is told to write', async () => {
    const book = await shortBook();
    paste(book, '総務課', [unrated('訓練')]);
    const before = await book.host.save();
    await book.call('checkWorkbook');
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('writes the flags of a tab with two calls more', async () => {
    const book = await shortBook();
    paste(book, '総務課', [
      GOOD,
      ['', '', '', 2, '広報を行います。', '', ''],
      ['', '', '', 3, '点検を行います。', '', ''],
    ]);
    book.host.calls.reset();
    const { changed } = await book.call('checkWorkbook', { write: true });
    expect(changed).toBe(true);
    expect(book.host.calls.byMethod).toEqual({
      // 設定, the tab, and the list of low goals in 集計.
      'Range.getValues': 3,
      'Range.setValues': 1,
      'SpreadsheetApp.flush': 1,
      'Sheet.appendRow': 1,
    });
    expect(book.values('総務課', 'H6:H8')).toEqual([[''], [MISSING], [MISSING]]);
  });

  it('writes flags of two tabs, the list of low goals and its line in 履歴 within the budget', async () => {
    const book = await shortBook(['総務課', '税務課']);
    const low = [1, '防災', '室', '', '訓練を行います。', 2, ''];
    for (const name of ['総務課', '税務課']) paste(book, name, [low]);
    book.host.calls.reset();
    await book.call('checkWorkbook', { write: true });
    expect(book.host.calls.total).toBeLessThanOrEqual(2 + 5 + 2 * 2);
    expect(book.values('集計', 'A11:A12').map(([name]) => name)).toEqual(['総務課', '税務課']);
  });

  it('writes nothing where the flags are right already', async () => {
    const book = await shortBook();
    paste(book, '総務課', [unrated('訓練')]);
    await book.call('checkWorkbook', { write: true });
    book.host.calls.reset();
    expect((await book.call('checkWorkbook', { write: true })).changed).toBe(false);
    expect(book.host.calls.byMethod).toEqual({ 'Range.getValues': 3 });
  });

  it('names merged cells and asks for nothing in those that they hide', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD, ['', '', '', '', '広報を行います。', '', '配布しました。']]);
    book.sheet('総務課').getRange('F6:F7').merge();
    const { result } = await book.call('checkWorkbook', { write: true });
    expect(result.departments[0]?.findings.map(({ rule, cell }) => `${rule}@${cell}`)).toEqual([
      'cells-merged@F6',
    ]);
    const [[flag], hidden] = book.values('総務課', 'H6:H7') as [[string], [string]];
    expect(flag).toContain('F6:F7が結合されています');
    expect(hidden).toEqual(['']);
    // The simple trigger has no call left to look merged cells up: it remembers by 確認.
    book.host.calls.reset();
    await book.host.edit('総務課', 'G7', '配りました。');
    expect(book.host.calls.total).toBeLessThanOrEqual(4);
    expect(book.values('総務課', 'H6:H7')).toEqual([[flag], ['']]);
    book.sheet('総務課').getRange('F6:F7').breakApart();
    await book.call('checkWorkbook', { departments: ['総務課'], write: true });
    expect(book.values('総務課', 'H6:H7')).toEqual([[''], [MISSING]]);
  });

  it('looks merged cells up within the budget, whatever is blank', async () => {
    const names = ['総務課', '税務課', 'こども課', '福祉課', '会計課'];
    const book = await shortBook(names);
    for (const name of names) {
      paste(book, name, [
        GOOD,
        unrated('広報を行います。'),
        ['', '', '', '', '点検を行います。', 4, GOOD[6]],
      ]);
    }
    for (const write of [false, true]) {
      book.host.calls.reset();
      await book.call('checkWorkbook', { write });
      expect(book.host.calls.total).toBeLessThanOrEqual(names.length + 5 + (write ? 2 * names.length : 0));
    }
    book.host.calls.reset();
    await book.call('checkWorkbook', { departments: ['会計課'] });
    expect(book.host.calls.total).toBeLessThanOrEqual(3);
  });

  it('notes the check in 履歴, with the time of the spreadsheet', async () => {
    const book = await shortBook();
    paste(book, '総務課', [unrated('訓練')]);
    await book.call('checkWorkbook', { write: true });
    const sheet = book.sheet('履歴');
    const [line] = sheet.getRange(sheet.getLastRow(), 1, 1, 5).getValues();
    expect(line?.slice(1)).toEqual(['点検', '', 'soumu@example.lg.jp', '1課を点検、誤り 1件、未入力 1件']);
    expect(new Date(String(line?.[0])).toISOString()).toBe('2018-04-10T01:00:00.000Z');
  });

  it('reads real date cells in the zone of the spreadsheet', async () => {
    const book = await shortBook();
    book.sheet('設定').getRange('B3').setNumberFormat('yyyy/m/d').setValue('2018/4/1');
    paste(book, '総務課', [GOOD]);
    expect((await book.call('checkWorkbook')).result.findings).toEqual([]);
    book.sheet('設定').getRange('B3').setValue('2019/4/1');
    expect((await book.call('checkWorkbook')).result.findings.map((finding) => finding.rule)).toEqual([
      'date-mismatch',
    ]);
  });

  it('finds columns that were moved and leaves what stands beside them alone', async () => {
    const book = await shortBook();
    const sheet = book.sheet('総務課');
    sheet.getRange('A5:I7').setValues([
      ['確認', '備考', '達成度', '理由', '目標', '目標番号', '班', '事業', 'No'],
      ['', 'メモ', '', '', '訓練を行います。', '', '室', '防災', 1],
      ['', '', '', '', '', '', '', '', ''],
    ]);
    await book.call('checkWorkbook', { write: true });
    expect(book.values('総務課', 'A6:B6')).toEqual([[MISSING, 'メモ']]);
  });
});

describe('onEdit', () => {
  it('flags the edited row within four calls', async () => {
    const book = await shortBook();
    paste(book, '総務課', [[...GOOD.slice(0, 5), '', '']]);
    book.host.calls.reset();
    await book.host.edit('総務課', 'F6', 2);
    expect(book.values('総務課', 'H6')).toEqual([
      ['達成度が2ですが、達成できなかった理由が書かれていません。理由を記入してください。'],
    ]);
    expect(book.host.calls.total - 1).toBeLessThanOrEqual(4);
    await book.host.edit('総務課', 'G6', '雨のため延期しましたが、翌月に行います。');
    expect(book.values('総務課', 'H6')).toEqual([['']]);
  });

  it('writes nothing where nothing changed', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    book.host.calls.reset();
    await book.host.edit('総務課', 'F6', 5);
    expect(book.host.calls.byMethod).toEqual({ 'Cache.put': 1, 'Range.getValues': 2 });
  });

  it('reads the tab alone for an edit outside the input columns', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    book.host.calls.reset();
    await book.host.edit('総務課', 'J6', 'メモ');
    expect(book.host.calls.byMethod).toEqual({ 'Cache.put': 1, 'Range.getValues': 1 });
    book.host.calls.reset();
    await book.host.edit('設定', 'B1', '○○町');
    expect(book.host.calls.byMethod).toEqual({ 'Cache.put': 1 });
  });

  it('flags every row of the tab that needs it, beside the pasted ones too', async () => {
    const book = await shortBook();
    paste(book, '総務課', [
      GOOD,
      ['', '', '', 2, '乙', '', ''],
      ['', '', '', 3, '丙', '', ''],
      ['', '', '', 4, '丁', '', ''],
    ]);
    await book.host.edit('総務課', 'G7:G8', [['調査中'], ['調査中']]);
    expect(book.values('総務課', 'H6:H9')).toEqual([[''], [MISSING], [MISSING], [MISSING]]);
  });

  it('clears the flags of a deleted block, which brings nothing but blanks', async () => {
    const book = await shortBook();
    const rows = [unrated('訓練'), unrated('広報'), unrated('点検')];
    paste(
      book,
      '総務課',
      rows.map((row) => ['', '防災', ...row.slice(2)]),
    );
    await book.call('checkWorkbook', { write: true });
    const blank = Array.from({ length: 2 }, () => Array(7).fill(''));
    await book.host.edit('総務課', 'A6:G7', blank);
    expect(book.values('総務課', 'H6:H8')).toEqual([[''], [''], [MISSING]]);
  });

  it('flags all rows of a fill-down within four calls, however many', async () => {
    const book = await shortBook();
    paste(
      book,
      '総務課',
      Array.from({ length: 300 }, (_, at) => ['', '', '', at + 1, `目標${at + 1}`, '', '']),
    );
    book.host.calls.reset();
    await book.host.edit(
      '総務課',
      'B6:B305',
      Array.from({ length: 300 }, () => ['防災']),
    );
    expect(book.host.calls.byMethod).toEqual({ 'Cache.put': 1, 'Range.getValues': 2, 'Range.setValues': 1 });
    expect(book.values('総務課', 'H6:H305').every(([flag]) => flag === MISSING)).toBe(true);
  });

  it('takes away what another row said because of the row that was mended', async () => {
    const book = await shortBook();
    paste(book, '総務課', [
      ['', '', '', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
      ['', '', '', 2, '広報を行います。', 4, '広報紙を発行し、成果がありました。'],
    ]);
    await book.call('checkWorkbook', { write: true });
    expect(book.values('総務課', 'H7')[0]?.[0]).toContain('どの個別事業');
    await book.host.edit('総務課', 'B6', '防災');
    expect(book.values('総務課', 'H6:H7')).toEqual([[''], ['']]);
  });

  it('looks at a paste that begins beside the input columns and reaches into them', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD, ['', '', '', 2, '乙', 2, '雨のため実施できませんでした。']]);
    await book.host.edit('総務課', 'G6:I7', [
      ['', '', 'メモ'],
      ['同上', '', 'メモ'],
    ]);
    expect(book.values('総務課', 'H6:I7')).toEqual([
      ['', 'メモ'],
      [expect.stringContaining('「同上」では'), 'メモ'],
    ]);
  });

  it('stays silent where the person may not write 確認', async () => {
    const owner = await shortBook();
    paste(owner, '総務課', [GOOD]);
    const shut = owner.sheet('総務課').getRange('H6:H1000').protect().setDescription('総務課のみ');
    shut.addEditor('other@example.lg.jp');
    shut.removeEditors(['soumu@example.lg.jp']);
    const workbook = await owner.host.save();
    const book = await openBook({ workbook, user: { email: 'zeimu@example.lg.jp' } });
    await book.host.edit('総務課', 'F6', 2);
    await book.host.edit('総務課', 'G6', '');
    expect(book.values('総務課', 'F6:H6')).toEqual([[2, '', '']]);
    expect(book.host.log).toEqual([]);
  });

  it('follows columns that were moved, and a header below inserted rows', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    book.sheet('総務課').insertColumnsBefore(1, 2);
    book.sheet('総務課').insertRowsBefore(1, 3);
    await book.host.edit('総務課', 'H9', '');
    expect(book.values('総務課', 'J9')).toEqual([[MISSING]]);
  });
});
