/** What 初期設定 says that it would do, line by line, in a ready workbook from which something was taken away. */
import type { CellValues } from '../../../src/core/cells/cell-value';
import type { TabLook } from '../../../src/core/set-up/department-tab-plan';
import { outlineOf } from '../../../src/core/set-up/set-up-outline';
import { planSetUp, type SetUpRequest, type SetUpState } from '../../../src/core/set-up/set-up-plan';
import { describeStep, type SetUpStep } from '../../../src/core/set-up/set-up-step';
import { LAST_ROW, lookOf, readyState, replaced, SETTINGS, SOUMU, tabOf } from './ready-book';

const lines = (state: SetUpState, request: SetUpRequest = {}): string[] =>
  planSetUp(state, request).map(describeStep);

/** The ready workbook with other values in a tab. */
const withTab = (name: string, change: (values: CellValues) => CellValues): SetUpState => {
  const state = readyState();
  return {
    ...state,
    tabs: state.tabs.map((tab) => (tab.name === name ? { name, values: change(tab.values) } : tab)),
  };
};
const without = (name: string): SetUpState => {
  const state = readyState();
  return { ...state, tabs: state.tabs.filter((tab) => tab.name !== name) };
};
const inSettings = (...cells: [number, number, string | number][]): SetUpState =>
  withTab('設定', (values) => replaced(values, cells));
const withLook = (change: Partial<TabLook>): SetUpState => {
  const state = readyState();
  const look = { ...lookOf(tabOf('税務課'), []), ...change };
  return { ...state, looks: new Map([...state.looks, ['税務課', look]]) };
};

const GUARD = '「税務課」の保護を付け直す';
const STATES = (names: string): string => `課一覧に「状態」が表示されるようにする（${names}）`;
const SUMMARY = '「集計」シートの数式を直す';

it('is nothing in a workbook that is ready', () => {
  expect(lines(readyState())).toEqual([]);
  expect(outlineOf([])).toBe('');
});

