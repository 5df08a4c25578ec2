/** A person's hands in the grid: keys in cells, the clipboard, and the book that comes of it. */
import { readFileSync } from 'node:fs';
import type { OpenPage } from './open-page';

/** Keys and texts to be typed: a text stands in an object, so that 'Enter' is a key. */
export type Typed = string | { readonly text: string };

/** Selects a cell, types, and waits until another cell is selected or a dialog has come. */
export async function enter(open: OpenPage, cell: string, ...typed: readonly Typed[]): Promise<void> {
  const { page, selected } = open;
  await open.select(cell);
  for (const each of typed) {
    if (typeof each === 'string') await page.keyboard.press(each);
    else await page.keyboard.insertText(each.text);
  }
  if (typed.at(-1) === 'Escape') return;
  const left = selected.filter({ hasNotText: new RegExp(`^${cell}\\b`) });
  await left.or(page.getByRole('dialog')).first().waitFor({ state: 'attached' });
}

/**
 * Pastes what another program would have put on the clipboard, by media type, and waits until the page says what came in.
 * The browser's own way there (`navigator.clipboard`) would clean the HTML first.
 */
export async function paste(
  open: OpenPage,
  cells: string,
  forms: Readonly<Record<string, string>>,
): Promise<string> {
  await open.select(cells);
  await open.page.evaluate(`document.querySelector('.paste-actions')?.setAttribute('data-old', '')`);
  await open.page.evaluate(pasting(forms));
  return pasteLine(open);
}

/** An expression that pastes where the keyboard is. */
export const pasting = (forms: Readonly<Record<string, string>>): string => `{
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(${JSON.stringify(forms)})) clipboardData.setData(type, text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
}`;

/** What the page says of the last paste. */
export async function pasteLine({ page, status }: OpenPage): Promise<string> {
  await page.locator('.paste-actions:not([data-old])').waitFor();
  return (await status.textContent()) ?? '';
}

/** What is on the clipboard, by media type, as soon as there is a text: copying ends some moments after the keys. */
export const clipboard = ({ page }: OpenPage): Promise<Record<string, string>> =>
  page.evaluate(`(async () => {
    let [item] = await navigator.clipboard.read();
    while (!item?.types.includes('text/plain')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      [item] = await navigator.clipboard.read();
    }
    const forms = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
    return Object.fromEntries(await Promise.all(forms));
  })()`);

/** The book as 保存 gives it. */
export async function saved({ page }: OpenPage): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}
