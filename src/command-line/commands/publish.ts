/** jiko-hyoka publish: looks for what stands in the way, and publishes only what nothing stands in the way of. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { type CheckedDepartment, type CheckedWorkbook, checkTabs } from '../../core/check/check-tabs';
import { readState } from '../../core/department-tab/state';
import { HAND_OVER_TEXTS } from '../../core/messages/hand-over';
import { MADE_FILE_MESSAGES } from '../../core/messages/publish';
import { PUBLISH_MESSAGES as TEXT } from '../../core/messages/publish-gate';
import { type JudgedObstacle, judgeBy, newLines } from '../../core/publish/acceptance';
import type { GoalRecord } from '../../core/publish/goal-record';
import type { Format } from '../../core/publish/output-formats';
import { type Product, pageOf } from '../../core/publish/products';
import { buildPublication, type Publication } from '../../core/publish/publication';
import { type PublishedEditions, publishedNow, readEditions } from '../../core/publish/published-editions';
import { stampDocument, stampLines } from '../../core/publish/stamp-document';
import { Refusal } from '../../core/refusal';
import { oldPdfs, prepareFolder, takeFolder } from '../../files/made-files';
import { hasOffice } from '../../files/office';
import {
  assertReplaceable,
  assertUnchanged,
  readWorkbookFile,
  replaceWorkbookFile,
  type WorkbookFile,
} from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';
import { makeDocuments } from '../publication/documents';
import { readEarlierYears } from '../publication/earlier-years';
import {
  asJson,
  hintsIn,
  obstaclesIn,
  obstaclesOf,
  readAnswer,
  tellHints,
  tellObstacles,
  tellTownColumns,
} from '../publication/gate';
import { allProductsOf } from '../publication/pdf-products';
import { type PutProduct, putProducts, removeDrafts } from '../publication/put-products';
import { type BookContents, readBook } from '../script/read-book';
import { type ScriptRun, withScript } from '../script/script-run';
import { tellLost } from './save-book';

export interface PublishOptions {
  readonly department?: readonly string[];
  readonly out: string;
  readonly accept?: readonly string[];
  readonly withYears?: readonly string[];
  readonly json?: boolean;
}

/** Something stands in the way, or a file could not be made. */
const EXIT_STOPPED = 1;

/**
 * The workbook takes the new 状態 first, then the files are made: a stop between them is made good by the next run, which finds
 * the departments published and their files missing.
 * The folder is this run's from the moment at which nothing stands in the way, so that what comes out is of one book.
 * @throws Refusal when the call is wrong, the workbook cannot be used or changed meanwhile, or somebody else is making files in the
 * folder; nothing is made then but the folder itself.
 */
export async function runPublish(path: string, options: PublishOptions): Promise<void> {
  const answers = (options.accept ?? []).map(readAnswer);
  const file = readWorkbookFile(path);
  assertReplaceable(path);
  const book = await readBook(file);
  const wanted = namesIn(book, options.department);
  const earlier = await readEarlierYears(book, options.withYears ?? [], options.out);
  const editions = readEditions(book.tabs);
  const shown = shownWith(wanted, book, options.out);
  const judge = judgeBy(book.tabs, answers);
  const judged = obstaclesIn(file, book, editions, shown).map(judge);
  const hints = hintsIn(book, shown);
  const tell = (obstacles: readonly JudgedObstacle[], files: readonly PutProduct[]): void => {
    if (options.json) printJson({ obstacles: obstacles.map(asJson), hints, files });
  };
  tellTownColumns(book, shown);
  tellHints(hints);
  tellObstacles(judged);
  if (!passes(judged)) return tell(judged, []);
  // A book must not say 公表 of files that have nowhere to go.
  prepareFolder(options.out);
  const end = takeFolder(options.out);
  try {
    // Whoever had the folder until now may have published departments of this book.
    assertUnchanged(file);
    const next = await handOn(file, book, editions, wanted, judged);
    const products = await productsFor(next, wanted, shown, earlier, options);
    const foreign = obstaclesOf(options.out, products);
    const blocked = foreign.map(judge);
    const all = [...judged, ...blocked];
    tellObstacles(blocked);
    if (!passes(all)) return tell(all, []);
    const { bytes } = await withLines(next, blocked);
    if (bytes !== file.bytes) tellLost(replaceWorkbookFile(file, bytes));
    const files = putProducts(options.out, products, new Set(foreign.map(({ file: name }) => name)));
    removeDrafts(options.out, products, files);
    tell(all, files);
    tellEnd(files, next.published, options.out);
    tellOldPdfs(files, options.out);
  } finally {
    end();
  }
}

function tellEnd(files: readonly PutProduct[], published: readonly string[], folder: string): void {
  printLine(TEXT.published(published, folder));
  if (files.every(({ status }) => status !== 'failed')) return;
  printLine(TEXT.notAllMade);
  process.exitCode = EXIT_STOPPED;
}

