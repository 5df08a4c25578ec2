/**
 * Validation rules that nobody has changed since the workbook was opened follow inserted, deleted and moved rows and columns
 * by our own rules: Univer moves them without their absolute references, and by the tab in front instead of the one that
 * changed (0.25.1).
 */

import type {
  NamedEdit,
  StructuralEdit,
  ValidationRule,
  WorkbookData,
} from '@jiko-hyoka/lossless-xlsx/engine';
import { movedValidations, VALIDATION_RESOURCE } from '@jiko-hyoka/lossless-xlsx/engine';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from '@univerjs/data-validation';
import { onRuleChange } from './rule-changes';
import { putRules, type RulesBySheet, rulesIn } from './rule-resource';
import type { UniverCore } from './univer-core';

const CHANGING: ReadonlySet<string> = new Set([
  AddDataValidationMutation.id,
  UpdateDataValidationMutation.id,
  RemoveDataValidationMutation.id,
]);

/** It changes nothing while the workbook is open; a saving asks it for the rules. */
export class KeptValidations {
  /** The sheets' names by which formulas of the rules call them. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #read: RulesBySheet<ValidationRule>;
  /** The ids of sheets whose rules somebody changed. */
  readonly #changed = new Set<string>();

  /** @param workbook The snapshot that the engine starts from. */
  constructor(workbook: WorkbookData) {
    this.#names = new Map(Object.entries(workbook.sheets).map(([id, sheet]) => [id, sheet.name ?? '']));
    this.#read = rulesIn(workbook.resources, VALIDATION_RESOURCE);
  }

  /** Looks from now on for changes of rules that are more than a move. */
  watch(core: UniverCore): void {
    onRuleChange(core, CHANGING, (sheetId) => this.#changed.add(sheetId));
  }

  /** Puts the rules, moved by these steps, into a snapshot. */
  putInto(snapshot: WorkbookData, edits: readonly StructuralEdit[]): void {
    const journal = edits.flatMap((edit): NamedEdit[] => {
      const sheetName = this.#names.get(edit.sheetId);
      return sheetName === undefined ? [] : [{ edit, sheetName }];
    });
    const rules = { ...rulesIn<ValidationRule>(snapshot.resources, VALIDATION_RESOURCE) };
    for (const [id, name] of this.#names) {
      if (snapshot.sheets[id] === undefined || this.#changed.has(id)) continue;
      rules[id] = movedValidations(this.#read[id] ?? [], name, journal);
    }
    putRules(snapshot, VALIDATION_RESOURCE, rules);
  }
}
