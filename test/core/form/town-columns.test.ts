/** Columns of the town in a form: a tag by the header's text. */
import { unzipSync, zipSync } from 'fflate';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { checkForm } from '../../../src/core/form/check-form';
import { fillForm } from '../../../src/core/form/fill-form';
import { buildReportData } from '../../../src/core/report/build-report-data';
import { readSettings } from '../../../src/core/settings/settings';
import { readDocx } from '../../docx-text';
import { evaluationOf } from '../check/department-tab';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const p = (value: string): string => `<w:p><w:r><w:t xml:space="preserve">${value}</w:t></w:r></w:p>`;
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`;

/** A form of one table; each cell is given as its paragraphs. */
function formOf(body: string): Uint8Array {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const rels =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': text(types),
    '_rels/.rels': text(rels),
    'word/document.xml': text(document),
  });
}

const table = (goalCells: readonly string[]): string =>
  `${p('{title} {municipality}')}${p('{#counts}{rating}:{count} {/counts}')}<w:tbl>${row(...goalCells)}</w:tbl>`;

const LAST = '{-w:p outcome}{.}{/outcome}{/goals}{/themes}';
const withTag = (tag: string): Uint8Array =>
  formOf(table([p('{#themes}{#goals}{goal} {rating} {meaning} {number}/{name}/{unit}'), p(tag), p(LAST)]));

const SETTINGS = readSettings([
  ['団体名', '架空町'],
  ['年度', '平成29'],
  ['評価基準日', 'H30.3.31'],
]);

function dataOf(headers: readonly string[], ...rows: readonly (readonly (string | number)[])[]) {
  const values = [
    ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '理由', '確認', ...headers],
    ...rows,
  ] as (string | number)[][];
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  return buildReportData(readEvaluation('総務課', values, header), SETTINGS, false);
}

it('prints each column of the town by the text of its header, in any width', () => {
  const data = dataOf(
    ['次年度の\n方針', '目標値', '実績値'],
    [1, '防災', '総務班', 1, '訓練', 4, '実施した', '', '続ける\n広げる{goal}<w:p>', '1,200人', '９００人'],
    ['', '', '', 2, '広報', 3, '配った', '', '', '', ''],
  );
  const { rows, paragraphs } = readDocx(fillForm(withTag('{次年度の方針} {達成率}'), data));
  expect(rows).toEqual([
    ['(1) 訓練 4 目標を概ね達成した。 1/防災/総務班', '続ける\v広げる{goal}<w:p> 75%', '(1) 実施した'],
    ['(2) 広報 3 目標を一部達成した。 1/防災/総務班', ' ', '(2) 配った'],
  ]);
  expect(paragraphs.slice(0, 2)).toEqual([
    '総務課の目標（平成29年度）自己評価書 架空町',
    '5:0 4:1 3:1 2:0 1:0 ',
  ]);
});

it('repeats a paragraph for each line of it', () => {
  const data = dataOf(['方針'], [1, '防災', '', '', '訓練', 4, '実施した', '', '一\n二']);
  const form = withTag('{-w:p 方針}・{.}{/方針}');
  expect(checkForm(form, 'evaluation', ['方針']).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(readDocx(fillForm(form, data)).rows[0]?.[1]).toBe('・一\n・二');
});

describe('the check of the form', () => {
  const found = (tag: string, columns: readonly string[] | null) =>
    checkForm(withTag(tag), 'evaluation', columns)
      .filter(({ rule }) => rule !== 'tag-advised')
      .map(({ rule, severity, message }) => [
        rule,
        severity,
        /「\{([^}]*)\}」のことであれば/.exec(message)?.[1],
      ]);

  it('knows them', () => {
    expect(found('{次年度の方針}', ['次年度の方針'])).toEqual([]);
    expect(found('{次年度の方針}', ['次年度 の\n方針'])).toEqual([]);
    expect(found('{達成率}', [])).toEqual([]);
  });

  it('names the nearest header for one that is not there', () => {
    expect(found('{次年度の方計}', ['所見欄', '次年度の方針'])).toEqual([
      ['column-unknown', 'warning', '次年度の方針'],
    ]);
    expect(found('{来期}', ['所見欄'])).toEqual([['column-unknown', 'warning', undefined]]);
  });

  it.each([null, ['所見']])(
    'names the nearest tag for a slip in a Japanese word for one (columns: %j)',
    (columns) => {
      expect(found('{達成卒}', columns)).toEqual([['column-unknown', 'warning', 'rating']]);
      expect(found('{個別事案}', columns)).toEqual([['column-unknown', 'warning', 'heading']]);
      expect(found('{次年度}', columns)).toEqual([['column-unknown', 'warning', undefined]]);
    },
  );

  it.each(['goal', 'Outcome', 'ｒａｔｉｎｇ', 'themes'])(
    'takes no column named %s for a tag of ours',
    (name) => {
      expect(found('{次年度の方針}', ['次年度の方針', name])).toEqual([]);
    },
  );

  it('takes {name} for the name of a theme as well as {heading}', () => {
    const advised = (form: Uint8Array): string[] =>
      checkForm(form, 'evaluation', []).map(({ message }) => message);
    const form = (tag: string) =>
      formOf(table([p(`{#themes}{#goals}{goal} {rating} ${tag}`), p('{outcome}{/goals}{/themes}')]));
    expect(advised(form('{name}')).join('')).not.toContain('個別事業の名前が印刷されません');
    expect(advised(form('{unit}')).join('')).toContain('個別事業の名前が印刷されません');
  });

  it('asks to look where nobody knows the columns', () => {
    expect(found('{次年度の方針}', null)).toEqual([['column-unknown', 'warning', undefined]]);
  });

  it('leaves slips of its own tags errors', () => {
    expect(found('{目標内容}', null)).toEqual([['unknown-tag', 'error', 'goal']]);
    expect(found('{outcme}', null)).toEqual([['unknown-tag', 'error', 'outcome']]);
  });
});