describe('設定', () => {
  it.each<[string, SetUpState, string[]]>([
    ['a year that was cleared', inSettings([1, 1, '']), ['設定の「年度」を「平成29年度」にする']],
    ['a day that was cleared', inSettings([2, 1, '']), ['設定の「評価基準日」を「H30.3.31」にする']],
    ['a limit that was cleared', inSettings([4, 1, '']), ['設定の「理由が必要な達成度」を「2」にする']],
    ['a name that was cleared', inSettings([0, 1, '']), []],
    ['a deadline that was cleared', inSettings([3, 1, '']), []],
    ['a key that was cleared', inSettings([3, 0, '']), ['設定に「提出期限」の欄を作る']],
    ['what is typed and cannot be read', inSettings([2, 1, '年度末']), []],
  ])('with %s', (_, state, steps) => {
    expect(lines(state, { fiscalYear: 2017 })).toEqual(steps);
  });

  it('takes day and deadline that are asked for where there are none', () => {
    const state = inSettings([2, 1, ''], [3, 1, '']);
    const request = {
      ratedOn: { year: 2018, month: 3, day: 30 },
      deadline: { year: 2018, month: 5, day: 1 },
    };
    expect(lines(state, request)).toEqual([
      '設定の「評価基準日」を「H30.3.30」にする',
      '設定の「提出期限」を「H30.5.1」にする',
    ]);
  });

  it('gets its people where nobody is named yet', () => {
    const state = inSettings([5, 1, '']);
    const steps = planSetUp(state, { coordinators: [SOUMU, 'b@example.lg.jp'] });
    expect(steps.map(describeStep)).toEqual([
      `設定の「取りまとめ担当」を「${SOUMU}, b@example.lg.jp」にする`,
      '「総務課」の保護を付け直す',
      GUARD,
      '「設定」の保護を付け直す',
    ]);
    const people = steps.map((step) => ('wanted' in step ? step.wanted : null));
    expect(JSON.stringify(people)).toContain('b@example.lg.jp');
  });

  it('only warns while nobody is named, and says so', () => {
    const open = '（取りまとめ担当が空欄のため、変更の前に警告するだけ）';
    expect(lines(inSettings([5, 1, ' ']))).toEqual([
      `「総務課」の保護を付け直す${open}`,
      `${GUARD}${open}`,
      `「設定」の保護を付け直す${open}`,
    ]);
  });

  it('is made where it is not there or blank, before all else', () => {
    for (const state of [without('設定'), withTab('設定', () => [['', '　'], ['']])]) {
      const steps = planSetUp(state, { fiscalYear: 2017, departments: ['総務課'], coordinators: [SOUMU] });
      expect(steps.slice(0, 2).map(describeStep)).toEqual([
        '「設定」シートを作る',
        '課一覧に「総務課」を加える',
      ]);
      expect(steps[0]).toEqual({
        kind: 'settings-sheet',
        levels: [],
        values: {
          municipality: '',
          fiscalYear: '平成29年度',
          ratedOn: 'H30.3.31',
          deadline: '',
          limit: '2',
          coordinators: SOUMU,
        },
      });
    }
  });

  it('of a town with levels of its own begins with their usual limit', () => {
    const levels = ['S', 'A', 'B', 'C'].map((symbol) => ({ symbol, meaning: '' }));
    const request = { fiscalYear: 2017, departments: ['会計課'], levels };
    const [made, , tab] = planSetUp({ ...readyState(), tabs: [] }, request);
    expect(made).toMatchObject({ levels, values: { limit: 'B' } });
    expect(tab).toMatchObject({ kind: 'department-tab', facts: { limit: 2, scale: { length: 4 } } });
    // A 設定 that is there keeps its own.
    expect(lines(readyState(), { levels })).toEqual([]);
  });

  it('gets the table of 課 where that is lost', () => {
    const state = withTab('設定', (values) => values.slice(0, 7));
    expect(lines(state, { departments: ['総務課'] }).slice(0, 2)).toEqual([
      '設定に課一覧の表を作る',
      '課一覧に「総務課」を加える',
    ]);
  });

  it('gets a lost text of that table back, and the 課 keep their 編集者', () => {
    const steps = planSetUp(inSettings([7, 3, '']), {});
    expect(steps.map(describeStep)).toEqual(['「設定」の見出しに「編集者」を書き戻す']);
    expect(steps[0]).toMatchObject({ cells: [{ row: 7, column: 3, text: '編集者' }] });
  });

  it.each<[SetUpState, SetUpRequest, string]>([
    [
      { ...readyState(), tabs: [] },
      { departments: ['総務課'] },
      '年度がわかりません。「平成29」や「2017」のように年度を指定してください。',
    ],
    [
      { ...readyState(), tabs: [] },
      { fiscalYear: 2017 },
      '課の名前がありません。「総務課,税務住民課」のように一つ以上指定してください。',
    ],
    [readyState(), { departments: ['会計/課'] }, '「会計/課」は課の名前に使えません。'],
    [
      readyState(),
      { departments: ['総務 課'] },
      '「総務 課」は、課一覧の「総務課」と、空白、全角・半角、大文字・小文字のどれかが違うだけです。',
    ],
    [readyState(), { departments: ['会計課', '会計　課'] }, '「会計　課」は、課一覧の「会計課」と、'],
  ])('%#: is not made of what cannot be', (state, request, sentence) => {
    expect(() => planSetUp(state, request)).toThrow(sentence);
  });

  it('takes names that stand alike in 課一覧 already', () => {
    const state = inSettings([9, 0, '総務 課']);
    expect(lines(state)).toContain('「総務 課」のシートを作る');
  });
});

