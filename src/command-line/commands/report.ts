/** jiko-hyoka report: one .docx per department, recorded in the workbook, and the same in other formats beside it. */
import { readFileSync } from 'node:fs';
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { isJointForm } from '../../core/form/joint-form';
import { COMMAND_MESSAGES, FORMAT_MESSAGES } from '../../core/messages/command-line';
import { PRODUCT_TEXTS } from '../../core/messages/publish';
import { PRINTED_TEXTS, reportTotal } from '../../core/messages/report';
import { type Format, formatsOf } from '../../core/publish/output-formats';
import { buildPublication } from '../../core/publish/publication';
import { Refusal } from '../../core/refusal';
import type { ReportKind } from '../../core/report/report-data';
import { assertReplaceable, readWorkbookFile, type WorkbookFile } from '../../files/workbook-file';
import { asAnswerError } from '../../google/call/answer';
import type { ReportRequest } from '../../google/report/make-report';
import { failedReport, type ReportResult } from '../../google/report/report-job';
import { printJson, printLine, tellCalls } from '../printing/output';
import { makeDocuments } from '../publication/documents';
import { hintsIn, tellHints } from '../publication/gate';
import { allProductsOf } from '../publication/pdf-products';
import { putProducts } from '../publication/put-products';
import { readBook } from '../script/read-book';
import { type ScriptRun, withScript } from '../script/script-run';
import { readCheckedForm } from './form-file';
import { reportKindOf } from './report-kind';
import { saveBook } from './save-book';

export interface ReportOptions {
  readonly department?: readonly string[];
  readonly out: string;
  readonly kind: string;
  readonly form?: string;
  readonly format: string;
  readonly json?: boolean;
  readonly calls?: boolean;
}

/** Some report failed. */
const EXIT_FAILED = 1;

/**
 * @throws Refusal when the call is wrong, or the workbook cannot be used or changed meanwhile; the sentence then says
 *   what was made.
 */
export async function runReport(path: string, options: ReportOptions): Promise<void> {
  const formats = formatsOf(options.format);
  const kind = reportKindOf(options.kind);
  if (kind === 'goals' && (formats.size > 1 || !formats.has('docx'))) {
    throw new Refusal('wrong-call', FORMAT_MESSAGES.goalsOnlyDocx, '--format');
  }
  const file = readWorkbookFile(path);
  const request = requestOf(kind, options, file);
  const isJoint = options.department === undefined && isOfAll(request);
  const docx = formats.has('docx')
    ? await runDocx(file, isJoint ? { ...options, department: [PRINTED_TEXTS.all] } : options, request)
    : NO_DOCX;
  const others = await makeOthers(file, formats, docx.documents, options, request, isJoint);
  if (options.json) printJson({ reports: [...docx.reports, ...others], ...docx.calls });
  if ([...docx.reports, ...others].some(({ status }) => status === 'failed')) process.exitCode = EXIT_FAILED;
}

/** What came of one file, as programs get it (docs/promises.md). */
type ReportLine = Omit<ReturnType<typeof asJson>, 'format'> & { readonly format: Format };

/** The documents that were made, or stand as they were. */
interface DocxRun {
  readonly reports: readonly ReportLine[];
  readonly documents: ReadonlyMap<string, Uint8Array>;
  readonly calls: ReturnType<typeof tellCalls>;
}

const NO_DOCX: DocxRun = { reports: [], documents: new Map(), calls: {} };

async function runDocx(file: WorkbookFile, options: ReportOptions, request: ReportRequest): Promise<DocxRun> {
  assertReplaceable(file.path);
  return withScript({ ...file, outDir: options.out }, async (run) => {
    const results = await makeReports(run, options, request);
    if (results.length > 1) printLine(`${reportTotal(results)}。`);
    for (const result of results) printResult(result);
    const made = results.flatMap(({ status, link }) =>
      link === null || status === 'unchanged' ? [] : [link],
    );
    if (made.length > 0) await save(file, run, made);
    const documents = new Map(
      results.flatMap(({ department, link }) =>
        link === null ? [] : [[department, readFileSync(link)] as const],
      ),
    );
    return { reports: results.map(asJson), documents, calls: tellCalls(run.host.calls, options.calls) };
  });
}

