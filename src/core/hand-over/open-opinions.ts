/** 所見 that wait for a 回答: two columns of the town's own, where it wants them. */
import type { CellPlace } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import type { Header } from '../evaluation/header';
import { OPINION, REPLY } from '../evaluation/town-headers';

/** A 所見 without a 回答, where it stands, 0-based. */
export interface PlacedOpinion extends CellPlace {
  readonly text: string;
}

/** Those of all rows below the header, in their order; [] where the tab has no such column. */
export function openOpinions(values: CellValues, header: Pick<Header, 'row' | 'names'>): PlacedOpinion[] {
  const names = header.names.map(foldText);
  const [opinion, reply] = [names.indexOf(OPINION), names.indexOf(REPLY)];
  if (opinion < 0) return [];
  return values.flatMap((_, row): PlacedOpinion[] => {
    const text = textOf(cellAt(values, row, opinion));
    const isAnswered = reply >= 0 && !isBlankText(textOf(cellAt(values, row, reply)));
    return row <= header.row || isBlankText(text) || isAnswered ? [] : [{ row, column: opinion, text }];
  });
}
