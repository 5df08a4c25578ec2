/** The host itself: counted calls, edits by a person, saving. */
import { openHost } from './open-host';

const SCRIPT = `
  let events = [];
  function onEdit(e) {
    events.push({
      a1: e.range.getA1Notation(), sheet: e.range.getSheet().getName(), mode: String(e.authMode),
      source: e.source.getSheets().length, user: e.user.getEmail(), keys: Object.keys(e).sort().join(),
      value: e.value, oldValue: e.oldValue });
  }`;

describe('edit', () => {
  it('types values and fires onEdit with the event of a single cell', async () => {
    const host = await openHost({ user: { email: 'a@example.lg.jp' } });
    host.run(SCRIPT);
    await host.edit('シート1', 'B2', '目標');
    expect(host.globals.SpreadsheetApp.getActive().getSheetByName('シート1')?.getRange('B2').getValue()).toBe(
      '目標',
    );
    expect(host.run('events')).toMatchObject([
      { a1: 'B2', sheet: 'シート1', mode: 'LIMITED', source: 1, user: '', value: '目標' }, // [D]
    ]);
  });

  it('tells the old value, which is undefined where the cell was empty', async () => {
    const host = await openHost();
    host.run(SCRIPT);
    await host.edit('シート1', 'B2', '3');
    await host.edit('シート1', 'B2', '4');
    const [first, second] = host.run('events') as { value: string; oldValue?: string }[];
    expect(first?.oldValue).toBeUndefined(); // [D]
    expect([second?.value, second?.oldValue]).toEqual(['4', '3']);
  });

  it('tells neither value for several cells', async () => {
    const host = await openHost();
    host.run(SCRIPT);
    await host.edit('シート1', 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    expect(host.run('events')).toMatchObject([{ a1: 'A1:B2', keys: 'authMode,range,source,user' }]); // [D]
  });

  it('does not fire for what a script writes', async () => {
    const host = await openHost();
    host.run(
      `${SCRIPT} function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1); }`,
    );
    await host.call('write');
    expect(host.run('events.length')).toBe(0); // [D]
  });

  it('keeps an error of onEdit from the person, and notes it in the log', async () => {
    const host = await openHost();
    host.run(`function onEdit() { throw new Error('失敗'); }`);
    await host.edit('シート1', 'A1', '残る');
    expect(host.log[0]).toMatchObject({ level: 'error', message: expect.stringContaining('失敗') });
    expect(host.globals.SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').getValue()).toBe('残る');
  });

  it('needs no onEdit', async () => {
    const host = await openHost();
    await host.edit('シート1', 'A1', 5);
    expect(host.globals.SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').getValue()).toBe(5);
  });

  it('rejects input into a sheet that is not there', async () => {
    const host = await openHost();
    await expect(host.edit('ない課', 'A1', 5)).rejects.toThrow();
  });
});

describe('calls', () => {
  const USE = `function use() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange('A1').setValue(1);
    PropertiesService.getDocumentProperties().setProperty('step', 'done');
    LockService.getDocumentLock().tryLock(0);
    CacheService.getScriptCache().get('x');
  }`;

  it('counts what costs a round trip, by class and method, and nothing else', async () => {
    const host = await openHost();
    host.run(USE);
    await host.call('use');
    expect(JSON.parse(JSON.stringify(host.calls))).toEqual({
      total: 4,
      byMethod: { 'Range.setValue': 1, 'Properties.setProperty': 1, 'Lock.tryLock': 1, 'Cache.get': 1 },
      all: 10,
      seconds: 1.912,
    });
    host.calls.reset();
    expect(JSON.parse(JSON.stringify(host.calls))).toEqual({ total: 0, byMethod: {}, all: 0, seconds: 0 });
  });

  it('counts Drive by its collection', async () => {
    const host = await openHost();
    expect(() => host.globals.Drive.Files?.get('x')).toThrow('File not found');
    expect(host.calls.byMethod).toEqual({ 'Drive.Files.get': 1 });
  });

  it('fails the n-th call before it has done anything', async () => {
    const host = await openHost({ failAt: 2 });
    host.run(USE);
    await expect(host.call('use')).rejects.toMatchObject({ name: 'Exception' });
    expect(host.globals.SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').getValue()).toBe(1);
    expect(host.globals.PropertiesService.getDocumentProperties().getProperty('step')).toBeNull();
  });

  it('does not count what a person types', async () => {
    const host = await openHost();
    await host.edit('シート1', 'A1', 1);
    expect(host.calls.total).toBe(0);
  });
});

describe('save', () => {
  it('keeps cells and formulas, calculated', async () => {
    const first = await openHost();
    first.globals.SpreadsheetApp.getActive()
      .getSheets()[0]
      ?.getRange('A1:A2')
      .setValues([[20], ['=A1*2+2']]);
    const second = await openHost({ workbook: await first.save() });
    const range = second.globals.SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1:A2');
    expect(range?.getValues()).toEqual([[20], [42]]);
    expect(range?.getFormulas()).toEqual([[''], ['=A1*2+2']]);
  });

  it('gives the same bytes twice, and later ones after a change', async () => {
    const host = await openHost();
    const first = await host.save();
    expect(Buffer.from(await host.save()).equals(first)).toBe(true);
    await host.edit('シート1', 'A1', 'あと');
    expect(Buffer.from(await host.save()).equals(first)).toBe(false);
  });
});

describe('createAppsScriptHost', () => {
  it('starts with one empty tab', async () => {
    const host = await openHost();
    const sheets = host.globals.SpreadsheetApp.getActive().getSheets();
    expect(sheets.map((sheet) => [sheet.getName(), sheet.getLastRow()])).toEqual([['シート1', 0]]);
  });

  it('refuses bytes that are no workbook', async () => {
    await expect(openHost({ workbook: new Uint8Array() })).rejects.toMatchObject({ code: 'empty-file' });
    await expect(openHost({ workbook: new Uint8Array([1, 2, 3]) })).rejects.toMatchObject({
      code: 'not-a-workbook',
    });
  });
});
