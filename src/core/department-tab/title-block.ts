/** The title block above a 課's header: 年度, 課, 状態, and what somebody without the menu has to know. */
import type { CellPlace, TextCell } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { COLUMNS } from '../evaluation/header';
import { FIVE_LEVELS, type Rating, type Scale, symbolOf } from '../evaluation/scale';
import { SHEET_TEXTS, titleSentences } from '../messages/set-up';

/** The row of the header in a new tab, 0-based; the title block stands above it. */
export const USUAL_HEADER_ROW = 4;

/** Where a new tab has the labels; their values stand in the column beside. */
export const USUAL_LABELS: Readonly<Record<keyof typeof SHEET_TEXTS.tab, CellPlace>> = {
  year: { row: 0, column: 0 },
  department: { row: 1, column: 0 },
  state: { row: 2, column: 0 },
};

/** What the title block tells. */
export interface TitleFacts {
  /** 平成29年度; '' when 設定 does not say. */
  readonly year: string;
  readonly department: string;
  readonly limit: Rating;
  readonly scale: Scale;
  readonly isRated: boolean;
}

/** What of the facts the sentences tell. */
type Ratings = Pick<TitleFacts, 'limit' | 'scale' | 'isRated'>;

/** The sentences stand above the column 目標, where there is room. */
const SENTENCE_COLUMN = COLUMNS.indexOf('goal');

/** The limit's sentence begins so, with any limit; what follows has changed between versions. */
const LIMIT_SENTENCE =
  /^達成度が(?:([1-5])以下のときは|(.{1,12})以下のときは、達成できなかった理由を必ず記入してください)/;

/** The sentences of a town with levels of its own, or of none, whatever they were: those are ours to write anew. */
const LEVELS_SENTENCE = /^達成度　\S+?：/;
const INSTRUCTIONS = /^目標ごとに一行で、/;

/**
 * What somebody has to know who fills in the tab, each where a new tab has it: from there to the last column. A text is ''
 * where nothing is rated.
 */
export const sentences = (
  limit: Rating,
  scale: Scale = FIVE_LEVELS,
  isRated = true,
): [TextCell, TextCell, TextCell] => {
  const text = titleSentences(symbolOf(scale, limit), scale, isRated);
  return [
    { row: 0, column: SENTENCE_COLUMN, text: text.levels },
    { row: 1, column: SENTENCE_COLUMN, text: text.limit },
    { row: USUAL_HEADER_ROW - 1, column: 0, text: text.instructions },
  ];
};

const sentencesOf = ({ limit, scale, isRated }: Ratings) => sentences(limit, scale, isRated);

/** A blank value beside a label is filled in again; a blank 状態 is the person's own. */
const labels = ({ year, department }: TitleFacts) =>
  [
    { key: 'year', value: year, always: true },
    { key: 'department', value: department, always: true },
    { key: 'state', value: SHEET_TEXTS.firstState, always: false },
  ] as const;

/** The value first: a label without one would look as if a person had cleared it, should the writing be stopped there. */
const labelled = (place: CellPlace, label: string, value: string): [TextCell, TextCell] => [
  { ...place, column: place.column + 1, text: value },
  { ...place, text: label },
];

/** All cells of a new tab's title block. */
export const titleCells = (facts: TitleFacts): TextCell[] => [
  ...labels(facts).flatMap(({ key, value }) => labelled(USUAL_LABELS[key], SHEET_TEXTS.tab[key], value)),
  ...sentencesOf(facts),
];

/**
 * What a tab's title block lacks: texts that stand nowhere above the header, where their usual cell is blank; and the
 * sentence of a limit that is not the present one. Whatever people wrote in a usual cell stays.
 *
 * @param headerRow 0-based.
 */
