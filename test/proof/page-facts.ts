/** The facts of the contract, asked where the page runs its script: in a browser's frame, over the host that draws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Item, Sight } from '../../src/proof/prove';
import type { OpenPage } from '../e2e/open-page';
import { launchBrowser } from '../launch-browser';
import { openBook } from '../open-book';
import { bookOf, scriptFrame } from '../sidebar/in-page';
import type { BookBeside } from '../sidebar/open-sidebar';

const SCRIPT = readFileSync(join(__dirname, '../../dist-proof/Code.js'), 'utf8');

const items: Item[] = require('node:vm').runInNewContext(`${SCRIPT}; listItems()`);

/** What a page cannot do as Google does, as docs/differences-from-google.md says: it knows no address of the person, and a frame keeps its document. */
const DIFFERENT = [
  'whoever makes a lock stands among its editors and cannot be removed',
  'the person at work is told by an address',
  'the world of a script has no timers and no browser',
];

/** @param openPage Opens a page over an empty workbook. */
export function testFacts(openPage: (browser: Browser, workbook: Uint8Array) => Promise<OpenPage>): void {
  let browser: Browser;
  let book: BookBeside;

  beforeAll(async () => {
    browser = await launchBrowser();
    const empty = await openBook();
    const open = await openPage(browser, await empty.host.save());
    await empty.close();
    // What is evaluated so keeps its functions to itself.
    await (await scriptFrame(open)).evaluate(`${SCRIPT}; globalThis.lookAt = lookAt; undefined`);
    book = bookOf(open);
  });
  afterAll(() => browser.close());

  const look = async (at: number): Promise<Sight> => {
    const sight = (await book.run(`return lookAt(${at});`)) as Sight;
    expect(await book.tabs()).toHaveLength(1);
    return sight;
  };

  const facts = items.flatMap((item, at) => (item.evidence === null ? [] : [{ ...item, at }]));

  it.each(facts.filter(({ title }) => !DIFFERENT.includes(title)))(
    '$subject: $title',
    async ({ at, expected }) => {
      const { seen, verdict } = await look(at);
      if (verdict !== 'holds') expect(seen).toEqual(expected);
    },
  );

  it.each(facts.filter(({ title }) => DIFFERENT.includes(title)))('not: $title', async ({ at }) => {
    expect((await look(at)).verdict).toBe('differs');
  });
}
