/** Inserting, deleting and moving as a person does it, with undo and redo, down to the saved file. */

import { book, TABLE, UNKNOWN } from '../../../lossless-xlsx/test/excels-results';
import { partsOf, SHEET } from '../../../lossless-xlsx/test/hand-written-book';
import { PARTS, reviewedBook } from '../../../lossless-xlsx/test/reviewed-book';
import type { Area } from '../../src/engine/area';
import { endWork, type PersonAtWork, personAtWork } from './person-at-work';

afterAll(endWork);

const UNDO = 'univer.command.undo';
const REDO = 'univer.command.redo';
const TAB = { unitId: 'workbook', subUnitId: 'sheet1' };

const rows = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 25 });
const insertRows = (work: PersonAtWork, at: number, count: number) =>
  work.command('sheet.command.insert-row-by-range', {
    ...TAB,
    range: rows(at, at + count - 1),
    direction: 0,
  });
const deleteRows = (work: PersonAtWork, at: number, count: number) =>
  work.command('sheet.command.remove-row-by-range', { ...TAB, range: rows(at, at + count - 1) });

function notes(work: PersonAtWork): string[] {
  const [sheet] = work.engine.sheets;
  const grid = sheet?.notes.read(rows(0, 30)) ?? [];
  return grid.flatMap((line, row) =>
    line.flatMap((note, column) => (note ? [`${row},${column} ${note}`] : [])),
  );
}

function refs(bytes: Uint8Array, part: string): string[] {
  return [...(partsOf(bytes)[part] ?? '').matchAll(/\sref="([^"]*)"/g)].map((match) => match[1] ?? '');
}

it('leaves the file as it was when a deletion is undone, threads and notes of the deleted rows included', async () => {
  const work = personAtWork(reviewedBook());
  await deleteRows(work, 5, 2);
  expect(notes(work)).toEqual(['6,5 九行目のメモ']);
  await work.command(UNDO);
  expect(notes(work).sort()).toEqual(['5,5 六行目のメモ', '8,5 九行目のメモ']);
  expect(work.engine.edits).toEqual([]);
  const saved = partsOf(work.save());
  const before = partsOf(reviewedBook());
  for (const part of [PARTS.comments, PARTS.threads, PARTS.boxes, PARTS.table, PARTS.pictures]) {
    expect(saved[part]).toBe(before[part]);
  }
});

it('brings protections back whole when the deletion of their cells is undone', async () => {
  const work = personAtWork(reviewedBook());
  const { protections } = work.engine;
  const whole = protections.add('sheet1', rows(5, 6));
  const partly = protections.add('sheet1', rows(4, 8));
  const tab = protections.add('sheet1', null);
  protections.change(tab, { unprotected: [rows(5, 5), rows(9, 9)] });
  await deleteRows(work, 5, 2);
  expect(protections.of('sheet1')).toEqual([partly, tab]);
  expect([partly.record.range, tab.record.unprotected]).toEqual([rows(4, 6), [rows(7, 7)]]);
  await work.command(UNDO);
  expect([whole.record.range, partly.record.range]).toEqual([rows(5, 6), rows(4, 8)]);
  expect(protections.of('sheet1')).toHaveLength(3);
  expect(tab.record.unprotected).toEqual([rows(5, 5), rows(9, 9)]);
});

it('takes comments along again when an insertion is redone', async () => {
  const work = personAtWork(reviewedBook());
  await insertRows(work, 2, 3);
  await work.command(UNDO);
  expect(refs(work.save(), PARTS.comments)).toEqual(['F6', 'G7', 'F9']);
  await work.command(REDO);
  expect(work.engine.edits).toEqual([{ sheetId: 'sheet1', axis: 'rows', kind: 'insert', at: 2, count: 3 }]);
  expect(refs(work.save(), PARTS.comments)).toEqual(['F9', 'G10', 'F12']);
});

