/** Goals as the book has columns for them, which only all of them together tell. */
import { foldText } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { SECOND_RATINGS } from '../evaluation/town-headers';
import { guessRoles } from './column-roles';
import { doubtOf, type GoalDraft } from './goal-draft';
import { looksLikeRating } from './paper-rating';
import { bySameName } from './same-names';
import type { ShownColumn } from './shown-column';

/**
 * 「二次」 in a paper is the book's 「二次評価」, where no column of the paper has that name itself. Without such a column in the
 * book, a column of ratings gets the name by which they are known there.
 */
export function withBookNames(
  drafts: readonly GoalDraft[],
  further: readonly string[],
  scale: Scale,
): GoalDraft[] {
  const written = [...new Set(drafts.flatMap(({ own }) => Object.keys(own)))];
  const names = written.map(foldText);
  const ofBook = new Map(further.map((name) => [foldText(name), name]));
  const holdsRatings = (name: string): boolean =>
    drafts.every(({ own: { [name]: text = '' } }) => text === '' || looksLikeRating(text, scale));
  const known = written.map((name) => (holdsRatings(name) ? secondRatingName(name) : undefined));
  const bookName = (name: string): string => {
    const whole = `${foldText(name)}評価`;
    if (ofBook.has(foldText(name))) return name;
    const own = known[written.indexOf(name)];
    const isOnly = own !== undefined && !names.includes(own) && known.indexOf(own) === known.lastIndexOf(own);
    return (names.includes(whole) ? undefined : ofBook.get(whole)) ?? (isOnly ? own : name);
  };
  return drafts.map((draft) => ({
    ...draft,
    own: bySameName(Object.entries(draft.own).map(([name, text]) => [bookName(name), text])),
  }));
}

/** 「課長」, 「評価（課長）」 and 「2次評定」 are known as 課長評価 and 二次評価; undefined for what is known by none. */
function secondRatingName(name: string): string | undefined {
  const who = foldText(name)
    .replace(/^(?:年度末|期末|通期)|評価|評定|判定|達成度|[()[\]]/g, '')
    .replace('2次', '二次');
  return SECOND_RATINGS.find((known) => known === `${who}評価`);
}

interface Explained {
  readonly drafts: readonly GoalDraft[];
  /** Of the column that was taken for an outcome; null for none. */
  readonly header: string | null;
}

/** Why goals were missed stands in a column of its own beside what was done: the book has one for both. */
const OF_MISSED = /できなかった|未達成/;

export function withResults(
  drafts: readonly GoalDraft[],
  columns: readonly ShownColumn[],
  placed: readonly string[],
): Explained {
  const known = placed.map(foldText);
  const hasReasons = columns.some(({ role, header }) => role === 'outcome' && OF_MISSED.test(header));
  const results = columns.find(
    ({ role, header }) =>
      role === 'own' && !known.includes(foldText(header)) && guessRoles(header)[0]?.role === 'outcome',
  )?.header;
  if (!hasReasons || results === undefined) return { drafts, header: null };
  const together = drafts.map((draft) => {
    const { [results]: done = '', ...own } = draft.own;
    const outcome = [done, draft.outcome].filter((text) => text !== '').join('\n');
    return { ...draft, outcome, own, doubts: [...draft.doubts, doubtOf('column-guessed')] };
  });
  return { drafts: together, header: results };
}

/** A paper without any column of reasons may have them as remarks, where the book has no column for those. */
const REMARKS = /所見|コメント|説明|備考|意見|講評|課題|振り返り|考察|分析/;

export function withOutcomes(drafts: readonly GoalDraft[], placed: readonly string[]): Explained {
  if (drafts.some(({ outcome }) => outcome !== '')) return { drafts, header: null };
  const names = new Set(drafts.flatMap(({ own }) => Object.keys(own)));
  const known = placed.map(foldText);
  const [only, second] = [...names].filter((name) => REMARKS.test(name) && !known.includes(foldText(name)));
  if (only === undefined || second !== undefined) return { drafts, header: null };
  const filled = drafts.map((draft) => {
    const { [only]: outcome = '', ...own } = draft.own;
    return { ...draft, outcome, own, doubts: [...draft.doubts, doubtOf('column-guessed')] };
  });
  return { drafts: filled, header: only };
}

/** Without any theme a short or numbered goal is the theme itself; a sentence is left as a goal, and it is said. */
export function withThemes(drafts: readonly GoalDraft[]): GoalDraft[] {
  return drafts.map((draft): GoalDraft => {
    if (draft.heading.title !== '' || draft.goal === '') return draft;
    const isTitle = draft.goal.length <= 60 && !/[。．]/.test(draft.goal) && !draft.goal.includes('\n');
    if (!isTitle) return { ...draft, doubts: [...draft.doubts, doubtOf('no-theme')] };
    return {
      ...draft,
      heading: { ...draft.heading, number: draft.goalNumber, title: draft.goal },
      goalNumber: '',
      goal: '',
    };
  });
}
