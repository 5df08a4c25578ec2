/** What a ready form prints of a goal: the columns of every evaluation, and those of the town where they belong among them. */
import { figureColumn, isSecondRating } from '../evaluation/further-headers';
import { bareHeader } from '../evaluation/header-texts';
import type { Scale } from '../evaluation/scale';
import { MID_YEAR_WORD } from '../evaluation/town-headers';
import { READY_FORM_WORDS as WORDS } from '../messages/ready-forms';
import { longestOf, MOST_CENTRED, shortWidth, widthOfShort } from './column-widths';
import { parseTag } from './parse-tag';

export interface GoalColumn {
  readonly head: string;
  /** With its tags, as XML. */
  readonly text: string;
  /** The same where there is room for more. */
  readonly full?: string;
  /** In twentieths of a point; its share of the page where the sum is another one. */
  readonly width: number;
  /** Whether it is as wide as its texts are, whatever the page is. */
  readonly isShort?: boolean;
  /** Whether its texts stand in the middle. */
  readonly isCentred?: boolean;
}

/** Ratings and figures. */
const MARK = { isShort: true, isCentred: true } as const;

/** What a form is made to fit. */
export interface FormTown {
  /** The headers of the town's further columns, as they stand in its tabs. */
  readonly further: readonly string[];
  /** false where it rates nothing. */
  readonly isRated: boolean;
  /** Its levels; left out for the usual ones. */
  readonly levels?: Scale;
  /** What stands in the further columns, by their headers. */
  readonly texts?: ReadonlyMap<string, readonly string[]>;
}

/** What the figures count: it stands before them. */
const COUNTED = /指標|水準/;

/** Each paragraph of a text for itself. */
const lines = (tag: string): string => `{-w:p ${tag}}{.}{/${tag}}`;

const asXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param town A header that no tag can name is left out. @returns The goal first. */
export function goalColumns({ further, isRated, levels = [], texts: written }: FormTown): GoalColumn[] {
  const columns = [...new Set(further)].filter(isTag).map((name, at) => ({ name, at }));
  const [target, actual, measure] = (['target', 'actual', 'measure'] as const).map((figure) =>
    figureColumn(columns, figure),
  );
  const unit = measure === undefined ? '' : `{${asXml(measure.name)}}`;
  const longestIn = (name: string): number => longestOf(written?.get(name) ?? []);
  const figures = [target, actual].flatMap((column): GoalColumn[] => {
    if (column === undefined) return [];
    const { name } = column;
    const longest = longestIn(name) + (measure === undefined ? 0 : longestIn(measure.name));
    const short = widthOfShort(name, Math.max(longest, 1));
    const own = short === null ? { width: 1800 } : { ...MARK, width: Math.max(short, 1050) };
    return [{ head: asXml(name), text: `{${asXml(name)}}${unit}`, ...own }];
  });
  // One that the town writes itself, 「達成率(%)」, is printed in place of the computed one.
  const ownRate = columns.find(({ name }) => bareHeader(name) === WORDS.rate);
  const rateName = asXml(ownRate?.name ?? WORDS.rate);
  const rate = target && actual ? [{ ...MARK, head: rateName, text: `{${rateName}}`, width: 950 }] : [];
  const others = columns.filter(
    (column) => ![target, actual, measure].includes(column) && (column !== ownRate || rate.length === 0),
  );
  const isBefore = ({ name }: { readonly name: string }): boolean =>
    MID_YEAR_WORD.test(name) || COUNTED.test(name);
  const texts = (wanted: typeof others, width: number): GoalColumn[] =>
    wanted.map(({ name }) => {
      const longest = longestIn(name);
      const short = widthOfShort(name, longest);
      const own =
        short === null ? { width } : { width: short, isShort: true, isCentred: longest <= MOST_CENTRED };
      return { head: asXml(name), text: lines(asXml(name)), ...own };
    });
  const ofLevels = Math.max(900, shortWidth('', longestOf(levels.map(({ symbol }) => symbol))));
  const ratings = others.filter((column) => isSecondRating(column) && !isBefore(column));
  const rest = others.filter((column) => !isBefore(column) && !ratings.includes(column));
  return [
    { head: WORDS.goal, text: lines('goal'), width: 3000 },
    ...texts(
      others.filter(({ name }) => COUNTED.test(name)),
      2100,
    ),
    ...figures,
    ...rate,
    ...texts(
      others.filter(({ name }) => MID_YEAR_WORD.test(name) && !COUNTED.test(name)),
      2300,
    ),
    ...(isRated ? [rating(ratings.length > 0, ofLevels)] : []),
    ...ratings.map(({ name }) => ({
      ...{ head: asXml(name), text: `{${asXml(name)}}`, width: Math.max(ofLevels, shortWidth(name, 0)) },
      ...MARK,
    })),
    { head: WORDS.outcome, text: lines('outcome'), width: 3020 },
    ...texts(rest, 2100),
  ];
}

const rating = (hasOthers: boolean, width: number): GoalColumn => ({
  head: hasOthers ? WORDS.own : WORDS.rating,
  text: '{rating}',
  full: '{rating}　{meaning}',
  width,
  ...MARK,
});

const isTag = (name: string): boolean => {
  const { column, role, fault } = parseTag(name, [name]);
  return column === 'known' && role === 'value' && fault === undefined && !/[{}]/.test(name);
};
