/** How far a goal that many themes share is compared. */
import { looksAt } from '../../../../src/core/check/rules/cell-texts';
import { checkCopies } from '../../../../src/core/check/rules/copy-rules';
import { evaluationOf, type TabRow } from '../department-tab';

const outcomeOf = (at: number): string => `第${at}地区で訓練を行い、住民と手順を確かめました。`;

/** The same goal in so many themes, each with an outcome of its own, and once more with one of these outcomes. */
function foundIn(themes: number, again: number): string[] {
  const rows = Array.from(
    { length: themes },
    (_, at): TabRow => [at + 1, `事業${at + 1}`, '', 1, '避難訓練を行います。', 4, outcomeOf(at + 1)],
  );
  const last: TabRow = [themes + 1, '最後', '', 1, '避難訓練を行います。', 4, outcomeOf(again)];
  const evaluation = evaluationOf([...rows, last]);
  return checkCopies(evaluation, looksAt(evaluation)).map(
    ({ rule, cell, message }) => `${rule} ${cell} ${message}`,
  );
}

it('a goal of many themes is compared with the first fifty of them, its outcome with all', () => {
  expect(foundIn(60, 50)).toEqual([expect.stringMatching(/^row-duplicate E62 51行目/)]);
  expect(foundIn(60, 51)).toEqual([expect.stringMatching(/^outcome-duplicate G62 52行目/)]);
  expect(foundIn(60, 1)).toEqual([expect.stringMatching(/^row-duplicate E62 2行目/)]);
  expect(foundIn(60, 61)).toEqual([]);
});
