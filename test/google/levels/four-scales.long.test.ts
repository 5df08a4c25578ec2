/** Check and report of towns with other levels, from the table in 設定 to the printed file. */
import { readDocx } from '../../docx-text';
import { closeBooks } from '../../open-book';
import { bookWithLevels, type Lines, rateAll } from './levels-on-host';

afterEach(closeBooks);

const TEN: Lines = Array.from({ length: 10 }, (_, at) => [10 - at, `${10 - at}割`]);

interface Town {
  readonly lines: Lines;
  readonly limit: string | number;
  /** What somebody types for the best level. */
  readonly meant: string;
  /** Marks of the bar in 集計, best first. */
  readonly marks: string;
  readonly level: number;
  readonly label: string;
}

const TOWNS: Readonly<Record<string, Town>> = {
  'A–E': {
    lines: [
      ['A', '完全に達成'],
      ['B', '概ね達成'],
      ['C', '一部達成'],
      ['D', 'ほとんど達成できなかった'],
      ['E', 'まったく達成できなかった'],
    ],
    limit: 'D',
    meant: 'A　完全に達成',
    marks: 'ABCDE-',
    level: 2,
    label: 'D',
  },
  marks: {
    lines: [
      ['◎', '上回った'],
      ['○', '達成'],
      ['△', '一部達成'],
      ['×', '未達成'],
    ],
    limit: '△以下',
    meant: '◎評価',
    marks: '◎○△×-',
    level: 2,
    label: '△',
  },
  words: {
    lines: [
      ['達成', ''],
      ['一部達成', ''],
      ['未達成', ''],
    ],
    limit: '未達成',
    meant: '【達成】',
    marks: '321-',
    level: 1,
    label: '未達成',
  },
  'ten levels': { lines: TEN, limit: 4, meant: '１０', marks: '0987654321-', level: 4, label: '4' },
  '1 as the best': {
    lines: [
      [1, '優'],
      [2, '良'],
      [3, '可'],
    ],
    limit: 3,
    meant: '① 優',
    marks: '123-',
    level: 1,
    label: '3',
  },
};

it.each(Object.keys(TOWNS))('%s', async (name) => {
  const { lines, limit, meant, marks, level, label } = TOWNS[name] as Town;
  const book = await bookWithLevels(lines, limit);
  expect(await book.call('setUpWorkbook', { dryRun: true })).toEqual([]);
  rateAll(book, lines, meant);
  const { result } = await book.call('checkWorkbook', { write: true });
  const count = lines.length;
  expect(result).toMatchObject({
    limit: level,
    limitLabel: label,
    findings: [],
    departments: [{ goals: count + 1, rated: count }],
  });
  const errors = result.departments[0]?.findings.filter(({ severity }) => severity === 'error');
  expect(errors?.map(({ rule, fix }) => [rule, fix?.value])).toEqual([
    ['explanation-missing', undefined],
    ['rating-invalid', String(lines[0]?.[0])],
  ]);
  const values = book.values('集計', 'A4:Z5');
  const bar = values[0]?.indexOf('達成度の内訳') ?? -1;
  expect(values[1]?.[bar]).toBe(marks);
  await book.call('makeReport', '総務課');
  const [docx = new Uint8Array()] = [...book.host.files.values()];
  const { rows, paragraphs } = readDocx(docx);
  expect(rows.flat()).toEqual(expect.arrayContaining(lines.map(([symbol]) => String(symbol))));
  for (const [symbol, meaning] of lines) expect(paragraphs).toContain(`${symbol}　${meaning}`);
});
