/** Puts what was made into its folder, and tells how each file went. */
import { FORMAT_MESSAGES } from '../../core/messages/command-line';
import { PUBLISH_MESSAGES } from '../../core/messages/publish-gate';
import { draftNames } from '../../core/publish/draft-names';
import type { Format } from '../../core/publish/output-formats';
import type { Product } from '../../core/publish/products';
import { type MadeStatus, makeFiles, removeMade } from '../../files/made-files';
import type { AnswerError } from '../../google/call/answer';
import { printLine } from '../printing/output';

/** What came of one file. */
export interface PutProduct {
  readonly department: string;
  readonly format: Format;
  /** Where it is; null when it failed. */
  readonly file: string | null;
  readonly status: MadeStatus;
  readonly error: AnswerError | null;
}

/**
 * @param folder As the person wrote it.
 * @param kept Names of files that stay as somebody has changed them.
 * @throws Refusal when there can be no such folder.
 */
export function putProducts(
  folder: string,
  products: readonly Product[],
  kept: ReadonlySet<string> = new Set(),
): PutProduct[] {
  const files = products.flatMap(({ name, content }) =>
    content instanceof Uint8Array && !kept.has(name) ? [{ name, bytes: content }] : [],
  );
  const made = new Map(makeFiles(folder, files).map((file) => [file.name, file]));
  return products.map(({ department, format, name, content }) => {
    const path = `${folder.replace(/[\\/]+$/, '')}/${name}`;
    if (kept.has(name)) {
      printLine(`${FORMAT_MESSAGES.made.unchanged(department, path)}　${PUBLISH_MESSAGES.leftAsChanged}`);
      return { department, format, file: path, status: 'unchanged', error: null };
    }
    const message = content instanceof Uint8Array ? (made.get(name)?.message ?? '') : content.message;
    const status = content instanceof Uint8Array ? (made.get(name)?.status ?? 'failed') : 'failed';
    printLine(FORMAT_MESSAGES.made[status](department, path));
    if (message !== '') printLine(`　${message}`);
    const error = status === 'failed' ? { code: 'report-not-made' as const, message, place: path } : null;
    return { department, format, file: status === 'failed' ? null : path, status, error };
  });
}

/**
 * Removes what the files were as drafts. One that somebody has changed stays, and is named.
 * @param put What was put into the folder just now.
 */
export function removeDrafts(folder: string, products: readonly Product[], put: readonly PutProduct[]): void {
  const made = products.filter((_, at) => put[at]?.status !== 'failed');
  const nameOf = ({ name }: Product): string => name;
  const { removed, left } = removeMade(folder, draftNames(made.map(nameOf), products.map(nameOf)));
  if (removed.length > 0) printLine(PUBLISH_MESSAGES.draftsRemoved(removed));
  if (left.length > 0) printLine(PUBLISH_MESSAGES.draftsLeft(left));
}
