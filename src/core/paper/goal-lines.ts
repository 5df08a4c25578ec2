/** The lines of the goals' cells as themes and goals. How a paper numbers them is found by what makes the totals add up. */

import { isEnded } from './align-paragraphs';
import { type Heading, headingOfText, mayBeHeading, NO_HEADING } from './heading';
import { LABEL_STYLES, type LabelStyle, readLabel } from './line-label';
import type { PaperLine } from './paper';

/** A line with the row group in which it stands. */
export interface PlacedLine extends PaperLine {
  readonly row: number;
}

/** One rated unit: a goal, or a theme without goals. */
export interface GoalUnit {
  readonly heading: Heading;
  readonly number: string;
  /** '' where the theme itself is rated. */
  readonly text: string;
  readonly row: number;
  /** Whether a page's end had cut it. */
  readonly isJoined: boolean;
}

/** How lines are taken. */
interface Manner {
  readonly theme: LabelStyle | null;
  readonly goal: LabelStyle | null;
  /** Each line without a number is a goal by itself. */
  readonly isLineEach: boolean;
  /** A row's first line may go on with the goal of the row above, which a page's end has cut. */
  readonly isJoining: boolean;
}

/**
 * @param lines Of the column of the goals, from the top.
 * @param opening The theme that is named before the first line.
 * @param hasThemes Whether the column may hold themes too.
 * @param wanted How many ratings there are by row group, to which the goals should fit.
 */
export function readGoalLines(
  lines: readonly PlacedLine[],
  opening: (row: number) => Heading,
  hasThemes: boolean,
  wanted: ReadonlyMap<number, number>,
): GoalUnit[] {
  const present = new Set(lines.flatMap(({ text }) => readLabel(text)?.style ?? []));
  const styles = LABEL_STYLES.filter((style) => present.has(style));
  const manners = mannersOf(styles, hasThemes);
  let best: { units: GoalUnit[]; misfit: number } | null = null;
  for (const manner of manners) {
    const units = unitsOf(lines, opening, hasThemes, manner);
    const misfit = misfitOf(units, wanted);
    if (best === null || misfit < best.misfit) best = { units, misfit };
  }
  return best?.units ?? [];
}

/** Of these a number is a theme's rather than a goal's, where nothing else tells. */
const THEME_STYLES: readonly LabelStyle[] = ['part', 'dot', 'plain'];

/** The likeliest first. */
function mannersOf(styles: readonly LabelStyle[], hasThemes: boolean): Manner[] {
  const goals = styles.map((goal) => ({ theme: null, goal }));
  const themes = styles.map((theme) => ({ theme, goal: null }));
  const both = styles.slice(1).map((goal, at) => ({ theme: styles[at] ?? null, goal }));
  const isThemes = THEME_STYLES.some((style) => styles.includes(style));
  const single = isThemes ? [...themes, ...goals] : [...goals, ...themes];
  const pairs = [...(hasThemes ? [...both, ...single] : goals), { theme: null, goal: null }];
  return [false, true].flatMap((isLineEach) =>
    [false, true].flatMap((isJoining) => pairs.map((pair) => ({ ...pair, isLineEach, isJoining }))),
  );
}

/** How far the units of each row are from its ratings. */
function misfitOf(units: readonly GoalUnit[], wanted: ReadonlyMap<number, number>): number {
  const counts = new Map<number, number>();
  for (const { row } of units) counts.set(row, (counts.get(row) ?? 0) + 1);
  const rows = new Set([...counts.keys(), ...wanted.keys()]);
  let misfit = 0;
  for (const row of rows) misfit += Math.abs((counts.get(row) ?? 0) - (wanted.get(row) ?? 0));
  return misfit;
}

function unitsOf(
  lines: readonly PlacedLine[],
  opening: (row: number) => Heading,
  hasThemes: boolean,
  manner: Manner,
): GoalUnit[] {
  const units: GoalUnit[] = [];
  let heading: Heading = NO_HEADING;
  let isBare = false;
  let row = -1;
  const finishTheme = (): void => {
    if (isBare && heading.title !== '') units.push({ heading, number: '', text: '', row, isJoined: false });
    isBare = false;
  };
  for (const line of lines) {
    const isNewRow = line.row !== row;
    if (isNewRow) {
      finishTheme();
      const opened = opening(line.row);
      if (opened.title !== '' || opened.unit !== '') heading = opened;
    }
    row = line.row;
    const label = readLabel(line.text);
    const last = units[units.length - 1];
    if (isTheme(line, label?.style ?? null, hasThemes, manner)) {
      finishTheme();
      heading = headingOfText(line.text);
      isBare = true;
    } else if (label !== null && label.style === manner.goal) {
      units.push({ heading, number: label.number, text: label.rest, row, isJoined: false });
      isBare = false;
    } else if (
      isNewRow &&
      manner.isJoining &&
      last !== undefined &&
      !isEnded(last.text) &&
      !isBare &&
      last.row !== row &&
      last.heading === heading
    ) {
      units[units.length - 1] = { ...last, text: last.text + line.text, isJoined: true };
    } else if (isBare || isNewRow || manner.isLineEach || last === undefined || last.heading !== heading) {
      units.push({ heading, number: '', text: line.text, row, isJoined: false });
      isBare = false;
    } else {
      units[units.length - 1] = { ...last, text: `${last.text}\n${line.text}` };
    }
  }
  finishTheme();
  return units;
}

function isTheme(
  line: PaperLine,
  style: LabelStyle | null,
  hasThemes: boolean,
  { theme, goal }: Manner,
): boolean {
  if (!hasThemes || !mayBeHeading(line.text)) return false;
  if (style === null) return line.isBold;
  return style === theme || (line.isBold && style !== goal);
}
