/** Earlier years of a town for its published data: from books, from data that were published, and from the file that stands in the folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { readState } from '../../core/department-tab/state';
import { PRODUCT_TEXTS } from '../../core/messages/publish';
import { PUBLISHED_DATA_MESSAGES as TEXT } from '../../core/messages/published-data';
import type { GoalRecord } from '../../core/publish/goal-record';
import { earlierRecords, type YearOfRecords, yearsIn } from '../../core/publish/joined-years';
import { publishedNow, readEditions } from '../../core/publish/published-editions';
import { townName } from '../../core/publish/town-facts';
import { isRefusal, Refusal } from '../../core/refusal';
import { readWorkbookFile } from '../../files/workbook-file';
import { printLine } from '../printing/output';
import { type BookContents, readBook } from '../script/read-book';
import { readGoalRecords } from './read-goal-records';

/**
 * Only what was published leaves, for that has passed the gate once.
 * @param paths Books and files of data, as the person wrote them.
 * @param folder Where the files will be: years that are in its file of years stay there.
 * @throws Refusal where one cannot be read, holds nothing that was published, or does not fit to the others.
 */
export async function readEarlierYears(
  { checked, town }: BookContents,
  paths: readonly string[],
  folder: string,
): Promise<GoalRecord[]> {
  const given: YearOfRecords[] = [];
  for (const path of paths) {
    const records = /\.csv$/i.test(path) ? publishedIn(path) : await publishedOf(path);
    given.push(...yearsIn(path, records));
  }
  const { settings } = checked;
  const thisYear = {
    code: town.code,
    municipality: townName(settings),
    fiscalYear: settings.fiscalYear,
  };
  const records = earlierRecords(thisYear, given, keptIn(join(folder, PRODUCT_TEXTS.yearsFile)));
  const years = new Map<string, number>();
  for (const { fiscal_year_japanese: year } of records)
    years.set(String(year), (years.get(String(year)) ?? 0) + 1);
  if (years.size > 0) printLine(TEXT.yearsIn([...years]));
  return records;
}

function publishedIn(path: string): GoalRecord[] {
  const records = unlessMissing(path, () => readGoalRecords(path));
  const published = records.filter(({ published_on }) => published_on !== '');
  if (published.length === 0) throw new Refusal('wrong-call', TEXT.notPublished, path);
  if (published.length < records.length)
    printLine(TEXT.linesLeftOut(path, records.length - published.length));
  return published;
}

function unlessMissing<T>(path: string, read: () => T): T {
  if (!existsSync(path)) throw new Refusal('file-not-found', TEXT.missing, path);
  return read();
}

async function publishedOf(path: string): Promise<GoalRecord[]> {
  const { checked, town, tabs } = await readBook(readWorkbookFile(path));
  if (checked.settings.fiscalYear === undefined)
    throw new Refusal('data-unreadable', TEXT.bookWithoutYear, path);
  const isPublished = ({ state }: { readonly state: string }): boolean => readState(state) === 'published';
  const shown = checked.departments.filter(isPublished).map(({ name }) => name);
  if (shown.length === 0) throw new Refusal('wrong-call', TEXT.notPublished, path);
  const others = checked.departments.filter((each) => !isPublished(each)).map(({ name }) => name);
  if (others.length > 0) printLine(TEXT.departmentsLeftOut(path, others));
  const publication = publishedNow(checked, town, readEditions(tabs), { shown, asFileName: safeFileName });
  return publication.departments.flatMap(({ records }) => records);
}

/** What the file of years holds; nothing where somebody has made something else of it, which the gate tells. */
function keptIn(path: string): YearOfRecords[] {
  if (!existsSync(path)) return [];
  try {
    return yearsIn(path, readGoalRecords(path));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}
