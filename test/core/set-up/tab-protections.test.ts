import {
  departmentProtections,
  type FoundProtection,
  ownTabProtections,
  PROTECTION_NAMES,
  protectionChanges,
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
  it('locks title rows and header but the cell of 状態, and warns at 確認', () => {
    expect(departmentProtections(HEADER, LABEL, 999, people())).toEqual([
      lock({ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: null }),
      lock({ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 0 }),
      lock({ firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: null }),
      {
        description: PROTECTION_NAMES.flag,
        area: { firstRow: 5, lastRow: 999, firstColumn: 7, lastColumn: 7 },
        warningOnly: true,
        editors: [],
      },
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

  it('finds nothing to do where the protection is as wanted', () => {
    expect(protectionChanges(wanted.map(found), wanted, '')).toEqual({ surplus: [], missing: [] });
  });

  it('lets the person at work stay among the editors, for Google does not remove them', () => {
    const more = wanted.map((each) => found({ ...each, editors: [SOUMU, 'me@example.lg.jp'] }));
    expect(protectionChanges(more, wanted, 'me@example.lg.jp').surplus).toEqual([]);
    expect(protectionChanges(more, wanted, 'you@example.lg.jp')).toEqual({ surplus: [0], missing: wanted });
  });

  it.each([
    ['of the wrong kind', { warningOnly: true, editors: [] }],
    ['for other editors', { editors: ['other@example.lg.jp'] }],
    ['for the whole domain', { forDomain: true }],
  ])('replaces one %s', (_, change) => {
    const wrong = wanted.map((each) => found({ ...each, ...change }));
    expect(protectionChanges(wrong, wanted, '')).toEqual({ surplus: [0], missing: wanted });
  });

  it('removes the second of two that stand on one another', () => {
    const rows = departmentProtections(HEADER, LABEL, 999, people());
    const twice = [...rows, ...rows].map(found);
    expect(protectionChanges(twice, rows, '')).toEqual({ surplus: [4, 5, 6, 7], missing: [] });
  });

  it('replaces one on the same cells that a stopped run could not describe', () => {
    const half = found({ description: '', area: null, warningOnly: false, editors: [] });
    expect(protectionChanges([half], wanted, '')).toEqual({ surplus: [0], missing: wanted });
  });

  it('leaves people’s own protections, and accepts theirs over a whole tab for ours', () => {
    const own = found({ description: '決裁済み', area: null, warningOnly: false, editors: [] });
    expect(protectionChanges([own], wanted, '')).toEqual({ surplus: [], missing: [] });
  });
});

function lock(area: object) {
  return { description: PROTECTION_NAMES.header, area, warningOnly: false, editors: [SOUMU] };
}
