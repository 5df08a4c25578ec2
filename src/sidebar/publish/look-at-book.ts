/** What a workbook is like before it is published: who can be, and what stands in the way. */
import { type CheckedWorkbook, checkTabs } from '../../core/check/check-tabs';
import { readState } from '../../core/department-tab/state';
import type { JudgedObstacle } from '../../core/publish/acceptance';
import { judgeBy } from '../../core/publish/acceptance';
import { findGateHints, type GateHint } from '../../core/publish/gate-hints';
import { findObstacles } from '../../core/publish/obstacles';
import { type PublishedEditions, readEditions } from '../../core/publish/published-editions';
import { readTownFacts } from '../../core/publish/town-facts';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import type { WholeBook } from '../../google/report/get-book';

export interface LookedAtBook extends WholeBook {
  readonly checked: CheckedWorkbook;
  readonly editions: PublishedEditions;
  /** The 課 of 課一覧 that have a tab which can be read. */
  readonly departments: readonly string[];
  /** Those whose 状態 is 公表: they stay in what is published. */
  readonly published: readonly string[];
  /** Of all departments; comments are not among them, for the script cannot read them. */
  readonly obstacles: readonly JudgedObstacle[];
  /** What readers may stumble over; it stops nothing. */
  readonly hints: readonly GateHint[];
}

export function lookAtBook(book: WholeBook): LookedAtBook {
  const { tabs } = book;
  const checked = checkTabs(tabs);
  const editions = readEditions(tabs);
  const listed = new Set(checked.settings.departments.map(({ name }) => name));
  const own = checked.departments.filter(({ name }) => listed.has(name));
  const found = findObstacles({
    checked: { ...checked, departments: own },
    tabs,
    comments: [],
    hasChanged: editions.hasChanged,
  });
  return {
    ...book,
    checked,
    editions,
    departments: own.filter(({ evaluation }) => evaluation !== null).map(({ name }) => name),
    published: own.filter(({ state }) => readState(state) === 'published').map(({ name }) => name),
    obstacles: found.map(judgeBy(tabs, [])),
    hints: findGateHints(own, readTownFacts(tabs.find(({ name }) => name === SETTINGS_SHEET)?.values ?? [])),
  };
}

/** Those of the chosen departments, of the published ones, and of 設定, with the reasons that are typed. */
export function obstaclesFor(
  { obstacles, published }: LookedAtBook,
  chosen: readonly string[],
  reasons: Readonly<Record<string, string>>,
): JudgedObstacle[] {
  const shown = new Set(['', ...chosen, ...published]);
  return obstacles
    .filter(({ department }) => shown.has(department))
    .map((each) => {
      const typed = reasons[each.mark]?.trim() ?? '';
      return typed === '' || each.isKept ? each : { ...each, reason: typed };
    });
}
