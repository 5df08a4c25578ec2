/** What is written into entry cells comes out as it was typed, past formats and rules; and what is read beside it. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { FIVE_LEVELS, scaleOf } from '../../../src/core/evaluation/scale';
import { readSettings } from '../../../src/core/settings/settings';
import {
  boxOf,
  pastRule,
  refusedMessage,
  showRatings,
  writeText,
} from '../../../src/google/workbook/cell-writing';
import { closedRefusal } from '../../../src/google/workbook/closed-tab';
import { editMarks, noteEdit } from '../../../src/google/workbook/edit-marks';
import { isWritten } from '../../../src/google/workbook/flushed-write';
import { recordHistory } from '../../../src/google/workbook/history';
import { getHistory } from '../../../src/google/workbook/read-history';
import { getNotes } from '../../../src/google/workbook/read-notes';
import { openServices } from '../on-host';

const LETTERS = scaleOf(['A', 'B'].map((symbol) => ({ symbol, meaning: '' })));
const { createAppsScriptHost } = builtHost;

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

const sheet = () => SpreadsheetApp.getActiveSheet();

describe('ratings are shown as they are', () => {
  const shown = (...cells: string[]) => cells.map((cell) => sheet().getRange(cell).getDisplayValue());

  it('where a format would make a day or a share of them, and nowhere else', () => {
    sheet().getRange('B2:E5').setNumberFormat('0%').setValue(4);
    sheet().getRange('D4').setNumberFormat('0"点"');
    showRatings(
      sheet(),
      [
        { row: 1, column: 1, newValue: '4' },
        { row: 3, column: 3, newValue: '4' },
        { row: 4, column: 2, newValue: '文' },
      ],
      FIVE_LEVELS,
    );
    expect(shown('B2', 'D4', 'C5', 'E5')).toEqual(['4', '4点', '400%', '400%']);
    expect(sheet().getRange('B2').getNumberFormat()).toBe('0');
  });

  it('and nothing is asked where no rating was written', () => {
    host.calls.reset();
    showRatings(sheet(), [{ row: 1, column: 1, newValue: '文' }], FIVE_LEVELS);
    showRatings(sheet(), [], FIVE_LEVELS);
    expect(host.calls.total).toBe(0);
  });

  it('the smallest box holds all cells', () => {
    const at = (row: number, column: number) => ({ row, column });
    expect(boxOf([at(3, 2)])).toEqual({ top: 3, left: 2, rows: 1, columns: 1 });
    expect(boxOf([at(3, 2), at(5, 7), at(4, 1)])).toEqual({ top: 3, left: 1, rows: 3, columns: 7 });
  });
});

it.each([
  ['4', FIVE_LEVELS, 4],
  ['6', FIVE_LEVELS, '6'],
  ['④', FIVE_LEVELS, '④'],
  ['=1+1', FIVE_LEVELS, '=1+1'],
  ['A', LETTERS, 'A'],
  ['4', LETTERS, '4'],
  ['', FIVE_LEVELS, ''],
])('%s is written as a number where it is a rating, else as a text', (text, scale, value) => {
  const range = sheet().getRange('C3');
  writeText(range, text, scale);
  expect([range.getValue(), range.getFormula()]).toEqual([value, '']);
});

it('a rule is put on again, also where the write fails, and none where there was none', () => {
  const range = sheet().getRange('C3');
  pastRule(range, () => void range.setValue('文'));
  expect([range.getValue(), range.getDataValidation()]).toEqual(['文', null]);
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(['1', '2'])
    .setAllowInvalid(false)
    .build();
  range.clearContent().setDataValidation(rule);
  pastRule(range, () => void range.setValue('④'));
  expect([range.getValue(), range.getDataValidation()?.getAllowInvalid()]).toEqual(['④', false]);
  const fails = (): void => {
    throw new Error('Something went wrong.');
  };
  expect(() => pastRule(range, fails)).toThrow('Something');
  expect(range.getDataValidation()?.getAllowInvalid()).toBe(false);
});

it('says why a write was refused', () => {
  const against = 'The data you entered in cell F7 violates the data validation rules set on this cell.';
  expect(refusedMessage('総務課', 'F7', against)).toMatch(/^「総務課」のF7には入力規則で/);
  expect(refusedMessage('総務課', 'F7', 'Something went wrong.')).toMatch(
    /^「総務課」のF7.*Something went wrong/,
  );
});

it('writes that are refused are told at once', () => {
  expect(isWritten(() => void sheet().getRange('A1').setValue('文'))).toBe(true);
  expect(sheet().getRange('A1').getValue()).toBe('文');
  const refused = (): void => {
    throw new Error('Something went wrong.');
  };
  expect(isWritten(refused)).toBe(false);
});

it('each edit gives its tab a new mark, and no other', () => {
  expect(editMarks(['一課', '二課'])).toEqual(['', '']);
  noteEdit('一課');
  const [first, none] = editMarks(['一課', '二課']);
  expect([first !== '', none]).toEqual([true, '']);
  noteEdit('一課');
  expect(editMarks(['一課'])[0]).not.toBe(first);
});

describe('what is read beside the entries', () => {
  it('notes, row by row, and none of a tab that is not there', () => {
    sheet().getRange('C2').setNote('確かめてください');
    sheet().getRange('A9').setNote('ありがとう');
    sheet().getRange('B1').setValue('文');
    expect(getNotes(sheet().getName())).toEqual({
      value: [
        { cell: 'C2', goal: '', text: '確かめてください' },
        { cell: 'A9', goal: '', text: 'ありがとう' },
      ],
      error: null,
    });
    expect(getNotes('ない課')).toEqual({ value: [], error: null });
  });

  it('履歴 below its header, oldest first', () => {
    expect(getHistory()).toEqual({ value: [], error: null });
    const history = SpreadsheetApp.getActiveSpreadsheet().insertSheet('履歴');
    expect(getHistory()).toEqual({ value: [], error: null });
    history.getRange('A1:E1').setValues([['日時', '操作', '対象', '実行者', '内容']]);
    expect(getHistory()).toEqual({ value: [], error: null });
    history.getRange('A2:E3').setValues([
      ['朝', '点検', '', 'だれか', '一'],
      ['昼', '点検', '', 'だれか', '二'],
    ]);
    expect(getHistory().value?.map((line) => line.join())).toEqual([
      '朝,点検,,だれか,一',
      '昼,点検,,だれか,二',
    ]);
  });
});

describe('a line of 履歴 whose call failed', () => {
  const OWN = '点検,総務課,だれか,済み';
  const user = { email: 'soumu@example.lg.jp' };
  const use = (opened: NodeHost): void => {
    host.dispose();
    host = opened;
    Object.assign(globalThis, host.globals, { console });
  };

  /** How many lines of ours 履歴 has got when the call at a place has failed. @param lines What stood there before. */
  async function added(failAt: number, failAfter: boolean, lines: readonly string[]): Promise<number> {
    use(await createAppsScriptHost({ user }));
    const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('履歴');
    if (lines.length > 0)
      sheet.getRange(1, 1, lines.length, 5).setValues(lines.map((line) => line.split(',')));
    const failWith = 'Service Spreadsheets timed out while accessing document with id 1AbC.';
    use(await createAppsScriptHost({ workbook: await host.save(), user, failAt, failAfter, failWith }));
    recordHistory(SpreadsheetApp.getActiveSpreadsheet(), {
      ...{ action: '点検', target: '総務課', detail: '済み', at: '2018/04/10 10:00:00', by: 'だれか' },
    });
    use(await createAppsScriptHost({ workbook: await host.save(), user }));
    const now = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('履歴');
    const isOwn = (line: readonly string[]): boolean => line.slice(1).join() === OWN;
    const found = now?.getDataRange().getDisplayValues().filter(isOwn) ?? [];
    return found.length - lines.filter((line) => line.endsWith(OWN)).length;
  }

  const BEFORE = [
    [],
    ['日時,操作,対象,実行者,内容'],
    [`朝,${OWN}`],
    [`2018/04/10 09:00:00,${OWN}`],
    ['2018/04/10 10:00:00,点検,総務課,だれか,別のこと'],
    ['2018/04/10 10:00:00,初期設定,総務課,だれか,済み'],
  ];
  const CASES = BEFORE.flatMap((lines) => [true, false].map((failAfter) => ({ lines, failAfter })));

  it.each(CASES)('is there once, below $lines, its work done: $failAfter', async ({ lines, failAfter }) => {
    expect(await added(1, failAfter, lines)).toBe(1);
  });
});

it('a tab that is 確定 is closed to all but the 取りまとめ担当, and no other is', () => {
  const tab = (state: string) => [
    ['課', '総務課'],
    ['状態', state],
    ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '理由', '確認'],
  ];
  const settings = (people: string) => readSettings([['取りまとめ担当', people]]);
  const other = settings('other@example.lg.jp');
  expect(closedRefusal('総務課', tab('確定'), other)).toMatch(/総務課.*確定/s);
  expect(closedRefusal('総務課', tab('確定'), settings('a@example.lg.jp、SOUMU@example.lg.jp'))).toBe('');
  expect(closedRefusal('総務課', tab('提出'), other)).toBe('');
  expect(closedRefusal('総務課', [['確定']], other)).toBe('');
});
