import { buildGoalsData, buildReportData } from '../../../src/core/report/build-report-data';
import { readSettings } from '../../../src/core/settings/settings';
import { evaluationOf, type TabRow } from '../check/department-tab';

const SETTINGS = readSettings([
  ['年度', '令和元'],
  ['評価基準日', 'R2.3.31'],
  ['課名', '職名', '氏名'],
  ['総務課', '総務課長', '大塚 正徳'],
]);
const goalsOf = (row: TabRow) => buildReportData(evaluationOf([row]), SETTINGS, false).themes[0]?.goals;

describe('buildReportData', () => {
  it('prints year, date, head and heading as the form shows them', () => {
    const data = buildReportData(
      evaluationOf([['1.', '政策', '政策秘書室', 1, '甲', 4, '乙']]),
      SETTINGS,
      true,
    );
    expect(data).toMatchObject({
      title: '総務課の目標（令和元年度）自己評価書',
      ratedOn: 'R2.3.31',
      head: '総務課長 大塚 正徳',
      draft: true,
      themes: [
        {
          heading: '1. 政策（政策秘書室）',
          goals: [{ goal: ['(1) 甲'], rating: '4', meaning: '目標を概ね達成した。', outcome: ['(1) 乙'] }],
        },
      ],
    });
  });

  it('does not print a typed label twice', () => {
    expect(goalsOf([1, '政策', '', 1, '（１）甲', 4, '⑴　乙'])).toEqual([
      { goal: ['(1) 甲'], rating: '4', meaning: '目標を概ね達成した。', outcome: ['(1) 乙'] },
    ]);
  });

  it('makes a paragraph of each line and drops blank lines at the ends alone', () => {
    expect(goalsOf([1, '政策', '', '', '甲', 4, '\n　一\r\n\n・二　\n'])?.[0]?.outcome).toEqual([
      '　一',
      '',
      '・二',
    ]);
  });

  it('prints a rating that is not valid as none', () => {
    expect(goalsOf([1, '政策', '', '', '甲', '④', ''])).toEqual([
      { goal: ['甲'], rating: '', meaning: '', outcome: [] },
    ]);
  });

  it('leaves the unit and its brackets out when there is none', () => {
    expect(
      buildReportData(evaluationOf([[3, '政策', '', '', '甲']]), SETTINGS, false).themes[0]?.heading,
    ).toBe('3. 政策');
  });
});

describe('buildGoalsData', () => {
  const dataOf = (...rows: TabRow[]) => buildGoalsData(evaluationOf(rows), SETTINGS, false);

  it('prints the goals under their own title, and nothing about results', () => {
    expect(
      dataOf(['1.', '政策', '政策秘書室', 1, '甲\n・乙', 2, '効果'], ['', '', '', 2, '丙', '④']),
    ).toMatchObject({
      kind: 'goals',
      department: '総務課',
      fiscalYear: '令和元年度',
      title: '総務課の目標（令和元年度）',
      ratedOn: '',
      legend: [],
      head: '総務課長 大塚 正徳',
      draft: false,
      themes: [
        {
          heading: '1. 政策（政策秘書室）',
          goals: [
            { goal: ['(1) 甲', '・乙'], rating: '', meaning: '', outcome: [] },
            { goal: ['(2) 丙'], rating: '', meaning: '', outcome: [] },
          ],
        },
      ],
    });
  });

  it('leaves a theme that is rated itself to its heading', () => {
    expect(dataOf([1, '政策', '', '', '', 4, '効果']).themes).toMatchObject([
      { heading: '1. 政策', goals: [] },
    ]);
  });

  it('leaves out a row that has results but no goal', () => {
    const [theme] = dataOf([1, '政策', '', 1, '甲', 4], ['', '', '', 2, '', 4, '効果']).themes;
    expect(theme?.goals).toEqual([{ goal: ['(1) 甲'], rating: '', meaning: '', outcome: [] }]);
  });
});
