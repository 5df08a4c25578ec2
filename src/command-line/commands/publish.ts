/** jiko-hyoka publish: looks for what stands in the way, and publishes only what nothing stands in the way of. */
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { type CheckedWorkbook, checkTabs } from '../../core/check/check-tabs';
import { readState } from '../../core/department-tab/state';
import { HAND_OVER_TEXTS } from '../../core/messages/hand-over';
import { MADE_FILE_MESSAGES, PAGE_TEXTS, PRODUCT_TEXTS } from '../../core/messages/publish';
import { GATE_MESSAGES, OBSTACLE_KINDS, PUBLISH_MESSAGES as TEXT } from '../../core/messages/publish-gate';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { type Acceptance, acceptanceOf, parseAcceptance } from '../../core/publish/acceptance';
import { findObstacles, type Obstacle, type OpenComment } from '../../core/publish/obstacles';
import { buildPublication, type PublishedDepartment } from '../../core/publish/publication';
import { stampDocument } from '../../core/publish/stamp-document';
import { Refusal } from '../../core/refusal';
import { HISTORY_SHEET } from '../../core/settings/settings';
import { foreignFiles, prepareFolder } from '../../files/made-files';
import { hasOffice } from '../../files/office';
import {
  assertReplaceable,
  readWorkbookFile,
  replaceWorkbookFile,
  type WorkbookFile,
} from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';
import { makeDocuments } from '../publication/documents';
import type { Format } from '../publication/formats';
import { type Product, productsOf } from '../publication/products';
import { type PublishedEditions, readEditions } from '../publication/published-editions';
import { type PutProduct, putProducts } from '../publication/put-products';
import { type BookContents, readBook } from '../script/read-book';
import { withScript } from '../script/script-run';
import { tellLost } from './save-book';

export interface PublishOptions {
  readonly department?: readonly string[];
  readonly out: string;
  readonly accept?: readonly string[];
  readonly json?: boolean;
}

/** Something stands in the way, or a file could not be made. */
const EXIT_STOPPED = 1;

/** As programs get it (docs/promises.md). */
interface JudgedObstacle extends Obstacle {
  readonly accepted: boolean;
}

/**
 * The workbook takes the new 状態 first, then the files are made: a stop between them is made good by the next run, which finds
 * the departments published and their files missing.
 * @throws Refusal when the call is wrong, or the workbook cannot be used or changed meanwhile; nothing is made then.
 */
export async function runPublish(path: string, options: PublishOptions): Promise<void> {
  const acceptances = (options.accept ?? []).map(readAcceptance);
  const file = readWorkbookFile(path);
  assertReplaceable(path);
  const book = await readBook(file);
  const wanted = namesIn(book, options.department);
  const editions = readEditions(book.tabs);
  const judged = obstaclesOf(file, book, editions, wanted).map(
    (each): JudgedObstacle => ({ ...each, accepted: acceptanceOf(each, acceptances) !== undefined }),
  );
  const tell = (obstacles: readonly JudgedObstacle[], files: readonly PutProduct[]): void => {
    if (options.json) printJson({ obstacles, files });
  };
  if (!passes(judged)) return tell(judged, []);
  const next = await handOn(file, book, editions, wanted, judged, acceptances);
  const products = await productsFor(next, wanted, options);
  const blocked = foreign(options.out, products);
  if (!passes(blocked, judged)) return tell([...judged, ...blocked], []);
  // A book must not say 公表 of files that have nowhere to go.
  prepareFolder(options.out);
  if (next.bytes !== file.bytes) tellLost(replaceWorkbookFile(file, next.bytes));
  const files = putProducts(options.out, products);
  tell(judged, files);
  printLine(TEXT.published(next.published, options.out));
  if (files.some(({ status }) => status === 'failed')) {
    printLine(TEXT.notAllMade);
    process.exitCode = EXIT_STOPPED;
  }
}

