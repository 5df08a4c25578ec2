/** What 課を改名 takes along and refuses, and how tabs follow the limit of 設定; whole in `set-up-told.txt`. */
import { join } from 'node:path';
import { checkTabs } from '../../../src/core/check/check-tabs';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import { KEPT_HEADER } from '../../../src/core/fixes/kept-cells';
import type { Settings } from '../../../src/core/settings/settings';
import { addDepartment } from '../../../src/google/set-up/add-department';
import { finishRename, renameDepartment } from '../../../src/google/set-up/rename-department';
import { rememberLimit, renewLimit } from '../../../src/google/set-up/renew-limit';
import { setUpWorkbook } from '../../../src/google/set-up/set-up-workbook';
import { readTabs } from '../../../src/google/workbook/read-tabs';
import { openSettings } from '../../../src/google/workbook/settings-sheet';
import { keptIn, toldTab } from '../told-workbook';
import { book, host, ME, names, open, openReady, properties, rowsOf, sheetOf, value } from './ready-book';

const tells = keptIn(join(__dirname, 'set-up-told.txt'));

afterEach(() => host.dispose());

describe('課を改名', () => {
  const LAST = ['平成28年度', '総務課', '防災', '訓練', '3', '', ''];
  const put = (name: string, rows: readonly (readonly unknown[])[]): void => {
    const width = Math.max(...rows.map((row) => row.length));
    book()
      .insertSheet(name)
      .getRange(1, 1, rows.length, width)
      .setValues(rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')));
  };
  const keptLine = (sheet: string): string[] =>
    KEPT_HEADER.map((title) => (title === 'シート' ? sheet : 'x'));
  const told = (): unknown[] => [
    names(),
    rowsOf('設定', 'A10:C11'),
    rowsOf('集計', 'A5:B7'),
    rowsOf('集計', 'A10:A11'),
    ...['控え', '前年度'].filter((name) => book().getSheetByName(name)).map((name) => rowsOf(name)),
    rowsOf('履歴').slice(-1),
    Object.entries(properties().getProperties())
      .filter(([key]) => !key.includes('set-up') && !key.includes('limit') && !key.includes('version'))
      .map(([key, text]) => `${key} ${text.slice(0, 30)}`)
      .sort(),
  ];

  it('takes along all that is kept under the name', async () => {
    await openReady();
    properties().setProperties({
      'jiko-hyoka.report.総務課': 'r',
      'jiko-hyoka.goals.総務課': 'g',
      'jiko-hyoka.report.税務課': 't',
    });
    put('控え', [[...KEPT_HEADER], keptLine('総務課'), keptLine('税務課')]);
    put('前年度', [[...LAST_YEAR_HEADER], LAST, ['平成28年度', '税務課', '', '総務課']]);
    tells('改名', [
      value(renameDepartment('総務課', ' 総務企画課 ')),
      ...told(),
      rowsOf('総務企画課', 'A1:B3'),
    ]);
  });

  it('leaves what people have named themselves', async () => {
    await openReady();
    put('控え', [KEPT_HEADER.map(() => '人のシート'), KEPT_HEADER.map(() => '総務課')]);
    put('前年度', [
      ['課', '課名'],
      ['総務課', '総務課'],
    ]);
    sheetOf('総務課').getRange('B2').setValue('総務部総務課');
    sheetOf('設定').getRange('B10').setValue('参事');
    tells('人の付けた名前は残る', [
      value(renameDepartment('総務課', '=1+1')),
      ...told(),
      rowsOf('=1+1', 'A1:B3'),
    ]);
  });

  it('goes on with a tab that was renamed by hand, and where there is none', async () => {
    await openReady();
    sheetOf('総務課').setName('総務企画課');
    book().deleteSheet(sheetOf('税務課'));
    sheetOf('設定').getRange('B11').setValue('参事');
    put('前年度', [[...LAST_YEAR_HEADER], LAST]);
    put('控え', [[...KEPT_HEADER]]);
    tells('手で改名したシート', [
      value(renameDepartment('総務課', '総務企画課')),
      value(renameDepartment('税務課', '税課')),
      ...told(),
      rowsOf('総務企画課', 'A1:B3'),
    ]);
  });

  it('goes on with a tab that has lost its title block and its header', async () => {
    await openReady();
    sheetOf('税務課').getRange('A1:H5').clearContent();
    tells('見出しのない課の改名', [value(renameDepartment('税務課', '税課')), ...told(), rowsOf('税課')]);
  });

  it('is refused', async () => {
    await openReady();
    book().insertSheet('会計課');
    const refused = [
      ['福祉課', '民生課'],
      ['総務課', '総務課'],
      ['総務課', '税務課'],
      ['総務課', '税 務 課'],
      ['総務課', '集計'],
      ['総務課', '会計課'],
      ['総務課', ''],
      ['総務課', '総 務 課'],
    ].map(([from = '', to = '']) => [from, to, value(renameDepartment(from, to))]);
    tells('改名を断る', [...refused, ...told()]);
  });

  it('that was begun is completed, or forgotten where people have made it pointless', async () => {
    const record = (from: string, to: string) =>
      properties().setProperty(
        'jiko-hyoka.renaming',
        JSON.stringify({ action: '課を改名', since: 0, from, to }),
      );
    const lines: unknown[] = [];
    await openReady();
    finishRename(book());
    lines.push(['何もない', names()]);
    record('総務課', '総務企画課');
    finishRename(book());
    lines.push(['途中', told()]);
    record('会計課', '会計企画課');
    finishRename(book());
    lines.push(['課一覧にない', told()]);
    record('総務企画課', '税務課');
    finishRename(book());
    lines.push(['どちらのシートもある', told()]);
    record('税務課', '税課');
    lines.push(['別の名前', value(renameDepartment('税務課', '集計')), names()]);
    lines.push(['続き', value(renameDepartment('税務課', '税課')), told()]);
    value(addDepartment('議会'));
    lines.push(['職名のない課', value(renameDepartment('議会', '議会課')), rowsOf('設定', 'A10:C12')]);
    record('議会課', '議事課');
    lines.push([
      '初期設定の前',
      value(setUpWorkbook({})),
      names(),
      properties().getProperty('jiko-hyoka.renaming'),
    ]);
    tells('途中の改名', lines);
  });
});

describe('the limit that tabs carry', () => {
  /** Whether the tabs were gone through, and with how many calls. */
  const renew = (): string => {
    const tabs = readTabs(book());
    const checked = checkTabs(tabs);
    host.calls.reset();
    return [renewLimit(book(), tabs, checked), host.calls.total].join();
  };
  const limitOf = () => properties().getProperty('jiko-hyoka.limit');
  const looks = (): string[] => toldTab(sheetOf('総務課')).filter((line) => /^(色分け|A[1-4] )/.test(line));
  const limit = (text: unknown) => sheetOf('設定').getRange('B5').setValue(text);

  it('follows 設定, once', async () => {
    await openReady();
    const lines: unknown[] = [renew(), limitOf()];
    limit('3');
    lines.push(renew(), limitOf(), looks(), renew());
    limit('？');
    lines.push(renew(), limitOf());
    limit('1');
    properties().deleteProperty('jiko-hyoka.limit');
    lines.push(renew(), limitOf());
    properties().setProperty('jiko-hyoka.limit', '1');
    lines.push(renew(), looks());
    properties().setProperty('jiko-hyoka.limit', '3');
    sheetOf('総務課').setConditionalFormatRules([]);
    lines.push(renew(), limitOf(), looks());
    rememberLimit({ ...openSettings(book()).settings, isRated: false });
    lines.push(limitOf());
    const { isRated: _, ...unread } = openSettings(book()).settings;
    rememberLimit(unread as Settings);
    lines.push(limitOf());
    tells('理由が必要な達成度', lines);
  });

  it('is not taken for carried where a tab is locked or has lost its header', async () => {
    await openReady();
    const lock = sheetOf('総務課').protect();
    lock.removeEditors(lock.getEditors());
    limit('3');
    const workbook = await host.save();
    host.dispose();
    const lines: unknown[] = [];
    const sentences = () => ['総務課', '税務課'].map((name) => rowsOf(name, 'E2'));
    for (const email of ['kakari@example.lg.jp', ME]) {
      await open(workbook, { user: { email }, owner: { email: ME } });
      lines.push(renew(), limitOf(), sentences());
      host.dispose();
    }
    await openReady();
    sheetOf('税務課').getRange('A1:H9').clearContent();
    limit('3');
    lines.push(renew(), limitOf(), sentences());
    tells('変えられないシート', lines);
  });

  it('leaves the rules of people, and a tab that is gone', async () => {
    await openReady();
    const sheet = sheetOf('総務課');
    const own = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=A1="人"')
      .setRanges([sheet.getRange('A6:A9')])
      .setBackground('#ff0000')
      .build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), own]);
    limit('4');
    const tabs = readTabs(book());
    const checked = checkTabs(tabs);
    book().deleteSheet(sheetOf('税務課'));
    tells('人の色分けは残る', [renewLimit(book(), tabs, checked), limitOf(), looks()]);
  });
});
