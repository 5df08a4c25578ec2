/** What does not add up in a paper, and columns that nothing is known of. */
import { FIVE_LEVELS, scaleOf } from '../../src/core/evaluation/scale';
import { leftColumns } from '../../src/core/paper/left-columns';
import { understandPaper } from '../../src/core/paper/understand-paper';
import { readText } from '../../src/papers/read-paper';

const LETTERS = scaleOf(['A', 'B', 'C', 'D'].map((symbol) => ({ symbol, meaning: `${symbol}の意味` })));

const csv = (...lines: readonly string[]) => readText('x.csv', lines.join('\n'));
const read = (paper: ReturnType<typeof csv>, more: Partial<Parameters<typeof understandPaper>[1]> = {}) =>
  understandPaper(paper, { scale: FIVE_LEVELS, department: '総務課', choices: [], further: [], ...more });

describe('goals, ratings and outcomes that are not equal in number', () => {
  it('are a question though no row is doubtful', () => {
    const { rows, questions, notes } = read(
      csv('個別事業,目標,達成度,理由', '防災,訓練をする。,4,行った。', '防災,備蓄をする。,,足りない。'),
    );
    expect(rows.flatMap((row) => row.questions)).toEqual([]);
    expect(questions).toEqual([expect.stringContaining('目標 2件、達成度 1件、効果・理由 2件')]);
    expect(notes).toEqual(['達成度が空欄の目標：「備蓄をする。」']);
  });

  it.each([
    ['効果・理由', csv('個別事業,目標,達成度', '防災,訓練をする。,4', '防災,備蓄をする。,3')],
    ['達成度', csv('個別事業,目標,理由', '防災,訓練をする。,行った。', '防災,備蓄をする。,足りない。')],
  ])('are a question too where the paper has no place for %s', (name, paper) => {
    const { questions, notes } = read(paper);
    expect(questions).toEqual([
      expect.stringContaining(`${name} 0件`),
      expect.stringContaining(`${name}が一つも見つかりません`),
    ]);
    expect(notes).toEqual([]);
  });

  it('are a remark in a plan, which has a place for neither', () => {
    const { rows, questions, notes } = read(csv('番号,個別事業,目標', '1,防災,訓練をする。'));
    expect([rows.length, questions]).toEqual([1, []]);
    expect(notes).toEqual([expect.stringContaining('達成度 0件、効果・理由 0件')]);
  });

  it('are nothing to ask in a town that rates nothing, as far as ratings go', () => {
    const paper = csv(
      '個別事業,目標,達成度,理由',
      '防災,訓練をする。,,行った。',
      '防災,備蓄をする。,,足りた。',
    );
    expect(read(paper).questions).toHaveLength(2);
    expect(read(paper, { isRated: false })).toMatchObject({ questions: [], notes: [] });
  });
});

describe('a column of reasons whose header says nothing', () => {
  const paper = csv('個別事業,目標,達成度,特記', '防災,訓練をする。,4,全地区で行い、手順を確かめた。');

  it('is offered as the outcome, until somebody has said what it is', () => {
    expect(read(paper).questions.join('')).toContain('「特記」が理由のようです');
    expect(read(paper, { choices: [{ column: '特記', role: 'outcome' }] })).toMatchObject({
      questions: [],
      rows: [{ outcome: '全地区で行い、手順を確かめた。' }],
    });
    const own = read(paper, { choices: [{ column: '特記', role: 'own' }] });
    expect(own.rows[0]?.columns).toEqual({ 特記: '全地区で行い、手順を確かめた。' });
    for (const { questions } of [own, read(paper, { further: ['特記'] })])
      expect(questions).toEqual([
        expect.stringContaining('効果・理由 0件'),
        expect.stringContaining('効果・理由が一つも見つかりません'),
      ]);
  });
});

describe('a column of ratings whose header says nothing', () => {
  const paper = csv(
    '個別事業,目標,結果の別,理由',
    '防災,訓練をする。,A,行った。',
    '防災,備蓄をする。,C,足りない。',
  );

  it('is offered as the rating by its header', () => {
    const { questions } = read(paper, { scale: LETTERS });
    expect(questions.join('')).toContain('「結果の別」が達成度のようです');
    // The same sentence stands in the dialog, which has no commands.
    expect(questions.join('')).not.toContain('--columns');
  });

  it('is no question any more once somebody has said what it is', () => {
    const choices = [{ column: '結果の別', role: 'rating' as const }];
    const { rows, questions } = read(paper, { scale: LETTERS, choices });
    expect(rows.map(({ rating }) => rating)).toEqual(['A', 'C']);
    expect(questions).toEqual([]);
  });
});

