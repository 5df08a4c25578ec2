/** Which edition of a department's evaluation was published last: 履歴 knows it. */
import type { CellValues } from '../cells/cell-value';
import { textOf } from '../cells/cell-value';
import type { RowChange } from '../hand-over/row-changes';
import { HAND_OVER_TEXTS } from '../messages/hand-over';
import { EDITION_IN_HISTORY, PUBLISH_MESSAGES as TEXT } from '../messages/publish-gate';
import { personalIn } from './personal-texts';

/** The columns of 履歴. */
const [ACTION, TARGET, DETAIL] = [1, 2, 4];

/** 0 where none was published. @param history The whole tab 履歴. */
export function lastEdition(history: CellValues, department: string): number {
  const lines = history.filter(
    (line) =>
      textOf(line[ACTION] ?? '') === HAND_OVER_TEXTS.publish && textOf(line[TARGET] ?? '') === department,
  );
  const numbers = lines.map((line) => Number(EDITION_IN_HISTORY.exec(textOf(line[DETAIL] ?? ''))?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/**
 * What residents read of a correction: only the columns that are published.
 * @param isPublished Whether a column of the town's own is, by its header.
 */
export const changeLines = (
  changes: readonly RowChange[],
  isPublished: (column: string) => boolean,
): string[] =>
  changes.flatMap(({ goal, column, before, after }) => {
    const name = TEXT.columns[column] ?? (isPublished(column) ? column : undefined);
    if (name === undefined || before === after) return [];
    // What was taken out because it is nobody's business is not to be published once more, nor the name of a goal that went for it.
    const place = after === '' && personalIn(goal).length > 0 ? '' : goal;
    return [
      personalIn(before).length > 0
        ? TEXT.changeFromPersonal(place, name, after)
        : TEXT.change(place, name, before, after),
    ];
  });
