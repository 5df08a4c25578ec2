import { checkTabs } from '../../../src/core/check/check-tabs';
import {
  acceptanceOf,
  acceptedDetail,
  parseAcceptance,
  readAcceptances,
} from '../../../src/core/publish/acceptance';
import { findObstacles, type OpenComment } from '../../../src/core/publish/obstacles';
import { HEADER_ROW, type TabRow } from '../check/department-tab';
import { SETTINGS } from './published-book';

/** 総務課 with a title block whose 状態 is given; rows may be longer than the header with 所見 and 回答. */
function obstaclesOf(
  state: string,
  rows: readonly TabRow[],
  more: {
    comments?: readonly OpenComment[];
    hasChanged?: boolean;
    settings?: string[][];
    lower?: readonly string[];
    header?: readonly string[];
  } = {},
): string[] {
  const header = more.header ?? [...HEADER_ROW, '所見', '回答'];
  const wide = (row: readonly unknown[]) => header.map((_, at) => row[at] ?? '') as string[];
  const note = state === '確定' || state === '公表' ? `${state}：2018/05/01 10:00:00　taro` : '';
  const tabs = [
    {
      name: '設定',
      values: (more.settings ?? SETTINGS.slice(0, -1)).map((row) => [...row, '', ''].slice(0, 3)),
    },
    {
      name: '総務課',
      values: [
        wide(['状態', state, note]),
        wide(header),
        ...(more.lower ? [wide(more.lower)] : []),
        ...rows.map(wide),
      ],
    },
  ];
  return findObstacles({
    checked: checkTabs(tabs),
    tabs,
    comments: more.comments ?? [],
    hasChanged: () => more.hasChanged ?? false,
  }).map(({ kind, department, cell }) => `${kind} ${department} ${cell}`.trim());
}

const DONE = '予定した文書をすべて電子化しました。';
const GOOD: TabRow = [1, '文書', '', 1, '電子化を進めます。', 4, DONE];

it('lets pass what is closed and complete', () => {
  expect(obstaclesOf('確定', [GOOD])).toEqual([]);
  expect(obstaclesOf('公表', [GOOD])).toEqual([]);
});

it.each([
  ['作成中', 'not-closed 総務課'],
  ['提出', 'not-closed 総務課'],
  ['', 'not-closed 総務課'],
  ['差戻し', 'returned 総務課'],
])('stops what is %s', (state, obstacle) => {
  expect(obstaclesOf(state, [GOOD])).toEqual([obstacle]);
});

it('stops a published department that says something else now', () => {
  expect(obstaclesOf('公表', [GOOD], { hasChanged: true })).toEqual(['changed 総務課']);
});

it('stops a closed department that another program has changed since', () => {
  expect(obstaclesOf('確定', [GOOD], { hasChanged: true })).toEqual(['changed 総務課']);
  expect(obstaclesOf('確定', [GOOD])).toEqual([]);
});

it('names errors and missing entries by their cells, those of 設定 too', () => {
  const settings = [
    ['年度', 'いつか'],
    ['評価基準日', 'H30.3.31'],
    ['課名', '職名'],
    ['総務課', ''],
  ];
  expect(obstaclesOf('確定', [GOOD, ['', '', '', 2, '集めます。', '', '']], { settings })).toEqual([
    'error  B1',
    'missing 総務課 F4',
  ]);
});

it('stops a department without a goal', () => {
  expect(obstaclesOf('確定', [])).toEqual(['missing 総務課']);
});

it('stops an opinion without a reply, and comments that are not done', () => {
  const rows = [
    [...GOOD, '', '根拠を書いてください。', ''],
    ['', '', '', 2, '集めます。', 5, DONE, '', '妥当', '直しました。'],
  ];
  const comments = [
    { department: '総務課', cell: 'G3', author: '山田', text: '数字は？' },
    { department: 'ほかの表', cell: 'A1', author: '', text: '' },
  ];
  expect(obstaclesOf('確定', rows, { comments })).toEqual(['opinion 総務課 I3', 'comment 総務課 G3']);
});

