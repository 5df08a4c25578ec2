/** Finds the header of a table, and what each of its columns holds. */
import { columnLetters } from '../cells/cell-reference';
import { foldText } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { columnKeys } from './column-keys';
import { type ColumnRole, guessRoles, type RoleGuess, SINGLE_ROLES } from './column-roles';
import { mayBeHeading } from './heading';
import { type LabelStyle, readLabel } from './line-label';
import { filledLines } from './paper';
import { looksLikeRating } from './paper-rating';
import { filledSlots, type Grid, isFullWidth, type Slot, slotText } from './table-grid';

/** What a person says of a column: its header's text, its letter or its number from 1, and its role. */
export interface ColumnChoice {
  readonly column: string;
  readonly role: ColumnRole;
}

export interface FoundColumn {
  /** 0-based. */
  readonly at: number;
  /** As it is printed; '' without one. */
  readonly header: string;
  /** What a person calls it by, as no other column of the table is called. */
  readonly key: string;
  readonly role: ColumnRole;
  /** 0 to 1; 1 where a person has said it. */
  readonly certainty: number;
  /** Where another column might as well have been it: that one's header. */
  readonly rival: string;
  /** The level whose mark this column holds; '' elsewhere. */
  readonly level: string;
}

export interface FoundHeader {
  /** The first row of the header, and the first below it; 0-based. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly FoundColumn[];
}

/** A header is looked for in this many rows. */
const SEARCH_ROWS = 20;
const MOST_SAMPLES = 200;
const LONGEST_HEADER = 40;
const HIGHEST_HEADER = 4;

const HAS_GOAL: readonly ColumnRole[] = ['goal', 'themeGoal', 'title'];

/** null where no row of the table names columns. */
export function findColumns(grid: Grid, scale: Scale, choices: readonly ColumnChoice[]): FoundHeader | null {
  const best = bestHeaderRow(grid, scale, choices);
  if (best === null && !choices.some((choice) => columnAt(choice, []) !== null)) return null;
  const row = best ?? 0;
  // A header that is merged downwards begins above the row that names most.
  const merged = filledSlots(grid[row] ?? []).reduce((most, slot) => Math.min(most, slot.top), row);
  const top = merged === row && isGroupRow(grid[row - 1], grid[row] ?? []) ? row - 1 : merged;
  const bottom = best === null ? 0 : headerBottom(grid, row, scale);
  const columns = assignRoles(grid, { top, bottom }, scale, choices);
  const roles = columns.map(({ role }) => role);
  const isUseful =
    roles.some((role) => HAS_GOAL.includes(role)) ||
    roles.filter((role) => role === 'rating' || role === 'outcome').length > 0;
  return isUseful ? { top, bottom, columns } : null;
}

/** Whether a row names groups of the columns below it, and each of its other cells a column that has no name there. */
function isGroupRow(above: Grid[number] | undefined, row: Grid[number]): boolean {
  if (above === undefined || isFullWidth(above)) return false;
  const slots = filledSlots(above);
  const below = ({ left, cell }: Slot): number => filledSlots(row.slice(left, left + cell.columns)).length;
  return (
    slots.some(({ cell }) => cell.columns > 1) &&
    slots.every(
      (slot) =>
        slotText(slot).length <= LONGEST_HEADER &&
        (slot.cell.columns > 1 ? below(slot) > 1 : below(slot) === 0),
    )
  );
}

/** A table of levels or of stamps is none of goals. */
export function isOfGoals({ columns }: FoundHeader, isBelowOne = false): boolean {
  const has = (...roles: readonly ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  const isRated = has('rating') || columns.some(({ level }) => level !== '');
  return (
    (has('goal', 'themeGoal', 'title') && (isRated || has('outcome'))) ||
    (isBelowOne && isRated && has('outcome')) ||
    (has('goal', 'themeGoal') && has('title', 'number'))
  );
}

function bestHeaderRow(grid: Grid, scale: Scale, choices: readonly ColumnChoice[]): number | null {
  const chosen = new Map(choices.map(({ column, role }) => [foldText(column), role]));
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(grid.length, SEARCH_ROWS); row += 1) {
    const line = grid[row] ?? [];
    if (isFullWidth(line)) continue;
    const slots = filledSlots(line);
    const roles = slots.map(
      (slot) => chosen.get(foldText(slotText(slot))) ?? roleNamed(slotText(slot), scale),
    );
    const named = roles.filter((role) => role !== undefined);
    // Levels as headers of columns are names too, and together as much as one.
    const levels = slots.filter((slot) => isSymbol(slotText(slot), scale)).length;
    const isMostly = named.length >= 2 && (named.length + (levels >= 3 ? levels : 0)) * 2 > slots.length;
    const isWide =
      named.length >= 3 &&
      named.some((role) => role !== undefined && HAS_GOAL.includes(role)) &&
      slots.every((slot) => slotText(slot).length <= LONGEST_HEADER * 2);
    const score = new Set(named).size + named.length / 100 + (levels >= 3 ? 1 : 0);
    if ((isMostly || isWide) && (best === null || score > best.score)) best = { row, score };
  }
  return best?.row ?? null;
}

/** 「達成」 may be the name of a column; where it is a level, it is a rating. */
const roleNamed = (text: string, scale: Scale): ColumnRole | undefined =>
  isSymbol(text, scale) ? undefined : guessRoles(text)[0]?.role;

const isSymbol = (text: string, scale: Scale): boolean =>
  scale.some(({ symbol }) => foldText(symbol) === foldText(text));

/** Merged headers over two and more rows, and groups whose columns are named in the row below. */
function headerBottom(grid: Grid, top: number, scale: Scale): number {
  const line = grid[top] ?? [];
  const slots = filledSlots(line);
  const bottom = slots.reduce((most, { cell, top: from }) => Math.max(most, from + cell.rows), top + 1);
  if (bottom > top + 1) return Math.min(bottom, top + HIGHEST_HEADER, grid.length);
  const isGroup =
    slots.some(({ cell }) => cell.columns > 1) ||
    line.some((slot) => slot !== undefined && slotText(slot) === '');
  const below = filledSlots(grid[top + 1] ?? []);
  const isNaming = (slot: Slot): boolean =>
    guessRoles(slotText(slot)).length > 0 || isSymbol(slotText(slot), scale);
  const named = below.filter(isNaming).length;
  return isGroup &&
    below.length > 0 &&
    named * 2 >= below.length &&
    below.every((slot) => slotText(slot).length <= LONGEST_HEADER)
    ? top + 2
    : top + 1;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly at: number;
  readonly header: string;
  readonly guesses: readonly RoleGuess[];
  readonly level: string;
}

function assignRoles(grid: Grid, rows: Rows, scale: Scale, choices: readonly ColumnChoice[]): FoundColumn[] {
  const width = grid[0]?.length ?? 0;
  const headers = Array.from({ length: width }, (_, at) => headerTexts(grid, rows, at));
  const names = headers.map((texts) => headerName(texts, headers));
  const keys = columnKeys(names);
  const isLevels = levelColumns(headers, scale);
  const candidates = headers.map((texts, at): Candidate => {
    const level = isLevels
      ? (scale.find(({ symbol }) => foldText(symbol) === foldText(texts[texts.length - 1] ?? ''))?.symbol ??
        '')
      : '';
    const guesses = level === '' ? weighed(guessesOf(texts), samplesOf(grid, rows.bottom, at), scale) : [];
    return { at, header: names[at] ?? '', guesses, level };
  });
  const chosen = chosenRoles(choices, keys);
  const taken = new Map<number, { role: ColumnRole; certainty: number; rival: string }>(
    [...chosen].map(([at, role]) => [at, { role, certainty: 1, rival: '' }]),
  );
  const all = candidates
    .flatMap(({ at, guesses }) => guesses.map((guess) => ({ at, ...guess })))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  for (const { at, role, weight } of all) {
    if (taken.has(at)) continue;
    const first = [...taken].find(([, other]) => other.role === role);
    const isSingle = SINGLE_ROLES.includes(role);
    if (!isSingle || first === undefined) taken.set(at, { role, certainty: Math.min(1, weight), rival: '' });
    else if (!chosen.has(first[0]) && weight >= first[1].certainty * 0.85 && first[1].rival === '') {
      first[1].rival = keys[at] ?? '';
    }
  }
  for (const role of ['rating', 'outcome'] as const) {
    if (isLevels || [...taken.values()].some((each) => each.role === role)) continue;
    const last = candidates.find(({ at, header }) => !chosen.has(at) && isLastOf(header, role));
    if (last !== undefined) taken.set(last.at, { role, certainty: UNNAMED, rival: '' });
  }
  const finer = finerGoal(grid, rows.bottom, candidates, taken);
  if (finer !== null) taken.set(finer, { role: 'goal', certainty: UNNAMED, rival: '' });
  const indicator = indicatorAsGoal(candidates, taken);
  if (indicator !== null) taken.set(indicator, { role: 'goal', certainty: GUESSED, rival: '' });
  const theme = unnamedTheme(grid, rows.bottom, candidates, taken);
  if (theme !== null) taken.set(theme, { role: 'title', certainty: UNNAMED, rival: '' });
  return candidates.map(({ at, header, level }): FoundColumn => {
    const { role, certainty, rival } = taken.get(at) ?? {
      role: header === '' ? 'ignored' : ('own' as const),
      certainty: 0.8,
      rival: '',
    };
    const key = keys[at] ?? '';
    return level !== '' && !chosen.has(at)
      ? { at, header, key, role: 'ignored', certainty: 1, rival: '', level }
      : { at, header, key, role, certainty, rival, level: '' };
  });
}

/** 「最終評価」 is another's rating beside the department's own; beside 「中間評価」 alone it is the department's. */
const isLastOf = (header: string, role: ColumnRole): boolean =>
  /^最終/.test(header) && guessRoles(header.replace(/^最終の?/, '')).some((guess) => guess.role === role);

/** A column whose header says nothing, and which stands where themes do. */
const UNNAMED = 0.6;

/** As sure as what a person should look at. */
const GUESSED = 0.55;

/** Below themes, where nothing else is the goals, a row is known by what is measured; null without such a column. */
function indicatorAsGoal(
  candidates: readonly Candidate[],
  taken: ReadonlyMap<number, { readonly role: ColumnRole; readonly certainty: number }>,
): number | null {
  const roles = [...taken.values()].map(({ role }) => role);
  if (!roles.includes('title') || roles.includes('goal') || roles.includes('themeGoal')) return null;
  const isOpen = (at: number): boolean =>
    taken.get(at)?.role === 'own' && (taken.get(at)?.certainty ?? 1) < 1;
  return candidates.find(({ at, header }) => isOpen(at) && INDICATOR.test(foldText(header)))?.at ?? null;
}

const INDICATOR = /^(?:成果|活動|数値|評価)?指標名?$/;

/** The one column of words before the goals whose header nobody knows, where no other holds the themes; null without one. */
function unnamedTheme(
  grid: Grid,
  bottom: number,
  candidates: readonly Candidate[],
  taken: ReadonlyMap<number, { readonly role: ColumnRole }>,
): number | null {
  const goal = [...taken].find(([, { role }]) => role === 'goal')?.[0];
  const hasThemes = [...taken.values()].some(({ role }) => role === 'title' || role === 'themeGoal');
  if (goal === undefined || hasThemes || holdsThemes(grid, bottom, goal)) return null;
  const [only, second] = candidates.filter(({ at, header, level }) => {
    if (at >= goal || header === '' || level !== '' || taken.has(at)) return false;
    const samples = samplesOf(grid, bottom, at);
    return samples.length > 0 && samples.every((text) => mayBeHeading(text) && /[^\d\s.．-]/.test(text));
  });
  return only === undefined || second !== undefined ? null : only.at;
}

/**
 * 「施策」 over the rows of several 「事業」, where no column holds goals: the rows are those of the finer one, which is the goal; else
 * all of them would be one. null without such a column.
 */
function finerGoal(
  grid: Grid,
  bottom: number,
  candidates: readonly Candidate[],
  taken: ReadonlyMap<number, { readonly role: ColumnRole }>,
): number | null {
  const title = [...taken].find(([, { role }]) => role === 'title')?.[0];
  const hasGoals = [...taken.values()].some(({ role }) => role === 'goal' || role === 'themeGoal');
  if (title === undefined || hasGoals) return null;
  const rows = grid.slice(bottom).filter((row) => !isFullWidth(row));
  const slotsAt = (at: number): Set<Slot | undefined> => new Set(rows.map((row) => row[at]));
  const isOver = [...slotsAt(title)].some((slot) => slot !== undefined && slot.cell.rows > 1);
  const finer = candidates.find(
    ({ at, guesses }) =>
      at > title &&
      !taken.has(at) &&
      guesses.some(({ role }) => role === 'title') &&
      slotsAt(at).size > slotsAt(title).size,
  );
  return isOver ? (finer?.at ?? null) : null;
}

/** The different texts of a column's header, from the top. */
function headerTexts(grid: Grid, { top, bottom }: Rows, at: number): string[] {
  const slots = new Set(Array.from({ length: bottom - top }, (_, down) => grid[top + down]?.[at]));
  return [...slots].map((slot) => slotText(slot).replace(/\n/g, '')).filter((text) => text !== '');
}

/** 「評価」 below 「二次評価（部）」 says nothing more. */
const ONLY_RATING = /(?:評価|評定|判定)$/;

/** 「（９月末）」, 「中間」: says of the group when, or in what, and nothing by itself. */
const ONLY_WHEN =
  /^\([^()]*\)$|^(?:\d{1,2}月(?:\d{1,2}日|末)?|中間|期末|年度末|[上下]半?期|通期)(?:現在|時点)?$/;

/** 「自己」 below 「中間評価」: whose rating it is. */
const ONLY_WHO = /^(?:自己|本人|内部|外部|[一二12]次|課長|部長|所属長|上司|[町市村]長|委員会?)(?:評価)?$/;

/** The lowest text, with the group's before it where several columns have the same, or where that alone would be another column. */
function headerName(texts: readonly string[], all: readonly (readonly string[])[]): string {
  const own = texts[texts.length - 1] ?? '';
  const group = texts[texts.length - 2];
  if (group === undefined) return own;
  if (/^(?:評価|評定|判定)$/.test(own) && ONLY_RATING.test(foldText(group).replace(/\([^()]*\)$/, '')))
    return group;
  const isWhose =
    ONLY_WHO.test(foldText(own)) && ONLY_RATING.test(foldText(group).replace(/\([^()]*\)$/, ''));
  if (isWhose || ONLY_WHEN.test(foldText(own)))
    return /^[(（]/.test(own) ? `${group}${own}` : `${group}（${own}）`;
  const isShared = all.filter((others) => others[others.length - 1] === own).length > 1;
  const whole = texts.join('');
  return isShared || (isColumn(own) && !isColumn(whole)) ? whole : own;
}

/** 「効果額（千円）目標」 is none, though 「目標」 is. */
const isColumn = (text: string): boolean => guessRoles(text).some(({ role }) => role !== 'own');

/** 5, 4, 3 … as headers of columns of which one holds a mark. */
function levelColumns(headers: readonly (readonly string[])[], scale: Scale): boolean {
  const named = new Set(headers.map((texts) => foldText(texts[texts.length - 1] ?? '')));
  return scale.length > 2 && scale.every(({ symbol }) => named.has(foldText(symbol)));
}

/** The group and the column together, the column alone, and the group alone. */
function guessesOf(texts: readonly string[]): RoleGuess[] {
  const whole = guessRoles(texts.join(''));
  if (whole.length > 0) return whole;
  const part = PART_OF_YEAR.test(texts.join('')) ? 0.8 : 1;
  for (const text of [...texts].reverse()) {
    const guesses = guessRoles(text);
    if (guesses.length > 0) return guesses.map(({ role, weight }) => ({ role, weight: weight * part }));
  }
  return [];
}

/** Its 「評価」 is the year's only where no other is. */
const PART_OF_YEAR = /下半?期|後期/;

/** The texts of a column below its header. */
function samplesOf(grid: Grid, bottom: number, at: number): string[] {
  const slots = new Set(
    grid
      .slice(bottom, bottom + MOST_SAMPLES)
      .filter((row) => !isFullWidth(row))
      .map((row) => row[at]),
  );
  return [...slots].map(slotText).filter((text) => text !== '');
}

/** 「(3) 会を開いた。」 begins with the number of a goal, not with a level. */
function isRating(line: string, scale: Scale): boolean {
  const label = /。$/.test(line) ? readLabel(line) : null;
  return looksLikeRating(line, scale) && (label === null || looksLikeRating(label.rest, scale));
}

/** A column named 評価 that holds sentences is no rating, and a 達成状況 that holds A and B is one. */
function weighed(guesses: readonly RoleGuess[], samples: readonly string[], scale: Scale): RoleGuess[] {
  if (samples.length === 0) return [...guesses];
  const share = (test: (text: string) => boolean): number => samples.filter(test).length / samples.length;
  const ratings = share((text) => text.split('\n').every((line) => isRating(line, scale)));
  const figures = share((text) => /^[\d０-９.,，．%％万千億]+[^\d０-９\s]{0,4}$/.test(text));
  const sentences = share((text) => /。$/.test(text));
  const length = samples.reduce((sum, text) => sum + text.length, 0) / samples.length;
  const factor: Partial<Record<ColumnRole, number>> = {
    rating: ratings >= 0.6 ? 1 : ratings > 0.25 ? 0.7 : length > 12 ? 0.15 : 0.5,
    outcome: ratings >= 0.6 ? 0.2 : figures > 0.8 ? 0 : 1,
    goal: figures > 0.8 ? 0.3 : 1,
    title: figures > 0.8 ? 0.3 : sentences > 0.5 ? 0.8 : 1,
    number: length > 8 ? 0.2 : 1,
  };
  return guesses
    .map(({ role, weight }) => ({ role, weight: weight * (factor[role] ?? 1) }))
    .filter(({ weight }) => weight > 0);
}

function chosenRoles(choices: readonly ColumnChoice[], keys: readonly string[]): Map<number, ColumnRole> {
  const chosen = new Map<number, ColumnRole>();
  for (const choice of choices) {
    const at = columnAt(choice, keys);
    if (at !== null) chosen.set(at, choice.role);
  }
  return chosen;
}

/** By what it is called ({@link columnKeys}); else a letter or a number from 1. */
export function columnAt({ column }: ColumnChoice, keys: readonly string[]): number | null {
  const named = keys.findIndex((key) => foldText(key) === foldText(column));
  if (named >= 0) return named;
  const folded = foldText(column);
  if (/^\d{1,3}$/.test(folded)) return Number(folded) - 1;
  const letters = folded.toUpperCase();
  for (let at = 0; at < 702; at += 1) if (columnLetters(at) === letters) return at;
  return null;
}

/** Whether the goals' column holds themes too: lines with numbers of two styles, the higher ones as short as headings. */
export function holdsThemes(grid: Grid, bottom: number, at: number): boolean {
  const slots = [...new Set(grid.slice(bottom).map((row) => row[at]))];
  const lines = slots.flatMap((slot) => (slot ? filledLines(slot.cell.lines) : []));
  const styles = new Set(lines.flatMap(({ text }) => readLabel(text)?.style ?? []));
  const isShort = (style: LabelStyle): boolean =>
    lines.every(({ text }) => readLabel(text)?.style !== style || mayBeHeading(text));
  const isAbove = (high: LabelStyle, low: LabelStyle): boolean =>
    styles.has(high) && styles.has(low) && isShort(high);
  if (isAbove('paren', 'circled')) return true;
  if (lines.some(({ isBold, text }) => isBold && readLabel(text)?.style === 'dot')) return true;
  return (['part', 'dot', 'plain'] as const).some(
    (high) => isAbove(high, 'paren') || isAbove(high, 'circled'),
  );
}
