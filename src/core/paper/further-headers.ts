/** The columns of a 課's tab that belong to the town, by their headers. */
import { type CellValues, textOf } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import type { Header } from '../evaluation/header';

/** `at` is 0-based. */
export function furtherHeaders(values: CellValues, header: Header): { name: string; at: number }[] {
  const own = Object.values(header.columns);
  return (values[header.row] ?? []).flatMap((value, at) => {
    const name = textOf(value);
    return own.includes(at) || isBlankText(name) ? [] : [{ name, at }];
  });
}
