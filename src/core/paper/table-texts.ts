/** Which paragraphs of a column are whose goal's. */
import { alignParagraphs, isEnded, joinParagraphs, type Paragraph } from './align-paragraphs';
import { type Doubt, doubtOf } from './goal-draft';
import type { GoalUnit } from './goal-lines';
import type { Grid } from './table-grid';
import { type Group, linesOf } from './table-groups';

/** More pairs of goals and paragraphs than this are not weighed against each other. */
const MOST_PAIRS = 4_000_000;

interface AlignedText {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** A column's paragraphs, given to the goals beside them. */
export function alignColumn(
  grid: Grid,
  groups: readonly Group[],
  units: readonly GoalUnit[],
  at: number,
): AlignedText[] {
  const paragraphs = groups.flatMap((group) =>
    linesOf(grid, group, at).map(({ text, row }): Paragraph => ({ text, row })),
  );
  const counts = new Map<number, number>();
  for (const { row } of units) counts.set(row, (counts.get(row) ?? 0) + 1);
  if ([...counts.values()].every((count) => count === 1)) return oneEach(units, paragraphs);
  if (units.length * paragraphs.length > MOST_PAIRS) throw new RangeError();
  const aligned = alignParagraphs(units, paragraphs);
  return aligned.map(({ paragraphs: own, cost }, index): AlignedText => {
    const unit = units[index];
    const isAlone = unit?.number === '' && own.length > 1 && hasSilentNeighbour(units, index);
    const rows = new Set(own.map(({ row }) => row));
    return {
      text: joinParagraphs(own),
      doubts: [
        ...(cost >= 4 && own.length > 0
          ? [doubtOf('paragraphs-unclear')]
          : isAlone && rows.size === 1
            ? [doubtOf('paragraphs-unclear')]
            : []),
        ...(cost >= 4 && own.length === 0 && paragraphs.length > 0 ? [doubtOf('counts-differ')] : []),
        ...(rows.size > 1 ? [doubtOf('joined')] : []),
      ],
    };
  });
}

/** Beside an unnumbered goal of the same row nothing tells whose a second paragraph is. */
function hasSilentNeighbour(units: readonly GoalUnit[], at: number): boolean {
  const unit = units[at];
  return [units[at - 1], units[at + 1]].some((other) => other?.row === unit?.row && other?.number === '');
}

/** Each goal has the paragraphs of its row; those of a row without a goal go on with the row above. */
function oneEach(units: readonly GoalUnit[], paragraphs: readonly Paragraph[]): AlignedText[] {
  const own = units.map((): Paragraph[] => []);
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at + 1 < units.length && (units[at + 1]?.row ?? 0) <= paragraph.row) at += 1;
    own[at]?.push(paragraph);
  }
  return own.map((each, index) => {
    const isJoined = each.some(({ row }) => row !== units[index]?.row);
    const before = each.filter(({ row }) => row === units[index]?.row);
    const isCut = isJoined && !isEnded(before[before.length - 1]?.text ?? '');
    return {
      text: joinParagraphs(each),
      doubts: isJoined ? [isCut ? doubtOf('joined') : doubtOf('paragraphs-unclear')] : [],
    };
  });
}
