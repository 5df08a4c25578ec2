/** Patches the workbook part: the tab strip, the names that depend on it, and when formulas are calculated. */

import type { SheetEntry, WorkbookPart } from '../file/workbook-part';
import { type NewSheetNames, quotedSheetName, renamedFormula } from '../formulas/renamed-sheets';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { TextEdits } from '../xml/text-edits';
import { insertionPoint, rawOf, rebuiltElement, withAttributes } from '../xml/xml-patch';
import { escapeAttribute, escapeText } from '../xml/xml-text';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import { isSameTabName, tabNameFault } from './tab-names';

/** The order of children of workbook (ECMA-376 part 1, 18.2.27). */
const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes fileRecoveryPr ' +
  'webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** A tab as it shall be. */
export interface WantedTab {
  /** The tab in the file; null for a new one. */
  readonly entry: SheetEntry | null;
  readonly name: string;
  readonly hidden: boolean;
  /** The relationship from the workbook to the sheet. */
  readonly relationshipId: string;
  /** The rows that are to be printed on each page, for a tab that was made here: '$1:$5'; null leaves the file's. */
  readonly titles: string | null;
}

/**
 * @param tabs All tabs in their new order, those that the engine does not know included.
 * @param recalculate True when programs shall calculate all formulas on opening.
 * @returns The new text, the very same when nothing changed.
 * Throws XlsxRefusal when a new name is one that workbook files may not have.
 */
export function patchWorkbookPart(
  book: WorkbookPart,
  tabs: readonly WantedTab[],
  recalculate: boolean,
): string {
  const edits = new TextEdits();
  const isSame = sameTabs(book.sheets, tabs);
  if (!isSame || tabs.some(({ titles }) => titles !== null)) patchNames(book, tabs, edits);
  if (!isSame) {
    patchSheets(book, tabs, edits);
    patchViews(book, tabs, edits);
  }
  if (recalculate) patchCalculation(book, edits);
  return edits.isEmpty ? book.text : edits.apply(book.text);
}

function sameTabs(entries: readonly SheetEntry[], tabs: readonly WantedTab[]): boolean {
  return (
    entries.length === tabs.length &&
    entries.every((entry, i) => {
      const tab = tabs[i];
      return tab?.entry === entry && tab.name === entry.name && tab.hidden === entry.hidden;
    })
  );
}

/** @throws XlsxRefusal for a new name with which Excel would call the file broken. */
function requireName(name: string, tabs: readonly WantedTab[]): void {
  const fault = tabNameFault(name);
  const alike = tabs.filter((tab) => isSameTabName(tab.name, name));
  const message =
    fault === 'forbidden'
      ? XLSX_MESSAGES.sheetName(name)
      : fault === 'reserved'
        ? XLSX_MESSAGES.sheetNameReserved(name)
        : alike.length > 1
          ? XLSX_MESSAGES.sheetNamesAlike(name)
          : null;
  if (message !== null) throw new XlsxRefusal('unexpected', message, name);
}

function patchSheets(book: WorkbookPart, tabs: readonly WantedTab[], edits: TextEdits): void {
  const container = childOf(book.root, 'sheets');
  if (!container) return;
  const elements = childrenOf(container, 'sheet');
  const ids = elements.map(({ attributes }) => Number(attributes['sheetId']) || 0);
  let nextId = Math.max(0, ...ids) + 1;
  const written = tabs.map((tab) => {
    if (tab.name !== tab.entry?.name) requireName(tab.name, tabs);
    const element = tab.entry ? elements[book.sheets.indexOf(tab.entry)] : undefined;
    if (!tab.entry || !element) {
      const state = tab.hidden ? ' state="hidden"' : '';
      const name = escapeAttribute(tab.name);
      const relationship = `xmlns:r="${relationshipNamespace(book.root)}" r:id="${tab.relationshipId}"`;
      nextId += 1;
      return `<${book.root.prefix}sheet name="${name}" sheetId="${nextId - 1}"${state} ${relationship}/>`;
    }
    const changes: Record<string, string | null> = {};
    if (tab.name !== tab.entry.name) changes['name'] = tab.name;
    if (tab.hidden !== tab.entry.hidden) changes['state'] = tab.hidden ? 'hidden' : null;
    return withAttributes(rawOf(book.text, element), changes);
  });
  edits.replace(container.start, container.end, rebuiltElement(book.text, container, {}, written.join('')));
}

