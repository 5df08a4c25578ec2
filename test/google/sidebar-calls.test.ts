import { renewOverview } from '../../src/core/overview/build-overview';
import type { CellEdit, Overview } from '../../src/core/overview/sidebar-data';
import { type Book, closeBooks, paste, shortBook } from '../open-book';

afterEach(closeBooks);

const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];
const LOW = ['', '', '', 2, '広報を行います。', '②', ''];

describe('getOverview', () => {
  it('tells where everybody stands', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [GOOD, LOW]);
    book.sheet('設定').getRange('B4').setValue('H30.4.20');
    book.sheet('総務課').activate();
    expect(await book.call('getOverview')).toMatchObject({
      fiscalYear: '平成29年度',
      deadline: 'H30.4.20',
      daysLeft: 10,
      limit: 2,
      activeDepartment: '総務課',
      counts: { error: 1, missing: 0 },
      departments: [
        {
          name: '総務課',
          goals: 2,
          rated: 1,
          levels: [0, 0, 0, 1, 0],
          hasTab: true,
          report: null,
          findings: [
            { rule: 'rating-invalid', cell: 'F7', goal: '広報を行います。', value: '②', fix: { value: '2' } },
          ],
        },
        { name: '税務課', goals: 0, rated: 0 },
      ],
    });
  });

  it('reads each tab once and nothing else of the sheets', async () => {
    const book = await shortBook(['総務課', '税務課']);
    book.host.calls.reset();
    await book.call('getOverview');
    expect(book.host.calls.byMethod['Range.getValues']).toBe(3);
  });
});

const READS = 'Range.getValues';

describe('getPulse', () => {
  it('names the tab that somebody has edited, and no other', async () => {
    const book = await shortBook(['総務課', '税務課']);
    const { pulse } = await book.call('getOverview');
    expect((await book.call('getPulse', pulse)).changed).toEqual([]);
    await book.host.edit('税務課', 'F6', 3);
    expect((await book.call('getPulse', pulse)).changed).toEqual(['税務課']);
  });

  it('names a tab into which somebody has written from the sidebar', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '税務課', [LOW]);
    const { pulse } = await book.call('getOverview');
    const edit = { sheet: '税務課', cell: 'F6', goal: LOW[4] as string, oldValue: '②', newValue: '2' };
    await book.call('writeCells', [edit]);
    expect((await book.call('getPulse', pulse)).changed).toEqual(['税務課']);
  });

  it('shows rows that are taken out of the open tab, of which no trigger tells', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD, LOW]);
    book.sheet('総務課').activate();
    const { pulse } = await book.call('getOverview');
    book.sheet('総務課').deleteRow(6);
    const { changed, activeDepartment } = await book.call('getPulse', pulse);
    expect({ changed, activeDepartment }).toEqual({ changed: ['総務課'], activeDepartment: '総務課' });
  });

  it('shows any other change of the open tab when it is to look', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    book.sheet('総務課').activate();
    const { pulse } = await book.call('getOverview');
    book.sheet('総務課').getRange('E6').setValue('訓練');
    expect((await book.call('getPulse', pulse, true)).changed).toEqual(['総務課']);
  });

  it('does not know what has changed where tabs came, went or were renamed', async () => {
    const book = await shortBook(['総務課', '税務課']);
    const { pulse } = await book.call('getOverview');
    book.sheet('税務課').setName('徴収課');
    expect((await book.call('getPulse', pulse)).changed).toBeNull();
  });

  it('is light: it reads no tab', async () => {
    const book = await shortBook(['総務課', '税務課']);
    book.sheet('総務課').activate();
    const { pulse } = await book.call('getOverview');
    book.host.calls.reset();
    await book.call('getPulse', pulse);
    expect(book.host.calls.byMethod).toEqual({ 'Cache.getAll': 1 });
  });
});