function readAcceptance(typed: string): Acceptance {
  const acceptance = parseAcceptance(typed);
  if (acceptance !== undefined && acceptance.kind !== 'changed-file') return acceptance;
  const kinds = Object.keys(OBSTACLE_KINDS).filter((kind) => kind !== 'changed-file');
  throw new Refusal('wrong-call', TEXT.acceptUnknown(typed, kinds), '--accept');
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

function obstaclesOf(
  file: WorkbookFile,
  { checked, tabs }: BookContents,
  editions: PublishedEditions,
  wanted: readonly string[],
): Obstacle[] {
  const departments = checked.departments.filter(({ name }) => wanted.includes(name));
  return findObstacles({
    checked: { ...checked, departments },
    tabs,
    comments: openComments(file),
    hasChanged: (name) => {
      const evaluation = departments.find((each) => each.name === name)?.evaluation;
      return evaluation ? editions.hasChanged(name, evaluation) : false;
    },
  });
}

const openComments = ({ bytes }: WorkbookFile): OpenComment[] =>
  XlsxFile.open(bytes)
    .comments()
    .flatMap(({ sheet, comments }) =>
      comments
        .filter(({ done }) => !done)
        .map(({ cell, author, text }) => ({ department: sheet, cell, author, text })),
    );

/** Tells each obstacle, and whether nothing is left. @param told Those that were told before. */
function passes(obstacles: readonly JudgedObstacle[], told: readonly JudgedObstacle[] = []): boolean {
  for (const { kind, department, cell, text, accepted } of obstacles) {
    const place = cell === '' ? department : SIDEBAR_TEXTS.findings.place(department, cell);
    printLine(TEXT.obstacle(OBSTACLE_KINDS[kind], place, text, accepted));
  }
  const left = [...told, ...obstacles].filter(({ accepted }) => !accepted);
  if (left.length === 0) return true;
  printLine(TEXT.stopped(left.length));
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
  { checked, tabs }: BookContents,
  editions: PublishedEditions,
  wanted: readonly string[],
  obstacles: readonly JudgedObstacle[],
  acceptances: readonly Acceptance[],
): Promise<HandedOn> {
  const closed = checked.departments.filter(
    ({ name, state }) => wanted.includes(name) && readState(state) === 'closed',
  );
  const lines = obstacles.map((each) => ({
    department: each.department,
    detail: TEXT.accepted(
      OBSTACLE_KINDS[each.kind],
      each.cell,
      each.text,
      acceptanceOf(each, acceptances)?.reason ?? '',
    ),
  }));
  const unwritten = lines.filter(({ department, detail }) => !stands(tabs, department, detail));
  if (closed.length === 0 && unwritten.length === 0) return Promise.resolve({ ...file, published: [] });
  return withScript(file, async (run) => {
    for (const { name } of closed) {
      const reason = TEXT.edition(editions.number(name) + 1);
      const change = await run.call('changeState', {
        department: name,
        handOver: HAND_OVER_TEXTS.publish,
        reason,
      });
      if (!change.written) {
        throw new Refusal('report-not-made', TEXT.notPublished(name, change.message), name);
      }
    }
    if (unwritten.length > 0) await run.call('noteAcceptance', unwritten);
    return {
      path: file.path,
      bytes: await run.save(),
      published: closed.map(({ name }) => name),
    };
  });
}

/** A line of 履歴 that an earlier run has written. */
const stands = (tabs: BookContents['tabs'], department: string, detail: string): boolean =>
  tabs.some(
    ({ name, values }) =>
      name === HISTORY_SHEET && values.some((line) => line[2] === department && line[4] === detail),
  );

async function productsFor(
  file: WorkbookFile,
  wanted: readonly string[],
  { department }: PublishOptions,
): Promise<Product[]> {
  const { checked, town, tabs } = await readBook(file);
  const editions = readEditions(tabs);
  const isIn = ({ name, state }: CheckedWorkbook['departments'][number]): boolean =>
    wanted.includes(name) || readState(state) === 'published';
  const shown = { ...checked, departments: checked.departments.filter(isIn) };
  const stateOf = new Map(shown.departments.map(({ name, state }) => [name, readState(state)]));
  const publication = buildPublication(shown, town, {
    asFileName: safeFileName,
    editionOf: (name) => (stateOf.get(name) === 'published' ? editions.of(name) : undefined),
  });
  const made = await makeDocuments(
    file,
    publication.departments.map(({ name }) => name),
    {},
  );
  const documents = new Map(
    publication.departments.flatMap((each) => {
      const docx = made.get(each.name);
      return docx ? [[each.name, stampDocument(docx, stampOf(each))] as const] : [];
    }),
  );
  const formats = new Set<Format>(['docx', 'html', 'csv']);
  if (hasOffice()) formats.add('pdf');
  else printLine(TEXT.noPdf(MADE_FILE_MESSAGES.noOffice));
  const own = (name: string): boolean => department === undefined || wanted.includes(name);
  return productsOf({ publication, formats, documents, own, isWhole: true });
}

/** What stands under a document: its edition and its day, or that it is a draft, and what has changed. */
const stampOf = ({ edition, publishedOn, changes }: PublishedDepartment): string[] =>
  edition === undefined
    ? [PAGE_TEXTS.draftNote]
    : [
        `${PAGE_TEXTS.publishedOn}　${publishedOn}　${PAGE_TEXTS.editionOf(edition)}`,
        ...(changes.length === 0 ? [] : [PAGE_TEXTS.changes, ...changes]),
      ];

/** Files that somebody has changed stand in the way before anything is written. */
const foreign = (folder: string, products: readonly Product[]): JudgedObstacle[] => {
  const files = products.flatMap(({ name, content }) =>
    content instanceof Uint8Array ? [{ name, bytes: content }] : [],
  );
  const names = new Set(foreignFiles(folder, files));
  return products
    .filter(({ name }) => names.has(name))
    .map(({ department, name }) => ({
      kind: 'changed-file' as const,
      department: department === PRODUCT_TEXTS.all ? '' : department,
      cell: '',
      text: `${folder.replace(/[\\/]+$/, '')}/${name}：${GATE_MESSAGES.changedFile}`,
      accepted: false,
    }));
};
