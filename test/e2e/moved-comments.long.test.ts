/** Rows and cells that go elsewhere on the page take notes and threads of comments along, into the file too, as three other programs read it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { FIRST_ROW, newBook, openBook, paste } from '../open-book';
import { withThreads } from '../with-threads';
import { clipboard, saved } from './cell-hands';
import { headsIn } from './drawn-cells';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage, openServedPage, type ServedPage } from './open-page';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

const GOALS = ['一', '二', '三', '四', '五', '六'].map((each) => `目標の${each}つ目です。`);
const ROWS = GOALS.map((goal, at) => [
  at === 0 ? 1 : '',
  at === 0 ? '防災' : '',
  '',
  at + 1,
  goal,
  4,
  `成果${at + 1}です。`,
]);

/** Notes at the second and the sixth goal, threads at the third and at the outcome of the fourth. */
async function commented(): Promise<Uint8Array> {
  const book = await newBook(['総務課']);
  paste(book, '総務課', ROWS);
  book
    .sheet('総務課')
    .getRange(`E${FIRST_ROW + 1}`)
    .setNote('二つ目へのメモ');
  book
    .sheet('総務課')
    .getRange(`E${FIRST_ROW + 5}`)
    .setNote('六つ目へのメモ');
  const bytes = await book.host.save();
  return withThreads(bytes, '総務課', {
    [`E${FIRST_ROW + 2}`]: '三つ目へのコメント',
    [`G${FIRST_ROW + 3}`]: '四つ目の成果へのコメント',
  });
}

/** On the head of a row: in its middle it is selected, and a row that is selected is dragged from there. */
async function headOf(
  open: OpenPage,
  row: number,
  where: 'middle' | 'top' = 'middle',
): Promise<{ x: number; y: number }> {
  const { rows } = await headsIn(open);
  const [top, bottom] = rows[row - 1] ?? [0, 0];
  const sheet = await open.page.locator('.sheet canvas[id*=sheet-main]').boundingBox();
  if (!sheet) throw new Error('nothing is drawn');
  return { x: sheet.x + 20, y: sheet.y + (where === 'top' ? top : (top + bottom) / 2) };
}

/** Drags a whole row by its head to the line above another one. */
async function dragRow(open: OpenPage, row: number, before: number): Promise<void> {
  const { mouse } = open.page;
  const from = await headOf(open, row);
  const to = await headOf(open, before, 'top');
  await mouse.click(from.x, from.y);
  await mouse.move(from.x, from.y + 1);
  await mouse.down();
  await mouse.move(to.x, to.y + 2, { steps: 12 });
  await mouse.up();
}

/** The grid's own tools act upon the selected row. */
async function withRow(open: OpenPage, row: number, tool: '行を挿入' | '行を削除'): Promise<void> {
  await open.select(`A${row}`);
  await open.page.locator('.sheet-tools').getByRole('button', { name: tool }).click();
}

async function cut(open: OpenPage, cells: string, to: string): Promise<void> {
  await open.select(cells);
  await open.page.evaluate("navigator.clipboard.writeText('')");
  await open.page.keyboard.press('Control+x');
  // Whose keys have been heard has something on the clipboard, some moments later.
  await clipboard(open);
  await open.select(to);
  await open.page.keyboard.press('Control+v');
}