it('makes one cell of those below one another that say the same, where the form says {merge}', () => {
  const form = formOf(table([p('{#themes}{#goals}{merge}{heading}'), p('{goal} {rating}'), p(LAST)]));
  expect(checkForm(form).filter(({ severity }) => severity === 'error')).toEqual([]);
  const data = dataOf(
    [],
    [1, '防災', '', 1, '訓練', 4, '済'],
    ['', '', '', 2, '備蓄', 3, '済'],
    ['', '', '', 3, '広報', 3, '済'],
    [2, '窓口', '', '', '案内', 5, '済'],
  );
  const docx = fillForm(form, data);
  const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
  expect(readDocx(docx).rows.map(([first]) => first)).toEqual(['1. 防災', '', '', '2. 窓口']);
  expect(xml.match(/<w:tcW[^>]*><w:vMerge[^>]*>/g)?.map((mark) => /restart/.test(mark))).toEqual([
    ...[true, false, false, true],
  ]);
  expect(xml).not.toContain('\uFDD0');
});

it('leaves a report without columns of the town as it was', () => {
  const { themes } = buildReportData(evaluationOf([[1, '防災', '', '', '訓練', 4, '済']]), SETTINGS, false);
  expect(themes[0]).not.toHaveProperty('further');
});

it('prints what the goal was last year, and knows the tags in every town', () => {
  const values = [
    ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '理由', '確認'],
    [1, '防災', '総務班', 1, '訓練', 4, '実施した', ''],
    ['', '', '', 2, '広報', 3, '配った', ''],
  ] as (string | number)[][];
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  const last = { year: '平成28年度', department: '総務課', title: '防災', goal: '訓練', rating: '2' };
  const data = buildReportData(readEvaluation('総務課', values, header), SETTINGS, false, [
    { ...last, outcome: '雨で中止{goal}\n次に行う' },
  ]);
  const { rows } = readDocx(fillForm(withTag('前は{前年度達成度}：{前年度効果又は理由}'), data));
  expect(rows.map((cells) => cells[1])).toEqual(['前は2：雨で中止{goal}\v次に行う', '前は：']);
  const tags = withTag('{前年度達成度}{前年度効果又は理由}');
  expect(checkForm(tags, 'evaluation', []).filter(({ rule }) => rule === 'column-unknown')).toEqual([]);
});
