/** The folder of 公表 and the files in it: what is remembered and marked, what each file is, and what a call that fails leaves. */
import { strToU8 } from 'fflate';
import type { FileToPut } from '../../../src/google/publish/put-published';
import { type Book, closeBooks, openBook, saveShort, shortBook } from '../../open-book';
import { PASSING } from '../passing-faults';
import { base64, bookWithPdf, page, paper, put, YEAR } from './folder-files';

afterEach(closeBooks);

const drive = (book: Book) => book.host.globals.Drive.Files;
const stored = (book: Book) => book.host.globals.PropertiesService.getDocumentProperties().getProperties();
const fileOf = (name: string, content = '{}'): FileToPut => ({
  ...{ key: name, name, content: base64(strToU8(content)) },
});
const fieldsOf = (book: Book, id: string) =>
  drive(book).get(id, { fields: 'name,mimeType,parents,appProperties', supportsAllDrives: true });

describe('the folder', () => {
  it('is known by its year, and there is one for each', async () => {
    const book = await bookWithPdf();
    const first = await book.call('openPublishedFolder', YEAR);
    const second = await book.call('openPublishedFolder', "平成30年度'とても長い名前の年度のことである");
    expect(await book.call('openPublishedFolder', YEAR)).toEqual({ ...first, note: '' });
    expect(first.link).not.toBe('');
    expect([first.note, second.note, second.id === first.id]).toEqual(['', '', false]);
    const keys = Object.keys(stored(book)).filter((key) => key.startsWith('jiko-hyoka.folder.'));
    expect(keys.sort()).toEqual([
      'jiko-hyoka.folder.平成29年度',
      'jiko-hyoka.folder.平成30年度とても長い名前の年度のことで',
    ]);
    expect(JSON.parse(stored(book)['jiko-hyoka.folder.平成29年度'] ?? '')).toEqual({
      ...{ id: first.id, by: 'soumu@example.lg.jp' },
    });
    expect(fieldsOf(book, first.id)).toMatchObject({
      name: expect.stringContaining(YEAR),
      mimeType: 'application/vnd.google-apps.folder',
      appProperties: { jikoHyokaFolder: 'jiko-hyoka.folder.平成29年度' },
    });
  });

  it('is noted in 履歴 once, with its link', async () => {
    const book = await bookWithPdf();
    const { link } = await book.call('openPublishedFolder', YEAR);
    await book.call('openPublishedFolder', YEAR);
    const lines = book
      .sheet('履歴')
      .getDataRange()
      .getValues()
      .filter((line) => line[4] === link);
    expect(lines.map((line) => line.slice(1, 4))).toEqual([['公表', '', 'soumu@example.lg.jp']]);
  });

  it('that was made before the script could remember it is found by its mark', async () => {
    const book = await bookWithPdf();
    const first = await book.call('openPublishedFolder', YEAR);
    book.host.globals.PropertiesService.getDocumentProperties().deleteProperty(
      'jiko-hyoka.folder.平成29年度',
    );
    expect(await book.call('openPublishedFolder', YEAR)).toEqual({ ...first, note: '' });
    await book.call('openPublishedFolder', '平成30年度');
    expect((await book.call('openPublishedFolder', YEAR)).id).toBe(first.id);
  });

  it('is made by one of two pages that ask at once, and known to the other', async () => {
    const book = await bookWithPdf();
    const lock = book.host.globals.LockService.getDocumentLock();
    expect(lock?.tryLock(1)).toBe(true);
    await expect(book.call('openPublishedFolder', YEAR)).rejects.toMatchObject({ code: 'run-under-way' });
    expect(Object.keys(stored(book)).filter((key) => key.startsWith('jiko-hyoka.folder.'))).toEqual([]);
    lock?.releaseLock();
    const first = await book.call('openPublishedFolder', YEAR);
    // Where it is known nobody waits.
    lock?.tryLock(1);
    expect(await book.call('openPublishedFolder', YEAR)).toEqual({ ...first, note: '' });
    lock?.releaseLock();
  });

  it('is refused with a code where it is another person’s, for whom the own one is made', async () => {
    const book = await bookWithPdf();
    await book.call('openPublishedFolder', YEAR);
    const workbook = await book.host.save();
    const other = await openBook({ workbook, user: { email: 'other@example.lg.jp' } });
    await expect(other.call('openPublishedFolder', YEAR)).rejects.toMatchObject({
      ...{ code: 'report-of-another', place: '' },
    });
    const own = await other.call('openPublishedFolder', YEAR, true);
    expect(own).toMatchObject({ note: expect.stringContaining('新しいフォルダー') });
  });

  it('that is lost refuses files with a code', async () => {
    const book = await bookWithPdf();
    await expect(book.call('putPublished', 'ない', [page('一')])).rejects.toMatchObject({
      ...{ code: 'report-not-made', place: '' },
    });
  });

  it('a fault of Drive is no lost folder', async () => {
    const made = await shortBook(['総務課']);
    const { id } = await made.call('openPublishedFolder', YEAR);
    const workbook = await made.host.save();
    const book = await openBook({ workbook });
    book.host.calls.reset();
    await expect(book.call('putPublished', id, [])).rejects.toMatchObject({ code: 'report-not-made' });
    const { total } = book.host.calls;
    const codes: string[] = [];
    for (let failAt = 1; failAt <= total; failAt += 1) {
      const faulty = await openBook({
        workbook,
        failAt,
        failWith: 'API call to drive.files.get failed with error: Forbidden',
      });
      await faulty.call('putPublished', id, []).catch(({ code }: { code: string }) => codes.push(code));
    }
    expect([total > 0, codes.length, codes.includes('report-not-made')]).toEqual([true, total, false]);
  });
});

