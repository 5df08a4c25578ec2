/** What 初期設定, 課を追加 and 課を改名 leave where they were stopped, and how their steps stand together; in `set-up-told.txt`. */
import { join } from 'node:path';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { planSetUp } from '../../../src/core/set-up/set-up-plan';
import { describeStep, type SetUpStep } from '../../../src/core/set-up/set-up-step';
import { clockTime, LAPSES_AFTER, RUN_KEY } from '../../../src/google/run/run-record';
import { addDepartment } from '../../../src/google/set-up/add-department';
import { applySteps, recordSetUp } from '../../../src/google/set-up/apply-set-up';
import { openPattern, removePattern } from '../../../src/google/set-up/department-tab';
import { inspectRest, inspectTabs, inspectWorkbook } from '../../../src/google/set-up/inspect-workbook';
import { renameDepartment } from '../../../src/google/set-up/rename-department';
import { unfinishedIn } from '../../../src/google/set-up/set-up-record';
import { setUpWorkbook } from '../../../src/google/set-up/set-up-workbook';
import { readTabs } from '../../../src/google/workbook/read-tabs';
import { keptIn } from '../told-workbook';
import {
  book,
  host,
  ME,
  names,
  open,
  openReady,
  properties,
  readyBook,
  rowsOf,
  sheetOf,
  value,
} from './ready-book';

const tells = keptIn(join(__dirname, 'set-up-told.txt'));

afterEach(() => host.dispose());

/** Numbers of calls, over all that 課を追加 makes. */
const FAULTS = Array.from({ length: 11 }, (_, at) => 8 + 6 * at);

describe('what comes half way', () => {
  it('a 課 that was added by half is completed, and no other', async () => {
    await openReady();
    value(addDepartment('会計課'));
    sheetOf('設定').getRange('E10:E12').clearContent();
    tells('半分の課', [value(addDepartment('会計課')), rowsOf('設定', 'A10:E12')]);
  });

  it.each(FAULTS)('is made whole after a passing fault, at call %i too', async (failAt) => {
    await open(await readyBook(), { failAt, failWith: 'Service Spreadsheets timed out.' });
    expect([addDepartment('会計課').error, names()]).toEqual([null, '設定,総務課,税務課,会計課,集計,履歴']);
    expect(rowsOf('会計課', 'A1:B3')).toEqual(['年度｜平成29年度', '課｜会計課', '状態｜作成中']);
  });

  it('is told with what could not be done, and completed', async () => {
    const lines: unknown[] = [];
    for (const failAt of [30, 50]) {
      await open(await readyBook(), { failAt, failWith: 'You do not have permission to do that.' });
      lines.push(failAt, value(addDepartment('会計課')), names(), value(addDepartment('会計課')), names());
      host.dispose();
    }
    await open();
    tells('課を追加できない', lines);
  });

  it('a rename says that it was stopped, and goes on', async () => {
    await open(await readyBook(), { failAt: 16, failWith: 'You do not have permission to do that.' });
    expect(renameDepartment('総務課', '総務企画課').error).toEqual({
      ...{
        code: 'unexpected',
        place: '総務課',
        message: expect.stringContaining('改名の途中で止まりました'),
      },
    });
    expect([value(renameDepartment('総務課', '総務企画課')), names()]).toEqual([
      ...['総務企画課', '設定,総務企画課,税務課,集計,履歴'],
    ]);
  });

  it('what there was no time for is told, and left to the next run', async () => {
    await openReady();
    book().deleteSheet(sheetOf('税務課'));
    book().deleteSheet(sheetOf('履歴'));
    sheetOf('総務課').setFrozenRows(0);
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => {
      now += 60_000;
      return now;
    });
    const first = value(setUpWorkbook({}));
    jest.restoreAllMocks();
    properties().deleteProperty('jiko-hyoka.run');
    tells('時間が足りない', [first, names(), value(setUpWorkbook({})), names()]);
  });

  it('is told with whoever may be at work on it', () => {
    const beat = Date.now();
    const record = { 'jiko-hyoka.set-up': JSON.stringify({ action: '初期設定', since: beat }) };
    const rename = { 'jiko-hyoka.renaming': JSON.stringify({ since: beat }) };
    const run = { [RUN_KEY]: JSON.stringify({ id: 'x', by: ME, since: beat, beat }) };
    const since = clockTime(beat);
    const held = { by: ME, until: clockTime(beat + LAPSES_AFTER) };
    expect(unfinishedIn({ ...run })).toBeNull();
    expect(unfinishedIn({ ...record, ...run })).toEqual({ action: '初期設定', since, held });
    expect(unfinishedIn({ ...record, ...rename })).toEqual({ action: '', since, held: null });
  });

  it('tabs that were looked at before are only asked for their locks', async () => {
    await openReady();
    for (const name of ['総務課', '税務課']) {
      sheetOf(name).setFrozenRows(0);
      sheetOf(name).setColumnWidth(5, 360);
      for (const lock of sheetOf(name).getProtections(SpreadsheetApp.ProtectionType.RANGE)) lock.remove();
    }
    book().insertSheet('人のシート');
    const known = readTabs(book(), ['総務課']).filter(({ name }) => name === '総務課');
    const rest = inspectRest(book(), known, {});
    const some = inspectTabs(book(), ['総務課'], { mostForWidths: 1, leavesLocks: true });
    tells('残りを見る', [
      rest.tabs.map(({ name }) => name),
      [...rest.looks].map(([name, look]) => [
        name,
        look.lastRow,
        look.frozenRows,
        look.hasDropdown,
        look.widths.length,
      ]),
      planSetUp(rest, {}).map(describeStep),
      [...some.looks].map(([name, look]) => [name, look.frozenRows, look.widths.length, look.protections]),
      planSetUp(inspectWorkbook(book()), {}).map(describeStep),
      [...inspectWorkbook(book(), [], { mostForWidths: 2 }).looks].map(([, { widths }]) => widths.length),
    ]);
  });
});

