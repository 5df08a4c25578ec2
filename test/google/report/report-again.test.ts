/** Reports that are there already: unchanged, changed by hand, in the bin, of another person; and their sharing. */
import { readDocx } from '../../docx-text';
import { type Book, closeBooks, openBook, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];
const FILE = '総務課_自己評価書_平成29年度.docx';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A book whose clock can be set, with one report made. */
async function bookWithReport(): Promise<{ book: Book; setClock: (time: string) => void }> {
  let now = new Date('2018-04-10T01:00:00Z');
  const book = await shortBook(['総務課'], { now: () => now });
  paste(book, '総務課', [GOOD]);
  await book.call('makeReport', '総務課');
  const setClock = (time: string): void => {
    now = new Date(time);
  };
  setClock('2018-04-11T01:00:00Z');
  return { book, setClock };
}

/** As somebody does who corrects the report in its own window. */
function correctByHand({ host }: Book): void {
  const bytes = host.files.get(FILE) ?? new Uint8Array();
  const { Drive, Utilities } = host.globals;
  Drive?.Files.update({}, FILE, Utilities.newBlob(Array.from(new Int8Array(bytes)), DOCX, FILE));
}

const changeGoal = (book: Book, outcome = '訓練を二度実施し、成果がありました。'): unknown =>
  book.sheet('総務課').getRange('G6').setValue(outcome);

const setCoordinators = (book: Book, text: string): unknown =>
  book.sheet('設定').getRange('B6').setValue(text);

const driveCalls = ({ host }: Book): string[] =>
  Object.keys(host.calls.byMethod).filter((method) => method.startsWith('Drive.'));

it('is found and made again in its place when somebody has moved it into a shared drive', async () => {
  const { book } = await bookWithReport();
  book.host.drive.moveToSharedDrive(FILE);
  changeGoal(book);
  setCoordinators(book, 'soumu@example.lg.jp、zaisei@example.lg.jp');
  const result = await book.call('makeReport', '総務課');
  expect([result.status, result.link, result.note]).toEqual(['updated', `memory:${FILE}`, '']);
  expect(book.host.files.size).toBe(1);
  const { items } = await book.call('diagnose');
  expect(items.filter(({ state, what }) => state === 'problem' && what.includes('報告書'))).toEqual([]);
});

describe('a report that nothing has changed for', () => {
  it('stays as it is, and Drive is only asked whether it stands as it was left', async () => {
    const { book } = await bookWithReport();
    const before = book.values('設定', 'F10:I10');
    book.host.calls.reset();
    const result = await book.call('makeReport', '総務課');
    expect(result).toEqual({
      department: '総務課',
      status: 'unchanged',
      link: `memory:${FILE}`,
      draft: false,
      error: null,
      note: '',
    });
    expect(driveCalls(book)).toEqual(['Drive.Files.get']);
    expect(book.host.calls.total).toBe(4);
    expect(book.values('設定', 'F10:I10')).toEqual(before);
    expect(book.values('履歴', 'A4')).toEqual([['']]);
  });

  it('is made again when that is asked for', async () => {
    const { book } = await bookWithReport();
    const result = await book.call('makeReport', '総務課', { force: true });
    expect([result.status, book.values('設定', 'G10')]).toEqual(['updated', [[2]]]);
    expect(book.host.files.size).toBe(1);
  });

  it.each([
    ['the rating', (book: Book) => book.sheet('総務課').getRange('F6').setValue(5)],
    ["the head's name", (book: Book) => book.sheet('設定').getRange('C10').setValue('大塚 正徳')],
    ['評価基準日', (book: Book) => book.sheet('設定').getRange('B3').setValue('H30.3.30')],
    ['the limit that makes it a draft', (book: Book) => book.sheet('設定').getRange('B5').setValue('？')],
  ])('is made again after a change of %s', async (_, change) => {
    const { book } = await bookWithReport();
    change(book);
    expect((await book.call('makeReport', '総務課')).status).toBe('updated');
  });

  it('is not called unchanged where somebody has corrected it by hand, or put it into the bin', async () => {
    const { book } = await bookWithReport();
    correctByHand(book);
    const asked = await book.call('makeReport', '総務課', { onChanged: 'ask' });
    expect([asked.status, asked.error?.code]).toEqual(['failed', 'report-changed']);
    expect((await book.call('makeReport', '総務課', { onChanged: 'overwrite' })).status).toBe('updated');
    book.host.globals.Drive?.Files.update({ trashed: true }, FILE);
    const made = await book.call('makeReport', '総務課');
    expect(made).toMatchObject({ status: 'created', note: expect.stringContaining('ゴミ箱') });
  });

  it('of another 取りまとめ担当 is left as 課一覧 names it, and nobody says that it was looked at', async () => {
    const { book } = await bookWithReport();
    setCoordinators(book, 'soumu@example.lg.jp、zaisei@example.lg.jp');
    const asZaisei = async () =>
      openBook({ workbook: await book.host.save(), user: { email: 'zaisei@example.lg.jp' } });
    const { status, link, note } = await (await asZaisei()).call('makeReport', '総務課');
    expect([status, link]).toEqual(['unchanged', `memory:${FILE}`]);
    expect(note).toContain('soumu@example.lg.jpさんだけが確かめられます');
    setCoordinators(book, 'zaisei@example.lg.jp');
    expect((await (await asZaisei()).call('makeReport', '総務課')).status).toBe('created');
    setCoordinators(book, 'soumu@example.lg.jp、zaisei@example.lg.jp');
    book.sheet('設定').getRange('F10').setValue('memory:another.docx');
    expect((await (await asZaisei()).call('makeReport', '総務課')).status).toBe('created');
  });

  it('is made again with another form', async () => {
    const { book } = await bookWithReport();
    const form = Buffer.from(book.host.files.get(FILE) ?? []).toString('base64');
    expect((await book.call('makeReport', '総務課', { form })).status).toBe('updated');
    expect((await book.call('makeReport', '総務課', { form })).status).toBe('unchanged');
  });
});

