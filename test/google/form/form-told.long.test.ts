/** The town's form as it is kept for the next reports, found in Drive, and refused, whole in `form-told.txt`. */
import { join } from 'node:path';
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { readSettings } from '../../../src/core/settings/settings';
import { keepForm, keptForm } from '../../../src/google/form/form-cache';
import { rememberForm } from '../../../src/google/form/form-maker';
import { exportForm, markOfSentForm, readFormMark } from '../../../src/google/form/report-form';
import { docx, formWith, p } from '../../form-docx';
import { type Book, closeBooks, openBook, shortBook } from '../../open-book';
import { openFailing, openServices } from '../on-host';
import { keptIn } from '../told-workbook';

const tells = keptIn(join(__dirname, 'form-told.txt'));

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const FAULT = 'Service Drive timed out.';

let host: NodeHost | undefined;

const use = async (opened: Promise<NodeHost>): Promise<NodeHost> => {
  host = await opened;
  return host;
};
const open = (): Promise<NodeHost> => use(openServices(() => new Date('2018-04-10T01:00:00Z')));

afterEach(async () => {
  host?.dispose();
  host = undefined;
  await closeBooks();
});

/** What a refusal says. */
function refusalOf(work: () => unknown): unknown {
  try {
    return ['no refusal', work()];
  } catch (error) {
    const { code, message, place } = error as { code: string; message: string; place: string };
    return [code, place, message];
  }
}

describe('the cache of the form', () => {
  const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
  const isKept = (key: string, bytes: Uint8Array): boolean =>
    JSON.stringify([...(keptForm(key) ?? [])]) === JSON.stringify([...bytes]);
  const pieces = (key: string): (number | undefined)[] => {
    const names = Array.from({ length: 42 }, (_, at) => `jiko-hyoka.form.${key}.${at}`);
    const all = CacheService.getDocumentCache()?.getAll(names) as Record<string, string | undefined>;
    return names.map((name) => all[name]?.length).filter((length) => length !== undefined);
  };

  it('keeps it in pieces of 90,000 letters, and asks for a small one once', async () => {
    const { calls } = await open();
    for (const [key, length] of Object.entries({ one: 67_500, two: 67_501, three: 135_003 })) {
      const bytes = bytesOf(length);
      keepForm(key, bytes);
      calls.reset();
      expect([key, isKept(key, bytes)]).toEqual([key, true]);
      const asked = { ...calls.byMethod };
      tells(`様式の控え ${key}`, [asked, pieces(key)]);
    }
    expect(keptForm('none')).toBeNull();
    CacheService.getDocumentCache()?.remove('jiko-hyoka.form.three.2');
    expect(keptForm('three')).toBeNull();
  });

  it('forgets it after six hours', async () => {
    let now = new Date('2018-04-10T01:00:00Z');
    await use(openServices(() => now));
    keepForm('one', bytesOf(9));
    now = new Date('2018-04-10T06:59:59Z');
    expect(isKept('one', bytesOf(9))).toBe(true);
    now = new Date('2018-04-10T07:00:00Z');
    expect(keptForm('one')).toBeNull();
  });

  it('keeps forty pieces, and nothing of a larger one', async () => {
    const { calls } = await open();
    keepForm('forty', new Uint8Array(40 * 67_500));
    expect(pieces('forty')).toHaveLength(40);
    calls.reset();
    keepForm('more', new Uint8Array(40 * 67_500 + 1));
    expect(calls.byMethod).toEqual({});
  });

  it('is nothing that a report could fail for', async () => {
    const { calls } = await use(openFailing('Service invoked too many times for one day: cache.'));
    calls.reset();
    expect(keptForm('one')).toBeNull();
    calls.reset();
    keepForm('one', bytesOf(9));
    expect(keptForm('one')).toBeNull();
    keepForm('one', bytesOf(9));
    expect(isKept('one', bytesOf(9))).toBe(true);
  });
});

