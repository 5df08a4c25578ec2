/** A rated goal as a line of published data: the same columns for every town and year. */
import { formatFiscalYear } from '../calendar/fiscal-year';
import { formatLongJapaneseDate, formatWesternDate } from '../calendar/japanese-date';
import { type Evaluation, goalsOf } from '../evaluation/evaluation';
import { symbolOf } from '../evaluation/scale';
import type { DATA_TEXTS } from '../messages/publish';
import { limitOf, type Settings } from '../settings/settings';
import { publishedColumns, type TownTexts, townTexts } from './town-columns';
import { type TownFacts, townName } from './town-facts';

export type RecordField = keyof typeof DATA_TEXTS.columns;

/** '' stands for what is not known; yes and no are booleans. Letters and digits of ratings are texts alike. */
export type GoalRecord = Readonly<Record<RecordField, string | number | boolean>> & {
  /** What stands in the town's own columns. */
  readonly town: TownTexts;
};

/** What of a record is not in the workbook's cells. */
export interface EditionFacts {
  readonly isDraft: boolean;
  /** undefined where nothing was published. */
  readonly edition?: number | undefined;
  /** 2018-06-01; '' where nothing was published. */
  readonly publishedOn: string;
}

/** The goals of a department in the order of its rows, with those that nobody has rated yet. */
export function goalRecords(
  evaluation: Evaluation,
  settings: Settings,
  town: TownFacts,
  { isDraft, edition, publishedOn }: EditionFacts,
): GoalRecord[] {
  const { fiscalYear, ratedOn } = settings;
  const scale = settings.isRated === false ? [] : settings.scale;
  const limit = limitOf(settings);
  const common = {
    municipality_code: town.code,
    municipality_name: townName(settings),
    fiscal_year: fiscalYear ?? '',
    fiscal_year_japanese: fiscalYear === undefined ? '' : formatFiscalYear(fiscalYear),
    rated_on: ratedOn ? formatWesternDate(ratedOn) : '',
    rated_on_japanese: ratedOn ? formatLongJapaneseDate(ratedOn) : '',
    department: evaluation.department,
    scale: scale.map(({ symbol }) => symbol).join('/'),
    edition: edition ?? '',
    published_on: publishedOn,
    is_draft: isDraft,
  };
  const rated = new Set(goalsOf(evaluation));
  const columns = publishedColumns(evaluation, town.withheld);
  return evaluation.themes.flatMap((theme) =>
    theme.goals
      .filter((goal) => rated.has(goal))
      .map((goal) => {
        const rating = goal.rating.kind === 'rated' ? goal.rating.rating : null;
        const level = scale.find((each) => each.rating === rating);
        return {
          ...common,
          theme_number: theme.number,
          theme: theme.title,
          unit: theme.unit,
          goal_number: goal.number,
          goal: goal.text,
          rating: rating === null ? '' : symbolOf(scale, rating),
          rating_meaning: level?.meaning ?? '',
          is_low: rating === null ? '' : rating <= limit,
          outcome: goal.outcome,
          town: townTexts(evaluation, columns, goal),
        };
      }),
  );
}