describe('a report that somebody has changed by hand', () => {
  it('waits for the choice when the person is asked', async () => {
    const { book } = await bookWithReport();
    correctByHand(book);
    changeGoal(book);
    const result = await book.call('makeReport', '総務課', { onChanged: 'ask' });
    expect([result.status, result.error?.code]).toEqual(['failed', 'report-changed']);
    expect(result.error?.message).toContain('手で直されています');
    expect(book.values('設定', 'G10')).toEqual([[1]]);
  });

  it('stays beside the new version', async () => {
    const { book } = await bookWithReport();
    correctByHand(book);
    changeGoal(book);
    const result = await book.call('makeReport', '総務課', { onChanged: 'beside' });
    expect(result.status).toBe('created');
    expect(result.note).toContain('新しい版を別に作りました');
    expect([...book.host.files.keys()]).toEqual([FILE, '総務課_自己評価書_平成29年度_第2版.docx']);
    changeGoal(book, 'もう一度直しました。成果がありました。');
    expect((await book.call('makeReport', '総務課', { onChanged: 'ask' })).status).toBe('updated');
    expect([...book.host.files.keys()]).toEqual([FILE, '総務課_自己評価書_平成29年度_第2版.docx']);
  });

  it('is overwritten when the person chooses that', async () => {
    const { book } = await bookWithReport();
    correctByHand(book);
    changeGoal(book);
    const result = await book.call('makeReport', '総務課', { onChanged: 'overwrite' });
    expect([result.status, [...book.host.files.keys()]]).toEqual(['updated', [FILE]]);
    expect(readDocx(book.host.files.get(FILE) ?? new Uint8Array()).rows.at(-1)?.[2]).toContain('二度');
  });
});

