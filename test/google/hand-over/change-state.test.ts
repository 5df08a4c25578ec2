/** Hand-overs through the built script, by people of a 課 and of the 総務課. */
import { interruptEachCall } from '../../interruptions';
import { type Book, closeBooks } from '../../open-book';
import { change, history, KAKARI, mayWrite, openAs, SOUMU, twoDepartments, ZEIMU } from './two-departments';

const NOW = '2018/04/10 10:00:00';

afterEach(closeBooks);

const stateOf = (book: Book, name = '総務課') => book.values(name, 'A3:C3')[0];

describe('提出', () => {
  it('prints a name and a moment in the tab, keeps a copy and tells 履歴', async () => {
    const book = await openAs(KAKARI);
    expect(await change(book, '総務課', '提出')).toEqual({
      department: '総務課',
      from: '作成中',
      to: '提出',
      written: true,
      message: '',
    });
    expect(stateOf(book)).toEqual(['状態', '提出', `提出：${NOW}　${KAKARI}`]);
    expect(book.values('設定', 'E10')).toEqual([['提出']]);
    expect(history(book, 1)).toEqual([['提出', '総務課', KAKARI, '作成中→提出']]);
    const kept = book.sheet('控え').getDataRange().getValues().slice(1);
    expect(kept.map((line) => [line[4], line[5], line[7], line[13]])).toEqual([
      ['総務課', 'F6', '訓練を行います。', '提出'],
      ['総務課', 'F7', '広報を行います。', '提出'],
    ]);
    expect(JSON.parse(`${kept[1]?.[8]}`)).toMatchObject({ 個別事業: '防災', 達成度: '3', 目標番号: '2' });
    expect(book.sheet('控え').isSheetHidden()).toBe(true);
  });

  it('is refused with the list while errors or missing entries remain, and writes nothing', async () => {
    const book = await openAs(ZEIMU);
    const before = JSON.stringify(book.sheet('税務課').getDataRange().getValues());
    const refused = await change(book, '税務課', '提出');
    expect([refused.written, refused.from, refused.to]).toEqual([false, '作成中', '提出']);
    expect(refused.message).toMatch(
      /直すところが1件残っているため、提出できません。[\s\S]*・G6　達成度が2ですが/,
    );
    expect(JSON.stringify(book.sheet('税務課').getDataRange().getValues())).toBe(before);
    expect(book.host.globals.SpreadsheetApp.getActive().getSheetByName('控え')).toBeNull();
  });

  it('can be taken back, and done again', async () => {
    const book = await openAs(KAKARI);
    await change(book, '総務課', '提出');
    expect((await change(book, '総務課', '提出')).message).toBe(
      '「総務課」は、すでに「提出」です。何も変えていません。',
    );
    book.setClock('2018-04-10T02:00:00Z');
    expect(await change(book, '総務課', '取下げ')).toMatchObject({
      from: '提出',
      to: '作成中',
      written: true,
    });
    expect(stateOf(book)).toEqual(['状態', '作成中', `取下げ：2018/04/10 11:00:00　${KAKARI}`]);
    expect(await change(book, '総務課', '提出')).toMatchObject({ written: true });
    expect(history(book, 3).map(([action]) => action)).toEqual(['提出', '取下げ', '提出']);
  });

  it('leaves a text beside 状態 that is somebody’s own', async () => {
    const book = await openAs(KAKARI);
    book.sheet('総務課').getRange('C3').setValue('課長 大塚');
    expect(await change(book, '総務課', '提出')).toMatchObject({ written: true });
    expect(stateOf(book)).toEqual(['状態', '提出', '課長 大塚']);
  });
});

