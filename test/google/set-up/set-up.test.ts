import { closeBooks, newBook, openBook } from '../../open-book';

afterEach(closeBooks);

const names = (book: Awaited<ReturnType<typeof openBook>>): string[] =>
  book.host.globals.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

describe('初期設定', () => {
  it.each([
    ['ICT課', 'ict課'],
    ['総務課', '総 務課'],
    ['ＩＣＴ課', 'ICT課'],
  ])(
    'makes nothing of %s and %s, which people, and workbooks, would take for the same',
    async (one, other) => {
      const book = await openBook();
      const made = book.call('setUpWorkbook', { year: '平成29', departments: [one, other] });
      await expect(made).rejects.toThrow(
        `「${other}」は、課一覧の「${one}」と、空白、全角・半角、大文字・小文字`,
      );
      expect(names(book)).toHaveLength(1);
    },
  );

  it('makes 設定, a tab per 課, 集計 and 履歴, and leaves no empty tab behind', async () => {
    expect(names(await newBook(['総務課', '税務住民課']))).toEqual([
      '設定',
      '総務課',
      '税務住民課',
      '集計',
      '履歴',
    ]);
  });

  it('writes the keys, the year as asked and the last day of the year', async () => {
    const book = await newBook();
    expect(book.values('設定', 'A1:B6')).toEqual([
      ['団体名', ''],
      ['年度', '平成29年度'],
      ['評価基準日', 'H30.3.31'],
      ['提出期限', ''],
      ['理由が必要な達成度', '2'],
      ['取りまとめ担当', ''],
    ]);
  });

  it('lists each 課 with the title of its head and its 状態 by formula', async () => {
    const book = await newBook(['総務課', '会計']);
    expect(book.values('設定', 'A9:I11')).toEqual([
      ['課名', '職名', '氏名', '編集者', '状態', '報告書', '版', '作成日時', '作成者'],
      ['総務課', '総務課長', '', '', '作成中', '', '', '', ''],
      ['会計', '', '', '', '作成中', '', '', '', ''],
    ]);
    await book.host.edit('会計', 'B3', '提出');
    expect(book.values('設定', 'E11')).toEqual([['提出']]);
  });

  it('writes title block and header, frozen above the entries', async () => {
    const book = await newBook();
    expect(book.values('総務課', 'A1:B3')).toEqual([
      ['年度', '平成29年度'],
      ['課', '総務課'],
      ['状態', '作成中'],
    ]);
    expect(book.values('総務課', 'A5:H5')).toEqual([
      [
        '番号',
        '個別事業',
        '担当',
        '目標番号',
        '目標',
        '達成度',
        '目標達成の効果又は達成できなかった理由等',
        '確認',
      ],
    ]);
    expect(book.sheet('総務課').getFrozenRows()).toBe(5);
  });

  it('gives every rating cell a dropdown of 1 to 5 that refuses the rest', async () => {
    const book = await newBook();
    const sheet = book.sheet('総務課');
    const rules = sheet.getRange(6, 6, sheet.getMaxRows() - 5, 1).getDataValidations();
    for (const [rule] of rules) {
      expect(rule?.getCriteriaValues()[0]).toEqual(['1', '2', '3', '4', '5']);
      expect(rule?.getAllowInvalid()).toBe(false);
    }
    await expect(book.host.edit('総務課', 'F6', 9)).rejects.toThrow('F6');
    await book.host.edit('総務課', 'F6', '4');
    expect(book.values('総務課', 'F6')).toEqual([[4]]);
  });

  it('takes what is typed into text columns as it stands', async () => {
    const book = await newBook();
    await book.host.edit('総務課', 'D6:E6', [['(1)', '=1+1']]);
    expect(book.values('総務課', 'D6:E6')).toEqual([['(1)', '=1+1']]);
  });

  it('has nothing left to do when it runs again', async () => {
    const book = await newBook();
    const before = await book.host.save();
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('mends what is missing and touches no entry', async () => {
    const book = await newBook(['総務課', '税務課']);
    await book.host.edit('総務課', 'E6', '訓練を行います。');
    const spreadsheet = book.host.globals.SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(book.sheet('税務課'));
    spreadsheet.deleteSheet(book.sheet('履歴'));
    book.sheet('総務課').getRange('F6:F100').clearDataValidations();
    book.sheet('設定').getRange('A4').setValue('');
    const steps = [
      '設定に「提出期限」の欄を作る',
      '「総務課」の達成度に1〜5の選択肢を付ける',
      '「税務課」のシートを作る',
      '「集計」シートの数式を直す',
      '「履歴」シートを作る',
    ];
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual(steps);
    expect(names(book)).toEqual(['設定', '総務課', '集計']);
    expect(await book.call('setUpWorkbook', { departments: ['総務課'] })).toEqual(steps);
    expect(names(book)).toEqual(['設定', '総務課', '税務課', '集計', '履歴']);
    expect(book.values('総務課', 'E6')).toEqual([['訓練を行います。']]);
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it.each([
    [{ year: '29', departments: ['総務課'] }, '年度の「29」を読み取れません'],
    [{ year: '平成29', departments: [] }, '課の名前がありません'],
    [{ year: '平成29', departments: ['設定'] }, '「設定」は課の名前に使えません'],
    [{ year: '平成29', departments: ['総務/課'] }, '「総務/課」は課の名前に使えません'],
    [{ year: '平成29', date: '年度末', departments: ['総務課'] }, '評価基準日の「年度末」を読み取れません'],
    [{ departments: ['総務課'] }, '年度がわかりません'],
  ])('refuses %j with a sentence and changes nothing', async (request, sentence) => {
    const book = await openBook();
    await expect(book.call('setUpWorkbook', request)).rejects.toThrow(sentence);
    expect(names(book)).toEqual(['シート1']);
  });

  it('writes a name that begins like a formula as text', async () => {
    const book = await newBook(['=課']);
    expect(book.values('設定', 'A10')).toEqual([['=課']]);
    expect(book.values('=課', 'B2')).toEqual([['=課']]);
  });
});