describe('a report that is not there any more', () => {
  it('is made anew when it lies in the bin, and the result says so', async () => {
    const { book } = await bookWithReport();
    book.host.globals.Drive?.Files.update({ trashed: true }, FILE);
    changeGoal(book);
    const result = await book.call('makeReport', '総務課', { onChanged: 'ask' });
    expect(result).toMatchObject({ status: 'created', note: expect.stringContaining('ゴミ箱') });
    expect(book.host.files.size).toBe(2);
    expect(book.values('設定', 'F10:G10')).toEqual([[result.link, 2]]);
  });

  it('is made anew when the person who made it finds it deleted', async () => {
    const { book } = await bookWithReport();
    changeGoal(book);
    const later = await openBook({ workbook: await book.host.save() });
    const result = await later.call('makeReport', '総務課', { onChanged: 'ask' });
    expect(result).toMatchObject({ status: 'created', note: expect.stringContaining('見つからない') });
    expect([...later.host.files.keys()]).toEqual([FILE]);
  });

  it('is told by the name of its maker when another person cannot reach it', async () => {
    const { book } = await bookWithReport();
    changeGoal(book);
    const other = await openBook({
      workbook: await book.host.save(),
      user: { email: 'zeimu@example.lg.jp' },
    });
    const asked = await other.call('makeReport', '総務課', { onChanged: 'ask' });
    expect([asked.status, asked.error?.code]).toEqual(['failed', 'report-of-another']);
    expect(asked.error?.message).toContain('soumu@example.lg.jpさん');
    expect(other.host.files.size).toBe(0);
    const own = await other.call('makeReport', '総務課', { onChanged: 'beside' });
    expect(own).toMatchObject({
      status: 'created',
      note: expect.stringContaining('soumu@example.lg.jpさん'),
    });
    expect(other.values('設定', 'F10:I10')[0]?.[3]).toBe('zeimu@example.lg.jp');
    changeGoal(other, '訓練を三度実施し、成果がありました。');
    expect((await other.call('makeReport', '総務課', { onChanged: 'ask' })).status).toBe('updated');
  });
});

describe('the sharing of a new report', () => {
  it('lets in each 取りまとめ担当 but its maker, once, within the budget', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    setCoordinators(book, 'soumu@example.lg.jp、kikaku@example.lg.jp\n総務課 山田');
    book.host.calls.reset();
    expect(await book.call('makeReport', '総務課')).toMatchObject({ status: 'created', note: '' });
    const { byMethod } = book.host.calls;
    const calls = Object.entries(byMethod).filter(([method]) => !/^(Properties|Lock)\./.test(method));
    expect(calls.reduce((sum, [, count]) => sum + count, 0)).toBe(6);
    const { permissions } = book.host.globals.Drive.Permissions.list(FILE, {
      fields: 'permissions(emailAddress,role)',
    });
    expect(permissions).toEqual([{ emailAddress: 'kikaku@example.lg.jp', role: 'writer' }]);
    changeGoal(book);
    book.host.calls.reset();
    await book.call('makeReport', '総務課');
    expect(driveCalls(book)).toEqual(['Drive.Files.get', 'Drive.Files.update']);
  });

  it('is told when it fails, and the report stands', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    setCoordinators(book, 'kikaku@example.lg.jp');
    const failing = await openBook({ workbook: await book.host.save(), failAt: 8 });
    const result = await failing.call('makeReport', '総務課');
    expect(result).toMatchObject({ status: 'created', error: null });
    expect(result.note).toContain('kikaku@example.lg.jp');
    expect(failing.values('設定', 'G10')).toEqual([[1]]);
  });
});

describe('各課の目標', () => {
  it('have a file, a memory and a draft mark of their own', async () => {
    const book = await shortBook();
    paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', '', '']]);
    const goals = await book.call('makeReport', '総務課', { kind: 'goals' });
    expect(goals).toMatchObject({ status: 'created', draft: false });
    const report = await book.call('makeReport', '総務課');
    expect(report).toMatchObject({ status: 'created', draft: true });
    expect([...book.host.files.keys()]).toEqual([
      '総務課_各課の目標_平成29年度.docx',
      '総務課_自己評価書_平成29年度_案.docx',
    ]);
    expect((await book.call('makeReport', '総務課', { kind: 'goals' })).status).toBe('unchanged');
    paste(book, '総務課', [GOOD]);
    expect((await book.call('makeReport', '総務課', { kind: 'goals' })).status).toBe('unchanged');
    expect(book.values('設定', 'F10:G10')).toEqual([[report.link, 1]]);
    expect(book.values('履歴', 'E3:E4')).toEqual([
      [`各課の目標 第1版 ${goals.link}`],
      [`第1版（案） ${report.link}`],
    ]);
  });
});
