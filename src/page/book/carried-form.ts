/**
 * The town's form inside the workbook: on a page there is no Drive that would have it when the workbook is opened again.
 * It lies in the document's properties, which travel in the file, in pieces: a value holds 9 KB at most, all together 500.
 */

import { FORM_RECORD_KEY, formRecordIn } from '../../core/form/form-record';
import { fromBase64, toBase64 } from '../../sidebar/session/base64';
import type { ReportStore } from './report-store';

const KEY = 'jiko-hyoka.form-file';
/** More do not fit; a workbook may say anything. */
const MOST_PIECES = 60;
/** In characters of base64, which are as many bytes. */
const PIECE = 9_000;

type Properties = GoogleAppsScript.Properties.Properties;

interface Carried {
  readonly id: string;
  /** In milliseconds: by it the script knows whether the form has changed since a report was made. */
  readonly modified: number;
  readonly pieces: number;
}

const pieceKey = (at: number): string => `${KEY}.${at}`;

/** The file that is the town's form; '' where there was never one. */
export const formIdIn = (properties: Properties): string =>
  formRecordIn(properties.getProperty(FORM_RECORD_KEY))?.id ?? '';

/** Puts the form of a workbook that was just opened where the script looks for it. */
export function unpackForm(properties: Properties, store: ReportStore): void {
  const carried = carriedIn(properties);
  if (carried === null) return;
  const text = Array.from({ length: carried.pieces }, (_, at) => properties.getProperty(pieceKey(at)));
  if (text.includes(null)) return;
  try {
    store.restore(carried.id, fromBase64(text.join('')), new Date(carried.modified));
  } catch {
    // No bytes of ours: the script says that the form is not there.
  }
}

/**
 * Puts the form into the workbook, to be saved with it.
 * @returns False where it is too large for that.
 */
export function packForm(properties: Properties, store: ReportStore): boolean {
  const id = formIdIn(properties);
  const [file, bytes] = [store.find(id), store.read(id)];
  if (!file || !bytes) return true;
  const before = carriedIn(properties);
  if (before?.id === id && before.modified === file.modified.getTime()) return true;
  for (let at = 0; at < (before?.pieces ?? 0); at += 1) properties.deleteProperty(pieceKey(at));
  properties.deleteProperty(KEY);
  const pieces = toBase64(bytes).match(new RegExp(`.{1,${PIECE}}`, 'g')) ?? [];
  const carried: Carried = { id, modified: file.modified.getTime(), pieces: pieces.length };
  const all = Object.fromEntries(pieces.map((piece, at) => [pieceKey(at), piece]));
  try {
    properties.setProperties({ ...all, [KEY]: JSON.stringify(carried) });
    return true;
  } catch {
    return false;
  }
}

function carriedIn(properties: Properties): Carried | null {
  try {
    const carried = JSON.parse(properties.getProperty(KEY) ?? 'null') as Carried | null;
    return carried && carried.pieces <= MOST_PIECES ? carried : null;
  } catch {
    return null;
  }
}
