import { closeBooks, newBook, openBook, paste, shortBook } from '../../open-book';
import { setUpInCalls } from '../../set-up-in-calls';
import { peoplesWork } from '../../workbook-snapshot';

afterEach(closeBooks);

const ROW = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];
const names = (book: Awaited<ReturnType<typeof openBook>>): string[] =>
  book.host.globals.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

describe('課を追加', () => {
  it('makes line, tab and row, and leaves nothing for 初期設定', async () => {
    const book = await newBook(['総務課']);
    expect(await book.call('addDepartment', ' 会計課　')).toEqual([
      '課一覧に「会計課」を加える',
      '「会計課」のシートを作る',
      '「集計」シートの数式を直す',
    ]);
    expect(book.values('設定', 'A11:E11')).toEqual([['会計課', '会計課長', '', '', '作成中']]);
    expect(book.values('集計', 'A6:C6')).toEqual([['会計課', 0, 0]]);
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it.each(['true', '=A1', '1-2'])('takes 「%s」 as a text', async (name) => {
    const book = await newBook(['総務課']);
    await book.call('addDepartment', name);
    expect(book.values('設定', 'A11')).toEqual([[name]]);
    expect(book.values(name, 'B2')).toEqual([[name]]);
    expect(book.values('集計', 'A6:B6')).toEqual([[name, 0]]);
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  });

  it('leaves other damage to 初期設定', async () => {
    const book = await newBook(['総務課']);
    book.sheet('総務課').getRange('F6:F1000').clearDataValidations();
    await book.call('addDepartment', '会計課');
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([
      '「総務課」の達成度に1〜5の選択肢を付ける',
    ]);
  });

  it.each([
    ['総務課', '「総務課」は、すでに課一覧にもシートにもあります'],
    ['総 務 課', '「総務課」と、空白、全角・半角、大文字・小文字のどれかが違うだけです'],
    ['集計', '「集計」は課の名前に使えません'],
    ['福祉課!', '「福祉課!」は課の名前に使えません'],
    ['（作成中）', '「（作成中）」は課の名前に使えません'],
    ['', 'は課の名前に使えません'],
  ])('refuses 「%s」 with a sentence and changes nothing', async (name, sentence) => {
    const book = await newBook(['総務課']);
    await expect(book.call('addDepartment', name)).rejects.toThrow(sentence);
    expect(names(book)).toEqual(['設定', '総務課', '集計', '履歴']);
  });
});

describe('課を改名', () => {
  it('renames tab, title block, 課一覧, 集計 and the remembered report, and touches no entry or note', async () => {
    const book = await newBook(['総務課', '税務課']);
    paste(book, '総務課', [ROW]);
    book.sheet('総務課').getRange('G6').setNote('確かめました');
    const properties = book.host.globals.PropertiesService.getDocumentProperties();
    properties.setProperty('jiko-hyoka.report.総務課', '{"id":"x"}');
    const work = peoplesWork(book);
    expect(await book.call('renameDepartment', '総務課', '総務企画課')).toBe('総務企画課');
    expect(names(book)).toEqual(['設定', '総務企画課', '税務課', '集計', '履歴']);
    expect(book.values('総務企画課', 'B2')).toEqual([['総務企画課']]);
    expect(book.values('設定', 'A10:E10')).toEqual([['総務企画課', '総務企画課長', '', '', '作成中']]);
    expect(book.values('集計', 'A5:C5')).toEqual([['総務企画課', 1, 1]]);
    expect(properties.getProperty('jiko-hyoka.report.総務企画課')).toBe('{"id":"x"}');
    expect(properties.getKeys().filter((key) => /総務課|rename/.test(key))).toEqual([]);
    expect(peoplesWork(book)).toEqual(work);
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it('keeps a title of the head that people typed', async () => {
    const book = await shortBook(['総務課']);
    book.sheet('設定').getRange('B10').setValue('参事');
    await book.call('renameDepartment', '総務課', '総務企画課');
    expect(book.values('設定', 'B10')).toEqual([['参事']]);
  });

  it('takes a tab that a person has renamed already', async () => {
    const book = await newBook(['総務課']);
    book.sheet('総務課').setName('総務企画課');
    await book.call('renameDepartment', '総務課', '総務企画課');
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it('takes along the row in 集計 of a 課 whose tab is gone', async () => {
    const book = await newBook(['総務課', '税務課']);
    const spreadsheet = book.host.globals.SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(book.sheet('総務課'));
    book.sheet('集計').getRange('A5').setNote('取りまとめ中');
    await book.call('renameDepartment', '総務課', '総務企画課');
    expect(book.values('集計', 'A5:A7').flat()).toEqual(['総務企画課', '税務課', '合計']);
    expect(book.sheet('集計').getRange('A5').getNote()).toBe('取りまとめ中');
    expect(book.values('設定', 'A10:A11').flat()).toEqual(['総務企画課', '税務課']);
    await book.call('setUpWorkbook', {});
    expect(book.values('集計', 'A5:C7')).toEqual([
      ['総務企画課', 0, 0],
      ['税務課', 0, 0],
      ['合計', 0, 0],
    ]);
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it.each([
    ['総務課', '税務課', '「税務課」は、すでに'],
    ['総務課', '総務課', '新しい名前が今の名前と同じです'],
    ['総務課', 'メモ', '「メモ」という名前のシートがすでにあります'],
    ['会計課', '出納課', '「会計課」という課は'],
    ['総務課', '総務:課', '「総務:課」は課の名前に使えません'],
  ])('refuses %s → %s with a sentence and changes nothing', async (from, to, sentence) => {
    const book = await shortBook(['総務課', '税務課']);
    book.host.globals.SpreadsheetApp.getActive().insertSheet('メモ', 0);
    const before = names(book);
    await expect(book.call('renameDepartment', from, to)).rejects.toThrow(sentence);
    expect(names(book)).toEqual(before);
  });
});

describe('課を改名 that Google has ended', () => {
  const END = '起動時間の最大値を超えました';
  /** Before the tab, the line, what is remembered, and 履歴. */
  async function ended(failAt: number): Promise<Uint8Array> {
    const first = await newBook(['総務課', '税務課']);
    paste(first, '総務課', [ROW]);
    const properties = first.host.globals.PropertiesService.getDocumentProperties();
    properties.setProperty('jiko-hyoka.report.総務課', '{"id":"x"}');
    const book = await openBook({ workbook: await first.host.save(), failAt, failWith: END });
    await expect(book.call('renameDepartment', '総務課', '総務企画課')).rejects.toThrow();
    return book.host.save();
  }

  it.each([10, 14, 20, 29])(
    'is told of, and completed by the 初期設定 of another person (call %d)',
    async (failAt) => {
      const book = await openBook({ workbook: await ended(failAt), user: { email: 'second@example.lg.jp' } });
      expect((await book.call('getOverview')).book.setUp).toMatchObject({ action: '課を改名', held: null });
      expect((await book.call('diagnose')).items.map(({ what }) => what)).toContainEqual(
        expect.stringContaining('「課を改名」（10時00分開始）が、途中で止まっています。'),
      );
      await setUpInCalls(book, {});
      expect(names(book)).toEqual(['設定', '総務企画課', '税務課', '集計', '履歴']);
      expect(book.values('総務企画課', 'B2')).toEqual([['総務企画課']]);
      expect(book.values('設定', 'A10:B10')).toEqual([['総務企画課', '総務企画課長']]);
      expect(book.values('集計', 'A5:C5')).toEqual([['総務企画課', 1, 1]]);
      const properties = book.host.globals.PropertiesService.getDocumentProperties();
      expect(properties.getProperty('jiko-hyoka.report.総務企画課')).toBe('{"id":"x"}');
      expect(properties.getKeys().filter((key) => /総務課|renam|set-up/.test(key))).toEqual([]);
      expect(book.values('履歴', 'B2:E9').filter(([action]) => action === '課を改名')).toHaveLength(1);
      expect(await book.call('setUpWorkbook', {})).toEqual([]);
      expect((await book.call('diagnose')).counts.problem).toBe(0);
    },
  );

  it('is forgotten where people have given the tab a third name since', async () => {
    const book = await openBook({ workbook: await ended(14) });
    book.sheet('総務企画課').setName('企画課');
    book.sheet('設定').getRange('A10').setValue('企画課');
    await setUpInCalls(book, {});
    expect(names(book)).toEqual(['設定', '企画課', '税務課', '集計', '履歴']);
    expect(book.values('履歴', 'B2:E9').filter(([action]) => action === '課を改名')).toEqual([]);
    expect((await book.call('getOverview')).book.setUp).toBeNull();
  });
});
