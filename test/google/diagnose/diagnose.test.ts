import { closeBooks, newBook, openBook, paste } from '../../open-book';

afterEach(closeBooks);

const ROW = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];

/** Everything but what is right, in one line each. */
async function faults(book: Awaited<ReturnType<typeof openBook>>): Promise<string[]> {
  const { items } = await book.call('diagnose');
  return items.filter(({ state }) => state !== 'ok').map(({ state, what }) => `${state} ${what}`);
}

describe('自己診断', () => {
  it('finds nothing but the missing 取りまとめ担当 in a new workbook, and changes nothing', async () => {
    const book = await newBook(['総務課']);
    const before = await book.host.save();
    expect(await faults(book)).toEqual([
      'warning 取りまとめ担当が入力されていないため、設定と見出しは、変更の前に警告が出るだけです。',
    ]);
    expect((await book.call('diagnose')).counts).toEqual({ problem: 0, warning: 1, ok: 6 });
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('tells what 初期設定 would mend as problems, first of all', async () => {
    const book = await newBook(['総務課']);
    book.sheet('総務課').getRange('F6:F1000').clearDataValidations();
    book.sheet('集計').getRange('B5').clearContent();
    expect((await faults(book)).slice(0, 2)).toEqual([
      'problem 「初期設定」で直すところがあります：「総務課」の達成度に1〜5の選択肢を付ける',
      'problem 「初期設定」で直すところがあります：「集計」シートの数式を直す',
    ]);
  });

  it('tells of hidden columns, merged cells, formulas for ratings, and copied and renamed tabs', async () => {
    const book = await newBook(['総務課', '税務課']);
    paste(book, '総務課', [ROW, ROW]);
    const sheet = book.sheet('総務課');
    sheet.hideColumns(4);
    sheet.getRange('B6:B7').merge();
    sheet.getRange('F7').clearDataValidations().setFormula('=2+2');
    book.sheet('総務課').copyTo(book.host.globals.SpreadsheetApp.getActive());
    book.sheet('税務課').setName('税務 課');
    const found = (await faults(book)).join('\n');
    expect(found).toContain('列「目標番号」が隠れています');
    expect(found).toContain('結合したセルがあります（B6:B7）');
    expect(found).toContain('達成度に数式が入っています（F7）');
    expect(found).toContain('のコピー」は課一覧にありません');
    expect(found).toContain('名前の似たシート「税務 課」があります');
  });

  it('tells of addresses and a deadline that cannot be read', async () => {
    const book = await newBook(['総務課']);
    book.sheet('設定').getRange('B4').setValue('四月末');
    book.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp、山田');
    book.sheet('設定').getRange('D10').setValue('鈴木');
    const found = (await faults(book)).filter((line) => line.startsWith('warning'));
    expect(found).toEqual([
      'warning 提出期限の「四月末」を日付として読めません。',
      'warning 「取りまとめ担当」の「山田」は、メールアドレスとして読めません。',
      'warning 「総務課」の「鈴木」は、メールアドレスとして読めません。',
    ]);
  });

  it('tells of keys and lines that stand in 設定 twice, and of a column that 課一覧 has lost', async () => {
    const book = await newBook(['総務課', '税務課']);
    book
      .sheet('設定')
      .getRange('A7:B7')
      .setValues([['年度', '平成30']]);
    book.sheet('設定').getRange('A12').setValue('総務課');
    book.sheet('設定').deleteColumn(5);
    const { items } = await book.call('diagnose');
    const found = items
      .filter(({ state, what }) => state !== 'ok' && /二つ|列/.test(what))
      .map(({ what, where }) => [where, what]);
    expect(found).toEqual([
      ['設定 A7', '設定に「年度」の行が二つあります（今は上の行を読んでいます）。'],
      ['設定 A12', '課一覧に「総務課」の行が二つあります（今は上の行を読んでいます）。'],
      ['設定 9行目', '課一覧の見出しに「状態」の列がありません。'],
    ]);
  });

  it('does not call headers fine beside a header that is lost', async () => {
    const book = await newBook(['総務課']);
    book.sheet('総務課').getRange('D5').setValue('順番');
    const { items } = await book.call('diagnose');
    expect(items.filter(({ what }) => what.includes('「目標番号」の列がありません'))).toHaveLength(1);
    expect(items.filter(({ state, what }) => state === 'ok' && what.includes('見出し'))).toEqual([]);
  });

  it('looks whether reports can be reached, as far as the script made them', async () => {
    const book = await newBook(['総務課', '税務課', '会計課']);
    paste(book, '総務課', [ROW]);
    await book.call('makeReport', '総務課');
    book.sheet('設定').getRange('F11').setValue('memory:知らない報告書');
    book.sheet('設定').getRange('F12').setValue('memory:消えた報告書');
    const properties = book.host.globals.PropertiesService.getDocumentProperties();
    properties.setProperty('jiko-hyoka.report.会計課', '{"id":"消えた報告書.docx"}');
    const found = (await faults(book)).filter((line) => line.includes('報告書'));
    expect(found).toEqual([
      'problem 「会計課」の報告書のファイルが見つかりません。',
      'warning 「税務課」の報告書のリンクは、このスクリプトが作ったファイルのものではないため、確かめられません。',
    ]);
  });

  it('says what to do where there is no workbook of ours yet', async () => {
    expect((await faults(await openBook())).slice(0, 2)).toEqual([
      'problem 課の名前がありません。「総務課,税務住民課」のように一つ以上指定してください。',
      'problem 「設定」シートがないため、このブックは使えません。自己評価のブックか確かめ、新しく始める場合は「初期設定」（new）で作ってください。',
    ]);
  });
});
