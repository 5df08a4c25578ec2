/** What the build takes out of docxtemplater makes no difference to any report, nor to what is said of a wrong form. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillForm } from '../../src/core/form/fill-form';
import { type ReadyForm, readyForm } from '../../src/core/form/ready-forms';
import { READY_FORM_TEXTS } from '../../src/core/messages/ready-forms';
import { SEED_REPORT_DATA } from '../fixtures/seed-report-data';
import { docx, formWith, GOOD_TABLE, p, table } from '../form-docx';

type FillForm = typeof fillForm;

const slimmed: FillForm = (() => {
  const code = execFileSync(process.execPath, [join(__dirname, 'slimmed-engine.mjs')], { encoding: 'utf8' });
  const module = { exports: {} as { fillForm: FillForm } };
  // Google has neither TextEncoder nor TextDecoder.
  new Function('module', 'exports', 'TextEncoder', 'TextDecoder', code)(module, module.exports);
  return module.exports.fillForm;
})();

/** The report, or what is said instead. */
function outcome(fill: FillForm, form: Uint8Array): string {
  try {
    // A form is remembered by its bytes; each engine gets its own.
    return Buffer.from(fill(form.slice(), SEED_REPORT_DATA)).toString('base64');
  } catch (error) {
    return (error as Error).message;
  }
}

function expectSame(form: Uint8Array): string {
  const made = outcome(slimmed, form);
  expect(made).toBe(outcome(fillForm, form));
  return made;
}

const builtIn = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../templates', name)));

it.each(['report.docx', 'goals.docx', 'unrated.docx'])('%s is filled alike', (name) => {
  expect(expectSame(builtIn(name))).toMatch(/^UEs/);
});

it.each(Object.keys(READY_FORM_TEXTS) as ReadyForm[])('the ready form %s is filled alike', (style) => {
  expect(expectSame(readyForm(builtIn('report.docx'), style))).toMatch(/^UEs/);
});

const section = (type: string): string =>
  `<w:p><w:pPr><w:sectPr><w:type w:val="${type}"/></w:sectPr></w:pPr></w:p>`;
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

it.each([
  ['loops over paragraphs', p('{#themes}') + p('{heading}') + p('{/themes}')],
  ['a loop in one line', p('{#themes}{heading}、{/themes}')],
  ['a loop without turns', p('{^themes}') + p('なし') + p('{/themes}')],
  ['the lines of a cell', table(['{#themes}{#goals}', '{-w:p outcome}{.}{/outcome}', '{/goals}{/themes}'])],
  ['sections in a loop', p('{#themes}') + section('nextPage') + p('{heading}') + p('{/themes}')],
  ['running sections in a loop', p('{#themes}') + section('continuous') + p('{heading}') + p('{/themes}')],
  ['a page for each theme', p('{#themes}') + p('{heading}') + pageBreak + p('{/themes}')],
  ['a cell left empty', table(['{#legend}{rating}{/legend}', '{#none}{/none}'])],
  ['letters of all lengths', p('aéあ𠮷野家😀')],
  ['signs of XML', p('{title}&amp;&lt;{department}&gt;&quot;&apos;')],
  ['other delimiters', p('{=[[ ]]=}[[title]]')],
  ['raw XML alone', p('{@title}')],
])('a form with %s is filled alike', (_, body) => {
  expect(expectSame(formWith(body))).toMatch(/^UEs/);
});

it.each([
  ['an open tag', p('{title')],
  ['a closed tag', p('title}')],
  ['double braces', p('{{title}}')],
  ['a loop that is not closed', p('{#head}{head}')],
  ['a loop that is not opened', p('{head}{/head}')],
  ['loops that cross', p('{#head}{#title}{/head}{/title}')],
  ['a loop out of a table', p('{#title}') + table(['{/title}'])],
  ['loops that share a row', table(['{#themes}a', '{/themes}{#legend}b{/legend}'])],
  ['raw XML among a text', p('あ{@title}')],
  ['broken delimiters', p('{=[=}')],
  ['rows outside of a table', p('{-w:tr legend}{rating}{/legend}')],
  ['a text that is not closed', '<w:p><w:r><w:t>{title}</w:r></w:p>'],
  ['a tag of XML that is not closed', '<w:p><w:r'],
])('of a form with %s the same is said', (_, body) => {
  expect(expectSame(docx(body + GOOD_TABLE))).not.toMatch(/^UEs/);
});
