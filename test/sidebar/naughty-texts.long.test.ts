/** Texts that look like program code, turn the line around or never break are shown as the texts that they are. */
import type { Browser } from 'playwright-core';
import { excerpt } from '../../src/core/cells/folded-text';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook, paste } from '../open-book';
import { type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const NAUGHTY = [
  '<script>globalThis.hit = 1</script>',
  '<img src=x onerror="globalThis.hit = 1">',
  '"><svg onload=globalThis.hit=1>',
  '</textarea></option></select><script>globalThis.hit = 1</script>',
  "'; globalThis.hit = 1; //",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text that is meant
  '{{7*7}} ${7*7} <?= 1 ?> <%= 1 %> #{1} `1`',
  '{#themes}{title}{/themes} {!! 1 !!}',
  '&lt;b&gt; &amp; &#x41; %3Cscript%3E',
  '\u202e逆向きの文\u202c \u2066混ぜ\u2069',
  '髙﨑𠮷野𩸽 👨‍👩‍👧 ﷽ Z̤͔a̖l͍g͎o',
  'javascript:globalThis.hit=1',
  '前\u0000\u0007後',
  'W'.repeat(300),
];

/** Excel allows 31 characters in a tab's name, and none of []:*?/\ */
const NAUGHTY_NAMES = ['"><img src=x onerror=hit=1>{7}', '\u202e逆向きの課', 'W'.repeat(31)];

/** Whether something has run, and whether anything stands out to the right of the page or of the open view. */
const harm = ({ page }: OpenSidebar): Promise<unknown> =>
  page.evaluate(`['hit' in globalThis, document.querySelector('img') !== null,
    ...[document.documentElement, document.querySelector('[role=tabpanel]:not([hidden])')]
      .map((element) => element.scrollWidth > element.clientWidth)]`);

const NONE = [false, false, false, false];

it('shows every text of a goal in every view, and in the report', async () => {
  const book = await newBook(['総務課']);
  paste(
    book,
    '総務課',
    NAUGHTY.map((text, at) => [at + 1, text, text, '', text, text, text]),
  );
  book.sheet('設定').getRange('B1').setValue(NAUGHTY[0]);
  book.sheet('総務課').activate();
  const sidebar = await openSidebar(browser, book);
  const { page, says } = sidebar;
  await says('点検しました');
  expect(await page.locator('.total h2').innerText()).toContain(NAUGHTY[0]);
  expect(await harm(sidebar)).toEqual(NONE);

  await page.getByRole('tab', { name: /直す/ }).click();
  const listed = (await page.locator('.finding-list').textContent()) ?? '';
  for (const text of NAUGHTY) expect(listed).toContain(excerpt(text, 12).replace('…', ''));
  expect(await harm(sidebar)).toEqual(NONE);

  await page.getByRole('tab', { name: '入力' }).click();
  for (const text of NAUGHTY) {
    await page.getByRole('textbox').waitFor();
    expect(await page.locator('.goal-text').textContent()).toBe(text);
    expect(await page.getByRole('textbox').inputValue()).toBe(text);
    expect(await harm(sidebar)).toEqual(NONE);
    await page.getByRole('button', { name: '保存せずに次へ' }).click();
  }

  await page.getByRole('tab', { name: '報告書' }).click();
  await page.getByRole('button', { name: '内容を見る' }).click();
  await page.locator('.paper').waitFor();
  const printed = (await page.locator('.paper').textContent()) ?? '';
  for (const text of NAUGHTY) expect(printed).toContain(text);
  expect(await harm(sidebar)).toEqual(NONE);
  expect(sidebar.requests).toEqual([]);
});

it('shows every name of a department in every list and in the results', async () => {
  const book = await newBook(NAUGHTY_NAMES);
  for (const name of NAUGHTY_NAMES) paste(book, name, [[1, '防災', '室', '', '訓練を行います。', '', '']]);
  book.sheet('設定').activate();
  const sidebar = await openSidebar(browser, book);
  const { page, says } = sidebar;
  await says('点検しました');
  expect(await page.locator('.other summary bdi').allTextContents()).toEqual(NAUGHTY_NAMES);
  expect(await harm(sidebar)).toEqual(NONE);

  await page.getByRole('tab', { name: /直す/ }).click();
  expect(await page.locator('.group h3 bdi').allTextContents()).toEqual(
    expect.arrayContaining(NAUGHTY_NAMES),
  );
  await page.getByLabel('対象').selectOption({ label: `${NAUGHTY_NAMES[0]}（1件）` });
  await page.locator('.jump').click();
  await says(`${NAUGHTY_NAMES[0]} F6へ移動しました。`);
  expect(await harm(sidebar)).toEqual(NONE);

  await page.getByRole('tab', { name: '入力' }).click();
  expect(await page.getByRole('combobox', { name: '課' }).locator('option').allTextContents()).toEqual(
    expect.arrayContaining([...NAUGHTY_NAMES]),
  );

  await page.getByRole('tab', { name: '報告書' }).click();
  await page.getByText('複数の課をまとめて作る').click();
  await page.getByRole('button', { name: '選んだ3課の報告書を作る' }).click();
  await says('3課の報告書を作りました。');
  expect(await page.locator('.result .name').allTextContents()).toEqual(NAUGHTY_NAMES);
  expect(await harm(sidebar)).toEqual(NONE);
  expect(sidebar.requests).toEqual([]);
});
