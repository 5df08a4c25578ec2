/** What a workbook is like before it is published: who can be, and what stands in the way. */
import { type CheckedWorkbook, checkTabs } from '../../core/check/check-tabs';
import { readState } from '../../core/department-tab/state';
import type { PlacedComment } from '../../core/hand-over/placed-comment';
import type { JudgedObstacle } from '../../core/publish/acceptance';
import { judgeBy } from '../../core/publish/acceptance';
import { findGateHints, type GateHint } from '../../core/publish/gate-hints';
import { findObstacles } from '../../core/publish/obstacles';
import { type PublishedEditions, readEditions } from '../../core/publish/published-editions';
import { readTownFacts } from '../../core/publish/town-facts';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import type { WholeBook } from '../../google/report/get-book';
import { CallFailure } from '../session/call-failure';
import type { Server } from '../session/server';

export interface LookedAtBook extends WholeBook {
  readonly checked: CheckedWorkbook;
  readonly editions: PublishedEditions;
  /** The 課 of 課一覧 that have a tab which can be read. */
  readonly departments: readonly string[];
  /** Those whose 状態 is 公表: they stay in what is published. */
  readonly published: readonly string[];
  /** Of all departments. */
  readonly obstacles: readonly JudgedObstacle[];
  /** What readers may stumble over; it stops nothing. */
  readonly hints: readonly GateHint[];
  /** Whether comments are among them; where they cannot be read, the person has to. */
  readonly hasComments: boolean;
}

/** @throws CallFailure */
export async function readBook(server: Server): Promise<LookedAtBook> {
  const book = await server.call('getBook');
  return lookAtBook(book, await readComments(server));
}

/** null where the project cannot read them, or may not. */
async function readComments(server: Server): Promise<readonly PlacedComment[] | null> {
  if (!server.offers('getComments')) return null;
  try {
    return await server.call('getComments', '');
  } catch (error) {
    if (error instanceof CallFailure && error.code === 'comments-unreadable') return null;
    throw error;
  }
}

function lookAtBook(book: WholeBook, comments: readonly PlacedComment[] | null): LookedAtBook {
  const { tabs } = book;
  const checked = checkTabs(tabs);
  const editions = readEditions(tabs);
  const listed = new Set(checked.settings.departments.map(({ name }) => name));
  const own = checked.departments.filter(({ name }) => listed.has(name));
  const found = findObstacles({
    checked: { ...checked, departments: own },
    tabs,
    comments: (comments ?? []).filter(({ done }) => !done),
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
    hasComments: comments !== null,
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
