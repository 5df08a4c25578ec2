import {
  departmentProtections,
  type FoundProtection,
  ownTabProtections,
  PROTECTION_NAMES,
  protectionChanges,
  unwantedEditors,
} from '../../../src/core/set-up/tab-protections';

const HEADER = {
  row: 4,
  columns: { rating: 5, outcome: 6, flag: 7 },
  names: [],
  missing: [],
  duplicates: [],
  guesses: [],
  themesAmongGoals: false,
};
const LABEL = { row: 2, column: 0 };
const SOUMU = 'soumu@example.lg.jp';
const people = (editors: readonly string[] = [], coordinators: readonly string[] = [SOUMU]) => ({
  coordinators,
  editors,
});
const found = (each: object): FoundProtection => ({ forDomain: false, ...each }) as FoundProtection;

describe('departmentProtections', () => {
  const flag = {
    description: PROTECTION_NAMES.flag,
    area: { firstRow: 5, lastRow: 999, firstColumn: 7, lastColumn: 7 },
    warningOnly: true,
    editors: [],
  };

  it('locks the header with the rows between it and 状態 in one, and warns at 確認', () => {
    expect(departmentProtections(HEADER, LABEL, 999, people())).toEqual([
      lock({ firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: null }),
      flag,
    ]);
  });

  it('locks all rows down to the header where the tab has no 状態', () => {
    expect(departmentProtections(HEADER, null, 999, people())).toEqual([
      lock({ firstRow: 0, lastRow: 4, firstColumn: 0, lastColumn: null }),
      flag,
    ]);
  });

  it('keeps a tab to its own people and the 取りまとめ担当 where 編集者 names them', () => {
    const all = departmentProtections(HEADER, LABEL, 999, people(['zei@example.lg.jp']));
    expect(all[all.length - 1]).toEqual({
      description: PROTECTION_NAMES.department,
      area: null,
      warningOnly: false,
      editors: [SOUMU, 'zei@example.lg.jp'],
    });
  });

  it('only warns, and shuts nobody out, while no 取りまとめ担当 is named', () => {
    const all = departmentProtections(HEADER, LABEL, 999, people(['zei@example.lg.jp'], []));
    expect(all.every(({ warningOnly }) => warningOnly)).toBe(true);
    expect(ownTabProtections('設定', [])[0]?.warningOnly).toBe(true);
  });
});

describe('protectionChanges', () => {
  const wanted = ownTabProtections('設定', [SOUMU]);
  const [lockOfSettings] = wanted;
  const none = { changed: [], missing: [], surplus: [] };

  it('finds nothing to do where the protection is as wanted', () => {
    expect(protectionChanges(wanted.map(found), wanted)).toEqual(none);
  });

  it.each([
    ['of the wrong kind', { warningOnly: true, editors: [] }],
    ['for other editors', { editors: ['zei@example.lg.jp'] }],
    ['that lets more people in', { editors: [SOUMU, 'me@example.lg.jp'] }],
    ['for the whole domain', { forDomain: true }],
  ])('changes one %s in place', (_, change) => {
    const wrong = wanted.map((each) => found({ ...each, ...change }));
    expect(protectionChanges(wrong, wanted)).toEqual({
      ...none,
      changed: [{ at: 0, wanted: lockOfSettings }],
    });
  });

  it('takes a list as right that is as the script left it: owner, members of a group, other spellings', () => {
    const editors = ['owner@example.lg.jp', SOUMU];
    const left = { wanted: [SOUMU], editors };
    const more = wanted.map((each) => found({ ...each, editors: [...editors].reverse(), left }));
    expect(protectionChanges(more, wanted)).toEqual(none);
    const others = ownTabProtections('設定', ['zei@example.lg.jp']);
    expect(protectionChanges(more, others).changed).toHaveLength(1);
    const added = more.map((each) => found({ ...each, editors: [...editors, 'x@example.lg.jp'] }));
    expect(protectionChanges(added, wanted).changed).toHaveLength(1);
  });

  it('moves one of ours to other cells, and removes the rest when it stands', () => {
    const rows = departmentProtections(HEADER, LABEL, 999, people());
    const [header] = rows;
    const old = [
      { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 25 },
      { firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 0 },
    ].map((area) => found({ ...header, area }));
    const flag = rows.slice(1).map(found);
    expect(protectionChanges([...old, ...flag], rows)).toEqual({
      changed: [{ at: 0, wanted: header }],
      missing: [],
      surplus: [1],
    });
  });

  it('removes the second of two that stand on one another', () => {
    const rows = departmentProtections(HEADER, LABEL, 999, people());
    const twice = [...rows, ...rows].map(found);
    expect(protectionChanges(twice, rows)).toEqual({ ...none, surplus: [2, 3] });
  });

  it('describes one on the same cells that a stopped run could not describe', () => {
    const half = found({ description: '', area: null, warningOnly: false, editors: [] });
    expect(protectionChanges([half], wanted)).toEqual({
      ...none,
      changed: [{ at: 0, wanted: lockOfSettings }],
    });
  });

  it('leaves people’s own protections, and accepts theirs over a whole tab for ours', () => {
    const own = found({ description: '決裁済み', area: null, warningOnly: false, editors: [] });
    expect(protectionChanges([own], wanted)).toEqual(none);
  });
});