describe('lookAgain', () => {
  it('gives what a new overview would give, for one reading of the tab', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [GOOD]);
    book.sheet('総務課').activate();
    const before = await book.call('getOverview');
    await book.host.edit('総務課', 'F6', '');
    book.host.calls.reset();
    const part = await book.call('lookAgain', ['総務課'], before.pulse);
    expect(book.host.calls.byMethod[READS]).toBe(1);
    expect(part && renewOverview(before, part)).toEqual(await book.call('getOverview'));
    expect((await book.call('getPulse', part?.pulse ?? '')).changed).toEqual([]);
  });

  it('takes over what 設定 says while its rules are the same', async () => {
    const book = await shortBook(['総務課', '税務課']);
    paste(book, '総務課', [GOOD]);
    const before = await book.call('getOverview');
    await book.host.edit('設定', 'B4', 'H30.4.20');
    await book.call('makeReport', '総務課');
    const part = await book.call('lookAgain', ['設定'], before.pulse);
    const after = await book.call('getOverview');
    expect(after.departments[0]?.report).not.toBeNull();
    expect(part && renewOverview(before, part)).toEqual(after);
  });

  it('has the whole workbook looked at where another limit or another department is in force', async () => {
    const book = await shortBook(['総務課', '税務課']);
    const { pulse } = await book.call('getOverview');
    await book.host.edit('設定', 'B5', '3');
    expect(await book.call('lookAgain', ['設定'], pulse)).toBeNull();
    await book.host.edit('設定', 'B5', '2');
    expect(await book.call('lookAgain', ['設定'], pulse)).not.toBeNull();
    await book.host.edit('設定', 'A11', '徴収課');
    expect(await book.call('lookAgain', ['設定'], pulse)).toBeNull();
  });

  it("has the whole workbook looked at where somebody's own tab turns into a department's", async () => {
    const book = await shortBook(['総務課']);
    const header = book.values('総務課', 'A5:H5');
    book.host.globals.SpreadsheetApp.getActive().insertSheet('覚え書き');
    const { pulse } = await book.call('getOverview');
    await book.host.edit('覚え書き', 'A1', '打合せ');
    expect(await book.call('lookAgain', ['覚え書き'], pulse)).toMatchObject({ departments: [] });
    book.sheet('覚え書き').getRange('A1:H1').setValues(header);
    expect(await book.call('lookAgain', ['覚え書き'], pulse)).toBeNull();
  });
});

describe('thirty open sidebars while five people type', () => {
  const NAMES = ['総務課', '税務課', '福祉課', '建設課', '教育課', '水道課'];
  const SIDEBARS = 30;

  /** Ten seconds: each of the five has typed once, and each sidebar asks. */
  async function beat(book: Book, overviews: Overview[], typed: readonly string[]): Promise<number> {
    for (const [at, name] of typed.entries()) await book.host.edit(name, 'E6', `目標${at} ${name}`);
    book.host.calls.reset();
    for (const [at, overview] of overviews.entries()) {
      const { changed } = await book.call('getPulse', overview.pulse, false);
      const part = changed?.length ? await book.call('lookAgain', changed, overview.pulse) : null;
      if (part) overviews[at] = renewOverview(overview, part);
    }
    return book.host.calls.byMethod[READS] ?? 0;
  }

  it('read no more than one tab for each edit, and each shows what stands there', async () => {
    const book = await shortBook(NAMES);
    const first = await book.call('getOverview');
    const overviews = Array.from({ length: SIDEBARS }, () => first);
    const five = NAMES.slice(0, 5);
    expect(await beat(book, overviews, five)).toBeLessThanOrEqual(five.length * SIDEBARS);
    const together = ['総務課', '総務課', '総務課', '税務課', '税務課'];
    expect(await beat(book, overviews, together)).toBe(2 * SIDEBARS);
    expect(await beat(book, overviews, [])).toBe(0);
    const now = await book.call('getOverview');
    expect(overviews.map(({ departments }) => departments)).toEqual(overviews.map(() => now.departments));
  });
});

describe('getGoals', () => {
  it('gives the goals of a department with their cells', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD, LOW]);
    expect(await book.call('getGoals', '総務課')).toMatchObject([
      { theme: '1. 防災（室）', number: '1', rating: '4', ratingCell: 'F6', outcomeCell: 'G6', findings: [] },
      {
        goal: '広報を行います。',
        rating: null,
        ratingText: '②',
        ratingCell: 'F7',
        findings: [{ rule: 'rating-invalid' }],
      },
    ]);
  });
});