it('forgets rows that are inserted and deleted again, even inside a table', async () => {
  const work = personAtWork(reviewedBook());
  const column = { startRow: 0, endRow: 999, startColumn: 12, endColumn: 12 };
  await work.command('sheet.command.insert-col-by-range', { ...TAB, range: column, direction: 3 });
  expect(() => work.save()).toThrow(/テーブル/);
  await work.command('sheet.command.remove-col-by-range', { ...TAB, range: column });
  expect(refs(work.save(), PARTS.table)).toEqual(['L5:M8', 'L5:M8']);
});

it('keeps apart the notes of neighbouring rows, step after step', async () => {
  const work = personAtWork(reviewedBook());
  await insertRows(work, 5, 3);
  expect(notes(work).sort()).toEqual(['11,5 九行目のメモ', '8,5 六行目のメモ']);
  await deleteRows(work, 6, 1);
  await insertRows(work, 0, 1);
  expect(notes(work).sort()).toEqual(['11,5 九行目のメモ', '8,5 六行目のメモ']);
});

it('takes a dragged row with all that hangs on it to its new place', async () => {
  const work = personAtWork(reviewedBook());
  await work.command('sheet.command.move-rows', {
    ...TAB,
    fromRange: { ...rows(6, 6), rangeType: 1 },
    toRange: { ...rows(9, 9), rangeType: 1 },
    range: { ...rows(6, 6), rangeType: 1 },
  });
  expect(work.engine.edits).toMatchObject([{ kind: 'move', axis: 'rows', at: 6, count: 1, to: 9 }]);
  const saved = work.save();
  expect(refs(saved, PARTS.threads)).toEqual(['G9', 'G9']);
  expect(refs(saved, PARTS.comments)).toEqual(['F6', 'G9', 'F8']);
  expect(notes(work).sort()).toEqual(['5,5 六行目のメモ', '7,5 九行目のメモ']);
  const xml = partsOf(saved)[SHEET] ?? '';
  expect([...xml.matchAll(/目標(\d)/g)].map((match) => match[1]).slice(-5)).toEqual([
    '5',
    '6',
    '8',
    '9',
    '7',
  ]);
});

