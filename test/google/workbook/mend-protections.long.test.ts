/** How locks are read, added, changed and taken away, and what is remembered of them. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import type { Area, WantedProtection } from '../../../src/core/set-up/tab-protections';
import {
  addProtections,
  LOCKS_KEY,
  mendProtections,
  readProtections,
  refusedIn,
} from '../../../src/google/workbook/mend-protections';
import { openServices } from '../on-host';

const [SOUMU, A, B, C] = ['soumu', 'a', 'b', 'c'].map((name) => `${name}@example.lg.jp`) as [
  ...[string, string, string, string],
];
const NOBODY = '山田';
const { createAppsScriptHost } = builtHost;

let host: NodeHost;

const open = async (options: Parameters<typeof createAppsScriptHost>[0] = {}): Promise<void> => {
  host = await createAppsScriptHost({ user: { email: SOUMU }, ...options });
  Object.assign(globalThis, host.globals, { console });
};

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

const book = () => SpreadsheetApp.getActiveSpreadsheet();
const sheet = (name = 'シート1') => book().getSheetByName(name) ?? book().insertSheet(name);
const AREA: Area = { firstRow: 1, lastRow: 3, firstColumn: 2, lastColumn: 4 };
const warning = (name: string, area: Area | null = null): WantedProtection => ({
  ...{ description: `自己評価：${name}`, area, warningOnly: true, editors: [] },
});
const lock = (name: string, editors: readonly string[], area: Area | null = null): WantedProtection => ({
  ...{ description: `自己評価：${name}`, area, warningOnly: false, editors },
});

/** Each lock of a tab: its description, its cells, and who may write; '警告' where it only warns. */
function locksOf(name = 'シート1'): unknown[][] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [RANGE, SHEET].flatMap((kind) =>
    sheet(name)
      .getProtections(kind)
      .map((each) => [
        each.getDescription(),
        kind === SHEET ? '' : each.getRange().getA1Notation(),
        each.isWarningOnly() ? '警告' : each.getEditors().map((user) => user.getEmail()),
      ]),
  );
}

const memoryOf = (name = 'シート1'): unknown =>
  JSON.parse(PropertiesService.getDocumentProperties().getProperty(LOCKS_KEY + name) ?? 'null');
const writes = (): number =>
  Object.entries(host.calls.byMethod)
    .filter(([method]) => /^(?:Protection\.(?:set|add|remove)|Properties\.set|.*\.protect$)/.test(method))
    .reduce((sum, [, count]) => sum + count, 0);

describe('what is missing', () => {
  it('is added: the whole tab, a block, and whole rows', () => {
    const rows = { firstRow: 4, lastRow: 5, firstColumn: 0, lastColumn: null };
    const wanted = [warning('全体'), warning('一部', AREA), warning('行', rows)];
    expect(mendProtections(sheet(), wanted)).toEqual([]);
    expect(locksOf()).toEqual(
      expect.arrayContaining([
        ['自己評価：全体', '', '警告'],
        ['自己評価：一部', 'C2:E4', '警告'],
        ['自己評価：行', '5:6', '警告'],
      ]),
    );
    expect(locksOf()).toHaveLength(3);
    expect(memoryOf()).toBeNull();
  });

  it('is added to a new tab without a look', () => {
    sheet();
    host.calls.reset();
    addProtections(sheet(), [warning('全体')]);
    expect(host.calls.byMethod['Sheet.getProtections']).toBeUndefined();
    expect(host.calls.byMethod['Properties.getProperty']).toBeUndefined();
    expect(locksOf()).toEqual([['自己評価：全体', '', '警告']]);
  });

  it('lets in those who are wanted and who is at work, and nobody of the domain', () => {
    expect(mendProtections(sheet(), [lock('課', [B, A])])).toEqual([]);
    expect(locksOf()).toEqual([['自己評価：課', '', expect.arrayContaining([A, B])]]);
    const [[, , people] = []] = locksOf();
    const editors = (people as string[]).slice().sort();
    expect(memoryOf()).toEqual({ '自己評価：課': { wanted: [A, B], editors } });
    const [only] = sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET);
    expect(only?.canDomainEdit()).toBe(false);
  });

  it('names nobody besides where the person at work is wanted too', () => {
    mendProtections(sheet(), [lock('課', [SOUMU, A])]);
    expect(locksOf()).toEqual([['自己評価：課', '', [SOUMU, A]]]);
  });
});

