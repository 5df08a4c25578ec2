/** The gate of the command line: each obstacle with the answer that lets it pass, given with the call or kept in 履歴. */
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { textMark } from '../../core/cells/text-mark';
import { GATE_HINT_TEXTS } from '../../core/messages/gate-hints';
import { PRODUCT_TEXTS } from '../../core/messages/publish';
import { GATE_MESSAGES, OBSTACLE_KINDS, PUBLISH_MESSAGES as TEXT } from '../../core/messages/publish-gate';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { type Acceptance, type JudgedObstacle, parseAcceptance } from '../../core/publish/acceptance';
import { findGateHints, type GateHint } from '../../core/publish/gate-hints';
import {
  type FoundObstacle,
  findObstacles,
  type Obstacle,
  type OpenComment,
} from '../../core/publish/obstacles';
import type { Product } from '../../core/publish/products';
import type { PublishedEditions } from '../../core/publish/published-editions';
import { publishedColumns, townCells } from '../../core/publish/town-columns';
import { Refusal } from '../../core/refusal';
import { digestOf } from '../../files/file-digest';
import { foreignFiles } from '../../files/made-files';
import type { WorkbookFile } from '../../files/workbook-file';
import { printLine } from '../printing/output';
import type { BookContents } from '../script/read-book';

/** As programs get it (docs/promises.md). */
export const asJson = ({
  kind,
  department,
  cell,
  text,
  reason,
}: JudgedObstacle): Obstacle & {
  accepted: boolean;
} => ({ kind, department, cell, text, accepted: reason !== undefined });

/** @throws Refusal when it cannot be read, or gives no reason: 履歴 would not say why. */
export function readAnswer(typed: string): Acceptance {
  const acceptance = parseAcceptance(typed);
  const refuse = (message: string): Refusal => new Refusal('wrong-call', message, '--accept');
  if (acceptance === undefined) throw refuse(TEXT.acceptUnknown(typed, Object.keys(OBSTACLE_KINDS)));
  if (acceptance.reason === '') throw refuse(TEXT.acceptWithoutReason(typed));
  return acceptance;
}

/** What stands in the way in the workbook, of the departments that will be shown. */
export function obstaclesIn(
  file: WorkbookFile,
  { checked, tabs }: BookContents,
  editions: PublishedEditions,
  shown: readonly string[],
): FoundObstacle[] {
  const departments = checked.departments.filter(({ name }) => shown.includes(name));
  return findObstacles({
    checked: { ...checked, departments },
    tabs,
    comments: openComments(file),
    hasChanged: editions.hasChanged,
  });
}

/** A note has no 解決: one that nobody can tick off must not stop a publication for ever, and the page counts threads alone too. */
const openComments = ({ bytes }: WorkbookFile): OpenComment[] =>
  XlsxFile.open(bytes)
    .comments()
    .flatMap(({ sheet, comments }) =>
      comments
        .filter(({ isThread, done }) => isThread && !done)
        .map(({ cell, author, text }) => ({ department: sheet, cell, author, text })),
    );

/** An obstacle about a file. */
export interface FileObstacle extends FoundObstacle {
  /** Its name in the folder. */
  readonly file: string;
}

/** Files that somebody has changed stand in the way before anything is written; again when something else would be made in their place. */
export function obstaclesOf(folder: string, products: readonly Product[]): FileObstacle[] {
  const files = products.flatMap(({ name, content }) =>
    content instanceof Uint8Array ? [{ name, bytes: content }] : [],
  );
  const digests = foreignFiles(folder, files);
  const wanted = new Map(files.map(({ name, bytes }) => [name, digestOf(bytes)]));
  return products
    .filter(({ name }) => digests.has(name))
    .map(({ department, name }) => ({
      kind: 'changed-file' as const,
      file: name,
      department: department === PRODUCT_TEXTS.all ? '' : department,
      cell: '',
      text: `${folder.replace(/[\\/]+$/, '')}/${name}：${GATE_MESSAGES.changedFile}`,
      mark: textMark(['changed-file', name, digests.get(name), wanted.get(name)]),
    }));
}

/** Tells each obstacle. */
export function tellObstacles(obstacles: readonly JudgedObstacle[]): void {
  for (const { kind, department, cell, text, reason } of obstacles) {
    const place = cell === '' ? department : SIDEBAR_TEXTS.findings.place(department, cell);
    printLine(TEXT.obstacle(OBSTACLE_KINDS[kind], place, text, reason));
  }
}

/** What readers may stumble over, of the departments that will be shown. */
export const hintsIn = ({ checked, town }: BookContents, shown: readonly string[]): GateHint[] =>
  findGateHints(
    checked.departments.filter(({ name }) => shown.includes(name)),
    town,
  );

/** Tells each of them; it stops nothing. */
export function tellHints(hints: readonly GateHint[]): void {
  for (const { kind, department, cell, text } of hints) {
    const place = SIDEBAR_TEXTS.findings.place(department, cell);
    printLine(GATE_HINT_TEXTS.line(GATE_HINT_TEXTS.kinds[kind], place, text));
  }
}

/** Says before anything is made which columns of the town are published too: nobody shall be surprised. */
export function tellTownColumns({ checked, town }: BookContents, shown: readonly string[]): void {
  const evaluations = checked.departments.flatMap(({ name, evaluation }) =>
    evaluation && shown.includes(name) ? [evaluation] : [],
  );
  const filled = evaluations.flatMap((evaluation) =>
    townCells(evaluation, publishedColumns(evaluation, town.withheld)).map(({ column }) => column),
  );
  if (filled.length > 0) printLine(TEXT.townColumns([...new Set(filled)]));
}
