/** The sidebar in its frame of the page that `jiko-hyoka open` serves. */
import { closeServers, openServedStart, type StartServer, serveStart } from '../e2e/open-page';
import { testEverything } from './in-frames';
import { closePages, inPage } from './in-page';

let server: Promise<StartServer> | null = null;
afterEach(closePages);
afterAll(closeServers);

testEverything(
  inPage(async (browser, prepare) => {
    server ??= serveStart();
    return openServedStart(browser, await server, prepare);
  }),
);