it('what is right stays, without a write', () => {
  const wanted = [warning('見出し', AREA), lock('課', [SOUMU, A])];
  mendProtections(sheet(), wanted);
  const before = locksOf();
  host.calls.reset();
  expect(mendProtections(sheet(), wanted)).toEqual([]);
  expect(writes()).toBe(0);
  expect(locksOf()).toEqual(before);
});

describe('what differs is changed in place', () => {
  it.each<[string, WantedProtection, WantedProtection, unknown[]]>([
    ['other cells', warning('一', AREA), warning('一', { ...AREA, lastRow: 9 }), ['C2:E10', '警告']],
    ['a warning that shall lock', warning('一'), lock('一', [SOUMU, A]), ['', [A, SOUMU]]],
    ['a lock that shall warn', lock('一', [SOUMU, A]), warning('一'), ['', '警告']],
    ['somebody more', lock('一', [SOUMU, A]), lock('一', [SOUMU, A, B]), ['', [A, B, SOUMU]]],
    ['somebody less', lock('一', [SOUMU, A, B]), lock('一', [SOUMU, B]), ['', [B, SOUMU]]],
    ['other people', lock('一', [SOUMU, A, B]), lock('一', [SOUMU, C]), ['', [C, SOUMU]]],
  ])('%s', (_, before, after, [cells, people]) => {
    mendProtections(sheet(), [before]);
    host.calls.reset();
    mendProtections(sheet(), [after]);
    const { byMethod } = host.calls;
    expect(byMethod['Protection.setDescription']).toBeUndefined();
    expect([byMethod['Protection.setRange'] ?? 0, byMethod['Protection.setWarningOnly'] ?? 0]).toEqual([
      before.area === after.area ? 0 : 1,
      before.warningOnly === after.warningOnly ? 0 : 1,
    ]);
    const [[, nowCells, nowPeople] = [], ...others] = locksOf();
    expect(others).toEqual([]);
    expect([nowCells, Array.isArray(nowPeople) ? [...nowPeople].sort() : nowPeople]).toEqual([cells, people]);
  });

  it('and takes the domain out', () => {
    mendProtections(sheet(), [lock('一', [SOUMU, A])]);
    const [only] = sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET);
    only?.setDomainEdit(true);
    mendProtections(sheet(), [lock('一', [SOUMU, A])]);
    expect(sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET)[0]?.canDomainEdit()).toBe(false);
  });
});

it("what is too much goes, and people's own stays", () => {
  mendProtections(sheet(), [warning('一'), warning('二', AREA)]);
  sheet().getRange('A1').protect().setDescription('町の保護');
  mendProtections(sheet(), [warning('二', AREA)]);
  expect(locksOf().map(([description]) => description)).toEqual(
    expect.arrayContaining(['自己評価：二', '町の保護']),
  );
  expect(locksOf()).toHaveLength(2);
  mendProtections(sheet(), []);
  expect(locksOf().map(([description]) => description)).toEqual(['町の保護']);
});

describe('an address that is refused', () => {
  it('is told once, the rest is locked without it, and it is remembered', () => {
    const said = mendProtections(sheet(), [lock('一', [SOUMU, NOBODY, A]), lock('二', [NOBODY, A], AREA)]);
    expect(said).toEqual([expect.stringContaining(NOBODY)]);
    expect(said[0]).toContain('シート1');
    expect(locksOf().map(([, , people]) => (people as string[]).includes(A))).toEqual([true, true]);
    expect(memoryOf()).toMatchObject({
      '自己評価：一': { wanted: [A, SOUMU, NOBODY].sort(), refused: [NOBODY] },
      '自己評価：二': { refused: [NOBODY] },
    });
    const stored = PropertiesService.getDocumentProperties().getProperties();
    expect(refusedIn({ ...stored, other: '{"x":{"refused":["y"]}}', [`${LOCKS_KEY}空`]: '{}' })).toEqual([
      NOBODY,
      NOBODY,
    ]);
    host.calls.reset();
    mendProtections(sheet(), [lock('一', [SOUMU, NOBODY, A]), lock('二', [NOBODY, A], AREA)]);
    expect(writes()).toBe(0);
  });

  it('where it is the only one, makes a new lock warn and leaves an old one as it was', () => {
    expect(mendProtections(sheet(), [lock('一', [NOBODY])])).toHaveLength(1);
    expect(locksOf()).toEqual([['自己評価：一', '', '警告']]);
    mendProtections(sheet('別'), [lock('一', [SOUMU, A])]);
    expect(mendProtections(sheet('別'), [lock('一', [NOBODY])])).toHaveLength(1);
    expect(locksOf('別')).toEqual([['自己評価：一', '', expect.arrayContaining([A])]]);
    expect(memoryOf('別')).toMatchObject({ '自己評価：一': { refused: [NOBODY] } });
  });
});

