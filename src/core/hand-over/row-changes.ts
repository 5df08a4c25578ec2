/** What has changed between two moments of a 課's tab, goal by goal, wherever its rows have gone since. */
import { cellName } from '../cells/cell-reference';
import { foldText } from '../cells/folded-text';
import { ADDED_GOAL } from '../messages/copies';
import { columnCode, columnHeader, type KeptRow, keptName, type PlacedRow, type RowTexts } from './kept-rows';

/** One cell that has changed. Plain data (docs/promises.md). */
export interface RowChange {
  readonly department: string;
  /** As it stands now; as it was where the goal is gone. */
  readonly goal: string;
  /** A1 name of the cell as it stands now; '' where the goal is gone. */
  readonly cell: string;
  /** `rating`, `outcome`, …; a column of the town's own by its header. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

type Pair = readonly [KeptRow | undefined, PlacedRow | undefined];

/**
 * By which two rows are the same goal, the surest first. Rows that are alike in one of them are taken in their order. The last ones
 * hold where only one row is left that says so: a goal that was worded anew is the same goal, one of many is not.
 */
const KEYS: readonly { readonly key: (texts: RowTexts) => string; readonly onlyOne?: boolean }[] = [
  { key: (texts) => joined(texts, ['title', 'goalNumber', 'goal', 'rating', 'outcome']) },
  { key: (texts) => joined(texts, ['title', 'goalNumber', 'goal']) },
  { key: (texts) => joined(texts, ['title', 'goal']) },
  { key: (texts) => joined(texts, ['goal']) },
  { key: (texts) => joined(texts, ['outcome'], 'outcome'), onlyOne: true },
  { key: (texts) => joined(texts, ['title', 'goalNumber'], 'goalNumber'), onlyOne: true },
  { key: (texts) => joined(texts, ['title']), onlyOne: true },
];

type KeyColumn = 'title' | 'goalNumber' | 'goal' | 'rating' | 'outcome';

/** '' where the column that carries the key is blank: that is like everything. */
function joined(texts: RowTexts, columns: readonly KeyColumn[], carrier?: KeyColumn): string {
  const text = (column: KeyColumn): string => foldText(texts[keptName(column)] ?? '');
  const isBlank = carrier ? text(carrier) === '' : text('goal') === '' && text('title') === '';
  return isBlank ? '' : columns.map(text).join('\n');
}

/** What a goal that was added says of its place: its cells may well be blank, for the theme stands above. */
const PLACE = /^(number|title|unit|goalNumber)$/;

/** The header of what has changed, as people read it; a goal that was not there before is one that was added. */
export const changeHeader = ({ column, before }: RowChange): string =>
  column === 'goal' && before === '' ? ADDED_GOAL : columnHeader(column);

/** Each row of before with the one that it has become. */
function pairRows(before: readonly KeptRow[], after: readonly PlacedRow[]): Pair[] {
  const pairs = new Map<PlacedRow, KeptRow>();
  let old = [...before];
  for (const { key, onlyOne } of KEYS) {
    const open = byKey(old, key);
    const wanted = byKey(
      after.filter((row) => !pairs.has(row)),
      key,
    );
    const taken = new Set<KeptRow>();
    for (const [text, rows] of wanted) {
      const found = open.get(text) ?? [];
      if (text === '' || (onlyOne && (rows.length > 1 || found.length > 1))) continue;
      rows.forEach((row, at) => {
        const one = found[at];
        if (one === undefined) return;
        pairs.set(row, one);
        taken.add(one);
      });
    }
    old = old.filter((row) => !taken.has(row));
  }
  return [...after.map((row): Pair => [pairs.get(row), row]), ...old.map((row): Pair => [row, undefined])];
}

function byKey<Row extends KeptRow>(
  rows: readonly Row[],
  key: (texts: RowTexts) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const text = key(row.texts);
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return groups;
}

/**
 * The changes in the order of the rows as they stand, goals that are gone last. A row that has only moved is no change, nor is a
 * column that has only moved; one that is gone says what it said, one that was added what stands in its own cells.
 *
 * @param places Where each kept text stands now, see `columnPlaces`.
 */
export function changesBetween(
  department: string,
  before: readonly KeptRow[],
  after: readonly PlacedRow[],
  places: ReadonlyMap<string, number>,
): RowChange[] {
  return pairRows(before, after).flatMap(([old, now]) => {
    const [was, is]: [RowTexts, RowTexts] = [old?.texts ?? {}, now?.texts ?? {}];
    const shown = now === undefined ? was : is;
    const goal = shown[keptName('goal')] ?? shown[keptName('title')] ?? '';
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name): RowChange[] => {
      const [one, other] = [was[name] ?? '', is[name] ?? ''];
      const column = columnCode(name);
      if (one === other || (old === undefined && PLACE.test(column))) return [];
      const at = places.get(name);
      const cell = now === undefined || at === undefined ? '' : cellName(now.row, at);
      return [{ department, goal, cell, column, before: one, after: other }];
    });
  });
}
