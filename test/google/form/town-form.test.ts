import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readDocx } from '../../docx-text';
import { docx, formWith, p, table } from '../../form-docx';
import { type Book, closeBooks, newBook, openBook, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const GOAL = [1, '防災', '室', '', '訓練を行います。', 4, '成果がありました。'];
const LANDSCAPE = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/forms/landscape.docx')));

/** The line of 設定 that names the form; undefined while there is none. */
const formLine = (book: Book): unknown[] | undefined =>
  book.values('設定', 'A1:B9').find(([key]) => key === '様式');

const lastHistory = (book: Book): unknown[] =>
  book
    .values('履歴', 'B1:E9')
    .filter(([what]) => what)
    .slice(-1)[0] ?? [];

describe('a workbook that names no form', () => {
  it('uses the built-in one, without a call of Drive', async () => {
    const book = await shortBook();
    book.host.calls.reset();
    expect(await book.call('getForm')).toEqual({ link: null, isJoint: false });
    expect(book.host.calls.byMethod).toEqual({ 'Range.getValues': 1 });
    expect(await book.call('checkTownForm')).toEqual({ link: null, isJoint: false, findings: [] });
    expect(Object.keys(book.host.calls.byMethod).filter((name) => name.startsWith('Drive'))).toEqual([]);
  });

  it('lacks nothing: 初期設定 has nothing to add', async () => {
    const book = await newBook();
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
    expect(formLine(book)).toBeUndefined();
  });
});

describe('様式を作る', () => {
  it('makes an editable copy of the built-in form and writes its link into 設定', async () => {
    const book = await shortBook();
    const { link } = await book.call('createForm');
    const built = readFileSync(join(__dirname, '../../../templates/report.docx'));
    const made = book.host.files.get('自己評価書の様式.docx') ?? Buffer.of();
    expect(unzipSync(made)).toEqual(unzipSync(built));
    expect(formLine(book)).toEqual(['様式', link]);
    expect(lastHistory(book)).toEqual([
      '様式を変更',
      '',
      'soumu@example.lg.jp',
      `最初から付いている様式の写しを作成 ${link}`,
    ]);
    expect(await book.call('checkTownForm')).toEqual({ link, isJoint: false, findings: [] });
  });

  it('keeps 課一覧 and what was there in its place', async () => {
    const book = await shortBook(['総務課', '税務課']);
    const before = book.values('設定', 'A1:B6');
    await book.call('createForm');
    expect(book.values('設定', 'A1:B6')).toEqual(before);
    expect((await book.call('getOverview')).departments.map(({ name }) => name)).toEqual([
      '総務課',
      '税務課',
    ]);
  });

  it('refuses a workbook without 設定, and makes no half of one', async () => {
    const book = await openBook();
    await expect(book.call('createForm')).rejects.toMatchObject({ code: 'settings-missing' });
    expect(book.host.files.size).toBe(0);
    expect(book.host.globals.SpreadsheetApp.getActive().getSheetByName('設定')).toBeNull();
  });
});

describe("a form from the person's own computer", () => {
  it('is taken in as it is, with its warnings', async () => {
    const book = await shortBook();
    const taken = await book.call('takeInForm', '町の様式.docx', base64(LANDSCAPE));
    expect(taken).toEqual({ link: 'memory:町の様式.docx', isJoint: false, findings: [] });
    expect(readDocx(book.host.files.get('町の様式.docx') ?? LANDSCAPE.slice(0, 0)).header).toEqual([
      '{#draft}【案】{/draft}{department}',
    ]);
    expect(formLine(book)).toEqual(['様式', 'memory:町の様式.docx']);
    expect(lastHistory(book)[3]).toContain('「町の様式.docx」を取り込み');
  });

  it('with an error is not taken in: nothing is made, and the form in use stays', async () => {
    const book = await shortBook();
    const { link } = await book.call('createForm');
    const taken = await book.call('takeInForm', '町の様式.docx', base64(formWith(p('{titel}'))));
    expect(taken).toMatchObject({ link, findings: [{ rule: 'unknown-tag', place: '本文の2段落目' }] });
    expect([...book.host.files.keys()]).toEqual(['自己評価書の様式.docx']);
  });

  it.each([
    ['no Word document', base64(Buffer.from('%PDF-1.7')), 'PDF は様式として使えません'],
    ['cut off on its way', '***', '最後まで受け取れませんでした'],
    ['without any tag', null, ''],
  ])('is refused in words: %s', async (_, content, words) => {
    const book = await shortBook();
    if (content === null) {
      const { findings } = await book.call('takeInForm', 'a.docx', base64(docx(p('自己評価書'))));
      expect(findings).toMatchObject([{ rule: 'no-tags' }]);
    } else {
      await expect(book.call('takeInForm', 'a.docx', content)).rejects.toMatchObject({
        code: 'form-unreadable',
        message: expect.stringContaining(words),
      });
    }
    expect(book.host.files.size).toBe(0);
    expect(formLine(book)).toBeUndefined();
  });

  it('may be left for the built-in one again; its document stays', async () => {
    const book = await shortBook();
    await book.call('takeInForm', '町の様式.docx', base64(LANDSCAPE));
    expect(await book.call('useBuiltInForm')).toEqual({ link: null, isJoint: false });
    expect(formLine(book)).toEqual(['様式', '']);
    expect(book.host.files.size).toBe(1);
    expect(await book.call('getForm')).toEqual({ link: null, isJoint: false });
  });
});

describe('a form of all departments together', () => {
  const JOINT = docx({
    document: `${p('{title}')}${p('{#departments}')}${p('課：{department}')}${table(['{#themes}{#goals}{goal}', '{rating}', '{outcome}{/goals}{/themes}'])}${p('{/departments}')}`,
  });

  it('is known again, and gives one document with every department, noted in 履歴', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [GOAL]);
    paste(book, '税務課', [[1, '賦課', '班', '', '受付を早めます。', 4, '早めました。']]);
    expect(await book.call('takeInForm', '全課.docx', base64(JOINT))).toMatchObject({ isJoint: true });
    expect(await book.call('getForm')).toMatchObject({ isJoint: true });
    expect(await book.call('checkTownForm')).toMatchObject({ isJoint: true });
    const { runId } = await book.call('startRun', {
      departments: ['全課'],
      kind: 'evaluation',
      force: false,
    });
    const made = await book.call('makeReportInRun', runId, '全課');
    expect(made).toMatchObject({ department: '全課', status: 'created', draft: false, error: null });
    const { paragraphs, rows } = readDocx(
      book.host.files.get('全課_自己評価書_平成29年度.docx') ?? new Uint8Array(),
    );
    expect(paragraphs.filter((line) => line.startsWith('課：'))).toEqual(['課：総務課', '課：税務課']);
    expect(rows.map(([goal]) => goal)).toEqual(['訓練を行います。', '受付を早めます。']);
    expect(lastHistory(book).slice(0, 2)).toEqual(['報告書を作成', '全課']);
  });

  it('is a draft while one department is, and of a single one prints that alone', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [GOAL]);
    const form = base64(JOINT);
    expect(await book.call('makeReport', '全課', { form })).toMatchObject({ draft: true });
    await book.call('makeReport', '総務課', { form });
    const own = book.host.files.get('総務課_自己評価書_平成29年度.docx') ?? new Uint8Array();
    expect(readDocx(own).paragraphs.filter((line) => line.startsWith('課：'))).toEqual(['課：総務課']);
  });
});