/** A PDF of an earlier run, beside a document that is newer. */
function tellOldPdfs(files: readonly PutProduct[], folder: string): void {
  const old = oldPdfs(
    folder,
    files.flatMap(({ file }) => (file === null ? [] : [basename(file)])),
  );
  if (old.length > 0) printLine(TEXT.oldPdfs(old));
}

/** @throws Refusal where a name is unknown, or none is left. */
function namesIn({ tabs, checked }: BookContents, names: readonly string[] | undefined): string[] {
  if (names !== undefined) checkTabs(tabs, names);
  const own =
    names === undefined ? checked.departments.filter(isListed(checked)).map(({ name }) => name) : names;
  if (own.length === 0) throw new Refusal('department-not-found', TEXT.nothing, '');
  return [...new Set(own)];
}

/** A tab that 課一覧 does not name is nobody's to publish. */
const isListed =
  ({ settings }: CheckedWorkbook) =>
  ({ name }: { readonly name: string }): boolean =>
    settings.departments.some((entry) => entry.name === name);

/**
 * Those that the pages of all departments tell of, and so those that must pass: beside the wanted ones the published, and those
 * whose pages lie in the folder as drafts. A correction of one department must not take the others away.
 */
function shownWith(wanted: readonly string[], { checked, town }: BookContents, folder: string): string[] {
  const pages = [undefined, () => undefined].flatMap(
    (editionOf) =>
      buildPublication(checked, town, { asFileName: safeFileName, ...(editionOf ? { editionOf } : {}) })
        .departments,
  );
  const isShown = ({ name, state }: CheckedDepartment): boolean =>
    wanted.includes(name) ||
    readState(state) === 'published' ||
    pages.some((page) => page.name === name && existsSync(join(folder, pageOf(page))));
  return checked.departments.filter(isShown).map(({ name }) => name);
}

/** Tells how many obstacles are left, if any. */
function passes(obstacles: readonly JudgedObstacle[]): boolean {
  const left = obstacles.filter(({ reason }) => reason === undefined).length;
  if (left === 0) return true;
  printLine(TEXT.stopped(left));
  process.exitCode = EXIT_STOPPED;
  return false;
}

/** A workbook, and whom it says to be published that were not before. */
interface HandedOn extends WorkbookFile {
  readonly published: readonly string[];
}

/** The workbook with the 状態 公表 and what was accepted; its own bytes where nothing is new. Nothing is written yet. */
function handOn(
  file: WorkbookFile,
  { checked }: BookContents,
  editions: PublishedEditions,
  wanted: readonly string[],
  obstacles: readonly JudgedObstacle[],
): Promise<HandedOn> {
  const closed = checked.departments
    .filter(({ name, state }) => wanted.includes(name) && readState(state) === 'closed')
    .map(({ name }) => name);
  const lines = newLines(obstacles);
  if (closed.length === 0 && lines.length === 0) return Promise.resolve({ ...file, published: [] });
  return withScript(file, async (run) => {
    for (const name of closed) await publishIn(run, name, editions.number(name) + 1);
    if (lines.length > 0) await run.call('noteAcceptance', lines);
    return { path: file.path, bytes: await run.save(), published: closed };
  });
}

async function publishIn(run: ScriptRun, department: string, edition: number): Promise<void> {
  const handOver = HAND_OVER_TEXTS.publish;
  const change = await run.call('changeState', { department, handOver, reason: TEXT.edition(edition) });
  if (change.written) return;
  throw new Refusal('report-not-made', TEXT.notPublished(department, change.message), department);
}

/** The workbook with what was accepted of its files too, which are known only after the state has changed. */
async function withLines(file: HandedOn, obstacles: readonly JudgedObstacle[]): Promise<WorkbookFile> {
  const lines = newLines(obstacles);
  if (lines.length === 0) return file;
  return withScript(file, async (run) => {
    await run.call('noteAcceptance', lines);
    return { path: file.path, bytes: await run.save() };
  });
}

async function productsFor(
  file: WorkbookFile,
  wanted: readonly string[],
  shown: readonly string[],
  earlier: readonly GoalRecord[],
  { department }: PublishOptions,
): Promise<Product[]> {
  const publication = await publicationOf(file, shown);
  const made = await makeDocuments(
    file,
    publication.departments.map(({ name }) => name),
    {},
  );
  const documents = new Map(
    publication.departments.flatMap((each) => {
      const docx = made.get(each.name);
      return docx ? [[each.name, stampDocument(docx, stampLines(each))] as const] : [];
    }),
  );
  const formats = new Set<Format>(['docx', 'html', 'csv']);
  if (hasOffice()) formats.add('pdf');
  else printLine(TEXT.noPdf(MADE_FILE_MESSAGES.noOffice));
  const own = (name: string): boolean => department === undefined || wanted.includes(name);
  return allProductsOf({ publication, formats, documents, own, isWhole: true, earlier });
}

/** As the workbook tells it now. */
async function publicationOf(file: WorkbookFile, shown: readonly string[]): Promise<Publication> {
  const { checked, town, tabs } = await readBook(file);
  return publishedNow(checked, town, readEditions(tabs), { shown, asFileName: safeFileName });
}
