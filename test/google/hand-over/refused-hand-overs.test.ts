/** Hand-overs that are refused or only completed, looks of reviewers, and what 履歴 keeps of them. */
import { type Book, closeBooks, openBook } from '../../open-book';
import {
  change,
  history,
  KAKARI,
  mayWrite,
  OWNER,
  openAs,
  SOUMU,
  twoDepartments,
  ZEIMU,
} from './two-departments';

afterEach(closeBooks);

const actions = (book: Book): unknown[] =>
  book
    .sheet('履歴')
    .getDataRange()
    .getValues()
    .map((line) => line[1]);

/** The kinds of the copies in 控え, each line of a goal. */
const kept = (book: Book): unknown[] =>
  book
    .sheet('控え')
    .getDataRange()
    .getValues()
    .slice(1)
    .map((line) => line[13]);

describe('a hand-over is refused', () => {
  it('where nothing has that name', async () => {
    const book = await openAs(SOUMU);
    await expect(change(book, '総務課', '承認')).rejects.toMatchObject({
      code: 'wrong-call',
      message:
        '「承認」という操作はありません。提出、取下げ、差戻し、確定、確定解除のどれかを指定してください。',
    });
    await expect(change(book, '会計課', '提出')).rejects.toMatchObject({ code: 'department-not-found' });
  });

  it.each<[string, string]>([
    ['the label', 'A3'],
    ['the header', 'A5:H5'],
  ])('where %s is lost, and 初期設定 is named', async (_, cells) => {
    const book = await openAs(SOUMU);
    book.sheet('総務課').getRange(cells).clearContent();
    const before = actions(book);
    expect(await change(book, '総務課', '提出')).toEqual({
      ...{ department: '総務課', from: '作成中', to: '提出', written: false },
      message:
        'シート「総務課」の見出しの上に「状態」の欄がありません。「初期設定」で直してから、もう一度行ってください。',
    });
    expect(actions(book)).toEqual(before);
  });

  it('where the tab has no goals, and where all that is left are findings it says so', async () => {
    const book = await openAs(SOUMU);
    book.sheet('税務課').getRange('A6:G6').clearContent();
    const { message } = await change(book, '税務課', '提出');
    expect(message).toBe('「税務課」には目標がまだありません。目標と達成度を記入してから提出してください。');
    book.sheet('総務課').getRange('G6:G7').clearContent();
    book.sheet('総務課').getRange('F6:F7').setValue(1);
    expect((await change(book, '総務課', '提出')).message).toMatch(
      /^「総務課」には直すところが2件残っているため、/,
    );
  });

  it('by those who do not collect, and before the 課 has handed in', async () => {
    const book = await openAs(SOUMU);
    expect(await change(book, '税務課', '確定')).toMatchObject({
      ...{ from: '作成中', to: '確定', written: false },
      message:
        '「税務課」の状態は「作成中」なので、確定はできません。確定ができるのは、状態が「提出」のときです。',
    });
  });
});

it('of two who hand on in the same moment the second is told, and 履歴 has one line', async () => {
  const book = await openAs(SOUMU);
  const lines = (): number => actions(book).filter((action) => action === '提出').length;
  const lock = book.host.globals.LockService.getDocumentLock();
  expect(lock?.tryLock(1)).toBe(true);
  await expect(change(book, '総務課', '提出')).rejects.toMatchObject({ code: 'run-under-way' });
  expect(lines()).toBe(0);
  lock?.releaseLock();
  const both = await Promise.all([change(book, '総務課', '提出'), change(book, '総務課', '提出')]);
  expect(both).toMatchObject([
    { written: true, message: '' },
    { written: false, message: expect.stringContaining('すでに') },
  ]);
  const theirs = await openAs(KAKARI, await book.host.save());
  expect(await change(theirs, '総務課', '提出')).toMatchObject({ written: false });
  expect([lines(), actions(theirs).filter((action) => action === '提出')]).toEqual([1, ['提出']]);
});