describe('cells that are moved', () => {
  const cells = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
    startRow,
    endRow,
    startColumn,
    endColumn,
  });
  const move = (work: PersonAtWork, from: object, to: object) =>
    work.command('sheet.command.move-range', { fromRange: from, toRange: to });
  /** The boxes' cells, 0-based. */
  const boxes = (bytes: Uint8Array): string[] =>
    [...(partsOf(bytes)[PARTS.boxes] ?? '').matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)/g)].map(
      ([, row, column]) => `${row},${column}`,
    );

  it('take notes and threads with their replies along, and bring them back when that is undone', async () => {
    const work = personAtWork(reviewedBook());
    await move(work, cells(5, 5, 6, 6), cells(20, 2, 21, 3));
    expect(notes(work).sort()).toEqual(['20,2 六行目のメモ', '8,5 九行目のメモ']);
    const moved = work.save();
    expect(refs(moved, PARTS.comments)).toEqual(['C21', 'D22', 'F9']);
    expect(refs(moved, PARTS.threads)).toEqual(['D22', 'D22']);
    expect(boxes(moved)).toEqual(['20,2', '21,3', '8,5']);
    expect(partsOf(moved)[PARTS.comments]).toContain('<author>山田</author>');
    await work.command(UNDO);
    expect(notes(work).sort()).toEqual(['5,5 六行目のメモ', '8,5 九行目のメモ']);
    const before = partsOf(reviewedBook());
    for (const part of [PARTS.comments, PARTS.threads, PARTS.boxes]) {
      expect(partsOf(work.save())[part]).toBe(before[part]);
    }
    await work.command(REDO);
    expect(refs(work.save(), PARTS.threads)).toEqual(['D22', 'D22']);
  });

  it('leave a note where it is whose cell they come to without one, also when that is undone', async () => {
    const work = personAtWork(reviewedBook());
    await move(work, cells(6, 5), cells(5, 5));
    expect(notes(work).sort()).toEqual(['5,5 六行目のメモ', '8,5 九行目のメモ']);
    await work.command(UNDO);
    expect(notes(work).sort()).toEqual(['5,5 六行目のメモ', '8,5 九行目のメモ']);
    expect(refs(work.save(), PARTS.comments)).toEqual(['F6', 'G7', 'F9']);
  });

  it('go on taking them along between inserted rows', async () => {
    const work = personAtWork(reviewedBook());
    await insertRows(work, 0, 1);
    await move(work, cells(7, 6), cells(10, 6));
    await deleteRows(work, 0, 1);
    expect(refs(work.save(), PARTS.threads)).toEqual(['G10', 'G10']);
    expect(refs(work.save(), PARTS.comments)).toEqual(['F6', 'G10', 'F9']);
  });

  it('take them along where rows are sorted', async () => {
    const work = personAtWork(reviewedBook());
    const order = { 5: 8, 6: 7, 7: 6, 8: 5 };
    await work.command('sheet.command.reorder-range', { ...TAB, range: cells(5, 0, 8, 7), order });
    expect(notes(work).sort()).toEqual(['5,5 九行目のメモ', '8,5 六行目のメモ']);
    const sorted = work.save();
    expect(refs(sorted, PARTS.comments)).toEqual(['F9', 'G8', 'F6']);
    expect(refs(sorted, PARTS.threads)).toEqual(['G8', 'G8']);
    await work.command(UNDO);
    expect(refs(work.save(), PARTS.comments)).toEqual(['F6', 'G7', 'F9']);
    expect(notes(work).sort()).toEqual(['5,5 六行目のメモ', '8,5 九行目のメモ']);
  });

  it('are told what would be lost', () => {
    const { engine } = personAtWork(reviewedBook());
    const [sheet, other] = engine.sheets;
    if (!sheet || !other) throw new Error('no sheets');
    const hindrance = (from: Area, to: Area, target = sheet) =>
      engine.threads.hindrance({ sheet, area: from }, { sheet: target, area: to });
    expect(hindrance(cells(5, 5), cells(6, 6))).toEqual({ kind: 'comment-there', row: 6, column: 6 });
    expect(hindrance(cells(6, 6), cells(8, 5))).toEqual({ kind: 'comment-there', row: 8, column: 5 });
    expect(hindrance(cells(6, 6), cells(6, 6), other)).toEqual({
      kind: 'thread-to-other-tab',
      row: 6,
      column: 6,
    });
    expect(hindrance(cells(5, 5), cells(5, 6))).toBeNull();
    expect(hindrance(cells(5, 5), cells(5, 5), other)).toBeNull();
    expect(hindrance(cells(7, 5), cells(8, 5))).toBeNull();
  });
});

it('saves rules as the screen has them once somebody changed them there', async () => {
  const work = personAtWork(reviewedBook());
  const rule = {
    cfId: 'own',
    ranges: [{ startRow: 4, endRow: 8, startColumn: 5, endColumn: 5 }],
    stopIfTrue: false,
    rule: { type: 'highlightCell', subType: 'formula', value: '=$F5=3', style: { bg: { rgb: '#ffe699' } } },
  };
  await work.command('sheet.mutation.add-conditional-rule', { ...TAB, rule });
  const xml = partsOf(work.save())[SHEET] ?? '';
  expect(xml).toContain('<cfRule type="expression" dxfId="0" priority="1"><formula>$F5=3</formula></cfRule>');
  expect(xml).toContain('LEN(TRIM($G5))=0');
});

const own = (cfId: string, startRow: number) => ({
  cfId,
  ranges: [{ startRow, endRow: startRow + 1, startColumn: 5, endColumn: 5 }],
  stopIfTrue: false,
  rule: {
    type: 'highlightCell' as const,
    subType: 'formula',
    value: `=$F${startRow + 1}=3`,
    style: { bg: { rgb: '#ffe699' } },
  },
});
const rules = (work: PersonAtWork) =>
  work.engine.sheets[0]?.conditionalRules.map(({ cfId, ranges, rule }) => [
    cfId,
    ranges[0]?.startRow,
    'value' in rule ? rule.value : '',
  ]);

