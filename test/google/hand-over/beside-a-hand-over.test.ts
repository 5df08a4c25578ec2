/** What stands around a hand-over: other work, locks, copies and lines of an earlier try, looks, and with what changes are compared. */
import { type Book, closeBooks, openBook, paste } from '../../open-book';
import { change, history, KAKARI, OWNER, openAs, SOUMU, twoDepartments, ZEIMU } from './two-departments';

afterEach(closeBooks);

const GOOD = [1, '調査', '室', 1, '調査を行います。', 4, '調査を実施し、成果がありました。'];
const EVENING = '2018-04-10T02:00:00Z';

const locksOf = (book: Book) =>
  book.sheet('総務課').getProtections(book.host.globals.SpreadsheetApp.ProtectionType.SHEET);
const unlock = (book: Book): void => {
  for (const lock of locksOf(book)) lock.remove();
};
/** The moments and kinds of all lines of goals in 控え. */
const copies = (book: Book): string[] =>
  book
    .sheet('控え')
    .getDataRange()
    .getValues()
    .slice(1)
    .map(([id]) => String(id));
/** How many lines of 履歴 tell of something. */
const told = (book: Book, action: string): number =>
  book
    .sheet('履歴')
    .getDataRange()
    .getValues()
    .filter((line) => line[1] === action).length;
/** Opens the book anew for somebody whose n-th call fails from the end of a hand-over, 0 for its last one. */
async function stopped(handOver: string, fromEnd: number, workbook?: Uint8Array): Promise<Book> {
  const bytes = workbook ?? (await twoDepartments());
  const whole = await openAs(SOUMU, bytes);
  const before = whole.host.calls.total;
  await change(whole, '総務課', handOver);
  const failAt = whole.host.calls.total - before - fromEnd;
  whole.host.dispose();
  const book = await openBook({ workbook: bytes, user: { email: SOUMU }, owner: OWNER, failAt });
  await change(book, '総務課', handOver).catch(() => {});
  return book;
}

it('other work: reports do not keep anybody waiting, 初期設定 does, and one’s own is called so', async () => {
  const book = await openAs(SOUMU);
  await expect(change(book, '総務課', '承認')).rejects.toMatchObject({ place: '' });
  const alone = { departments: ['税務課'], kind: 'evaluation', force: false } as const;
  const { runId } = await book.call('startRun', alone);
  expect(await book.call('changeState', { department: '総務課', handOver: '提出' })).toMatchObject({
    written: true,
  });
  expect(history(book, 1)).toEqual([['提出', '総務課', SOUMU, '作成中→提出']]);
  await book.call('endRun', runId);
  await book.call('beginSetUp', {});
  await expect(change(book, '総務課', '取下げ')).rejects.toMatchObject({
    message: expect.stringMatching(/^ご自分の前の作業の終わりを待っています。/),
  });
});

it('of findings only those that keep back are counted, and goals that a merged cell hides are among them', async () => {
  const book = await openAs(SOUMU);
  paste(book, '税務課', [
    [1, '調査', '室', 1, '調査を行います。', '', ''],
    ['', '', '', 3, '広報を行います。', 2, '雨天のため中止'],
  ]);
  expect((await change(book, '税務課', '提出')).message).toContain('直すところが1件残っている');
  const tab = book.sheet('総務課');
  tab.getRange('F7:G7').clearContent();
  tab.getRange('F6:F7').merge();
  const { message } = await change(book, '総務課', '提出');
  expect(message).toContain('F6:F7が結合されています');
  expect(message).not.toContain('達成度が入力されていません');
});

it('without a lock of the tab anybody hands on, and only 確定 locks it', async () => {
  const book = await openAs(OWNER.email);
  unlock(book);
  const theirs = await openAs(ZEIMU, await book.host.save());
  expect(await change(theirs, '総務課', '提出')).toMatchObject({ written: true, message: '' });
  expect(locksOf(theirs)).toHaveLength(0);
  await change(book, '総務課', '提出');
  await change(book, '総務課', '確定');
  expect(locksOf(book)).toHaveLength(1);
});

it('a tab that 課一覧 does not name is opened again to the 取りまとめ担当 alone', async () => {
  const book = await openAs(OWNER.email);
  book
    .sheet('設定')
    .getRange('A10:A11')
    .setValues([['地域振興室'], ['危機管理室']]);
  for (const handOver of ['提出', '確定', '確定解除'])
    expect(await change(book, '総務課', handOver, '誤字')).toMatchObject({ written: true, message: '' });
});

