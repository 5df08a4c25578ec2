/** 所見 that wait for a 回答: two columns of the town's own, where it wants them. */
import type { CellPlace } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';

/** The headers: what a reviewer says of a goal, and what the 課 answers to it, which closes it. */
export const OPINION = '所見';
export const REPLY = '回答';

/** A 所見 without a 回答, where it stands, 0-based. */
export interface PlacedOpinion extends CellPlace {
  readonly text: string;
}

/** Those of all rows below the header, in their order; [] where the tab has no such column. @param headerRow 0-based. */
export function openOpinions(values: CellValues, headerRow: number): PlacedOpinion[] {
  const columnOf = (name: string): number =>
    (values[headerRow] ?? []).findIndex((value) => foldText(textOf(value)) === name);
  const [opinion, reply] = [columnOf(OPINION), columnOf(REPLY)];
  if (opinion < 0) return [];
  return values.flatMap((_, row): PlacedOpinion[] => {
    const text = textOf(cellAt(values, row, opinion));
    const isAnswered = reply >= 0 && !isBlankText(textOf(cellAt(values, row, reply)));
    return row <= headerRow || isBlankText(text) || isAnswered ? [] : [{ row, column: opinion, text }];
  });
}
