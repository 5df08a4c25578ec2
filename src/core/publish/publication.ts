/** What is published of one workbook, as plain data: papers, pages and data are all made from it. */
import { formatFiscalYear } from '../calendar/fiscal-year';
import { formatLongJapaneseDate, formatWesternDate } from '../calendar/japanese-date';
import type { CalendarDate } from '../cells/cell-value';
import { type CheckedWorkbook, isDraft } from '../check/check-tabs';
import { isAwaited } from '../department-tab/state';
import { symbolOf } from '../evaluation/scale';
import { PAGE_TEXTS } from '../messages/publish';
import { REPORT_MESSAGES } from '../messages/report';
import { buildReportData } from '../report/build-report-data';
import type { ReportData } from '../report/report-data';
import { limitOf, statesIn } from '../settings/settings';
import { type EditionFacts, type GoalRecord, goalRecords } from './goal-record';
import { publishedColumns, type TownColumn } from './town-columns';
import { type TownFacts, townName } from './town-facts';

export interface Publication {
  /** 団体名; '' when 設定 does not say. */
  readonly municipality: string;
  /** 平成29年度; 「年度不明」 when 設定 does not say. */
  readonly year: string;
  /** 平成29年度（西暦2017年度） */
  readonly bothYears: string;
  /** 平成30年3月31日（西暦2018年3月31日）; '' when 設定 does not say. */
  readonly ratedOn: string;
  /** How the levels write the limit. */
  readonly limitLabel: string;
  readonly town: TownFacts;
  readonly departments: readonly PublishedDepartment[];
  readonly isDraft: boolean;
}

export interface PublishedDepartment {
  readonly name: string;
  readonly report: ReportData;
  readonly records: readonly GoalRecord[];
  /** The columns of the town that are published. */
  readonly columns: readonly TownColumn[];
  /** The name of its files, without what stands behind the point. */
  readonly fileName: string;
  /** As printed; '' where it was not published. */
  readonly publishedOn: string;
  readonly edition: number | undefined;
  /** One line for each change since the edition before. */
  readonly changes: readonly string[];
}

/** What is known of a department's publication beside its tab. */
export interface Edition {
  readonly edition: number;
  readonly publishedOn: CalendarDate;
  readonly changes: readonly string[];
}

export interface Publishing {
  /** What a text becomes as the name of a file. */
  readonly asFileName: (text: string) => string;
  /** Left out where nothing is being published. A department without an edition is a draft then. */
  readonly editionOf?: (department: string) => Edition | undefined;
}

/**
 * The names of files do not tell the edition: a correction has the same address.
 *
 * @param checked Departments without a tab or a header are left out.
 */
export function buildPublication(
  checked: CheckedWorkbook,
  town: TownFacts,
  { editionOf, asFileName }: Publishing,
): Publication {
  const taken = new Set<string>();
  const { settings } = checked;
  const { fiscalYear, ratedOn } = settings;
  const limit = symbolOf(settings.scale, limitOf(settings));
  const year = fiscalYear === undefined ? REPORT_MESSAGES.unknownYear : formatFiscalYear(fiscalYear);
  const departments = checked.departments.flatMap((department): PublishedDepartment[] => {
    const { name, evaluation } = department;
    if (evaluation === null) return [];
    const edition = editionOf?.(name);
    const isUnpublished = editionOf !== undefined && edition === undefined;
    const draft = isUnpublished || isDraft(department, checked);
    const isOpen = editionOf === undefined && isAwaited(department.state, statesIn(settings));
    const facts: EditionFacts = {
      isDraft: draft,
      edition: edition?.edition,
      publishedOn: edition ? formatWesternDate(edition.publishedOn) : '',
    };
    return [
      {
        name,
        report: buildReportData(evaluation, settings, draft),
        records: goalRecords(evaluation, settings, town, facts),
        columns: publishedColumns(evaluation, town.withheld),
        fileName: freeName(asFileName(REPORT_MESSAGES.fileName(name, year, 1, draft, isOpen)), taken),
        publishedOn: edition ? bothDates(edition.publishedOn) : '',
        edition: edition?.edition,
        changes: edition?.changes ?? [],
      },
    ];
  });
  return {
    municipality: townName(settings),
    year,
    bothYears: fiscalYear === undefined ? year : PAGE_TEXTS.bothYears(year, fiscalYear),
    ratedOn: ratedOn ? bothDates(ratedOn) : '',
    limitLabel: limit,
    town,
    departments,
    isDraft: departments.some(({ report }) => report.draft),
  };
}

const bothDates = (date: CalendarDate): string =>
  PAGE_TEXTS.bothDates(formatLongJapaneseDate(date), PAGE_TEXTS.westernDate(date.year, date.month, date.day));

/** The names of two 課 may come to one: disks do not tell A from a, nor ガ in one character from ガ in two. */
function freeName(name: string, taken: Set<string>): string {
  const onDisk = (text: string): string => text.normalize('NFC').toLowerCase();
  let free = name;
  for (let number = 2; taken.has(onDisk(free)); number += 1) free = `${name} (${number})`;
  taken.add(onDisk(free));
  return free;
}
