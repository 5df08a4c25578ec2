/** The folder in Drive that 公表 fills: made once, filled again without touching what is the same. */
import { strToU8 } from 'fflate';
import { readDocx } from '../../docx-text';
import { docx, p } from '../../form-docx';
import { type Book, closeBooks, openBook, shortBook } from '../../open-book';
import { base64, bookWithPdf, page, paper, put, YEAR } from './folder-files';

afterEach(closeBooks);

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SOUMU = 'soumu@example.lg.jp';
const drive = (book: Book) => book.host.globals.Drive.Files;
const parentsOf = (book: Book, id: string): unknown =>
  drive(book).get(id, { fields: 'parents', supportsAllDrives: true }).parents;

it('holds the document with its PDF, the pages and the data, and changes nothing where nothing has changed', async () => {
  const book = await bookWithPdf();
  const files = [paper('第1版'), page('一')];
  expect(await put(book, files)).toEqual(['総務課 created', '総務課.pdf created', '総務課.html created']);
  const { id } = await book.call('openPublishedFolder', YEAR);
  expect(parentsOf(book, '総務課.pdf')).toEqual([id]);
  const before = [...book.host.files];
  expect(await put(book, files)).toEqual([
    '総務課 unchanged',
    '総務課.pdf unchanged',
    '総務課.html unchanged',
  ]);
  expect([...book.host.files]).toEqual(before);
  expect(await put(book, [paper('第2版となる訂正'), page('一')])).toEqual([
    '総務課 updated',
    '総務課.pdf updated',
    '総務課.html unchanged',
  ]);
});

it('keeps what somebody has changed, and makes the new one beside it', async () => {
  const book = await bookWithPdf();
  await put(book, [page('一')]);
  const blob = book.host.globals.Utilities.newBlob('手で直した', 'text/html', '総務課.html');
  drive(book).update({}, '総務課.html', blob);
  const { id } = await book.call('openPublishedFolder', YEAR);
  const [made] = await book.call('putPublished', id, [page('二')]);
  expect([made?.status, made?.note]).toEqual(['created', expect.stringContaining('手で直されている')]);
  expect(Buffer.from(book.host.files.get('総務課.html') ?? []).toString()).toBe('手で直した');
  expect(await put(book, [page('二')])).toEqual(['総務課 (2).html unchanged']);
});

describe('a document that somebody changes', () => {
  const changed = (book: Book, text: string): void => {
    const blob = book.host.globals.Utilities.newBlob([...docx(p(text))], DOCX_TYPE, '総務課.docx');
    drive(book).update({}, '総務課.docx', blob);
  };

  it.each([
    ['a minute', '2018-04-10T01:01:00Z'],
    ['days', '2018-04-12T09:00:00Z'],
  ])('is kept %s after the script has made it, and after it has made it again', async (_, later) => {
    const book = await bookWithPdf();
    await put(book, [paper('一')]);
    expect(await put(book, [paper('二の文書')])).toEqual(['総務課 updated', '総務課.pdf updated']);
    book.setClock(later);
    changed(book, '手で直した');
    const { id } = await book.call('openPublishedFolder', YEAR);
    const [made] = await book.call('putPublished', id, [paper('三つめの文書')]);
    expect([made?.name, made?.status, made?.note]).toEqual([
      '総務課 (2)',
      'created',
      expect.stringContaining('手で直されている'),
    ]);
    expect(readDocx(Buffer.from(book.host.files.get('総務課.docx') ?? [])).paragraphs).toEqual([
      '手で直した',
    ]);
    expect(await put(book, [paper('三つめの文書')])).toEqual([
      '総務課 (2) unchanged',
      '総務課.pdf unchanged',
    ]);
  });

  it('is kept where the script was stopped before it could mark the time, and is not made twice where it is the same', async () => {
    const book = await bookWithPdf();
    await put(book, [paper('一')]);
    drive(book).update({ appProperties: { left: null } }, '総務課.docx');
    book.setClock('2018-04-10T01:02:00Z');
    changed(book, '手で直した');
    expect((await put(book, [paper('一')]))[0]).toBe('総務課 unchanged');
    expect((await put(book, [paper('二の文書')]))[0]).toBe('総務課 (2) created');
    expect(readDocx(Buffer.from(book.host.files.get('総務課.docx') ?? [])).paragraphs).toEqual([
      '手で直した',
    ]);
  });
});

it('makes another folder where the first is in the bin, and says so', async () => {
  const book = await bookWithPdf();
  const first = await book.call('openPublishedFolder', YEAR);
  drive(book).update({ trashed: true }, first.id);
  const second = await book.call('openPublishedFolder', YEAR);
  expect([second.id === first.id, second.note]).toEqual([false, expect.stringContaining('新しいフォルダー')]);
  expect((await book.call('openPublishedFolder', YEAR)).note).toBe('');
  drive(book).update({ trashed: true }, second.id);
  await expect(book.call('putPublished', second.id, [page('一')])).rejects.toThrow('ゴミ箱');
});