describe('the locks as they are read', () => {
  const read = (...names: string[]) => readProtections(book(), names);

  it('are those of the named tabs, each by its tab', () => {
    mendProtections(sheet('一課'), [warning('見出し', AREA), lock('課', [SOUMU, A])]);
    mendProtections(sheet('二課'), [warning('全体')]);
    mendProtections(sheet('三課'), [warning('全体')]);
    sheet('二課').getRange('B2').protect().setDescription('町の保護');
    const one = [
      {
        ...{ description: '自己評価：見出し', area: AREA, warningOnly: true },
        ...{ editors: [], forDomain: false, left: undefined },
      },
      {
        ...{ description: '自己評価：課', area: null, warningOnly: false, forDomain: false },
        ...{ editors: expect.arrayContaining([SOUMU, A]), left: undefined },
      },
    ];
    const two = [
      {
        ...{ description: '町の保護', area: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 } },
        ...{ warningOnly: false, editors: [], forDomain: false, left: undefined },
      },
      {
        ...{ description: '自己評価：全体', area: null, warningOnly: true },
        ...{ editors: [], forDomain: false, left: undefined },
      },
    ];
    expect(Object.fromEntries(read('一課', '二課'))).toEqual({ 一課: one, 二課: two });
    expect(Object.fromEntries(read('一課'))).toEqual({ 一課: one });
    expect(Object.fromEntries(read('ない課', '二課'))).toEqual({ ない課: [], 二課: two });
  });

  it('are none where no tab is named, or one that is not there, at no cost', () => {
    mendProtections(sheet(), [warning('全体')]);
    host.calls.reset();
    expect([...read()]).toEqual([]);
    expect([...read('ない課')]).toEqual([['ない課', []]]);
    expect(host.calls.byMethod['Spreadsheet.getProtections']).toBeUndefined();
  });

  it('come with what was remembered of them', () => {
    mendProtections(sheet('一課'), [lock('課', [SOUMU, NOBODY, A])]);
    for (const names of [['一課'], ['一課', '二課']])
      expect(read(...names).get('一課')).toMatchObject([{ left: { refused: [NOBODY] } }]);
  });
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a lock that fails at call %i is told, and leaves nothing that nobody knows for ours',
  async (failAt) => {
    host.dispose();
    await open({ failAt, failWith: 'Something went wrong.' });
    const mend = () => mendProtections(sheet(), [warning('一'), lock('二', [SOUMU, A], AREA)]);
    expect(mend).toThrow('Something went wrong.');
    expect(locksOf().filter(([description]) => !String(description).startsWith('自己評価：'))).toEqual([]);
  },
);

it('names in other letters are the same people', async () => {
  host.dispose();
  await open({ user: { email: 'SOUMU@Example.lg.jp' } });
  mendProtections(sheet(), [lock('課', [SOUMU, A])]);
  const people = (locksOf()[0]?.[2] ?? []) as string[];
  expect(people.map((address) => address.toLowerCase()).sort()).toEqual([A, SOUMU]);
  host.calls.reset();
  mendProtections(sheet(), [lock('課', [SOUMU, A])]);
  expect(writes()).toBe(0);
});

it('somebody who was refused is not let in again when others go', () => {
  mendProtections(sheet(), [lock('課', [SOUMU, A, B])]);
  expect(mendProtections(sheet(), [lock('課', [SOUMU, NOBODY, A])])).toHaveLength(1);
  expect(locksOf()).toEqual([['自己評価：課', '', expect.arrayContaining([SOUMU, A])]]);
  expect((locksOf()[0]?.[2] as unknown[] | undefined)?.includes(B)).toBe(false);
});

it('whoever has no address is not let in', async () => {
  host.dispose();
  await open({ user: { email: '' } });
  mendProtections(sheet(), [lock('課', [A])]);
  expect(locksOf()).toEqual([['自己評価：課', '', expect.not.arrayContaining([''])]]);
});