it('stops an opinion, a second rating and a name below headers that are merged over both lines', () => {
  const header = ['番号', '個別事業', '担当', '目標', '', '評価', '', '確認', '所見', '二次評価', '備考'];
  const lower = ['', '', '', '番号', '内容', '達成度', '理由'];
  const row = [...GOOD, '', '根拠を書いてください。', 'Z', '043-123-4567'];
  expect(obstaclesOf('確定', [row], { header, lower })).toEqual([
    'error 総務課 J4',
    'opinion 総務課 I4',
    'personal-data 総務課 K4',
  ]);
});

it('knows a column that is not published by what both lines of its header say', () => {
  const header = ['番号', '個別事業', '担当', '目標', '', '評価', '', '確認', '次年度の', '備考'];
  const lower = ['', '', '', '番号', '内容', '達成度', '理由', '', '方針', ''];
  const withheld = (names: string) => {
    const [first = [], ...others] = SETTINGS.slice(0, -1);
    const settings = [first, ['公表しない列', names], ...others];
    return obstaclesOf('確定', [GOOD], { settings, header, lower });
  };
  expect(withheld('次年度の方針、備考')).toEqual([]);
  expect(withheld('次年度の方計')).toEqual(['error  B2']);
});

it('looks for personal data also where the town has switched the rule off', () => {
  const settings = [
    ...SETTINGS.slice(0, -1),
    ['', '', ''],
    ['規則', '扱い', ''],
    ['personal-data', 'しない', ''],
  ];
  const rows = [[1, '文書', '', 1, '電子化を進めます。', 4, '問い合わせは 043-123-4567 へ。']] as const;
  expect(obstaclesOf('確定', rows, { settings })).toEqual(['personal-data 総務課 G3']);
});

it('asks about what tells of one person beyond what the check knows, in goals, outcomes and columns of the town', () => {
  const said = '木村さん(72歳)が孤独死しているのを見つけた。';
  const row = [1, '文書', '', 1, said, 4, said, '', '妥当', '済', said];
  const header = [...HEADER_ROW, '所見', '回答', '備考'];
  expect(obstaclesOf('確定', [row], { header })).toEqual([
    'personal-circumstances 総務課 E3',
    'personal-circumstances 総務課 G3',
    'personal-circumstances 総務課 K3',
  ]);
});

describe('an acceptance', () => {
  const obstacle = { kind: 'personal-data', department: '総務課', cell: 'G9', text: '' } as const;
  it.each([
    ['personal-data', true, ''],
    ['personal-data:総務課', true, ''],
    ['personal-data:総務課!g9=代表=電話', true, '代表=電話'],
    ['総務課!G9=代表', true, '代表'],
    ['personal-data:税務課', false, ''],
    ['personal-data:総務課!G8', false, ''],
    ['comment', false, ''],
    [' personal-data : 総務課!G9 = 代表電話 ', true, '代表電話'],
    [' 総務課!G9 =代表', true, '代表'],
    ['personal-data:!G9', true, ''],
    ['personal-data:総務課!G10', false, ''],
    ['personal-data:総務課!G9a', false, ''],
  ])('%s', (typed, isAccepted, reason) => {
    const acceptance = parseAcceptance(typed);
    expect(acceptance?.reason).toBe(reason);
    expect(acceptanceOf(obstacle, acceptance ? [acceptance] : []) !== undefined).toBe(isAccepted);
  });

  it.each(['', '総務課', '個人情報', 'personal', '!G9', '総務課!G9a', '総務課!9', '=代表'])(
    '%s is none',
    (typed) => {
      expect(parseAcceptance(typed)).toBeUndefined();
    },
  );
});

it('finds the addresses of the people whom 設定 names', () => {
  const settings = [
    ...SETTINGS.slice(0, 5),
    ['取りまとめ担当', 'soumu@example.lg.jp、kikaku.kakari@example.lg.jp'],
  ];
  for (const address of [
    'soumu@example.lg.jp',
    'kikaku.kakari@example.lg.jp',
    'ｓｏｕｍｕ＠ｅｘａｍｐｌｅ．ｌｇ．ｊｐ',
  ]) {
    const found = obstaclesOf('確定', [[1, '文書', '', 1, '進めます。', 4, `${address}が作成しました。`]], {
      settings,
    });
    expect([address, found.filter((each) => each.startsWith('personal-data'))]).toEqual([
      address,
      ['personal-data 総務課 G3'],
    ]);
  }
});

