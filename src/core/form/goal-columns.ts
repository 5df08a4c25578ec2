/** What a ready form prints of a goal: the columns of every evaluation, and those of the town where they belong among them. */
import { foldText } from '../cells/folded-text';
import { figureColumn, isSecondRating } from '../evaluation/further-headers';
import { READY_FORM_WORDS as WORDS } from '../messages/ready-forms';
import { parseTag } from './parse-tag';

export interface GoalColumn {
  readonly head: string;
  /** With its tags, as XML. */
  readonly text: string;
  /** The same where there is room for more. */
  readonly full?: string;
  /** In twentieths of a point; its share of the page where the sum is another one. */
  readonly width: number;
}

const MID_YEAR = /中間|上半期|上期/;
/** What the figures count: it stands before them. */
const COUNTED = /指標|水準/;

/** Each paragraph of a text for itself. */
const lines = (tag: string): string => `{-w:p ${tag}}{.}{/${tag}}`;

const asXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param names Headers of the town; one that no tag can name is left out. @returns The goal first. */
export function goalColumns(names: readonly string[], isRated: boolean): GoalColumn[] {
  const columns = [...new Set(names)].filter(isTag).map((name, at) => ({ name, at }));
  const [target, actual, measure] = (['target', 'actual', 'measure'] as const).map((figure) =>
    figureColumn(columns, figure),
  );
  const unit = measure === undefined ? '' : `{${asXml(measure.name)}}`;
  const figures = [target, actual].flatMap((column): GoalColumn[] =>
    column === undefined
      ? []
      : [{ head: asXml(column.name), text: `{${asXml(column.name)}}${unit}`, width: 1050 }],
  );
  const rate = target && actual ? [{ head: WORDS.rate, text: `{${WORDS.rate}}`, width: 950 }] : [];
  const others = columns.filter(
    (column) => ![target, actual, measure].includes(column) && foldText(column.name) !== WORDS.rate,
  );
  const isBefore = ({ name }: { readonly name: string }): boolean =>
    MID_YEAR.test(name) || COUNTED.test(name);
  const texts = (wanted: typeof others, width: number): GoalColumn[] =>
    wanted.map(({ name }) => ({ head: asXml(name), text: lines(asXml(name)), width }));
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
      others.filter(({ name }) => MID_YEAR.test(name) && !COUNTED.test(name)),
      2300,
    ),
    ...(isRated ? [rating(ratings.length > 0)] : []),
    ...ratings.map(({ name }) => ({ head: asXml(name), text: `{${asXml(name)}}`, width: 900 })),
    { head: WORDS.outcome, text: lines('outcome'), width: 3020 },
    ...texts(rest, 2100),
  ];
}

const rating = (hasOthers: boolean): GoalColumn => ({
  head: hasOthers ? WORDS.own : WORDS.rating,
  text: '{rating}',
  full: '{rating}　{meaning}',
  width: 900,
});

const isTag = (name: string): boolean => {
  const { column, role, fault } = parseTag(name, [name]);
  return column === 'known' && role === 'value' && fault === undefined && !/[{}]/.test(name);
};
