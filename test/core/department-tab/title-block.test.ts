import type { CellValue } from '../../../src/core/cells/cell-value';
import {
  findTitleLabel,
  missingTitleCells,
  namesLimit,
  outdatedSentences,
  sentences,
  stateIn,
  titleCells,
} from '../../../src/core/department-tab/title-block';
import { FIVE_LEVELS, scaleOf } from '../../../src/core/evaluation/scale';
import { SHEET_TEXTS, titleSentences } from '../../../src/core/messages/set-up';

const INSTRUCTIONS = titleSentences('2', FIVE_LEVELS, true).instructions;

const FACTS = {
  year: '平成29年度',
  department: '総務課',
  limit: 2,
  scale: FIVE_LEVELS,
  isRated: true,
} as const;
const HEADER_ROW = 4;

/** A new tab's title block, and the header's row below it. */
const whole = (): CellValue[][] => {
  const rows: CellValue[][] = Array.from({ length: 6 }, () => ['', '', '', '', '', '']);
  for (const { row, column, text } of titleCells(FACTS)) (rows[row] ?? [])[column] = text;
  return rows;
};

/** The same with some cells changed. */
const withCell = (...cells: [row: number, column: number, value: CellValue][]): CellValue[][] => {
  const rows = whole();
  for (const [row, column, value] of cells) (rows[row] ?? [])[column] = value;
  return rows;
};

const missing = (rows: CellValue[][], facts: Parameters<typeof missingTitleCells>[2] = FACTS) =>
  missingTitleCells(rows, HEADER_ROW, facts);

describe('a new tab’s title block', () => {
  it('has year, department and state, each value before its label, and three sentences', () => {
    expect(titleCells(FACTS)).toEqual([
      { row: 0, column: 1, text: '平成29年度' },
      { row: 0, column: 0, text: '年度' },
      { row: 1, column: 1, text: '総務課' },
      { row: 1, column: 0, text: '課' },
      { row: 2, column: 1, text: '作成中' },
      { row: 2, column: 0, text: '状態' },
      { row: 0, column: 4, text: SHEET_TEXTS.levels },
      { row: 1, column: 4, text: SHEET_TEXTS.limit(2) },
      { row: 3, column: 0, text: INSTRUCTIONS },
    ]);
    expect(sentences(3)[1]?.text).toBe(SHEET_TEXTS.limit(3));
  });
});

describe('missingTitleCells', () => {
  it('finds nothing where all is there', () => {
    expect(missing(whole())).toEqual([]);
  });

  it('fills a blank tab with all of it', () => {
    expect(missing([])).toEqual(titleCells(FACTS));
  });

  it('fills in a value that was cleared, but no state: that is the person’s own', () => {
    expect(missing(withCell([0, 1, '']))).toEqual([{ row: 0, column: 1, text: '平成29年度' }]);
    expect(missing(withCell([1, 1, '　']))).toEqual([{ row: 1, column: 1, text: '総務課' }]);
    expect(missing(withCell([2, 1, '']))).toEqual([]);
  });

  it('leaves a value that somebody has changed', () => {
    expect(missing(withCell([1, 1, '総務係']))).toEqual([]);
  });

  it('writes a label again where it stood, with its value where that is blank', () => {
    expect(missing(withCell([2, 0, '']))).toEqual([{ row: 2, column: 0, text: '状態' }]);
    expect(missing(withCell([2, 0, ''], [2, 1, '']))).toEqual([
      { row: 2, column: 1, text: '作成中' },
      { row: 2, column: 0, text: '状態' },
    ]);
  });

  it('writes no value where a text of somebody else took the label’s place', () => {
    expect(missing(withCell([1, 0, '所属'], [1, 1, '']))).toEqual([]);
  });

  it('finds label and value where somebody has moved them', () => {
    expect(missing(withCell([1, 0, ''], [1, 1, ''], [3, 3, '課'], [3, 4, '']))).toEqual([
      { row: 3, column: 4, text: '総務課' },
    ]);
  });

  it('writes a sentence back into its blank cell alone', () => {
    expect(missing(withCell([0, 4, '']))).toEqual([{ row: 0, column: 4, text: SHEET_TEXTS.levels }]);
    expect(missing(withCell([3, 0, '書き方は別紙のとおり']))).toEqual([]);
    expect(missing(withCell([0, 4, ''], [2, 3, SHEET_TEXTS.levels]))).toEqual([]);
  });

  it('writes no year that 設定 does not say', () => {
    expect(missing(withCell([0, 1, '']), { ...FACTS, year: '' })).toEqual([]);
  });

  it('writes nothing into the header or below it', () => {
    expect(missingTitleCells(whole().slice(2), 1, FACTS).map(({ row }) => row)).toEqual([0]);
    expect(missingTitleCells([['番号']], 0, FACTS)).toEqual([]);
  });

  it('renews the sentence of another limit where it stands, whatever follows in it', () => {
    const old = '達成度が1以下のときは、理由を書いてください。';
    expect(missing(withCell([1, 4, old]))).toEqual([{ row: 1, column: 4, text: SHEET_TEXTS.limit(2) }]);
    expect(missing(withCell([1, 4, ''], [2, 5, old]))).toEqual([
      { row: 2, column: 5, text: SHEET_TEXTS.limit(2) },
    ]);
  });

  it('leaves the limit’s sentence in older words', () => {
    expect(missing(withCell([1, 4, '達成度が2以下のときは、理由を書いてください。']))).toEqual([]);
  });
});

