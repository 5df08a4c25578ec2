/** Reads a whole package into the snapshot that the engine starts from. */

import type { BookContext } from '../cells/cell-reader';
import { TextItems } from '../cells/text-runs';
import type { CellPlace } from '../comments/comment-places';
import { type FileComment, isTold, readComments } from '../comments/read-comments';
import { BLANK_STYLES } from '../file/blank-workbook';
import { readCustomProperties } from '../file/custom-properties';
import type { PackageParts } from '../file/package-parts';
import { readSharedStrings } from '../file/shared-strings';
import type { SizeLimits } from '../file/size-limits';
import { readWorkbookPart, type WorkbookPart } from '../file/workbook-part';
import { readProtectedTabs } from '../protection/protection-properties';
import { type Palette, readPalette } from '../snapshot/colors';
import {
  CONDITIONAL_RESOURCE,
  NOTE_RESOURCE,
  THREAD_RESOURCE,
  VALIDATION_RESOURCE,
} from '../snapshot/engine-values';
import type { GridSize } from '../snapshot/grid-size';
import { PROTECTION_RESOURCE, type ProtectionRecord } from '../snapshot/protection-record';
import type { StyleData, WorkbookData, WorksheetData } from '../snapshot/snapshot';
import { readStyleSheet, type StyleSheet, styleIdOf } from '../styles/read-styles';
import { readWorksheet } from '../worksheet/read-worksheet';
import { countDrawings } from '../worksheet/sheet-drawings';
import { parseXml } from '../xml/xml-tree';

/** The version of the engine whose snapshot form this is. */
const ENGINE_VERSION = '0.25.1';

/** The size in which the engine draws a note when nobody has sized it; pixels. */
const NOTE_SIZE = { width: 160, height: 100 };

/** What is read once for all sheets. */
export interface BookParts extends BookContext {
  readonly workbookPart: WorkbookPart;
  readonly palette: Palette;
}

export interface ReadBook {
  readonly workbook: WorkbookData;
  /** Which part of each sheet the snapshot covers, by sheet id. */
  readonly grids: ReadonlyMap<string, GridSize>;
  /** How many cell formats the sheets name; more than there are where some are lost. */
  readonly formatCount: number;
}

/**
 * @param limits Told of what there is; left out where that was done before.
 * Throws XlsxRefusal 'not-a-workbook' naming the part that cannot be read or is lost.
 */
export function readBookParts(parts: PackageParts, limits?: SizeLimits): BookParts {
  const workbookPart = readWorkbookPart(parts);
  const relationships = parts.relationships(workbookPart.part);
  const named = (kind: string) => {
    const target = relationships.find((one) => one.kind === kind)?.target;
    return target === undefined ? null : (parts.find(target) ?? null);
  };
  const themePart = named('theme');
  const theme = themePart === null ? undefined : parts.xml(themePart)?.root;
  const stylesPart = named('styles');
  const written = stylesPart === null ? null : parts.xml(stylesPart);
  // Programs that know no styles write an empty part.
  const stylesXml = written?.root.children.length === 0 ? null : written;
  const palette = readPalette(theme, stylesXml?.root);
  const styles: StyleSheet = parts.reading(stylesPart ?? '', () =>
    readStyleSheet(stylesXml ?? { text: BLANK_STYLES, root: parseXml(BLANK_STYLES) }, palette),
  );
  limits?.add('formats', '', styles.formats.length);
  const stringsPart = named('sharedStrings');
  const stringsText = stringsPart === null ? null : parts.text(stringsPart);
  const onString = () => limits?.add('strings', parts.titleOf(stringsPart ?? '').words, 1);
  const strings =
    stringsText === null
      ? null
      : parts.reading(stringsPart ?? '', () => readSharedStrings(stringsText, onString));
  const items = new TextItems(stringsText);
  return { workbookPart, palette, styles, strings, items, date1904: workbookPart.date1904 };
}

