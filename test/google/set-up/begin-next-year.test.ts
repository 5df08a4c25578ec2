/** 次の年度を始める in a copy, through the built script. */
import { type Book, closeBooks, newBook, openBook, paste } from '../../open-book';

afterEach(closeBooks);

let finished: Promise<Uint8Array> | null = null;

/** A finished year as Google copies it: the script remembers nothing. */
async function copiedYear(): Promise<Book> {
  finished ??= finishedYear();
  const copy = await openBook({ workbook: await finished });
  copy.host.globals.PropertiesService.getDocumentProperties().deleteAllProperties();
  return copy;
}

async function finishedYear(): Promise<Uint8Array> {
  const book = await newBook(['総務課', '税務課']);
  book
    .sheet('設定')
    .getRange('B3:B4')
    .setValues([['H30.3.31'], ['H30.4.20']]);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
    ['', '', '', 2, '広報を行います。', 2, '人手が足りませんでした。'],
  ]);
  book
    .sheet('総務課')
    .getRange('I5:J5')
    .setValues([['目標値', '次年度の方針']]);
  book
    .sheet('総務課')
    .getRange('I6:J6')
    .setValues([['2回', '続けます。']]);
  book.sheet('総務課').getRange('J7').setFormula('=F7*2');
  book.sheet('総務課').getRange('G7').setNote('理由を確かめました');
  await book.call('changeState', { department: '総務課', handOver: '提出' });
  await book.call('makeReport', '総務課');
  return book.host.save();
}

it('takes goals over, and never what was rated and written of them', async () => {
  const book = await copiedYear();
  expect(await book.call('beginNextYear', {})).toEqual({
    fiscalYear: 2018,
    departments: [
      { name: '総務課', goals: 2 },
      { name: '税務課', goals: 0 },
    ],
  });
  expect(book.values('総務課', 'A6:J7')).toEqual([
    [1, '防災', '室', 1, '訓練を行います。', '', '', '', '2回', ''],
    ['', '', '', 2, '広報を行います。', '', '', '', '', 0],
  ]);
  expect(book.values('総務課', 'A1:C3')).toEqual([
    ['年度', '平成30年度', ''],
    ['課', '総務課', ''],
    ['状態', '作成中', ''],
  ]);
  expect(book.values('設定', 'B2:B4')).toEqual([['平成30年度'], ['H31.3.31'], ['H31.4.20']]);
  expect(book.values('設定', 'F10:I10')).toEqual([['', '', '', '']]);
  expect(book.sheet('総務課').getRange('G7').getNote()).toBe('理由を確かめました');
  expect(book.host.globals.SpreadsheetApp.getActive().getSheetByName('控え')).toBeNull();
  expect(book.values('履歴', 'B2:E2')).toEqual([
    ['次の年度を始める', '', 'soumu@example.lg.jp', '平成29年度のブックの写しから、平成30年度を始めました'],
  ]);
});

it('keeps last year in a hidden tab, locked where 取りまとめ担当 are named', async () => {
  const book = await copiedYear();
  await book.call('beginNextYear', {});
  const tab = book.sheet('前年度');
  expect(tab.isSheetHidden()).toBe(true);
  expect(tab.getDataRange().getValues()).toEqual([
    ['年度', '課', '個別事業', '目標', '達成度', '目標達成の効果又は達成できなかった理由等', 'その他'],
    [
      ...['平成29年度', '総務課', '防災', '訓練を行います。', '4', '訓練を実施し、成果がありました。'],
      '番号：1\n担当：室\n目標番号：1\n目標値：2回\n次年度の方針：続けます。',
    ],
    [
      ...['平成29年度', '総務課', '防災', '広報を行います。', '2', '人手が足りませんでした。'],
      '番号：1\n担当：室\n目標番号：2\n次年度の方針：4',
    ],
  ]);
  // Last year's counts.
  expect(await book.call('setUpWorkbook', {})).toEqual(['「集計」シートの数式を直す']);
  const { result } = await book.call('checkWorkbook', { write: true });
  expect(result.counts).toMatchObject({ error: 0, missing: 2 });
});

