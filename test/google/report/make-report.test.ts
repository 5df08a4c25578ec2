import { readDocx } from '../../docx-text';
import { type Book, closeBooks, newBook, openBook, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];

const sheetAndDriveCalls = ({ host }: Book): number =>
  Object.entries(host.calls.byMethod).reduce(
    (sum, [method, count]) => sum + (/^(Properties|Lock)/.test(method) ? 0 : count),
    0,
  );

describe('makeReport', () => {
  it('imports one file and records it, within the budget', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    book.host.calls.reset();
    const result = await book.call('makeReport', '総務課');
    expect(result).toMatchObject({ department: '総務課', status: 'created', draft: false, error: null });
    expect(book.host.calls.byMethod['Drive.Files.create']).toBe(1);
    expect(sheetAndDriveCalls(book)).toBeLessThanOrEqual(5);
    expect(book.host.calls.total - sheetAndDriveCalls(book)).toBeLessThanOrEqual(3);
    const [[report, version, madeAt, madeBy] = []] = book.values('設定', 'F10:I10');
    expect([report, version, madeBy]).toEqual([result.link, 1, 'soumu@example.lg.jp']);
    expect(new Date(String(madeAt)).toISOString()).toBe('2018-04-10T01:00:00.000Z');
    expect(book.values('履歴', 'B3:E3')).toEqual([
      ['報告書を作成', '総務課', 'soumu@example.lg.jp', `第1版 ${result.link}`],
    ]);
  });

  it('keeps the 状態 formula beside the record', async () => {
    const book = await newBook();
    paste(book, '総務課', [GOOD]);
    await book.call('makeReport', '総務課');
    expect(book.sheet('設定').getRange('E10').getFormula()).toBe("='総務課'!B3");
  });

  it('makes a report again in its place, with the same link and the next version', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    const first = await book.call('makeReport', '総務課');
    book.sheet('総務課').getRange('G6').setValue('訓練を二度実施し、成果がありました。');
    book.host.calls.reset();
    const again = await book.call('makeReport', '総務課');
    expect([again.status, again.link]).toEqual(['updated', first.link]);
    expect(sheetAndDriveCalls(book)).toBeLessThanOrEqual(6);
    expect(book.values('設定', 'G10')).toEqual([[2]]);
    const files = [...book.host.files];
    expect(files.map(([name]) => name)).toEqual(['総務課_自己評価書_平成29年度.docx']);
    expect(readDocx(files[0]?.[1] ?? new Uint8Array()).rows.at(-1)?.[2]).toBe(
      '(1) 訓練を二度実施し、成果がありました。',
    );
  });

  it('lets a draft become the final report in one file', async () => {
    const book = await shortBook();
    paste(book, '総務課', [[...GOOD.slice(0, 5), '', '']]);
    await book.call('makeReport', '総務課');
    expect([...book.host.files.keys()]).toEqual(['総務課_自己評価書_平成29年度_案.docx']);
    paste(book, '総務課', [GOOD]);
    await book.call('makeReport', '総務課');
    expect([...book.host.files.keys()]).toEqual(['総務課_自己評価書_平成29年度.docx']);
  });

  it('makes a draft while an error or a missing entry remains, and says so on every page', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD, ['', '', '', 2, '広報を行います。', '', '']]);
    const { draft } = await book.call('makeReport', '総務課');
    const [[name, bytes] = ['', new Uint8Array()]] = [...book.host.files];
    expect(draft).toBe(true);
    expect(name).toBe('総務課_自己評価書_平成29年度_案.docx');
    expect(readDocx(bytes).header.join('')).toContain('案');
  });

  it('makes a draft of a department that has no goals yet', async () => {
    const book = await shortBook();
    expect((await book.call('makeReport', '総務課')).draft).toBe(true);
  });

  it.each(['{#rows}', '{/themes}', '{title}', '<w:p>', '</w:t>', '&amp;', '=1+1', '𠮷野家\u0007😀'])(
    'prints %j as it stands',
    async (text) => {
      const book = await shortBook();
      paste(book, '総務課', [[1, '防災', '室', '', text, 4, text]]);
      await book.call('makeReport', '総務課');
      const [bytes = new Uint8Array()] = [...book.host.files.values()];
      const printed = text.replace('\u0007', '');
      expect(readDocx(bytes).rows.at(-1)).toEqual([printed, '4', printed]);
    },
  );

  it('prints a cell of 50,000 characters whole', async () => {
    const long = '長い理由です。'.repeat(7142);
    const book = await shortBook();
    paste(book, '総務課', [[1, '防災', '室', '', '訓練を行います。', 2, long]]);
    await book.call('makeReport', '総務課');
    const [bytes = new Uint8Array()] = [...book.host.files.values()];
    expect(readDocx(bytes).rows.at(-1)?.[2]).toBe(long);
  });

  it('tells the reason when Drive fails, and records nothing', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    const failing = await openBook({ workbook: await book.host.save(), failAt: 5 });
    const result = await failing.call('makeReport', '総務課');
    expect(result.status).toBe('failed');
    expect(result.error?.message).toContain('報告書のファイルを作れませんでした');
    expect(failing.values('設定', 'F10:G10')).toEqual([['', '']]);
  });

  it('keeps the report and says so when it cannot be recorded', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    const failing = await openBook({ workbook: await book.host.save(), failAt: 6 });
    const result = await failing.call('makeReport', '総務課');
    expect(result.status).toBe('created');
    expect(result.error?.message).toContain('課一覧と履歴に記録できませんでした');
    expect([...failing.host.files.keys()]).toHaveLength(1);
  });

  it('counts the version up once when a report is recorded at last', async () => {
    const book = await shortBook();
    paste(book, '総務課', [GOOD]);
    const failing = await openBook({ workbook: await book.host.save(), failAt: 6 });
    const { error } = await failing.call('makeReport', '総務課');
    expect(error?.code).toBe('report-not-recorded');
    const again = await failing.call('makeReport', '総務課');
    expect(again).toMatchObject({ status: 'updated', error: null });
    expect(failing.values('設定', 'F10:G10')).toEqual([[again.link, 1]]);
    expect([...failing.host.files.keys()]).toHaveLength(1);
  });

  it('refuses a department that is nowhere', async () => {
    const book = await shortBook();
    await expect(book.call('makeReport', '福祉課')).rejects.toMatchObject({ code: 'department-not-found' });
  });
});
