/** Papers without a table: headings, numbered goals, 「達成度：4」, and paragraphs that end with 【B】. */
import { trimBlanks } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { isEnded } from './align-paragraphs';
import { type ColumnRole, guessRoles } from './column-roles';
import { type Doubt, doubtOf, type GoalDraft } from './goal-draft';
import { type Heading, mayBeHeading, NO_HEADING, readHeadingLine } from './heading';
import { type LabelledText, readBelowRating, readLabelled } from './labelled-text';
import { type LabelStyle, readLabel } from './line-label';
import type { PaperLine } from './paper';
import { looksLikeRating } from './paper-rating';

/** A line with the block of the paper in which it stands. */
export interface ProseLine extends PaperLine {
  readonly block: number;
}

interface OpenGoal {
  heading: Heading;
  number: string;
  goal: string;
  rating: string;
  outcome: string;
  own: Record<string, string>;
  /** Where lines go that have no name of their own. */
  field: ColumnRole;
  name: string;
  isPattern: boolean;
  block: number;
  /** Whether the line before was cut by the page's width. */
  isCut: boolean;
}

/** 【B】 or （評価：B） at a paragraph's end. */
const TRAILING =
  /^(.*?)[\s\u3000]*[【〔［[（(](?:自己)?(?:評価|達成度|判定)?[:：]?([^【】〔〕［］[\]()（）]{1,12})[】〕］\]）)]$/s;

/** 「目標１　漏水を減らします。」: a sentence is no heading. */
const NUMBERED_GOAL = /^目標[\s\u3000]*([0-9０-９]{1,2})[:：.．\s\u3000]+(.+)$/s;

export interface Prose {
  readonly drafts: readonly GoalDraft[];
  /** Goals that were begun and have nothing of what makes one: they are told, not brought in. */
  readonly left: readonly string[];
}

export function readProse(lines: readonly ProseLine[], scale: Scale): Prose {
  const drafts: GoalDraft[] = [];
  const left: string[] = [];
  const goalStyle = goalStyleOf(lines);
  let heading: Heading = NO_HEADING;
  let open: OpenGoal | null = null;
  const finish = (): void => {
    if (open !== null && (open.rating !== '' || open.outcome !== '')) drafts.push(draftOf(open));
    else if (open !== null && open.goal !== '' && (open.number !== '' || open.name !== ''))
      left.push(open.goal);
    open = null;
  };
  const begin = (block: number, number = '', goal = ''): OpenGoal => {
    finish();
    open = {
      heading,
      number,
      goal,
      rating: '',
      outcome: '',
      own: {},
      field: 'goal',
      name: '',
      isPattern: false,
      block,
      isCut: false,
    };
    return open;
  };
  for (const line of lines) {
    const text = trimBlanks(line.text);
    if (text === '') continue;
    const labelled =
      readLabelled(text) ?? (isBelowRating(open) ? readBelowRating(text) : null) ?? readBareGoal(text);
    const label = readLabel(text);
    const rated = readRatedLine(text, scale);
    if (rated !== null) {
      for (const each of rated) takeLabelled(openFor(open, each.role, begin, line.block), each);
    } else if (labelled !== null && labelled.role === 'title') {
      finish();
      heading = readHeadingLine({ text: labelled.rest, isBold: true }) ?? heading;
    } else if (labelled?.role === 'unit' || labelled?.role === 'number') {
      heading = { ...heading, [labelled.role]: labelled.rest };
      renameHeading(open, heading);
    } else if (labelled !== null && OF_NO_GOAL.includes(labelled.role)) {
      // 「課名：総務課」 says nothing of a goal.
    } else if (labelled !== null) {
      takeLabelled(openFor(open, labelled.role, begin, line.block), labelled);
    } else if (NUMBERED_GOAL.test(text) && !mayBeHeading(text)) {
      const [, number = '', rest = ''] = NUMBERED_GOAL.exec(text) ?? [];
      takeText(begin(line.block, number.normalize('NFKC')), rest, scale);
    } else if (label !== null && label.style === goalStyle) {
      takeText(begin(line.block, label.number), label.rest, scale);
    } else {
      const named = readHeadingLine(line);
      if (named !== null && trailingRating(text, scale) === null) {
        finish();
        heading = named;
      } else takeText(goesOn(open, text, scale) ? open : begin(line.block), text, scale);
    }
    noteCut(open, line);
  }
  finish();
  return { drafts, left };
}

/** 「目標 道路を…」: the name and the text of two cells, as a PDF gives them, with one blank between them. */
const BARE_GOAL =
  /^((?:年度|取組|具体的な)?目標)[\s\u3000](?![をはがにのでと値]|[0-9０-９]{1,2}[:：.．\s\u3000])(.{8,})$/s;

function readBareGoal(text: string): LabelledText | null {
  const [, name, rest] = BARE_GOAL.exec(text) ?? [];
  return name === undefined || rest === undefined ? null : { role: 'goal', name, rest: trimBlanks(rest) };
}

