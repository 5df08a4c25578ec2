/** The workbook part: which sheets there are, in which order, and how dates are counted. */

import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { childOf, childrenOf, isTrue, relationshipAttribute, type XmlElement } from '../xml/xml-tree';
import { kindOfParts, refusedKind } from './file-kind';
import { CONTENT_TYPES, type PackageParts } from './package-parts';
import { relationshipsPartOf } from './relationships';

/** One entry of the tab strip. */
export interface SheetEntry {
  /** The engine's id: 'sheet' and the 1-based position in the file. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** The worksheet's part, or null for chart sheets and other kinds that the engine does not know. */
  readonly part: string | null;
  readonly relationshipId: string;
}

export interface WorkbookPart {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetEntry[];
  /** True when day 0 is 1904-01-01, as old Macintosh files have it. */
  readonly date1904: boolean;
}

/** Reads the part that the package names as its workbook. Throws XlsxRefusal 'not-a-workbook', naming a part that is missing, or its tab. */
export function readWorkbookPart(parts: PackageParts): WorkbookPart {
  const entry = parts.relationships('').find(({ kind }) => kind === 'officeDocument');
  const part = entry ? parts.find(entry.target) : undefined;
  if (part === undefined || !/\.xml$/i.test(part)) throw refusedKind(kindOfParts(parts));
  const xml = parts.xml(part);
  if (xml?.root.local !== 'workbook') throw refusedKind(kindOfParts(parts));
  // Saving changes it: what cannot be read would be found out only then.
  if (parts.xml(CONTENT_TYPES) === null) throw missingPart(CONTENT_TYPES);
  const relationships = new Map(parts.relationships(part).map((one) => [one.id, one]));
  const sheets = childrenOf(childOf(xml.root, 'sheets'), 'sheet').map((element, position): SheetEntry => {
    const relationshipId = relationshipAttribute(element, 'id');
    if (relationshipId === undefined) throw refusedKind('damaged');
    const name = element.attributes['name'] ?? '';
    const hidden = (element.attributes['state'] ?? 'visible') !== 'visible';
    const entry = { id: `sheet${position + 1}`, name, hidden, relationshipId };
    // The modules of old macros have no part.
    if (relationshipId === '') return { ...entry, part: null };
    const relationship = relationships.get(relationshipId);
    if (!relationship) throw missingPart(relationshipsPartOf(part));
    const stored = parts.find(relationship.target);
    if (stored === undefined) throw notAWorkbook(XLSX_MESSAGES.tabMissing(name), name);
    parts.entitle(stored, name);
    return { ...entry, part: relationship.kind === 'worksheet' ? stored : null };
  });
  refuseShared(sheets);
  if (!sheets.some((sheet) => sheet.part !== null)) throw notAWorkbook(XLSX_MESSAGES.noWorksheet);
  const date1904 = isTrue(childOf(xml.root, 'workbookPr')?.attributes['date1904']);
  return { part, text: xml.text, root: xml.root, sheets, date1904 };
}

/** What is typed into one of them would be in the other, too. */
function refuseShared(sheets: readonly SheetEntry[]): void {
  const names = new Map<string, string>();
  for (const { name, part } of sheets) {
    if (part === null) continue;
    const other = names.get(part);
    if (other !== undefined) throw notAWorkbook(XLSX_MESSAGES.tabsShare(other, name), name);
    names.set(part, name);
  }
}

function missingPart(part: string): XlsxRefusal {
  return new XlsxRefusal('not-a-workbook', XLSX_MESSAGES.partMissing(part), part);
}

function notAWorkbook(message: string, place = ''): XlsxRefusal {
  return new XlsxRefusal('not-a-workbook', message, place);
}