describe('a file', () => {
  it.each([
    ['総務課.html', 'text/html'],
    ['総務課.csv', 'text/csv'],
    ['総務課.json', 'application/json'],
    ['総務課.html.json', 'application/json'],
  ])('%s is of its kind: %s', async (name, type) => {
    const book = await bookWithPdf();
    const { id } = await book.call('openPublishedFolder', YEAR);
    const [made] = await book.call('putPublished', id, [fileOf(name)]);
    expect(made).toMatchObject({ name, status: 'created', note: '' });
    expect(made?.link).not.toBe('');
    const [own] = [...book.host.files.keys()].filter((key) => key === name);
    const fields = fieldsOf(book, own ?? '');
    expect(fields).toMatchObject({ name, mimeType: type, parents: [id], appProperties: { jikoHyokaIn: id } });
    const marks = fields.appProperties as Record<string, string>;
    expect(Object.keys(marks).sort()).toEqual(['at', 'bytes', 'jikoHyoka', 'jikoHyokaIn', 'made']);
  });

  it('is told alike where it is new, the same, and other than before', async () => {
    const book = await bookWithPdf();
    const { id } = await book.call('openPublishedFolder', YEAR);
    const put = async (content: string) =>
      (await book.call('putPublished', id, [fileOf('a.csv', content)]))[0];
    const first = await put('1');
    expect(first).toMatchObject({ name: 'a.csv', status: 'created', note: '' });
    expect(await put('1')).toEqual({ ...first, status: 'unchanged' });
    expect(await put('2')).toEqual({ ...first, status: 'updated' });
    expect(Buffer.from(book.host.files.get('a.csv') ?? []).toString()).toBe('2');
  });

  it('under another name is the same one, renamed; another key is another file', async () => {
    const book = await bookWithPdf();
    await put(book, [{ ...fileOf('a.csv'), key: '一' }]);
    expect(await put(book, [{ ...fileOf('b.csv'), key: '一' }])).toEqual(['b.csv updated']);
    expect(await put(book, [{ ...fileOf('b.csv'), key: '二' }])).toEqual(['b (2).csv created']);
  });

  it('that fails has its reason and no link, and the document without its PDF is made', async () => {
    const book = await shortBook(['総務課']);
    const { id } = await book.call('openPublishedFolder', YEAR);
    const done = await book.call('putPublished', id, [paper('一'), page('一')]);
    expect(done.map(({ name, status, link, note }) => [name, status, link !== '', note !== ''])).toEqual([
      ['総務課', 'created', true, false],
      ['総務課.pdf', 'failed', false, true],
      ['総務課.html', 'created', true, false],
    ]);
    const { withPdf: _, ...alone } = paper('二の文書');
    expect(await put(book, [alone])).toEqual(['総務課 updated']);
  });

  it('a document bears the time at which the script left it, and no sum of its bytes', async () => {
    const book = await bookWithPdf();
    await put(book, [paper('一')]);
    const marks = fieldsOf(book, '総務課.docx').appProperties as Record<string, string>;
    expect(Object.keys(marks).sort()).toEqual(['at', 'jikoHyoka', 'jikoHyokaIn', 'left', 'made']);
    expect(Number(marks['left'])).toBe(Date.parse('2018-04-10T01:00:00Z'));
  });
});

describe('what Drive disturbs', () => {
  let made: Promise<Uint8Array> | undefined;
  const prepared = (): Promise<Uint8Array> => {
    made ??= shortBook(['総務課']).then(saveShort);
    return made;
  };
  /** How many calls it takes to open the folder. */
  let opening: Promise<number> | undefined;
  const callsToOpen = async (): Promise<number> => {
    const book = await openBook({ workbook: await prepared() });
    await book.call('openPublishedFolder', YEAR);
    return book.host.calls.total;
  };
  const casesOf = (...calls: number[]) =>
    calls.flatMap((call) => PASSING.map((fault) => [call, fault] as const));

  // Others only read, and say what Google has said.
  it.each(casesOf(4, 5, 7, 8))('at call %i of opening it is one folder', async (failAt, fault) => {
    const book = await openBook({ workbook: await prepared(), failAt, ...fault });
    const { id } = await book.call('openPublishedFolder', YEAR);
    expect((await book.call('openPublishedFolder', YEAR)).id).toBe(id);
    expect(await put(book, [fileOf('a.csv')])).toEqual(['a.csv created']);
  });

  it.each(casesOf(1, 2, 3, 4, 5, 6))('at call %i of filling it is one file', async (call, fault) => {
    opening ??= callsToOpen();
    const book = await openBook({ workbook: await prepared(), failAt: (await opening) + call, ...fault });
    const { id } = await book.call('openPublishedFolder', YEAR);
    const puts = async () => (await book.call('putPublished', id, [fileOf('a.csv'), fileOf('b.csv')])) ?? [];
    const first = await puts().catch(() => []);
    const again = await puts();
    expect([...book.host.files.keys()].filter((name) => name.endsWith('.csv')).sort()).toEqual([
      'a.csv',
      'b.csv',
    ]);
    // Where the first call gave up, nobody knows what it has made.
    const expected = again.map(({ status }, at) => {
      if (first.length === 0 && status === 'unchanged') return 'unchanged';
      return first[at]?.status === 'created' ? 'unchanged' : 'created';
    });
    expect(again.map(({ status }) => status)).toEqual(expected);
  });
});
