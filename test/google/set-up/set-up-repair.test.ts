import { closeBooks, newBook, openBook, paste } from '../../open-book';

afterEach(closeBooks);

type Book = Awaited<ReturnType<typeof newBook>>;

const spreadsheet = (book: Book) => book.host.globals.SpreadsheetApp.getActive();
const plan = (book: Book) => book.call('setUpWorkbook', { dryRun: true });
const repair = (book: Book) => book.call('setUpWorkbook', {});

const protectionsOf = (book: Book, name: string) => {
  const { ProtectionType } = book.host.globals.SpreadsheetApp;
  const sheet = book.sheet(name);
  return [...sheet.getProtections(ProtectionType.RANGE), ...sheet.getProtections(ProtectionType.SHEET)];
};

const formulasOf = (book: Book, name: string): string[] =>
  book
    .sheet(name)
    .getConditionalFormatRules()
    .map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0]));

const SOUMU = '「総務課」';

/** What is damaged, how, and the line by which 初期設定 tells of it. */
const DAMAGES: readonly (readonly [string, (book: Book) => void, readonly string[]])[] = [
  [
    'a header cell',
    (book) => book.sheet('総務課').getRange('F5').clearContent(),
    [`${SOUMU}の見出しに「達成度」を書き戻す`],
  ],
  [
    'the instructions',
    (book) => book.sheet('総務課').getRange('A4').clearContent(),
    [`${SOUMU}の上の説明（年度、課、達成度の説明など）を書き直す`],
  ],
  [
    'the whole title block',
    (book) => book.sheet('総務課').getRange('A1:H4').clearContent(),
    [`${SOUMU}の上の説明（年度、課、達成度の説明など）を書き直す`],
  ],
  [
    'the frozen rows',
    (book) => book.sheet('総務課').setFrozenRows(0),
    [`${SOUMU}の見出しまでの行を固定する`],
  ],
  [
    'the frozen rows of 集計 and 履歴',
    (book) => {
      for (const name of ['集計', '履歴']) book.sheet(name).setFrozenRows(0);
    },
    ['「集計」の見出しまでの行を固定する', '「履歴」の見出しまでの行を固定する'],
  ],
  [
    'the widths that our own tabs once had',
    (book) => {
      for (const [at, width] of [50, 190, 110, 64, 360, 64, 420, 260].entries()) {
        book.sheet('総務課').setColumnWidth(at + 1, width);
      }
    },
    [`${SOUMU}の列の幅を、ノートパソコンの画面に収まる幅にする（自分で変えた幅はそのまま）`],
  ],
  [
    'the dropdown of one cell',
    (book) => book.sheet('総務課').getRange('F500').clearDataValidations(),
    [`${SOUMU}の達成度に1〜5の選択肢を付ける`],
  ],
  [
    'a help text that does not name 半角',
    (book) => {
      const cell = book.sheet('総務課').getRange('F6');
      const rule = cell.getDataValidation()?.copy().setHelpText('達成度は1〜5の数字で入力してください。');
      cell.setDataValidation(rule?.build() ?? null);
    },
    [`${SOUMU}の達成度に1〜5の選択肢を付ける`],
  ],
  [
    'a dropdown that lets anything pass',
    (book) => {
      const cell = book.sheet('総務課').getRange('F7');
      cell.setDataValidation(cell.getDataValidation()?.copy().setAllowInvalid(true).build() ?? null);
    },
    [`${SOUMU}の達成度に1〜5の選択肢を付ける`],
  ],
  [
    'the conditional formats',
    (book) => book.sheet('総務課').clearConditionalFormatRules(),
    [`${SOUMU}の理由の不足と1〜5でない達成度に色が付くようにする`],
  ],
  [
    'the protection of 設定',
    (book) => {
      for (const each of protectionsOf(book, '設定')) each.remove();
    },
    ['「設定」の保護を付け直す（取りまとめ担当が空欄のため、変更の前に警告するだけ）'],
  ],
  [
    'a protection of the title rows',
    (book) => protectionsOf(book, '総務課')[0]?.remove(),
    [`${SOUMU}の保護を付け直す（取りまとめ担当が空欄のため、変更の前に警告するだけ）`],
  ],
  [
    'a formula of 状態',
    (book) => book.sheet('設定').getRange('E10').clearContent(),
    ['課一覧に「状態」が表示されるようにする（総務課）'],
  ],
  [
    'a 状態 typed over its formula',
    (book) => book.sheet('設定').getRange('E10').setValue('提出済み'),
    ['課一覧に「状態」が表示されるようにする（総務課）'],
  ],
  [
    'a formula of 状態 that shows another 課',
    (book) => book.sheet('設定').getRange('E10').setFormula("='税務課'!B3"),
    ['課一覧に「状態」が表示されるようにする（総務課）'],
  ],
];

