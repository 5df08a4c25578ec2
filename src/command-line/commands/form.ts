/** jiko-hyoka form: checks a form, or writes a copy of a built-in one to be changed in Word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsLeftOut, type ReadyForm, readyForm } from '../../core/form/ready-forms';
import { FORM_COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { READY_FORM_TEXTS, READY_FORM_MESSAGES as STYLE_TEXT } from '../../core/messages/ready-forms';
import { Refusal } from '../../core/refusal';
import type { ReportKind } from '../../core/report/report-data';
import { createNewFile, readWorkbookFile } from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';
import { checkFormFile, readFormFile, readFormTown } from './form-file';
import { reportKindOf } from './report-kind';
import { tellLost } from './save-book';

export interface FormOptions {
  /** As typed. */
  readonly kind: string;
  readonly json?: boolean;
  /** A ready form in place of the built-in one; as typed. */
  readonly style?: string;
  /** Whose columns a form prints; a path. */
  readonly book?: string;
}

/** Where the built-in forms lie beside the built command line. */
const TEMPLATES = join(__dirname, '..', 'templates');
const BUILT_IN: Readonly<Record<ReportKind, string>> = { evaluation: 'report.docx', goals: 'goals.docx' };

/** Something in the form spoils every report. */
const EXIT_ERRORS = 1;

/** @throws Refusal when the file is no Word document, or the call is wrong. */
export function runFormCheck(path: string, options: FormOptions): void {
  const town = options.book === undefined ? undefined : readFormTown(readWorkbookFile(options.book));
  const kind = reportKindOf(options.kind);
  const findings = checkFormFile(path, readFormFile(path), kind, town?.further, town?.isRated);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  for (const finding of findings) printLine(TEXT.finding(finding));
  printLine(TEXT.checked(path, errors, findings.length - errors));
  if (options.json) printJson({ form: path, findings });
  if (errors > 0) process.exitCode = EXIT_ERRORS;
}

/** @throws Refusal when the file is there already, or the call is wrong. */
export function runFormNew(path: string, options: FormOptions): void {
  const kind = reportKindOf(options.kind);
  const builtIn = new Uint8Array(readFileSync(join(TEMPLATES, BUILT_IN[kind])));
  const { style, book } = options;
  if (book !== undefined && style === undefined)
    throw new Refusal('wrong-call', STYLE_TEXT.onlyStyle, '--book');
  const town = book === undefined ? undefined : readFormTown(readWorkbookFile(book));
  const name = style === undefined ? undefined : readyFormOf(style, kind);
  const form = name === undefined ? builtIn : readyForm(builtIn, name, town);
  try {
    tellLost(createNewFile(path, form));
  } catch (error) {
    // The sentence for workbooks speaks of an option that this command does not have.
    if (!(error instanceof Refusal) || error.code !== 'file-exists') throw error;
    throw new Refusal('file-exists', TEXT.exists, path);
  }
  printLine(TEXT.created(path));
  const leftOut = name === undefined || town === undefined ? [] : columnsLeftOut(name, town);
  if (leftOut.length > 0) printLine(STYLE_TEXT.leftOut(leftOut));
  if (options.json) {
    printJson({ form: path, kind, ...(options.style === undefined ? {} : { style: options.style }) });
  }
}

/** @throws Refusal 'wrong-call' for any other word, and for a kind that has no ready forms. */
function readyFormOf(typed: string, kind: ReportKind): ReadyForm {
  const name = (Object.keys(READY_FORM_TEXTS) as ReadyForm[]).find((each) => each === typed);
  if (name === undefined) throw new Refusal('wrong-call', STYLE_TEXT.unknown(typed), '--style');
  if (kind !== 'evaluation') throw new Refusal('wrong-call', STYLE_TEXT.onlyEvaluation, '--style');
  return name;
}
