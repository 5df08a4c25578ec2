/** The tasks of the menu, each in the page that its item shows: what it asks, does, and says. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { type Book, closeBooks, newBook, openBook, paste } from '../open-book';
import { chooseItem, itAlone, type MenuItem, type OpenSidebar, openSidebar } from './open-sidebar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(closeBooks);
afterAll(() => browser.close());

const MANY = ['総務課', '税務課', '会計課', '福祉課', '建設課', '農政課', '観光課'];
const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];

const choose = (book: Book, item: MenuItem): Promise<OpenSidebar> => chooseItem(browser, book, item);

/** How many rows each of these tabs has frozen. */
async function frozen({ book }: OpenSidebar, tabs: readonly string[]): Promise<unknown> {
  return book.run(`return ${JSON.stringify(tabs)}
    .map((name) => SpreadsheetApp.getActive().getSheetByName(name).getFrozenRows());`);
}

/** Keeps the first call of a server function waiting, also one that the page makes as soon as it is shown. */
function holdFirst(
  { host }: Book,
  name: string,
): { reached: Promise<void>; release: (fault?: string) => void } {
  const call = host.call.bind(host);
  let release = (_fault?: string): void => undefined;
  const held = new Promise<string | undefined>((resolve) => (release = resolve));
  const reached = new Promise<void>((resolve) => {
    host.call = async (called, ...args) => {
      if (called !== name) return call(called, ...args);
      host.call = call;
      resolve();
      const fault = await held;
      if (fault !== undefined) throw new Error(fault);
      return call(called, ...args);
    };
  });
  return { reached, release };
}

