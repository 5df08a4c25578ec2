/** The tab 控え: what stood in cells before they were mended together, so that all of it can be put back. */
import {
  type CalendarDate,
  type CellValue,
  type CellValues,
  cellAt,
  isCalendarDate,
  textOf,
} from '../cells/cell-value';

/** What has become of a kept cell. */
export type KeptState = 'mended' | 'undone' | 'changed' | 'refused';

/** One cell as it was, and what it holds since. */
export interface KeptCell {
  /** Of all cells that were mended together. */
  readonly id: string;
  /** 2018/04/10 10:00:00, in the spreadsheet's zone. */
  readonly at: string;
  readonly by: string;
  /** The names of the rules, by comma. */
  readonly rules: string;
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
  /** The first text of its column's header, by which the column is found again. */
  readonly column: string;
  /** The goal of the row after mending, by which the row is found again. */
  readonly goal: string;
  readonly before: CellValue;
  readonly format: string;
  /** As text. */
  readonly after: string;
  /** Whether 確認 of the tab was true then, and so goes with the change, there and back. */
  readonly isFlagged: boolean;
  readonly state: KeptState;
}

/** Beside a kept cell where it stands in 控え, 0-based. */
export interface KeptLine extends KeptCell {
  readonly row: number;
}

/** The header of 控え, in the order of its columns. */
export const KEPT_HEADER = [
  '記録番号',
  '日時',
  '実行者',
  '規則',
  'シート',
  'セル',
  '列',
  '目標',
  '直す前',
  '種類',
  '表示形式',
  '直した後',
  '確認も更新',
  '状態',
] as const;

/** 0-based. */
export const KEPT_STATE_COLUMN = KEPT_HEADER.indexOf('状態');

export const KEPT_STATES: Readonly<Record<KeptState, string>> = {
  mended: '直した',
  undone: '元に戻した',
  changed: 'その後に変更あり',
  refused: '書き込めなかった',
};

const FLAGGED = '○';

const KINDS = { text: '文字', number: '数値', date: '日付', boolean: '真偽' } as const;

/** Whether a tab is our 控え, and not somebody's own tab of that name. */
export const isKeptSheet = (values: CellValues): boolean =>
  KEPT_HEADER.every((text, at) => textOf(cellAt(values, 0, at)) === text);

/** The texts of one line, in the order of the columns. */
export function keptTexts(kept: KeptCell): string[] {
  const { id, at, by, rules, sheet, cell, column, goal, before, format, after, isFlagged, state } = kept;
  return [
    id,
    at,
    by,
    rules,
    sheet,
    cell,
    column,
    goal,
    textOf(before),
    KINDS[kindOf(before)],
    format,
    after,
    isFlagged ? FLAGGED : '',
    KEPT_STATES[state],
  ];
}

function kindOf(value: CellValue): keyof typeof KINDS {
  if (isCalendarDate(value)) return 'date';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}

/** The lines of 控え, oldest first. */
export function readKept(values: CellValues): KeptLine[] {
  return values.slice(1).flatMap((_, at): KeptLine[] => {
    const row = at + 1;
    const text = (column: (typeof KEPT_HEADER)[number]): string =>
      textOf(cellAt(values, row, KEPT_HEADER.indexOf(column)));
    const state = (Object.keys(KEPT_STATES) as KeptState[]).find(
      (each) => KEPT_STATES[each] === text('状態'),
    );
    if (state === undefined || text('記録番号') === '') return [];
    return [
      {
        row,
        id: text('記録番号'),
        at: text('日時'),
        by: text('実行者'),
        rules: text('規則'),
        sheet: text('シート'),
        cell: text('セル'),
        column: text('列'),
        goal: text('目標'),
        before: readValue(text('直す前'), text('種類')),
        format: text('表示形式'),
        after: text('直した後'),
        isFlagged: text('確認も更新') === FLAGGED,
        state,
      },
    ];
  });
}

function readValue(text: string, kind: string): CellValue {
  if (kind === KINDS.number) return Number(text);
  if (kind === KINDS.boolean) return text === 'TRUE';
  if (kind !== KINDS.date) return text;
  const [year = 0, month = 0, day = 0] = text.split('/').map(Number);
  return { year, month, day } satisfies CalendarDate;
}

/** The cells that were mended together last and can still be put back; [] where there are none. */
export function lastMended(lines: readonly KeptLine[]): KeptLine[] {
  const open = lines.filter(({ state }) => state === 'mended');
  const id = open[open.length - 1]?.id;
  return open.filter((line) => line.id === id);
}
