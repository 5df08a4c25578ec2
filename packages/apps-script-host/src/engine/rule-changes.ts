/** Tells changes of rules (validations, conditional formats) apart from moves, in which the rules stay the same. */
import { RedoCommandId, UndoCommandId } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import type { UniverCore } from './univer-core';

/** Commands that only move rules, and those that take back or repeat some command whose changes were seen before. */
const MOVING: ReadonlySet<string> = new Set([
  InsertRowByRangeCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColByRangeCommand.id,
  MoveRowsCommand.id,
  MoveColsCommand.id,
  UndoCommandId,
  RedoCommandId,
]);

/**
 * Calls `listener` from now on for each change of rules that is more than a move.
 *
 * @param mutations The ids of Univer's mutations that change rules of the wanted kind.
 * @param listener Gets the id of the tab whose rules changed.
 */
export function onRuleChange(
  core: UniverCore,
  mutations: ReadonlySet<string>,
  listener: (sheetId: string) => void,
): void {
  core.onExecuted(({ id, params }) => {
    if (!mutations.has(id)) return;
    const { subUnitId, trigger = '' } = params as { subUnitId: string; trigger?: string };
    if (!MOVING.has(trigger)) listener(subUnitId);
  });
}