const button = ({ page }: OpenSidebar, name: string | RegExp) => page.getByRole('button', { name });
const shows = ({ page }: OpenSidebar, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Last year's workbook, copied at Google by somebody else. */
async function copiedBook(): Promise<Book> {
  const first = await newBook(['総務課', '税務課']);
  paste(first, '総務課', [GOOD]);
  first.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp');
  await first.call('setUpWorkbook', {});
  await first.call('makeReport', '総務課');
  const person = { email: 'other@example.lg.jp' };
  const workbook = await first.host.copy();
  return openBook({ workbook, user: person, owner: person, spreadsheetId: 'copy' });
}

describe('a copied spreadsheet', () => {
  it('says so at the opening, tells what is missing, clears what is chosen, and gets its locks back', async () => {
    const sidebar = await openSidebar(browser, await copiedBook());
    await shows(sidebar, /別のスプレッドシートのコピーか、ファイルから作られたものです/);
    expect(await sidebar.page.locator('.next-steps li').first().innerText()).toMatch(
      /^コピーを使う準備をする/,
    );
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.page.locator('.notice').getByRole('button', { name: 'コピーを使う準備をする' }).click();
    await shows(sidebar, 'コピーに入っていないもの');
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.page.getByLabel('前の報告書のリンク、版、作成日時、作成者を消す（1課）').waitFor();
    await sidebar.page.getByLabel('取りまとめ担当と編集者のアドレスを消す（1人）').check();
    await button(sidebar, /^次へ/).click();
    await shows(sidebar, /^保護\d+か所/);
    expect(await sidebar.book.values('設定', 'F10')).toEqual([['']]);
    expect(await sidebar.book.values('設定', 'B6')).toEqual([['']]);
    await button(sidebar, '初期設定を行う').click();
    await shows(sidebar, /初期設定が終わりました/);
    await button(sidebar, '閉じる').click();
    await shows(sidebar, '次にすること');
    expect(await sidebar.page.locator('.notice').count()).toBe(0);
    expect(await sidebar.book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  });
});

describe('a browser that was closed in the middle of 初期設定', () => {
  it('is answered at the next opening with the offer to go on', async () => {
    const book = await newBook(['総務課', '税務課']);
    const { runId } = await book.call('beginSetUp', { departments: ['会計課', '福祉課'] });
    await book.call('setUpTabs', runId, {}, ['会計課']);
    book.setClock('2018-04-10T01:10:00Z');
    const sidebar = await openSidebar(browser, book);
    await sidebar.book.setClock('2018-04-10T01:10:00Z');
    await button(sidebar, '点検する').click();
    await shows(sidebar, '「初期設定」（10時00分開始）が、途中で止まっています。');
    await button(sidebar, '続きから行う').click();
    await shows(sidebar, /^シート1/);
    await button(sidebar, '初期設定を行う').click();
    await shows(sidebar, /初期設定が終わりました/);
    expect(await sidebar.book.tabs()).toContain('福祉課');
    await button(sidebar, '閉じる').click();
    await shows(sidebar, '次にすること');
    expect(await sidebar.page.locator('.notice').count()).toBe(0);
  });
});

describe('初期設定', () => {
  it('asks for year and departments, sums up, shows the single changes on demand, and makes them', async () => {
    const book = await openBook();
    const task = await choose(book, 'setUpFromMenu');
    await task.page.getByLabel('評価する年度').fill('H29');
    await button(task, '次へ').click();
    await shows(task, '課の名前を一つ以上入力してください。');
    await task.page.getByLabel('課の名前').fill('総務課、税務課');
    expect(await task.violations()).toEqual([]);
    await button(task, '次へ').click();
    await shows(task, 'シート5、設定6項目、課一覧2行、保護7か所');
    expect(await task.book.tabs()).toEqual(['シート1']);
    await task.page.getByText('内容を見る（7件）').click();
    await shows(task, '「税務課」のシートを作る');
    expect(await task.violations()).toEqual([]);
    await button(task, '初期設定を行う').click();
    await shows(task, /初期設定が終わりました/);
    expect(await task.book.tabs()).toEqual(['設定', '総務課', '税務課', '集計', '履歴']);
    expect(await task.book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
    expect(await task.violations()).toEqual([]);
    await button(task, '閉じる').click();
    await task.closes();
  });

  it('says that there is nothing to do after one look, and changes nothing when it is given up', async () => {
    const book = await newBook(['総務課']);
    const task = await choose(book, 'setUpFromMenu');
    await shows(task, '直すところはありません。すべてそろっています。');
    expect(await task.calls()).toEqual(['lookAtBook', 'lookAtTabs']);
    await button(task, '閉じる').click();
    await task.closes();
    await task.book.change('総務課', 'setFrozenRows(0)');
    const again = await task.choose('setUpFromMenu');
    await shows(again, '見出しの固定1シート');
    await button(again, '取りやめ').click();
    await again.closes();
    expect(await frozen(task, ['総務課'])).toEqual([0]);
  });

  it('of many 課 goes on in the sidebar, tab by tab, stops, and goes on', async () => {
    const book = await newBook(MANY);
    for (const name of MANY) book.sheet(name).setFrozenRows(0);
    const task = await choose(book, 'setUpFromMenu');
    await shows(task, '見出しの固定7シート');
    const release = await task.hold('setUpTabs');
    await button(task, '初期設定を行う').click();
    await task.says('3／7　総務課、税務課、会計課');
    await button(task, '停止').click();
    await shows(task, '今のところが終わると止まります…');
    await release();
    await shows(task, /停止しました。残りは4シートです。/);
    expect(await frozen(task, MANY)).toEqual([5, 5, 5, 0, 0, 0, 0]);
    expect(
      (await task.book.values('履歴', 'B1:E20')).filter(([action]) => action === '初期設定'),
    ).toHaveLength(2);
    await button(task, '続ける').click();
    await shows(task, /初期設定が終わりました（7件）/);
    expect(await task.book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
    expect(await task.violations()).toEqual([]);
  });

  // Who is at work on a page has the file, and counts as its owner: nothing is refused.
  itAlone('names what could not be done, and does the rest', async () => {
    const other = await newBook(['総務課', '税務課'], { user: { email: 'other@example.lg.jp' } });
    for (const name of ['総務課', '税務課']) other.sheet(name).setFrozenRows(0);
    other.sheet('総務課').protect().setDescription('決裁済み').setDomainEdit(false);
    const book = await openBook({ workbook: await other.host.save() });
    const task = await choose(book, 'setUpFromMenu');
    await button(task, '初期設定を行う').click();
    await shows(task, /初期設定を終えられませんでした/);
    await shows(task, /「総務課」の見出しまでの行を固定する：できませんでした/);
    expect(await frozen(task, ['総務課', '税務課'])).toEqual([0, 5]);
    expect(await task.violations()).toEqual([]);
  });

  it('goes on after a call that did not come back', async () => {
    const book = await newBook(['総務課']);
    book.sheet('総務課').setFrozenRows(0);
    const task = await choose(book, 'setUpFromMenu');
    await shows(task, '見出しの固定1シート');
    const release = await task.hold('setUpTabs');
    await button(task, '初期設定を行う').click();
    await task.says('1／1');
    await task.refuse('Exceeded maximum execution time');
    await release();
    await shows(task, /時間の上限/);
    await task.refuse(null);
    await button(task, '続ける').click();
    await shows(task, /初期設定が終わりました/);
    expect(await frozen(task, ['総務課'])).toEqual([5]);
  });
});

describe('課を追加', () => {
  it('makes one 課 or several, and leaves nothing for 初期設定', async () => {
    const book = await newBook(['総務課']);
    const task = await choose(book, 'addDepartmentFromMenu');
    await button(task, '追加する').click();
    await shows(task, '課の名前を入力してください。');
    await task.page.getByLabel('追加する課の名前').fill('会計課、福祉課');
    await button(task, '追加する').click();
    await shows(task, '「会計課」「福祉課」を追加しました。');
    expect(await task.book.tabs()).toEqual(['設定', '総務課', '会計課', '福祉課', '集計', '履歴']);
    expect(await task.book.call('setUpWorkbook', {})).toEqual([]);
  });

  it('says that a 課 is there already', async () => {
    const book = await newBook(['総務課', '税務課']);
    const task = await choose(book, 'addDepartmentFromMenu');
    await task.page.getByLabel('追加する課の名前').fill('税務課');
    await button(task, '追加する').click();
    await shows(task, /「税務課」は、すでに課一覧にもシートにもあります/);
    await task.says('「税務課」は、すでに');
    // What was typed can be mended; only what is new is called added.
    await task.page.getByLabel('追加する課の名前').fill('税務課、会計課');
    await button(task, '追加する').click();
    await shows(task, /^「会計課」を追加しました。/);
  });

  it('says why a name is refused, and makes nothing', async () => {
    const book = await newBook(['総務課']);
    const task = await choose(book, 'addDepartmentFromMenu');
    await task.page.getByLabel('追加する課の名前').fill('総 務 課');
    await button(task, '追加する').click();
    await shows(task, /空白、全角・半角、大文字・小文字のどれかが違うだけです/);
    await task.page.getByLabel('追加する課の名前').fill('福祉課、設定');
    await button(task, '追加する').click();
    await shows(task, /「設定」は課の名前に使えません/);
    expect(await task.book.tabs()).toEqual(['設定', '総務課', '集計', '履歴']);
    expect(await task.violations()).toEqual([]);
  });
});

it('課を改名 begins with the open tab, and shows a refusal beside what was typed', async () => {
  const book = await newBook(['総務課', '税務課']);
  book.sheet('税務課').activate();
  const task = await choose(book, 'renameDepartmentFromMenu');
  await task.page.getByLabel('新しい名前').fill('総務課');
  await button(task, '改名する').click();
  await shows(task, /「総務課」は、すでに/);
  expect(await task.page.getByLabel('名前を変える課').inputValue()).toBe('税務課');
  expect(await task.violations()).toEqual([]);
  await task.page.getByLabel('新しい名前').fill('課税課');
  await button(task, '改名する').click();
  await shows(task, '「税務課」を「課税課」に改名しました。');
  expect(await task.book.tabs()).toContain('課税課');
});

describe('点検', () => {
  it('tells the total, and how each 課 stands', async () => {
    const book = await newBook(['総務課', '税務課']);
    paste(book, '総務課', [GOOD, ['', '', '', 2, '広報を行います。', '', '']]);
    paste(book, '税務課', [GOOD]);
    const task = await choose(book, 'checkFromMenu');
    await shows(task, '2課：入力中 1課、入力済み 1課。未入力 1件。');
    expect(await task.page.getByRole('row', { name: '総務課' }).innerText()).toMatch(
      /^総務課\s+入力中\s+1／2\s+0\s+1\s+0$/,
    );
    expect((await task.calls()).filter((name) => name === 'checkWorkbook')).toHaveLength(1);
    expect(String(await task.book.values('総務課', 'H7'))).toContain('達成度');
    expect(await task.violations()).toEqual([]);
  });

  it('of many 課 is made some tabs a call, with one line in 履歴', async () => {
    const names = [
      ...MANY,
      ...[
        '下水道課',
        '学校教育課',
        '議会事務局',
        '出納室',
        '土木課',
        '商工課',
        '水道課',
        '環境課',
        '都市計画課',
      ],
    ];
    const book = await newBook(names);
    for (const name of names) paste(book, name, [[...GOOD.slice(0, 5), '', '']]);
    const task = await choose(book, 'checkFromMenu');
    await shows(task, '16課：未着手 16課。未入力 16件');
    expect((await task.calls()).filter((name) => name === 'checkWorkbook')).toHaveLength(2);
    for (const name of names) expect(await task.book.values(name, 'H6')).not.toEqual([['']]);
    expect((await task.book.values('履歴', 'B1:B20')).filter(([action]) => action === '点検')).toHaveLength(
      1,
    );
  });
});

// What a menu's item calls at once can be held only where the host is at hand.
describe('long work that begins at once', () => {
  const flags = (book: Book) => MANY.filter((name) => book.values(name, 'H6')[0]?.[0] !== '');

  itAlone('点検 shows how far it is, stops, and goes on where it was', async () => {
    const book = await newBook(MANY);
    for (const name of MANY) paste(book, name, [[...GOOD.slice(0, 5), '', '']]);
    const { reached, release } = holdFirst(book, 'checkWorkbook');
    const task = await choose(book, 'checkFromMenu');
    await reached;
    await task.says('4／7　総務課、税務課、会計課、ほか1シート');
    await button(task, '停止').click();
    await shows(task, '今のところが終わると止まります…');
    release();
    await shows(task, /停止しました。残りは3シートです。/);
    expect(flags(book)).toEqual(MANY.slice(0, 4));
    expect(await task.violations()).toEqual([]);
    await button(task, '続ける').click();
    await shows(task, '7課：未着手 7課。未入力 7件');
    expect(flags(book)).toEqual(MANY);
    expect((await task.calls()).filter((name) => name === 'checkWorkbook')).toHaveLength(2);
    expect(book.values('履歴', 'B1:B20').filter(([action]) => action === '点検')).toHaveLength(1);
  });

  itAlone('自己診断 goes on where a call did not come back, and finds the same', async () => {
    const book = await newBook(MANY);
    book.sheet('会計課').setFrozenRows(0);
    book.sheet('観光課').setFrozenRows(0);
    book.sheet('税務課').getRange('B12').protect().setDescription('自己評価：古い保護').setWarningOnly(true);
    const { reached, release } = holdFirst(book, 'diagnose');
    const task = await choose(book, 'diagnoseFromMenu');
    await reached;
    await task.says('7／7　建設課、農政課、観光課');
    release('Exceeded maximum execution time');
    await shows(task, /時間の上限/);
    await button(task, 'もう一度').click();
    const { items, counts } = await book.call('diagnose');
    expect(counts.problem).toBe(3);
    await shows(task, `直すところ ${counts.problem}件、確かめるところ ${counts.warning}件`);
    // What is told of the protections of all tabs comes last.
    const shown = (await task.page.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n'));
    expect(shown.filter((lines) => !items.some(({ what }) => lines.includes(what)))).toEqual([]);
    expect(shown).toHaveLength(items.length);
    expect((await task.calls()).filter((name) => name === 'diagnoseTabs')).toHaveLength(1);
  });
});

describe('自己診断', () => {
  it('tells problems first, with how to mend them', async () => {
    const book = await newBook(['総務課']);
    book.sheet('総務課').setFrozenRows(0);
    const task = await choose(book, 'diagnoseFromMenu');
    await shows(task, '直すところ 1件、確かめるところ 1件');
    const first = task.page.getByRole('listitem').first();
    expect(await first.innerText()).toMatch(/^直す\s*総務課\s+「初期設定」で直すところがあります/);
    expect(await task.violations()).toEqual([]);
  });

  it('of many 課 finds the same as all at once', async () => {
    const book = await newBook(MANY);
    book.sheet('会計課').setFrozenRows(0);
    book.sheet('農政課').getRange('F6:F9').clearDataValidations();
    const task = await choose(book, 'diagnoseFromMenu');
    await shows(task, '直すところ 2件、確かめるところ 1件');
    const { items } = await task.book.call('diagnose');
    const shown = await task.page.getByRole('listitem').allInnerTexts();
    expect(shown).toEqual(items.map(({ what }) => expect.stringContaining(what)));
  });
});

describe('報告書を作成', () => {
  it('makes the report of the open tab', async () => {
    const book = await newBook(['総務課', '税務課']);
    book.sheet('税務課').activate();
    const task = await choose(book, 'makeReportsFromMenu');
    await shows(task, '「税務課」の報告書を作成します。');
    expect(await task.violations()).toEqual([]);
    await button(task, '作成する').click();
    await button(task, '閉じる').waitFor();
    expect(await task.book.file('税務課_自己評価書_平成29年度_案.docx')).not.toBeNull();
    expect(await task.book.file('総務課_自己評価書_平成29年度_案.docx')).toBeNull();
    expect(await task.violations()).toEqual([]);
  });

  it('makes all of a few, and asks about one that was changed by hand where it stands', async () => {
    const book = await newBook(['総務課', '税務課']);
    paste(book, '総務課', [GOOD]);
    book.sheet('設定').activate();
    const task = await choose(book, 'makeReportsFromMenu');
    await shows(task, '2課すべての報告書を作成します。');
    await button(task, '作成する').click();
    await button(task, '閉じる').waitFor();
    expect(await task.book.file('総務課_自己評価書_平成29年度.docx')).not.toBeNull();
    expect(await task.book.file('税務課_自己評価書_平成29年度_案.docx')).not.toBeNull();
  });

  it('of many 課 opens the view of the sidebar', async () => {
    const book = await newBook(MANY);
    book.sheet('設定').activate();
    const task = await choose(book, 'makeReportsFromMenu');
    await task.page.getByRole('tab', { name: '報告書', selected: true }).waitFor();
  });
});

it('様式を作る asks first, says which form it takes the place of, and shows the address', async () => {
  const book = await newBook(['総務課']);
  const task = await choose(book, 'createFormFromMenu');
  await shows(task, /最初から付いている様式の写しを/);
  expect(await task.page.getByText('今は団体の様式を使っています。').count()).toBe(0);
  await button(task, '様式を作る').click();
  await shows(task, /自己評価書の様式\.docx$/);
  // It is a file here, which nothing reads again by itself.
  await shows(task, /Word で開いて直し、.*取り込んでください/);
  expect(await task.violations()).toEqual([]);
  await button(task, '閉じる').click();
  await task.closes();
  const again = await task.choose('createFormFromMenu');
  await shows(again, /今は団体の様式を使っています。/);
  await button(again, '取りやめ').click();
  await again.closes();
  expect(await task.book.file('自己評価書の様式 (2).docx')).toBeNull();
});
