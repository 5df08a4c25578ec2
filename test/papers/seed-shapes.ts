/** The example's evaluation as three kinds of paper: as a town printed it, its goals sharing cells and a row cut by a page's end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { FIVE_LEVELS } from '../../src/core/evaluation/scale';
import type { Paper } from '../../src/core/paper/paper';
import { type UnderstoodPaper, understandPaper } from '../../src/core/paper/understand-paper';
import { readPaper } from '../../src/papers/read-paper';

const EXAMPLES = join(__dirname, '../../examples');

export const exampleBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(EXAMPLES, name)));

export const understood = (
  paper: Paper,
  choices: Parameters<typeof understandPaper>[1]['choices'] = [],
): UnderstoodPaper =>
  understandPaper(paper, { scale: FIVE_LEVELS, department: '総務課', choices, further: [] });

/** What is written into the tab, without how sure it is. */
export const contentOf = ({ rows }: UnderstoodPaper): unknown[] =>
  rows.map(({ number, theme, unit, goalNumber, goal, rating, outcome }) => ({
    ...{ number, theme, unit, goalNumber, goal, rating, outcome },
  }));

/** The rows of the example's tab. */
export const exampleRows = (): UnderstoodPaper => understood(readPaper('h29.xlsx', exampleBytes('h29.xlsx')));

export interface PrintedRow {
  readonly goals: readonly { readonly text: string; readonly isBold: boolean }[];
  readonly ratings: readonly string[];
  readonly outcomes: readonly string[];
}

export const PRINTED_HEADER = ['個別事業とその目標', '達成度', '目標達成の効果又は達成できなかった理由等'];

/** Themes 1 to 3, 4, and 5 share a row each; the last reason of the first row goes on in the second. */
export function printedRows(): PrintedRow[] {
  const { rows } = exampleRows();
  const printed = [['1', '2', '3'], ['4'], ['5']].map((numbers) => {
    const own = rows.filter(({ number }) => numbers.includes(number));
    const label = (number: string): string => (number === '' ? '' : `(${number}) `);
    return {
      goals: own.flatMap(({ number, theme, unit, goalNumber, goal }, at) => [
        ...(own[at - 1]?.theme === theme ? [] : [{ text: `${number}. ${theme}（${unit}）`, isBold: true }]),
        { text: label(goalNumber) + goal, isBold: false },
      ]),
      ratings: own.map(({ rating }) => rating),
      outcomes: own.map(({ goalNumber, outcome }) => label(goalNumber) + outcome),
    };
  });
  const [first, second, third] = printed as unknown as [PrintedRow, PrintedRow, PrintedRow];
  const last = first.outcomes[first.outcomes.length - 1] ?? '';
  return [
    { ...first, outcomes: [...first.outcomes.slice(0, -1), last.slice(0, 44)] },
    { ...second, outcomes: [last.slice(44), ...second.outcomes] },
    third,
  ];
}

/** Text that a program took out of a PDF, with tags in the cells and a blank line where the page ends. */
export function printedText(): string {
  const cell = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join(' ');
  const rows = printedRows().map(({ goals, ratings, outcomes }) =>
    [
      cell(goals.map(({ text, isBold }) => (isBold ? `<b>${text}</b>` : text))),
      cell(ratings),
      cell(outcomes),
    ].join('\t'),
  );
  const [first = '', ...rest] = rows;
  return [
    '達成度：H30.3.31の自己評価\n\n- 5 目標を完全に達成した。\n- 1 目標をまったく達成できなかった。\n',
    '## 総務課の目標（平成29年度）自己評価書\n\n総務課長 大塚 正徳\n',
    `${PRINTED_HEADER.join('\t')}\n${first}\n\n${rest.join('\n')}`,
  ].join('\n');
}

/** As Word puts it on the clipboard. */
export function printedHtml(): string {
  const paragraph = (text: string, isBold = false): string =>
    `<p class=MsoNormal><span lang=EN-US style='font-size:10.5pt'>${isBold ? `<b>${text}</b>` : text}<o:p></o:p></span></p>`;
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td width=200 valign=top style='border:solid windowtext 1.0pt'>${cell}</td>`).join('\r\n')}</tr>`;
  const rows = printedRows().map(({ goals, ratings, outcomes }) =>
    row([
      goals.map(({ text, isBold }) => paragraph(text, isBold)).join('\r\n'),
      ratings.map((text) => paragraph(text)).join(''),
      outcomes.map((text) => paragraph(text)).join(''),
    ]),
  );
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><script>parent.pwned=1</script></head>
<body lang=JA><!--StartFragment-->${paragraph('総務課の目標（平成29年度）自己評価書', true)}
<table class=MsoTableGrid border=1>${row(PRINTED_HEADER.map((text) => paragraph(text)))}${rows.join('')}</table><!--EndFragment--></body></html>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A Word document whose body is this XML. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  };
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}

export const wordParagraph = (text: string, isBold = false, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${isBold ? '<w:b/>' : ''}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

export const wordCell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const wordRow = (cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const wordTable = (rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** As a town had it in Word. */
export function printedDocx(): Uint8Array {
  const rows = printedRows().map(({ goals, ratings, outcomes }) =>
    wordRow([
      wordCell(goals.map(({ text, isBold }) => wordParagraph(text, isBold)).join('')),
      wordCell(ratings.map((text) => wordParagraph(text)).join('')),
      wordCell(outcomes.map((text) => wordParagraph(text)).join('')),
    ]),
  );
  const header = wordRow(PRINTED_HEADER.map((text) => wordCell(wordParagraph(text))));
  return docxOf(
    wordParagraph('達成度：H30.3.31の自己評価') +
      wordParagraph('総務課の目標（平成29年度）自己評価書', true) +
      wordTable([header, ...rows]),
  );
}
