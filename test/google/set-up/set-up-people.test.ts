import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import { closeBooks, newBook, openBook, paste } from '../../open-book';
import { setUpInCalls } from '../../set-up-in-calls';

afterEach(closeBooks);

type Book = Awaited<ReturnType<typeof newBook>>;

type HostOptions = NonNullable<Parameters<typeof newBook>[1]>;

const SOUMU = 'soumu@example.lg.jp';
const ZEIMU = 'zeimu@example.lg.jp';
const OTHER = 'other@example.lg.jp';

/** A workbook in which 取りまとめ担当 and the 編集者 of 税務課 are named, and 初期設定 has been done again. */
let named: Promise<Uint8Array> | undefined;

function namedBook(): Promise<Uint8Array> {
  named ??= makeNamedBook();
  return named;
}

async function makeNamedBook(): Promise<Uint8Array> {
  const book = await newBook(['総務課', '税務課']);
  book.sheet('設定').getRange('B6').setValue(SOUMU);
  book.sheet('設定').getRange('D11').setValue(`${ZEIMU}、`);
  await book.call('setUpWorkbook', {});
  expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  return book.host.save();
}

const asPerson = async (email: string) => openBook({ workbook: await namedBook(), user: { email } });

const editorsOf = (book: Book, name: string): [string, boolean, string[]][] => {
  const { ProtectionType } = book.host.globals.SpreadsheetApp;
  return book
    .sheet(name)
    .getProtections(ProtectionType.SHEET)
    .map((each) => [
      each.getDescription(),
      each.isWarningOnly(),
      each.getEditors().map((user) => user.getEmail()),
    ]);
};

describe('the protections of 初期設定', () => {
  it('keep 設定 to the 取りまとめ担当, and a tab to its own 編集者 and them', async () => {
    const book = await asPerson(SOUMU);
    expect(editorsOf(book, '設定')).toEqual([['自己評価：設定', false, [SOUMU]]]);
    expect(editorsOf(book, '税務課')).toEqual([['自己評価：課', false, [SOUMU, ZEIMU]]]);
    expect(editorsOf(book, '総務課')).toEqual([]);
    expect(editorsOf(book, '履歴')).toEqual([['自己評価：履歴', true, []]]);
  });

  it('let everybody fill in an open tab, its 状態 and the rows above it, but not its header or 設定', async () => {
    const book = await asPerson(OTHER);
    await book.host.edit('総務課', 'E6:G6', [['訓練', 4, '訓練を実施しました。']]);
    await book.host.edit('総務課', 'B3', '提出');
    await book.host.edit('総務課', 'I2', '控え');
    expect(book.values('総務課', 'B2:B3')).toEqual([['総務課'], ['提出']]);
    for (const cell of ['A4', 'F5', 'J5'])
      await expect(book.host.edit('総務課', cell, 'x')).rejects.toThrow('protected');
    await expect(book.host.edit('設定', 'B2', '平成30')).rejects.toThrow('protected');
    await expect(book.host.edit('税務課', 'E6', '調査')).rejects.toThrow('protected');
  });

  it('keep 前年度 to those who are 取りまとめ担当 now, and leave a tab of that name alone that is not ours', async () => {
    const book = await asPerson(SOUMU);
    const lastYear = book.host.globals.SpreadsheetApp.getActive().insertSheet('前年度');
    lastYear.getRange('A1:B2').setValues([
      ['前年度', '備考'],
      ['だれかのシート', ''],
    ]);
    await book.call('setUpWorkbook', {});
    expect(editorsOf(book, '前年度')).toEqual([]);
    const goal = ['平成28年度', '総務課', '防災', '訓練を行います。', '4', '良好でした。', ''];
    lastYear.getRange(1, 1, 2, goal.length).setValues([[...LAST_YEAR_HEADER], goal]);
    await book.call('setUpWorkbook', {});
    expect(editorsOf(book, '前年度')).toEqual([['自己評価：前年度', false, [SOUMU]]]);
    book.sheet('設定').getRange('B6').setValue(`${SOUMU}、${OTHER}`);
    await book.call('setUpWorkbook', {});
    expect(editorsOf(book, '前年度')).toEqual([['自己評価：前年度', false, [SOUMU, OTHER]]]);
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  });

  it('let the 編集者 fill in their own tab', async () => {
    const book = await asPerson(ZEIMU);
    await book.host.edit('税務課', 'E6:F6', [['調査', 2]]);
    expect(String(book.values('税務課', 'H6'))).toContain('理由を記入してください');
  });

  it('follow the addresses that were changed in 設定', async () => {
    const book = await asPerson(SOUMU);
    book.sheet('設定').getRange('D11').setValue('');
    book.sheet('設定').getRange('D10').setValue(`${OTHER}\n${ZEIMU}`);
    expect(await book.call('setUpWorkbook', {})).toEqual([
      '「総務課」の保護を付け直す',
      '「税務課」の保護を付け直す',
    ]);
    expect(editorsOf(book, '税務課')).toEqual([]);
    expect(editorsOf(book, '総務課')).toEqual([['自己評価：課', false, [SOUMU, OTHER, ZEIMU]]]);
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  });

  it('say that they only warn while no 取りまとめ担当 is named', async () => {
    const book = await asPerson(SOUMU);
    book.sheet('設定').getRange('B6').setValue('');
    expect(await book.call('setUpWorkbook', { dryRun: true })).toContain(
      '「設定」の保護を付け直す（取りまとめ担当が空欄のため、変更の前に警告するだけ）',
    );
  });
});

