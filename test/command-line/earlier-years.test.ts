/** Earlier years for the published data, from files as people have them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEarlierYears } from '../../src/command-line/publication/earlier-years';
import type { BookContents } from '../../src/command-line/script/read-book';
import { checkTabs } from '../../src/core/check/check-tabs';
import type { GoalRecord } from '../../src/core/publish/goal-record';
import { dataCsv } from '../../src/core/publish/open-data';
import { readTownFacts } from '../../src/core/publish/town-facts';
import { isRefusal } from '../../src/core/refusal';
import { encodeShiftJis } from '../../src/papers/shift-jis';
import { publicationOf, SETTINGS, tabsOf } from '../core/publish/published-book';

const EXAMPLE = join(__dirname, '../../examples/h29.xlsx');
const EDITION = { edition: 1, publishedOn: { year: 2017, month: 6, day: 1 }, changes: [] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const recordsOf = (year: string, published: readonly string[]): GoalRecord[] =>
  publicationOf({
    settings: SETTINGS.map(([key = '', value = '', ...rest]) => [
      key,
      key === '年度' ? year : value,
      ...rest,
    ]),
    further: ['二次評価'],
    editions: Object.fromEntries(published.map((name) => [name, EDITION])),
  }).departments.flatMap(({ records }) => records);
function write(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

const BOOK: BookContents = (() => {
  const tabs = tabsOf();
  return { tabs, checked: checkTabs(tabs), town: readTownFacts(tabs[0]?.values ?? []) };
})();
const yearsOf = async (...paths: readonly string[]): Promise<unknown[]> =>
  (await readEarlierYears(BOOK, paths, at('pub'))).map(
    ({ fiscal_year, department }) => `${fiscal_year} ${department}`,
  );
const refusalOf = async (...paths: readonly string[]): Promise<string> => {
  const error = await yearsOf(...paths).catch((reason) => reason);
  return isRefusal(error) ? `${error.place.split('/').pop()} ${error.message}` : `no refusal: ${error}`;
};

it('takes what was published, and says what was not', async () => {
  const part = write('a.csv', dataCsv(recordsOf('平成28', ['総務課'])));
  expect(await yearsOf(part)).toEqual(['2016 総務課', '2016 総務課']);
  const draft = write('b.csv', dataCsv(recordsOf('平成28', [])));
  expect(await refusalOf(draft)).toMatch(/^b.csv 公表した課がありません/);
  expect(await refusalOf(EXAMPLE)).toMatch(/^h29.xlsx 公表した課がありません/);
});

it('reads data that a spreadsheet has saved in its own way, and such as lack a column', async () => {
  const text = dataCsv(recordsOf('平成28', ['総務課', '税務課'])).replace('\ufeff', '');
  const saved = text.replace(/2017-06-01/g, '2017/6/1');
  writeFileSync(at('a.csv'), encodeShiftJis(saved));
  expect(await yearsOf(at('a.csv'))).toHaveLength(3);
  const lines = text.split('\r\n').map((line) => line.replace(/^[^,]*,/, ''));
  expect(await yearsOf(write('b.csv', lines.join('\r\n')))).toHaveLength(3);
  const without = text.replace('効果又は理由', '理由');
  expect(await refusalOf(write('c.csv', without))).toMatch(/^c.csv .*「効果又は理由」の列がありません/);
  expect(await refusalOf(write('d.csv', '課,円\r\n総務課,1\r\n'))).toMatch(
    /^d.csv 公表用のデータではありません/,
  );
  expect(await refusalOf(at('none.csv'))).toMatch(/^none.csv このファイルがありません/);
  expect(await refusalOf(at('none.xlsx'))).toMatch(/^none.xlsx /);
});

it('keeps the years that stand in the folder, and leaves another file of that name to the gate', async () => {
  mkdirSync(at('pub'));
  write(
    'pub/自己評価書_各年度.csv',
    dataCsv([...recordsOf('平成27', ['総務課']), ...recordsOf('平成29', ['総務課'])]),
  );
  const next = write('a.csv', dataCsv(recordsOf('平成28', ['税務課'])));
  expect([...new Set(await yearsOf(next))]).toEqual(['2015 総務課', '2015 税務課', '2016 税務課']);
  write('pub/自己評価書_各年度.csv', 'ours');
  expect(await yearsOf()).toEqual([]);
});