describe('writeCells', () => {
  const edit = (more: Partial<CellEdit>): CellEdit => ({
    sheet: '総務課',
    cell: 'F7',
    goal: '広報を行います。',
    oldValue: '②',
    newValue: '2',
    ...more,
  });
  const open = async (options: Parameters<typeof shortBook>[1] = {}) => {
    const book = await shortBook(['総務課'], options);
    paste(book, '総務課', [GOOD, LOW]);
    return book;
  };

  it('writes a rating as a number, and the flag of its row', async () => {
    const book = await open();
    expect(await book.call('writeCells', [edit({})])).toMatchObject([{ written: true, message: '' }]);
    expect(book.values('総務課', 'F7')).toEqual([[2]]);
    expect(book.values('総務課', 'H7')).toEqual([
      ['達成度が2ですが、達成できなかった理由が書かれていません。理由を記入してください。'],
    ]);
  });

  it('is undone by the same call the other way round', async () => {
    const book = await open();
    await book.call('writeCells', [edit({ cell: 'G7', oldValue: '', newValue: '雨のため延期しました。' })]);
    const [undone] = await book.call('writeCells', [
      edit({ cell: 'G7', oldValue: '雨のため延期しました。', newValue: '' }),
    ]);
    expect(undone?.written).toBe(true);
    expect(book.values('総務課', 'G7')).toEqual([['']]);
  });

  it.each(['en', 'ja'] as const)(
    'puts a rating back that the dropdown would refuse, and keeps the dropdown (%s)',
    async (language) => {
      const book = await open({ language });
      await book.call('writeCells', [edit({})]);
      const back = edit({ oldValue: '2', newValue: '②' });
      expect((await book.call('writeCells', [back]))[0]?.message).toBe(
        '「総務課」のF7には入力規則で決められた値しか書き込めません。1〜5の数字を選んでください。',
      );
      expect((await book.call('writeCells', [{ ...back, undo: true }]))[0]?.written).toBe(true);
      expect(book.values('総務課', 'F7')).toEqual([['②']]);
      expect(book.sheet('総務課').getRange('F7').getDataValidation()?.getAllowInvalid()).toBe(false);
    },
  );

  it.each(['general', '@'])(
    'puts ４ back as the text it was, and the number format %s stays',
    async (format) => {
      const book = await open();
      const cell = book.sheet('総務課').getRange('F7');
      cell.clearDataValidations().setNumberFormat(format);
      const before = cell.getNumberFormat();
      await book.call('writeCells', [edit({})]);
      await book.call('writeCells', [edit({ oldValue: '2', newValue: '４', undo: true })]);
      expect([cell.getValue(), cell.getNumberFormat()]).toEqual(['４', before]);
    },
  );

  it('says in words that a text is too long for a cell', async () => {
    const book = await open();
    const long = edit({ cell: 'G7', oldValue: '', newValue: '長'.repeat(50_001) });
    expect((await book.call('writeCells', [long]))[0]?.message).toMatch(
      /^「総務課」のG7.*50,000字.*文を短く/,
    );
    expect(book.values('総務課', 'G7')).toEqual([['']]);
  });

  it.each([
    ['the goal of the row is another', { goal: '別の目標' }, '7行目の目標が、画面に出ていたものと違う'],
    ['the value was changed meanwhile', { oldValue: '３' }, 'F7が先に「②」と変えられていた'],
    ['the value was cleared meanwhile', { cell: 'G7', oldValue: '訓練' }, 'G7が先に空欄に変えられていた'],
    ['the cell is no entry cell', { cell: 'H7', oldValue: '' }, 'H7は入力欄ではない'],
    ['the cell is a whole range', { cell: 'F7:F8' }, 'F7:F8は入力欄ではない'],
    ['the cell names another tab', { cell: '設定!F7' }, '設定!F7は入力欄ではない'],
    ['the cell is in the header', { cell: 'F5', oldValue: '達成度', goal: '目標' }, 'F5は入力欄ではない'],
    ['the tab is gone', { sheet: '福祉課' }, 'シート「福祉課」'],
    ['the tab is one of the system', { sheet: '設定', cell: 'B2' }, 'シート「設定」'],
  ])('is refused when %s, and leaves everything as it is', async (_, more, sentence) => {
    const book = await open();
    const before = book.values('総務課', 'A1:I10');
    const [result] = await book.call('writeCells', [edit(more)]);
    expect(result).toMatchObject({ written: false });
    expect(result?.message).toContain(sentence);
    expect(book.values('総務課', 'A1:I10')).toEqual(before);
  });

  it.each([
    ['yyyy/m/d', '1900/1/2'],
    ['0%', '200%'],
  ])('shows a rating as it is in a cell whose format %s would show %s', async (format, before) => {
    const book = await open();
    const cell = book.sheet('総務課').getRange('F7');
    cell.clearDataValidations().setNumberFormat(format).setValue(2);
    expect(cell.getDisplayValue()).toBe(before);
    const { ratingText: oldValue = '' } = (await book.call('getGoals', '総務課'))[1] ?? {};
    await book.call('writeCells', [edit({ oldValue, newValue: '4' })]);
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual([4, '4']);
    expect(book.values('総務課', 'H7')).toEqual([['']]);
  });

  it('keeps a format in which the rating can be read', async () => {
    const book = await open();
    const cell = book.sheet('総務課').getRange('F7').setNumberFormat('0"点"');
    await book.call('writeCells', [edit({})]);
    expect(cell.getDisplayValue()).toBe('2点');
  });

  it('is refused for a cell that a merged one hides, by its name', async () => {
    const book = await open();
    book.sheet('総務課').getRange('G6:G7').merge();
    const [result] = await book.call('writeCells', [edit({ cell: 'G7', oldValue: '', newValue: '訓練' })]);
    expect(result).toMatchObject({ written: false });
    expect(result?.message).toContain('G7は、結合したセル（G6:G7）に隠れている');
    book.sheet('総務課').getRange('G6:G7').breakApart();
    expect(book.values('総務課', 'G7')).toEqual([['']]);
  });

  it('writes what fits though another edit does not', async () => {
    const book = await open();
    const results = await book.call('writeCells', [edit({ oldValue: '？' }), edit({})]);
    expect(results.map((result) => result.written)).toEqual([false, true]);
  });

  it('takes a text that looks like a formula as text', async () => {
    const book = await open();
    await book.call('writeCells', [edit({ cell: 'G7', oldValue: '', newValue: '=1+1' })]);
    expect(book.values('総務課', 'G7')).toEqual([['=1+1']]);
    expect(book.sheet('総務課').getRange('G7').getFormula()).toBe('');
  });
});