/** Selects a cell, again where what was done just before has selected another one meanwhile. */
async function goTo(open: OpenPage, cell: string): Promise<void> {
  const nameBox = open.page.locator('[data-u-comp=defined-name] input');
  const there = open.selected.filter({ hasText: new RegExp(`^${cell}\\b`) });
  for (let isThere = false; !isThere; ) {
    await nameBox.fill(cell);
    await nameBox.press('Enter');
    isThere = await there.waitFor({ state: 'attached', timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  }
}

/** Waits until a cell reads so. */
async function reads(open: OpenPage, cell: string, text: string): Promise<void> {
  const wanted = `${cell} ${text}`.trim();
  do await goTo(open, cell);
  while ((await open.selected.textContent()) !== wanted);
}

/** What stands in a row beside a note or a thread: the goal's text, and the note's. */
type Commented = readonly (readonly [goal: string, text: string])[];

const EXPECTED: Commented = [
  [GOALS[1] ?? '', '二つ目へのメモ'],
  [GOALS[2] ?? '', '三つ目へのコメント'],
  [GOALS[3] ?? '', '四つ目の成果へのコメント'],
  [GOALS[5] ?? '', '六つ目へのメモ'],
];

/** Notes as exceljs reads them, and threads as they stand in their part, each with the goal of its row. */
async function commentsIn(bytes: Uint8Array): Promise<Commented> {
  const read = new Workbook();
  await read.xlsx.load(Buffer.from(bytes) as never);
  const sheet = read.getWorksheet('総務課');
  const goalOf = (row: number): string => String(sheet?.getCell(`E${row}`).value ?? '');
  const found: [string, string][] = [];
  sheet?.eachRow((row, at) =>
    row.eachCell(({ note }) => {
      if (note === undefined) return;
      const texts = typeof note === 'string' ? [note] : (note.texts ?? []).map(({ text }) => text);
      found.push([goalOf(at), texts.join('')]);
    }),
  );
  const parts = unzipSync(bytes, { filter: ({ name }) => name.includes('threadedComments/') });
  for (const part of Object.values(parts)) {
    for (const [, row, text = ''] of strFromU8(part).matchAll(/ ref="[A-Z]+(\d+)"[^>]*><text>([^<]*)</g))
      found.push([goalOf(Number(row)), text]);
  }
  return found.sort(byGoal);
}

const byGoal = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  GOALS.indexOf(one) - GOALS.indexOf(other);

/** As LibreOffice opens and saves it, where it is there: it knows notes alone. */
function throughLibreOffice(bytes: Uint8Array): Uint8Array | null {
  if (!existsSync('/usr/bin/soffice')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-moved-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')];
    spawnSync('/usr/bin/soffice', [profile, '--headless', ...out, join(folder, 'book.xlsx')]);
    return readFileSync(join(folder, 'out/book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WAYS = [
  ['the served page', openServedPage],
  ['the one file', openOfflinePage],
] as const;

it.each(WAYS)(
  'take theirs along when rows are moved, inserted, deleted, cut and brought back, in %s',
  async (_, opens) => {
    const open = await opens(browser, await commented());
    const undo = open.page.locator('.sheet-tools').getByRole('button', { name: '元に戻す' });
    await open.showTab('総務課');
    await dragRow(open, 7, 10);
    await reads(open, 'E7', GOALS[2] ?? '');
    await withRow(open, 8, '行を挿入');
    await reads(open, 'E8', '');
    await cut(open, 'A9:G9', 'A20');
    await reads(open, 'E20', GOALS[3] ?? '');
    await reads(open, 'E9', '');
    // The sixth with its note goes, and comes back.
    await reads(open, 'E12', GOALS[5] ?? '');
    await withRow(open, 12, '行を削除');
    await reads(open, 'E12', '');
    await undo.click();
    await reads(open, 'E12', GOALS[5] ?? '');
    // The fifth has none; what is below it comes up.
    const fifth = await rowOf(open, GOALS[4] ?? '', 9);
    await withRow(open, fifth, '行を削除');
    await reads(open, 'E11', GOALS[5] ?? '');
    const bytes = await savedBytes(open);
    expect(await commentsIn(bytes)).toEqual(EXPECTED);
    const converted = throughLibreOffice(bytes);
    if (converted) {
      const notes = EXPECTED.filter(([, text]) => text.endsWith('メモ'));
      expect(await commentsIn(converted)).toEqual(notes);
    }
    // Opened and saved once more without a change, it is the same file.
    const again = await openBook({ workbook: bytes });
    expect(Buffer.compare(await again.host.save(), bytes)).toBe(0);
    expect(open.errors).toEqual([]);
  },
);

/** The row in which a goal stands, at this one or a little further down. */
async function rowOf(open: OpenPage, goal: string, from: number): Promise<number> {
  for (let row = from; row < from + 4; row += 1) {
    await open.select(`E${row}`);
    if ((await open.selected.textContent())?.endsWith(goal)) return row;
  }
  throw new Error(`no row with ${goal}`);
}

/** The book as 保存 leaves it: in its file, or downloaded. */
async function savedBytes(open: OpenPage | ServedPage): Promise<Uint8Array> {
  if (!('book' in open)) return saved(open);
  await open.page.getByRole('button', { name: '保存', exact: true }).click();
  await open.page.getByRole('heading', { name: 'book.xlsx 保存済み' }).waitFor();
  return open.book();
}
