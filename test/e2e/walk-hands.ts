/** A person's hands at the whole page: items of the menu with their dialogs, and what of the screen is not Japanese. */
import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import type { OpenPage } from './open-page';

const DIALOG = 'dialog iframe';

/** Chooses an item whose page is a dialog, and waits until it asks or tells something. */
export async function chooseDialog(open: OpenPage, item: string): Promise<FrameLocator> {
  const { page } = open;
  await open.choose(item);
  const dialog = page.frameLocator(DIALOG);
  await dialog
    .getByRole('button', { name: /閉じる|取りやめ/ })
    .first()
    .waitFor();
  return dialog;
}

/** Presses a button of the dialog that ends it, and waits until it has gone. */
export async function endDialog({ page }: OpenPage, button: '閉じる' | '取りやめ'): Promise<void> {
  await page.frameLocator(DIALOG).getByRole('button', { name: button }).click();
  await page.locator(DIALOG).waitFor({ state: 'detached' });
}

/** Presses a button of the dialog, waits until it says so, and closes it. */
export async function doInDialog(open: OpenPage, button: string, said: string | RegExp): Promise<void> {
  const dialog = open.page.frameLocator(DIALOG);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.locator('main').getByText(said).first().waitFor();
  await endDialog(open, '閉じる');
}

/** What the browser downloads when this is done. */
export async function downloaded(
  { page }: OpenPage,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Names of programs and files, keys, and what the test itself has typed. */
const KNOWN = /xlsx|docx|\.zip|out\/|Excel|Word|Google|ZIP|Ctrl|Tab|MB|OK|soumu@example\.lg\.jp/g;

/** Words of Latin letters that stand on the page, in the sidebar or in a dialog; [] is what a test wants. */
export async function latinWords({ page }: OpenPage): Promise<string[]> {
  const frames = await page.locator('.sidebar iframe, dialog iframe').elementHandles();
  const shown = await Promise.all([
    page.evaluate('document.body.innerText'),
    ...frames.map(async (element) => (await element.contentFrame())?.evaluate('document.body.innerText')),
  ]);
  return shown.flatMap(
    (text) =>
      String(text)
        .replace(KNOWN, '')
        .match(/[A-Za-z][A-Za-z.'-]{2,}/g) ?? [],
  );
}
