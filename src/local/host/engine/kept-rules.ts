/**
 * Validation rules and conditional formats that nobody has changed since the workbook was opened follow inserted, deleted and
 * moved rows and columns by our own rules. Univer moves the former without their absolute references, the latter only on a
 * screen, and both by the tab in front instead of the one that changed (0.25.1).
 */
import {
  ICommandService,
  type ISheetDataValidationRule,
  type IWorkbookData,
  RedoCommandId,
  UndoCommandId,
} from '@univerjs/core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from '@univerjs/data-validation';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import { type ConditionalRule, movedConditionalRules } from '../../xlsx/conditional-rule';
import { CONDITIONAL_RESOURCE, VALIDATION_RESOURCE } from '../../xlsx/engine-values';
import { movedValidations } from '../../xlsx/move-validations';
import type { NamedEdit } from '../../xlsx/rule-move';
import type { StructuralEdit } from '../../xlsx/structural-edit';
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

/** What changes rules, and the resource in which they lie. Those of conditional formats by name: their plugin is the page's. */
const CHANGING: Readonly<Record<string, string>> = {
  [AddDataValidationMutation.id]: VALIDATION_RESOURCE,
  [UpdateDataValidationMutation.id]: VALIDATION_RESOURCE,
  [RemoveDataValidationMutation.id]: VALIDATION_RESOURCE,
  'sheet.mutation.add-conditional-rule': CONDITIONAL_RESOURCE,
  'sheet.mutation.set-conditional-rule': CONDITIONAL_RESOURCE,
  'sheet.mutation.delete-conditional-rule': CONDITIONAL_RESOURCE,
  'sheet.mutation.move-conditional-rule': CONDITIONAL_RESOURCE,
};

/** Rules of one kind by sheet id. */
type RulesBySheet = Record<string, readonly unknown[]>;

export class KeptRules {
  /** The sheets' names by which formulas of the rules call them. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #validations: RulesBySheet;
  readonly #formats: RulesBySheet;
  /** The resource and sheet id of rules that somebody changed. */
  readonly #changed = new Set<string>();

  /** @param workbook The snapshot that the engine starts from. */
  constructor(workbook: IWorkbookData) {
    this.#names = new Map(Object.entries(workbook.sheets).map(([id, sheet]) => [id, sheet.name ?? '']));
    this.#validations = rulesIn(workbook, VALIDATION_RESOURCE) ?? {};
    this.#formats = rulesIn(workbook, CONDITIONAL_RESOURCE) ?? {};
  }

  /** Looks from now on for changes of rules that are more than a move. */
  watch(core: UniverCore): void {
    core.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      const resource = CHANGING[id];
      if (resource === undefined) return;
      const { subUnitId, trigger = '' } = params as { subUnitId: string; trigger?: string };
      if (!MOVING.has(trigger)) this.#changed.add(`${resource} ${subUnitId}`);
    });
  }

  /** Puts the rules, moved by these steps, into a snapshot. */
  putInto(snapshot: IWorkbookData, edits: readonly StructuralEdit[]): void {
    const journal = edits.flatMap((edit): NamedEdit[] => {
      const sheetName = this.#names.get(edit.sheetId);
      return sheetName === undefined ? [] : [{ edit, sheetName }];
    });
    this.#put(snapshot, VALIDATION_RESOURCE, this.#validations, (rules, name) =>
      movedValidations(rules as ISheetDataValidationRule[], name, journal),
    );
    this.#put(snapshot, CONDITIONAL_RESOURCE, this.#formats, (rules, name) =>
      movedConditionalRules(rules as ConditionalRule[], name, journal),
    );
  }

  #put(
    snapshot: IWorkbookData,
    resource: string,
    read: RulesBySheet,
    moved: (rules: readonly unknown[], name: string) => readonly unknown[],
  ): void {
    const rules = rulesIn(snapshot, resource) ?? {};
    for (const [id, name] of this.#names) {
      if (snapshot.sheets[id] === undefined || this.#changed.has(`${resource} ${id}`)) continue;
      rules[id] = moved(read[id] ?? [], name);
    }
    const others = (snapshot.resources ?? []).filter((one) => one.name !== resource);
    snapshot.resources = [...others, { name: resource, data: JSON.stringify(rules) }];
  }
}

function rulesIn(workbook: IWorkbookData, resource: string): RulesBySheet | undefined {
  const data = workbook.resources?.find(({ name }) => name === resource)?.data;
  return data ? (JSON.parse(data) as RulesBySheet) : undefined;
}