describe('unwantedEditors', () => {
  const left = { wanted: ['group@example.lg.jp', SOUMU], editors: ['a@x.jp', 'b@x.jp', SOUMU] };

  it('are all whom nobody wants, where the script does not remember the lock', () => {
    expect(unwantedEditors(['a@x.jp', SOUMU], [SOUMU], undefined)).toEqual(['a@x.jp']);
  });

  it('are not those who came with a group, but those who were wanted and those whom a person has added', () => {
    const now = ['a@x.jp', 'b@x.jp', SOUMU, 'c@x.jp'];
    expect(unwantedEditors(now, ['group@example.lg.jp'], left)).toEqual([SOUMU, 'c@x.jp']);
  });
});

function lock(area: object) {
  return { description: PROTECTION_NAMES.header, area, warningOnly: false, editors: [SOUMU] };
}

describe('a protection as it is wanted', () => {
  const rows = departmentProtections(HEADER, LABEL, 999, people(['zei@example.lg.jp']));
  const of = (name: string, change: object) =>
    protectionChanges(
      rows.map((each) => found(each.description === name ? { ...each, ...change } : each)),
      rows,
    );
  const header = PROTECTION_NAMES.header;
  const area = (change: object) => ({
    area: { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: null, ...change },
  });

  it.each<[string, object, boolean]>([
    ['whole rows', area({}), true],
    ['rows up to the last column of ours', area({ lastColumn: 7 }), true],
    ['rows beyond it', area({ lastColumn: 25 }), true],
    ['rows that end before it', area({ lastColumn: 6 }), false],
    ['rows from the second column on', area({ firstColumn: 1 }), false],
    ['a row more above', area({ firstRow: 2 }), false],
    ['a row less below', area({ lastRow: 3 }), false],
    ['the whole tab', { area: null }, false],
    ['editors that may not be known', { editors: null }, true],
    ['editors in another order', { editors: [SOUMU] }, true],
  ])('covers %s', (_, change, isRight) => {
    const { changed, missing, surplus } = of(header, change);
    expect([changed.length + missing.length + surplus.length === 0, surplus.length]).toEqual([
      isRight,
      'area' in change && change.area === null ? 1 : 0,
    ]);
  });

  it.each<[string, object, boolean]>([
    // Whom Google refused is tried again by one more run, and no oftener.
    [
      'where all were refused',
      { warningOnly: true, left: { wanted: [], editors: [], refused: [SOUMU] } },
      true,
    ],
    [
      'where others were refused',
      { left: { wanted: [SOUMU], editors: [SOUMU], refused: ['x@example.jp'] } },
      true,
    ],
    [
      'where others were refused and somebody has changed it',
      { left: { wanted: [SOUMU], editors: ['y@example.jp'], refused: ['x@example.jp'] } },
      false,
    ],
  ])('stays %s: %#', (_, change, isRight) => {
    expect(of(header, change).changed.length === 0).toBe(isRight);
  });

  it('of a warning is right without a memory of refusals only', () => {
    const flag = PROTECTION_NAMES.flag;
    expect(of(flag, { left: { wanted: [], editors: [] } }).changed).toEqual([]);
    expect(of(flag, { left: { wanted: [], editors: [], refused: ['x@example.jp'] } }).changed).toHaveLength(
      1,
    );
  });

  it('is ours only by its description, or by no description on the very cells', () => {
    const elsewhere = { ...area({ firstRow: 10, lastRow: 10 }), description: '' };
    const changes = protectionChanges([...rows.map(found), found({ ...rows[0], ...elsewhere })], rows);
    expect(changes).toEqual({ changed: [], missing: [], surplus: [] });
  });
});

describe('the protections of a tab', () => {
  const names = (
    lastRow: number,
    who: Parameters<typeof departmentProtections>[3],
    columns = HEADER.columns,
  ) =>
    departmentProtections({ ...HEADER, columns } as never, LABEL, lastRow, who).map(
      ({ description, warningOnly }) =>
        [description.replace('自己評価：', ''), warningOnly ? '警告' : '保護'].join(),
    );

  it.each<[string, string[], string[]]>([
    ['open', names(999, people()), ['見出し,保護', '確認,警告']],
    ['without a row for entries', names(4, people()), ['見出し,保護']],
    ['with one', names(5, people()), ['見出し,保護', '確認,警告']],
    ['without 確認', names(999, people(), { rating: 5, outcome: 6 } as never), ['見出し,保護']],
    ['of its own people', names(999, people(['a@example.jp'])), ['見出し,保護', '確認,警告', '課,保護']],
    [
      'of its own people, before anybody collects',
      names(999, people(['a@example.jp'], [])),
      ['見出し,警告', '確認,警告'],
    ],
    ['that is closed', names(999, { ...people(), isClosed: true }), ['課,保護']],
    [
      'that is closed before anybody collects',
      names(999, { ...people([], []), isClosed: true }),
      ['課,警告'],
    ],
  ])('%s', (_, found_, wanted) => {
    expect(found_).toEqual(wanted);
  });

  it('names each person once', () => {
    const all = departmentProtections(HEADER, LABEL, 999, people([SOUMU, 'a@example.jp']));
    expect(all[2]?.editors).toEqual([SOUMU, 'a@example.jp']);
  });

  it.each<[string, string, boolean]>([
    ['設定', '設定', false],
    ['集計', '集計', true],
    ['履歴', '履歴', true],
    ['控え', '控え', true],
    ['前年度', '前年度', false],
    ['確認一覧', '確認一覧', true],
  ])('of the tab %s locks or only warns', (name, description, warns) => {
    expect(ownTabProtections(name, [SOUMU])).toEqual([
      {
        ...{ description: `自己評価：${description}`, area: null, warningOnly: warns },
        editors: warns ? [] : [SOUMU],
      },
    ]);
    expect(ownTabProtections('総務課', [SOUMU])).toEqual([]);
  });
});
