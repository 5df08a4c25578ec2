/** Many cells mended or put back, some a call: a cell takes Google half a second and more, and each tab some seconds. */
import { useState } from 'preact/hooks';
import { cellPlace } from '../../core/cells/cell-reference';
import type { FixResult } from '../../core/fixes/fix-plan';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { FoundCell } from '../../core/overview/sidebar-data';
import { tabsOf as countOf, type Slice, type Slices, useSlices } from '../parts/use-slices';
import type { ServerValue } from '../session/server';
import { useSession } from '../session/sidebar-session';
import { tabsOf } from '../session/use-cell-edits';
import { useRunId } from '../session/use-run-id';

const { fixes: TEXT } = SIDEBAR_TEXTS;

/** As many as Google mends, or puts back, within half a minute. */
const MOST = { cells: 20, tabs: 6 };

type KeptCell = NonNullable<ServerValue<'getLastFix'>>['cells'][number];

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** What was done, and how many cells Stop has left over. */
export interface Fixed {
  readonly results: readonly FixResult[];
  readonly left: number;
}

export interface Fixes {
  readonly slices: Slices;
  /** Whether it takes several calls: then it is worth a look how far it is. */
  readonly isLong: boolean;
  /**
   * Mends what still fits the sheet; what stood there is kept in the workbook, and taken back together.
   * @param findings Each with a fix.
   * @throws CallFailure for a call that did not come back; what the ones before have done stands.
   */
  readonly fix: (findings: readonly FoundCell[]) => Promise<Fixed>;
  /** Puts back what was mended together last, by whomever. @throws As `fix` does. */
  readonly undo: (cells: readonly KeptCell[]) => Promise<Fixed>;
}

export function useFixes(): Fixes {
  const { server, check } = useSession();
  const slices = useSlices();
  const [isLong, setLong] = useState(false);
  // What this page mends together, also where it had to be tried again.
  const id = useRunId();

  const inCalls = async <P extends Place>(
    places: readonly P[],
    call: (part: readonly P[]) => Promise<{ readonly fixes: readonly FixResult[] }>,
  ): Promise<Fixed> => {
    const parts = inParts(places);
    const results: FixResult[] = [];
    /** Those of a call whose answer was lost may have changed too. */
    const tried: P[] = [];
    let done = 0;
    const all = parts.map((part): Slice => {
      done += part.length;
      const now = parts.length === 1 ? TEXT.writing : TEXT.at(done, places.length, tabsOf(part));
      const run = async () => {
        tried.push(...part);
        results.push(...(await call(part)).fixes);
      };
      return { now, tabs: part.length, run };
    });
    setLong(parts.length > 1);
    try {
      return { left: countOf(await slices.run(all)), results };
    } finally {
      await check.renew(tabsOf(tried));
    }
  };
  return {
    slices,
    isLong: isLong && slices.phase !== 'idle',
    fix: (findings) =>
      inCalls(findings, (part) => {
        const chosen = part.map(({ rule, sheet, cell, goal, value }) => {
          return { rule, sheet, cell, goal, oldValue: value };
        });
        return server.call('fixFindings', { chosen, id });
      }),
    // The last first: a header that an import added goes after the cells below it, which are known by it.
    undo: (cells) => inCalls([...cells].reverse(), (part) => server.call('undoFixes', part)),
  };
}

/** Cells of one row stay together: the row is known by its goal, which may be one of them. */
function inParts<P extends Place>(places: readonly P[]): P[][] {
  const rows = new Map<string, P[]>();
  for (const place of places) {
    const key = `${cellPlace(place.cell).row} ${place.sheet}`;
    rows.set(key, [...(rows.get(key) ?? []), place]);
  }
  const parts: P[][] = [];
  for (const row of rows.values()) {
    const last = parts[parts.length - 1];
    const together = [...(last ?? []), ...row];
    if (last === undefined || together.length > MOST.cells || tabsOf(together).length > MOST.tabs)
      parts.push(row);
    else parts[parts.length - 1] = together;
  }
  return parts;
}
