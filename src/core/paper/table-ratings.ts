/** Which rating of a table is whose goal's, where a cell may hold those of several goals, or marks in columns of levels. */
import type { Scale } from '../evaluation/scale';
import type { FoundColumn, FoundHeader } from './find-columns';
import { type Doubt, doubtOf } from './goal-draft';
import type { GoalUnit } from './goal-lines';
import { levelOfMarks } from './level-marks';
import { readLabel } from './line-label';
import { looksLikeRating } from './paper-rating';
import type { Grid } from './table-grid';
import { type Group, linesOf } from './table-groups';

/** What a group says in the column, or the columns, of ratings. */
export interface Ratings {
  /** One a goal, as they are written. */
  readonly tokens: readonly string[];
  /** Of marks; '' elsewhere. */
  readonly level: string;
  readonly isByPlace: boolean;
}

/** The ratings of a group, as they are written. @param rating Undefined where no column holds ratings alone. */
export function ratingTokens(
  grid: Grid,
  group: Group,
  header: FoundHeader,
  rating: FoundColumn | undefined,
  scale: Scale,
): Ratings {
  const marked = levelOfMarks(grid, group.rows, header, rating?.at, scale);
  if (marked !== null) return { tokens: [marked.level], level: marked.level, isByPlace: marked.isByPlace };
  const lines = linesOf(grid, group, rating?.at).map(({ text }) => text);
  const [only = ''] = lines;
  if (lines.length > 1 && /[□■☐☑☒]/.test(lines.join('')))
    return { tokens: [lines.join('\n')], level: '', isByPlace: false };
  if (lines.length > 1 && !lines.every((line) => looksLikeRating(withoutLabel(line), scale))) {
    return { tokens: [lines.join('\n')], level: '', isByPlace: false };
  }
  const pieces = lines.length === 1 ? only.split(/[\s\u3000、,]+/).filter((piece) => piece !== '') : [];
  const isSeveral =
    pieces.length > 1 &&
    !/[①-⑳]/.test(only) &&
    pieces.every((piece) => /^[1-9A-ESa-es０-９Ａ-Ｅ◎○△×](?:点|評価|ランク)?$/.test(piece));
  return { tokens: isSeveral ? pieces : lines.map(withoutLabel), level: '', isByPlace: false };
}

/** 「(1) 4」 beside a goal (1). */
const withoutLabel = (text: string): string => {
  const label = readLabel(text);
  return label !== null && label.rest !== '' && label.style !== 'plain' ? label.rest : text;
};

interface MatchedRating {
  readonly rating: string;
  readonly level: string;
  readonly doubts: readonly Doubt[];
}

/** In each row one after the other; where rows do not fit but the totals do, over all rows. */
export function matchRatings(
  groups: readonly Group[],
  ratings: readonly Ratings[],
  units: readonly GoalUnit[],
): MatchedRating[] {
  const byRow = new Map(groups.map((group, at) => [group.rows[0] ?? 0, ratings[at]]));
  const total = ratings.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const inRow = (row: number): GoalUnit[] => units.filter((unit) => unit.row === row);
  const counts = new Map<number, number>();
  for (const { row } of units) counts.set(row, (counts.get(row) ?? 0) + 1);
  const fits = (row: number): boolean => (counts.get(row) ?? 0) === (byRow.get(row)?.tokens.length ?? 0);
  const isAllFitting = [...new Set([...counts.keys(), ...byRow.keys()])].every(fits);
  if (!isAllFitting && total === units.length && [...counts.values()].some((count) => count > 1)) {
    const tokens = ratings.flatMap((each) => each.tokens);
    return units.map((_, at) => ({ rating: tokens[at] ?? '', level: '', doubts: [doubtOf('order-only')] }));
  }
  const seen = new Map<number, number>();
  return units.map(({ row }): MatchedRating => {
    const at = seen.get(row) ?? 0;
    seen.set(row, at + 1);
    const own = byRow.get(row);
    const isMissing = (own?.tokens.length ?? 0) === 0;
    const isSure = fits(row) || (isMissing && inRow(row).length === 1);
    return {
      rating: own?.tokens[at] ?? '',
      level: own?.level ?? '',
      doubts: [
        ...(isSure || (isMissing && total === 0) ? [] : [doubtOf('counts-differ')]),
        ...(own?.isByPlace ? [doubtOf('mark-by-place')] : []),
      ],
    };
  });
}
