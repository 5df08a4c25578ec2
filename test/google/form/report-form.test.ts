import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type OnLoadResult } from 'esbuild';
import { unzipSync, zipSync } from 'fflate';
import type { FormMark } from '../../../src/google/form/report-form';
import { docx, formWith, p } from '../../form-docx';
import { type Book, closeBooks, shortBook } from '../../open-book';

afterEach(closeBooks);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a report's run does about its form, as functions of a script of its own. */
const PROBE = build({
  stdin: {
    contents: `
      import { formBytes, markOfSentForm, readFormMark } from './form/report-form';
      import { openSettings } from './workbook/settings-sheet';
      import { answer } from './call/answer';
      const settings = () => openSettings(SpreadsheetApp.getActiveSpreadsheet()).settings;
      const base64 = (bytes) => bytes && Utilities.base64Encode(Array.from(new Int8Array(bytes)));
      export const mark = (kind) => answer(() => readFormMark(settings(), kind));
      export const bytes = (mark) => answer(() => base64(formBytes(mark)));
      export const sent = (form) => answer(() => markOfSentForm(form));
    `,
    resolveDir: join(__dirname, '../../../src/google'),
  },
  bundle: true,
  conditions: ['@jiko-hyoka/source'],
  write: false,
  format: 'iife',
  globalName: 'Probe',
  platform: 'browser',
  target: 'es2019',
  plugins: [{ name: 'forms', setup: ({ onLoad }) => onLoad({ filter: /\.docx$/ }, formModule) }],
}).then(({ outputFiles }) => outputFiles[0]?.text);

/** As scripts/packed-forms.mjs gives a form, but not packed. */
function formModule({ path }: { readonly path: string }): OnLoadResult {
  const bytes = Array.from(readFileSync(path));
  return { contents: `const form = Uint8Array.from(${JSON.stringify(bytes)}); export default () => form;` };
}

const STUBS = ['mark', 'bytes', 'sent']
  .map((name) => `function ${name}() { return Probe.${name}.apply(this, arguments); }`)
  .join('\n');

async function probe<T>(book: Book, name: string, ...args: unknown[]): Promise<T> {
  const { value, error } = (await book.host.call(name, ...args)) as { value: T; error: Error | null };
  if (error) throw Object.assign(new Error(error.message), error);
  return value;
}

async function bookWith(form?: Uint8Array): Promise<Book> {
  const book = await shortBook();
  book.host.run(`${await PROBE}\n${STUBS}`);
  if (form) await book.call('takeInForm', '町の様式.docx', base64(form));
  book.host.calls.reset();
  return book;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Somebody changes the form in Docs. */
async function change(book: Book, form: Uint8Array): Promise<void> {
  book.host.run(`function changeForm(content) {
    const blob = Utilities.newBlob(Utilities.base64Decode(content), '${WORD}', 'a.docx');
    Drive.Files.update({}, '町の様式.docx', blob);
  }`);
  await book.host.call('changeForm', base64(form));
}

const FORM = formWith(p('町の様式'));

describe('the form of a run', () => {
  it('is the built-in one without any call but that for 設定, and one for each kind of report', async () => {
    const book = await bookWith();
    const mark = await probe<FormMark>(book, 'mark');
    expect(mark).toEqual({ id: null, key: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(await probe(book, 'bytes', mark)).toBeUndefined();
    expect(book.host.calls.byMethod).toEqual({ 'Range.getValues': 1 });
    expect((await probe<FormMark>(book, 'mark', 'goals')).key).not.toBe(mark.key);
  });

  it('is exported once and then kept, while Drive is asked once for each mark', async () => {
    const book = await bookWith(FORM);
    const mark = await probe<FormMark>(book, 'mark');
    expect(book.host.calls.byMethod).toEqual({ 'Range.getValues': 1, 'Drive.Files.get': 1 });
    expect(await probe(book, 'bytes', mark)).toBe(base64(FORM));
    expect(await probe(book, 'bytes', mark)).toBe(base64(FORM));
    expect(book.host.calls.byMethod).toMatchObject({
      'Drive.Files.export': 1,
      'Cache.get': 2,
      'Cache.putAll': 1,
    });
  });

  it('has another mark and is read again when somebody has changed it', async () => {
    let now = new Date('2018-04-10T01:00:00Z');
    const book = await shortBook(['総務課'], { now: () => now });
    book.host.run(`${await PROBE}\n${STUBS}`);
    await book.call('takeInForm', '町の様式.docx', base64(FORM));
    const before = await probe<FormMark>(book, 'mark');
    await probe(book, 'bytes', before);
    now = new Date('2018-04-10T02:00:00Z');
    const changed = formWith(p('直した様式'));
    await change(book, changed);
    const after = await probe<FormMark>(book, 'mark');
    expect(after.key).not.toBe(before.key);
    expect(await probe(book, 'bytes', after)).toBe(base64(changed));
  });

  it('is kept in pieces when it is large, and exported anew when one of them is forgotten', async () => {
    const parts = unzipSync(FORM);
    parts['word/media/image1.png'] = randomFillSync(new Uint8Array(200_000));
    const large = zipSync(parts);
    const book = await bookWith(large);
    const mark = await probe<FormMark>(book, 'mark');
    await probe(book, 'bytes', mark);
    expect(await probe(book, 'bytes', mark)).toBe(base64(large));
    expect(book.host.calls.byMethod).toMatchObject({ 'Drive.Files.export': 1, 'Cache.getAll': 1 });
    book.host.run(`function forget(name) { CacheService.getDocumentCache().remove(name); }`);
    await book.host.call('forget', `jiko-hyoka.form.${mark.key}.1`);
    expect(await probe(book, 'bytes', mark)).toBe(base64(large));
    expect(book.host.calls.byMethod['Drive.Files.export']).toBe(2);
  });

  it('is not used once somebody has broken a tag in it, and says where to look', async () => {
    const book = await bookWith(FORM);
    await change(book, formWith(p('{titel}')));
    const mark = await probe<FormMark>(book, 'mark');
    await expect(probe(book, 'bytes', mark)).rejects.toMatchObject({
      code: 'form-wrong',
      message: expect.stringMatching(/誤りが1件ある.*「\{titel\}」というタグはありません/),
    });
  });

  it('is not used for the goals alone, which are made with the built-in form', async () => {
    const book = await bookWith(FORM);
    expect(await probe(book, 'mark', 'goals')).toMatchObject({ id: null });
    expect(book.host.calls.byMethod).toEqual({ 'Range.getValues': 1 });
  });

  it('is the one that came with the call, whatever 設定 says', async () => {
    const book = await bookWith(FORM);
    const [one, other] = [base64(docx(p('一'))), base64(docx(p('二')))];
    const mark = await probe<FormMark>(book, 'sent', one);
    expect(await probe(book, 'bytes', mark)).toBe(one);
    expect((await probe<FormMark>(book, 'sent', other)).key).not.toBe(mark.key);
    expect(book.host.calls.total).toBe(0);
  });
});
