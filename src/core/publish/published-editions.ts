/** What a workbook knows of its departments' publications: the copies in 控え and the lines of 履歴. */
import type { CalendarDate } from '../cells/cell-value';
import type { CheckedWorkbook } from '../check/check-tabs';
import { readState } from '../department-tab/state';
import type { Tab } from '../department-tab/tab';
import type { Evaluation } from '../evaluation/evaluation';
import { columnPlaces, goalRowsOf } from '../hand-over/kept-rows';
import { changesBetween } from '../hand-over/row-changes';
import { readCopies, type StoredCopy } from '../hand-over/tab-copies';
import type { CopyKind } from '../messages/copies';
import { HISTORY_SHEET, KEPT_SHEET, SETTINGS_SHEET } from '../settings/settings';
import { changeLines, lastEdition } from './editions';
import { buildPublication, type Edition, type Publication, type Publishing } from './publication';
import { publishedColumns } from './town-columns';
import { readTownFacts, type TownFacts } from './town-facts';

export interface PublishedEditions {
  /** undefined for a department that was never published. */
  of(department: string): Edition | undefined;
  /** The number of the last edition; 0 before the first. */
  number(department: string): number;
  /** Whether what residents read says something else now than when it was published last, or closed. */
  hasChanged(department: string, evaluation: Evaluation, since?: 'publish' | 'close'): boolean;
}

export function readEditions(tabs: readonly Tab[]): PublishedEditions {
  const valuesOf = (name: string): Tab['values'] => tabs.find((tab) => tab.name === name)?.values ?? [];
  const copies = readCopies(valuesOf(KEPT_SHEET));
  const history = valuesOf(HISTORY_SHEET);
  const { withheld } = readTownFacts(valuesOf(SETTINGS_SHEET));
  const isPublished = (name: string): boolean =>
    publishedColumns({ further: [{ name, at: 0 }] }, withheld).length > 0;
  const copiesOf = (department: string, of: CopyKind = 'publish'): StoredCopy[] =>
    copies.filter(({ kind, ...copy }) => kind === of && copy.department === department);
  return {
    of(department) {
      const own = copiesOf(department);
      const last = own[own.length - 1];
      const publishedOn = dayIn(last?.at ?? '');
      if (last === undefined || publishedOn === undefined) return undefined;
      const before = own[own.length - 2];
      const now = last.rows.map((row) => ({ ...row, row: 0 }));
      const changes = before ? changesBetween(department, before.rows, now, new Map()) : [];
      return {
        edition: lastEdition(history, department) || 1,
        publishedOn,
        changes: changeLines(changes, isPublished),
      };
    },
    number: (department) => lastEdition(history, department),
    hasChanged(department, evaluation, since) {
      const own = copiesOf(department, since);
      const last = own[own.length - 1];
      const values = valuesOf(department);
      if (last === undefined) return false;
      const now = goalRowsOf(values, evaluation);
      const changes = changesBetween(department, last.rows, now, columnPlaces(evaluation));
      return changeLines(changes, isPublished).length > 0;
    },
  };
}

/** Of 2018/06/01 10:00:00, whose time of day a spreadsheet may have left out. */
function dayIn(moment: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})/.exec(moment) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

/** A publication of the workbook as it is; who is not 公表 is a draft. Built of all first, so that the names of files do not depend on who is shown. */
export function publishedNow(
  checked: CheckedWorkbook,
  town: TownFacts,
  editions: PublishedEditions,
  { shown, asFileName }: { readonly shown: readonly string[] } & Pick<Publishing, 'asFileName'>,
): Publication {
  const stateOf = new Map(checked.departments.map(({ name, state }) => [name, readState(state)]));
  const whole = buildPublication(checked, town, {
    asFileName,
    editionOf: (name) => (stateOf.get(name) === 'published' ? editions.of(name) : undefined),
  });
  const departments = whole.departments.filter(({ name }) => shown.includes(name));
  return { ...whole, departments, isDraft: departments.some(({ report }) => report.draft) };
}
