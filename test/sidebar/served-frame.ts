/**
 * The sidebar in its frame of the page that `jiko-hyoka open` serves. Frame and program are those of the one file, where all
 * tests run; here run those of what the server has a part in: reports, forms, and the policy under which it hands out the page.
 */
import { closeServers, openServedStart, type StartServer, serveStart } from '../e2e/open-page';
import { testInFrame } from './in-frames';
import { inPage } from './in-page';

/** @param part 1 or 2. */
export function testServed(part: 1 | 2): void {
  let server: Promise<StartServer> | null = null;
  afterAll(closeServers);
  testInFrame(
    inPage(async (browser, prepare) => {
      server ??= serveStart();
      return openServedStart(browser, await server, prepare);
    }),
    { part, of: 2 },
    ['fill', 'form', 'report', 'tasks'],
  );
}