describe('the form that 設定 names', () => {
  const named = (name: string) => readSettings([['様式', name], [], ['課名', '職名', '氏名']]);
  const blob = () => Utilities.newBlob([...docx(p('様式'))], WORD, 'a.docx');
  const make = (name: string): void => {
    Drive?.Files.create({ name, mimeType: DOC }, blob());
  };
  const drives = (calls: NodeHost['calls']): [string, number][] =>
    Object.entries(calls.byMethod).filter(([name]) => name.startsWith('Drive'));

  it('is told by file and time, or refused in words', async () => {
    const { calls } = await open();
    make('様式');
    make('捨てた様式');
    Drive?.Files.update({ trashed: true }, '捨てた様式.docx');
    Drive?.Files.create(
      { name: '文書でない.pdf' },
      Utilities.newBlob([37, 80, 68, 70], 'application/pdf', 'a.pdf'),
    );
    calls.reset();
    const mark = readFormMark(named('memory:様式.docx'));
    expect(drives(calls)).toEqual([['Drive.Files.get', 1]]);
    const other = readFormMark(named('out/様式.docx'));
    expect(other).toEqual(mark);
    const me = 'soumu@example.lg.jp';
    tells('設定が名指す様式', [
      mark,
      ...['捨てた様式.docx', '文書でない.pdf', 'ない様式.docx'].map((name) =>
        refusalOf(() => readFormMark(named(name))),
      ),
      ...[me, 'kikaku@example.lg.jp'].map((madeBy) => {
        rememberForm({ id: 'ない様式.docx', madeBy });
        return refusalOf(() => readFormMark(named('ない様式.docx')));
      }),
      refusalOf(() => exportForm('ない様式.docx')),
      markOfSentForm('AAAA'),
    ]);
    expect(Buffer.from(exportForm('様式.docx'))).toEqual(Buffer.from(docx(p('様式'))));
  });

  it('is not called gone where Drive does not answer', async () => {
    const { calls } = await use(openFailing(FAULT));
    make('様式');
    const refusals = [() => readFormMark(named('様式.docx')), () => exportForm('様式.docx')].map((work) => {
      calls.reset();
      return refusalOf(work);
    });
    tells('ドライブが答えない', refusals);
  });
});

describe('the town and its form', () => {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const JOINT = docx(
    `${p('{#departments}')}${p('{department}')}${p('{#themes}{heading}{#goals}{goal}{rating}{outcome}{/goals}{/themes}')}${p('{/departments}')}`,
  );
  const outcome = (book: Book, name: 'createForm' | 'checkTownForm' | 'getForm' | 'useBuiltInForm') =>
    book
      .call(name)
      .catch((error: { code: string; message: string; place: string }) => [
        ...[error.code, error.place, error.message],
      ]);
  const lines = (book: Book): string[] =>
    book
      .values('履歴', 'B1:E9')
      .map((row) => row.join())
      .filter((row) => row.startsWith('様式'));

  it('is the built-in one until 設定 names another, and again afterwards', async () => {
    const book = await shortBook();
    const told: unknown[] = [await book.call('useBuiltInForm'), lines(book)];
    const line = () => book.values('設定', 'A1:B9').findIndex(([key]) => key === '様式') + 1;
    told.push(await book.call('takeInForm', '全課.docx版.DOCX', base64(JOINT)), await book.call('getForm'));
    book.sheet('設定').getRange(line(), 2).setValue('別の様式.docx');
    told.push(await book.call('getForm'));
    book.sheet('設定').getRange(line(), 2).setValue('　');
    told.push(await book.call('getForm'), await book.call('useBuiltInForm'), lines(book));
    tells('様式の使い始めと終わり', told);
  });

  it('knows the columns of the first three 課, and of those only that are there', async () => {
    const names = ['総務課', '二課', 'ない課', '三課', '四課'];
    const book = await shortBook();
    book
      .sheet('設定')
      .getRange('A10:A14')
      .setValues(names.map((name) => [name]));
    for (const [at, name] of names.entries()) {
      if (name === 'ない課') continue;
      const spreadsheet = book.host.globals.SpreadsheetApp.getActive();
      const sheet = spreadsheet.getSheetByName(name) ?? spreadsheet.insertSheet(name);
      const header = [
        '番号',
        '個別事業',
        '担当',
        '目標番号',
        '目標',
        '達成度',
        '成果',
        '確認',
        `列${at + 1}`,
      ];
      sheet.getRange(5, 1, 1, header.length).setValues([header]);
    }
    const form = formWith(p(names.map((_, at) => `{列${at + 1}}`).join('')));
    const { findings } = await book.call('takeInForm', '町.docx', base64(form));
    tells(
      '町の列',
      findings.map(({ rule, place, message }) => [rule, place, message]),
    );
  });

  it('has made nothing, or says what is made, whichever call fails', async () => {
    const workbook = await (await shortBook()).host.save();
    const told: unknown[] = [];
    for (let failAt = 1; failAt <= 12; failAt += 1) {
      const book = await openBook({ workbook, failAt, failWith: 'You do not have permission to do that.' });
      const said = await outcome(book, 'createForm');
      told.push([failAt, [...book.host.files.keys()].length, said]);
      await book.close();
    }
    tells('どの呼び出しが拒まれても', told);
  });

  it('is refused without 設定', async () => {
    const book = await openBook();
    tells('設定がない', [
      await outcome(book, 'getForm'),
      await outcome(book, 'createForm'),
      await outcome(book, 'checkTownForm'),
      await book
        .call('takeInForm', 'a.docx', '***')
        .catch((error) => [error.code, error.place, error.message]),
      await (await shortBook())
        .call('takeInForm', 'a.docx', '***')
        .catch((error) => [error.code, error.place, error.message]),
    ]);
  });
});
