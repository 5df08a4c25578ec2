/** How sheet and sidebar share the window: a usual screen, twice the size on it, and whatever the person makes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));

/** The usual screen of a town hall, and what is left of it at twice the size. */
const USUAL = { width: 1366, height: 768 };
const TWICE = { width: 683, height: 384 };

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

const widthOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.width ?? 0;

describe('on a usual screen', () => {
  it('shows a tab of a 課 to its last column beside the sidebar', async () => {
    const open = await openOfflinePage(browser, EXAMPLE, USUAL);
    const { page } = open;
    await open.showTab('総務課');
    await open.select('A1');
    const sheet = await page.locator('.sheet canvas[id*=sheet-main]').boundingBox();
    if (!sheet) throw new Error('nothing is drawn');
    // The heads of the columns, up to the edge of the sheet: a click selects the column.
    const heads: string[] = [];
    for (let x = sheet.x + sheet.width - 30; heads.at(-1) !== 'H1' && x > sheet.x + 900; x -= 10) {
      await page.mouse.click(x, sheet.y + 8);
      await page.waitForTimeout(50);
      heads.push((await open.selected.textContent())?.split(' ')[0] ?? '');
    }
    expect(heads.at(-1)).toBe('H1');
  });

  it('makes the sidebar wider by keyboard and by mouse, and remembers it', async () => {
    const { page } = await openOfflinePage(browser, EXAMPLE, USUAL);
    expect(await widthOf(page, '.sidebar')).toBe(300);
    const line = page.getByRole('separator', { name: /サイドバーの幅/ });
    await line.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await line.getAttribute('aria-valuenow')).toBe('340');
    expect(await widthOf(page, '.sidebar')).toBe(340);
    const place = await line.boundingBox();
    await page.mouse.move((place?.x ?? 0) + 2, 400);
    await page.mouse.down();
    await page.mouse.move(866, 400, { steps: 5 });
    await page.mouse.up();
    expect(await widthOf(page, '.sidebar')).toBe(500);
    // Over the frame of the sidebar the mouse is free again.
    await page.mouse.move(1200, 400);
    expect(await widthOf(page, '.sidebar')).toBe(500);

    await page.reload();
    await page.getByRole('button', { name: '例のブックで試す' }).click();
    await page.locator('.sidebar').waitFor();
    expect(await widthOf(page, '.sidebar')).toBe(500);
    await page.keyboard.press('Home');
  });

  it('folds the sidebar away and brings it back as it was', async () => {
    const open = await openOfflinePage(browser, EXAMPLE, USUAL);
    const { page, sidebar } = open;
    await sidebar.getByRole('tab', { name: '報告書' }).click();
    await page.getByRole('button', { name: 'たたむ' }).click();
    await page.locator('.sidebar').waitFor({ state: 'hidden' });
    await open.hasKeyboard();
    expect(await widthOf(page, '.sheet')).toBe(1366);
    await page.keyboard.press('F6');
    await open.hasKeyboard('.top-bar .button');
    await page.getByRole('button', { name: 'サイドバーを開く' }).press('Enter');
    await open.hasKeyboard('.sidebar iframe');
    await sidebar.getByRole('heading', { name: '報告書' }).waitFor();

    await page.getByRole('button', { name: 'たたむ' }).click();
    await page.getByRole('button', { name: '自己評価' }).click();
    await page.getByRole('menuitem', { name: 'サイドバー' }).click();
    await sidebar.locator('[role=status]', { hasText: '点検しました' }).first().waitFor();
    expect(await widthOf(page, '.sidebar')).toBe(300);
  });

  it('has few tools above the sheet, and the others behind one button', async () => {
    const open = await openOfflinePage(browser, EXAMPLE, USUAL);
    const { page, selected } = open;
    const tool = (name: string) => page.locator('.sheet-tools').getByRole('button', { name });
    await open.showTab('総務課');
    await open.select('G7');
    const before = await selected.textContent();
    await tool('行を挿入').click();
    await selected.filter({ hasText: /^A7$/ }).waitFor({ state: 'attached' });
    await open.select('G8');
    expect(await selected.textContent()).toBe(before?.replace('G7', 'G8'));
    await open.select('G7');
    await tool('行を削除').click();
    await open.select('G7');
    expect(await selected.textContent()).toBe(before);
    await tool('元に戻す').click();
    await tool('元に戻す').click();
    await open.select('G7');
    expect(await selected.textContent()).toBe(before);
    await tool('やり直す').click();
    await open.select('G8');
    expect(await selected.textContent()).toBe(before?.replace('G7', 'G8'));

    const ribbon = page.locator('.sheet [data-u-comp=headerbar]');
    expect(await ribbon.isVisible()).toBe(false);
    await tool('書式など').click();
    await ribbon.waitFor();
  });
});

describe('at twice the size', () => {
  let open: OpenPage;
  beforeEach(async () => {
    open = await openOfflinePage(browser, EXAMPLE, TWICE);
  });

  const isInWindow = async (page: Page, selector: string): Promise<boolean> => {
    const box = await page.locator(selector).boundingBox();
    return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 683 && box.y + box.height <= 384;
  };

  it('shows the sidebar first, the sheet by one press, and a jump brings the sheet', async () => {
    const { page, sidebar } = open;
    expect(await widthOf(page, '.sidebar')).toBe(683);
    expect(await page.locator('.sheet').isVisible()).toBe(false);
    await page.getByRole('button', { name: '表を見る' }).click();
    await page.locator('.sheet').waitFor();
    await open.hasKeyboard();
    expect(await page.locator('.sidebar').isVisible()).toBe(false);
    await open.showTab('総務課');
    await open.type('F8', '9');
    await page.getByRole('button', { name: 'OK' }).click();
    await open.select('G9');
    await page.keyboard.press('Delete');

    await page.getByRole('button', { name: 'サイドバーに戻る' }).click();
    await open.hasKeyboard('.sidebar iframe');
    await sidebar.getByRole('tab', { name: /直す/ }).click();
    await sidebar.getByRole('button', { name: /G9/ }).click();
    await page.locator('.sheet').waitFor();
    await open.hasKeyboard();
    expect(await open.selected.textContent()).toBe('G9');
    await page.keyboard.press('F6');
    await open.hasKeyboard('.sidebar iframe');
    expect(await page.locator('.sheet').isVisible()).toBe(false);
  });

  it('reaches every item of a menu, and all of a long dialog', async () => {
    const { page } = open;
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(683);
    await page.getByRole('button', { name: '自己評価' }).click();
    await page.keyboard.press('End');
    await page.locator('[role=menuitem]:focus', { hasText: '自己診断' }).waitFor();
    expect(await isInWindow(page, '[role=menuitem]:focus')).toBe(true);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await isInWindow(page, 'dialog')).toBe(true);
    // The whole of it can be scrolled to, and it can be closed.
    const inside = dialog.frameLocator('iframe');
    const last = inside.locator('main').locator('p, li, td, button').last();
    await last.scrollIntoViewIfNeeded();
    const [place, around] = [await last.boundingBox(), await dialog.boundingBox()];
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(
      (around?.y ?? 0) + (around?.height ?? 0),
    );
    await dialog.getByRole('button', { name: '閉じる' }).first().click();
    await dialog.waitFor({ state: 'detached' });
  });
});