describe('what Google makes of the addresses', () => {
  const OWNER = 'owner@example.lg.jp';
  const GROUP = 'soumu-group@example.lg.jp';

  /** A new workbook of 総務課 and 税務課 with 取りまとめ担当 and 編集者 of 税務課 typed in, not yet set up again. */
  async function typed(coordinators: string, editors: string, options: HostOptions): Promise<Book> {
    const book = await newBook(['総務課', '税務課'], options);
    book.sheet('設定').getRange('B6').setValue(coordinators);
    book.sheet('設定').getRange('D11').setValue(editors);
    return book;
  }

  const problems = async (book: Book) => (await book.call('diagnose')).counts.problem;

  it.each([
    ['an owner who is no 取りまとめ担当', { user: { email: OWNER }, owner: { email: OWNER } }],
    ['a 取りまとめ担当 beside the owner', { user: { email: SOUMU }, owner: { email: OWNER } }],
    ['somebody who is neither', { user: { email: OTHER }, owner: { email: OWNER } }],
    [
      'Google spelling addresses in its own way',
      { accountOf: (address: string) => address.replace('+x', '') },
    ],
  ])('leaves nothing to do the second time: %s', async (_, options) => {
    const book = await typed(`${SOUMU}、so+x@example.lg.jp`, ZEIMU, options);
    expect(await book.call('setUpWorkbook', {})).toHaveLength(3);
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
    expect(await problems(book)).toBe(0);
  });

  it('leaves nothing to do for a second person, nor for the first one after them', async () => {
    const owner = { email: OWNER };
    const first = await typed(`${SOUMU}、${OTHER}`, ZEIMU, { user: { email: OTHER }, owner });
    await first.call('setUpWorkbook', {});
    const workbook = await first.host.save();
    const second = await openBook({ workbook, user: { email: SOUMU }, owner });
    expect(await second.call('setUpWorkbook', {})).toEqual([]);
    expect(await problems(second)).toBe(0);
  });

  it('lets in who belongs to a group, and lets them do 初期設定', async () => {
    const groups = { [GROUP]: ['yamada@example.lg.jp'] };
    const book = await typed(GROUP, ZEIMU, { user: { email: OTHER }, owner: { email: OWNER }, groups });
    await book.call('setUpWorkbook', {});
    const workbook = await book.host.save();
    const owner = { email: OWNER };
    const member = await openBook({ workbook, groups, owner, user: { email: 'yamada@example.lg.jp' } });
    expect(await member.call('setUpWorkbook', { dryRun: true })).toEqual([]);
    const stranger = await openBook({ workbook, groups, owner, user: { email: 'x@example.lg.jp' } });
    await expect(stranger.call('setUpWorkbook', {})).rejects.toMatchObject({ code: 'not-coordinator' });
  });

  const accountOf = (address: string) => (address.startsWith('typo') ? null : address);
  const TYPO = 'typo@example.lg.jp';
  /** What 自己診断 finds, with the cell. */
  const found = async (book: Book) => {
    const { items } = await book.call('diagnose');
    return items.filter(({ state }) => state === 'problem').map(({ where, what }) => `${where} ${what}`);
  };
  const refusedIn = async (book: Book) => (await book.call('lookAtBook')).refused;

  it('names an address that Google refuses, locks the tab for the others, and then leaves it at the address', async () => {
    const book = await typed(SOUMU, `${TYPO}、${ZEIMU}`, { accountOf });
    await expect(book.call('setUpWorkbook', {})).rejects.toMatchObject({
      code: 'set-up-incomplete',
      message: expect.stringContaining(`「税務課」を変えられる人に「${TYPO}」を加えられませんでした`),
    });
    const locks = [['自己評価：課', false, [SOUMU, ZEIMU]]];
    expect(editorsOf(book, '税務課')).toEqual(locks);
    const before = await book.host.save();
    expect(await setUpInCalls(book, {})).toEqual({ done: [], failures: [], calls: 0 });
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
    expect(await refusedIn(book)).toEqual([{ of: '税務課', address: TYPO, cell: 'D11' }]);
    expect(await found(book)).toEqual([
      `設定 D11 「税務課」の「${TYPO}」を Google が受け付けないため、この人は変更できません。`,
    ]);
    book.sheet('設定').getRange('D11').setValue(ZEIMU);
    expect([await refusedIn(book), await found(book)]).toEqual([[], [expect.stringContaining('税務課')]]);
    await book.call('setUpWorkbook', {});
    expect(editorsOf(book, '税務課')).toEqual(locks);
    expect([await book.call('setUpWorkbook', {}), await found(book)]).toEqual([[], []]);
  });

  it('tries an address again that was taken out of 設定 and has got its account since', async () => {
    const accounts: string[] = [];
    const late = (address: string) => (accounts.includes(address) || address !== TYPO ? address : null);
    const book = await typed(`${SOUMU}、${TYPO}`, '', { accountOf: late });
    const { failures } = await setUpInCalls(book, {});
    expect(failures).toContainEqual(expect.stringContaining(`「設定」を変えられる人に「${TYPO}」`));
    const { isUnfinished, refused } = await book.call('lookAtBook');
    expect([isUnfinished, refused]).toEqual([false, [{ of: '取りまとめ担当', address: TYPO, cell: 'B6' }]]);
    accounts.push(TYPO);
    for (const text of [SOUMU, `${SOUMU}、${TYPO}`]) {
      book.sheet('設定').getRange('B6').setValue(text);
      expect((await setUpInCalls(book, {})).failures).toEqual([]);
    }
    expect(editorsOf(book, '設定')).toEqual([['自己評価：設定', false, [SOUMU, TYPO]]]);
    expect([await refusedIn(book), await found(book)]).toEqual([[], []]);
  });

  it('shuts nobody out where none of the addresses can be let in, and takes the first one that can', async () => {
    const book = await typed(TYPO, '', { accountOf });
    await expect(book.call('setUpWorkbook', {})).rejects.toMatchObject({ code: 'set-up-incomplete' });
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
    expect(await found(book)).toEqual([expect.stringContaining(`設定 B6 「取りまとめ担当」の「${TYPO}」`)]);
    const other = await openBook({ workbook: await book.host.save(), user: { email: OTHER } });
    await other.host.edit('設定', 'B6', OTHER);
    await other.call('setUpWorkbook', {});
    expect(editorsOf(other, '設定')).toEqual([['自己評価：設定', false, [OTHER]]]);
    expect([await other.call('setUpWorkbook', {}), await found(other)]).toEqual([[], []]);
  });

  it('lets those out who were in before all of the new addresses were refused', async () => {
    const book = await typed(SOUMU, ZEIMU, { accountOf, user: { email: OTHER }, owner: { email: OWNER } });
    await book.call('setUpWorkbook', {});
    for (const text of [TYPO, 'new@example.lg.jp']) {
      book.sheet('設定').getRange('B6').setValue(text);
      await book.host.call('setUpWorkbook', {});
    }
    expect(editorsOf(book, '設定')[0]?.[2]).not.toContain(SOUMU);
    expect(editorsOf(book, '設定')[0]?.[2]).toContain('new@example.lg.jp');
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });

  it('keeps the same lock when other people are named, and takes out only who was named before', async () => {
    const book = await typed(SOUMU, ZEIMU, { user: { email: OTHER } });
    await book.call('setUpWorkbook', {});
    book.sheet('設定').getRange('D11').setValue('new@example.lg.jp');
    await book.call('setUpWorkbook', {});
    expect(editorsOf(book, '税務課')).toEqual([['自己評価：課', false, [SOUMU, OTHER, 'new@example.lg.jp']]]);
    expect(await book.call('setUpWorkbook', {})).toEqual([]);
  });
});