describe('the tab of a 課', () => {
  it('is made where it is missing, with its line, its people and its place in 集計', () => {
    const steps = planSetUp(readyState(), { departments: ['会計課', '総務課'] });
    expect(steps.map(describeStep)).toEqual([
      '課一覧に「会計課」を加える',
      '「会計課」のシートを作る',
      SUMMARY,
    ]);
    expect(steps[1]).toMatchObject({
      facts: { year: '平成29年度', department: '会計課', limit: 2, isRated: true },
      people: { coordinators: [SOUMU], editors: [] },
    });
    expect(outlineOf(steps)).toBe('シート1、課一覧1行、保護2か所、数式1シート');
  });

  it('that was deleted is made again for those who may edit it', () => {
    const steps = planSetUp(without('総務課'), {});
    expect(steps.map(describeStep)).toEqual(['「総務課」のシートを作る', SUMMARY]);
    expect(steps[0]).toMatchObject({ people: { editors: ['kakari@example.lg.jp'] } });
    expect(outlineOf(steps)).toBe('シート1、保護3か所、数式1シート');
  });

  it('that a stopped run left behind is taken away first', () => {
    const steps = planSetUp({ ...readyState(), unfinishedTabs: ['（作成中） のコピー'] }, {});
    expect(steps.map(describeStep)).toEqual([
      '途中で止まった作りかけのシート「（作成中） のコピー」を消す（入力はありません）',
    ]);
    expect(outlineOf(steps)).toBe('作りかけのシートの削除1');
  });

  it.each<[string, Partial<TabLook>, string[], string]>([
    [
      'rows that do not stay in sight',
      { frozenRows: 4 },
      ['「税務課」の見出しまでの行を固定する'],
      '見出しの固定1シート',
    ],
    ['more rows that stay in sight', { frozenRows: 6 }, [], ''],
    [
      'widths of ours',
      { widths: [{ column: 4, width: 220 }] as never },
      ['「税務課」の列の幅を、ノートパソコンの画面に収まる幅にする（自分で変えた幅はそのまま）'],
      '列の幅1シート',
    ],
    [
      'no dropdown',
      { hasDropdown: false },
      ['「税務課」の達成度に1〜5の選択肢を付ける'],
      '達成度の選択肢1シート',
    ],
    [
      'no colours',
      { highlights: [] },
      ['「税務課」の理由の不足と1〜5でない達成度に色が付くようにする'],
      '色付け1シート',
    ],
    ['no protections', { protections: [] }, [GUARD], '保護2か所'],
  ])('with %s', (_, look, steps, outline) => {
    const plan = planSetUp(withLook(look), {});
    expect(plan.map(describeStep)).toEqual(steps);
    expect(outlineOf(plan)).toBe(outline);
  });

  it('gets no dropdown where no row is left for one', () => {
    const short = { lastRow: 4, hasDropdown: false, highlights: [] };
    expect(lines(withLook(short))).toEqual([GUARD]);
    expect(lines(withLook({ ...short, lastRow: 5 }))).toEqual([
      '「税務課」の達成度に1〜5の選択肢を付ける',
      '「税務課」の理由の不足と1〜5でない達成度に色が付くようにする',
      GUARD,
    ]);
  });

  it('gets its dropdown from the first row of entries to the last of the grid', () => {
    expect(planSetUp(withLook({ hasDropdown: false }), {})).toEqual([
      expect.objectContaining({
        kind: 'dropdown',
        sheet: '税務課',
        firstRow: 5,
        lastRow: LAST_ROW,
        column: 5,
      }),
    ]);
  });

  it('gets back texts of its header and above it', () => {
    const lost = withTab('税務課', (values) =>
      replaced(values, [
        [4, 4, ''],
        [0, 4, ''],
        [0, 1, ''],
      ]),
    );
    const steps = planSetUp(lost, {});
    expect(steps.map(describeStep)).toEqual([
      '「税務課」の見出しに「目標」を書き戻す',
      '「税務課」の上の説明（年度、課、達成度の説明など）を書き直す',
    ]);
    expect(outlineOf(steps)).toBe('見出しと説明2か所');
  });

  it('whose header cannot be told is left alone', () => {
    const state = withTab('税務課', (values) => [...values.slice(0, 4), ['いろいろ']]);
    expect(lines(state).filter((line) => line.includes('税務課」'))).toEqual([]);
  });

  it('names the limit of 設定, and the levels of the town', () => {
    const steps = planSetUp(inSettings([4, 1, 3]), {});
    expect(steps.map(({ kind }) => kind)).toEqual(['title-cells', 'highlights', 'title-cells', 'highlights']);
    expect(JSON.stringify(steps[0])).toContain('達成度が3以下のときは');
    // A limit that cannot be read is left for people to mend: the usual one holds.
    expect(lines(inSettings([4, 1, '低いとき']))).toEqual([]);
  });

  it('is kept to the 取りまとめ担当 where its 状態 is 確定', () => {
    expect(lines(withTab('税務課', (values) => replaced(values, [[2, 1, '確定']])))).toEqual([GUARD]);
    expect(lines(withTab('税務課', (values) => replaced(values, [[2, 1, '提出']])))).toEqual([]);
  });
});