describe('a form that 設定 names', () => {
  /** A workbook whose 設定 says this under 様式, once a form has been made. */
  async function naming(link: string): Promise<Book> {
    const book = await shortBook();
    await book.call('createForm');
    const row = book.values('設定', 'A1:A9').findIndex(([key]) => key === '様式') + 1;
    book.sheet('設定').getRange(row, 2).setValue(link);
    return book;
  }

  it.each(['自己評価書の様式.docx', 'out/自己評価書の様式.docx', 'C:\\様式\\自己評価書の様式.docx'])(
    'is found by its name in %s',
    async (link) => {
      const book = await naming(link);
      expect((await book.call('checkTownForm')).findings).toEqual([]);
    },
  );

  it('is looked at with one call and read with another, after 設定 and the headers of a tab', async () => {
    const book = await shortBook();
    await book.call('createForm');
    book.host.calls.reset();
    await book.call('checkTownForm');
    expect(book.host.calls.byMethod).toEqual({
      'Range.getValues': 2,
      'Drive.Files.get': 1,
      'Drive.Files.export': 1,
    });
  });

  it('is told to be gone when it is', async () => {
    const book = await naming('もうない.docx');
    await expect(book.call('checkTownForm')).rejects.toMatchObject({
      code: 'form-unreachable',
      message: expect.stringContaining('「様式」のセルを空にして'),
    });
  });

  it('is told to be in the bin, with its name', async () => {
    const book = await shortBook();
    await book.call('createForm');
    book.host.run(`function bin() { Drive.Files.update({ trashed: true }, '自己評価書の様式.docx'); }`);
    await book.host.call('bin');
    await expect(book.call('checkTownForm')).rejects.toMatchObject({
      code: 'form-unreachable',
      message: expect.stringContaining('「自己評価書の様式」がドライブのゴミ箱にあります'),
    });
  });

  it('makes the reports of every 課, read once, until its cell is emptied', async () => {
    const book = await shortBook(['総務課', '税務課']);
    for (const name of ['総務課', '税務課']) paste(book, name, [GOAL]);
    await book.call('takeInForm', '町の様式.docx', base64(LANDSCAPE));
    book.host.calls.reset();
    for (const name of ['総務課', '税務課']) {
      expect(await book.call('makeReport', name)).toMatchObject({ status: 'created', error: null });
    }
    expect(book.host.calls.byMethod).toMatchObject({ 'Drive.Files.get': 2, 'Drive.Files.export': 1 });
    const { header, rows } = readDocx(
      book.host.files.get('税務課_自己評価書_平成29年度.docx') ?? new Uint8Array(),
    );
    expect([header, rows[1]]).toEqual([
      ['税務課'],
      ['4', '1. 防災（室）', '成果がありました。', '訓練を行います。'],
    ]);
    expect(await book.call('makeReport', '総務課')).toMatchObject({ status: 'unchanged' });
    await book.call('useBuiltInForm');
    expect(await book.call('makeReport', '総務課')).toMatchObject({ status: 'updated', error: null });
  });

  it('that cannot be reached makes no report, and says why', async () => {
    const book = await naming('もうない.docx');
    paste(book, '総務課', [GOAL]);
    expect(await book.call('makeReport', '総務課')).toMatchObject({
      status: 'failed',
      link: null,
      error: { code: 'form-unreachable', message: expect.stringContaining('様式の文書が見つかりません') },
    });
    expect(book.host.files.size).toBe(1);
  });

  it('is told to be of another person, by name, when that person made it and it cannot be reached', async () => {
    const made = await shortBook(['総務課'], { user: { email: 'kikaku@example.lg.jp' } });
    await made.call('createForm');
    const book = await openBook({ workbook: await made.host.save() });
    await expect(book.call('checkTownForm')).rejects.toMatchObject({
      code: 'form-unreachable',
      message: expect.stringContaining('kikaku@example.lg.jpさんが作ったもの'),
    });
  });
});

it('a form is made whole or told of, whichever call fails', async () => {
  const start = await shortBook();
  const workbook = await start.host.save();
  for (let failAt = 1; ; failAt += 1) {
    const book = await openBook({ workbook, failAt });
    const outcome = await book.call('createForm').catch((error: Error & { code: string }) => error);
    if ('link' in outcome) break;
    if (book.host.files.size > 0) {
      expect(outcome.code).toBe('form-not-recorded');
      expect(outcome.message).toContain('memory:自己評価書の様式.docx');
    }
    expect(failAt).toBeLessThan(20);
  }
});
