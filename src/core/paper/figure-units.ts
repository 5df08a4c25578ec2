/** Units that a paper writes behind its figures, where the tab has a column of their own for them. */
import { foldText } from '../cells/folded-text';
import { figureColumn } from '../evaluation/further-headers';
import type { GoalDraft } from './goal-draft';

/** 「120件」, 「95.5 ％」, 「1,200人以上」; 「約120件」 and 「10～20件」 stay as they are. */
const FIGURE =
  /^([-－△▲]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)[\s\u3000]*([^\s\u30000-9０-９.．,，~～〜\-－/／]{1,8})$/;

/**
 * @param further The headers of the book's own further columns.
 * @returns The drafts as they were, unless the book has a column 単位 and the paper none, and a goal's figures agree in it.
 */
export function withUnits(drafts: readonly GoalDraft[], further: readonly string[]): readonly GoalDraft[] {
  const columnOf = (names: readonly string[], figure: 'target' | 'actual' | 'measure'): string | undefined =>
    figureColumn(
      names.map((name, at) => ({ name, at })),
      figure,
    )?.name;
  const measure = columnOf(further, 'measure');
  const names = [...new Set(drafts.flatMap(({ own }) => Object.keys(own)))];
  if (measure === undefined || names.some((name) => foldText(name) === foldText(measure))) return drafts;
  const figures = [columnOf(names, 'target'), columnOf(names, 'actual')].flatMap((name) => name ?? []);
  return drafts.map((draft) => {
    const read = figures.flatMap((name) => {
      const [, figure, unit] = FIGURE.exec(draft.own[name] ?? '') ?? [];
      return figure === undefined || unit === undefined ? [] : [{ name, figure, unit }];
    });
    // 「10件以下」 is what was wanted of 「8件」.
    const [longest, other] = read.map(({ unit }) => unit).sort((a, b) => b.length - a.length);
    if (longest === undefined || (other !== undefined && !longest.startsWith(other))) return draft;
    const own = { ...draft.own, ...Object.fromEntries(read.map(({ name, figure }) => [name, figure])) };
    return { ...draft, own: { ...own, [measure]: longest } };
  });
}
