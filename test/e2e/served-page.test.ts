/** The page that `jiko-hyoka open` serves, used as a person uses it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { docxLines } from '../docx-text';
import { openBook } from '../open-book';
import { launchForFile } from './file-browser';
import { openServedPage } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));
const REASON = '参加者が集まらず、研修を開催できませんでした。';
const FLAG = /^H8 .*達成度が2.*理由/s;

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

it('takes a department from a low rating to its report', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { page, sidebar, selected } = open;
  await open.showTab('総務課');

  await open.select('G8');
  await page.keyboard.press('Delete');
  await open.type('F8', '2');
  await open.select('H8');
  await selected.filter({ hasText: FLAG }).waitFor({ state: 'attached' });

  await sidebar.getByRole('tab', { name: /直す/ }).click();
  const finding = sidebar.getByRole('button', { name: /G8/ }).filter({ hasText: '達成度が2' });
  await finding.click();
  await selected.filter({ hasText: /^G8$/ }).waitFor({ state: 'attached' });
  await open.hasKeyboard();
  await page.keyboard.type(REASON);
  await page.keyboard.press('Enter');
  await finding.waitFor({ state: 'detached' });
  await open.select('H8');
  await selected.filter({ hasText: /^H8$/ }).waitFor({ state: 'attached' });

  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.getByRole('button', { name: 'この課の報告書を作る' }).click();
  const name = '総務課_自己評価書_平成29年度.docx';
  await page.getByText(`out/${name} に保存しました`).waitFor();
  expect(readdirSync(join(open.folder, 'out'))).toEqual([name]);
  expect(docxLines(readFileSync(join(open.folder, 'out', name)))).toContain(`| 2 | ${REASON}`);

  await page.getByRole('button', { name: '保存', exact: true }).click();
  await open.status.filter({ hasText: '保存しました' }).waitFor();
  const book = await openBook({ workbook: open.book() });
  expect(book.values('総務課', 'F8:H8')).toEqual([[2, REASON, '']]);
  expect(book.values('設定', 'F10:G10')).toEqual([[name, 1]]);
  expect(open.errors).toEqual([]);
});

it('saves under another name when the file was changed meanwhile', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { page } = open;
  await open.showTab('総務課');
  await open.type('F8', '3');
  const other = await (await openBook({ workbook: EXAMPLE })).host;
  other.globals.SpreadsheetApp.getActive().getSheetByName('設定')?.getRange('B1').setValue('隣の町');
  const changed = await other.save();
  writeFileSync(join(open.folder, 'book.xlsx'), changed);

  await page.getByRole('button', { name: '保存', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('上書きしませんでした').waitFor();
  await dialog.getByLabel('新しいファイル名').fill('直した.xlsx');
  await dialog.getByRole('button', { name: '保存' }).click();
  await open.status.filter({ hasText: '保存しました' }).waitFor();
  expect(Buffer.compare(open.book(), changed)).toBe(0);
  const saved = await openBook({ workbook: readFileSync(join(open.folder, '直した.xlsx')) });
  expect(saved.values('総務課', 'F8')).toEqual([[3]]);
  await page.getByRole('heading', { name: /直した\.xlsx/ }).waitFor();
});
