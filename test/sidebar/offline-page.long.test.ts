/** The sidebar in its frame of the page that is one file: all of its tests. */
import { openStartPage } from '../e2e/open-page';
import { testInFrame } from './in-frames';
import { closePages, inPage } from './in-page';

afterEach(closePages);

testInFrame(inPage((browser, prepare) => openStartPage(browser, undefined, prepare)));