describe('初期設定 on a workbook with damage', () => {
  it.each(DAMAGES)('mends %s and then has nothing left to do', async (_, damage, lines) => {
    const book = await newBook(['総務課', '税務課']);
    damage(book);
    expect(await repair(book)).toEqual(lines);
    expect(await plan(book)).toEqual([]);
  });

  it('only tells of it with dryRun', async () => {
    const book = await newBook();
    book.sheet('総務課').getRange('A1:H5').clearContent();
    const before = await book.host.save();
    expect(await plan(book)).toHaveLength(2);
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('writes the lost texts where they stood', async () => {
    const book = await newBook();
    const before = book.values('総務課', 'A1:H5');
    book.sheet('総務課').getRange('A1:H4').clearContent();
    book.sheet('総務課').getRange('F5').clearContent();
    await repair(book);
    expect(book.values('総務課', 'A1:H5')).toEqual(before);
  });

  it('leaves what people wrote into the title block, and a 状態 that they cleared', async () => {
    const book = await newBook();
    book.sheet('総務課').getRange('A4').setValue('4月20日までに記入してください。');
    book.sheet('総務課').getRange('B3').clearContent();
    expect(await plan(book)).toEqual([]);
  });

  it('leaves widths that people chose, beside those of ours', async () => {
    const book = await newBook(['総務課', '税務課']);
    const sheet = book.sheet('総務課');
    for (const [at, width] of [50, 190, 110, 64, 360, 64, 500, 260].entries()) {
      sheet.setColumnWidth(at + 1, width);
    }
    book.sheet('税務課').setColumnWidth(5, 400);
    await repair(book);
    const widths = [1, 2, 3, 4, 5, 6, 7, 8].map((column) => sheet.getColumnWidth(column));
    expect(widths).toEqual([38, 110, 84, 44, 220, 58, 500, 138]);
    expect(book.sheet('税務課').getColumnWidth(5)).toBe(400);
    const saved = await openBook({ workbook: await book.host.save() });
    expect(saved.sheet('総務課').getColumnWidth(7)).toBe(500);
  });

  it('keeps conditional formats and protections of people', async () => {
    const book = await newBook();
    const sheet = book.sheet('総務課');
    const { SpreadsheetApp } = book.host.globals;
    const own = SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(4)
      .setBackground('#00ff00')
      .setRanges([sheet.getRange('F6:F20')])
      .build();
    sheet.setConditionalFormatRules([own]);
    sheet.getRange('B6:B8').protect().setDescription('総務課で確認済み');
    await repair(book);
    expect(sheet.getConditionalFormatRules()).toHaveLength(3);
    expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()).toEqual([4]);
    expect(protectionsOf(book, '総務課').map((each) => each.getDescription())).toContain('総務課で確認済み');
    expect(await plan(book)).toEqual([]);
  });

  it('removes its own protection that was stacked on another', async () => {
    const book = await newBook();
    const count = protectionsOf(book, '総務課').length;
    book.sheet('総務課').getRange('1:2').protect().setDescription('自己評価：見出し').setWarningOnly(true);
    await repair(book);
    expect(protectionsOf(book, '総務課')).toHaveLength(count);
  });

  it('finds its tab again after rows were inserted above the header', async () => {
    const book = await newBook();
    paste(book, '総務課', [[1, '防災', '室', '', '訓練', 2, '']]);
    book.sheet('総務課').insertRowsBefore(1, 2);
    await repair(book);
    expect(await plan(book)).toEqual([]);
    expect(book.values('総務課', 'A8:F8')).toEqual([[1, '防災', '室', '', '訓練', 2]]);
    expect(book.values('設定', 'E10')).toEqual([['作成中']]);
    const [first] = formulasOf(book, '総務課');
    expect(first).toContain('$F8');
  });

  it('follows columns that were moved', async () => {
    const book = await newBook();
    const sheet = book.sheet('総務課');
    sheet.insertColumnBefore(1);
    sheet.getRange('A5').setValue('備考');
    sheet.getRange('A6').setValue('メモ');
    await repair(book);
    expect(await plan(book)).toEqual([]);
    expect(formulasOf(book, '総務課').every((formula) => formula.includes('$G6'))).toBe(true);
    expect(sheet.getRange('G6').getDataValidation()?.getAllowInvalid()).toBe(false);
    expect(book.values('総務課', 'A5:A6')).toEqual([['備考'], ['メモ']]);
  });

  it('keeps its rules while the header of their column is overwritten', async () => {
    const book = await newBook();
    const before = formulasOf(book, '総務課');
    book.sheet('総務課').getRange('F5').setValue('点数');
    expect(await repair(book)).toEqual(['「集計」シートの数式を直す']);
    expect(formulasOf(book, '総務課')).toEqual(before);
    book.sheet('総務課').getRange('F5').setValue('達成度');
    expect(await repair(book)).toEqual(['「集計」シートの数式を直す']);
    expect(await plan(book)).toEqual([]);
  });

  it('writes a lost header cell of 課一覧 back, and keeps the tabs protected for those it lists', async () => {
    const book = await newBook();
    book.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp');
    book.sheet('設定').getRange('D10').setValue('bousai@example.lg.jp');
    await repair(book);
    const before = protectionsOf(book, '総務課').map((each) => each.getEditors().map(String));
    book.sheet('設定').getRange('D9').clearContent();
    expect(await repair(book)).toEqual(['「設定」の見出しに「編集者」を書き戻す']);
    expect(protectionsOf(book, '総務課').map((each) => each.getEditors().map(String))).toEqual(before);
    book.sheet('設定').getRange('A9').clearContent();
    expect(await repair(book)).toEqual(['「設定」の見出しに「課名」を書き戻す']);
    expect(await plan(book)).toEqual([]);
  });

  it('keeps merged cells and a formula in a rating cell', async () => {
    const book = await newBook();
    const sheet = book.sheet('総務課');
    paste(book, '総務課', [
      [1, '防災', '室', 1, '訓練', 4, '訓練を実施しました。'],
      ['', '', '', 2, '広報', '', ''],
    ]);
    sheet.getRange('B6:B7').merge();
    sheet.getRange('F6:F7').merge();
    sheet.getRange('F6').clearDataValidations().setFormula('=2+2');
    await repair(book);
    expect(sheet.getRange('F6').getFormula()).toBe('=2+2');
    expect(sheet.getRange('A6:H7').getMergedRanges()).toHaveLength(2);
    expect(await plan(book)).toEqual([]);
    const { departments } = (await book.call('checkWorkbook')).result;
    expect(departments[0]?.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['cells-merged F6']);
  });

  it('makes a tab anew that was renamed, and touches neither the renamed nor a copied one', async () => {
    const book = await newBook(['総務課', '税務課']);
    paste(book, '税務課', [[1, '課税', '班', '', '調査', 4, '調査を実施しました。']]);
    book.sheet('税務課').setName('税務課（旧）');
    book.sheet('総務課').copyTo(spreadsheet(book)).setName('総務課の控え');
    const before = book.values('税務課（旧）', 'A1:H6');
    expect(await repair(book)).toEqual(['「税務課」のシートを作る', '「集計」シートの数式を直す']);
    expect(book.values('税務課（旧）', 'A1:H6')).toEqual(before);
    expect(book.values('税務課', 'B2')).toEqual([['税務課']]);
    expect(await plan(book)).toEqual([]);
  });

  it('removes the tab that a stopped run left behind, but not when somebody typed into it', async () => {
    const book = await newBook(['総務課', '税務課']);
    book.sheet('税務課').setName('（作成中） のコピー');
    const typed = book.sheet('総務課').copyTo(spreadsheet(book)).setName('（作成中）');
    typed.getRange('E6').setValue('訓練を行います。');
    expect(await repair(book)).toEqual([
      '途中で止まった作りかけのシート「（作成中） のコピー」を消す（入力はありません）',
      '「税務課」のシートを作る',
      '「集計」シートの数式を直す',
    ]);
    expect(book.values('（作成中）', 'E6')).toEqual([['訓練を行います。']]);
    expect(spreadsheet(book).getSheetByName('（作成中） のコピー')).toBeNull();
  });
});

it('集計 shows the year again after 設定 was deleted and made anew', async () => {
  const book = await newBook(['総務課']);
  spreadsheet(book).deleteSheet(book.sheet('設定'));
  await book.call('setUpWorkbook', { year: '平成30', departments: ['総務課'] });
  expect(book.sheet('集計').getRange('A2:B2').getDisplayValues()).toEqual([['年度', '平成30年度']]);
  expect(await plan(book)).toEqual([]);
});

describe('a limit that was changed in 設定', () => {
  const LINES = [
    `${SOUMU}の上の説明（年度、課、達成度の説明など）を書き直す`,
    `${SOUMU}の理由の不足と1〜5でない達成度に色が付くようにする`,
  ];

  it('is written into rules and title block by 初期設定', async () => {
    const book = await newBook();
    book.sheet('設定').getRange('B5').setValue('3');
    expect(await repair(book)).toEqual(LINES);
    expect(formulasOf(book, '総務課').filter((formula) => formula.includes('<=3'))).toHaveLength(1);
    expect(formulasOf(book, '総務課')).toHaveLength(2);
    expect(String(book.values('総務課', 'E2'))).toContain('達成度が3以下のとき');
  });

  it('is written there by 点検 with writing, once', async () => {
    const book = await newBook();
    paste(book, '総務課', [[1, '防災', '室', '', '訓練', 4, '訓練を実施しました。']]);
    book.sheet('設定').getRange('B5').setValue('1');
    expect((await book.call('checkWorkbook', { write: true })).changed).toBe(true);
    expect(formulasOf(book, '総務課').filter((formula) => formula.includes('<=1'))).toHaveLength(1);
    expect(await plan(book)).toEqual([]);
    book.host.calls.reset();
    await book.call('checkWorkbook', { write: true });
    expect(book.host.calls.byMethod['Sheet.getConditionalFormatRules']).toBeUndefined();
  });

  it('is not written by a check without writing', async () => {
    const book = await newBook();
    book.sheet('設定').getRange('B5').setValue('1');
    await book.call('checkWorkbook');
    expect(await plan(book)).toHaveLength(2);
  });
});

describe('the calls of 初期設定', () => {
  it('look at a tab four times, and once at the whole for protections of each kind', async () => {
    const book = await newBook(['総務課', '税務課']);
    book.host.calls.reset();
    await plan(book);
    const { byMethod } = book.host.calls;
    expect(byMethod['Range.getValues']).toBe(4);
    expect(byMethod['Range.getDataValidations']).toBe(2);
    // 集計 and 履歴 are looked at for their frozen rows too.
    expect(byMethod['Sheet.getFrozenRows']).toBe(4);
    expect(byMethod['Sheet.getConditionalFormatRules']).toBe(2);
    expect(byMethod['Spreadsheet.getProtections']).toBe(2);
  });

  it('make a further tab with few: the first is copied', async () => {
    const cost = async (departments: readonly string[]): Promise<number> => {
      const book = await openBook();
      await book.call('setUpWorkbook', { year: '平成29', departments });
      return book.host.calls.total;
    };
    const one = await cost(['総務課']);
    expect((await cost(['総務課', '税務課', 'こども課'])) - one).toBeLessThanOrEqual(2 * 20);
  });
});

it('names the merged cells that keep the header from staying in sight, in words, and does the rest', async () => {
  const book = await newBook();
  const sheet = book.sheet('総務課');
  sheet.setFrozenRows(0);
  sheet.getRange('J5:J6').merge();
  sheet.getRange('F6:F1000').clearDataValidations();
  await expect(book.call('setUpWorkbook', {})).rejects.toThrow(
    '・「総務課」の見出しまでの行を固定する：できませんでした（結合したセルの一部だけにかかるため、',
  );
  expect(sheet.getRange('F6').getDataValidation()).not.toBeNull();
  sheet.getRange('J5:J6').breakApart();
  expect(await book.call('setUpWorkbook', {})).toEqual(['「総務課」の見出しまでの行を固定する']);
});