it('goes on in the folder where somebody has moved it, with what lies in it, into a shared drive', async () => {
  const book = await bookWithPdf();
  const files = [paper('一'), page('一')];
  await put(book, files);
  const { id } = await book.call('openPublishedFolder', YEAR);
  for (const name of book.host.files.keys()) book.host.drive.moveToSharedDrive(name);
  expect(await book.call('openPublishedFolder', YEAR)).toMatchObject({ id, note: '' });
  const before = [...book.host.files.keys()];
  expect(await put(book, files)).toEqual([
    '総務課 unchanged',
    '総務課.pdf unchanged',
    '総務課.html unchanged',
  ]);
  expect(await put(book, [paper('二'), page('二')])).toEqual([
    '総務課 updated',
    '総務課.pdf updated',
    '総務課.html updated',
  ]);
  expect([...book.host.files.keys()]).toEqual(before);
});

it('asks before it makes a second one where the first is another person’s', async () => {
  const book = await bookWithPdf();
  await book.call('openPublishedFolder', YEAR);
  const workbook = await book.host.save();
  const other = await openBook({ workbook, user: { email: 'other@example.lg.jp' } });
  await expect(other.call('openPublishedFolder', YEAR)).rejects.toThrow(`${SOUMU}さんが作ったもの`);
  expect((await other.call('openPublishedFolder', YEAR, true)).id).not.toBe('');
});

it('tells a file that cannot be made, and makes the others', async () => {
  const book = await shortBook(['総務課']);
  const { id } = await book.call('openPublishedFolder', YEAR);
  const done = await book.call('putPublished', id, [paper('一'), page('一')]);
  expect(done.map(({ status }) => status)).toEqual(['created', 'failed', 'created']);
});

it('costs the call of all departments together less than a minute, also beside the files of thirty of them', async () => {
  const book = await bookWithPdf({ prices: true, now: () => new Date() });
  const { id } = await book.call('openPublishedFolder', YEAR);
  for (let number = 1; number <= 30; number += 1) {
    const name = `第${number}課`;
    const own = [paper(name), page(name)].map((file) => ({
      ...file,
      ...{ key: `${name}${file.key}`, name: `${name}${file.name}` },
    }));
    await book.call('putPublished', id, own);
  }
  const data = (name: string) => ({ key: name, name, content: base64(strToU8(name)) });
  const names = [
    'index.html',
    'how-to-read.html',
    '自己評価書_平成29年度.csv',
    'data-dictionary.csv',
    'table-schema.json',
  ];
  const whole = { ...paper('全課版'), key: '全課版.docx', name: '全課版.docx' };
  const spent: number[] = [];
  const made = await book.call('putPublished', id, [whole, ...names.map(data)]);
  spent.push(book.host.spent);
  const changed = names.map((name) => ({ ...data(name), content: base64(strToU8('変更')) }));
  await book.call('putPublished', id, [{ ...whole, content: paper('全課版の訂正').content }, ...changed]);
  spent.push(book.host.spent);
  expect(made.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'created'));
  if (process.env['SHOW'] !== undefined) console.log(spent);
  expect(spent.filter((seconds) => seconds >= 60)).toEqual([]);
});

it('costs each call less than a minute', async () => {
  const book = await bookWithPdf({ prices: true, now: () => new Date() });
  const { id } = await book.call('openPublishedFolder', YEAR);
  const opening = book.host.spent;
  const data = { key: '総務課.csv', name: '総務課.csv', content: base64(strToU8('a')) };
  await book.call('putPublished', id, [paper('一'), page('一'), data]);
  expect([opening < 60, book.host.spent < 60]).toEqual([true, true]);
  if (process.env['SHOW'] !== undefined) console.log(opening, book.host.spent);
});

it('knows for a while what it made, for Drive lists new files late: two pages at once make no file twice', async () => {
  const book = await bookWithPdf();
  const { id } = await book.call('openPublishedFolder', YEAR);
  const files = book.host.globals.Drive.Files as unknown as { list: (...all: unknown[]) => unknown };
  const { list } = files;
  files.list = () => ({ files: [] });
  const first = await book.call('putPublished', id, [paper('一'), page('一')]);
  const second = await book.call('putPublished', id, [paper('一'), page('二')]);
  expect(first.map(({ status }) => status)).toEqual(['created', 'created', 'created']);
  expect(second.map(({ status, link }) => [status, link])).toEqual(
    ['unchanged', 'unchanged', 'updated'].map((status, at) => [status, first[at]?.link]),
  );
  // What was thrown away is made anew.
  files.list = list;
  const { files: there = [] } = book.host.globals.Drive.Files.list({
    q: `appProperties has { key='jikoHyokaIn' and value='${id}' } and trashed = false`,
  });
  const thrown = there.find(({ name }) => name === '総務課.html')?.id ?? '';
  book.host.globals.Drive.Files.update({ trashed: true }, thrown);
  const third = await book.call('putPublished', id, [page('二')]);
  expect(third.map(({ status }) => status)).toEqual(['created']);
});

it('waits for another page, and says so where that does not end', async () => {
  const book = await bookWithPdf();
  const { id } = await book.call('openPublishedFolder', YEAR);
  const lock = book.host.globals.LockService.getScriptLock();
  lock.tryLock(1);
  await expect(book.call('putPublished', id, [page('一')])).rejects.toMatchObject({ code: 'run-under-way' });
  lock.releaseLock();
  expect((await book.call('putPublished', id, [page('一')])).map(({ status }) => status)).toEqual([
    'created',
  ]);
});