describe('状態 in 課一覧', () => {
  const shown = (formula: string, text: string | { error: string } = '作成中'): string[] => {
    const state = inSettings([9, 4, text as string]);
    const stateFormulas = [...state.stateFormulas.slice(0, 9), formula];
    return lines({ ...state, stateFormulas });
  };

  it.each<[string, string, string[]]>([
    ['=税務課!B3', '作成中', []],
    ["='税務課'!$B$3", '提出', []],
    ['=IFERROR(税務課!B3,"")', '', []],
    ['=総務課!B3', '作成中', [STATES('税務課')]],
    ['=B3', '作成中', [STATES('税務課')]],
    // A word typed over the formula would hide what the tab says.
    ['', '確定', [STATES('税務課')]],
    ['', '', [STATES('税務課')]],
    ['=税務課!B3', '#REF!', [STATES('税務課')]],
  ])('by %j that shows %j', (formula, text, steps) => {
    expect(shown(formula, text)).toEqual(steps);
  });

  it('typed stays where the tab says nothing of it', () => {
    const state = withTab('税務課', (values) =>
      replaced(values, [
        [2, 0, '課長確認'],
        [2, 1, ''],
      ]),
    );
    const tabs = state.tabs.map((tab) =>
      tab.name === '設定' ? { ...tab, values: replaced(SETTINGS, [[9, 4, '提出']]) } : tab,
    );
    const stateFormulas = [...state.stateFormulas.slice(0, 9), ''];
    expect(lines({ ...state, tabs, stateFormulas })).not.toContain(STATES('税務課'));
  });

  it('looks at the cell where the tab has its 状態', () => {
    const state = withTab('税務課', (values) =>
      replaced(values, [
        [2, 0, ''],
        [2, 1, ''],
        [2, 2, '状態'],
        [2, 3, '作成中'],
      ]),
    );
    const steps = planSetUp({ ...state, stateFormulas: [] }, {}).filter(
      ({ kind }) => kind === 'state-formulas',
    );
    expect(steps).toEqual([]);
    const [step] = planSetUp({ ...state, stateFormulas: state.stateFormulas.map(() => '') }, {}).filter(
      ({ kind }) => kind === 'state-formulas',
    );
    expect(step).toEqual({
      kind: 'state-formulas',
      states: [
        { name: '総務課', cell: 'B3' },
        { name: '税務課', cell: 'D3' },
      ],
    });
  });

  it('is not asked of a 課 without a tab, nor in a list without the column', () => {
    expect(lines({ ...without('税務課'), stateFormulas: [] })).not.toContain(STATES('税務課'));
    const state = inSettings([7, 4, '担当の課長']);
    expect(lines({ ...state, stateFormulas: [] })).toEqual([]);
  });

  it('of a tab that is there and not listed yet comes with its line', () => {
    const state = withTab('設定', (values) => values.slice(0, 9));
    expect(lines(state, { departments: ['税務課'] })).toEqual([
      '課一覧に「税務課」を加える',
      STATES('税務課'),
    ]);
  });
});

describe('the system’s own tabs', () => {
  const steps = (change: Partial<SetUpState>): SetUpStep[] => planSetUp({ ...readyState(), ...change }, {});
  const own = (...names: string[]) =>
    new Map([...readyState().ownTabs].filter(([name]) => !names.includes(name)));

  it.each<[string, Partial<SetUpState>, string[], string]>([
    ['集計', { summary: null, ownTabs: own('集計') }, ['「集計」シートを作る'], 'シート1、保護1か所'],
    ['履歴', { ownTabs: own('履歴') }, ['「履歴」シートを作る'], 'シート1、保護1か所'],
    ['a right formula in 集計', { summary: { values: [['']], formulas: [] } }, [SUMMARY], '数式1シート'],
    [
      'the rows of 集計 that stay in sight',
      { frozenRows: new Map([['集計', 3]]) },
      ['「集計」の見出しまでの行を固定する'],
      '見出しの固定1シート',
    ],
    [
      'the row of 履歴 that stays in sight',
      { frozenRows: new Map([['履歴', 0]]) },
      ['「履歴」の見出しまでの行を固定する'],
      '見出しの固定1シート',
    ],
    [
      'a protection',
      { ownTabs: new Map([...readyState().ownTabs, ['履歴', []]]) },
      ['「履歴」の保護を付け直す'],
      '保護1か所',
    ],
  ])('come back where there is not %s', (_, change, told, outline) => {
    const plan = steps(change);
    expect(plan.map(describeStep)).toEqual(told);
    expect(outlineOf(plan)).toBe(outline);
  });

  it('keep more rows in sight than they need, and 集計 none where other things stand above its table', () => {
    expect(
      steps({
        frozenRows: new Map([
          ['集計', 5],
          ['履歴', 3],
        ]),
      }),
    ).toEqual([]);
    const { summary } = readyState();
    const lower = {
      values: [[''], ...(summary?.values ?? [])],
      formulas: [[], ...(summary?.formulas ?? [])],
    };
    const kinds = steps({ summary: lower, frozenRows: new Map([['集計', 0]]) }).map(({ kind }) => kind);
    expect(kinds).not.toContain('frozen-rows');
  });
});

