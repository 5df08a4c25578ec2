/** The same report by two peers: `docx` builds its table by code, `easy-template-x` fills the same form. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ROOT } from './built-project.mjs';

const require = createRequire(import.meta.url);

const FONT = 'BIZ UDGothic';
const COLUMNS = [3996, 1016, 4626];

/** @returns An async function from report data to the bytes of a .docx file. */
export function docxPeer() {
  // Reached only now, as in easyTemplatePeer: a fresh checkout has just installed it.
  const docx = require('docx');
  const paragraph = (text, options = {}) =>
    new docx.Paragraph({ children: [new docx.TextRun({ text, font: FONT, ...options.run })], ...options });
  const border = { style: docx.BorderStyle.SINGLE, size: 4, color: 'auto' };
  const borders = { top: border, left: border, bottom: border, right: border };
  const cell = (lines, width, options = {}) =>
    new docx.TableCell({
      width: { size: width, type: docx.WidthType.DXA },
      borders,
      children: (lines.length > 0 ? lines : ['']).map((line) => paragraph(line)),
      ...options,
    });
  const row = (cells) =>
    new docx.TableRow({ cantSplit: true, children: cells.map((lines, at) => cell(lines, COLUMNS[at])) });
  const headingRow = (heading) =>
    new docx.TableRow({
      cantSplit: true,
      children: [
        cell([], 9638, {
          columnSpan: 3,
          children: [paragraph(heading, { keepNext: true, run: { bold: true } })],
        }),
      ],
    });
  const rowsOf = ({ themes }) =>
    themes.flatMap(({ heading, goals }) => [
      headingRow(heading),
      ...goals.map(({ goal, rating, outcome }) => row([goal, [rating], outcome])),
    ]);
  return (data) => {
    const legend = data.legend.map(({ rating, meaning }) => paragraph(`${rating}　${meaning}`));
    const table = new docx.Table({
      width: { size: 9638, type: docx.WidthType.DXA },
      columnWidths: COLUMNS,
      layout: docx.TableLayoutType.FIXED,
      rows: [
        row([['個別事業とその目標'], ['達成度'], ['目標達成の効果又は達成できなかった理由等']]),
        ...rowsOf(data),
      ],
    });
    const children = [
      paragraph(`達成度：${data.ratedOn}の自己評価`),
      ...legend,
      paragraph(data.title),
      paragraph(data.head),
      table,
    ];
    return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
  };
}

/**
 * It has no loop over paragraphs within a cell, so it prints the lines of a cell as one paragraph with line breaks.
 * @returns As {@link docxPeer}.
 */
export function easyTemplatePeer() {
  const { TemplateHandler } = require('easy-template-x');
  const form = easyTemplateForm();
  return (data) => {
    const themes = data.themes.map(({ heading, goals }) => ({
      heading,
      goals: goals.map(({ goal, rating, outcome }) => ({
        goal: goal.join('\n'),
        rating,
        outcome: outcome.join('\n'),
      })),
    }));
    return new TemplateHandler().process(form, { ...data, themes });
  };
}

/** The built-in form with its tags written as easy-template-x wants them. */
function easyTemplateForm() {
  const parts = unzipSync(readFileSync(join(ROOT, 'templates/report.docx')));
  const body = strFromU8(parts['word/document.xml'])
    .replace('{-w:p legend}', '{#legend}')
    .replace('{-w:p goal}{.}{/goal}', '{goal}')
    .replace('{-w:p outcome}{.}{/outcome}', '{outcome}');
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(body) }));
}
