/** What 次の年度を始める and a copy leave behind and refuse, whole in `set-up-told.txt`. */
import { join } from 'node:path';
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import { KEPT_HEADER } from '../../../src/core/fixes/kept-cells';
import { beginNextYear, type NextYearRequest } from '../../../src/google/set-up/begin-next-year';
import { clearCopied, copiedBook, isCopy, mayBeNextYear } from '../../../src/google/set-up/copied-book';
import { lookAtBook } from '../../../src/google/set-up/set-up-run';
import { setUpWorkbook } from '../../../src/google/set-up/set-up-workbook';
import { openSettings } from '../../../src/google/workbook/settings-sheet';
import { keptIn, toldTab } from '../told-workbook';
import {
  book,
  host,
  ME,
  names,
  open,
  openReady,
  properties,
  rowsOf,
  sheetOf,
  shorten,
  value,
} from './ready-book';

const tells = keptIn(join(__dirname, 'set-up-told.txt'));

afterEach(() => host.dispose());

const REVIEW_HEADER = ['課', '状態', '種類', 'セル', '目標', '内容'];

describe('次の年度を始める', () => {
  /** As a copy: the script remembers nothing. */
  async function openCopy(): Promise<void> {
    await openReady();
    properties().deleteAllProperties();
  }
  const begin = (request?: NextYearRequest): unknown => value(beginNextYear(request));
  const told = (): unknown[] => [
    names(),
    rowsOf('設定', 'A1:B6'),
    rowsOf('設定', 'A10:I11'),
    rowsOf('総務課', 'A1:J10'),
    ...['前年度', '確認一覧', '控え', '履歴']
      .filter((name) => book().getSheetByName(name))
      .map((name) => [name, sheetOf(name).isSheetHidden(), rowsOf(name)]),
  ];

  it('takes goals over, and nothing else', async () => {
    await openCopy();
    const sheet = sheetOf('総務課');
    sheet.getRange('C3').setValue('見てください');
    sheet.getRange('I5:J5').setValues([['目標値', '方針']]);
    sheet.getRange('I6:J7').setValues([
      ['2回', '続けます'],
      ['', ''],
    ]);
    sheet.getRange('J8').setFormula('=F6*2');
    sheet.getRange('J9').setValue('あと');
    sheet.getRange('J10').setFormula('=F6*3');
    sheet.getRange('B3').setValue('確定');
    sheet.deleteRows(11, sheet.getMaxRows() - 10);
    book()
      .insertSheet('控え')
      .getRange(1, 1, 1, KEPT_HEADER.length)
      .setValues([[...KEPT_HEADER]]);
    sheetOf('設定')
      .getRange('B3:B4')
      .setValues([['H30.3.31'], ['H30.4.20']]);
    sheetOf('設定')
      .getRange('F10:I10')
      .setValues([['memory:a', 3, '前', 'だれか']]);
    sheetOf('設定')
      .getRange('F11:I11')
      .setValues([['memory:b', 4, '前', 'だれか']]);
    host.calls.reset();
    const began = begin();
    const { 'Range.clearContent': cleared, 'Range.setValues': written } = host.calls.byMethod;
    const lines = [
      began,
      cleared,
      written,
      ...told(),
      toldTab(sheetOf('前年度')),
      begin({}),
      begin({ year: '平成30' }),
    ];
    tells('次の年度', [...lines, rowsOf('履歴'), properties().getProperty('jiko-hyoka.next')]);
  });

  it('moves on lines that people have moved apart, and skips years', async () => {
    await openCopy();
    const settings = sheetOf('設定');
    settings.getRange('B3:B4').setValues([['H30.2.28'], ['H30.4.20']]);
    settings.insertRowsBefore(3, 3);
    settings.insertRowsBefore(7, 2);
    host.calls.reset();
    tells('離れた項目', [
      begin({ year: '2020' }),
      host.calls.byMethod['Range.setValue'],
      rowsOf('設定', 'A1:B11'),
      sheetOf('設定').getRange('B6').getNumberFormat(),
      rowsOf('総務課', 'A1:C3'),
    ]);
  });

  it('moves on lines with one between them, and leaves a 課 without a tab, and a 履歴 without lines', async () => {
    await openCopy();
    const settings = sheetOf('設定');
    settings.getRange('B3:B4').setValues([['H30.2.28'], ['H30.4.20']]);
    settings.insertRowsBefore(4, 1);
    settings.getRange('A4:B4').setValues([['メモ', '残す']]);
    book().deleteSheet(sheetOf('税務課'));
    sheetOf('履歴').deleteRows(2, rowsOf('履歴').length - 1);
    tells('一行離れた項目', [begin(), rowsOf('設定', 'A1:B6'), names(), rowsOf('履歴')]);
  });

  it('clears 確認一覧 of ours and 履歴 to their last row, and columns of 課一覧 as far as there are any', async () => {
    await openCopy();
    book()
      .insertSheet('確認一覧')
      .getRange('A1:F2')
      .setValues([REVIEW_HEADER, ['総務課', '提出', 'メモ', 'B3', '', 'x']]);
    for (const name of ['確認一覧', '履歴']) {
      const { length } = rowsOf(name);
      sheetOf(name).deleteRows(length + 1, sheetOf(name).getMaxRows() - length);
    }
    sheetOf('設定').getRange('G9').clearContent();
    sheetOf('設定')
      .getRange('F10:I10')
      .setValues([['memory:a', 3, '前', 'だれか']]);
    tells('最後の行まで', [begin(), rowsOf('確認一覧'), rowsOf('履歴'), rowsOf('設定', 'A9:I11')]);
  });

  it('leaves tabs of people alone', async () => {
    await openCopy();
    book()
      .insertSheet('確認一覧')
      .getRange('A1:A2')
      .setValues([['会議'], ['4月3日']]);
    book()
      .insertSheet('控え')
      .getRange('A1:A2')
      .setValues([['人の控え'], ['x']]);
    sheetOf('総務課').getRange('A1:C3').clearContent();
    sheetOf('税務課').getRange('A1:H9').clearContent();
    book().deleteSheet(sheetOf('履歴'));
    tells('人のシートは残る', [begin(), ...told()]);
  });

  it('goes on where lines of this year stand already, and takes over an empty 前年度', async () => {
    await openCopy();
    book().insertSheet('前年度');
    tells('空の前年度', [begin(), rowsOf('前年度')]);
    host.dispose();
    await openCopy();
    book()
      .insertSheet('前年度')
      .getRange(1, 1, 2, 7)
      .setValues([[...LAST_YEAR_HEADER], ['平成29年度', '総務課', '前に控えた', '', '', '', '']]);
    tells('控え済みの前年度', [begin(), rowsOf('前年度'), rowsOf('総務課', 'A6:G7')]);
    host.dispose();
    await openCopy();
    book()
      .insertSheet('前年度')
      .getRange(1, 1, 3, 7)
      .setValues([
        [...LAST_YEAR_HEADER],
        ['平成28年度', '総務課', '一昨年', '', '', '', ''],
        ['平成28年度', '総務課', '一昨年', '', '', '', ''],
      ]);
    sheetOf('前年度').deleteRows(3, sheetOf('前年度').getMaxRows() - 2);
    tells('一昨年の前年度', [begin(), rowsOf('前年度'), sheetOf('前年度').getMaxRows()]);
    host.dispose();
    await openCopy();
    book().insertSheet('前年度').deleteRows(4, 997);
    tells('行の足りる前年度', [begin(), rowsOf('前年度'), sheetOf('前年度').getMaxRows()]);
  });

  it('is refused', async () => {
    await openReady();
    const lines = [begin()];
    properties().deleteAllProperties();
    lines.push(begin({ year: '平成29' }), begin({ year: 'いつか' }));
    book().insertSheet('前年度').getRange('A1').setValue('人のシート');
    lines.push(begin());
    sheetOf('前年度')
      .getRange('A1:B1')
      .setValues([['', '人のシート']]);
    lines.push(begin());
    sheetOf('設定').getRange('B2').setValue('？');
    lines.push(begin());
    tells('次の年度を断る', [...lines, ...told()]);
  });
});