const ALONE = { departments: ['総務課'], kind: 'evaluation', force: false } as const;

describe('a run of reports', () => {
  it('makes one report a call and ends', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    const { runId } = await book.call('startRun', ALONE);
    expect(await book.call('makeReportInRun', runId, '総務課')).toMatchObject({ status: 'created' });
    expect(await book.call('endRun', runId)).toBe(true);
    await book.call('startRun', ALONE);
  });

  it('refuses a second one, naming who and since when, until it has lapsed', async () => {
    let now = new Date('2018-04-10T05:00:00Z');
    const book = await shortBook(['総務課'], { now: () => now });
    await book.call('startRun', ALONE);
    now = new Date('2018-04-10T05:02:00Z');
    await expect(book.call('startRun', ALONE)).rejects.toThrow(
      'ご自分の前の作業の終わりを待っています。14時00分からの「報告書の作成」',
    );
    now = new Date('2018-04-10T05:03:01Z');
    await book.call('startRun', ALONE);
  });

  it('stops the one that was taken over', async () => {
    let now = new Date('2018-04-10T05:00:00Z');
    const book = await shortBook(['総務課'], { now: () => now });
    const { runId } = await book.call('startRun', ALONE);
    now = new Date('2018-04-10T05:10:00Z');
    await book.call('startRun', ALONE);
    await expect(book.call('makeReportInRun', runId, '総務課')).rejects.toMatchObject({
      code: 'run-under-way',
    });
    expect(await book.call('endRun', runId)).toBe(false);
  });
});

it('previewReport gives the data that the form is filled with', async () => {
  const book = await shortBook();
  paste(book, '総務課', [GOOD]);
  expect(await book.call('previewReport', '総務課')).toMatchObject({
    title: '総務課の目標（平成29年度）自己評価書',
    draft: false,
    themes: [{ heading: '1. 防災（室）', goals: [{ rating: '4' }] }],
  });
});
