/** The outer layer of a workbook file: a zip archive of named parts. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { WorkbookError } from '../../core/errors';
import { XLSX_MESSAGES } from '../../core/messages/workbook';

/** More than any real workbook unfolds to, and still far from exhausting memory. */
const MAX_UNZIPPED_MB = 200;
const MAX_ENTRIES = 20_000;

/** The first bytes of a compound file: how Office stores encrypted workbooks and how .xls files look. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** The same instant in every archive, so that equal parts give equal bytes; the first that a zip can hold. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * All files of the archive by their name, in the archive's order; folders are left out.
 * Throws WorkbookError 'empty-file', 'encrypted' or 'not-a-workbook'.
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new WorkbookError('empty-file', XLSX_MESSAGES.emptyFile, '');
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) {
    throw new WorkbookError('encrypted', XLSX_MESSAGES.encrypted, '');
  }
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: sizeGuard() });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('not-a-workbook', XLSX_MESSAGES.notAWorkbook, '');
  }
  const parts = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(files)) {
    if (!name.endsWith('/')) parts.set(name.replace(/\\/g, '/'), content);
  }
  return parts;
}

/** Adds up the sizes that the archive declares; the unzipper never writes more than the declared size of an entry. */
function sizeGuard(): (file: { originalSize: number }) => boolean {
  let total = 0;
  let entries = 0;
  return (file) => {
    total += file.originalSize;
    entries += 1;
    if (total > MAX_UNZIPPED_MB * 1024 * 1024 || entries > MAX_ENTRIES) {
      throw new WorkbookError('not-a-workbook', XLSX_MESSAGES.tooLarge(MAX_UNZIPPED_MB), '');
    }
    return true;
  };
}

/** The archive of these parts, in their order; the same parts always give the same bytes. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = content;
  return zipSync(files, { mtime: FIXED_TIME, level: 6 });
}
