/** Old lines of 履歴 as one that counts them. */
import { HISTORY_FOLD_TEXTS as TEXT } from '../messages/copies';

/**
 * What the first lines of 履歴 become: one line in place of all before a day, and blank ones, so that no line and no comment
 * moves. A line that counts earlier ones goes on counting them.
 *
 * @param lines Below the header, oldest first: when (2018/04/10 10:00:00), what, the 課, by whom, details. Blank ones may lie between.
 * @param before 2018/04/01.
 * @param by Who folds.
 * @returns [] where fewer than two lines are that old.
 */
export function foldedHistory(lines: readonly (readonly string[])[], before: string, by: string): string[][] {
  const first = linesBefore(lines, before);
  const old = oldLines(lines, before);
  if (old.length < 2) return [];
  const count = old.reduce(
    (sum, [, action, , , detail = '']) =>
      sum + (action === TEXT.action ? Number(/\d+/.exec(detail)?.[0] ?? 1) : 1),
    0,
  );
  const [last = ''] = old[old.length - 1] ?? [];
  return first.map((_, row) =>
    row === 0 ? [last, TEXT.action, '', by, TEXT.detail(count)] : ['', '', '', '', ''],
  );
}

/** Those that can be folded: none that somebody has put below a newer one, which would have to move. */
export const oldLines = (lines: readonly (readonly string[])[], before: string): (readonly string[])[] =>
  linesBefore(lines, before).filter(([at = '']) => at !== '');

function linesBefore(lines: readonly (readonly string[])[], before: string): readonly (readonly string[])[] {
  const newer = lines.findIndex(([at = '']) => at >= before);
  return lines.slice(0, newer < 0 ? lines.length : newer);
}
