/** The browser of a test file whose tests each open pages of their own: launched once, and emptied after each test. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks } from '../open-book';
import { closeServers } from './open-page';

/** @param take Gets it before the first test. */
export function launchForFile(take: (browser: Browser) => void): void {
  let launched: Browser;
  beforeAll(async () => {
    launched = await launchBrowser();
    take(launched);
  });
  afterAll(() => launched.close());
  afterEach(async () => {
    await Promise.all(launched.contexts().map((context) => context.close()));
    await closeServers();
    closeBooks();
  });
}
