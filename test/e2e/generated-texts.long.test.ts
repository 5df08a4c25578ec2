/** Texts of every kind in the grid: opened and left, typed, and pasted, each is what the cell, the saved file and the report hold. */
import type { Browser } from 'playwright-core';
import { anyTexts, asPrinted, withLineFeeds } from '../any-text';
import { type Book, FIRST_ROW, newBook, openBook, paste as pasteRows } from '../open-book';
import { enter, paste, saved, type Typed } from './cell-hands';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage } from './open-page';

const COUNT = 30;

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** A goal in each row, and what came of it in column G, which is for text. */
async function bookOf(outcomes: readonly string[]): Promise<Uint8Array> {
  const book = await newBook();
  pasteRows(
    book,
    '総務課',
    outcomes.map((outcome, at) => [at + 1, `事業${at + 1}`, '', '', `目標${at + 1}を行う。`, 4, outcome]),
  );
  return book.host.save();
}

const outcomes = (book: Book, count: number): unknown[] =>
  book.sheet('総務課').getRange(FIRST_ROW, 7, count, 1).getValues().flat();

/** What the saved file, opened again, and a report of it say. */
async function holds(open: OpenPage, texts: readonly string[]): Promise<void> {
  const book = await openBook({ workbook: await saved(open) });
  expect(outcomes(book, texts.length)).toEqual(texts);
  const { themes } = await book.call('previewReport', '総務課');
  expect(themes.map(({ goals }) => goals[0]?.outcome.join('\n'))).toEqual(texts.map(asPrinted));
}

it('changes nothing when the editor is opened and left', async () => {
  const texts = anyTexts(COUNT).map(withLineFeeds);
  const original = await bookOf(texts);
  const open = await openOfflinePage(browser, original);
  await open.showTab('総務課');
  const ends = ['Enter', 'Tab', 'Escape'];
  for (const at of texts.keys()) await enter(open, `G${FIRST_ROW + at}`, 'F2', ends[at % 3] ?? '');
  expect(await open.page.locator('.saved-state').textContent()).toBe('変更なし');
  expect(Buffer.compare(await saved(open), original)).toBe(0);
  await holds(open, texts);
});

it('stores what is typed, with a line feed for each new line', async () => {
  // No key types a tab into a cell, and nobody types another program's mark.
  const texts = anyTexts(2 * COUNT)
    .map(withLineFeeds)
    .filter((text) => !/\t|_x000D_/.test(text))
    .slice(0, COUNT);
  const open = await openOfflinePage(browser, await bookOf(texts.map(() => '')));
  await open.showTab('総務課');
  for (const [at, text] of texts.entries()) {
    const keys = text.split('\n').flatMap((line, part): Typed[] => {
      const typed = line === '' ? [] : [{ text: line }];
      return part === 0 ? typed : ['Alt+Enter', ...typed];
    });
    await enter(open, `G${FIRST_ROW + at}`, ...keys, 'Enter');
  }
  await holds(open, texts);
});

it('stores what is pasted, whatever its breaks', async () => {
  const texts = anyTexts(2 * COUNT).filter((text) => !text.includes('_x000D_'));
  const open = await openOfflinePage(browser, await bookOf(texts.map(() => '')));
  await open.showTab('総務課');
  // As Excel quotes.
  const quoted = (text: string): string =>
    /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const plain = texts.map(quoted).join('\r\n');
  expect(await paste(open, `G${FIRST_ROW}`, { 'text/plain': plain })).toContain(
    `${texts.length}件を貼り付けました。`,
  );
  await holds(open, texts.map(withLineFeeds));
});