/** Throws XlsxRefusal 'not-a-workbook' naming the part that cannot be read. */
export function readWorkbook(parts: PackageParts, limits: SizeLimits): ReadBook {
  const book = readBookParts(parts, limits);
  limits.add('tabs', '', book.workbookPart.sheets.length);
  let formatCount = book.styles.formats.length;
  const sheets: Record<string, WorksheetData> = {};
  const grids = new Map<string, GridSize>();
  const notes: Record<string, object> = {};
  const threads: Record<string, readonly CellPlace[]> = {};
  const validations: Record<string, object[]> = {};
  const formats: Record<string, object[]> = {};
  const protections: Record<string, readonly ProtectionRecord[]> = {};
  const tabs = new Map(readProtectedTabs(readCustomProperties(parts)).map((tab) => [tab.name, tab]));
  for (const entry of book.workbookPart.sheets) {
    const part = entry.part;
    const xml = part === null ? null : parts.text(part);
    if (part === null || xml === null) continue;
    const allComments = readComments(parts, part)?.comments ?? [];
    const comments = allComments.filter((one) => isTold(one, null));
    limits.add('notes', entry.name, comments.length);
    const threaded = allComments.filter(({ isThread }) => isThread);
    if (threaded.length > 0) threads[entry.id] = threaded.map(({ row, column }) => ({ row, column }));
    const reading = { limits, onElement: parts.counter(part) };
    const sheet = parts.reading(part, () => readWorksheet(xml, entry, book, comments, reading));
    sheets[entry.id] = { ...sheet.data, custom: { drawings: countDrawings(parts, part) } };
    formatCount = Math.max(formatCount, sheet.formatCount);
    grids.set(entry.id, sheet.grid);
    if (sheet.validations.length > 0) validations[entry.id] = sheet.validations;
    if (sheet.formats.length > 0) formats[entry.id] = sheet.formats;
    protections[entry.id] = tabs.get(entry.name)?.protections ?? [];
    const told = comments.filter((one) => isTold(one, sheet.grid));
    if (told.length > 0) notes[entry.id] = notesOf(told, entry.id);
  }
  const otherTabs = book.workbookPart.sheets.filter(({ id }) => !(id in sheets)).map(({ name }) => name);
  const workbook: WorkbookData = {
    id: 'workbook',
    name: '',
    appVersion: ENGINE_VERSION,
    locale: 'jaJP',
    styles: stylesOf(book.styles),
    defaultStyle: { ...book.styles.defaultStyle },
    sheetOrder: Object.keys(sheets),
    sheets,
    ...(otherTabs.length === 0 ? {} : { custom: { otherTabs } }),
    resources: [
      { name: NOTE_RESOURCE, data: JSON.stringify(notes) },
      { name: VALIDATION_RESOURCE, data: JSON.stringify(validations) },
      { name: CONDITIONAL_RESOURCE, data: JSON.stringify(formats) },
      { name: PROTECTION_RESOURCE, data: JSON.stringify(protections) },
      { name: THREAD_RESOURCE, data: JSON.stringify(threads) },
    ],
  };
  limits.add('formats', '', formatCount - book.styles.formats.length);
  return { workbook, grids, formatCount };
}

function stylesOf(styles: StyleSheet): Record<string, StyleData> {
  return Object.fromEntries(styles.formats.map(({ style }, format) => [styleIdOf(format), style]));
}

/** The engine's form: notes by row, then by column, both 0-based. */
function notesOf(comments: readonly FileComment[], sheetId: string): Record<number, Record<number, object>> {
  const rows: Record<number, Record<number, object>> = {};
  for (const { row, column, text, author } of comments) {
    const id = `${sheetId}-${row}-${column}`;
    const note = { id, row, col: column, ...NOTE_SIZE, note: text, ...(author === '' ? {} : { author }) };
    const notes = rows[row] ?? {};
    notes[column] = note;
    rows[row] = notes;
  }
  return rows;
}