it('shows the conditional formats of a script in their order, so that a person can add to them', async () => {
  const work = personAtWork(reviewedBook());
  work.engine.sheets[0]?.setConditionalRules([own('a', 5), own('b', 7)]);
  await work.command('sheet.mutation.add-conditional-rule', { ...TAB, rule: own('c', 9) });
  expect(rules(work)?.map(([cfId]) => cfId)).toEqual(['c', 'a', 'b']);
  work.engine.sheets[0]?.setConditionalRules([own('d', 5)]);
  expect(rules(work)?.map(([cfId]) => cfId)).toEqual(['d']);
  expect(partsOf(work.save())[SHEET]).toContain('<formula>$F6=3</formula>');
});

it('brings conditional formats back with their deleted rows, wherever those are by then', async () => {
  const work = personAtWork(reviewedBook());
  work.engine.sheets[0]?.setConditionalRules([own('a', 5), own('b', 7)]);
  await insertRows(work, 2, 1);
  await deleteRows(work, 5, 3);
  expect(rules(work)).toEqual([['b', 5, '=$F6=3']]);
  await work.command(UNDO);
  expect(rules(work)).toEqual([
    ['a', 6, '=$F7=3'],
    ['b', 8, '=$F9=3'],
  ]);
  await work.command(UNDO);
  expect(rules(work)).toEqual([
    ['a', 5, '=$F6=3'],
    ['b', 7, '=$F8=3'],
  ]);
});

it('leaves the results of the file where a formula was typed over, moved and taken back', async () => {
  const bytes = book(UNKNOWN);
  const work = personAtWork(bytes);
  const tab = { unitId: 'workbook', subUnitId: 'sheet2' };
  const [, table] = work.engine.sheets;
  const results = () => Array.from({ length: 10 }, (_, row) => table?.value(row, 0));
  const before = results();
  const typed = { v: null, p: null, t: null, f: '=LEN("四文字だ")' };
  await work.command('sheet.command.set-range-values', {
    ...tab,
    range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
    value: typed,
  });
  expect(table?.value(0, 0)).toBe(4);
  await work.command(UNDO);
  expect(results()).toEqual(before);
  await insertRows(work, 0, 1);
  expect(results()).toEqual(before);
  await work.command(UNDO);
  expect(results()).toEqual(before);
  expect(partsOf(work.save())[TABLE]).toBe(partsOf(bytes)[TABLE]);
});

describe('conditional formats that a person has changed', () => {
  const rule = (cfId: string, formula: string, startRow: number) => ({
    cfId,
    ranges: [{ startRow, endRow: 8, startColumn: 5, endColumn: 5 }],
    stopIfTrue: false,
    rule: { type: 'highlightCell', subType: 'formula', value: formula, style: { bg: { rgb: '#ff0000' } } },
  });
  const rulesOf = ({ engine }: PersonAtWork): unknown[] =>
    (engine.sheets[0]?.conditionalRules ?? []).map(({ ranges, rule }) => [
      ranges.map(({ startRow, endRow }) => [startRow, endRow]),
      'value' in rule ? rule.value : null,
    ]);

  it('move with rows as those of the file do, and once only', async () => {
    const work = personAtWork(reviewedBook());
    const before = rulesOf(work).length;
    await work.command('sheet.mutation.add-conditional-rule', { ...TAB, rule: rule('own', '=$F5>2', 4) });
    expect(rulesOf(work)).toHaveLength(before + 1);
    const added = rulesOf(work)[0];
    expect(added).toEqual([[[4, 8]], '=$F5>2']);
    await insertRows(work, 6, 1);
    expect(rulesOf(work)[0]).toEqual([[[4, 9]], '=$F5>2']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(rulesOf(work)[0]).toEqual([[[4, 9]], '=$F5>2']);
    await insertRows(work, 2, 1);
    expect(rulesOf(work)[0]).toEqual([[[5, 10]], '=$F6>2']);
  });
});

it('leaves words to the calculation that is told of after the end', () => {
  const work = personAtWork(reviewedBook());
  work.end();
  const key = 'sheets-formula.progress.analyzing';
  expect(work.word(key)).toBe(key);
});