describe('差戻し, 確定 and 確定解除', () => {
  it('are refused to the people of a 課', async () => {
    const book = await openAs(KAKARI);
    await change(book, '総務課', '提出');
    for (const handOver of ['差戻し', '確定', '確定解除', '公表']) {
      await expect(change(book, '総務課', handOver, '理由')).rejects.toMatchObject({
        code: 'not-coordinator',
      });
    }
    expect(stateOf(book)?.[1]).toBe('提出');
  });

  it('gives a reason that the 課 reads in its tab until it hands in again', async () => {
    const theirs = await openAs(KAKARI);
    await change(theirs, '総務課', '提出');
    const book = await openAs(SOUMU, await theirs.host.save());
    expect((await change(book, '総務課', '差戻し')).message).toContain('差戻しには理由が要ります');
    expect(await change(book, '総務課', '差戻し', '(2)の回数を\n書いてください。')).toMatchObject({
      written: true,
    });
    expect(stateOf(book)).toEqual([
      '状態',
      '差戻し',
      `差戻し：${NOW}　${SOUMU}　理由：(2)の回数を 書いてください。`,
    ]);
    const again = await openAs(KAKARI, await book.host.save());
    await change(again, '総務課', '提出');
    expect(stateOf(again)).toEqual(['状態', '提出', `提出：${NOW}　${KAKARI}`]);
  });

  it('locks the tab for all but the 取りまとめ担当, and opens it again to its people', async () => {
    const theirs = await openAs(KAKARI);
    await change(theirs, '総務課', '提出');
    const submitted = await theirs.host.save();
    expect(await mayWrite(submitted, KAKARI)).toBe(true);

    const book = await openAs(SOUMU, submitted);
    expect(await change(book, '総務課', '確定')).toMatchObject({ from: '提出', to: '確定', message: '' });
    const closed = await book.host.save();
    expect([await mayWrite(closed, KAKARI), await mayWrite(closed, SOUMU)]).toEqual([false, true]);

    // 初期設定 does not open it.
    await book.call('setUpWorkbook', {});
    expect(await mayWrite(await book.host.save(), KAKARI)).toBe(false);

    const late = await openAs(KAKARI, closed);
    expect(await change(late, '総務課', '提出')).toMatchObject({ written: false });

    expect((await change(book, '総務課', '確定解除')).message).toContain('理由が要ります');
    expect(await change(book, '総務課', '確定解除', '誤字があるため')).toMatchObject({
      from: '確定',
      to: '提出',
    });
    expect(await mayWrite(await book.host.save(), KAKARI)).toBe(true);
  });

  it('waits for 初期設定, and tells who does it', async () => {
    const book = await openAs(SOUMU);
    await book.call('beginSetUp', {});
    await expect(change(book, '総務課', '提出')).rejects.toMatchObject({ code: 'run-under-way' });
  });
});

it('is seen by a sidebar that is open', async () => {
  const book = await openAs(KAKARI);
  await change(book, '総務課', '提出');
  const { pulse } = await book.call('getOverview');
  expect((await book.call('getPulse', pulse)).changed).toEqual([]);
  await change(book, '総務課', '取下げ');
  expect((await book.call('getPulse', pulse)).changed).toContain('総務課');
});
it('is told by the name of the report until it is closed', async () => {
  const book = await openAs(SOUMU);
  const names = async (): Promise<string[]> => {
    await book.call('makeReport', '総務課');
    return [...book.host.files.keys()];
  };
  expect(await names()).toEqual(['総務課_自己評価書_平成29年度.docx']);
  await change(book, '総務課', '提出');
  expect(await names()).toEqual(['総務課_自己評価書_平成29年度_未確定.docx']);
  await change(book, '総務課', '確定');
  expect(await names()).toEqual(['総務課_自己評価書_平成29年度.docx']);
});

it('tells what has changed since a hand-over, wherever the rows have gone', async () => {
  const book = await openAs(KAKARI);
  await change(book, '総務課', '提出');
  expect(await book.call('getChanges', {})).toMatchObject({
    changes: [],
    compared: [
      { department: '総務課', kind: '提出', at: NOW, by: KAKARI },
      { department: '税務課', kind: '' },
    ],
  });
  const tab = book.sheet('総務課');
  tab.insertRowsBefore(6, 2);
  tab.getRange('F9').setValue(4);
  const { changes } = await book.call('getChanges', { departments: ['総務課'], since: '提出' });
  expect(changes).toEqual([
    { department: '総務課', goal: '広報を行います。', cell: 'F9', column: 'rating', before: '3', after: '4' },
  ]);
  expect((await book.call('getChanges', { since: 'H30.4.9' })).changes).toEqual(changes);
  expect((await book.call('getChanges', { since: '確定' })).compared.map(({ kind }) => kind)).toEqual([
    '',
    '',
  ]);
  await expect(book.call('getChanges', { since: 'いつか' })).rejects.toMatchObject({ code: 'wrong-call' });
});

it('is listed for reviewers by 点検, low ratings and changes, once it is handed on', async () => {
  const book = await openAs(SOUMU);
  const tab = () => book.host.globals.SpreadsheetApp.getActive().getSheetByName('確認一覧');
  await book.call('checkWorkbook', { write: true });
  expect(tab()).toBeNull();
  await change(book, '総務課', '提出');
  book.sheet('総務課').getRange('F7').setValue(4);
  expect(await book.call('checkWorkbook', { write: true })).toMatchObject({ changed: true });
  expect(tab()?.getDataRange().getValues()).toEqual([
    ['課', '状態', '種類', 'セル', '目標', '内容'],
    ['総務課', '提出', '状態', '', '', `提出：${NOW}　${SOUMU}`],
    ['総務課', '提出', '変更：達成度', 'F7', '広報を行います。', '前：3\n今：4'],
    ['税務課', '作成中', '状態', '', '', ''],
    ['税務課', '作成中', '達成度2', 'F6', '調査を行います。', ''],
  ]);
  expect(await book.call('checkWorkbook', { write: true })).toMatchObject({ changed: false });
  book.sheet('総務課').getRange('E8').setValue('調査を行います。');
  await book.call('checkWorkbook', { write: true });
  expect(
    tab()
      ?.getDataRange()
      .getValues()
      .filter(([, , kind]) => kind === '変更：目標を追加'),
  ).toEqual([
    ['総務課', '提出', '変更：目標を追加', 'E8', '調査を行います。', '前：（空欄）\n今：調査を行います。'],
  ]);
});

