/** Ratings that are marks: one column or one row for each level, of which one is marked. */
import type { Scale } from '../evaluation/scale';
import type { FoundHeader } from './find-columns';
import { readPaperRating } from './paper-rating';
import { type Grid, slotText } from './table-grid';

const MARK = /^[○◯〇●◎◉■☑✓✔✅レ✕×]$/;
const UNMARKED = /^[□☐・\-－―]?$/;

export interface MarkedLevel {
  readonly level: string;
  /** Whether only the row's place among the levels tells which it is. */
  readonly isByPlace: boolean;
}

/** @param ratingAt The column that holds the marks of criterion rows. null where nothing is marked so. */
export function levelOfMarks(
  grid: Grid,
  rows: readonly number[],
  header: FoundHeader,
  ratingAt: number | undefined,
  scale: Scale,
): MarkedLevel | null {
  const marked = header.columns.filter(
    ({ level, at }) => level !== '' && rows.some((row) => MARK.test(slotText(grid[row]?.[at]))),
  );
  if (marked.length === 1 && marked[0]) return { level: marked[0].level, isByPlace: false };
  if (ratingAt === undefined || rows.length < 3) return null;
  const texts = rows.map((row) => slotText(grid[row]?.[ratingAt]));
  const at = texts.findIndex((text) => MARK.test(text));
  if (at < 0 || texts.some((text, other) => other !== at && !UNMARKED.test(text))) return null;
  const row = rows[at] ?? 0;
  const beside = (grid[row] ?? [])
    .filter((slot) => slot !== undefined && slot.cell.rows === 1 && slot.left !== ratingAt)
    .map((slot) => readPaperRating(slotText(slot) || '？', scale))
    .find(({ certainty }) => certainty > 0.5);
  if (beside !== undefined) return { level: beside.symbol, isByPlace: false };
  const level = rows.length === scale.length ? scale[at] : undefined;
  return level === undefined ? null : { level: level.symbol, isByPlace: true };
}
