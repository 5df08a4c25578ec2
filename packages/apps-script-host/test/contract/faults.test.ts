/** In which words services refuse, and what a call that shall fail throws. */
import { failure } from './failure';
import { openHost } from './open-host';

const VIOLATION = 'セル F28 に入力したデータは、このセルで設定しているデータの入力規則に違反しています'; // [P]

describe('a Japanese account', () => {
  it('reads in Japanese what Google has been seen to say so', async () => {
    const host = await openHost({ language: 'ja', prices: true });
    const { SpreadsheetApp } = host.globals;
    const sheet = SpreadsheetApp.getActiveSheet();
    const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build();
    const cell = sheet.getRange('F28').setDataValidation(rule);
    expect(failure(() => cell.setValue(9))).toEqual({ name: 'Exception', message: VIOLATION });
    await expect(host.edit('シート1', 'F28', '9')).rejects.toMatchObject({ message: VIOLATION });
    expect(failure(() => sheet.getRange(1001, 1)).message).toBe(
      '範囲の座標がシートのサイズから外れています。',
    ); // [P]
    host.run(`function wait() { Utilities.sleep(400000); }`);
    await expect(host.call('wait')).rejects.toMatchObject({ message: '起動時間の最大値を超えました' }); // [P]
  });

  it('hears in Japanese what a script catches', async () => {
    const host = await openHost({ language: 'ja' });
    const look = `try { SpreadsheetApp.getActiveSheet().getRange(0, 99, 1, 1) } catch (error) { error.message }`;
    expect(host.run(look)).toBe('The starting row of the range is too small.');
    expect(host.run(look.replace('0, 99', '1, 99'))).toBe('範囲の座標がシートのサイズから外れています。');
  });

  it('reads Drive’s own errors in English', async () => {
    const { Drive } = (await openHost({ language: 'ja' })).globals;
    expect(failure(() => Drive?.Files.get('nowhere')).message).toContain('File not found: nowhere.'); // [R]
  });
});

describe('the call that shall fail', () => {
  it('throws the sentence that it is given, in place of its work', async () => {
    const sentence = 'Service Spreadsheets timed out while accessing document with id x.';
    const host = await openHost({ failAt: 1, failWith: sentence });
    const cell = host.globals.SpreadsheetApp.getActiveSheet().getRange('A1');
    expect(failure(() => cell.setValue(1))).toEqual({ name: 'Exception', message: sentence });
    expect(cell.getValue()).toBe('');
  });

  it('may have done its work all the same', async () => {
    const host = await openHost({ failAt: 1, failWith: 'Service error: Spreadsheets', failAfter: true });
    const cell = host.globals.SpreadsheetApp.getActiveSheet().getRange('A1');
    expect(failure(() => cell.setValue(1)).message).toBe('Service error: Spreadsheets');
    expect(cell.getValue()).toBe(1);
  });
});

describe('what is not offered', () => {
  it('says so where it is called, and where a value of it is read', async () => {
    const { SpreadsheetApp, Utilities } = (await openHost()).globals;
    const sheet = SpreadsheetApp.getActiveSheet();
    expect(() => sheet.getRange('A1').sort(1)).toThrow('「Range.sort」');
    const { Direction } = SpreadsheetApp;
    expect(() => sheet.getRange('A1').getNextDataCell(Direction.UP)).toThrow('「Range.getNextDataCell」');
    const none = SpreadsheetApp as unknown as { Weather: { RAIN: unknown } };
    expect(() => none.Weather.RAIN).toThrow('「SpreadsheetApp.Weather.RAIN」');
    const { DigestAlgorithm } = Utilities;
    expect(() => Utilities.computeDigest(DigestAlgorithm.MD2, 'a')).toThrow('MD2');
    expect(() => (DigestAlgorithm as unknown as { MD6: unknown }).MD6).toThrow(
      '「Utilities.DigestAlgorithm.MD6」',
    );
  });

  it('can be looked for without an error', async () => {
    const { SpreadsheetApp } = (await openHost()).globals;
    expect(typeof SpreadsheetApp.getActiveSheet().sort).toBe('function');
    expect(JSON.stringify(SpreadsheetApp.WrapStrategy)).toContain('WRAP');
  });
});
