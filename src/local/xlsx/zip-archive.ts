/** The outer layer of a workbook file: a zip archive of named parts. */
import { type Zippable, zipSync } from 'fflate';
import { WorkbookError } from '../../core/errors';
import { XLSX_MESSAGES } from '../../core/messages/workbook';
import { OversizedZip, unzipWithin } from '../../core/unzip-within';
import { kindOfBytes, refusedKind } from './file-kind';

/** More than any real workbook unfolds to, and still far from exhausting memory. */
const MAX_UNZIPPED_MB = 200;
const MAX_ENTRIES = 20_000;

/** The same instant in every archive, so that equal parts give equal bytes; the first that a zip can hold. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * All files of the archive by their name, in the archive's order; folders are left out.
 * Throws WorkbookError 'empty-file', 'encrypted', 'too-large' or 'not-a-workbook'.
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new WorkbookError('empty-file', XLSX_MESSAGES.emptyFile, '');
  const kind = kindOfBytes(bytes);
  if (kind !== null) throw refusedKind(kind);
  try {
    return unzipWithin(bytes, { bytes: MAX_UNZIPPED_MB * 1024 * 1024, entries: MAX_ENTRIES });
  } catch (error) {
    if (!(error instanceof OversizedZip)) throw refusedKind('damaged');
    const message =
      error.limit === 'bytes'
        ? XLSX_MESSAGES.tooLarge(MAX_UNZIPPED_MB)
        : XLSX_MESSAGES.tooManyParts(MAX_ENTRIES);
    throw new WorkbookError('too-large', message, '');
  }
}

/** The archive of these parts, in their order; the same parts always give the same bytes. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = content;
  return zipSync(files, { mtime: FIXED_TIME, level: 6 });
}
