/** Writing into cells, and taking it back. */
import { useCallback, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../core/messages/sidebar';
import type { CellEdit, CellEditResult } from '../core/sidebar-data';
import type { Server } from './server';

const { fixes: TEXT, findings: FINDINGS } = SIDEBAR_TEXTS;

/** Something written from the sidebar that can still be taken back. */
export interface CellChange {
  readonly id: number;
  readonly edit: CellEdit;
}

export interface CellEdits {
  /** Newest first. */
  readonly changes: readonly CellChange[];
  /**
   * Writes what still fits the sheet, and then has it checked again.
   * @throws CallFailure when nothing could be written at all.
   */
  readonly write: (edits: readonly CellEdit[]) => Promise<readonly CellEditResult[]>;
  /** @returns '' when it is undone, else why not. @throws CallFailure */
  readonly undo: (change: CellChange) => Promise<string>;
}

export function useCellEdits(
  server: Server,
  refresh: (options: { readonly quiet: boolean }) => Promise<void>,
): CellEdits {
  const [changes, setChanges] = useState<readonly CellChange[]>([]);

  const write = useCallback(
    async (edits: readonly CellEdit[]): Promise<readonly CellEditResult[]> => {
      const results = await server.call('writeCells', [...edits]);
      const written = results.filter((result) => result.written);
      setChanges((before) => [...written.map(asChange(before)).reverse(), ...before]);
      await refresh({ quiet: true });
      return results;
    },
    [server, refresh],
  );

  const undo = useCallback(
    async ({ id, edit }: CellChange): Promise<string> => {
      const inverse = { ...edit, oldValue: edit.newValue, newValue: edit.oldValue, undo: true };
      const [result] = await server.call('writeCells', [inverse]);
      if (!result?.written) return result?.message ?? '';
      setChanges((before) => before.filter((change) => change.id !== id));
      await refresh({ quiet: true });
      return '';
    },
    [server, refresh],
  );

  return { changes, write, undo };
}

const asChange =
  (before: readonly CellChange[]) =>
  ({ sheet, cell, goal, oldValue, newValue }: CellEditResult, at: number): CellChange => ({
    id: (before[0]?.id ?? 0) + at + 1,
    edit: { sheet, cell, goal, oldValue, newValue },
  });

/** One sentence on how a write went. */
export function tellResults(results: readonly CellEditResult[]): string {
  const refused = results.filter((result) => !result.written);
  const [first] = refused;
  if (first === undefined) return TEXT.written(results.length);
  if (results.length === 1) return TEXT.refused(FINDINGS.place(first.sheet, first.cell), first.message);
  return TEXT.someRefused(results.length - refused.length, refused.length);
}