describe('a tab of which a column is lost', () => {
  const OTHER = 'その他';

  it.each<[string, number]>([
    ['達成度', 5],
    ['理由', 6],
  ])('keeps its colours until the header of %s is right again', (_, column) => {
    const state = withTab('税務課', (values) => replaced(values, [[4, column, OTHER]]));
    const looks = new Map([
      ...state.looks,
      ['税務課', { ...lookOf(tabOf('税務課'), []), highlights: [], hasDropdown: column === 6 }],
    ]);
    const kinds = planSetUp({ ...state, looks }, {})
      .filter((step) => 'sheet' in step && step.sheet === '税務課')
      .map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'highlights' || kind === 'dropdown')).toEqual([]);
  });

  it('is locked from the row below where its 状態 will stand, or from the top where a text has that place', () => {
    const lost = (text: string): unknown => {
      const state = withTab('税務課', (values) =>
        replaced(values, [
          [2, 0, text],
          [2, 1, ''],
        ]),
      );
      const looks = new Map([
        ...state.looks,
        ['税務課', { ...lookOf(tabOf('税務課'), []), protections: [] }],
      ]);
      const step = planSetUp({ ...state, looks }, {}).find(
        (each) => each.kind === 'protections' && each.sheet === '税務課',
      );
      return step?.kind === 'protections' ? step.wanted[0]?.area?.firstRow : undefined;
    };
    expect([lost(''), lost('課長確認')]).toEqual([3, 0]);
  });
});

it('says in one line what single settings, texts and formulas there are', () => {
  expect(outlineOf(planSetUp(inSettings([1, 1, ''], [2, 1, '']), { fiscalYear: 2017 }))).toBe('設定2項目');
  const state = readyState();
  expect(outlineOf(planSetUp({ ...state, stateFormulas: state.stateFormulas.map(() => '') }, {}))).toBe(
    '数式1シート',
  );
});

it('knows a tab again whose name has a quote in it', () => {
  const name = "総務'課";
  const state = readyState();
  const tabs = state.tabs.map((tab) =>
    tab.name === '設定' ? { ...tab, values: replaced(tab.values, [[9, 0, name]]) } : tab,
  );
  const all = [...tabs, { name, values: tabOf(name) }];
  const shown = (formula: string): string[] =>
    lines({ ...state, tabs: all, stateFormulas: [...state.stateFormulas.slice(0, 9), formula] }).filter(
      (line) => line.startsWith('課一覧に「状態」'),
    );
  expect([shown("='総務''課'!B3"), shown("='総務課'!B3")]).toEqual([[], [STATES(name)]]);
});

it('tells what was asked for that cannot be, by the code of a wrong call', () => {
  for (const departments of [['設定'], ['総務 課']]) {
    const refused = (): unknown => planSetUp(readyState(), { departments });
    expect(refused).toThrow(expect.objectContaining({ code: 'wrong-call', place: departments[0] }));
  }
});

it('makes new tabs without a year where 設定 has none that can be read', () => {
  const state = inSettings([1, 1, '来年']);
  const [, step] = planSetUp(state, { fiscalYear: 2018, departments: ['会計課'] });
  expect(step).toMatchObject({ kind: 'department-tab', facts: { year: '平成30年度' } });
});
