/** What the script enters for a person is a step of 元に戻す, as what is typed into the sheet is. */
import {
  type ICommandInfo,
  ICommandService,
  type IMutationInfo,
  type Injector,
  IUndoRedoService,
} from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/sheets';

/**
 * Univer keeps no steps of what others than the person write. Without them, the step before would be taken back in their
 * place: it would lay what stood there earlier over what the script wrote, for good.
 */
export class ScriptSteps {
  readonly #injector: Injector;
  readonly #isEntered: (sheetId: string) => boolean;
  #step: { readonly redos: IMutationInfo[]; readonly undos: IMutationInfo[] } | null = null;

  /**
   * @param injector Of the Univer that draws, when it has its workbook.
   * @param isEntered Whether a person enters things into this tab; what is written into others stays.
   */
  constructor(injector: Injector, isEntered: (sheetId: string) => boolean) {
    this.#injector = injector;
    this.#isEntered = isEntered;
    injector.get(ICommandService).beforeCommandExecuted((command) => this.#note(command));
  }

  /**
   * Does something whose writes are one step together; only what happens before its first await counts.
   * @param onStep Called when there is one more step.
   */
  asStep<T>(work: () => T, onStep: () => void): T {
    const step = { redos: [] as IMutationInfo[], undos: [] as IMutationInfo[] };
    this.#step = step;
    try {
      return work();
    } finally {
      this.#step = null;
      const [first] = step.redos;
      if (first) {
        const { unitId } = first.params as ISetRangeValuesMutationParams;
        this.#keep(unitId, step.redos, step.undos.reverse());
        onStep();
      }
    }
  }

  #note({ id, params }: ICommandInfo): void {
    if (this.#step === null || id !== SetRangeValuesMutation.id) return;
    const written = params as ISetRangeValuesMutationParams;
    if (!this.#isEntered(written.subUnitId)) return;
    // Univer changes what it is given.
    this.#step.redos.push({ id, params: structuredClone(written) });
    this.#step.undos.push({ id, params: SetRangeValuesUndoMutationFactory(this.#injector, written) });
  }

  #keep(unitID: string, redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    this.#injector.get(IUndoRedoService).pushUndoRedo({ unitID, redoMutations, undoMutations });
  }
}
