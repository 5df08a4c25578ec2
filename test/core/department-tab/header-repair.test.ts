import type { CellValue } from '../../../src/core/cells/cell-value';
import { repairHeader, withCells } from '../../../src/core/department-tab/header-repair';
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

  it('writes several lost texts back, and none where a text of a person stands', () => {
    const lost = without(TEXTS, [0, 6]);
    expect(repairHeader([...TITLE, lost, ENTRY])?.cells).toEqual([
      { row: 4, column: 0, text: '番号' },
      { row: 4, column: 6, text: '目標達成の効果又は達成できなかった理由等' },
    ]);
    const noted = lost.map((text, at) => (at === 0 ? '欄' : text));
    expect(repairHeader([...TITLE, noted, ENTRY])?.cells.map(({ column }) => column)).toEqual([6]);
  });

  it('writes a text back in whatever row the header stands', () => {
    expect(repairHeader([without(TEXTS, [7]).slice(0, 7), ENTRY])?.cells).toEqual([
      { row: 0, column: 7, text: '確認' },
    ]);
  });

  it('gives the header as it will be', () => {
    expect(repairHeader([...TITLE, without(TEXTS, [3, 7]), ENTRY])?.header.missing).toEqual([]);
    expect(repairHeader([...TITLE, without(TEXTS, [0, 1, 2, 3, 4, 5, 6, 7]), ENTRY])?.header).toMatchObject({
      row: 4,
      missing: [],
    });
  });

  it('writes a cleared header around the texts that are still there, if they stand where ours do', () => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7];
    const twoLeft = TEXTS.map((text, at) => (at === 4 || at === 5 ? text : ''));
    expect(repairHeader([...TITLE, twoLeft, ENTRY])?.cells.map(({ column }) => column)).toEqual([
      0, 1, 2, 3, 6, 7,
    ]);
    const moved = without(TEXTS, all).map((text, at) => (at === 2 ? '達成度' : text));
    expect(repairHeader([...TITLE, moved, ENTRY])).toBeNull();
    const strange = without(TEXTS, all).map((text, at) => (at === 2 ? 'メモ' : text));
    expect(repairHeader([...TITLE, strange, ENTRY])).toBeNull();
  });

  it('gives a header to no tab whose title block has lost 状態', () => {
    const titled = TITLE.map((row) => (row[0] === '状態' ? ['段階', '作成中'] : row));
    expect(repairHeader([...titled, without(TEXTS, [0, 1, 2, 3, 4, 5, 6, 7]), ENTRY])).toBeNull();
  });

  it('looks for a header far below among all rows', () => {
    const rows = (length: number): CellValue[][] => Array.from({ length }, (): CellValue[] => []);
    expect(repairHeader([...rows(19), TEXTS])?.cells).toEqual([]);
    expect(repairHeader([...rows(20), TEXTS])).toBeNull();
    expect(repairHeader([...rows(30), TEXTS, ENTRY])).toBeNull();
    expect(repairHeader([...rows(30), ENTRY])?.cells).toHaveLength(COLUMNS.length);
  });
});

it('rows and cells that are too short grow', () => {
  expect(
    withCells(
      [['A1', 'B1']],
      [
        { row: 0, column: 1, text: '甲' },
        { row: 2, column: 2, text: '乙' },
      ],
    ),
  ).toEqual([['A1', '甲'], [], ['', '', '乙']]);
});
