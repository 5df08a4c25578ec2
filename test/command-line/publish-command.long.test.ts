import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { readDocx } from '../docx-text';
import { copyExample, makeFolder, removeFolders, runCli } from './run-cli';

afterAll(removeFolders);

const BOOK = 'h29.xlsx';
const PAGE = 'pub/総務課_自己評価書_平成29年度.html';

const state = (folder: string, set: string): void => {
  const { status, stderr } = runCli(
    folder,
    'state',
    BOOK,
    '--department',
    '総務課',
    '--set',
    set,
    '--reason',
    '訂正',
  );
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
};

/** Puts a text into a cell of 総務課, as somebody does in Excel. */
function type(folder: string, row: number, column: number, text: string): void {
  const path = join(folder, BOOK);
  const file = XlsxFile.open(readFileSync(path));
  const sheet = Object.values(file.workbook.sheets).find(({ name }) => name === '総務課');
  const line = sheet?.cellData?.[row];
  if (line) line[column] = { ...line[column], v: text, t: 1 };
  writeFileSync(path, file.save(file.workbook, file.properties));
}

/** The texts of a tab's lines. */
function lines(folder: string, tab: string): string[] {
  const { workbook } = XlsxFile.open(readFileSync(join(folder, BOOK)));
  const sheet = Object.values(workbook.sheets).find(({ name }) => name === tab);
  return Object.values(sheet?.cellData ?? {}).map((line) =>
    Object.values(line)
      .map(({ v }) => String(v ?? ''))
      .join(' '),
  );
}

// Without PDF, which would need LibreOffice.
process.env['PATH'] = process.platform === 'win32' ? process.env['PATH'] : '';

it('makes nothing while something stands in the way, publishes what was accepted with its reason, and a correction as edition 2', () => {
  const folder = makeFolder();
  copyExample(folder, BOOK);
  type(folder, 7, 6, '施設のＫＰＩを定め、代表電話 043-123-4567 を設けました。');
  state(folder, '提出');
  state(folder, '確定');
  const before = readFileSync(join(folder, BOOK));

  const stopped = runCli(folder, 'publish', BOOK, '--out', 'pub', '--json');
  expect(stopped.status).toBe(1);
  expect(stopped.json).toEqual({
    obstacles: [
      { kind: 'personal-data', department: '総務課', cell: 'G8', text: expect.any(String), accepted: false },
    ],
    hints: [
      { kind: 'abbreviation', department: '総務課', cell: 'G8', text: expect.stringContaining('「KPI」') },
    ],
    files: [],
  });
  expect(readdirSync(folder)).toEqual([BOOK]);
  expect(readFileSync(join(folder, BOOK))).toEqual(before);

  const accept = ['--accept', 'personal-data:総務課!G8=代表電話のため'];
  const published = runCli(folder, 'publish', BOOK, '--out', 'pub', '--json', ...accept);
  expect(published.status).toBe(0);
  expect(published.json.obstacles[0].accepted).toBe(true);
  expect(published.json.files.map((each: { status: string }) => each.status)).not.toContain('failed');
  expect(lines(folder, '履歴').filter((line) => line.includes('代表電話のため'))).toHaveLength(1);
  expect(lines(folder, '総務課')[2]).toContain('公表');
  const html = readFileSync(join(folder, PAGE), 'utf8');
  expect(html).toContain('<dt>版</dt><dd>第1版</dd>');
  expect(html).not.toContain('（案）');

  // Not asked again, as long as the cell says the same.
  const again = runCli(folder, 'publish', BOOK, '--out', 'pub', '--json');
  expect([again.status, again.json.obstacles[0].accepted]).toEqual([0, true]);
  expect(new Set(again.json.files.map((each: { status: string }) => each.status))).toEqual(
    new Set(['unchanged']),
  );
  expect(lines(folder, '履歴').filter((line) => line.includes('代表電話のため'))).toHaveLength(1);

  state(folder, '確定解除');
  type(folder, 7, 6, '施設の調整を行い、窓口を設けました。');
  state(folder, '確定');
  // As an earlier run on a computer with LibreOffice left it.
  const pdf = join(folder, PAGE.replace('.html', '.pdf'));
  writeFileSync(pdf, '%PDF');
  const corrected = runCli(folder, 'publish', BOOK, '--out', 'pub', '--json');
  expect([corrected.status, corrected.json.obstacles]).toEqual([0, []]);
  expect(corrected.stderr).toContain('総務課_自己評価書_平成29年度.pdf。ホームページに載せる前に');
  // Also the next time, when the document is made already; not where somebody has made the PDF since.
  const told = (): string => runCli(folder, 'publish', BOOK, '--out', 'pub').stderr;
  expect(told()).toContain('総務課_自己評価書_平成29年度.pdf。ホームページに載せる前に');
  writeFileSync(pdf, '%PDF of today');
  expect(told()).not.toContain('次の PDF は前に作ったもの');
  const second = readFileSync(join(folder, PAGE), 'utf8');
  expect(second).toContain('<dt>版</dt><dd>第2版</dd>');
  expect(second).toContain('<h2>前の版から変わったところ</h2>');
  const { paragraphs } = readDocx(readFileSync(join(folder, PAGE.replace('.html', '.docx'))));
  expect(paragraphs.join('\n')).toMatch(/第2版\n前の版から変わったところ\n.*窓口を設けました/);
});

