/** The sidebar in its frame of the page that is one file: all of its tests, in parts. */
import { openStartPage } from '../e2e/open-page';
import { testInFrame } from './in-frames';
import { inPage } from './in-page';

/** @param part From 1 to 3. */
export function testOffline(part: 1 | 2 | 3): void {
  testInFrame(
    inPage((browser, prepare) => openStartPage(browser, undefined, prepare)),
    { part, of: 3 },
  );
}
