/** What the sheet on the page offers and says: every menu, panel and tooltip of it is Japanese, and nothing there is lost when saved. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { headsIn } from './drawn-cells';
import { launchForFile } from './file-browser';
import { openOfflinePage } from './open-page';
import { hasLatinWord, walkOver } from './seen-words';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** The middles of the leaves with words in the menus that are open. */
const ENTRIES = `[...document.querySelectorAll('.univer-popup *, [role=menu] *, [role=dialog] *')]
  .filter((element) => element.children.length === 0 && element.textContent.trim() !== '')
  .map((element) => element.getBoundingClientRect())
  .filter(({ width, height }) => width > 0 && height > 0)
  .map(({ x, y, width, height }) => [x + width / 2, y + height / 2])`;

it('says nothing in English or in keys, and offers no protection of its own', async () => {
  const open = await openOfflinePage(browser, EXAMPLE, { width: 2200, height: 1000 });
  const { page } = open;
  const { look, seen } = walkOver(open);
  await open.showTab('総務課');
  await open.select('A1');
  await look('at first');
  const sheet = await page.locator('.sheet canvas[id*=sheet-main]').boundingBox();
  const { rows, columns } = await headsIn(open);
  const [column = [0, 0], row = [0, 0]] = [columns[4], rows[6]];
  if (!sheet) throw new Error('nothing is drawn');
  const [x, y] = [sheet.x + (column[0] + column[1]) / 2, sheet.y + (row[0] + row[1]) / 2];
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.mouse.click(x, sheet.y + (rows[2]?.[0] ?? 0) + 8);
  };

  /** Over a button that the last one's tooltip may lie on; its own comes some moments later. */
  const hover = async (button: Locator): Promise<void> => {
    await page.mouse.move(x, y);
    await button.hover({ force: true });
    await page.waitForTimeout(500);
  };

  const menus = { cell: [x, y], 'row head': [sheet.x + 20, y], 'column head': [x, sheet.y + 8] } as const;
  for (const [name, [left, top]] of Object.entries(menus)) {
    await page.mouse.click(left, top, { button: 'right' });
    await look(`menu of a ${name}`);
    for (const [across, down] of await page.evaluate<[number, number][]>(ENTRIES)) {
      await page.mouse.move(across, down, { steps: 3 });
      await look(`menu of a ${name}`);
    }
    await leave();
  }
  await page
    .locator('[data-u-comp=slide-tab-item]', { hasText: '総務課' })
    .first()
    .click({ button: 'right' });
  await look('menu of a tab');
  await page.getByText('色を変更').first().hover();
  await look('menu of a tab');
  await leave();
  await page.locator('[data-u-comp=slide-tab-item]', { hasText: '総務課' }).first().dblclick();
  await look('name of a tab');
  await leave();

  await page.getByRole('button', { name: '書式など' }).click();
  const tools = page.locator('.sheet [data-u-command]').filter({ visible: true });
  for (const tool of await tools.all()) {
    const name = `tool ${await tool.getAttribute('data-u-command')}`;
    await hover(tool);
    await look(name);
    const box = await tool.boundingBox();
    // A list hangs at the right end of those that have one.
    if (!box || box.width < 30) continue;
    await page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
    await look(name);
    await leave();
  }
  for (const button of await page
    .locator('.sheet footer button, .sheet [data-u-comp=sheet-bar] button')
    .all()) {
    await hover(button);
    await look('below the sheet');
  }

  const english = [...seen].filter(([text]) => hasLatinWord(text));
  expect(english).toEqual([]);
  expect([...seen].filter(([text]) => /保護|権限/.test(text))).toEqual([]);
  expect(open.errors).toEqual([]);
});