it('shows last year beside this one: in 集計, in the preview, in the form and to reviewers', async () => {
  const book = await copiedYear();
  await book.call('beginNextYear', {});
  await book.call('setUpWorkbook', {});
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 2, '雨で中止したため、行えませんでした。'],
    ['', '', '', 2, '広報を行います。', 3, '広報紙に掲載し、問合せがありました。'],
  ]);
  await book.call('changeState', { department: '総務課', handOver: '提出' });
  await book.call('checkWorkbook', { write: true });
  // 課, 目標数, 入力済み, 要修正, and the levels 5 to 1.
  expect(book.values('集計', 'A7:K9').map((line) => line.slice(0, 9))).toEqual([
    ['合計', 2, 2, 0, 0, 0, 1, 1, 0],
    ['前年度', 2, 2, '', 0, 1, 0, 1, 0],
    ['', '', '', '', '', '', '', '', ''],
  ]);
  expect(book.values('集計', 'J8:K8')).toEqual([['42', 3]]);
  const { far, low } = await book.call('getChanges', {});
  expect(far).toEqual([
    {
      ...{ department: '総務課', goal: '訓練を行います。', cell: 'F6', rating: '2', before: '4' },
      outcome: '雨で中止したため、行えませんでした。',
    },
  ]);
  expect(low).toHaveLength(1);
  const listed = book.sheet('確認一覧').getDataRange().getValues();
  expect(listed.map((line) => [line[2], line[3]])).toContainEqual(['前年度4→2', 'F6']);
  const [theme] = (await book.call('previewReport', '総務課')).themes;
  expect(theme?.goals.map(({ further }) => further?.['前年度達成度'])).toEqual([['4'], ['2']]);
  expect(theme?.goals[1]?.further?.['前年度効果又は理由']).toEqual(['人手が足りませんでした。']);
  // Planned again, nothing is to be done.
  expect(await book.call('setUpWorkbook', {})).toEqual([]);
  expect((await book.call('lookAtBook', {})).steps).toEqual([]);
});

it('takes last year out of 確認一覧, and leaves a tab of that name that is not ours', async () => {
  const book = await copiedYear();
  await book.call('checkWorkbook', { write: true });
  expect(book.values('確認一覧', 'A2:B2')).toEqual([['総務課', '提出']]);
  const review = book.sheet('確認一覧').getDataRange();
  const header = book.sheet('確認一覧').getRange(1, 1, 1, review.getNumColumns()).getValues();
  await book.call('beginNextYear', {});
  expect(book.sheet('確認一覧').getDataRange().getValues()).toEqual(header);

  const other = await copiedYear();
  other.host.globals.SpreadsheetApp.getActive()
    .insertSheet('確認一覧')
    .getRange('A1:A2')
    .setValues([['会議'], ['4月3日']]);
  await other.call('beginNextYear', {});
  expect(other.values('確認一覧', 'A1:A2')).toEqual([['会議'], ['4月3日']]);
});

it('goes no year too far when it is asked for again', async () => {
  const book = await copiedYear();
  await book.call('beginNextYear', {});
  expect(await book.call('beginNextYear', {})).toMatchObject({ fiscalYear: 2018 });
  expect(book.values('設定', 'B2')).toEqual([['平成30年度']]);
  expect(book.sheet('前年度').getLastRow()).toBe(3);
});

it('is refused in a workbook that the script knows, and for a year that is over', async () => {
  const book = await newBook(['総務課']);
  await expect(book.call('beginNextYear', {})).rejects.toMatchObject({ code: 'wrong-call' });
  const copy = await copiedYear();
  await expect(copy.call('beginNextYear', { year: '平成29' })).rejects.toThrow(
    '平成29年度より後の年度を「平成30年度」のように',
  );
  expect(copy.values('総務課', 'F6')).toEqual([[4]]);
});
