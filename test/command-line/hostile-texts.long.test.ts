/** Every command on a workbook whose texts, tabs, properties and file names try to turn lines and to be obeyed by a terminal. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../src/command-line/program';
import { closeBooks, newBook, paste } from '../open-book';
import { makeFolder, removeFolders, runCli } from './run-cli';

afterAll(closeBooks);
afterAll(removeFolders);

/** ESC with an order, NEL, CSI of one character, an override of direction, an isolate, a mark, a line separator, BEL, DEL. */
const HOSTILE = [
  '\u001b[31m',
  '\u0085',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\u2028',
  '\u0007',
  '\u007f',
];
const EVIL = `罠${HOSTILE.join('あ')}罠`;
/** Nothing of this may come out as it is; \n and \r\n end lines. */
const RAW =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** What a tab's name may hold in a file. */
const TAB = '税\u202e務\u2066課\u0085罠\u200f';
const BOOK = `ブ\u202eック\u001b[31m\u0085\u2066.xlsx`;
const FOLDER = 'ほ\u202eか\u001b[31m\u0085\u2066';

async function hostileFolder(): Promise<string> {
  const folder = makeFolder();
  const book = await newBook(['総務課', '税務課'], { user: { email: `a${EVIL}@example.lg.jp` } });
  paste(book, '総務課', [
    [1, EVIL, EVIL, 1, EVIL, EVIL, EVIL],
    ['', '', '', 2, `目標${EVIL}`, 1, ''],
    ['', '', '', 2, `目標${EVIL}`, '４', `090-1234-5678 ${EVIL}`],
  ]);
  paste(book, '税務課', [[1, EVIL, '', 1, '目標を達成する。', 4, '達成した。']]);
  book.sheet('税務課').setName(TAB);
  book
    .sheet('設定')
    .getRange('A30:B31')
    .setValues([
      [EVIL, EVIL],
      ['様式', EVIL],
    ]);
  book.sheet('総務課').getRange('E6').setNote(EVIL);
  book.host.globals.SpreadsheetApp.getActive().insertSheet(`別${TAB}`).getRange('A1').setValue(EVIL);
  writeFileSync(join(folder, BOOK), await book.host.save());
  mkdirSync(join(folder, FOLDER));
  writeFileSync(join(folder, FOLDER, BOOK), await book.host.save());
  writeFileSync(join(folder, `紙${BOOK}.txt`), `${EVIL}\n(1) ${EVIL}　達成度 ${EVIL}\n`);
  writeFileSync(join(folder, `様式${BOOK}.docx`), EVIL);
  return folder;
}

/** Sound calls and such as fail, by the command. `open` stays until it is stopped: it is called with what it refuses. */
const CALLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  new: [
    [BOOK, '--repair', '--dry-run'],
    [BOOK, '--repair', '--departments', `総務課,${TAB}`],
    [`新${BOOK}`, '--year', EVIL, '--departments', EVIL],
    [`${FOLDER}/ない/${BOOK}`, '--year', '平成29', '--departments', '総務課'],
  ],
  check: [
    [BOOK],
    [BOOK, '--department', EVIL],
    [BOOK, '--department', TAB],
    [`${EVIL}.xlsx`],
    [BOOK, '--write', '--calls'],
  ],
  report: [
    [BOOK, '--out', FOLDER],
    [BOOK, '--form', `様式${BOOK}.docx`],
    [BOOK, '--kind', EVIL],
    [BOOK, '--format', EVIL],
  ],
  publish: [
    [BOOK, '--out', `${FOLDER}/公表`],
    [BOOK, '--out', BOOK, '--accept', EVIL],
  ],
  open: [[`${EVIL}.xlsx`], [BOOK, '--port', EVIL], [`様式${BOOK}.docx`]],
  fix: [[BOOK, '--dry-run'], [BOOK], [BOOK, '--rule', EVIL]],
  undo: [[BOOK], [BOOK]],
  rules: [[], [EVIL]],
  state: [
    [BOOK, '--department', '総務課', '--set', '提出'],
    [BOOK, '--department', EVIL, '--set', EVIL, '--reason', EVIL],
    [BOOK, '--department', '総務課', '--set', '差戻し', '--reason', EVIL],
  ],
  changes: [[BOOK], [BOOK, '--since', EVIL]],
  comments: [[BOOK], [BOOK, '--open']],
  next: [
    [BOOK, '--out', `次${BOOK}`],
    [BOOK, '--out', `${FOLDER}/ない/${BOOK}`, '--year', EVIL],
  ],
  collect: [[BOOK, FOLDER, `様式${BOOK}.docx`, '--out', 'データ']],
  ask: [['データ'], ['データ', EVIL], ['データ', '達成度の推移', '--csv'], [EVIL]],
  import: [
    [`紙${BOOK}.txt`, '--into', BOOK, '--department', '総務課', '--dry-run'],
    [`紙${BOOK}.txt`, '--into', BOOK, '--department', EVIL],
    [`様式${BOOK}.docx`, '--into', BOOK, '--department', '総務課', '--columns', EVIL],
  ],
  export: [
    [BOOK, '--format', 'csv', '--out', `${FOLDER}/csv`],
    [BOOK, '--format', EVIL, '--out', EVIL],
  ],
  'form check': [[`様式${BOOK}.docx`], [`${EVIL}.docx`]],
  'form new': [[`新${BOOK}.docx`, '--style', EVIL], [`新${BOOK}.docx`], [`新${BOOK}.docx`]],
};

it('knows every command', () => {
  const names = createProgram().commands.flatMap((command) =>
    command.commands.length === 0
      ? [command.name()]
      : command.commands.map((sub) => `${command.name()} ${sub.name()}`),
  );
  expect(Object.keys(CALLS).sort()).toEqual(names.sort());
});

describe('nothing of it is printed raw', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await hostileFolder();
  });

  it.each(Object.keys(CALLS))('by %s', (command) => {
    for (const args of CALLS[command] ?? []) {
      for (const json of [[], ['--json'], [`--${EVIL}`]]) {
        const { status, stdout, stderr } = runCli(folder, ...command.split(' '), ...args, ...json);
        expect([args, status]).toEqual([args, expect.any(Number)]);
        expect([args, stdout.match(RAW), stderr.match(RAW)]).toEqual([args, null, null]);
        if (json[0] === '--json' && stdout !== '') JSON.parse(stdout);
      }
    }
  });
});
