/** What calls cost: every method call has a price, prices move the clock, and a run ends when its time is over. */
import { openHost } from './open-host';

const EXCEEDED = { name: 'Exception', message: 'Exceeded maximum execution time' };

/** With prices that are easy to add up; a counted call takes a second. */
const PRICES = { start: 2, counted: 1, inHand: 0.001, methods: { 'SpreadsheetApp.flush': 10 } };
const START = Date.UTC(2018, 3, 10);
const openPriced = () => openHost({ prices: PRICES, now: () => new Date(START) });

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

describe('calls.all', () => {
  it('counts methods of objects in hand too, and neither constants nor what a service calls itself', async () => {
    const host = await openHost();
    host.run(`function look() {
      const sheet = SpreadsheetApp.getActiveSheet(); // 1
      const rules = sheet.getRange('A1:A3').getDataValidations(); // 2
      SpreadsheetApp.newDataValidation().requireCheckbox().build().getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX; // 4
      return rules.length;
    }`);
    await host.call('look');
    expect([host.calls.all, host.calls.byMethod]).toEqual([7, { 'Range.getDataValidations': 1 }]);
  });

  it('asks one price for a question to each of many objects', async () => {
    const host = await openPriced();
    host.run(`function ask() {
      ${SHEET}
      const range = sheet.getRange('A1:A900');
      range.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      for (const [rule] of range.getDataValidations()) rule.getAllowInvalid();
    }`);
    await host.call('ask');
    expect(host.calls.all).toBe(908);
    expect(host.spent).toBe(2 + 2 * 1 + 906 * 0.001);
  });
});

describe('the prices', () => {
  it('give the seconds of the last call, its start included', async () => {
    const host = await openPriced();
    host.run(`function read() { ${SHEET} sheet.getRange('A1').getValue(); SpreadsheetApp.flush(); }
      function idle() {}`);
    expect(host.spent).toBe(0);
    await host.call('read');
    expect(host.spent).toBe(2 + 1 + 10 + 3 * 0.001);
    await host.call('idle');
    expect([host.spent, host.calls.seconds]).toEqual([2, 2 + 1 + 10 + 3 * 0.001 + 2]);
  });

  it('make one lock of a range 2.2 s, and one of a tab 1.35 s', async () => {
    const host = await openHost({ user: { email: 'a@example.lg.jp' } });
    const seconds = (place: { protect(): GoogleAppsScript.Spreadsheet.Protection }) => {
      host.calls.reset();
      const lock = place.protect().setDescription('x');
      lock.addEditors(['b@example.lg.jp']).removeEditors(['c@example.lg.jp']);
      lock.setDomainEdit(false);
      return host.calls.seconds;
    };
    const sheet = host.globals.SpreadsheetApp.getActive().getActiveSheet();
    expect([seconds(sheet.getRange('A1')), seconds(sheet)]).toEqual([2.2, 1.35]); // [R]
  });

  it('move the clock of the script, from one call to the next too', async () => {
    const host = await openPriced();
    host.run(`function read() {
      ${SHEET}
      const before = Date.now();
      sheet.getRange('A1').getValue();
      sheet.getRange('A1').getValue();
      return [before, Date.now(), new Date().getTime()];
    }`);
    expect(await host.call('read')).toEqual([START + 2002, START + 4004, START + 4004]);
    expect(await host.call('read')).toEqual([START + 6006, START + 8008, START + 8008]);
  });

  it('are only added up where nobody asked for them', async () => {
    const host = await openHost({ now: () => new Date(START) });
    host.run(
      `function read() { ${SHEET} for (let i = 0; i < 3000; i++) sheet.getRange('A1').getValue(); return Date.now(); }`,
    );
    expect(await host.call('read')).toBe(START);
    expect(host.spent).toBeGreaterThan(360);
  });
});

describe('the time limit', () => {
  const READ_FOR_EVER = `${SHEET} for (let i = 0; i < 1000; i++) sheet.getRange('A1').getValue();`;

  it('ends a run at six minutes', async () => {
    const host = await openPriced();
    host.run(`function work() { ${READ_FOR_EVER} }`);
    await expect(host.call('work')).rejects.toMatchObject(EXCEEDED); // [D]
    expect(host.spent).toBe(360);
  });

  it('ends a simple trigger at thirty seconds', async () => {
    const host = await openPriced();
    host.run(`function onOpen() { ${READ_FOR_EVER} } function onEdit() { ${READ_FOR_EVER} }`);
    await expect(host.call('onOpen')).rejects.toMatchObject(EXCEEDED); // [D]
    await host.edit('シート1', 'A1', 'x');
    expect(host.log[0]?.message).toContain(EXCEEDED.message);
    expect(host.spent).toBe(30);
  });

  it('is the end of the script, whatever it catches', async () => {
    const host = await openPriced();
    host.run(`function work() {
      try { ${READ_FOR_EVER} } catch (error) {} finally {
        try { SpreadsheetApp.getActive().getRange('A1').setValue('x'); } catch (error) {}
      }
      return 'done';
    }`);
    await expect(host.call('work')).rejects.toMatchObject(EXCEEDED); // [D]
    expect(host.globals.SpreadsheetApp.getActive().getRange('A1').getValue()).toBe('');
  });

  it('frees the locks of the run', async () => {
    const host = await openPriced();
    host.run(`function work() { LockService.getDocumentLock().waitLock(1); ${READ_FOR_EVER} }`);
    await expect(host.call('work')).rejects.toMatchObject(EXCEEDED);
    expect(host.globals.LockService.getDocumentLock().tryLock(0)).toBe(true);
  });

  it('counts the time that a dialog stays open, and that the script sleeps', async () => {
    const host = await openHost({
      prices: PRICES,
      answer: ({ message }) => ({ button: 'OK', seconds: Number(message) }),
    });
    host.run(
      `function ask(seconds) { SpreadsheetApp.getUi().alert(String(seconds)); Utilities.sleep(24000); return 'done'; }`,
    );
    expect(await host.call('ask', 300)).toBe('done');
    expect(host.spent).toBeCloseTo(2 + 300 + 24, 1);
    await expect(host.call('ask', 340)).rejects.toMatchObject(EXCEEDED); // [R]
  });

  it('is that of each run: an edit while a dialog is open has its own', async () => {
    const edits: Promise<void>[] = [];
    const host = await openHost({
      prices: PRICES,
      answer: () => {
        edits.push(host.edit('シート1', 'A1', 'x'));
        return 'OK';
      },
    });
    host.run(`function onEdit() { ${READ_FOR_EVER} }
      function ask() { SpreadsheetApp.getUi().alert('?'); SpreadsheetApp.getActive().getRange('A1').getValue(); return 'done'; }`);
    expect(await host.call('ask')).toBe('done');
    await Promise.all(edits);
    expect(host.log).toHaveLength(1);
    expect(host.spent).toBeCloseTo(2 + 30 + 1, 1);
  });
});