it('a 確定 is locked before it says so, wherever it was stopped', async () => {
  const book = await openAs(SOUMU);
  await change(book, '総務課', '提出');
  unlock(book);
  const workbook = await book.host.save();
  const whole = await openAs(SOUMU, workbook);
  const before = whole.host.calls.total;
  await change(whole, '総務課', '確定');
  const seen: unknown[] = [];
  for (let failAt = whole.host.calls.total - before; !seen.includes('提出'); failAt -= 1) {
    const closing = await openBook({ workbook, user: { email: SOUMU }, owner: OWNER, failAt });
    await change(closing, '総務課', '確定').catch(() => {});
    const [[state]] = closing.values('総務課', 'B3') as [[unknown]];
    seen.push(state);
    expect([failAt, state, locksOf(closing).length]).toEqual([failAt, state, 1]);
    await closing.close();
  }
  expect(seen.slice(0, 2)).toEqual(['確定', '確定']);
});
it('a copy that a stopped 提出 has kept is taken for the next try, and a later 提出 has its own', async () => {
  const seen: number[] = [];
  for (const fromEnd of [1, 2, 3]) {
    const book = await stopped('提出', fromEnd);
    book.setClock(EVENING);
    await change(book, '総務課', '提出');
    seen.push(copies(book).length);
  }
  expect(seen).toEqual([2, 2, 2]);
  const book = await openAs(SOUMU);
  for (const handOver of ['提出', '取下げ', '提出']) await change(book, '総務課', handOver);
  expect([copies(book).length, told(book, '提出')]).toEqual([2, 2]);
  book.setClock(EVENING);
  for (const handOver of ['取下げ', '提出']) await change(book, '総務課', handOver);
  expect(copies(book).sort()).toEqual([
    ...['総務課 提出 2018/04/10 10:00:00', '総務課 提出 2018/04/10 10:00:00'],
    ...['総務課 提出 2018/04/10 11:00:00', '総務課 提出 2018/04/10 11:00:00'],
  ]);
});

it('a line of 履歴 that was never written is, though one of another moment or another 課 stands there', async () => {
  const book = await openAs(SOUMU);
  paste(book, '税務課', [GOOD]);
  for (const handOver of ['提出', '取下げ']) await change(book, '総務課', handOver);
  book.setClock(EVENING);
  await change(book, '総務課', '提出');
  const sheet = book.sheet('履歴');
  sheet.deleteRow(sheet.getLastRow());
  expect(await change(book, '税務課', '提出')).toMatchObject({ written: true });
  expect(told(book, '提出')).toBe(2);
  for (let time = 0; time < 2; time += 1) {
    await change(book, '総務課', '提出');
    expect(told(book, '提出')).toBe(3);
  }
});

describe('a look', () => {
  it('of the same moment as 提出, or before it, keeps nobody from taking back; a later one also where 提出 was typed', async () => {
    const book = await openAs(SOUMU);
    await change(book, '総務課', '提出');
    await book.call('noteLook', '総務課');
    expect(await change(book, '総務課', '取下げ')).toMatchObject({ written: true });
    book
      .sheet('総務課')
      .getRange('B3:C3')
      .setValues([['提出', '']]);
    expect(await change(book, '総務課', '取下げ')).toMatchObject({
      written: false,
      message: expect.stringContaining('確認しています'),
    });
    const other = await openAs(SOUMU);
    other.sheet('総務課').getRange('B3').setValue('提出');
    expect(await change(other, '総務課', '取下げ')).toMatchObject({ from: '提出', written: true });
  });

  it('at a tab without its header keeps nothing, and tells so that the comments were read', async () => {
    const book = await openAs(SOUMU);
    book.sheet('総務課').getRange('A5:H5').clearContent();
    expect(await book.call('noteLook', '総務課', true)).toBe('2018/04/10 10:00:00');
    expect(history(book, 1)).toEqual([['コメントをすべて確認', '総務課', SOUMU, '']]);
    expect(book.host.globals.SpreadsheetApp.getActive().getSheetByName('控え')).toBeNull();
  });
});

