/** What a workbook knows of its departments' publications: the copies in 控え and the lines of 履歴. */
import type { CalendarDate } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import type { Evaluation } from '../../core/evaluation/evaluation';
import { columnPlaces, goalRowsOf } from '../../core/hand-over/goal-rows';
import { changesBetween } from '../../core/hand-over/row-changes';
import { readCopies, type StoredCopy } from '../../core/hand-over/tab-copies';
import { changeLines, lastEdition } from '../../core/publish/editions';
import type { Edition } from '../../core/publish/publication';
import { HISTORY_SHEET, KEPT_SHEET } from '../../core/settings/settings';

export interface PublishedEditions {
  /** undefined for a department that was never published. */
  of(department: string): Edition | undefined;
  /** The number of the last edition; 0 before the first. */
  number(department: string): number;
  /** Whether the tab says something else now than what was published last. */
  hasChanged(department: string, evaluation: Evaluation): boolean;
}

export function readEditions(tabs: readonly Tab[]): PublishedEditions {
  const valuesOf = (name: string): Tab['values'] => tabs.find((tab) => tab.name === name)?.values ?? [];
  const copies = readCopies(valuesOf(KEPT_SHEET)).filter(({ kind }) => kind === 'publish');
  const history = valuesOf(HISTORY_SHEET);
  const copiesOf = (department: string): StoredCopy[] =>
    copies.filter((copy) => copy.department === department);
  return {
    of(department) {
      const own = copiesOf(department);
      const last = own[own.length - 1];
      const publishedOn = dayIn(last?.at ?? '');
      if (last === undefined || publishedOn === undefined) return undefined;
      const before = own[own.length - 2];
      const now = last.rows.map((row) => ({ ...row, row: 0 }));
      const changes = before ? changesBetween(department, before.rows, now, new Map()) : [];
      return { edition: lastEdition(history, department) || 1, publishedOn, changes: changeLines(changes) };
    },
    number: (department) => lastEdition(history, department),
    hasChanged(department, evaluation) {
      const own = copiesOf(department);
      const last = own[own.length - 1];
      const values = valuesOf(department);
      if (last === undefined) return false;
      const now = goalRowsOf(values, evaluation);
      const changes = changesBetween(department, last.rows, now, columnPlaces(values, evaluation));
      return changeLines(changes).length > 0;
    },
  };
}

/** Of 2018/06/01 10:00:00, whose time of day a spreadsheet may have left out. */
function dayIn(moment: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})/.exec(moment) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}