it('findings that come after 提出 keep nobody from handing back or taking back', async () => {
  const book = await openAs(SOUMU);
  for (const [handOver, to] of [
    ['差戻し', '差戻し'],
    ['取下げ', '作成中'],
  ] as const) {
    const entries = book.sheet('総務課').getRange('F7:G7');
    entries.setValues([[3, '広報紙に掲載し、問合せがありました。']]);
    expect(await change(book, '総務課', '提出')).toMatchObject({ written: true });
    entries.setValues([[1, '']]);
    expect(await change(book, '総務課', handOver, '達成度を確かめてください。')).toMatchObject({
      to,
      written: true,
    });
  }
});

it('a copy is kept of what was handed on, not where a 確定 or a 提出 is taken back', async () => {
  const book = await openAs(SOUMU);
  for (const handOver of ['提出', '取下げ', '提出', '確定', '公表', '確定解除'])
    expect(await change(book, '総務課', handOver, '理由です。')).toMatchObject({ written: true });
  expect([...new Set(kept(book))].sort()).toEqual(['公表', '提出', '確定']);
});

it('a 確定 and its 確定解除 open the tab to its own people and to no others', async () => {
  const book = await openAs(SOUMU);
  await change(book, '総務課', '提出');
  await change(book, '総務課', '確定');
  await change(book, '総務課', '確定解除', '誤字');
  const bytes = await book.host.save();
  expect([await mayWrite(bytes, KAKARI), await mayWrite(bytes, ZEIMU)]).toEqual([true, false]);
});

it('a 確定 says where a lock of somebody else stands in the way of its own', async () => {
  const book = await openAs(SOUMU);
  const tab = book.sheet('総務課');
  const { SHEET } = book.host.globals.SpreadsheetApp.ProtectionType;
  for (const lock of tab.getProtections(SHEET)) lock.remove();
  tab.protect().setDescription('決裁済み').setWarningOnly(true);
  await change(book, '総務課', '提出');
  expect(await change(book, '総務課', '確定')).toMatchObject({
    written: true,
    message:
      '「総務課」のシートにはほかの人が付けた保護があるため、取りまとめ担当だけが変えられるようにはなっていません。シートの保護を確かめてください。',
  });
  // Only a 状態 that is kept to them needs a lock.
  expect(await change(book, '総務課', '確定解除', '誤字')).toMatchObject({ written: true, message: '' });
});

describe('a hand-over that was stopped before 履歴', () => {
  const lines = (book: Book): number => actions(book).filter((action) => action === '提出').length;

  it('is told there once when it is asked for again', async () => {
    const book = await openAs(SOUMU);
    await change(book, '総務課', '提出');
    const sheet = book.sheet('履歴');
    sheet.deleteRow(sheet.getLastRow());
    // Others have written since, one of them at the very same moment.
    await change(book, '税務課', '提出');
    await book.call('noteLook', '総務課', true);
    book.setClock('2018-04-10T02:00:00Z');
    for (let time = 0; time < 2; time += 1) {
      expect(await change(book, '総務課', '提出')).toMatchObject({ written: false });
      expect(lines(book)).toBe(1);
    }
    expect(history(book, 1)).toEqual([['提出', '総務課', SOUMU, '作成中か差戻し→提出']]);
    expect(sheet.getRange(sheet.getLastRow(), 1).getDisplayValue()).toMatch(/10:00/);
  });

  it('is told as the first line where 履歴 holds nothing else, and nowhere without 履歴', async () => {
    const book = await openAs(SOUMU);
    await change(book, '総務課', '提出');
    const sheet = book.sheet('履歴');
    sheet.deleteRows(2, sheet.getLastRow() - 1);
    await change(book, '総務課', '提出');
    await change(book, '総務課', '提出');
    expect(actions(book)).toEqual(['操作', '提出']);
    book.host.globals.SpreadsheetApp.getActive().deleteSheet(sheet);
    expect(await change(book, '総務課', '提出')).toMatchObject({ written: false });
  });
});

it('is its own where Google says that it failed though it was written', async () => {
  const book = await openAs(SOUMU);
  const before = book.host.calls.total;
  await change(book, '総務課', '提出');
  const calls = book.host.calls.total - before;
  const failWith = 'Service Spreadsheets timed out while accessing document with id 1AbC.';
  let failed = 0;
  for (let failAt = calls - 6; failAt <= calls; failAt += 1) {
    const other = await openBook({
      ...{ workbook: await twoDepartments(), user: { email: SOUMU }, owner: OWNER },
      ...{ failAt, failWith, failAfter: true },
    });
    const result = await change(other, '総務課', '提出').catch(() => null);
    failed += result === null ? 1 : 0;
    if (result) expect([failAt, result.written]).toEqual([failAt, true]);
  }
  expect(failed).toBe(0);
});

