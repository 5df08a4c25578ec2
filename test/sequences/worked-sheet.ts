/** A workbook in which a generated sequence is carried out, beside a model of what its first 課's tab must hold. */
import { deepEqual } from 'node:assert';
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { checkTabs } from '../../src/core/check/check-tabs';
import { readClipboard } from '../../src/page/clipboard/clipboard-cells';
import { cellFromOutside } from '../../src/page/clipboard/pasted-cell';
import { type PersonWithScript, personWithScript } from './person-with-script';
import { type Area, type Axis, SheetModel } from './sheet-model';
import type { Step } from './step';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** As large as the tab can come to be, or larger; where its grid ends nothing stands. */
const HEIGHT = 50;
const WIDTH = 20;
/** Rows below the header in which people work. */
const BODY = 9;
const INPUTS = [
  '番号',
  '個別事業',
  '担当',
  '目標番号',
  '目標',
  '達成度',
  '目標達成の効果又は達成できなかった理由等',
];
const TEXTS = [
  '訓練を行いました',
  '一行目\n二行目',
  '＝全角と𠮷',
  '007号',
  "'印",
  '人数 ３００人',
  '(1) 目標',
];
const OTHER_TABS = ['控え', '控え２', '資料 その1'];

/** What a person can take back at once. */
const COMMANDS: ReadonlySet<Step['kind']> = new Set([
  ...(['insert-row', 'delete-row', 'move-row', 'sort-rows'] as const),
  ...(['insert-column', 'delete-column', 'move-column', 'cut', 'paste-by-hand'] as const),
]);

export class WorkedSheet {
  #person: PersonWithScript;
  #model: SheetModel;
  #name = '総務課';
  #texts = 0;
  /** The model before the last command of a person, while that one is the last on the stack of undoing. */
  #before: SheetModel | null = null;
  /** What stands in the other tabs. */
  readonly #rest: string;

  constructor(workbook: Uint8Array) {
    this.#person = personWithScript(workbook);
    this.#model = readModel(this.#sheet, workbook);
    this.#rest = this.#untouched();
  }

  dispose(): void {
    this.#person.host.dispose();
  }

  /** @returns Whether the state of the workbook let it be done. */
  async run({ kind, a, b, c }: Step): Promise<boolean> {
    const before = this.#model.copy();
    const last = this.#before;
    this.#before = null;
    if (kind === 'undo') return this.#undo(last);
    if (kind === 'save') {
      // What was done before can still be taken back.
      this.#before = last;
      return this.#save();
    }
    const isDone = await this.#carryOut(kind, a, b, c);
    if (isDone && COMMANDS.has(kind)) this.#before = before;
    return isDone;
  }

