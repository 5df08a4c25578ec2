/** A person's typing and pasting. */
import { failure } from './failure';
import { openHost } from './open-host';

async function open() {
  const host = await openHost({ now: () => new Date('2024-06-01T12:00:00+09:00') });
  return { host, sheet: host.globals.SpreadsheetApp.getActiveSheet() };
}

describe('typing', () => {
  it('reads the text as a script’s setValue does', async () => {
    const { host, sheet } = await open();
    await host.edit('シート1', 'A1', '007');
    await host.edit('シート1', 'A2', '=A1*2');
    await host.edit('シート1', 'A3', '４');
    expect(sheet.getRange('A1:A3').getValues()).toEqual([[7], [14], ['４']]);
  });

  it('selects the cell and brings its tab to the front', async () => {
    const { host } = await open();
    const book = host.globals.SpreadsheetApp.getActive();
    book.insertSheet('別');
    await host.edit('シート1', 'C3', 'x');
    expect([book.getActiveSheet().getName(), book.getActiveRange()?.getA1Notation()]).toEqual([
      'シート1',
      'C3',
    ]);
  });

  it('is stopped by a rule that refuses, and fires no onEdit then', async () => {
    const { host, sheet } = await open();
    host.run('let fired = 0; function onEdit() { fired += 1; }');
    const rule = host.globals.SpreadsheetApp.newDataValidation()
      .requireNumberBetween(1, 5)
      .setAllowInvalid(false);
    sheet.getRange('A1').setDataValidation(rule.build());
    await expect(host.edit('シート1', 'A1', '9')).rejects.toThrow('violates the data validation rules');
    expect([sheet.getRange('A1').getValue(), host.run('fired')]).toEqual(['', 0]);
    await host.edit('シート1', 'A1', '5');
    expect([sheet.getRange('A1').getValue(), host.run('fired')]).toEqual([5, 1]);
  });

  it('tells booleans, dates and deleted content as Google’s event does', async () => {
    const { host } = await open();
    host.run('const seen = []; function onEdit(e) { seen.push([e.value, e.oldValue]); }');
    await host.edit('シート1', 'A1', 'TRUE');
    await host.edit('シート1', 'A1', '2018/3/31');
    await host.edit('シート1', 'A1', '');
    expect(JSON.parse(String(host.run('JSON.stringify(seen)')))).toEqual([
      ['TRUE', null],
      ['43190', 'TRUE'],
      [null, '43190'],
    ]);
  });
});

describe('pasting', () => {
  it('fills the cells from a corner, past rules that refuse', async () => {
    const { host, sheet } = await open();
    const rule = host.globals.SpreadsheetApp.newDataValidation()
      .requireNumberBetween(1, 5)
      .setAllowInvalid(false);
    sheet.getRange('A1:A9').setDataValidation(rule.build());
    await host.edit('シート1', 'A1', [['9'], ['③']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[9], ['③']]);
    expect(sheet.getRange('A1').getDataValidation()).not.toBeNull();
  });

  it('refuses a block that does not fit its range', async () => {
    const { host } = await open();
    await expect(host.edit('シート1', 'A1:B2', [[1, 2]])).rejects.toThrow(
      'The data has 1 but the range has 2.',
    );
  });

  it('empties a range', async () => {
    const { host, sheet } = await open();
    sheet.getRange('A1:B2').setValue('x');
    await host.edit('シート1', 'A1:B2', '');
    expect(sheet.getRange('A1:B2').isBlank()).toBe(true);
  });
});

describe('counting', () => {
  it('does not count places, names, builders and the selection', async () => {
    const { host } = await open();
    const { SpreadsheetApp } = host.globals;
    const sheet = SpreadsheetApp.getActive().getSheetByName('シート1');
    sheet?.getRange('A1:B2').offset(1, 1).activate().getA1Notation();
    sheet?.getDataRange().getNumRows();
    SpreadsheetApp.newDataValidation().requireValueInList(['1']).build().getCriteriaValues();
    expect(host.calls.total).toBe(0);
  });

  it('counts one call for a whole range, and fails the n-th before it wrote', async () => {
    const failing = await openHost({ failAt: 2 });
    const range = failing.globals.SpreadsheetApp.getActiveSheet().getRange('A1:B2');
    range.setValue('x');
    expect(failure(() => range.setValue('y')).name).toBe('Exception');
    expect([failing.calls.byMethod['Range.setValue'], range.getValues()[0]]).toEqual([2, ['x', 'x']]);
  });
});
