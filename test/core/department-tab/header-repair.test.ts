import type { CellValue } from '../../../src/core/cells/cell-value';
import { repairHeader } from '../../../src/core/department-tab/header-repair';
import { COLUMNS, HEADER_TEXTS } from '../../../src/core/evaluation/header';

const TEXTS: CellValue[] = COLUMNS.map((column) => HEADER_TEXTS[column][0]);
const TITLE: CellValue[][] = [
  ['年度', '平成29年度'],
  ['課', '総務課'],
  ['状態', '作成中'],
  ['', ''],
];
const ENTRY: CellValue[] = [1, '防災', '室', '', '訓練', 4, '実施した。', ''];

const without = (texts: readonly CellValue[], lost: readonly number[]): CellValue[] =>
  texts.map((text, at) => (lost.includes(at) ? '' : text));

describe('repairHeader', () => {
  it('leaves a whole header alone', () => {
    expect(repairHeader([...TITLE, TEXTS, ENTRY])?.cells).toEqual([]);
  });

  it('writes a lost text back to its usual place', () => {
    const repair = repairHeader([...TITLE, without(TEXTS, [5]), ENTRY]);
    expect(repair?.cells).toEqual([{ row: 4, column: 5, text: '達成度' }]);
    expect(repair?.header.columns.rating).toBe(5);
  });

  it('writes nothing over a text of a person', () => {
    const renamed = TEXTS.map((text, at) => (at === 5 ? '自己採点' : text));
    expect(repairHeader([...TITLE, renamed, ENTRY])?.cells).toEqual([]);
  });

  it('writes a header that was cleared as a whole', () => {
    const repair = repairHeader([...TITLE, without(TEXTS, [0, 1, 2, 3, 4, 5, 6, 7]), ENTRY]);
    expect(repair?.cells.map(({ text }) => text)).toEqual(TEXTS);
  });

  it('writes no second header where the header stands too far below', () => {
    const above = Array.from({ length: 20 }, (): CellValue[] => []);
    expect(repairHeader([...above, ...TITLE, TEXTS, ENTRY])).toBeNull();
  });

  it('does not guess where the header’s row was deleted', () => {
    expect(repairHeader([...TITLE, ENTRY])).toBeNull();
  });

  it('gives no header to a table of somebody else', () => {
    expect(
      repairHeader([
        ['業務', '数'],
        ['窓口', 3],
      ]),
    ).toBeNull();
  });

  it('gives a blank tab its header', () => {
    expect(repairHeader([['']])?.cells).toHaveLength(COLUMNS.length);
  });
});
