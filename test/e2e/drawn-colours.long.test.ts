/** The colours on the sheet are those that its rules give, after each way in which something is written. */
import type { Browser } from 'playwright-core';
import { type Book, newBook, openBook, paste } from '../open-book';
import { bookOf } from '../sidebar/in-page';
import type { BookBeside } from '../sidebar/open-sidebar';
import { drawnColours, headsIn } from './drawn-cells';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage } from './open-page';

const ROWS = [6, 7, 8, 9, 10, 11, 12];
const COLUMNS = ['E', 'F', 'G'];
const DONE = '予定どおり行い、成果がありました。';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** Our own two rules in each tab; in the first also two of the town's, which look at other rows and other cells. */
async function town(): Promise<Book> {
  const book = await newBook(['総務課', '税務課']);
  const goals = [
    [1, '防災', '室', 1, '訓練を行います。', '４', DONE],
    ['', '', '', 2, '広報を行います。', 2, ''],
    ['', '', '', 3, '点検を行います。', 2, '雨のため延期しました。'],
    ['', '', '', 4, '相談を行います。', 1, '特になし'],
    ['', '', '', 5, '相談を行います。', 5, DONE],
    ['', '', '', 6, '巡回を行います。', '', ''],
  ];
  for (const name of ['総務課', '税務課']) paste(book, name, goals);
  const { SpreadsheetApp } = book.host.globals;
  const sheet = book.sheet('総務課');
  const rule = (formula: string, cells: string, colour: string) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(colour)
      .setRanges([sheet.getRange(cells)])
      .build();
  sheet.setConditionalFormatRules([
    ...sheet.getConditionalFormatRules(),
    rule('=COUNTIF($E$6:$E$40,$E6)>1', 'E6:E40', '#d9ead3'),
    rule('=$B$6="救急"', 'G6:G7', '#cfe2f3'),
  ]);
  return book;
}

/** What the rules of a tab say of its cells: their formulas, put into cells of a workbook that nothing draws. */
async function ruledColours(book: BookBeside, tab: string): Promise<Map<string, string>> {
  const { values, rules } = (await book.run(`
    const sheet = SpreadsheetApp.getActive().getSheetByName('${tab}');
    return {
      values: sheet.getRange('A6:H40').getValues(),
      rules: sheet.getConditionalFormatRules().map((rule) => ({
        formula: rule.getBooleanCondition().getCriteriaValues()[0],
        colour: rule.getBooleanCondition().getBackground(),
        ranges: rule.getRanges().map((range) => [range.getRow(), range.getLastRow(), range.getColumn(), range.getLastColumn()]),
      })),
    };`)) as { values: unknown[][]; rules: { formula: string; colour: string; ranges: number[][] }[] };
  const other = (await openBook()).host;
  const [sheet] = other.globals.SpreadsheetApp.getActive().getSheets();
  if (!sheet) throw new Error('no sheet');
  sheet.getRange('A6:H40').setValues(values);
  const colours = new Map<string, string>();
  for (const [at, { formula, colour, ranges }] of rules.entries()) {
    const [from = 0] = ranges[0] ?? [];
    sheet.getRange(from, 10 + at, 41 - from, 1).setFormula(formula);
    other.run('SpreadsheetApp.flush()');
    await other.save();
    for (const row of ROWS) {
      if (sheet.getRange(row, 10 + at).getValue() !== true) continue;
      for (const [index, column] of COLUMNS.entries()) {
        const covers = ranges.some(
          ([top = 0, bottom = 0, left = 0, right = 0]) =>
            row >= top && row <= bottom && index + 5 >= left && index + 5 <= right,
        );
        const cell = `${column}${row}`;
        if (covers && !colours.has(cell)) colours.set(cell, colour);
      }
    }
  }
  other.dispose();
  return new Map(
    ROWS.flatMap((row) => COLUMNS.map((column) => `${column}${row}`)).map((cell) => [
      cell,
      colours.get(cell) ?? '#ffffff',
    ]),
  );
}

/** Waits until what is drawn is what the rules say; Univer draws some moments after a change. */
async function isTrue(open: OpenPage, book: BookBeside, tab: string): Promise<string[]> {
  const ruled = await ruledColours(book, tab);
  for (let attempt = 1; ; attempt += 1) {
    const drawn = await drawnColours(open, ROWS, COLUMNS);
    const wrong = [...ruled].filter(([cell, colour]) => drawn.get(cell) !== colour);
    const coloured = [...ruled].filter(([, colour]) => colour !== '#ffffff').map(([cell]) => cell);
    if (wrong.length === 0) return coloured;
    if (attempt === 100) expect(drawn).toEqual(ruled);
  }
}

/** Adds a row by the menu that the head of a row opens. */
async function insertRowAbove(open: OpenPage, row: number): Promise<void> {
  const { page } = open;
  const { rows } = await headsIn(open);
  const [top, bottom] = rows[row - 1] ?? [0, 0];
  const sheet = await page.locator('.sheet canvas[id*=sheet-main]').boundingBox();
  if (!sheet) throw new Error('nothing is drawn');
  await page.mouse.click(sheet.x + 20, sheet.y + (top + bottom) / 2, { button: 'right' });
  // On its words: in the middle there is a field for a number.
  await page
    .locator('.univer-popup')
    .getByText('行を挿入')
    .first()
    .click({ position: { x: 8, y: 8 } });
}