it('says in a sentence what 状態 a 課 has, a blank one as 作成中', () => {
  const textOf = (state: string): string | undefined => {
    const tabs = [
      { name: '設定', values: SETTINGS.slice(0, -1).map((row) => [...row, '', ''].slice(0, 3)) },
      { name: '総務課', values: [['状態', state, '', '', '', '', ''], HEADER_ROW, GOOD] as string[][] },
    ];
    return findObstacles({ checked: checkTabs(tabs), tabs, comments: [], hasChanged: () => false })[0]?.text;
  };
  const REST = 'です。確定してから公表してください。このまま出すと、案として出ます。';
  expect(textOf('提出')).toBe(`「総務課」の状態は「提出」${REST}`);
  expect(textOf('')).toBe(`「総務課」の状態は「作成中」${REST}`);
});

it('finds what is somebody’s own affair in any entry', () => {
  expect(
    obstaclesOf('確定', [
      [1, '文書', '', 1, '電子化を進めます。', 4, '担当者が病気で休職したため、遅れました。'],
    ]),
  ).toEqual(['personal-circumstances 総務課 G3']);
});

it('knows a 課 again as long as its goals say the same', () => {
  const markOf = (row: TabRow): string | undefined => {
    const tabs = [
      { name: '設定', values: SETTINGS.slice(0, -1).map((line) => [...line, '', ''].slice(0, 3)) },
      { name: '総務課', values: [HEADER_ROW, row] as string[][] },
    ];
    return findObstacles({ checked: checkTabs(tabs), tabs, comments: [], hasChanged: () => false })[0]?.mark;
  };
  expect(markOf(GOOD)).toBe(markOf([...GOOD] as unknown as TabRow));
  expect(markOf([1, '文書', '', 1, '電子化を進めます。', 5, DONE])).not.toBe(markOf(GOOD));
});

describe('the mark of an obstacle', () => {
  const at = (rows: readonly TabRow[], title: readonly TabRow[] = []) => {
    const tabs = [
      { name: '設定', values: SETTINGS.slice(0, -1).map((row) => [...row, '', ''].slice(0, 3)) },
      { name: '総務課', values: [...title, HEADER_ROW, ...rows].map((row) => [...row]) as string[][] },
    ];
    const facts = { checked: checkTabs(tabs), tabs, comments: [], hasChanged: () => false };
    return findObstacles(facts).filter(({ kind }) => kind === 'personal-data');
  };
  const telephone = (text: string): TabRow => [1, '文書', '', 1, '電子化を進めます。', 4, text];

  it('is the same while the cell says the same, wherever it stands, and another one else', () => {
    const [one] = at([telephone('043-123-4567 です。')]);
    const [moved] = at([telephone('043-123-4567 です。')], [['表題', '', '', '', '', '', '']]);
    const [other] = at([telephone('043-123-4568 です。')]);
    expect(one?.mark).toMatch(/^[0-9a-f]{8}$/);
    expect([moved?.cell, moved?.mark]).toEqual(['G3', one?.mark]);
    expect(other?.mark).not.toBe(one?.mark);
  });

  it('brings back from 履歴 why it was accepted', () => {
    const [one] = at([telephone('043-123-4567 です。')]);
    if (one === undefined) throw new Error('no obstacle');
    const detail = acceptedDetail(one, '代表電話\nのため　理由：ほか');
    const line = ['2018/06/01 10:00:00', '公表前の了承', '総務課', 'a@example.jp', detail];
    expect(readAcceptances([line]).get(one.mark)).toEqual({
      reason: '代表電話\nのため　理由：ほか',
      by: 'a@example.jp',
    });
    expect(readAcceptances([[line[0] ?? '', '点検', ...line.slice(2)]]).size).toBe(0);
    expect(readAcceptances([[...line.slice(0, 4), '理由：代表電話']]).size).toBe(0);
  });
});

it('reads the names and units of the themes too: they are published as well', () => {
  expect(
    obstaclesOf('確定', [
      [1, '森田さんの苦情への対応', '業務室（内線234）', 1, '電子化を進めます。', 4, DONE],
      ['', '', '', 2, '電子化を広げます。', 4, '残る文書もすべて電子化しました。'],
    ]),
  ).toEqual(['personal-circumstances 総務課 B3', 'personal-data 総務課 C3']);
});