  async #carryOut(
    kind: Exclude<Step['kind'], 'undo' | 'save'>,
    a: number,
    b: number,
    c: number,
  ): Promise<boolean> {
    const { row: header } = this.#model.find('達成度');
    const row = header + 1 + (a % BODY);
    switch (kind) {
      case 'type':
        return this.#type(row, this.#column(b), c);
      case 'paste':
        return this.#paste(row, b, c);
      case 'paste-by-hand':
        return this.#pasteByHand(row, b, c);
      case 'note':
        return this.#note(row, this.#column(b));
      case 'insert-row':
        return this.#line('insert', 'rows', row);
      case 'delete-row':
        return this.#line('remove', 'rows', row);
      case 'insert-column':
        return this.#line('insert', 'columns', b % 9);
      case 'delete-column':
        return this.#deleteColumn(b);
      case 'move-row':
        return this.#moveLine('rows', row, header + 1 + (b % (BODY + 1)));
      case 'move-column':
        return this.#moveLine('columns', a % 9, b % 10);
      case 'sort-rows':
        return this.#sort(header + 1, [a, b, c]);
      case 'cut':
        return this.#cut(row, b, c);
      case 'rename-department':
        return this.#renameDepartment(a);
      case 'rename-tab':
        this.#tab(2).setName(OTHER_TABS[a % OTHER_TABS.length] ?? '');
        return true;
      case 'check':
        await this.#call('checkWorkbook', { write: true });
        return true;
      case 'report':
        return this.#report();
      case 'reopen':
        return this.reopen();
    }
  }

  async #undo(last: SheetModel | null): Promise<boolean> {
    if (last === null) return false;
    await this.#command('univer.command.undo');
    this.#model = last;
    return true;
  }

  /** Saves, opens what was saved, and looks whether all is there and the check says the same. */
  async reopen(): Promise<boolean> {
    const before = await this.#call('checkWorkbook', {});
    const bytes = await this.#person.host.save();
    this.dispose();
    this.#person = personWithScript(bytes);
    // Of two realms: alike only as data.
    deepEqual(await this.#call('checkWorkbook', {}), before);
    await this.#compare(bytes);
    this.#compareOrders();
    return true;
  }

  /** Looks at what was saved, and goes on in the workbook that is open. */
  async #save(): Promise<boolean> {
    const bytes = await this.#person.host.save();
    const open = this.#person;
    this.#person = personWithScript(bytes);
    try {
      await this.#compare(bytes);
    } finally {
      this.dispose();
      this.#person = open;
    }
    return true;
  }

  async #compare(bytes: Uint8Array): Promise<void> {
    const flag = this.#model.find('確認').column;
    const without = (grid: readonly (readonly unknown[])[]) =>
      grid.map((row) => row.filter((_, column) => column !== flag));
    const seen = readModel(this.#sheet, bytes);
    deepStrictEqual(without(seen.grid('value')), without(this.#model.grid('value')));
    deepStrictEqual(seen.grid('note'), this.#model.grid('note'));
    deepStrictEqual(seen.grid('thread'), this.#model.grid('thread'));
    strictEqual(this.#untouched(), this.#rest);
    deepEqual(await this.#call('listDepartments'), [this.#name, '税務課']);
  }

  /** The findings of the tab by what they are about, with its columns as they are and the other way round. */
  #compareOrders(): void {
    const settings = { name: '設定', values: this.#tab(0).getDataRange().getValues() as never };
    const { row: header } = this.#model.find('達成度');
    const values = this.#sheet.getDataRange().getValues();
    const mirrored = values.map((row, at) => (at < header ? row : [...row].reverse()));
    const [inOrder, reversed] = [values, mirrored].map((each) => {
      const checked = checkTabs([settings, { name: this.#name, values: each as never }], [this.#name]);
      const findings = checked.departments[0]?.findings ?? [];
      return findings.map(({ rule, row, column }) => [
        rule,
        row,
        String(each[header]?.[(column ?? 1) - 1] ?? ''),
      ]);
    });
    deepStrictEqual(reversed?.map(String).sort(), inOrder?.map(String).sort());
  }

  async #call(name: string, ...args: unknown[]): Promise<unknown> {
    const { value, error } = (await this.#person.host.call(name, ...args)) as {
      value: unknown;
      error: { message: string } | null;
    };
    strictEqual(error, null);
    return value;
  }

  get #sheet(): Sheet {
    return this.#tabNamed(this.#name);
  }

  #tabNamed(name: string): Sheet {
    const sheet = this.#person.host.globals.SpreadsheetApp.getActive().getSheetByName(name);
    if (sheet === null) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** 設定, the other 課, and the tab that is nobody's, by where the tests put them. */
  #tab(which: 0 | 1 | 2): Sheet {
    if (which < 2) return this.#tabNamed(which === 0 ? '設定' : '税務課');
    const sheets = this.#person.host.globals.SpreadsheetApp.getActive().getSheets();
    return sheets.find((sheet) => OTHER_TABS.includes(sheet.getName())) ?? this.#tabNamed('控え');
  }

  /** What no step touches. */
  #untouched(): string {
    const other = this.#tab(1);
    const values = other.getDataRange().getValues();
    const flag = (values.find((row) => row.includes('確認')) ?? []).indexOf('確認');
    const entries = values.map((row) => row.filter((_, column) => column !== flag));
    const kept = this.#tab(2).getDataRange();
    return JSON.stringify([entries, other.getDataRange().getNotes(), kept.getValues(), kept.getNotes()]);
  }

  #column(b: number): number {
    return this.#model.find(INPUTS[b % INPUTS.length] ?? '').column;
  }

  #value(column: number, c: number): string | number {
    this.#texts += 1;
    const isRating = column === this.#model.find('達成度').column;
    return isRating ? 1 + (c % 5) : `${TEXTS[c % TEXTS.length]}${this.#texts}`;
  }

  async #type(row: number, column: number, c: number): Promise<boolean> {
    const value = this.#value(column, c);
    if (!(await this.#isTaken(this.#a1(row, column), value))) return false;
    this.#typed(row, column, value);
    return true;
  }

  /** Cells that were cut have taken their rule along: what it refuses stands nowhere, as the model then finds. */
  async #isTaken(a1: string, value: string | number | (string | number)[][]): Promise<boolean> {
    try {
      await this.#person.host.edit(this.#name, a1, value);
      return true;
    } catch (error) {
      if (/violates the data validation rules/.test(String(error))) return false;
      throw error;
    }
  }

  /** As it was typed, or as the cell's format and the apostrophe in front make it. */
  #typed(row: number, column: number, value: string | number): void {
    const stands = this.#sheet.getRange(row + 1, column + 1).getValue();
    ok([String(stands), `'${stands}`].includes(String(value)), `${value} was typed, ${stands} stands there`);
    this.#model.set(row, column, { value: stands });
  }

  async #paste(row: number, b: number, c: number): Promise<boolean> {
    const first = b % 7;
    const columns = [first, first + 1, first + 2];
    const flag = this.#model.find('確認').column;
    if (columns.includes(flag)) return false;
    const block = [row, row + 1].map(() => columns.map((column, at) => this.#value(column, c + at)));
    const area = `${this.#a1(row, first)}:${this.#a1(row + 1, first + 2)}`;
    if (!(await this.#isTaken(area, block))) return false;
    for (const [down, line] of block.entries()) {
      for (const [right, value] of line.entries()) this.#typed(row + down, first + right, value);
    }
    return true;
  }

  /** What another program has put on the clipboard, as the page takes it. */
  async #pasteByHand(row: number, b: number, c: number): Promise<boolean> {
    const first = b % 7;
    const columns = [first, first + 1];
    if (columns.includes(this.#model.find('確認').column)) return false;
    const values = [row, row + 1].map(() => columns.map((column, at) => this.#value(column, c + at)));
    const text = values.map((line) => line.map(asExcelCopies).join('\t')).join('\r\n');
    const block = readClipboard({ html: '', text });
    const sheet = this.#person.host.engine.sheetNamed(this.#name);
    if (!sheet) throw new Error('no sheet');
    const value = Object.fromEntries(
      block.map((line, down) => [
        row + down,
        Object.fromEntries(
          line.map((cell, right) => {
            const pattern = sheet.numberFormat(row + down, first + right);
            return [first + right, cellFromOutside(cell, pattern, new Date('2018-04-10T01:00:00Z'))];
          }),
        ),
      ]),
    );
    const range = { startRow: row, endRow: row + 1, startColumn: first, endColumn: first + 1 };
    await this.#command('sheet.command.set-range-values', { ...this.#place(), range, value });
    for (const [down, line] of values.entries()) {
      for (const [right, each] of line.entries()) this.#typed(row + down, first + right, each);
    }
    return true;
  }

  #note(row: number, column: number): boolean {
    // A cell holds one comment alone.
    if (this.#model.at(row, column).thread !== '') return false;
    this.#texts += 1;
    const note = `メモ${this.#texts}`;
    this.#sheet.getRange(row + 1, column + 1).setNote(note);
    this.#model.set(row, column, { note });
    return true;
  }

  /** In the tab in front, as a person does: Univer takes that one where a command names none. */
  async #command(id: string, params: object = {}): Promise<void> {
    await this.#person.command('sheet.operation.set-worksheet-active', this.#place());
    await this.#person.command(id, params);
  }

  #place(): { unitId: string; subUnitId: string } {
    const { engine } = this.#person.host;
    return { unitId: engine.unitId, subUnitId: engine.sheetNamed(this.#name)?.id ?? '' };
  }

  /** Whole rows or columns. */
  #lines(axis: Axis, first: number, last = first): Area & { rangeType: number } {
    const all = { startRow: 0, endRow: 199, startColumn: 0, endColumn: WIDTH + 7 };
    return axis === 'rows'
      ? { ...all, startRow: first, endRow: last, rangeType: 1 }
      : { ...all, startColumn: first, endColumn: last, rangeType: 2 };
  }

  async #line(what: 'insert' | 'remove', axis: Axis, at: number): Promise<boolean> {
    const line = axis === 'rows' ? 'row' : 'col';
    const direction = axis === 'rows' ? 0 : 3;
    const range = this.#lines(axis, at);
    await this.#command(`sheet.command.${what}-${line}-by-range`, {
      ...this.#place(),
      range,
      direction,
    });
    if (what === 'insert') this.#model.insert(axis, at);
    else this.#model.delete(axis, at);
    return true;
  }

  /** Only one that holds nothing: a column of the form that is gone is another finding. */
  async #deleteColumn(b: number): Promise<boolean> {
    const blank = this.#model.columns
      .map((_, column) => column)
      .filter(
        (column) =>
          column < 12 &&
          this.#model.rows.every((__, row) => Object.values(this.#model.at(row, column)).join('') === ''),
      );
    const column = blank[b % Math.max(blank.length, 1)];
    if (column === undefined) return false;
    return this.#line('remove', 'columns', column);
  }

  async #moveLine(axis: Axis, from: number, to: number): Promise<boolean> {
    if (to === from || to === from + 1) return false;
    const fromRange = this.#lines(axis, from);
    await this.#command(`sheet.command.move-${axis === 'rows' ? 'rows' : 'cols'}`, {
      ...this.#place(),
      fromRange,
      toRange: this.#lines(axis, to),
      range: fromRange,
    });
    this.#model.move(axis, from, to);
    return true;
  }

  async #sort(first: number, keys: readonly number[]): Promise<boolean> {
    const places = [0, 1, 2, 3].sort((one, other) => ((keys[one] ?? 5) % 7) - ((keys[other] ?? 5) % 7));
    const order = places.map((_, from) => places.indexOf(from));
    const range = { startRow: first, endRow: first + 3, startColumn: 0, endColumn: 13 };
    const named = Object.fromEntries(order.map((to, from) => [first + to, first + from]));
    await this.#command('sheet.command.reorder-range', { ...this.#place(), range, order: named });
    this.#model.sort(first, order);
    return true;
  }

  async #cut(row: number, b: number, c: number): Promise<boolean> {
    const column = b % 8;
    const from = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const [down, right] = [(c % 7) - 3, (b % 5) - 2];
    const target = { row: row + down, column: column + right };
    const { row: header } = this.#model.find('達成度');
    const flag = this.#model.find('確認').column;
    if (target.row <= header || target.column < 0 || (down === 0 && right === 0)) return false;
    if (column === flag || target.column === flag) return false;
    // A comment that comes to another one is refused on the page; `hindrance` knows of threads only what stands in for them.
    const isCommented = (at: { row: number; column: number }): boolean =>
      this.#model.at(at.row, at.column).note + this.#model.at(at.row, at.column).thread !== '';
    if (isCommented({ row, column }) && isCommented(target)) return false;
    const to = {
      startRow: target.row,
      endRow: target.row,
      startColumn: target.column,
      endColumn: target.column,
    };
    const sheet = this.#person.host.engine.sheetNamed(this.#name);
    if (!sheet) throw new Error('no sheet');
    if (this.#person.host.engine.threads.hindrance({ sheet, area: from }, { sheet, area: to })) return false;
    const { subUnitId } = this.#place();
    const places = { fromSubUnitId: subUnitId, toSubUnitId: subUnitId, fromRange: from, toRange: to };
    if (c % 2 === 0) await this.#command('sheet.command.move-range', places);
    else this.#person.cut({ sheet, area: from }, { sheet, area: to });
    this.#model.moveCells(from, down, right);
    return true;
  }

  async #renameDepartment(a: number): Promise<boolean> {
    const name = ['総務課', '総務部', '企画総務課'][a % 3] ?? '';
    if (name === this.#name) return false;
    const label = this.#model.find(this.#name);
    await this.#call('renameDepartment', this.#name, name);
    if (label.row >= 0) {
      const value = this.#tabNamed(name)
        .getRange(label.row + 1, label.column + 1)
        .getValue();
      ok(value === this.#name || value === name);
      this.#model.set(label.row, label.column, { value });
    }
    this.#name = name;
    return true;
  }

  async #report(): Promise<boolean> {
    const result = (await this.#call('makeReport', this.#name)) as { status: string; error: unknown };
    strictEqual(result.error, null);
    ok(result.status !== 'failed');
    return true;
  }

  #a1(row: number, column: number): string {
    return this.#sheet.getRange(row + 1, column + 1).getA1Notation();
  }
}