/** The namespace of r:id in this file: strict files have another one. */
export function relationshipNamespace(root: XmlElement): string {
  return root.uri.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

/** The tabs of the file that have another name now, or are gone without another one in their place. */
export function newSheetNames(
  entries: readonly SheetEntry[],
  tabs: readonly Pick<WantedTab, 'entry' | 'name'>[],
): NewSheetNames {
  const names = new Map<string, string | null>();
  for (const entry of entries) {
    const name = tabs.find((tab) => tab.entry === entry)?.name ?? null;
    const isReplaced = name === null && tabs.some((tab) => tab.name === entry.name);
    if (name !== entry.name && !isReplaced) names.set(entry.name.toLowerCase(), name);
  }
  return names;
}

/** Names that belong to one tab say so by its position; names that refer to a tab say so by its name. */
function patchNames(book: WorkbookPart, tabs: readonly WantedTab[], edits: TextEdits): void {
  const container = childOf(book.root, 'definedNames');
  const titles = printTitles(book.root.prefix, tabs);
  if (!container) {
    const written = `<${book.root.prefix}definedNames>${titles}</${book.root.prefix}definedNames>`;
    if (titles !== '') edits.insert(insertionPoint(book.root, 'definedNames', WORKBOOK_ORDER), written);
    return;
  }
  const position = new Map(tabs.map((tab, i) => [tab.entry, i]));
  const newNames = newSheetNames(book.sheets, tabs);
  const written = childrenOf(container, 'definedName').map((element) => {
    const local = element.attributes['localSheetId'];
    const entry = local === undefined ? undefined : book.sheets[Number(local)];
    const moved = entry && position.get(entry);
    if (entry && moved === undefined) return '';
    const changes: Record<string, string> = {};
    if (moved !== undefined) changes['localSheetId'] = String(moved);
    const formula = renamedFormula(element.text, newNames);
    const content =
      formula === element.text ? book.text.slice(element.openEnd, element.closeStart) : escapeText(formula);
    return rebuiltElement(book.text, element, changes, content);
  });
  const content = written.join('') + titles;
  const replaced = content === '' ? '' : rebuiltElement(book.text, container, {}, content);
  edits.replace(container.start, container.end, replaced);
}

/** The names by which programs find the rows that are printed on each page (ECMA-376 part 1, 18.2.5). */
function printTitles(prefix: string, tabs: readonly WantedTab[]): string {
  const names = tabs.map(({ titles, name }, position) => {
    if (titles === null) return '';
    const rows = escapeText(`${quotedSheetName(name)}!${titles}`);
    const tag = `${prefix}definedName`;
    return `<${tag} name="_xlnm.Print_Titles" localSheetId="${position}">${rows}</${tag}>`;
  });
  return names.join('');
}

/** The tab that is open stays open wherever it went; when it is gone or hidden, the first visible one opens. */
function patchViews(book: WorkbookPart, tabs: readonly WantedTab[], edits: TextEdits): void {
  const { root, text } = book;
  const firstVisible = Math.max(
    0,
    tabs.findIndex(({ hidden }) => !hidden),
  );
  const views = childrenOf(childOf(root, 'bookViews'), 'workbookView');
  for (const view of views) {
    const active = book.sheets[Number(view.attributes['activeTab'] ?? 0)];
    const moved = tabs.findIndex((tab) => tab.entry !== null && tab.entry === active);
    const now = moved >= 0 && !tabs[moved]?.hidden ? moved : firstVisible;
    const changes = { activeTab: now === 0 ? null : String(now), firstSheet: null };
    edits.replace(view.start, view.end, withAttributes(rawOf(text, view), changes));
  }
  if (views.length > 0 || firstVisible === 0) return;
  const view = `<${root.prefix}workbookView activeTab="${firstVisible}"/>`;
  const written = `<${root.prefix}bookViews>${view}</${root.prefix}bookViews>`;
  edits.insert(insertionPoint(root, 'bookViews', WORKBOOK_ORDER), written);
}

function patchCalculation(book: WorkbookPart, edits: TextEdits): void {
  const { root, text } = book;
  const element = childOf(root, 'calcPr');
  if (!element) {
    edits.insert(
      insertionPoint(root, 'calcPr', WORKBOOK_ORDER),
      `<${root.prefix}calcPr fullCalcOnLoad="1"/>`,
    );
  } else if (element.attributes['fullCalcOnLoad'] !== '1') {
    edits.replace(element.start, element.end, withAttributes(rawOf(text, element), { fullCalcOnLoad: '1' }));
  }
}
