/** Writing into cells, and taking it back. */
import { useCallback } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { CellEdit, CellEditResult } from '../../core/overview/sidebar-data';
import { useRemembered } from './memory';
import type { Server } from './server';
import type { Tone } from './tone';

const { fixes: TEXT, findings: FINDINGS } = SIDEBAR_TEXTS;

/** Something written from the sidebar that can still be taken back. */
export interface CellChange {
  readonly id: number;
  /** Says what was done by all its edits together; '' for one that speaks for itself. */
  readonly title: string;
  readonly edits: readonly CellEdit[];
}

export interface CellEdits {
  /** Newest first. */
  readonly changes: readonly CellChange[];
  /**
   * Writes what still fits the sheet, and then has it checked again.
   * @param title Makes one change of all edits, which are then taken back together.
   * @throws CallFailure when nothing could be written at all.
   */
  readonly write: (edits: readonly CellEdit[], title?: string) => Promise<readonly CellEditResult[]>;
  /** @returns '' when it is undone, else why not all of it. @throws CallFailure */
  readonly undo: (change: CellChange) => Promise<string>;
}

export function useCellEdits(server: Server, renew: (tabs: readonly string[]) => Promise<void>): CellEdits {
  const [changes, setChanges] = useRemembered<readonly CellChange[]>('changes', []);

  const write = useCallback(
    async (edits: readonly CellEdit[], title = ''): Promise<readonly CellEditResult[]> => {
      const results = await server.call('writeCells', [...edits]);
      setChanges((before) => [...newChanges(results, title, before), ...followed(before, edits, results)]);
      await renew(tabsOf(results));
      return results;
    },
    [server, renew, setChanges],
  );

  const undo = useCallback(
    async (change: CellChange): Promise<string> => {
      const inverse = change.edits.map((edit) => ({
        ...edit,
        oldValue: edit.newValue,
        newValue: edit.oldValue,
        undo: true,
      }));
      const results = await server.call('writeCells', inverse);
      const left = change.edits.filter((_, at) => !results[at]?.written);
      setChanges((before) =>
        followed(before, inverse, results).flatMap((each) => {
          if (each.id !== change.id) return each;
          return left.length === 0 ? [] : { ...each, edits: left };
        }),
      );
      if (left.length < change.edits.length) await renew(tabsOf(results));
      return results.find(({ written }) => !written)?.message ?? '';
    },
    [server, renew, setChanges],
  );

  return { changes, write, undo };
}

/** The tabs of some places, each once. */
export const tabsOf = (places: readonly { readonly sheet: string }[]): string[] => [
  ...new Set(places.map(({ sheet }) => sheet)),
];

function newChanges(
  results: readonly CellEditResult[],
  title: string,
  before: readonly CellChange[],
): CellChange[] {
  const edits = results.filter(({ written }) => written).map(asEdit);
  const groups = title === '' ? edits.map((edit) => [edit]) : [edits];
  const first = (before[0]?.id ?? 0) + 1;
  return groups
    .filter((group) => group.length > 0)
    .map((group, at) => ({ id: first + at, title, edits: group }))
    .reverse();
}

const asEdit = ({ sheet, cell, goal, oldValue, newValue }: CellEditResult): CellEdit => ({
  sheet,
  cell,
  goal,
  oldValue,
  newValue,
});

/** Earlier changes of a row whose goal has another text now: taking them back has to name that. */
function followed(
  changes: readonly CellChange[],
  edits: readonly CellEdit[],
  results: readonly CellEditResult[],
): CellChange[] {
  const renamed = edits.flatMap(({ goal }, at) => {
    const result = results[at];
    return result?.written && result.goal !== goal ? [{ before: goal, result }] : [];
  });
  const follow = (edit: CellEdit): CellEdit => {
    const found = renamed.find(
      ({ before, result }) =>
        before === edit.goal && result.sheet === edit.sheet && rowOf(result.cell) === rowOf(edit.cell),
    );
    return found ? { ...edit, goal: found.result.goal } : edit;
  };
  return changes.map((change) => ({ ...change, edits: change.edits.map(follow) }));
}

const rowOf = (cell: string): string => /\d+$/.exec(cell)?.[0] ?? '';

/** Of the sentence on how a write went: what is done in part must not be told as a failure of all of it. */
export function toneOf(results: readonly Pick<CellEditResult, 'written'>[]): Tone {
  if (results.every(({ written }) => written)) return 'plain';
  return results.some(({ written }) => written) ? 'error' : 'told';
}

/** One sentence on how a write went. */
export function tellResults(
  results: readonly Pick<CellEditResult, 'sheet' | 'cell' | 'written' | 'message'>[],
): string {
  const refused = results.filter((result) => !result.written);
  const [first] = refused;
  if (first === undefined) return TEXT.written(results.length);
  if (results.length === 1) return TEXT.refused(FINDINGS.place(first.sheet, first.cell), first.message);
  return TEXT.someRefused(results.length - refused.length, refused.length);
}
