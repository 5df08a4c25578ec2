/** A workbook of two departments as a publication, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTabs } from '../../../src/core/check/check-tabs';
import type { Tab } from '../../../src/core/department-tab/tab';
import { fillForm } from '../../../src/core/form/fill-form';
import { buildPublication, type Edition, type Publication } from '../../../src/core/publish/publication';
import { readTownFacts } from '../../../src/core/publish/town-facts';
import { type TabRow, tabValues } from '../check/department-tab';

export const REASON = '要綱の改正が議会に間に合わず、来年度に持ち越しました。';

export const SETTINGS: string[][] = [
  ['団体名', '例示町'],
  ['年度', '平成29'],
  ['評価基準日', 'H30.3.31'],
  ['全国地方公共団体コード', '123226'],
  ['データの利用条件', 'CC BY 4.0'],
  ['課名', '職名', '氏名'],
  ['総務課', '総務課長', '見本 一郎'],
  ['税務課', '税務課長', '見本 二郎'],
];

export interface Book {
  readonly settings?: readonly string[][];
  readonly departments?: Readonly<Record<string, readonly TabRow[]>>;
  /** Headers of the town's own, behind 確認; the rows go on there. */
  readonly further?: readonly string[];
  readonly editions?: Readonly<Record<string, Edition>>;
}

export const DEPARTMENTS: Readonly<Record<string, readonly TabRow[]>> = {
  総務課: [
    [1, '文書', '行政班', 1, '電子化を進めます。', 4, '予定した文書をすべて電子化しました。'],
    ['', '', '', 2, '要綱を改めます。', 2, REASON],
  ],
  税務課: [[1, '収納', '', '', '', 5, '収納率が上がりました。\n納期内の納付も増えました。']],
};

/** Its tabs. */
export const tabsOf = ({
  settings = SETTINGS,
  departments = DEPARTMENTS,
  further = [],
}: Book = {}): Tab[] => [
  { name: '設定', values: settings.map((row) => [...row, '', ''].slice(0, 3)) },
  ...Object.entries(departments).map(([name, rows]) => ({
    name,
    values: tabValues(rows).map((line, at) => [
      ...line,
      ...further.map((header, column) => (at === 0 ? header : (rows[at - 1]?.[line.length + column] ?? ''))),
    ]),
  })),
];

export function publicationOf(book: Book = {}): Publication {
  const { editions } = book;
  const tabs = tabsOf(book);
  const town = readTownFacts(tabs[0]?.values ?? []);
  return buildPublication(checkTabs(tabs), town, {
    asFileName: (text) => text,
    ...(editions ? { editionOf: (name: string) => editions[name] } : {}),
  });
}

const FORM = new Uint8Array(readFileSync(join(__dirname, '../../../templates/report.docx')));

/** Each department's report in the built-in form. */
export const documentsOf = ({ departments }: Publication): { name: string; docx: Uint8Array }[] =>
  departments.map(({ name, report }) => ({ name, docx: fillForm(FORM, report) }));
