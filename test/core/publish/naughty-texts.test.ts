import { HtmlValidate } from 'html-validate';
import papaparse from 'papaparse';
import { plainCell } from '../../../src/core/cells/csv-text';
import { isBlankText } from '../../../src/core/cells/folded-text';
import { printableText } from '../../../src/core/form/printable-text';
import { departmentPage } from '../../../src/core/publish/department-page';
import { indexPage } from '../../../src/core/publish/index-page';
import { dataCsv, dictionaryCsv, tableSchema } from '../../../src/core/publish/open-data';
import type { TabRow } from '../check/department-tab';
import { NAUGHTY_TEXTS } from './naughty-texts';
import { type Book, publicationOf, SETTINGS } from './published-book';

const WITH_TEXT = NAUGHTY_TEXTS.filter((text) => !isBlankText(printableText(text)));
/** Each as a goal, its outcome and what stands in a column of the town. */
const ROWS = WITH_TEXT.map(
  (text, at): TabRow => [
    at === 0 ? 1 : '',
    at === 0 ? '文書' : '',
    '',
    at + 1,
    `目標${text}`,
    2,
    `理由${text}`,
    '',
    text,
  ],
);
const BOOK: Book = { departments: { 総務課: ROWS }, further: ['備考'] };
const rowsOf = (csv: string): string[][] => papaparse.parse<string[]>(csv.replace(/^\ufeff/, '')).data;
const VALIDATOR = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:document'] });

it('has eighty and more', () => {
  expect(WITH_TEXT.length).toBeGreaterThan(80);
});

it('stands in the data as it was typed, but for what has no shape, and no cell can be run', () => {
  const records = publicationOf(BOOK).departments.flatMap((each) => each.records);
  const [header = [], ...rows] = rowsOf(dataCsv(records));
  const [goal, outcome, own] = ['目標', '効果又は理由', '備考'].map((name) => header.indexOf(name));
  WITH_TEXT.forEach((text, at) => {
    const cell = (column = -1): string => plainCell(rows[at]?.[column] ?? '');
    const shown = printableText(text);
    expect([cell(goal), cell(outcome), cell(own)]).toEqual([`目標${shown}`, `理由${shown}`, shown.trim()]);
  });
  for (const cell of rows.flat()) {
    if (!/^[-－]*$|^[-+]?\d+$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  }
});

it('stands on the pages as a text: what is written is what is read, and the pages stay valid', async () => {
  const publication = publicationOf(BOOK);
  const [department] = publication.departments;
  if (department === undefined) throw new Error('no department');
  for (const html of [
    departmentPage(publication, department, ''),
    indexPage(publication, [], () => 'a.html'),
  ]) {
    const { results } = await VALIDATOR.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(html).not.toMatch(/<(?:script|img|svg|style>\*)|\son\w+=['"]|\0|[\u202a-\u202e\u2066-\u2069]/);
    for (const text of WITH_TEXT) {
      const lines = printableText(text)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      for (const line of lines) expect(readAsText(html)).toContain(line);
    }
  }
});

it('may be the header of a column of the town, and the names of 課 and town', async () => {
  for (const text of WITH_TEXT) {
    const settings = SETTINGS.map(([key = '', value = '', ...rest]) => [
      key,
      key === '団体名' ? text : value,
      ...rest,
    ]);
    const book: Book = {
      settings,
      further: [text],
      departments: { 総務課: [[1, '文書', '', 1, '進めます。', 4, '進みました。', '', '値']] },
    };
    const publication = publicationOf(book);
    const records = publication.departments.flatMap((each) => each.records);
    const [header = [], ...rows] = rowsOf(dataCsv(records)).filter((row) => row.length > 1);
    expect([text, new Set(header).size, rows.every((row) => row.length === header.length)]).toEqual([
      text,
      header.length,
      true,
    ]);
    const names = (JSON.parse(tableSchema(publication, records, 'a.csv')) as { fields: { name: string }[] })
      .fields;
    expect(names.map(({ name }) => name)).toEqual(header);
    expect(rowsOf(dictionaryCsv(records)).filter((row) => row.length > 1)).toHaveLength(header.length + 1);
  }
});

/** What one reads without styles. */
const readAsText = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
