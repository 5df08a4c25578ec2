/**
 * Fills the report's form, a Word document with tags, with one department's data.
 * Load it on first use only, by `require` inside a function: starting its engine costs several times what all the rest does.
 */
import Docxtemplater from 'docxtemplater';
import { WorkbookError } from '../errors';
import { FORM_MESSAGES } from '../messages';
import { DocxPackage } from './docx-package';
import { printableText } from './printable-text';
import type { ReportData } from './report-data';

/** Where the form lies in the project: what a message about it names. */
const FORM_PLACE = 'templates/report.docx';

/**
 * Writes one report. Texts are printed as they stand: what looks like a tag or like XML in them is never run.
 * The same form and data give the same bytes.
 *
 * @param form The .docx file with its tags. Tags are the names of {@link ReportData}; `{-w:p goal}{.}{/goal}` repeats
 *   its paragraph; a tag with an unknown name prints nothing.
 * @returns A .docx file.
 * @throws WorkbookError 'form-unreadable' when the form is not a Word document, or a tag in it is not closed.
 */
export function fillForm(form: Uint8Array, data: ReportData): Uint8Array {
  const report = readPackage(form);
  try {
    new Docxtemplater(report, {
      paragraphLoop: true,
      linebreaks: true,
      parser: (tag) => ({ get: (scope: unknown) => printableValue(scope, tag) }),
      nullGetter: () => '',
      // Both write to the console by default, and Google's script has to run where there is none.
      errorLogging: false,
      warnFn: () => undefined,
    }).render(data);
  } catch (error) {
    throw unreadable(error);
  }
  return report.toBytes();
}

function readPackage(form: Uint8Array): DocxPackage {
  try {
    const report = new DocxPackage(form);
    // docxtemplater would fill slides just as well.
    if (report.file(/^word\//).length > 0) return report;
  } catch {
    // No zip file: the same sentence helps.
  }
  throw new WorkbookError('form-unreadable', FORM_MESSAGES.notADocument, FORM_PLACE);
}

/** What a tag stands for: "." is the item of the loop itself. Every text of the report passes here. */
function printableValue(scope: unknown, tag: string): unknown {
  const value = tag === '.' ? scope : ownValue(scope, tag);
  return typeof value === 'string' ? printableText(value) : value;
}

/** Only own members: a tag named `constructor` or `length` must print nothing. */
function ownValue(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null) return undefined;
  return Object.getOwnPropertyDescriptor(scope, name)?.value;
}

function unreadable(error: unknown): WorkbookError {
  const tags = brokenTags(error);
  const message = tags.length > 0 ? FORM_MESSAGES.brokenTags(tags) : FORM_MESSAGES.notADocument;
  return new WorkbookError('form-unreadable', message, FORM_PLACE);
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
