/** An .xlsx workbook: read into the engine's snapshot, and saved by patching the parts it came from. */

import { type CellComment, readLedger, readPersons } from '../comments/comment-ledger';
import { blankParts } from '../file/blank-workbook';
import { readCustomProperties } from '../file/custom-properties';
import { PackageParts } from '../file/package-parts';
import { SizeLimits } from '../file/size-limits';
import { readWorkbookPart } from '../file/workbook-part';
import { type PackedContents, type UnzippedFile, unzip, zip } from '../file/zip-archive';
import { isProtectionProperty } from '../protection/protection-properties';
import type { WorkbookData } from '../snapshot/snapshot';
import type { SheetStep } from '../snapshot/structural-edit';
import { readWorkbook } from './read-workbook';
import { type OpenedBook, saveWorkbook } from './save-workbook';

/**
 * Made by {@link XlsxFile.open} from a file's bytes or by {@link XlsxFile.blank}; {@link XlsxFile.save} gives the bytes
 * of the changed one.
 */
export class XlsxFile {
  /** What the engine starts from. The engine may change it: saving compares with the parts, not with this object. */
  readonly workbook: WorkbookData;
  /** Custom document properties with a text as value, by name; without those of ours that hold the protections. */
  readonly properties: ReadonlyMap<string, string>;
  readonly #bytes: Uint8Array;
  readonly #parts: PackageParts;
  readonly #opened: OpenedBook;

  readonly #packed: PackedContents;

  private constructor(bytes: Uint8Array, file: UnzippedFile, isMade: boolean) {
    const limits = new SizeLimits();
    const parts = new PackageParts(file.parts, limits);
    this.#bytes = bytes;
    this.#packed = file.packed;
    this.#parts = parts;
    const { workbook, grids, formatCount } = readWorkbook(parts, limits);
    parts.checkLetters();
    this.workbook = workbook;
    this.#opened = { isMade, grids, formatCount };
    const properties = readCustomProperties(parts);
    this.properties = new Map([...properties].filter(([name]) => !isProtectionProperty(name)));
  }

  /**
   * Reads a file. Throws XlsxRefusal 'empty-file', 'encrypted' or 'not-a-workbook'; its place is '' or the broken part,
   * the file's name is for the caller to add.
   */
  static open(bytes: Uint8Array): XlsxFile {
    return new XlsxFile(bytes, unzip(bytes), false);
  }

  /** A new workbook with one empty tab 「シート1」. */
  static blank(): XlsxFile {
    const parts = blankParts();
    return new XlsxFile(zip(parts), { parts, packed: new Map() }, true);
  }

  /** What people have remarked in the opened file, by the names of the sheets in their order; sheets without any are left out. */
  comments(): { readonly sheet: string; readonly comments: readonly CellComment[] }[] {
    const { part: workbook, sheets } = readWorkbookPart(this.#parts);
    const persons = readPersons(this.#parts, workbook);
    return sheets.flatMap(({ name, part }) => {
      const comments = part === null ? [] : readLedger(this.#parts, part, persons);
      return comments.length === 0 ? [] : [{ sheet: name, comments }];
    });
  }

  /**
   * The file with this snapshot and these properties in it; the same input always gives the same bytes, and the
   * file's own bytes when nothing differs. This object stays as it is, so saving again starts from the opened file.
   * @param workbook The engine's snapshot; sheets with ids of {@link workbook} are those of the file, others are new.
   * @param properties All texts that the custom properties shall hold; those left out are removed.
   * @param edits The rows and columns inserted, deleted and moved since the file was opened, and the cells moved, in order: comments,
   * drawings, names and all else that the snapshot does not hold follow them.
   * @param isStale Whether a formula's result is not to be relied on, so that programs shall calculate anew.
   * Throws XlsxRefusal when the format cannot hold something.
   */
  save(
    workbook: WorkbookData,
    properties: ReadonlyMap<string, string>,
    edits: readonly SheetStep[] = [],
    isStale = false,
  ): Uint8Array {
    const parts = saveWorkbook(this.#parts, this.#opened, workbook, properties, edits, isStale);
    return parts.changed ? zip(parts.entries(), this.#packed) : this.#bytes.slice();
  }
}
