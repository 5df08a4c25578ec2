/** Brings the limit and the levels of 設定 into the conditional formats and title blocks of the tabs after it was changed there. */
import type { CheckedDepartment, CheckedWorkbook } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import { namesLimit, outdatedSentences, type TitleFacts } from '../../core/department-tab/title-block';
import { isFiveLevels } from '../../core/evaluation/scale';
import { hasHighlights, isOwnHighlight, ratingHighlights } from '../../core/set-up/rating-highlights';
import { limitOf, type Settings } from '../../core/settings/settings';
import { isWritten } from '../workbook/flushed-write';
import { lastGridRow } from '../workbook/sheet-style';
import { foundHighlight, writeHighlights } from './tab-highlights';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The limit that the tabs carry, and the levels where they are the town's own. */
const LIMIT_KEY = 'jiko-hyoka.limit';

/** What the tabs tell of ratings. */
type Ratings = Pick<TitleFacts, 'limit' | 'scale' | 'isRated'>;

const ratingsOf = (settings: Settings): Ratings => ({
  limit: limitOf(settings),
  scale: settings.scale,
  isRated: settings.isRated ?? true,
});

const carriedText = ({ limit, scale, isRated }: Ratings): string =>
  isFiveLevels(scale) && isRated ? String(limit) : JSON.stringify([limit, isRated, scale]);

/** Notes that all tabs carry the limit and levels of 設定. */
export const rememberLimit = (settings: Settings): void => {
  PropertiesService.getDocumentProperties().setProperty(LIMIT_KEY, carriedText(ratingsOf(settings)));
};

/**
 * No call where all title blocks name the limit, for their sentence is written after the rules; one where the tabs carry
 * it. Nothing is written where they never got one: that is for 初期設定.
 * A tab that cannot be changed keeps its old rules, until somebody checks who may.
 *
 * @returns Whether the tabs were gone through.
 */
export function renewLimit(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  checked: CheckedWorkbook,
): boolean {
  const { settings } = checked;
  const ratings = ratingsOf(settings);
  if (settings.limit === undefined || checked.departments.every((each) => isNamedIn(tabs, each, ratings)))
    return false;
  const carried = PropertiesService.getDocumentProperties().getProperty(LIMIT_KEY);
  if (carried === null || carried === carriedText(ratings)) return false;
  const renewals = checked.departments.map((each) => () => renewTab(spreadsheet, tabs, each, ratings));
  // One flush for all; where one is refused nobody knows which, and each is done once more by itself.
  const isDone = isWritten(() => {
    for (const renew of renewals) renew();
  });
  if (isDone || renewals.map(isWritten).every(Boolean)) rememberLimit(settings);
  return true;
}

function isNamedIn(tabs: readonly Tab[], { name, evaluation }: CheckedDepartment, ratings: Ratings): boolean {
  const values = tabs.find((tab) => tab.name === name)?.values ?? [];
  return evaluation === null || namesLimit(values, evaluation.header.row, ratings);
}

/** A tab without our rules is left to 初期設定. @throws What a protection of the tab throws. */
function renewTab(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  { name, evaluation }: CheckedDepartment,
  ratings: Ratings,
): void {
  const sheet = spreadsheet.getSheetByName(name);
  const values = tabs.find((tab) => tab.name === name)?.values;
  if (evaluation === null || sheet === null || values === undefined) return;
  const { header } = evaluation;
  const found = sheet.getConditionalFormatRules().map((rule) => ({ rule, ...foundHighlight(rule) }));
  const own = found.filter(isOwnHighlight);
  const wanted = ratingHighlights(header, lastGridRow(sheet), ratings.limit, ratings.scale);
  if (own.length > 0 && !hasHighlights(found, wanted)) {
    const others = found.filter((each) => !own.includes(each));
    writeHighlights(
      sheet,
      wanted,
      others.map(({ rule }) => rule),
      own,
    );
  }
  for (const { row, column, text } of outdatedSentences(values, header.row, ratings)) {
    sheet.getRange(row + 1, column + 1).setValue(text);
  }
}