describe('a look of a reviewer', () => {
  it('keeps what the 課 had written, and from then on 提出 cannot be taken back', async () => {
    const theirs = await openAs(KAKARI);
    await change(theirs, '総務課', '提出');
    const book = await openAs(SOUMU, await theirs.host.save());
    book.setClock('2018-04-10T02:00:00Z');
    expect(await book.call('noteLook', '総務課')).toBe('2018/04/10 11:00:00');
    expect(actions(book)).not.toContain('コメントをすべて確認');
    expect(kept(book)).toEqual(['提出', '提出', '確認済', '確認済']);
    book.sheet('総務課').getRange('F7').setValue(4);
    const { changes, compared } = await book.call('getChanges', { departments: ['総務課'], since: '確認済' });
    expect(changes).toMatchObject([{ cell: 'F7', before: '3', after: '4' }]);
    expect(compared).toEqual([
      { department: '総務課', kind: '確認済', at: '2018/04/10 11:00:00', by: SOUMU, earlier: [] },
    ]);

    const again = await openAs(KAKARI, await book.host.save());
    again.setClock('2018-04-10T03:00:00Z');
    expect(await change(again, '総務課', '取下げ')).toMatchObject({
      written: false,
      message: `「総務課」は、提出の後に${SOUMU}さんが確認しています（2018/04/10 11:00:00）。取り下げるときは、総務課に差戻しを頼んでください。`,
    });
    // Whose look it was matters: theirs is none.
    const { compared: own } = await again.call('getChanges', { departments: ['総務課'], since: '確認済' });
    expect(own).toMatchObject([{ kind: '' }]);
  });

  it('before 提出, or at another 課, keeps nobody from taking back', async () => {
    const book = await openAs(SOUMU);
    await book.call('noteLook', '総務課', true);
    expect(history(book, 1)).toEqual([['コメントをすべて確認', '総務課', SOUMU, '']]);
    book.setClock('2018-04-10T02:00:00Z');
    await change(book, '総務課', '提出');
    book.setClock('2018-04-10T03:00:00Z');
    await book.call('noteLook', '税務課');
    expect(await change(book, '総務課', '取下げ')).toMatchObject({ written: true });
  });
});

it('what was accepted before publishing stands in 履歴, line by line, written by the 取りまとめ担当 alone', async () => {
  const lines = [
    { department: '総務課', detail: '未提出：公表を急ぐため' },
    { department: '税務課', detail: '=1+1' },
  ];
  const book = await openAs(SOUMU);
  expect(await book.call('noteAcceptance', lines)).toBe(2);
  expect(history(book, 2).map(([, department, by, detail]) => [department, by, detail])).toEqual([
    ['総務課', SOUMU, '未提出：公表を急ぐため'],
    ['税務課', SOUMU, '=1+1'],
  ]);
  await expect((await openAs(KAKARI)).call('noteAcceptance', lines)).rejects.toMatchObject({
    code: 'not-coordinator',
  });
});

it('old lines of 履歴 become one that counts them, hidden rows keep their place, and newer ones stay', async () => {
  const book = await openAs(SOUMU);
  const sheet = book.sheet('履歴');
  const old = sheet.getLastRow() - 1;
  book.setClock('2018-05-01T01:00:00Z');
  await change(book, '総務課', '提出');
  const last = sheet.getRange(sheet.getLastRow(), 1, 1, 5).getValues();
  expect(await book.call('foldHistory', '2018/05/01')).toBe(old);
  expect(sheet.getRange(2, 2, 1, 4).getValues()).toEqual([
    ['古い履歴をまとめた', '', SOUMU, `まとめた記録：${old}件`],
  ]);
  expect(sheet.getRange(sheet.getLastRow(), 1, 1, 5).getValues()).toEqual(last);
  const rows = Array.from({ length: sheet.getLastRow() }, (_, at) => sheet.isRowHiddenByUser(at + 1));
  expect(rows).toEqual([false, false, ...Array.from({ length: old - 1 }, () => true), false]);
  // One line is nothing to fold, and neither is an empty 履歴.
  expect(await book.call('foldHistory', '2018/05/01')).toBe(0);
  sheet.deleteRows(2, sheet.getLastRow() - 1);
  expect(await book.call('foldHistory', '2018/05/01')).toBe(0);
});

