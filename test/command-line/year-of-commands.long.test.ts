/**
 * A year that is played on a file alone, as somebody does who never saw the program: commands, the page and other programs take
 * turns at it, from the paper of the year before to the year after next. The year is the one in which the era changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { Workbook } from 'exceljs';
import { readWithExcelize } from '../../packages/lossless-xlsx/test/judges';
import { docxLines } from '../docx-text';
import { type Book, closeBooks, openBook } from '../open-book';
import { withThreads } from '../with-threads';
import { makeFolder, type Run, removeFolders, runCli } from './run-cli';

afterAll(() => {
  closeBooks();
  removeFolders();
});
jest.setTimeout(600_000);

const folder = makeFolder();
const run = (...args: readonly string[]): Run => runCli(folder, ...args);
const at = (name: string): string => join(folder, name);
const bytes = (name = 'book.xlsx'): Uint8Array => readFileSync(at(name));
const state = (department: string, word: string, ...more: string[]): Run =>
  run('state', 'book.xlsx', '--department', department, '--set', word, '--json', ...more);

/** What a person does with the file on the page: the same script, and the file is saved. */
async function onPage(work: (book: Book) => Promise<unknown>, name = 'book.xlsx'): Promise<void> {
  const book = await openBook({ workbook: bytes(name), now: () => new Date('2020-04-10T01:00:00Z') });
  await work(book);
  writeFileSync(at(name), await book.host.save());
  await book.close();
}

/** What another program does with the file. */
async function inOtherProgram(work: (book: Workbook) => void): Promise<void> {
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(bytes()) as never);
  work(book);
  writeFileSync(at('book.xlsx'), Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer));
}

const comments = (name = 'book.xlsx'): string[] =>
  XlsxFile.open(bytes(name))
    .comments()
    .flatMap(({ sheet, comments: own }) => own.map(({ cell, text }) => `${sheet} ${cell} ${text}`))
    .sort();

const PAPER =
  '番号,個別事業,担当,目標番号,目標,達成度,理由,二次評価\n' +
  '1,防災,室,1,避難訓練を年2回行う。,4,6月と11月に行い、延べ320人が参加した。,4\n' +
  '1,防災,室,2,防災だよりを年4回発行する。,3,4回発行し、全戸に配布した。,3\n' +
  '2,収納,班,,口座振替の加入率を60%にする。,2,窓口での案内が足りず、52%にとどまった。,2\n';

it('begins in the year of the change of era, with the papers of the year before', async () => {
  const made = run(
    'new',
    'book.xlsx',
    '--year',
    '平成31',
    '--departments',
    '総務課,福祉課',
    '--date',
    'R2.3.31',
  );
  expect(made.status).toBe(0);
  expect(run('check', 'book.xlsx', '--json').json.fiscalYear).toBe(2019);
  writeFileSync(at('paper.csv'), PAPER);
  for (const department of ['総務課', '福祉課']) {
    const done = run(
      'import',
      'paper.csv',
      '--into',
      'book.xlsx',
      '--department',
      department,
      '--add-columns',
    );
    expect([department, done.status]).toEqual([department, 0]);
  }
  const checked = run('check', 'book.xlsx');
  expect([checked.status, checked.stderr]).toEqual([0, expect.stringContaining('令和元年度')]);
});

it('goes from hand to hand, with remarks of other programs between', async () => {
  expect(state('総務課', '提出').json).toMatchObject({ written: true, to: '提出' });
  expect(state('総務課', '提出').json).toMatchObject({ written: false });
  expect(state('総務課', '差戻し').json).toMatchObject({ written: false });
  await inOtherProgram((book) => {
    const sheet = book.getWorksheet('総務課');
    if (!sheet) throw new Error('no tab');
    sheet.getCell('J5').value = '所見';
    sheet.getCell('K5').value = '回答';
    sheet.getCell('J7').value = '配布の時期は？';
    sheet.getCell('G6').note = '人数の内訳を書いてください';
  });
  expect(comments()).toEqual(['総務課 G6 人数の内訳を書いてください']);
  expect(run('changes', 'book.xlsx', '--json').json.changes).toEqual([
    expect.objectContaining({ cell: 'J7', column: '所見', before: '', after: '配布の時期は？' }),
  ]);
  await onPage((book) =>
    book.call('changeState', {
      department: '総務課',
      handOver: '差戻し',
      reason: '所見に回答してください：J7',
    }),
  );
  await onPage(async (book) => {
    const sheet = book.sheet('総務課');
    sheet.insertRowsBefore(6, 3);
    await book.host.edit('総務課', 'K10', '6月、9月、12月、3月です。');
    // The goals of the theme change places.
    const [one, other] = [sheet.getRange('D9:K9'), sheet.getRange('D10:K10')];
    const [first, second] = [one.getValues(), other.getValues()];
    one.setValues(second);
    other.setValues(first);
    await book.call('checkWorkbook', { write: true });
  });
  const changed = run('changes', 'book.xlsx', '--json').json.changes;
  expect(changed).toEqual([expect.objectContaining({ column: '回答', after: '6月、9月、12月、3月です。' })]);
  expect(comments()).toEqual(['総務課 G9 人数の内訳を書いてください']);
  for (const [department, word] of [
    ['総務課', '提出'],
    ['福祉課', '提出'],
    ['福祉課', '取下げ'],
    ['福祉課', '提出'],
    ['総務課', '確定'],
    ['福祉課', '確定'],
  ] as const) {
    const done = state(department, word);
    expect([department, word, done.json]).toEqual([
      department,
      word,
      expect.objectContaining({ written: true }),
    ]);
  }
  expect(
    run('check', 'book.xlsx', '--json').json.departments.map((each: { state: string }) => each.state),
  ).toEqual(['確定', '確定']);
});