export function missingTitleCells(values: CellValues, headerRow: number, facts: TitleFacts): TextCell[] {
  const isFree = ({ row, column }: CellPlace): boolean =>
    row < headerRow && isBlankText(textOf(cellAt(values, row, column)));
  const cells: TextCell[] = [];
  for (const { key, value, always } of labels(facts)) {
    const at = findTitleLabel(values, headerRow, key);
    const both = labelled(at ?? USUAL_LABELS[key], SHEET_TEXTS.tab[key], value);
    // Where a text of somebody else took the label's place, the value has no place either.
    if (at === null && isFree(USUAL_LABELS[key])) cells.push(...both);
    else if (at !== null && always) cells.push(both[0]);
  }
  const outdated = outdatedSentences(values, headerRow, facts);
  const isThere = ({ text }: TextCell): boolean =>
    findSentence(values, headerRow, text) !== null || outdated.some((cell) => cell.text === text);
  cells.push(...sentencesOf(facts).filter((cell) => !isThere(cell)));
  const free = cells.filter((cell) => cell.text !== '' && isFree(cell));
  return [...free, ...outdated];
}

/** The sentences that name another limit, other levels, or a rating where nothing is rated. */
export function outdatedSentences(values: CellValues, headerRow: number, facts: Ratings): TextCell[] {
  const [levels, limit, instructions] = sentencesOf(facts);
  const renewed = (pattern: RegExp, text: string): TextCell[] => {
    const at = findAbove(values, headerRow, (found) => pattern.test(found));
    return at === null || textOf(cellAt(values, at.row, at.column)) === text ? [] : [{ ...at, text }];
  };
  const named = (text: string): string => {
    const [, digit, symbol = ''] = LIMIT_SENTENCE.exec(text) ?? [];
    return digit ?? symbol;
  };
  const ofLimit = renewed(LIMIT_SENTENCE, limit.text).filter(
    (at) =>
      named(textOf(cellAt(values, at.row, at.column))) !== named(limit.text) ||
      tellsOtherLevels(values, headerRow, levels.text),
  );
  // What people made of our sentences is theirs, as long as it names the right levels.
  if (!tellsOtherLevels(values, headerRow, levels.text)) return ofLimit;
  return [...renewed(LEVELS_SENTENCE, levels.text), ...ofLimit, ...renewed(INSTRUCTIONS, instructions.text)];
}

/** Whether the tab was made for other levels than the wanted sentence tells. */
function tellsOtherLevels(values: CellValues, headerRow: number, wanted: string): boolean {
  const at = findAbove(values, headerRow, (text) => LEVELS_SENTENCE.test(text));
  if (at === null) return false;
  const present = textOf(cellAt(values, at.row, at.column));
  return isFive(wanted) && isFive(present) ? false : present !== wanted;
}

const isFive = (sentence: string): boolean => /^達成度　5：.*　4：.*　3：.*　2：.*　1：/.test(sentence);

/** Whether the limit's sentence is there and names this limit, and the levels are the present ones. */
export const namesLimit = (values: CellValues, headerRow: number, facts: Ratings): boolean =>
  (!facts.isRated || findSentence(values, headerRow, sentencesOf(facts)[1].text) !== null) &&
  outdatedSentences(values, headerRow, facts).length === 0;

const findSentence = (values: CellValues, headerRow: number, sentence: string) =>
  findAbove(
    values,
    headerRow,
    (text) => text === sentence || (LIMIT_SENTENCE.test(text) && LIMIT_SENTENCE.test(sentence)),
  );

/** Where a label of the title block stands; 0-based, null when it is not there. The cell to its right holds the value. */
export const findTitleLabel = (
  values: CellValues,
  headerRow: number,
  label: keyof typeof SHEET_TEXTS.tab,
): CellPlace | null => findAbove(values, headerRow, (text) => foldText(text) === SHEET_TEXTS.tab[label]);

/** What stands beside the label 状態; '' where there is none. */
export function stateIn(values: CellValues, headerRow: number): string {
  const label = findTitleLabel(values, headerRow, 'state');
  return label ? textOf(cellAt(values, label.row, label.column + 1)).trim() : '';
}

function findAbove(values: CellValues, headerRow: number, fits: (text: string) => boolean): CellPlace | null {
  for (let row = 0; row < headerRow; row += 1) {
    const column = (values[row] ?? []).findIndex((value) => fits(textOf(value)));
    if (column >= 0) return { row, column };
  }
  return null;
}
