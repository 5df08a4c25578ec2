/** Remembers which tabs were changed, so that only the formulas that look at them are calculated again. */

/** The ways in which Univer's mutations name the tabs that they change. */
interface MutationParams {
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly sheet?: { readonly id: string };
}

/** The ids of the tabs that a mutation changes; null where it does not say, as one of the whole workbook. */
export function sheetsOf(params: object | undefined): readonly string[] | null {
  const { subUnitId, from, to, sheet } = (params ?? {}) as MutationParams;
  const ids = [subUnitId, from?.subUnitId, to?.subUnitId, sheet?.id].filter((id) => id !== undefined);
  return ids.length === 0 ? null : ids;
}

export class ChangedSheets {
  /** null for all of them, as when nothing was ever calculated. */
  #ids: Set<string> | null = null;
  #count = 0;

  /** @param ids null when any tab may have changed. */
  add(ids: readonly string[] | null): void {
    this.#count += 1;
    if (ids === null) this.#ids = null;
    else for (const id of ids) this.#ids?.add(id);
  }

  /** null for all. */
  get ids(): ReadonlySet<string> | null {
    return this.#ids;
  }

  /** Grows with each change, and is never set back. */
  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#ids = new Set();
  }
}