it('a line that follows when all of 履歴 was folded is in sight, also when earlier ones were folded before', async () => {
  const book = await openAs(SOUMU);
  const sheet = book.sheet('履歴');
  const areHidden = () =>
    Array.from({ length: sheet.getLastRow() }, (_, at) => sheet.isRowHiddenByUser(at + 1)).slice(1);
  book.setClock('2018-05-01T01:00:00Z');
  await change(book, '総務課', '提出');
  const all = sheet.getLastRow() - 1;
  await book.call('foldHistory', '2018/05/01');
  expect(areHidden().filter(Boolean)).toHaveLength(all - 2);
  expect(await book.call('foldHistory', '2018/06/01')).toBe(all);
  book.setClock('2018-06-01T01:00:00Z');
  await change(book, '総務課', '取下げ');
  expect(sheet.getRange(2, 2, 2, 1).getValues()).toEqual([['古い履歴をまとめた'], ['取下げ']]);
  expect(areHidden()).toEqual([false, false]);
});

describe('a long reason', () => {
  const REASON = '確認のため、根拠となる数値と実施した日を加えてください。'.repeat(8);
  const look = (book: Book) => {
    const cell = book.sheet('総務課').getRange('C3');
    return [cell.getMergedRanges()[0]?.getA1Notation(), cell.getWrap(), book.sheet('総務課').getRowHeight(3)];
  };

  it('stands in the tab in as many lines as it needs, also in the saved book, until the next note', async () => {
    const book = await openAs(SOUMU);
    await change(book, '総務課', '提出');
    expect(look(book)[0]).toBeUndefined();
    await change(book, '総務課', '差戻し', REASON);
    const shown = ['C3:H3', true, 21 * 7];
    expect(look(book)).toEqual(shown);
    const saved = await openAs(KAKARI, await book.host.save());
    expect(look(saved)).toEqual(shown);
    expect(saved.sheet('総務課').getRange('C3').getValue()).toContain(REASON);
    expect(await change(saved, '総務課', '提出')).toMatchObject({ written: true });
    expect(look(saved)).toEqual(['C3:H3', true, 21]);
  });

  it('covers nothing that somebody wrote beside it, and leaves a small screen rows of goals below', async () => {
    const book = await openAs(SOUMU);
    book.sheet('総務課').getRange('E3').setValue('電話 1234');
    await change(book, '総務課', '提出');
    await change(book, '総務課', '差戻し', REASON);
    expect(look(book)[0]).toBeUndefined();
    expect(book.sheet('総務課').getRange('E3').getValue()).toBe('電話 1234');
    book.sheet('総務課').getRange('E3').clearContent();
    await change(book, '総務課', '提出');
    await change(book, '総務課', '差戻し', REASON.repeat(20));
    expect(look(book)).toEqual(['C3:H3', true, 21 * 8]);
    expect(book.sheet('総務課').getRange('C3').getValue()).toContain(REASON.repeat(20));
  });
});

it('goals two levels from last year are listed for reviewers', async () => {
  const book = await openAs(SOUMU);
  const { low, far } = await book.call('getChanges', {});
  expect(low.map(({ department, cell }) => [department, cell])).toEqual([['税務課', 'F6']]);
  expect(far).toEqual([]);
  await expect(book.call('getChanges', { since: '来週' })).rejects.toMatchObject({
    message:
      '「来週」からの変更を調べられません。提出か確定、または「H30.4.10」「2018/4/10」のような日付を指定してください。',
  });
  await change(book, '総務課', '提出');
  // A day is compared as a day: the tenth, not the first.
  const since = async (day: string) =>
    (await book.call('getChanges', { departments: ['総務課'], since: day })).compared[0]?.kind;
  expect([await since('2018/4/10'), await since(''), await since('H30.4.11')]).toEqual([
    '提出',
    '提出',
    '提出',
  ]);
});
