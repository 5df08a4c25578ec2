/** What does not add up in a whole paper, and what is good to know of it. */
import { foldText } from '../cells/folded-text';
import { COLUMN_ROLE_TEXTS, PAPER_MESSAGES as TEXT } from '../messages/papers';
import { guessRoles } from './column-roles';
import type { GoalDraft } from './goal-draft';
import type { ImportedRow } from './imported-row';
import type { PaperOptions } from './paper-options';
import { looksLikeRating } from './paper-rating';
import type { ShownColumn } from './shown-column';

/** How many rows have something that each should have. */
interface Count {
  readonly role: 'rating' | 'outcome';
  readonly filled: number;
  /** Whether the paper has a place for it: where it has none, nothing is missing in it. */
  readonly hasPlace: boolean;
}

const lackingIn = (rows: readonly ImportedRow[], role: Count['role']): string[] =>
  rows
    .filter((row) => row[role] === '')
    .map(({ goal, theme }) => goal || theme)
    .filter((name) => name !== '');

const filledOf = (role: Count['role'], rows: readonly ImportedRow[]): number =>
  rows.filter((row) => row[role] !== '').length;

export const countOf = (
  role: Count['role'],
  rows: readonly ImportedRow[],
  columns: readonly ShownColumn[],
): Count => {
  const filled = filledOf(role, rows);
  return { role, filled, hasPlace: filled > 0 || columns.some((column) => column.role === role) };
};

/** Columns whose header says nothing, and whose texts are what the paper seems to lack. */
interface Unnamed {
  readonly ratings: readonly string[];
  readonly outcomes: readonly string[];
  readonly goals: readonly string[];
}

export function unnamed(
  drafts: readonly GoalDraft[],
  { scale, further, choices, isRated }: PaperOptions,
): Unnamed {
  // A person's word, and a place in the tab, say what a column is.
  const known = [...further, ...choices.map(({ column }) => column)].map(foldText);
  const names = [...new Set(drafts.flatMap(({ own }) => Object.keys(own)))].filter(
    (name) => !known.includes(foldText(name)) && guessRoles(name).length === 0,
  );
  const mostlyHolding = (test: (text: string) => boolean): string[] =>
    names.filter((name) => {
      const texts = drafts.flatMap(({ own }) => (own[name] ? [own[name]] : []));
      return texts.filter(test).length * 2 > texts.length;
    });
  const hasRatings = drafts.some(({ rating, level }) => rating !== '' || level !== '');
  const hasOutcomes = drafts.some(({ outcome }) => outcome !== '');
  // Several rows of one theme, none of which has a goal, must differ in something.
  const themes = new Set(drafts.map(({ heading }) => heading));
  const lacksGoals = drafts.every(({ goal }) => goal === '') && themes.size < drafts.length;
  return {
    goals: lacksGoals ? mostlyHolding((text) => text.length >= 4 && !looksLikeRating(text, scale)) : [],
    ratings: isRated === false || hasRatings ? [] : mostlyHolding((text) => looksLikeRating(text, scale)),
    outcomes: hasOutcomes ? [] : mostlyHolding((text) => isSentence(text) && !looksLikeRating(text, scale)),
  };
}

const isSentence = (text: string): boolean => text.length >= 6 && /[ぁ-ん]/.test(text);

/** Of the whole paper. */
export interface Remarks {
  /** The totals first. */
  readonly questions: readonly string[];
  /** What needs no answer. */
  readonly notes: readonly string[];
}

export function remarksOn(
  rows: readonly ImportedRow[],
  counts: readonly Count[],
  { ratings, outcomes, goals }: Unnamed,
): Remarks {
  const differing = counts.filter((count) => count.filled < rows.length);
  const totals =
    differing.length === 0
      ? []
      : [TEXT.totals(rows.length, filledOf('rating', rows), filledOf('outcome', rows))];
  // A plan has a place for neither: nothing is missing in it.
  const isAsked = counts.some(({ hasPlace }) => hasPlace);
  const further = [...new Set(rows.flatMap(({ columns }) => Object.keys(columns)))];
  return {
    questions: [
      ...(isAsked ? totals : []),
      ...(isAsked ? differing : []).flatMap(({ role, filled }) =>
        filled > 0 || (role === 'rating' ? ratings : outcomes).length > 0 ? [] : [TEXT.noneFound[role]],
      ),
      ...(goals.length === 0 ? [] : [TEXT.unnamed(COLUMN_ROLE_TEXTS.goal, goals)]),
      ...(ratings.length === 0 ? [] : [TEXT.unnamed(COLUMN_ROLE_TEXTS.rating, ratings)]),
      ...(outcomes.length === 0 ? [] : [TEXT.unnamed(COLUMN_ROLE_TEXTS.outcome, outcomes)]),
    ],
    notes: [
      ...(isAsked ? [] : totals),
      ...(isAsked ? differing : []).flatMap(({ role, filled }) => {
        const lacking = filled === 0 ? [] : lackingIn(rows, role);
        return lacking.length === 0 ? [] : [TEXT.lacking(COLUMN_ROLE_TEXTS[role], lacking)];
      }),
      ...(further.length === 0 ? [] : [TEXT.furtherColumns(further)]),
      ...(rows.some(({ theme }) => theme === '') ? [TEXT.noTheme] : []),
    ],
  };
}
