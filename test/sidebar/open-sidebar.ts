/** Opens the built sidebar in a real browser beside a workbook, in the frame that a test file has chosen. */
import type { Browser } from 'playwright-core';
import type { Book } from '../open-book';
import { ALONE } from './alone';
import type { MenuItem, OpenOptions, OpenSidebar, Place } from './place';

export type { BookBeside, MenuItem, OpenSidebar } from './place';

let place: Place = ALONE;

/** From now on this test file opens its pages there; see the long tests, which run all the others in other frames. */
export function openIn(other: Place): void {
  place = other;
}

/** For what a page cannot show; the reason stands beside it. */
export const itAlone = (title: string, test: () => Promise<void>): void =>
  place === ALONE ? it(title, test) : it.skip(title, test);

/** Opens the sidebar beside a workbook: 300 px wide and alone, unless {@link openIn} says otherwise. */
export const openSidebar = (browser: Browser, book: Book, options: OpenOptions = {}): Promise<OpenSidebar> =>
  place.open(browser, book, options);

/** Chooses an item of the menu of a workbook, and gives the page that it shows. */
export const chooseItem = (browser: Browser, book: Book, item: MenuItem): Promise<OpenSidebar> =>
  place.choose(browser, book, item);
