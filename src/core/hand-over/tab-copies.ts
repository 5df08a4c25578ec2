/** Copies of a 課's rows in 控え: a line for each goal, several where it is long, taken at each hand-over, so that what has changed since can be told. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { KEPT_HEADER } from '../fixes/kept-cells';
import { COPY_KINDS, type CopyKind } from '../messages/copies';
import { isSamePerson } from '../settings/person-name';
import type { KeptRow, RowTexts } from './kept-rows';

/** The rows of one 課 as they stood at one moment. */
export interface TabCopy {
  readonly department: string;
  readonly kind: CopyKind;
  /** 2018/04/10 10:00:00, in the spreadsheet's zone. */
  readonly at: string;
  readonly by: string;
  readonly rows: readonly KeptRow[];
}

/** Beside a copy where its lines stand in 控え, 0-based. */
export interface StoredCopy extends TabCopy {
  readonly lines: readonly number[];
}

/** How many copies of a 課 are kept; the last of each kind always. */
export const MOST_COPIES = 8;

/** What stands in the column 列 of such a line. */
const WHOLE_ROW = '行全体';

/** In .xlsx a cell holds 32,767 characters, at Google 50,000: the texts of a row take as many lines as they need. */
const LONGEST = 32_000;

type KeptColumn = (typeof KEPT_HEADER)[number];

/** The lines of a copy, in the order of 控え's columns: those of `kept-cells.ts`, with all texts of a row in one. */
export function copyLines({ department, kind, at, by, rows }: TabCopy): string[][] {
  const line = (texts: Partial<Record<KeptColumn, string>>): string[] =>
    KEPT_HEADER.map((column) => texts[column] ?? '');
  const goalName = '目標';
  return rows.flatMap(({ cell, texts }) =>
    piecesOf(texts).map((piece) =>
      line({
        記録番号: [department, COPY_KINDS[kind], at].join(' '),
        日時: at,
        実行者: by,
        シート: department,
        セル: cell,
        列: WHOLE_ROW,
        目標: texts[goalName] ?? '',
        直す前: JSON.stringify(piece),
        種類: COPY_KINDS[kind],
        状態: COPY_KINDS[kind],
      }),
    ),
  );
}

/** The texts of a row in their order, as many together as a cell holds. */
function piecesOf(texts: RowTexts): RowTexts[] {
  const pieces: RowTexts[] = [];
  let piece: RowTexts = {};
  for (const [name, text] of Object.entries(texts)) {
    const longer = { ...piece, [name]: text };
    if (JSON.stringify(longer).length > LONGEST) {
      pieces.push(piece);
      piece = { [name]: text };
    } else piece = longer;
  }
  return [...pieces, piece];
}

/** All copies in 控え, oldest first. A line that cannot be read is left out: anybody can write into 控え. */
export function readCopies(values: CellValues): StoredCopy[] {
  type Copy = TabCopy & { rows: KeptRow[]; lines: number[] };
  const copies: Copy[] = [];
  const current = new Map<string, Copy>();
  values.forEach((_, row) => {
    const text = (column: KeptColumn): string => textOf(cellAt(values, row, KEPT_HEADER.indexOf(column)));
    const kind = (Object.keys(COPY_KINDS) as CopyKind[]).find((each) => COPY_KINDS[each] === text('状態'));
    const texts = text('列') === WHOLE_ROW ? readTexts(text('直す前')) : null;
    if (kind === undefined || texts === null) return;
    const [id, cell, by] = [text('記録番号'), text('セル'), text('実行者')];
    let copy = current.get(id);
    const above = copy?.rows[copy.rows.length - 1];
    const isPiece = above?.cell === cell && Object.keys(texts).every((name) => !(name in above.texts));
    // Two hand-overs within one second: a row that is there already begins the second one.
    if (!copy || copy.by !== by || (!isPiece && copy.rows.some((each) => each.cell === cell))) {
      copy = { department: text('シート'), kind, at: text('日時'), by, rows: [], lines: [] };
      copies.push(copy);
      current.set(id, copy);
    }
    if (isPiece) copy.rows.pop();
    copy.rows.push({ cell, texts: isPiece ? { ...above.texts, ...texts } : texts });
    copy.lines.push(row);
  });
  return copies;
}

function readTexts(text: string): RowTexts | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}

/** Whether two copies say the same. */
export const sameRows = (one: readonly KeptRow[], other: readonly KeptRow[]): boolean =>
  one.length === other.length &&
  one.every(({ texts }, at) => {
    const others = other[at]?.texts ?? {};
    const names = new Set([...Object.keys(texts), ...Object.keys(others)]);
    return [...names].every((name) => texts[name] === others[name]);
  });

/** The copies of a 課 that go when one more of a kind is added: the oldest that are not the last of their kind. */
export function surplusCopies(
  copies: readonly StoredCopy[],
  department: string,
  kind: CopyKind,
): StoredCopy[] {
  const own = copies.filter((copy) => copy.department === department);
  const isLast = (copy: StoredCopy): boolean =>
    copy.kind !== kind &&
    own.every((other) => !isAlike(other, copy) || own.indexOf(other) <= own.indexOf(copy));
  const count = own.length + 1 - MOST_COPIES;
  return count <= 0 ? [] : own.filter((copy) => !isLast(copy)).slice(0, count);
}

/** Each reviewer has a last look of their own. */
const isAlike = (one: TabCopy, other: TabCopy): boolean =>
  one.kind === other.kind && (one.kind !== 'look' || isSamePerson(one.by, other.by));

/** From which moment changes are told: the last copy of a kind (of somebody's, where `by` names them), or the last one up to the end of a day (2018/04/10) or of a moment (2018/04/10 10:00). */
export type Since = { readonly kind: CopyKind; readonly by?: string } | { readonly day: string } | undefined;

/** The copy to compare with; null where there is none. Where nothing is that old, the oldest. */
export function copySince(
  copies: readonly StoredCopy[],
  department: string,
  since: Since,
): StoredCopy | null {
  const own = copies.filter((copy) => copy.department === department);
  const last = (some: readonly StoredCopy[]): StoredCopy | null => some[some.length - 1] ?? null;
  if (since === undefined) return last(own.filter(({ kind }) => kind !== 'look'));
  if ('kind' in since)
    return last(own.filter(({ kind, by }) => kind === since.kind && isSamePerson(by, since.by ?? by)));
  return last(own.filter(({ at }) => at.slice(0, since.day.length) <= since.day)) ?? own[0] ?? null;
}

/** The other copies of the day that was asked for, which {@link copySince} passed over; none where a moment was asked for. */
export const earlierThatDay = (
  copies: readonly StoredCopy[],
  copy: StoredCopy | null,
  since: Since,
): StoredCopy[] =>
  since === undefined || 'kind' in since
    ? []
    : copies.filter(
        (other) =>
          other !== copy && other.department === copy?.department && other.at.split(' ')[0] === since.day,
      );

/**
 * From when on reviewers are shown changes: after a 差戻し and a new 提出 from the 差戻し on, for they want to see what was mended;
 * else from the last hand-over on.
 */
export function reviewedSince(copies: readonly StoredCopy[], department: string): Since {
  const kinds = copies
    .filter((copy) => copy.department === department && copy.kind !== 'look')
    .map(({ kind }) => kind);
  const isAgain =
    kinds[kinds.length - 1] === 'submit' && kinds.lastIndexOf('return') > kinds.lastIndexOf('close');
  return isAgain ? { kind: 'return' } : undefined;
}