/** Whether the line before was the rating. */
const isBelowRating = (open: OpenGoal | null): boolean =>
  open !== null && open.rating !== '' && open.outcome === '' && ['rating', 'outcome'].includes(open.field);

/** 「達成度　4　理由　…」: two cells beside each other in one line. */
const RATED_LINE = /^([^\s\u3000:：]{2,12})[:：\s\u3000]+([^\s\u3000]{1,12})[\s\u3000]+(.+)$/s;

function readRatedLine(text: string, scale: Scale): LabelledText[] | null {
  const [, name = '', sign = '', rest = ''] = RATED_LINE.exec(text) ?? [];
  if (name === '' || guessRoles(name)[0]?.role !== 'rating' || !looksLikeRating(sign, scale)) return null;
  const outcome = readLabelled(rest) ?? readBelowRating(rest);
  return outcome?.role === 'outcome' ? [{ role: 'rating', name, rest: sign }, outcome] : null;
}

function noteCut(open: OpenGoal | null, { isCut = false, text }: ProseLine): void {
  if (open !== null) open.isCut = isCut && !isEnded(text);
}

/** Below headings with a dot the goals are numbered in the next style; without such headings nothing is sure. */
function goalStyleOf(lines: readonly PaperLine[]): LabelStyle | null {
  const styles = new Set(lines.flatMap(({ text }) => readLabel(text)?.style ?? []));
  return (['paren', 'circled', 'half'] as const).find((style) => styles.has(style)) ?? null;
}

const OF_NO_GOAL: readonly ColumnRole[] = ['department', 'ignored'];

/** Number and 担当 of a theme may be named above its goals or below one. */
function renameHeading(open: OpenGoal | null, heading: Heading): void {
  if (open !== null) open.heading = heading;
}

/** Whether a paragraph belongs to what is open: a second one that ends with a rating has another thing to tell. */
const goesOn = (open: OpenGoal | null, text: string, scale: Scale): open is OpenGoal =>
  open !== null && (open.rating === '' || trailingRating(text, scale) === null);

function openFor(
  open: OpenGoal | null,
  role: ColumnRole,
  begin: (block: number) => OpenGoal,
  block: number,
): OpenGoal {
  const isNext = role === 'goal' && open !== null && (open.goal !== '' || open.rating !== '');
  return open === null || isNext ? begin(block) : open;
}

function takeLabelled(
  goal: OpenGoal,
  { role, name, rest }: { role: ColumnRole; name: string; rest: string },
): void {
  goal.field = role;
  goal.name = name;
  put(goal, rest);
}

const BULLET = /^[・･●○■◆◇□※*-]/;

function put(goal: OpenGoal, text: string): void {
  const add = (before: string): string =>
    before === ''
      ? text
      : text === ''
        ? before
        : `${before}${goal.isCut && !BULLET.test(text) ? '' : '\n'}${text}`;
  if (goal.field === 'rating') goal.rating = add(goal.rating);
  else if (goal.field === 'outcome') goal.outcome = add(goal.outcome);
  else if (goal.field === 'own') goal.own[goal.name] = add(goal.own[goal.name] ?? '');
  else if (goal.field === 'goalNumber') goal.number = text === '' ? goal.number : text;
  else goal.goal = add(goal.goal);
}

function takeText(goal: OpenGoal, text: string, scale: Scale): void {
  const trailing = trailingRating(text, scale);
  if (trailing !== null) {
    const { before, signs } = trailing;
    goal.rating = signs;
    goal.isPattern = true;
    // With a heading above it the paragraph is what was done; else nothing says which of both it is.
    if (goal.goal === '' && goal.heading.title !== '') goal.field = 'outcome';
    put(goal, before);
    goal.field = 'outcome';
    return;
  }
  if (goal.rating === '' && goal.field !== 'own' && text.length <= 12 && looksLikeRating(text, scale)) {
    goal.rating = text;
    // Below its name it is the rating without a doubt.
    if (goal.field !== 'rating') goal.isPattern = true;
    goal.field = 'outcome';
    return;
  }
  if (goal.field === 'rating' && goal.rating !== '') goal.field = 'outcome';
  const isUnnamed = goal.field === 'goal' && goal.goal === '' && goal.name === '';
  if (isUnnamed && goal.heading.title !== '' && goal.number === '') goal.isPattern = true;
  put(goal, text);
}

/** A rating, or several, in brackets at the end of a paragraph; who does the work may stand there too. */
function trailingRating(text: string, scale: Scale): { before: string; signs: string } | null {
  const [, before = '', signs = ''] = TRAILING.exec(text) ?? [];
  const isRated = signs !== '' && signs.split(/[・,、/／]/).every((sign) => looksLikeRating(sign, scale));
  return isRated ? { before, signs } : null;
}

function draftOf({ heading, number, goal, rating, outcome, own, isPattern, block }: OpenGoal): GoalDraft {
  const doubts: Doubt[] = isPattern ? [doubtOf('pattern')] : [];
  return {
    heading,
    goalNumber: number,
    goal,
    rating,
    level: '',
    outcome,
    own,
    doubts,
    place: { block, row: 0 },
  };
}