/** Within quotes where a text has lines. */
const asExcelCopies = (value: string | number): string =>
  String(value).includes('\n') ? `"${value}"` : String(value);

/** The tab as it is, with the threads that the file holds (the first 課's tab alone has some). */
function readModel(sheet: Sheet, bytes: Uint8Array): SheetModel {
  const model = new SheetModel(HEIGHT, WIDTH);
  const range = sheet.getRange(
    1,
    1,
    Math.min(HEIGHT, sheet.getMaxRows()),
    Math.min(WIDTH, sheet.getMaxColumns()),
  );
  const notes = range.getNotes();
  for (const [row, line] of range.getValues().entries()) {
    for (const [column, value] of line.entries()) {
      const note = notes[row]?.[column] ?? '';
      if (value !== '' || note !== '') model.set(row, column, { value, note });
    }
  }
  const parts = unzipSync(bytes, { filter: ({ name }) => /threadedComments\/[^/]*\.xml$/.test(name) });
  for (const part of Object.values(parts)) {
    for (const [, ref = '', text = ''] of strFromU8(part).matchAll(
      /<threadedComment [^>]*?ref="([^"]+)".*?<text>([^<]*)</gs,
    )) {
      const { row, column } = placeOf(ref);
      model.set(row, column, { thread: model.at(row, column).thread + text });
    }
  }
  return model;
}

function placeOf(ref: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return { row: Number(digits) - 1, column: letters.charCodeAt(0) - 65 };
}