it('changes are compared with the copy of the day, of whoever handed on, and 所見 and last year are told', async () => {
  const made = await openAs(OWNER.email);
  made
    .sheet('総務課')
    .getRange('I5:J6')
    .setValues([
      ['所見', '回答'],
      ['回数は。', ''],
    ]);
  made.host.globals.SpreadsheetApp.getActive()
    .insertSheet('前年度')
    .getRange('A1:G2')
    .setValues([
      ['年度', '課', '個別事業', '目標', '達成度', '目標達成の効果又は達成できなかった理由等', 'その他'],
      ['平成28年度', '総務課', '防災', '訓練を行います。', '2', '遅れました。', ''],
    ]);
  const theirs = await openAs(KAKARI, await made.host.save());
  const clocks = ['2018-04-08T01:00:00Z', '2018-04-10T01:00:00Z', '2018-05-01T01:00:00Z'];
  for (const [at, clock] of clocks.entries()) {
    theirs.setClock(clock);
    theirs
      .sheet('総務課')
      .getRange('F7')
      .setValue(3 + (at % 2));
    await change(theirs, '総務課', '提出');
    if (at < 2) await change(theirs, '総務課', '取下げ');
  }
  const book = await openAs(SOUMU, await theirs.host.save());
  const ask = (since: string) => book.call('getChanges', { departments: ['総務課'], since });
  const compared = async (since: string) => (await ask(since)).compared;
  const second = { department: '総務課', kind: '提出', at: '2018/04/10 10:00:00', by: KAKARI, earlier: [] };
  expect(await compared('2018/4/10')).toEqual([second]);
  expect(await compared('H30.5.1')).toEqual([{ ...second, at: '2018/05/01 10:00:00' }]);
  expect(await compared('提出')).toEqual([{ ...second, at: '2018/05/01 10:00:00' }]);
  expect(await compared('確定')).toEqual([{ department: '総務課', kind: '', at: '', by: '', earlier: [] }]);
  await expect(ask('来週')).rejects.toMatchObject({ place: '' });
  const { far, opinions } = await ask('提出');
  expect(far).toMatchObject([{ department: '総務課', cell: 'F6', rating: '4', before: '2' }]);
  expect(opinions).toMatchObject([{ department: '総務課', cell: 'I6', text: '回数は。' }]);
});

it.each([
  ['above the first goal', 'insertRowBefore', 6],
  ['below the header', 'insertRowAfter', 5],
] as const)('a row inserted %s is a goal as all others, and takes nothing of theirs', async (_, how, row) => {
  const book = await openAs(SOUMU);
  const sheet = book.sheet('総務課');
  sheet.getRange('G6').setNote('大塚:\n根拠は。');
  await change(book, '総務課', '提出');
  sheet[how](row);
  sheet.getRange('B6:G6').setValues([['消防', '室', 1, '消火を行います。', 2, '']]);
  await book.call('setUpWorkbook', {});
  await book.call('checkWorkbook', { write: true });
  expect(sheet.getRange('F6').getDataValidation()?.getCriteriaType()?.toString()).toBe('VALUE_IN_LIST');
  expect(
    sheet
      .getRange('H6:H8')
      .getValues()
      .flat()
      .map((text) => text !== ''),
  ).toEqual([true, false, false]);
  const { changes } = await book.call('getChanges', { departments: ['総務課'] });
  expect(changes.map(({ cell, before, after }) => [cell, before, after])).toEqual([
    ['E6', '', '消火を行います。'],
    ['F6', '', '2'],
  ]);
  expect(await book.call('getNotes', '総務課')).toMatchObject([{ cell: 'G7', goal: '訓練を行います。' }]);
  expect(book.values('集計', 'A5:D5')).toEqual([['総務課', 3, 3, 1]]);
});

it('several 提出 on one day are told apart, also within one second, and a time chooses one', async () => {
  const book = await openAs(SOUMU);
  const submit = async (clock: string, rating: number) => {
    book.setClock(clock);
    book.sheet('総務課').getRange('F7').setValue(rating);
    expect(await change(book, '総務課', '提出')).toMatchObject({ written: true });
  };
  await submit('2018-04-10T01:00:00Z', 3);
  book.setClock('2018-04-10T02:00:00Z');
  await change(book, '総務課', '差戻し', '理由を。');
  await submit('2018-04-10T06:00:00Z', 4);
  await change(book, '総務課', '取下げ');
  await submit('2018-04-10T06:00:00Z', 5);
  const ask = async (since: string) => {
    const { changes, compared } = await book.call('getChanges', { departments: ['総務課'], since });
    return [
      compared.map(({ kind, at }) => `${at} ${kind}`),
      changes.map(({ cell, before, after }) => [cell, before, after]),
    ];
  };
  const morning = [['2018/04/10 10:00:00 提出'], [['F7', '3', '5']]];
  expect(await ask('提出')).toEqual([['2018/04/10 15:00:00 提出'], []]);
  expect(await ask('2018/4/10')).toEqual([['2018/04/10 15:00:00 提出'], []]);
  expect(await ask('差戻し')).toEqual([['2018/04/10 11:00:00 差戻し'], [['F7', '3', '5']]]);
  for (const since of ['2018/4/10 10:00', '2018-04-10T10:59', 'H30.4.10　１０：３０', '2018/04/10 10:00:00'])
    expect([since, ...(await ask(since))]).toEqual([since, ...morning]);
  for (const since of ['2018/4/10 24:00', '2018/4/10 10', '10:00', '2018/4/10 10:60'])
    await expect(ask(since)).rejects.toMatchObject({ code: 'wrong-call' });
  const { compared } = await book.call('getChanges', { departments: ['総務課'], since: '2018/4/10' });
  expect(compared[0]?.earlier).toEqual(['2018/04/10 10:00:00', '2018/04/10 11:00:00', '2018/04/10 15:00:00']);
});

