/**
 * Protections among the custom document properties: a workbook file itself can neither name editors nor only warn.
 * They lie as JSON, cut into pieces of a length that every program keeps (Excel cuts longer texts off in its own form).
 */
import { type CellRange, parseRange, rangeName } from '../snapshot/cell-reference';
import type { ProtectionAccess, ProtectionRecord } from '../snapshot/protection-record';

/** One tab's protections. Tabs are known by name here, as nothing else of them survives all programs. */
export interface ProtectedTab {
  readonly name: string;
  /** Whether the tab's lock in the file (`<sheetProtection>`) is ours, to be taken out with the last protection. */
  readonly locks: boolean;
  readonly protections: readonly ProtectionRecord[];
}

/**
 * Properties of this name and a number are ours; the rest belongs to scripts and to people. The name of the first program that used
 * this package stands in the files that it has saved, so it stays.
 */
const NAME = 'jiko-hyoka.host.protections#';
const PIECES = /[\s\S]{1,240}/gu;

/** The stored form: ranges in A1 notation. */
type StoredRecord = Omit<ProtectionRecord, 'range' | 'unprotected'> & {
  readonly range: string | null;
  readonly unprotected: readonly string[];
};

/** Whether a property is one of those that hold protections. */
export function isProtectionProperty(name: string): boolean {
  return name.startsWith(NAME);
}

/** The protected tabs; none when the properties hold none, or were cut or mixed up by another program. */
export function readProtectedTabs(properties: ReadonlyMap<string, string>): ProtectedTab[] {
  let json = '';
  for (let number = 1; properties.has(`${NAME}${number}`); number += 1) {
    json += properties.get(`${NAME}${number}`) ?? '';
  }
  if (json === '') return [];
  try {
    const tabs = JSON.parse(json) as readonly (ProtectedTab & { protections: readonly StoredRecord[] })[];
    return tabs.map(({ name, locks, protections }) => ({
      name: String(name),
      locks,
      protections: protections.map(recordOf),
    }));
  } catch {
    return [];
  }
}

/** The properties that hold these tabs; none for none. */
export function protectionProperties(tabs: readonly ProtectedTab[]): Map<string, string> {
  if (tabs.length === 0) return new Map();
  const stored = tabs.map((tab) => ({ ...tab, protections: tab.protections.map(storedRecord) }));
  // Blanks at the ends of a text are lost in some programs, and a piece may end anywhere.
  const json = JSON.stringify(stored).replace(/ /g, '\\u0020');
  return new Map((json.match(PIECES) ?? []).map((piece, i) => [`${NAME}${i + 1}`, piece]));
}

function storedRecord({ range, unprotected, ...record }: ProtectionRecord): StoredRecord {
  return { range: range && rangeName(range), ...record, unprotected: unprotected.map(rangeName) };
}

const ACCESSES: readonly ProtectionAccess[] = ['spreadsheet', 'domain', 'listed'];

/** @throws where it is none: whoever uses it relies on what the types promise. */
function recordOf(stored: StoredRecord): ProtectionRecord {
  const { range, unprotected, description, warningOnly, access, editors } = stored;
  const isOne =
    typeof description === 'string' &&
    typeof warningOnly === 'boolean' &&
    ACCESSES.includes(access) &&
    editors.every((editor) => typeof editor === 'string');
  if (!isOne) throw new Error('no protection');
  return {
    ...stored,
    range: range === null ? null : readRange(range),
    unprotected: unprotected.map(readRange),
  };
}

function readRange(name: string): CellRange {
  const range = parseRange(name);
  if (!range) throw new Error(`no range: ${name}`);
  return range;
}
