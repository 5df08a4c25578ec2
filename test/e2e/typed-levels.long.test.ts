/** Ratings of a town with letters, typed as an input method leaves them and with their meaning behind. */
import type { Browser } from 'playwright-core';
import { bookOf } from '../sidebar/in-page';
import { enter } from './cell-hands';
import { launchForFile } from './file-browser';
import { openStartPage, sidebarIsReady } from './open-page';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

it('are taken in any width and case, and offered where words stand behind them', async () => {
  const open = await openStartPage(browser);
  const { page } = open;
  await page.getByRole('button', { name: '新しい年度を始める' }).click();
  await page.getByLabel('年度').fill('令和7');
  await page.getByLabel('課の名前').fill('総務課');
  await page.getByLabel('達成度の段階').selectOption({ label: 'A・B・C・D・E' });
  await page.getByRole('button', { name: 'シートを作る' }).click();
  await sidebarIsReady(open);
  await open.showTab('総務課');
  await enter(open, 'F6', { text: 'Ａ' }, 'Enter');
  await enter(open, 'F7', { text: 'd' }, 'Enter');
  await enter(open, 'F8', { text: 'Ｂ　概ね' }, 'Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toContain('このセルには「B」だけを入力します。');
  await dialog.getByRole('button', { name: '「B」を入力する' }).click();
  await dialog.waitFor({ state: 'detached' });
  await enter(open, 'F9', { text: '４' }, 'Enter');
  expect(await dialog.innerText()).toContain('A、B、C、D、Eのどれかを選んでください');
  await dialog.getByRole('button').click();
  await dialog.waitFor({ state: 'detached' });
  await open.select('F10');
  expect(await bookOf(open).values('総務課', 'F6:F9')).toEqual([['A'], ['D'], ['B'], ['']]);
  expect(open.errors).toEqual([]);
});