/** Everything but the documents of the single departments, which the script makes and records. */
async function makeOthers(
  file: WorkbookFile,
  formats: ReadonlySet<Format>,
  made: ReadonlyMap<string, Uint8Array>,
  options: ReportOptions,
  request: ReportRequest,
  isJoint: boolean,
): Promise<ReportLine[]> {
  if (formats.size === 1 && formats.has('docx')) return [];
  const book = await readBook(file, options.department);
  const { checked, town } = book;
  const publication = buildPublication(checked, town, { asFileName: safeFileName });
  tellHints(
    hintsIn(
      book,
      publication.departments.map(({ name }) => name),
    ),
  );
  const isWhole = options.department === undefined;
  const names = isJoint ? [PRODUCT_TEXTS.all] : publication.departments.map(({ name }) => name);
  const needsDocx = formats.has('pdf') && made.size === 0;
  const documents = needsDocx ? await makeDocuments(file, names, request) : made;
  const source = { publication, formats, documents, own: () => true, isWhole };
  const products = (await allProductsOf(source)).filter(
    ({ department, format }) => format !== 'docx' || (department === PRODUCT_TEXTS.all && !isJoint),
  );
  return putProducts(options.out, products).map(({ error, ...line }) => ({
    ...line,
    draft: publication.departments.some(
      ({ name, report }) =>
        report.draft && (name === line.department || line.department === PRODUCT_TEXTS.all),
    ),
    error,
  }));
}

/** When the workbook cannot take the record any more, the sentence also says which files are there nevertheless. */
async function save(file: WorkbookFile, run: ScriptRun, made: readonly string[]): Promise<void> {
  try {
    await saveBook(file, run);
  } catch (error) {
    const { code, message, place } = asAnswerError(error);
    throw new Refusal(code, COMMAND_MESSAGES.madeButNotRecorded(message, made), place || file.path);
  }
}

function requestOf(kind: ReportKind, { form }: ReportOptions, file: WorkbookFile): ReportRequest {
  return { kind, ...(form === undefined ? {} : { form: readCheckedForm(form, kind, file) }) };
}

/** Whether the form that came with the call is one of all departments: it gives one file. */
const isOfAll = ({ form }: ReportRequest): boolean =>
  form !== undefined && isJointForm(new Uint8Array(Buffer.from(form, 'base64')));

/** One call for each department: those named, or all. */
async function makeReports(
  { call }: ScriptRun,
  { department }: ReportOptions,
  request: ReportRequest,
): Promise<ReportResult[]> {
  const names = department ?? (await call('listDepartments'));
  const results: ReportResult[] = [];
  for (const name of new Set(names)) {
    try {
      results.push(await call('makeReport', name, request));
    } catch (error) {
      // The first fault ends a wrong call; behind reports that were made it is that department's own.
      if (results.length === 0) throw error;
      results.push(failedReport(name, asAnswerError(error)));
    }
  }
  return results;
}

function printResult({ department, status, link, draft, error, note }: ReportResult): void {
  if (link !== null) {
    printLine(
      status === 'unchanged'
        ? COMMAND_MESSAGES.reportUnchanged(department, link)
        : COMMAND_MESSAGES.reportMade(department, link, draft),
    );
  }
  for (const sentence of [note, error?.message ?? '']) {
    if (sentence !== '') printLine(COMMAND_MESSAGES.reportRemark(department, sentence));
  }
}

const asJson = ({ department, status, link, draft, error }: ReportResult) => ({
  department,
  format: 'docx' as const,
  file: link,
  status,
  draft,
  error,
});