async function insertRowByButton(open: OpenPage, cell: string): Promise<void> {
  await open.select(cell);
  await open.page.getByRole('button', { name: '行を挿入' }).click();
}

it('shows what the rules say at opening, in another tab, and after each way of writing', async () => {
  const made = await town();
  const open = await openOfflinePage(browser, await made.host.save(), { width: 1366, height: 1600 });
  const { page, sidebar } = open;
  const book = bookOf(open);
  const coloured = (tab = '総務課') => isTrue(open, book, tab);

  await open.showTab('総務課');
  expect(await coloured()).toEqual(['F6', 'F7', 'G7', 'E9', 'F9', 'G9', 'E10']);
  await open.showTab('税務課');
  expect(await coloured('税務課')).toEqual(['F6', 'F7', 'G7', 'F9', 'G9']);
  await open.showTab('総務課');

  await open.type('G7', DONE);
  expect(await coloured()).toEqual(['F6', 'E9', 'F9', 'G9', 'E10']);
  await page.keyboard.press('Control+Z');
  expect(await coloured()).toEqual(['F6', 'F7', 'G7', 'E9', 'F9', 'G9', 'E10']);

  await open.select('G8');
  await page.keyboard.press('Control+C');
  await open.select('G7');
  await page.keyboard.press('Control+V');
  expect(await coloured()).toEqual(['F6', 'E9', 'F9', 'G9', 'E10']);
  await open.select('G7');
  await page.keyboard.press('Delete');
  expect(await coloured()).toEqual(['F6', 'F7', 'G7', 'E9', 'F9', 'G9', 'E10']);

  await sidebar.getByRole('button', { name: '点検する' }).click();
  await sidebar.locator('#status', { hasText: '点検しました' }).waitFor();
  await sidebar.getByRole('tab', { name: /直す/ }).click();
  await sidebar.getByRole('button', { name: '直す 総務課 F6' }).click();
  await sidebar.locator('#status', { hasText: '1件を書き込みました。' }).waitFor();
  expect(await coloured()).toEqual(['F7', 'G7', 'E9', 'F9', 'G9', 'E10']);
  await sidebar.getByText('ここで変えたもの（1件）').filter({ visible: true }).click();
  await sidebar.getByRole('button', { name: '元に戻す 総務課 F6' }).click();
  await sidebar.locator('#status', { hasText: '元に戻しました' }).waitFor();
  expect(await coloured()).toEqual(['F6', 'F7', 'G7', 'E9', 'F9', 'G9', 'E10']);
  // A new row below a rating that is none begins without a colour.
  const invalid = await coloured();
  const below = { menu: () => insertRowAbove(open, 7), button: () => insertRowByButton(open, 'F7') };
  for (const insert of Object.values(below)) {
    await insert();
    const beside = await coloured();
    expect(beside).toContain('F6');
    expect(beside).not.toContain('F7');
    await page.keyboard.press('Control+Z');
    expect(await coloured()).toEqual(invalid);
  }

  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar
    .locator('.goal-text', { hasText: '広報を行います。' })
    .or(sidebar.getByRole('button', { name: /次へ/ }))
    .first()
    .waitFor();
  await sidebar.getByRole('radio', { name: /^4 / }).check();
  await sidebar.getByRole('button', { name: /^保存して/ }).click();
  await sidebar.locator('#status', { hasText: '保存しました。' }).waitFor();
  const afterEntry = await coloured();
  expect(afterEntry).not.toEqual(['F6', 'F7', 'G7', 'E9', 'F9', 'G9', 'E10']);

  await book.change('総務課', "getRange('F11:G11').setValues([[1, '未定']])");
  expect(await coloured()).toEqual([...afterEntry, 'F11', 'G11']);
  await open.choose('点検');
  await page.frameLocator('dialog iframe').getByRole('button', { name: '閉じる' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await coloured()).toEqual([...afterEntry, 'F11', 'G11']);

  // A rule that looks at another cell than its own.
  await open.type('B6', '救急');
  expect(await coloured()).toContain('G6');

  const before = await coloured();
  await insertRowAbove(open, 8);
  const moved = await coloured();
  expect(moved).toContain('F12');
  expect(moved).not.toContain('F11');
  // The colours are those of the rules alone, and no cell's own.
  const own = "return SpreadsheetApp.getActive().getSheetByName('総務課').getRange('F7:F9').getBackgrounds()";
  expect(await book.run(own)).toEqual([['#ffffff'], ['#ffffff'], ['#ffffff']]);
  await page.keyboard.press('Control+Z');
  expect(await coloured()).toEqual(before);

  await book.change('総務課', 'setConditionalFormatRules([])');
  expect(await coloured()).toEqual([]);
  expect(open.errors).toEqual([]);
});
