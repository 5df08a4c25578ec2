/** Ways of writing that came up beside the structures: names before wide blanks, groups by unit, second ratings in words. */
import { scaleOf } from '../../src/core/evaluation/scale';
import { understandPaper } from '../../src/core/paper/understand-paper';
import { readText } from '../../src/papers/read-paper';
import { understood } from './seed-shapes';

const ABCD = scaleOf(
  ['A:順調', 'B:概ね順調', 'C:やや遅れ', 'D:遅れ'].map((level) => {
    const [symbol = '', meaning = ''] = level.split(':');
    return { symbol, meaning };
  }),
);

const inLetters = (file: string, text: string, further: readonly string[] = []) =>
  understandPaper(readText(file, text), { scale: ABCD, department: '総務課', choices: [], further });

describe('papers', () => {
  it('have names before wide blanks, and numbers behind the word for a theme', () => {
    const { rows } = understood(
      readText(
        'x.txt',
        '重点目標１　漏水の対策\n　目標内容　有収率を八割五分にする\n　自己評価　２\n　理由　　　取替えが遅れたため',
      ),
    );
    expect(rows).toMatchObject([
      {
        number: '1',
        theme: '漏水の対策',
        goal: '有収率を八割五分にする',
        rating: '2',
        outcome: '取替えが遅れたため',
        confidence: 1,
      },
    ]);
  });

  it('have remarks of the department’s own, and second ratings with their words', () => {
    const { rows } = inLetters(
      'x.csv',
      '事業名,担当部署,目標,一次評価,一次評価コメント,二次評価,二次評価コメント\n防犯灯,安全課,三十基を置く,B：概ね順調,二十八基を置いた。,A：順調,続けること。',
    );
    expect(rows).toMatchObject([
      {
        unit: '安全課',
        rating: 'B',
        outcome: '二十八基を置いた。',
        columns: { 二次評価: 'A', 二次評価コメント: '続けること。' },
      },
    ]);
  });

  it('have rows that name who does the work of those below', () => {
    const { rows } = understood(
      readText(
        'x.html',
        '<table><tr><th>No.</th><th>目標</th><th>評価</th><th>評価理由</th></tr><tr><td colspan=4>【総務班】</td></tr><tr><td>1</td><td>残業を減らす</td><td>3</td><td>選挙があった。</td></tr></table>',
      ),
    );
    expect(rows).toMatchObject([
      { number: '1', theme: '残業を減らす', unit: '総務班', goal: '', rating: '3' },
    ]);
  });

  it('have remarks in place of reasons, unless the book has a column for those', () => {
    const text = '事業名,目標,評価,所見\n図書館,夜間に開く,C,人手が足りない。';
    expect(inLetters('x.csv', text).rows[0]).toMatchObject({ outcome: '人手が足りない。', confidence: 0.85 });
    expect(inLetters('x.csv', text, ['所見']).rows[0]).toMatchObject({
      outcome: '',
      columns: { 所見: '人手が足りない。' },
    });
  });

  it('ask where one column might be the rating as well as another, until a person says which', () => {
    const paper = readText('x.csv', '事業名,目標,評価,判定,理由\n橋,三つ直す,4,3,二つ直した。');
    const read = (choices: Parameters<typeof understood>[1]) => understood(paper, choices).rows[0];
    expect(read([])?.questions).toHaveLength(1);
    expect(
      read([
        { column: '判定', role: 'rating' },
        { column: '評価', role: 'ignored' },
      ]),
    ).toMatchObject({ rating: '3', questions: [] });
  });

  it('call the goal 重点目標 beside the 施策, and rate it at the end of the year', () => {
    const text =
      '施策名,重点目標,中間評価,期末評価,できた点・できなかった理由\n橋,三つ直す。,4,3,入札が不調で二つにとどまった。';
    const { rows, questions } = understood(readText('x.csv', text));
    expect([rows, questions]).toMatchObject([
      [
        {
          ...{ theme: '橋', goal: '三つ直す。', rating: '3', outcome: '入札が不調で二つにとどまった。' },
          columns: { 中間評価: '4' },
        },
      ],
      [],
    ]);
    // Alone it is the theme.
    const alone = understood(readText('x.csv', '重点目標,評価,理由\n橋を直す,3,二つ直した。'));
    expect(alone.rows).toMatchObject([{ theme: '橋を直す', goal: '' }]);
  });

  it.each(['x.csv', 'x.html', 'x.txt'])('have a name of their own above, which is no theme: %s', (file) => {
    const lines = [
      '平成29年度 課の目標 税務課',
      '目標番号,目標,達成度,理由',
      '1,収納率を上げる。,4,九割八分になった。',
    ];
    const cells = lines.map((line) => line.split(','));
    const text =
      file === 'x.html'
        ? `<h1>${lines[0]}</h1><table>${cells
            .slice(1)
            .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
            .join('')}</table>`
        : cells.map((row) => row.join(file === 'x.csv' ? ',' : '\t')).join('\n');
    expect(understood(readText(file, text)).rows).toMatchObject([{ theme: '', goal: '収納率を上げる。' }]);
  });
});