it('goes on after the 課 was renamed', async () => {
  const book = await openAs(SOUMU);
  await change(book, '総務課', '提出');
  await book.call('renameDepartment', '総務課', '総務企画課');
  book.sheet('総務企画課').getRange('F7').setValue(4);
  const { changes } = await book.call('getChanges', { departments: ['総務企画課'] });
  expect(changes.map(({ cell }) => cell)).toEqual(['F7']);
});

it('keeps so many copies of a 課, and the last of each kind', async () => {
  const book = await openAs(SOUMU);
  const steps = ['提出', '差戻し', ...Array.from({ length: 10 }, () => ['提出', '取下げ']).flat()];
  for (const [hour, handOver] of steps.entries()) {
    book.setClock(new Date(Date.parse('2018-04-10T01:00:00Z') + hour * 3_600_000).toISOString());
    expect(await change(book, '総務課', handOver, '理由')).toMatchObject({ written: true });
  }
  const lines = book.sheet('控え').getDataRange().getValues().slice(1);
  const copies = [...new Set(lines.map((line) => line[0]))];
  expect([copies.length, copies[0], copies[7]]).toEqual([
    8,
    '総務課 差戻し 2018/04/10 11:00:00',
    '総務課 提出 2018/04/11 06:00:00',
  ]);
});

it('the oldest copy goes whole, though somebody has moved one of its lines', async () => {
  const book = await openAs(SOUMU);
  let hour = 0;
  const hand = async (): Promise<void> => {
    for (const handOver of ['提出', '取下げ']) {
      book.setClock(new Date(Date.parse('2018-04-10T01:00:00Z') + hour * 3_600_000).toISOString());
      await change(book, '総務課', handOver);
      hour += 1;
    }
  };
  for (let copies = 0; copies < 8; copies += 1) await hand();
  const sheet = book.sheet('控え');
  const [first] = sheet.getRange(2, 1, 1, 14).getValues();
  sheet.deleteRow(2);
  sheet
    .getRange(sheet.getLastRow() + 1, 1, 1, 14)
    .setNumberFormat('@')
    .setValues([first ?? []]);
  await hand();
  const ids = sheet
    .getDataRange()
    .getValues()
    .slice(1)
    .map(([id]) => `${id}`);
  expect([ids.length, ids.includes(`${first?.[0]}`), new Set(ids).size]).toEqual([16, false, 8]);
});

it('somebody of another 課 is refused with a sentence, and nothing is kept', async () => {
  const book = await openAs(ZEIMU);
  expect((await change(book, '総務課', '提出')).message).toContain('変える権限がないため');
  expect(book.host.globals.SpreadsheetApp.getActive().getSheetByName('控え')).toBeNull();
});

it('a word without a meaning is a finding, and no way out is closed by it', async () => {
  const book = await openAs(KAKARI);
  await book.host.edit('総務課', 'B3', '提出済み');
  const { result } = await book.call('checkWorkbook', { departments: ['総務課'] });
  const [own] = result.departments;
  expect([own?.state, own?.findings.map(({ rule, cell, severity }) => [rule, cell, severity])]).toEqual([
    '提出済み',
    [['state-invalid', 'B3', 'warning']],
  ]);
  expect(await change(book, '総務課', '提出')).toMatchObject({ from: '提出済み', written: true });
});

it('a 確定 without its note was typed, unless a text of somebody’s own takes its place', async () => {
  const book = await openAs(KAKARI);
  const found = async () => {
    const { result } = await book.call('checkWorkbook', { departments: ['総務課'] });
    return result.departments[0]?.findings.map(({ rule, cell }) => `${rule} ${cell}`);
  };
  await book.host.edit('総務課', 'B3', '確定');
  expect(await found()).toEqual(['state-invalid B3']);
  await book.host.edit('総務課', 'C3', '課長 大塚');
  expect(await found()).toEqual([]);
});

// All calls of all hand-overs are in the long test.
it('a 提出 is whole after a stop at some of its calls', async () => {
  const stops = await interruptEachCall({
    workbook: await twoDepartments(),
    stride: 12,
    run: (book) => change(book, '総務課', '提出'),
  });
  expect(stops).toBeGreaterThan(5);
});
