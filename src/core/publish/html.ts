/** HTML as text: every text of a cell passes `escaped`, and a page stands in its frame. */
import { printableText } from '../form/printable-text';

/** A text as it may stand in an element or in a quoted attribute. */
export const escaped = (text: string): string =>
  printableText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** One element with a text in it. */
export const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** A link to another file of the same folder. @param file Its name, as the disk has it. */
export const linkTo = (file: string, text: string): string =>
  `<a href="${escaped(encodeURIComponent(file))}">${escaped(text)}</a>`;

/** Lines of a cell, each a paragraph; [] gives nothing. */
export const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => element('p', line)).join('');

/** A definition list; a line without a text is left out. Values are HTML already. */
export function definitions(lines: readonly (readonly [string, string])[]): string {
  const filled = lines.filter(([, value]) => value !== '');
  return filled.length === 0
    ? ''
    : `<dl>\n${filled.map(([term, value]) => `${element('dt', term)}<dd>${value}</dd>\n`).join('')}</dl>\n`;
}

/** A table, right below the heading that says what it holds: its columns' headers as texts, its rows as HTML of cells. @param name For its look, one of ours. */
export function table(columns: readonly string[], rows: readonly string[], name = ''): string {
  const header = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row}</tr>\n`).join('');
  return `<table${name === '' ? '' : ` class="${name}"`}>\n<thead>\n<tr>${header}</tr>\n</thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
}

export const rowHeader = (html: string): string => `<th scope="row">${html}</th>`;
export const cell = (html: string): string => `<td>${html}</td>`;

/** The look of a table of numbers: its many columns may be as narrow as they are; beside long texts a column of words would else be one letter wide. */
export const NUMBERS = 'numbers';

/**
 * Touches nothing outside of our own part of a page: a town's CMS has styles of its own. Colours are left to it.
 * Without it all is read the same. Links are not printed with their addresses: they lead to files beside the page, and an encoded name without
 * the town's site before it leads a reader of paper nowhere.
 */
const STYLE = `.jiko-hyoka { max-width: 60rem; margin: 0 auto; padding: 0 0.5rem; line-height: 1.7; overflow-wrap: anywhere; }
.jiko-hyoka table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
.jiko-hyoka th, .jiko-hyoka td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
.jiko-hyoka th, .jiko-hyoka td { min-width: 4em; }
.jiko-hyoka .${NUMBERS} th, .jiko-hyoka .${NUMBERS} td { min-width: 0; }
.jiko-hyoka .${NUMBERS} td { text-align: right; }
.jiko-hyoka td dl { margin: 0; }
.jiko-hyoka tbody th { font-weight: normal; }
.jiko-hyoka p { margin: 0 0 0.25rem; white-space: pre-wrap; }
.jiko-hyoka dt { font-weight: bold; }
.jiko-hyoka dd { margin: 0 0 0.25rem 1rem; }
@media (max-width: 30rem) { .jiko-hyoka th, .jiko-hyoka td { padding: 0.25rem; } .jiko-hyoka dd { margin-left: 0; } }
@media print { .jiko-hyoka { max-width: none; } .jiko-hyoka h2, .jiko-hyoka h2 + p, .jiko-hyoka h3, .jiko-hyoka dt { break-after: avoid; } .jiko-hyoka thead { display: table-header-group; } .jiko-hyoka tr { break-inside: avoid; } }`;

/** A whole page. What is between `main` can be put into a CMS as it is. @param body HTML below the page's heading. */
export const page = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main class="jiko-hyoka">
${element('h1', title)}
${body}</main>
</body>
</html>
`;