it('keeps rows apart where no ratings tell how many goals there are, and parts numbered ones', () => {
  const rows = (...lines: readonly string[]) =>
    read(csv('個別事業,目標,理由', ...lines)).rows.map(({ goalNumber, goal }) => goalNumber + goal);
  expect(rows('税,夜間に開く,開いた。', '税,予約を受ける,')).toEqual(['夜間に開く', '予約を受ける']);
  expect(rows('税,"(1) 夜間に開く\n(2) 予約を受ける","(1) 開いた。\n(2) 受けた。"')).toEqual([
    '1夜間に開く',
    '2予約を受ける',
  ]);
});

it('takes a level that is a word for the rating of a card, not for a name', () => {
  const scale = scaleOf(['達成', '一部達成', '未達成'].map((symbol) => ({ symbol, meaning: '' })));
  const card = (...cells: readonly (readonly [string, string])[]) =>
    `<table>${cells.map(([name, text]) => `<tr><td>${name}</td><td>${text}</td></tr>`).join('')}</table>`;
  const html = card(['目標', '協定を結ぶ。'], ['達成度', '達成　'], ['理由', '五社と結んだ。']);
  const { rows, questions } = read(readText('x.html', `<p><b>1. 福祉</b></p>${html}`), { scale });
  expect(rows).toMatchObject([
    { goal: '協定を結ぶ。', rating: '達成', outcome: '五社と結んだ。', columns: {} },
  ]);
  expect(questions).toEqual([]);
});

it('tells columns without a place, but not 達成率, which the figures of the tab give', () => {
  const rows = [{ columns: { 目標値: '5', 実績値: '4', 達成率: '80%', 備考: 'あり' } }];
  expect(leftColumns(rows, ['目標値', '実績値'])).toEqual(['備考']);
  expect(leftColumns(rows, ['備考'])).toEqual(['目標値', '実績値', '達成率']);
});

it('tells how many goals were found where they are too many', () => {
  const lines = Array.from({ length: 600 }, (_, at) => `事業${at},目標${at}。,4,した。`);
  expect(read(csv('個別事業,目標,達成度,理由', ...lines))).toMatchObject({ goals: 600, rows: [] });
});

it('says in a sentence that a cell holds more than can be weighed', () => {
  const many = (text: (at: number) => string): string =>
    Array.from({ length: 2100 }, (_, at) => `<p>${text(at)}</p>`).join('');
  const cells = [many((at) => `(${at}) 目標`), many(() => '4'), many((at) => `理由${at}。`)];
  const html = `<table><tr><th>個別事業とその目標<th>達成度<th>理由</tr><tr>${cells.map((cell) => `<td>${cell}`).join('')}</tr></table>`;
  const { rows, questions } = read(readText('x.html', html));
  expect(rows).toEqual([]);
  expect(questions).toEqual([expect.stringContaining('文書が長すぎます')]);
});

describe('a unit behind a figure', () => {
  const further = ['目標値', '実績値', '単位'];
  const columns = (target: string, actual: string, names = further, header = '') =>
    read(
      csv(
        `個別事業,目標,達成度,理由,目標値,実績値${header === '' ? '' : `,${header}`}`,
        `防災,訓練をする。,4,行った。,"${target}","${actual}"${header === '' ? '' : ',回'}`,
      ),
      { further: names },
    ).rows[0]?.columns;

  it.each([
    ['120件', '98件', ['120', '98', '件']],
    ['９５％', '97.5 ％', ['９５', '97.5', '％']],
    ['1,200人以上', '1,180人', ['1,200', '1,180', '人以上']],
    ['30か所', '', ['30', '', 'か所']],
  ])('comes into the book’s column for it: %s, %s', (target, actual, [wanted, reached, unit]) => {
    const found = columns(target, actual);
    expect([found?.['目標値'], found?.['実績値'] ?? '', found?.['単位']]).toEqual([wanted, reached, unit]);
  });

  it.each([
    ['120件', '95％'],
    ['約120件', '前年度並み'],
    ['10～20件', '15-16'],
  ])('stays where figures do not agree, or are none: %s, %s', (target, actual) => {
    expect(columns(target, actual)).toEqual({ 目標値: target, 実績値: actual });
  });

  it('stays where the book has no such column, or the paper has its own', () => {
    expect(columns('120件', '98件', ['目標値', '実績値'])).toEqual({ 目標値: '120件', 実績値: '98件' });
    expect(columns('120件', '98件', further, '単位')).toEqual({
      目標値: '120件',
      実績値: '98件',
      単位: '回',
    });
  });
});
