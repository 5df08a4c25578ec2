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
