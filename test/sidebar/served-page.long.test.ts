/** The sidebar in its frame of the page that `jiko-hyoka open` serves. */
import { closeServers, openServedPage } from '../e2e/open-page';
import { testEverything } from './in-frames';
import { closePages, inPage } from './in-page';

afterEach(async () => {
  await closePages();
  await closeServers();
});

testEverything(inPage(openServedPage));