it('puts the published years into one file, and keeps them there', () => {
  const folder = makeFolder();
  copyExample(folder, BOOK);
  state(folder, '提出');
  state(folder, '確定');
  const accept = ['--accept', 'personal-data=例のため'];
  const years = (): string => readFileSync(join(folder, 'next/自己評価書_各年度.csv'), 'utf8');
  const next = (...more: string[]) =>
    runCli(
      folder,
      'publish',
      'h30.xlsx',
      '--out',
      'next',
      '--json',
      ...more,
      '--accept',
      'not-closed=試し',
      '--accept',
      'missing=試し',
    );
  expect(runCli(folder, 'next', BOOK, '--out', 'h30.xlsx').status).toBe(0);
  // What was not published has passed no gate.
  const early = next('--with-years', BOOK);
  expect([early.status, early.json.error.place]).toEqual([2, BOOK]);
  expect(readdirSync(folder).sort()).toEqual([BOOK, 'h30.xlsx'].sort());
  expect(runCli(folder, 'publish', BOOK, '--out', 'pub', '--json', ...accept).status).toBe(0);
  expect(next('--with-years', BOOK).status).toBe(0);
  const first = years();
  expect(first.match(/,平成29年度,/g)?.length).toBeGreaterThan(5);
  expect(first.match(/,平成30年度,/g)?.length).toBeGreaterThan(5);
  expect(next().status).toBe(0);
  expect(years()).toBe(first);
  expect(next('--with-years', 'pub/自己評価書_平成29年度.csv').status).toBe(0);
  expect(years()).toBe(first);
});

it('refuses a call without a folder, and an answer that it cannot read', () => {
  const folder = makeFolder();
  copyExample(folder, BOOK);
  expect(runCli(folder, 'publish', BOOK, '--json').json.error.code).toBe('wrong-call');
  const { status, json } = runCli(folder, 'publish', BOOK, '--out', 'pub', '--accept', 'いいよ', '--json');
  expect([status, json.error.place]).toEqual([2, '--accept']);
  const silent = runCli(folder, 'publish', BOOK, '--out', 'pub', '--accept', 'personal-data', '--json');
  expect([silent.status, silent.json.error.place]).toEqual([2, '--accept']);
  expect(silent.json.error.message).toContain('「personal-data=理由」');
});

it('keeps the drafts in the index when one department is published later, and asks again of a text that changed', () => {
  const folder = makeFolder();
  runCli(folder, 'new', BOOK, '--year', '平成29', '--departments', '総務課,税務課');
  const accept = ['--accept', 'not-closed=試しに出すため', '--accept', 'missing=試しに出すため'];
  expect(runCli(folder, 'publish', BOOK, '--out', 'pub', '--json', ...accept).status).toBe(0);
  const index = (): string => readFileSync(join(folder, 'pub/index.html'), 'utf8');
  expect(index()).toMatch(/総務課[\s\S]*税務課/);
  const one = ['publish', BOOK, '--department', '総務課', '--out', 'pub', '--json'];
  expect(runCli(folder, ...one).status).toBe(0);
  expect(index()).toMatch(/総務課[\s\S]*税務課/);
});

