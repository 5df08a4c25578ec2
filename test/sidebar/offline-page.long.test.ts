/** The sidebar in its frame of the page that is one file. */
import { openStartPage } from '../e2e/open-page';
import { testEverything } from './in-frames';
import { closePages, inPage } from './in-page';

afterEach(closePages);

testEverything(inPage((browser, prepare) => openStartPage(browser, undefined, prepare)));