it('確認一覧 shows what was mended since a 差戻し, also after the new 提出', async () => {
  const book = await openAs(SOUMU);
  await change(book, '総務課', '提出');
  await change(book, '総務課', '差戻し', '根拠を。');
  book.setClock('2018-04-11T01:00:00Z');
  book.sheet('総務課').getRange('F7').setValue(4);
  await change(book, '総務課', '提出');
  await book.call('checkWorkbook', { write: true });
  const lines = book.sheet('確認一覧').getRange('A2:F4').getValues();
  expect(lines.filter(([, , kind]) => String(kind).startsWith('変更'))).toEqual([
    ['総務課', '提出', '変更：達成度', 'F7', '広報を行います。', '前：3\n今：4'],
  ]);
  expect(lines[0]?.[5]).toContain('「変更」は、2018/04/10 10:00:00の差戻しの後のものです。');
});

it('a reviewer is told what they have not read yet: since their own look, and before the first one as 確認一覧 has it', async () => {
  const book = await openAs(SOUMU);
  const ask = async (of: Book): Promise<unknown[]> => {
    const { changes, compared } = await of.call('getChanges', { departments: ['総務課'], since: '未確認' });
    return [compared[0]?.kind, ...changes.map(({ cell, before, after }) => [cell, before, after])];
  };
  expect(await ask(book)).toEqual(['']);
  await change(book, '総務課', '提出');
  expect(await ask(book)).toEqual(['提出']);
  await change(book, '総務課', '差戻し', '根拠を。');
  book.setClock('2018-04-11T01:00:00Z');
  book.sheet('総務課').getRange('F7').setValue(4);
  await change(book, '総務課', '提出');
  expect(await ask(book)).toEqual(['差戻し', ['F7', '3', '4']]);
  book.setClock('2018-04-11T02:00:00Z');
  await book.call('noteLook', '総務課', false);
  expect(await ask(book)).toEqual(['確認済']);
  book.sheet('総務課').getRange('F7').setValue(5);
  expect(await ask(book)).toEqual(['確認済', ['F7', '4', '5']]);
  // Another's look is not one's own.
  expect(await ask(await openAs(KAKARI, await book.host.save()))).toEqual(['差戻し', ['F7', '3', '5']]);
});

it('a name with a wide blank, as people write it on the page, leaves a 確定 that is ours', async () => {
  const book = await openBook({ workbook: await twoDepartments(), user: { email: '大塚　正徳' } });
  book.sheet('設定').getRange('B6').clearContent();
  for (const handOver of ['提出', '確定'])
    expect(await change(book, '総務課', handOver)).toMatchObject({ written: true });
  const { result } = await book.call('checkWorkbook', { departments: ['総務課'] });
  expect(result.departments[0]?.findings).toEqual([]);
  expect(await change(book, '総務課', '確定')).toMatchObject({ written: false });
  expect(history(book, 1)).toEqual([['確定', '総務課', '大塚　正徳', '提出→確定']]);
});

it('a 提出 of the same rows as an earlier one is kept as well, also where the note was cleared', async () => {
  const book = await openAs(KAKARI);
  const rate = (rating: number) => book.sheet('総務課').getRange('F7').setValue(rating);
  for (const rating of [3, 4, 3]) {
    rate(rating);
    expect(await change(book, '総務課', '提出')).toMatchObject({ written: true });
    book
      .sheet('総務課')
      .getRange('B3:C3')
      .setValues([['作成中', '']]);
  }
  const { changes } = await book.call('getChanges', { departments: ['総務課'], since: '提出' });
  expect(changes).toEqual([]);
});

it('履歴 is folded by its moments also where they were pasted as text, and not where it is gone', async () => {
  const book = await openAs(SOUMU);
  const sheet = book.sheet('履歴');
  const old = sheet.getLastRow() - 1;
  sheet.getRange(2, 1, old, 1).setNumberFormat('@').setValue('2018/04/09 10:00:00');
  expect(await book.call('foldHistory', '2018/04/10')).toBe(old);
  expect(sheet.getRange('A2').getDisplayValue()).toBe('2018/04/09 10:00:00');
  book.host.globals.SpreadsheetApp.getActive().deleteSheet(sheet);
  expect(await book.call('foldHistory', '2018/05/01')).toBe(0);
});