describe('a copy', () => {
  const DOC = { spreadsheetId: 'copy', user: { email: ME }, owner: { email: ME } };

  it('is told by its locks, and cleared as was chosen', async () => {
    await openReady();
    const lines: unknown[] = [isCopy(book(), properties().getProperties()), isCopy(book(), {})];
    lines.push(mayBeNextYear(book(), properties().getProperties()), mayBeNextYear(book(), {}));
    sheetOf('設定')
      .getRange('F10:I10')
      .setValues([['memory:a', 3, '前', 'だれか']]);
    sheetOf('設定')
      .getRange('D10:D11')
      .setValues([['a@example.lg.jp、b@example.lg.jp'], ['a@example.lg.jp、山田']]);
    sheetOf('設定')
      .getRange('A7:B7')
      .setValues([['様式', 'memory:form.docx']]);
    const workbook = await host.copy();
    host.dispose();
    await open(workbook, DOC);
    shorten();
    const opened = openSettings(book());
    lines.push(
      copiedBook(opened.settings, opened.values as never),
      isCopy(book(), properties().getProperties()),
    );
    lines.push(value(lookAtBook({})), value(lookAtBook({ isCopyKnown: true })));
    for (const choice of [
      { reports: false, people: false, form: false },
      { reports: true, people: false, form: false },
      { reports: false, people: true, form: false },
      { reports: false, people: false, form: true },
    ])
      lines.push(choice, value(clearCopied(choice)), rowsOf('設定', 'A5:I11'), rowsOf('履歴').slice(-1));
    sheetOf('設定')
      .getRange('F11:I11')
      .setValues([['memory:b', 4, '前', 'だれか']]);
    lines.push(value(clearCopied({ reports: true, people: true, form: true })), rowsOf('履歴').slice(-1));
    lines.push(rowsOf('設定', 'A10:I11'));
    sheetOf('設定').getRange('A6:B6').clearContent();
    sheetOf('設定').getRange('G9').clearContent();
    lines.push(value(clearCopied({ reports: true, people: true, form: false })), rowsOf('設定', 'A5:I11'));
    value(setUpWorkbook({}));
    lines.push(value(clearCopied({ reports: true, people: false, form: false })));
    tells('写し', lines);
  });

  it('at Google is told by a 履歴 too, where other programs have lost the locks', async () => {
    await openReady();
    for (const sheet of book().getSheets())
      for (const lock of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) lock.remove();
    // What the host opens has no address of Google's.
    const atGoogle = {
      getUrl: () => 'https://docs.google.com/spreadsheets/d/x/edit',
      getProtections: (kind) => book().getProtections(kind),
      getSheetByName: (name) => book().getSheetByName(name),
    } as GoogleAppsScript.Spreadsheet.Spreadsheet;
    const told = () => [
      isCopy(atGoogle, {}),
      mayBeNextYear(atGoogle, {}),
      isCopy(book(), {}),
      mayBeNextYear(book(), {}),
    ];
    expect(told()).toEqual([true, true, false, true]);
    sheetOf('履歴').clear();
    expect(told()).toEqual([false, false, false, true]);
    book().deleteSheet(sheetOf('履歴'));
    expect(told()).toEqual([false, false, false, true]);
  });

  it('is none without locks of ours', async () => {
    await open();
    book().insertSheet('履歴').getRange('A1').setValue('日時');
    expect([isCopy(book(), {}), mayBeNextYear(book(), {})]).toEqual([false, true]);
  });
});
