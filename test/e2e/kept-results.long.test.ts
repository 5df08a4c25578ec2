/** Formulas of a 課's tab that the page cannot calculate: their result is the file's, and whoever changes what they look at is told. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { newBook, openBook, paste } from '../open-book';
import { saved } from './cell-hands';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage } from './open-page';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** What a cell of the file shall hold: a formula as it stands in XML, and its stored result. */
type Stored = readonly [formula: string, result: string];

const FORMULAS: Readonly<Record<string, Stored>> = {
  F6: ['ASC(J6)', '4'],
  F7: ['VALUE(_xlfn.LET(_xlpm.x,J7,_xlpm.x))', '3'],
  F8: ['SUM(設定:集計!Z9)', '5'],
  G6: ['TEXT(J8,"ggge年m月d日")&amp;"に実施しました。"', '平成30年3月31日に実施しました。'],
  G7: ['[1]実績!$A$1', '別のブックの成果です。'],
  G8: ['J9&amp;"人が参加しました。"', '10人が参加しました。'],
};

async function withFormulas(): Promise<Uint8Array> {
  const book = await newBook(['総務課']);
  paste(
    book,
    '総務課',
    [1, 2, 3].map((number) => [
      1,
      '防災',
      '',
      number,
      `目標の${number}です。`,
      `F${number + 5}`,
      `G${number + 5}`,
    ]),
  );
  book
    .sheet('総務課')
    .getRange('J6:J9')
    .setValues([['４'], [3], [43190], [10]]);
  const parts = unzipSync(await book.host.save());
  const [name = ''] = Object.entries(parts).find(([, part]) => strFromU8(part).includes('目標の1です')) ?? [];
  const shared = name.endsWith('sharedStrings.xml');
  const sheet = shared ? 'xl/worksheets/sheet2.xml' : name;
  parts[sheet] = strToU8(
    Object.entries(FORMULAS).reduce(
      (xml, [cell, [formula, result]]) =>
        xml.replace(new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`), (_, attributes: string) => {
          const plain = attributes.replace(/ t="[^"]*"/, '');
          const type = /^\d+$/.test(result) && cell !== 'F6' ? '' : ' t="str"';
          return `<c r="${cell}"${plain}${type}><f>${formula}</f><v>${result}</v></c>`;
        }),
      strFromU8(parts[sheet] ?? new Uint8Array()),
    ),
  );
  return zipSync(parts);
}

async function reads(open: OpenPage, cell: string, text: string): Promise<void> {
  await open.select(cell);
  await open.selected.filter({ hasText: `${cell} ${text}` }).waitFor({ state: 'attached' });
}

it('keep their results, in the file too, and a change of what they look at is told once', async () => {
  const open = await openOfflinePage(browser, await withFormulas());
  const { page } = open;
  const told = page.getByRole('dialog').filter({ hasText: 'このページでは計算できません' });
  await open.showTab('総務課');
  for (const [cell, [, result]] of Object.entries(FORMULAS)) await reads(open, cell, result);
  await open.type('J6', '2');
  await told.filter({ hasText: '総務課 F6' }).waitFor();
  await page.keyboard.press('Enter');
  await told.waitFor({ state: 'detached' });
  await reads(open, 'F6', '4');
  // What is calculated here follows; of the others each is told of once.
  await open.type('J9', '12');
  await reads(open, 'G8', '12人が参加しました。');
  await open.type('J6', '1');
  await reads(open, 'F6', '4');
  expect(await page.getByRole('dialog').count()).toBe(0);
  const bytes = await saved(open);
  const again = await openBook({ workbook: bytes });
  expect(again.values('総務課', 'F6:G8')).toEqual([
    ['4', FORMULAS['G6']?.[1]],
    [3, FORMULAS['G7']?.[1]],
    [5, '12人が参加しました。'],
  ]);
  // Excel is asked to calculate what was kept.
  expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  expect(open.errors).toEqual([]);
});
