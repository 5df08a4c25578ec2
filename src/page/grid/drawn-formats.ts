/** Conditional formats as they are drawn: Univer lays them over the cells, and the engine says where their formulas hold. */

import type { FormulaPlace, FormulaResult, SheetEngine } from '@jiko-hyoka/apps-script-host/drawing';
import { CommandType, ICommandService, type Injector, type IRange } from '@univerjs/core';
import { FormulaResultStatus, RegisterOtherFormulaService } from '@univerjs/engine-formula';
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';

/**
 * Univer would calculate the formulas of all rules for every cell of their ranges, in every tab, some time after a person's
 * change and never after a script's. Here a formula is evaluated when its cell is drawn, on what the cells hold then.
 */
export class DrawnFormats {
  readonly #injector: Injector;
  readonly #engine: SheetEngine;
  readonly #model: ConditionalFormattingRuleModel;
  #prepared = new Map<string, (place: FormulaPlace) => FormulaResult>();
  /** How often the engine had been written to when {@link #prepared} was begun. */
  #preparedAt = -1;
  #forgottenAt = -1;
  #forgettingSoon = false;

  /** @param injector Of the Univer that draws the engine's workbook. */
  constructor(injector: Injector, engine: SheetEngine) {
    this.#injector = injector;
    this.#engine = engine;
    this.#model = injector.get(ConditionalFormattingRuleModel);
    this.#takeOver();
    injector.get(ICommandService).onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) this.#forgetSoon();
    });
  }

  /** Univer's own service hands out our results, and has nothing calculated any more. */
  #takeOver(): void {
    const formulas = this.#injector.get(ConditionalFormattingFormulaService);
    const others = this.#injector.get(RegisterOtherFormulaService);
    this.#eachRule((unitId, sheetId, { cfId }) => {
      const registered = formulas.deleteCache(unitId, sheetId, cfId).map(({ formulaId }) => formulaId);
      if (registered.length > 0) others.deleteFormula(unitId, sheetId, registered);
    });
    const status = FormulaResultStatus.SUCCESS;
    Object.assign(formulas, {
      registerFormulaWithRange: () => undefined,
      // Asked for before the first cell of a rule; each cell is then asked for by itself.
      getFormulaMatrix: () => ({ status, result: null }),
      getFormulaResultWithCoords: (
        unitId: string,
        sheetId: string,
        cfId: string,
        formula: string,
        rowOffset = 0,
        columnOffset = 0,
      ) => {
        const ranges = this.#model.getRule(unitId, sheetId, cfId)?.ranges ?? [];
        return { status, result: this.#evaluate(sheetId, formula, topLeft(ranges), rowOffset, columnOffset) };
      },
    });
  }

  #evaluate(
    sheetId: string,
    formula: string,
    { startRow, startColumn }: Pick<IRange, 'startRow' | 'startColumn'>,
    rowOffset: number,
    columnOffset: number,
  ): FormulaResult {
    const worksheet = this.#engine.worksheet(sheetId);
    if (!worksheet) return false;
    this.#engine.calculate();
    if (this.#preparedAt !== this.#engine.writes) this.#prepared.clear();
    this.#preparedAt = this.#engine.writes;
    const holds = this.#prepared.get(formula) ?? this.#engine.prepare(formula);
    this.#prepared.set(formula, holds);
    const [row, column] = [startRow + rowOffset, startColumn + columnOffset];
    const result = holds({ worksheet, row, column, rowOffset, columnOffset });
    // Any number but 0 holds, at Google as in Excel; Univer knows 1 alone.
    return typeof result === 'number' ? result !== 0 : result;
  }

  /** A turn after a change, or after the last one of a script's run, the cells are asked for anew. */
  #forgetSoon(): void {
    if (this.#forgettingSoon) return;
    this.#forgettingSoon = true;
    setTimeout(() => {
      this.#forgettingSoon = false;
      if (this.#forgottenAt === this.#engine.writes) return;
      this.#forgottenAt = this.#engine.writes;
      const view = this.#injector.get(ConditionalFormattingViewModel);
      this.#eachRule((unitId, sheetId, { cfId }) => view.markRuleDirty(unitId, sheetId, cfId));
    });
  }

  #eachRule(visit: (unitId: string, sheetId: string, rule: { readonly cfId: string }) => void): void {
    const { unitId } = this.#engine;
    for (const { id } of this.#engine.sheets) {
      for (const rule of this.#model.getSubunitRules(unitId, id) ?? []) visit(unitId, id, rule);
    }
  }
}

/** Where the references of a rule's formula are meant: at its uppermost range, and the leftmost of those. */
function topLeft(ranges: readonly IRange[]): Pick<IRange, 'startRow' | 'startColumn'> {
  const [first = { startRow: 0, startColumn: 0 }] = [...ranges].sort(
    (one, other) => one.startRow - other.startRow || one.startColumn - other.startColumn,
  );
  return first;
}
