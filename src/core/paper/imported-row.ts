/** The rows of a 課's tab that a paper gives. */
import { foldText, trimBlanks } from '../cells/folded-text';
import { parseGoalNumber, withoutLabel } from '../evaluation/goal-number';
import { bareHeader } from '../evaluation/header-texts';
import type { Scale } from '../evaluation/scale';
import { PAPER_MESSAGES as TEXT } from '../messages/papers';
import { PAGE_TEXTS as PRINTED } from '../messages/publish';
import type { GoalDraft, PaperPlace } from './goal-draft';
import type { WrittenRow } from './import-cells';
import { isDash, readPaperRating } from './paper-rating';

/** A row as it was understood, with what a person has to look at. */
export interface ImportedRow extends WrittenRow {
  /** 0 to 1. */
  readonly confidence: number;
  /** What a person must answer before the row is written. */
  readonly questions: readonly string[];
  readonly place: PaperPlace;
}

export function importedRow(draft: GoalDraft, scale: Scale): ImportedRow {
  const number = parseGoalNumber(draft.goalNumber);
  const rating = ratingOf(draft, scale);
  const doubts = [...new Map(draft.doubts.map((doubt) => [doubt.kind, doubt])).values()];
  const confidence = doubts.reduce((product, { factor }) => product * factor, rating.certainty);
  const { heading } = draft;
  return {
    number: heading.number,
    theme: unless(PRINTED.noTheme, heading.title),
    unit: heading.unit,
    goalNumber: number,
    goal: unless(PRINTED.wholeTheme, trimBlanks(withoutLabel(draft.goal, number))),
    rating: rating.text,
    outcome: trimBlanks(withoutLabel(draft.outcome, number)),
    columns: ownTexts(draft.own, scale),
    confidence: Math.round(confidence * 100) / 100,
    questions: [
      ...doubts.filter(({ asks }) => asks).map(({ kind }) => TEXT.doubts[kind]),
      ...(rating.question === '' ? [] : [rating.question]),
    ],
    place: draft.place,
  };
}

/** What our own pages print where a cell is blank is blank again. */
const unless = (printed: string, text: string): string => (text === printed ? '' : text);

const OTHER_RATING = /(?:評価|判定|評定|達成度)$/;

/** A second rating, or one of mid-year, is written as the levels are, where it clearly is one of them. */
function ownTexts(own: GoalDraft['own'], scale: Scale): GoalDraft['own'] {
  return Object.fromEntries(
    Object.entries(own).map(([name, text]) => {
      if (!OTHER_RATING.test(bareHeader(name)) || foldText(text) === '') return [name, text];
      const { symbol, doubt } = readPaperRating(text, scale);
      return [name, doubt === '' ? symbol : text];
    }),
  );
}

/** A rating that is blank or a mere dash is none, and no question. */
function ratingOf(
  { rating, level }: GoalDraft,
  scale: Scale,
): { text: string; certainty: number; question: string } {
  if (level !== '') return { text: level, certainty: 1, question: '' };
  const typed = trimBlanks(rating);
  if (unless(PRINTED.unrated, typed) === '' || isDash(typed)) return { text: '', certainty: 1, question: '' };
  const read = readPaperRating(typed, scale);
  if (read.doubt === '' && read.symbol !== '')
    return { text: read.symbol, certainty: read.certainty, question: '' };
  const symbols = scale.map(({ symbol }) => symbol);
  return {
    text: typed,
    certainty: Math.min(0.3, read.certainty || 0.3),
    question: TEXT.ratings[read.doubt || 'unknown'](typed, symbols),
  };
}