it('leaves a file that somebody changed, where that is accepted', () => {
  const folder = makeFolder();
  copyExample(folder, BOOK);
  state(folder, '提出');
  state(folder, '確定');
  const publish = (...more: string[]) => runCli(folder, 'publish', BOOK, '--out', 'pub', '--json', ...more);
  publish('--accept', 'personal-data=例のため');
  writeFileSync(join(folder, PAGE), 'ours');
  const stopped = publish();
  expect([stopped.status, stopped.json.files]).toEqual([1, []]);
  expect(stopped.json.obstacles.map((each: { kind: string }) => each.kind)).toContain('changed-file');
  const left = publish('--accept', 'changed-file=見出しを直したため');
  expect(left.status).toBe(0);
  expect(readFileSync(join(folder, PAGE), 'utf8')).toBe('ours');
  expect(lines(folder, '履歴').filter((line) => line.includes('見出しを直したため'))).toHaveLength(1);
  expect(publish().status).toBe(0);
  writeFileSync(join(folder, PAGE), 'changed again');
  expect(publish().status).toBe(1);
});

it('asks again of a file that was left as somebody changed it when an edition would say something else', () => {
  const folder = makeFolder();
  copyExample(folder, BOOK);
  state(folder, '提出');
  state(folder, '確定');
  const publish = (...more: string[]) => runCli(folder, 'publish', BOOK, '--out', 'pub', '--json', ...more);
  publish('--accept', 'personal-data=例のため');
  writeFileSync(join(folder, PAGE), 'ours');
  expect(publish('--accept', 'changed-file=見出しを直したため').status).toBe(0);
  expect(publish().status).toBe(0);
  state(folder, '確定解除');
  type(folder, 7, 6, '施設の調整を行い、窓口を設けました。');
  state(folder, '確定');
  const corrected = publish();
  expect([corrected.status, corrected.json.files]).toEqual([1, []]);
  expect(corrected.json.obstacles).toContainEqual(
    expect.objectContaining({
      kind: 'changed-file',
      accepted: false,
      text: expect.stringContaining(PAGE),
    }),
  );
  const kept = publish('--accept', 'changed-file=見出しを直したため');
  expect([kept.status, kept.stderr]).toEqual([
    0,
    expect.stringMatching(/\.html.*今回の内容は入っていません/),
  ]);
  expect(readFileSync(join(folder, PAGE), 'utf8')).toBe('ours');
});

it('leaves the book as it is where the folder cannot be', () => {
  const folder = makeFolder();
  copyExample(folder, BOOK);
  state(folder, '提出');
  state(folder, '確定');
  const before = readFileSync(join(folder, BOOK));
  writeFileSync(join(folder, 'pub'), '');
  const { status, json } = runCli(
    folder,
    'publish',
    BOOK,
    '--department',
    '総務課',
    '--out',
    'pub',
    '--accept',
    'personal-data=例のため',
    '--json',
  );
  expect([status, json.error.place]).toEqual([2, 'pub']);
  expect(readFileSync(join(folder, BOOK)).equals(before)).toBe(true);
});

it('takes away the drafts of what is published now, but for one that somebody has changed', () => {
  const folder = makeFolder();
  copyExample(folder, BOOK);
  state(folder, '提出');
  runCli(folder, 'report', BOOK, '--format', 'html,csv', '--out', 'pub');
  const drafts = readdirSync(join(folder, 'pub')).filter((name) =>
    name.includes('総務課_自己評価書_平成29年度_未確定'),
  );
  expect(drafts).toHaveLength(2);
  const changed = drafts.find((name) => name.endsWith('.csv')) ?? '';
  writeFileSync(join(folder, 'pub', changed), '直した');
  state(folder, '確定');
  const { status, stderr } = runCli(folder, 'publish', BOOK, '--out', 'pub');
  expect([status, stderr]).toEqual([0, expect.stringContaining(`案のファイルが残っています：${changed}`)]);
  expect(readdirSync(join(folder, 'pub')).filter((name) => name.includes('_未確定'))).toEqual([changed]);
});
