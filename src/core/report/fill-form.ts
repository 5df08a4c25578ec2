/**
 * Fills the report's form, a Word document with tags, with one department's data.
 * Load it on first use only, by `require` inside a function: starting its engine costs several times what all the rest does.
 */
import Docxtemplater from 'docxtemplater';
import { WorkbookError } from '../errors';
import { FORM_FILE_MESSAGES, FORM_MESSAGES } from '../messages';
import type { DocxPackage } from './docx-package';
import { openForm } from './open-form';
import { printableText } from './printable-text';
import type { ReportData } from './report-data';

/**
 * Writes one report. Texts are printed as they stand: what looks like a tag or like XML in them is never run.
 * The same form and data give the same bytes.
 *
 * @param form The .docx file with its tags. Tags are the names of {@link ReportData}; `{-w:p goal}{.}{/goal}` repeats
 *   its paragraph, and `{goal}` prints all lines in one; a tag with an unknown name prints nothing.
 * @returns A .docx file.
 * @throws WorkbookError 'form-unreadable' when the form is not a Word document, or a tag in it is not closed.
 */
export function fillForm(form: Uint8Array, data: ReportData): Uint8Array {
  return fillPackage(openForm(form), data);
}

/** As {@link fillForm}, for a form that is open already; its parts are used up. */
export function fillPackage(form: DocxPackage, data: ReportData): Uint8Array {
  try {
    new Docxtemplater(form, {
      paragraphLoop: true,
      linebreaks: true,
      parser: (tag) => ({
        get: (scope: unknown, { meta }: { meta: { part: TagPart } }) => printableValue(scope, tag, meta.part),
      }),
      nullGetter: () => '',
      // Both write to the console by default, and Google's script has to run where there is none.
      errorLogging: false,
      warnFn: () => undefined,
    }).render(data);
  } catch (error) {
    throw unreadable(error);
  }
  return form.toBytes();
}

/** How docxtemplater reads a tag: 'loop' for a start, 'rawxml' for {@…}, no module for one that prints. */
interface TagPart {
  readonly module?: string;
}

/** What a tag stands for: "." is the item of the loop itself. Every text of the report passes here. */
function printableValue(scope: unknown, tag: string, { module }: TagPart): unknown {
  // {@…} would run a cell's text as XML.
  if (module === 'rawxml') return '';
  const value = tag === '.' ? scope : ownValue(scope, tag);
  if (typeof value === 'string') return printableText(value);
  return module === undefined && isLines(value) ? value.map(printableText).join('\n') : value;
}

const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((line) => typeof line === 'string');

/** Only own members: a tag named `constructor` or `length` must print nothing. */
function ownValue(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null) return undefined;
  return Object.getOwnPropertyDescriptor(scope, name)?.value;
}

function unreadable(error: unknown): WorkbookError {
  const tags = brokenTags(error);
  const message = tags.length > 0 ? FORM_MESSAGES.brokenTags(tags) : FORM_FILE_MESSAGES.kinds.broken;
  return new WorkbookError('form-unreadable', message, FORM_FILE_MESSAGES.place);
}

/** The tags that docxtemplater complains of, each once; its errors are nested under `properties.errors`. */
function brokenTags(error: unknown): string[] {
  const { properties } = error as { properties?: Record<string, unknown> };
  if (properties === undefined) return [];
  const own = [properties.xtag, properties.openingtag, properties.closingtag];
  const nested = Array.isArray(properties.errors) ? properties.errors.map(brokenTags) : [];
  const names = own.filter((tag): tag is string => typeof tag === 'string');
  return [...new Set(names.concat(...nested))];
}