it('is printed and published once what is open is answered, and corrected', async () => {
  expect(run('report', 'book.xlsx', '--out', 'out').status).toBe(0);
  const [file = ''] = readdirSync(at('out')).filter((name) => name.startsWith('総務課'));
  expect(file).not.toContain('案');
  expect(docxLines(readFileSync(at(`out/${file}`)))).toContain('令和元年度');

  // A thread has its 解決 and stops; the note at G9 has none and does not.
  writeFileSync(at('book.xlsx'), withThreads(bytes(), '総務課', { G10: '内訳は確かめましたか' }));
  const stopped = run('publish', 'book.xlsx', '--out', 'pub', '--json');
  const open = stopped.json.obstacles.filter((each: { accepted: boolean }) => !each.accepted);
  expect([
    stopped.status,
    open.map((each: { kind: string; cell: string }) => `${each.kind} ${each.cell}`),
  ]).toEqual([1, ['comment G10']]);
  expect(existsSync(at('pub'))).toBe(false);
  const accept = ['--accept', 'comment:総務課!G10=内訳は口頭で確かめたため'];
  expect(run('publish', 'book.xlsx', '--out', 'pub', ...accept).status).toBe(0);
  expect(run('check', 'book.xlsx', '--json').json.departments[0].state).toBe('公表');

  expect(state('総務課', '確定解除').json).toMatchObject({ written: false });
  expect(state('総務課', '確定解除', '--reason', '人数の誤りを直すため').json).toMatchObject({
    written: true,
  });
  await onPage((book) => book.host.edit('総務課', 'F9', 4));
  expect(run('changes', 'book.xlsx', '--department', '総務課', '--json').json.changes).toEqual([
    expect.objectContaining({ cell: 'F9', before: '3', after: '4' }),
  ]);
  expect(state('総務課', '確定').json).toMatchObject({ written: true });
  const again = run('publish', 'book.xlsx', '--out', 'pub', ...accept);
  expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('総務課')]);
  expect(readFileSync(at('pub/総務課_自己評価書_令和元年度.html'), 'utf8')).toContain('第2版');
});

it('begins the next year, once and twice, and never over a file', async () => {
  const old = bytes();
  const next = (from: string, to: string) => run('next', from, '--out', to, '--json');
  const made = next('book.xlsx', 'r2.xlsx');
  expect([made.status, made.json.fiscalYear]).toEqual([0, 2020]);
  const first = bytes('r2.xlsx');
  expect(next('book.xlsx', 'r2.xlsx').status).toBe(2);
  expect(next('book.xlsx', 'book.xlsx').status).toBe(2);
  expect([Buffer.compare(bytes('r2.xlsx'), first), Buffer.compare(bytes(), old)]).toEqual([0, 0]);
  expect(next('book.xlsx', 'r2-again.xlsx').json.departments).toEqual(made.json.departments);
  expect(next('r2.xlsx', 'r3.xlsx').json.fiscalYear).toBe(2021);
  expect(comments('r2.xlsx')).toEqual(comments());
  const book = await openBook({ workbook: first });
  expect(book.values('設定', 'B2:B3').flat().map(String).join(' ')).toMatch(/令和2.*R3\.3\.31/);
  // Goals and figures stay; ratings, outcomes, second ratings, 所見 and 回答 do not.
  expect(book.values('総務課', 'E9:G9')).toEqual([['防災だよりを年4回発行する。', '', '']]);
  expect(book.values('総務課', 'I9:K9')).toEqual([['', '', '']]);
  expect(book.values('総務課', 'B3')).toEqual([['作成中']]);
});

const BOOKS = ['book.xlsx', 'r2.xlsx', 'r3.xlsx'];
const OFFICE = '/usr/bin/soffice';

it.each(BOOKS)('is read by other programs: %s', async (name) => {
  const other = new Workbook();
  await other.xlsx.load(Buffer.from(bytes(name)) as never);
  expect(other.getWorksheet('総務課')?.getCell('E10').value).toBe('避難訓練を年2回行う。');
});

it.each(BOOKS)('is read and written again by excelize: %s', async (name) => {
  const file = await readWithExcelize(bytes(name));
  expect(file.GetCellValue('総務課', 'E10').value).toBe('避難訓練を年2回行う。');
  expect(file.GetComments('総務課').comments.map(({ Cell }) => Cell)).toContain('G9');
  const again = `excelize-${name}`;
  writeFileSync(at(again), file.WriteToBuffer().buffer);
  for (const command of ['check', 'changes'])
    expect(run(command, again, '--json').json).toEqual(run(command, name, '--json').json);
  expect(comments(again)).toEqual(comments(name));
});

(existsSync(OFFICE) ? it : it.skip)('is read by LibreOffice, which takes them all at once', () => {
  const profile = `-env:UserInstallation=file://${at('profile')}`;
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const { status } = spawnSync(
    OFFICE,
    [profile, '--headless', '--convert-to', csv, '--outdir', folder, ...BOOKS.map(at)],
    // Without a locale it writes no Japanese file names.
    { timeout: 180_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  const tabs = BOOKS.map((name) => at(`${name.replace('.xlsx', '')}-総務課.csv`));
  expect([
    status,
    ...tabs.map((tab) => existsSync(tab) && readFileSync(tab, 'utf8').includes('避難訓練を年2回行う。')),
  ]).toEqual([0, true, true, true]);
});
