/** Text of a table that was copied column by column: all goals, then all ratings, then all outcomes. */
import { trimBlanks } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { type ColumnRole, guessRoles } from './column-roles';
import { doubtOf, type GoalDraft } from './goal-draft';
import { type Heading, NO_HEADING, readHeadingLine } from './heading';
import { type LabelStyle, readLabel } from './line-label';
import { looksLikeRating, readPaperRating } from './paper-rating';
import type { ProseLine } from './read-prose';

/** What was found in each column; the numbers are equal where `drafts` has them all. */
export interface ColumnOrder {
  /** [] where nothing tells which goal, rating and outcome belong together. */
  readonly drafts: readonly GoalDraft[];
  readonly goals: number;
  readonly ratings: number;
  readonly outcomes: number;
}

const LONGEST_RATING = 12;

/** null where no two ratings stand below each other, as they do in a column alone. */
export function readColumnOrder(lines: readonly ProseLine[], scale: Scale): ColumnOrder | null {
  const filled = lines
    .map((line) => ({ ...line, text: trimBlanks(line.text) }))
    .filter(({ text }) => text !== '');
  const isRated = (line: ProseLine | undefined): boolean =>
    line !== undefined && ratingsIn(line.text, scale).length > 0;
  const from = filled.findIndex(
    (line, at) => ratingsIn(line.text, scale).length > 1 || (isRated(line) && isRated(filled[at + 1])),
  );
  if (from < 0) return null;
  const length = filled.slice(from).findIndex((line) => !isRated(line));
  const to = length < 0 ? filled.length : from + length;
  const ratings = filled.slice(from, to).flatMap(({ text }) => ratingsIn(text, scale));
  const left = sectionsOf(filled.slice(0, from));
  const goals = goalsOf(left, ratings.length);
  const outcomes = textsOf(
    sectionsOf(filled.slice(to)).flatMap(({ lines: own }) => own),
    ratings.length,
  );
  const counts = { goals: goals.length, ratings: ratings.length, outcomes: outcomes.length };
  if (goals.length !== ratings.length || outcomes.length !== ratings.length || filled.slice(to).some(isRated))
    return { drafts: [], ...counts };
  const drafts = goals.map(
    (goal, at): GoalDraft => ({
      ...{ heading: goal.heading, goalNumber: goal.number, goal: goal.text, place: goal.place },
      ...{ rating: ratings[at] ?? '', level: '', outcome: outcomes[at]?.text ?? '', own: {} },
      doubts: [doubtOf('column-order')],
    }),
  );
  return { drafts, ...counts };
}

/** The ratings of a line that holds nothing else: 「4」, 「達成度　4　3　5」; [] for any other line. */
function ratingsIn(text: string, scale: Scale): string[] {
  const isOne = (part: string): boolean =>
    part.length <= LONGEST_RATING && readLabel(part) === null && looksLikeRating(part, scale);
  const own = isOne(text) ? [text] : [];
  if (own.length > 0 && readPaperRating(text, scale).doubt !== 'several') return own;
  const [first = '', ...rest] = text.split(BLANKS);
  const parts = guessRoles(first)[0]?.role === 'rating' ? rest : [first, ...rest];
  return parts.length > 1 && parts.every(isOne) ? parts : own;
}

const BLANKS = /[\s\u3000]+/;

interface Section {
  readonly role: ColumnRole | null;
  readonly lines: ProseLine[];
}

/** Cut where a line is the header of a column. */
function sectionsOf(lines: readonly ProseLine[]): Section[] {
  const sections: Section[] = [{ role: null, lines: [] }];
  for (const line of lines) {
    const role = readLabel(line.text) === null ? guessRoles(line.text)[0]?.role : undefined;
    if (role !== undefined && role !== 'own') sections.push({ role, lines: [] });
    else sections[sections.length - 1]?.lines.push(line);
  }
  return sections;
}

interface PlacedText {
  readonly number: string;
  readonly text: string;
  readonly heading: Heading;
  readonly place: GoalDraft['place'];
}

/** The goals with the themes above them, or beside them where those are as many. */
function goalsOf(sections: readonly Section[], wanted: number): PlacedText[] {
  const titles = sections.filter(({ role }) => role === 'title').flatMap(({ lines }) => lines);
  const named = sections.filter(({ role }) => role === 'goal' || role === 'themeGoal');
  const filled = named.filter(({ lines }) => lines.length > 0);
  const goals = textsOf(
    (filled.length > 0 ? filled : sections).flatMap(({ lines }) => lines),
    wanted,
  );
  if (filled.length === 0 || titles.length !== goals.length) return goals;
  return goals.map((goal, at) => {
    const heading = readHeadingLine({ text: titles[at]?.text ?? '', isBold: true });
    return heading === null ? goal : { ...goal, heading };
  });
}

const LOW_STYLES: readonly LabelStyle[] = ['paren', 'circled', 'half'];

/** By their numbers; else each line is one, or what ends with 。 where that gives the wanted number. */
function textsOf(lines: readonly ProseLine[], wanted: number): PlacedText[] {
  const styles = lines.map(({ text }) => readLabel(text)?.style);
  const style = LOW_STYLES.find((each) => styles.includes(each));
  const texts: PlacedText[] = [];
  let heading = NO_HEADING;
  let isOpen = false;
  const join = (line: ProseLine): void => {
    const last = texts.pop();
    if (last !== undefined) texts.push({ ...last, text: last.text + line.text });
  };
  const begin = (line: ProseLine, number: string, text: string): void => {
    texts.push({ number, text, heading, place: { block: line.block, row: 0 } });
  };
  const isByLine =
    style === undefined && lines.filter((line) => readHeadingLine(line) === null).length === wanted;
  for (const line of lines) {
    const label = readLabel(line.text);
    const named = isOpen && style === undefined && !isByLine ? null : readHeadingLine(line);
    if (style !== undefined && label?.style === style) {
      begin(line, label.number, label.rest);
      isOpen = true;
    } else if (named !== null && (label !== null || line.isBold)) {
      heading = named;
      isOpen = false;
    } else if (isOpen && !isByLine) join(line);
    else if (style === undefined) {
      begin(line, '', line.text);
      isOpen = true;
    }
    if (style === undefined && /[。．]$/.test(line.text)) isOpen = false;
  }
  return texts;
}