describe('a cosmetic step', () => {
  it('that Google refuses is named, and the rest of its tab is mended', async () => {
    const book = await newBook(['総務課', '税務課']);
    for (const name of ['総務課', '税務課']) book.sheet(name).setFrozenRows(0);
    book.sheet('総務課').getRange('J5:J6').merge();
    book.sheet('総務課').getRange('F8').clearDataValidations();
    await expect(book.call('setUpWorkbook', {})).rejects.toMatchObject({
      code: 'set-up-incomplete',
      message: expect.stringMatching(/「総務課」の見出しまでの行を固定する：できませんでした（.*結合/),
    });
    expect(book.sheet('総務課').getRange('F8').getDataValidation()).not.toBeNull();
    expect(book.sheet('税務課').getFrozenRows()).toBe(5);
  });
});

describe('who is not 取りまとめ担当', () => {
  it('is refused 初期設定 with a sentence', async () => {
    const book = await asPerson(OTHER);
    book.sheet('総務課').getRange('F6:F20').clearDataValidations();
    const before = await book.host.save();
    await expect(book.call('setUpWorkbook', {})).rejects.toMatchObject({ code: 'not-coordinator' });
    expect(Buffer.from(await book.host.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('may check, and is told which tab could not be written', async () => {
    const soumu = await asPerson(SOUMU);
    paste(soumu, '総務課', [[1, '防災', '室', '', '訓練', '', '']]);
    paste(soumu, '税務課', [[1, '課税', '班', '', '調査', '', '']]);
    const workbook = await soumu.host.save();
    const book = await openBook({ workbook, user: { email: OTHER } });
    const { unwritten, result } = await book.call('checkWorkbook', { write: true });
    expect(unwritten).toEqual([expect.stringContaining('「税務課」の「確認」の列に書き込めませんでした')]);
    expect(result.counts.missing).toBe(2);
    expect(book.values('総務課', 'H6')[0]?.[0]).not.toBe('');
  });
});

describe('a tab that cannot be mended', () => {
  it('is named, and stops none of the others', async () => {
    const book = await asPerson(SOUMU);
    const { ProtectionType } = book.host.globals.SpreadsheetApp;
    const sheet = book.sheet('税務課');
    for (const each of sheet.getProtections(ProtectionType.SHEET)) each.remove();
    const shut = sheet.protect().setDescription('決裁済み');
    shut.addEditor(OTHER);
    for (const name of ['総務課', '税務課']) {
      book.sheet(name).setFrozenRows(0);
    }
    shut.removeEditors([SOUMU]);
    const workbook = await book.host.save();
    const later = await openBook({ workbook: await withoutEditor(workbook), user: { email: SOUMU } });
    await expect(later.call('setUpWorkbook', {})).rejects.toMatchObject({
      code: 'set-up-incomplete',
      message: expect.stringContaining('「税務課」の見出しまでの行を固定する'),
    });
    expect(later.sheet('総務課').getFrozenRows()).toBe(5);
  });
});

/** The file as somebody else leaves it who has shut the 総務課 out of the tab of 税務課. */
async function withoutEditor(workbook: Uint8Array): Promise<Uint8Array> {
  const book = await openBook({ workbook, user: { email: OTHER } });
  const [protection] = book
    .sheet('税務課')
    .getProtections(book.host.globals.SpreadsheetApp.ProtectionType.SHEET);
  protection?.removeEditor(SOUMU);
  return book.host.save();
}

describe('two people at once', () => {
  it('are kept apart: the second is told who is at work on what, since when', async () => {
    const book = await newBook();
    const properties = book.host.globals.PropertiesService.getDocumentProperties();
    const since = Date.parse('2018-04-10T00:59:00Z');
    const run = { id: 'x', by: '総務 太郎', action: '初期設定', since, beat: since };
    properties?.setProperty('jiko-hyoka.run', JSON.stringify(run));
    book.sheet('総務課').setFrozenRows(0);
    await expect(book.call('setUpWorkbook', {})).rejects.toMatchObject({
      code: 'run-under-way',
      message: expect.stringContaining('総務 太郎さんの作業中です。09時59分からの「初期設定」が終わったら'),
    });
    expect(book.sheet('総務課').getFrozenRows()).toBe(0);
    const request = { departments: ['総務課'], kind: 'evaluation', force: false } as const;
    await expect(book.call('startRun', request)).rejects.toMatchObject({ code: 'run-under-way' });
  });

  it('go on after three minutes without a sign', async () => {
    const book = await newBook();
    const properties = book.host.globals.PropertiesService.getDocumentProperties();
    const since = Date.parse('2018-04-10T00:56:59Z');
    properties?.setProperty('jiko-hyoka.run', JSON.stringify({ id: 'x', by: '', since, beat: since }));
    book.sheet('総務課').setFrozenRows(0);
    await book.call('setUpWorkbook', {});
    expect(book.sheet('総務課').getFrozenRows()).toBe(5);
    expect(properties?.getProperty('jiko-hyoka.run')).toBeNull();
  });
});

describe('a year that begins with its people and its deadline', () => {
  it('has them in 設定, and the protections with them, so that nothing is left to do', async () => {
    const book = await openBook();
    const request = {
      year: '平成29',
      departments: ['総務課'],
      deadline: '2018/4/20',
      coordinators: `${SOUMU}、Other@Example.lg.jp`,
    };
    await book.call('setUpWorkbook', request);
    expect(book.values('設定', 'B4:B6').flat()).toEqual(['H30.4.20', '2', `${SOUMU}, ${OTHER}`]);
    expect(editorsOf(book, '設定')).toEqual([['自己評価：設定', false, [SOUMU, OTHER]]]);
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
    const other = await openBook({ workbook: await book.host.save(), user: { email: ZEIMU } });
    await expect(other.host.edit('総務課', 'A5', 'x')).rejects.toThrow('protected');
  });

  it('fills what is blank in a 設定 that is there, and replaces nothing', async () => {
    const book = await newBook(['総務課']);
    book.sheet('設定').getRange('B4').setValue('H30.5.1');
    const done = await book.call('setUpWorkbook', { deadline: 'H30.4.20', coordinators: SOUMU });
    expect(done).toContain(`設定の「取りまとめ担当」を「${SOUMU}」にする`);
    expect(book.values('設定', 'B4:B6').flat()).toEqual(['H30.5.1', '2', SOUMU]);
    expect(editorsOf(book, '設定')).toEqual([['自己評価：設定', false, [SOUMU]]]);
    expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  });

  it.each([
    [{ deadline: '四月ごろ' }, '提出期限の「四月ごろ」を読み取れません'],
    [{ coordinators: '総務太郎' }, '「総務太郎」は、メールアドレスとして読めません'],
  ])('refuses %j before anything is changed', async (wrong, words) => {
    const book = await openBook();
    const request = { year: '平成29', departments: ['総務課'], ...wrong };
    await expect(book.call('setUpWorkbook', request)).rejects.toThrow(words);
    expect(book.host.globals.SpreadsheetApp.getActive().getSheets()).toHaveLength(1);
  });
});