describe('sentences of other levels', () => {
  const LETTERS = scaleOf([
    { symbol: 'A', meaning: '達成' },
    { symbol: 'B', meaning: '未達成' },
  ]);
  const facts = { ...FACTS, limit: 1, scale: LETTERS };
  const [levels, limit, instructions] = sentences(1, LETTERS);

  it('are written anew where the town has levels of its own now', () => {
    expect(outdatedSentences(whole(), HEADER_ROW, facts)).toEqual([levels, limit, instructions]);
    expect(missing(whole(), facts)).toEqual([levels, limit, instructions]);
    expect(namesLimit(whole(), HEADER_ROW, facts)).toBe(false);
  });

  it('are right where they tell the town’s levels, and written anew where it has the usual five again', () => {
    const rows = withCell([0, 4, levels.text], [1, 4, limit.text], [3, 0, instructions.text]);
    expect(outdatedSentences(rows, HEADER_ROW, facts)).toEqual([]);
    expect(namesLimit(rows, HEADER_ROW, facts)).toBe(true);
    expect(outdatedSentences(rows, HEADER_ROW, FACTS).map(({ text }) => text)).toEqual(
      sentences(2).map(({ text }) => text),
    );
  });

  it('are written anew where they stand, and where one is missing it is written', () => {
    const rows = withCell([0, 4, ''], [2, 3, SHEET_TEXTS.levels], [3, 0, '']);
    expect(missing(rows, facts)).toEqual([
      instructions,
      { row: 2, column: 3, text: levels.text },
      { row: 1, column: 4, text: limit.text },
    ]);
  });

  it('stay as people made them where they still tell five levels', () => {
    const own = '達成度　5：とても良い　4：良い　3：普通　2：悪い　1：とても悪い';
    expect(outdatedSentences(withCell([0, 4, own]), HEADER_ROW, FACTS)).toEqual([]);
  });
});

describe('the limit in the title block', () => {
  it('is outdated where another is named', () => {
    expect(outdatedSentences(whole(), HEADER_ROW, { ...FACTS, limit: 2 })).toEqual([]);
    expect(outdatedSentences(whole(), HEADER_ROW, { ...FACTS, limit: 3 })).toEqual([
      { row: 1, column: 4, text: SHEET_TEXTS.limit(3) },
    ]);
    expect(outdatedSentences([], HEADER_ROW, { ...FACTS, limit: 3 })).toEqual([]);
  });

  it.each([
    ['達成度が6以下のときは、理由が要ります。'],
    ['注意：達成度が1以下のときは、理由が要ります。'],
    ['達成度が1以上のときは'],
  ])('is not named by %s', (text) => {
    expect(outdatedSentences(withCell([1, 4, text]), HEADER_ROW, { ...FACTS, limit: 2 })).toEqual([]);
    expect(namesLimit(withCell([1, 4, text]), HEADER_ROW, { ...FACTS, limit: 2 })).toBe(false);
  });

  it('is named by its sentence above the header alone', () => {
    expect(namesLimit(whole(), HEADER_ROW, { ...FACTS, limit: 2 })).toBe(true);
    expect(namesLimit(whole(), HEADER_ROW, { ...FACTS, limit: 3 })).toBe(false);
    expect(namesLimit(whole(), 1, { ...FACTS, limit: 2 })).toBe(false);
    expect(namesLimit([], HEADER_ROW, { ...FACTS, limit: 2 })).toBe(false);
  });
});

describe('labels and state', () => {
  it('are found in any width, by their whole text', () => {
    expect(findTitleLabel(withCell([2, 0, ''], [3, 2, '状　態']), HEADER_ROW, 'state')).toEqual({
      row: 3,
      column: 2,
    });
    expect(findTitleLabel(withCell([2, 0, '状態：']), HEADER_ROW, 'state')).toBeNull();
    expect(findTitleLabel(whole(), 2, 'state')).toBeNull();
    expect(findTitleLabel(whole(), HEADER_ROW, 'year')).toEqual({ row: 0, column: 0 });
    expect(findTitleLabel(whole(), HEADER_ROW, 'department')).toEqual({ row: 1, column: 0 });
  });

  it('say how far the department is', () => {
    expect(stateIn(withCell([2, 1, ' 確認済 ']), HEADER_ROW)).toBe('確認済');
    expect(stateIn(withCell([2, 1, '']), HEADER_ROW)).toBe('');
    expect(stateIn(withCell([2, 0, '']), HEADER_ROW)).toBe('');
    expect(stateIn([], HEADER_ROW)).toBe('');
  });
});