describe('the steps', () => {
  const WIDTHS = (sheet: string, column: number): SetUpStep => ({
    kind: 'widths',
    sheet,
    widths: [{ column, width: 99 }],
  });
  const FROZEN = (sheet: string): SetUpStep => ({ kind: 'frozen-rows', sheet, rows: 2 });
  const LOCKS = (sheet: string, ...warnings: boolean[]): SetUpStep => ({
    ...{ kind: 'protections', sheet, count: warnings.length },
    wanted: warnings.map((warningOnly, at) => ({
      ...{ description: `自己評価：${at}`, area: null, warningOnly, editors: warningOnly ? [] : [ME] },
    })),
  });
  const apply = (...steps: SetUpStep[]): unknown[] => {
    host.calls.reset();
    const { done, failures } = applySteps(book(), steps, { pattern: openPattern(book()) });
    const { byMethod } = host.calls;
    return [
      done.map((step) => steps.indexOf(step)),
      failures,
      byMethod['SpreadsheetApp.flush'],
      byMethod['Range.setValues'],
      byMethod['Range.getValues'],
      byMethod['Range.setFormulas'],
    ];
  };

  it('of one tab stand together, and what fails stops nothing else, unless it is 設定', async () => {
    await openReady();
    const row = (name: string): SetUpStep => ({ kind: 'department-row', name });
    const setting = (value: string): SetUpStep => ({ kind: 'setting', key: 'deadline', value, row: 3 });
    tells('手順', [
      apply(WIDTHS('総務課', 999), FROZEN('総務課'), FROZEN('税務課')),
      apply(FROZEN('総務課'), FROZEN('総務課'), FROZEN('税務課'), FROZEN('総務課')),
      apply(FROZEN('ない課'), FROZEN('税務課')),
      apply(setting('H30.4.20'), row('会計課'), row('議会')),
      rowsOf('設定', 'A10:B14'),
      apply({ kind: 'settings-sheet' } as never, FROZEN('税務課')),
      apply(LOCKS('総務課', false)),
      apply(LOCKS('総務課', true)),
      apply(LOCKS('総務課', true, false)),
      apply(LOCKS('総務課', false), FROZEN('総務課')),
      apply({ kind: 'setting', key: 'deadline', value: 'H30.4.20', row: -9 }, FROZEN('税務課')),
    ]);
  });

  it('that make tabs show all their states in one call, and only mend a tab that stands already', async () => {
    await openReady();
    const departments = ['会計課', '議会'];
    const planned = () =>
      planSetUp(inspectWorkbook(book()), { departments }).filter(
        ({ kind }) => kind === 'department-row' || kind === 'department-tab',
      );
    const steps = planned();
    const lines: unknown[] = [steps.map(describeStep), apply(...steps), names(), rowsOf('設定', 'A10:E13')];
    for (const lock of sheetOf('議会').getProtections(SpreadsheetApp.ProtectionType.RANGE)) lock.remove();
    lines.push(apply(...steps.filter(({ kind }) => kind === 'department-tab')), names());
    lines.push(sheetOf('議会').getProtections(SpreadsheetApp.ProtectionType.RANGE).length, planned());
    tells('シートを作る手順', lines);
  });

  it('are done where the time ends with the last of them', async () => {
    await openReady();
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    const late = (...steps: SetUpStep[]) =>
      applySteps(book(), steps, {
        pattern: openPattern(book()),
        beat: () => {
          now += 600_000;
        },
      });
    const [one, two] = [FROZEN('総務課'), FROZEN('税務課')];
    const [whole, half] = [late(one), late(one, two)];
    jest.restoreAllMocks();
    tells('終わりの時刻', [whole, half]);
  });

  it('take away a pattern that somebody else has taken away already', async () => {
    await openReady();
    const pattern = openPattern(book());
    const facts = { year: '平成29年度', department: '', limit: 2, scale: FIVE_LEVELS, isRated: true };
    const { length } = book().getSheets();
    const made = pattern.sheet(facts).getName();
    expect([made, pattern.name, book().getSheets().length]).toEqual(['（作成中）', '（作成中）', length + 1]);
    expect(openPattern(book(), made).name).toBe(made);
    expect(removePattern(openPattern(book(), made))).toEqual([]);
    expect([removePattern(openPattern(book(), made)), openPattern(book(), made).name]).toEqual([
      [],
      undefined,
    ]);
    expect(book().getSheets()).toHaveLength(length);
  });

  it('are noted in 履歴 where something was done, and not by a 履歴 that is still to be made', async () => {
    await openReady();
    const history: SetUpStep = { kind: 'history-sheet' };
    const before = rowsOf('履歴').length;
    recordSetUp(book(), [FROZEN('総務課')], []);
    recordSetUp(book(), [FROZEN('総務課'), history], [FROZEN('総務課')]);
    expect(rowsOf('履歴')).toHaveLength(before);
    recordSetUp(book(), [FROZEN('総務課'), history], [FROZEN('総務課'), history]);
    recordSetUp(book(), [FROZEN('総務課'), FROZEN('税務課')], [FROZEN('総務課')]);
    tells('手順の記録', rowsOf('履歴').slice(before));
  });

  it('take another working name where people have typed into a tab that was left behind', async () => {
    await openReady();
    book().insertSheet('（作成中）').getRange('A6').setValue('記入');
    book().deleteSheet(sheetOf('税務課'));
    tells('作りかけの隣で作る', [value(setUpWorkbook({})), names(), rowsOf('（作成中）')]);
  });
});
