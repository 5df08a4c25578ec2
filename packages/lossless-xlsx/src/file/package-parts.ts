/** The parts of a workbook file: found by relationship, read as text, and changed in a copy. */

import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { OddXml } from '../xml/odd-xml';
import { TextEdits } from '../xml/text-edits';
import { rawOf, withAttributes } from '../xml/xml-patch';
import { escapeAttribute } from '../xml/xml-text';
import { childrenOf, type OnElement, parseXml, type XmlElement } from '../xml/xml-tree';
import { lettersOf } from './letters';
import { parseRelationships, type Relationship, relationshipsPartOf, relativeTarget } from './relationships';
import type { SizeLimits } from './size-limits';

/** The part that says what all others hold. */
export const CONTENT_TYPES = '[Content_Types].xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** What a part is called. */
interface Title {
  /** In a sentence. */
  readonly words: string;
  /** As a refusal's place: the tab, or the part itself. */
  readonly place: string;
}

/** A package in memory. A copy shares the bytes of all parts that it does not change. */
export class PackageParts {
  /** True once a part was set or removed. */
  changed = false;
  /** The parts whose elements were counted. */
  private readonly counted = new Set<string>();
  /** What parts are to people, where they know them by another name than the file does. */
  private readonly titles = new Map<string, Title>();

  /** @param limits Told of what is read as a tree, once for each part; left out where that was done before. */
  constructor(
    private readonly parts: Map<string, Uint8Array>,
    private readonly limits: SizeLimits | null = null,
  ) {}

  /** The copy counts nothing: what is in it was counted when it was read. */
  copy(): PackageParts {
    return new PackageParts(new Map(this.parts));
  }

  /**
   * Says what a part and those that belong to it alone (notes, drawings, tables) are to people.
   * @param part As it is stored. @param tab The name of the tab that it holds.
   */
  entitle(part: string, tab: string): void {
    this.titles.set(part, { words: XLSX_MESSAGES.tab(tab), place: tab });
  }

  /** As {@link entitle}, for a part that a sheet's own part leads to. */
  private entitleBeside(sheet: string, part: string): void {
    const tab = this.titles.get(sheet)?.place;
    if (tab === undefined) return;
    const stored = this.find(part) ?? part;
    if (this.titles.has(stored)) return;
    this.titles.set(stored, { words: XLSX_MESSAGES.besideTab(tab), place: tab });
  }

  /** What a part is called in sentences, and as the place of a refusal. */
  titleOf(name: string): Title {
    return this.titles.get(this.find(name) ?? name) ?? { words: XLSX_MESSAGES.part(name), place: name };
  }

  /** Runs a reader of one part and turns its plain errors into the sentence that names it; slips of ours stay what they are. */
  reading<T>(name: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      const { words, place } = this.titleOf(name);
      if (error instanceof OddXml) throw new XlsxRefusal('too-large', XLSX_MESSAGES.oddPart(words), place);
      if (!(error instanceof Error) || error.name !== 'Error') throw error;
      throw new XlsxRefusal('not-a-workbook', XLSX_MESSAGES.brokenPart(words), place);
    }
  }

  /** What shall be told of each element of a part that is about to be read. */
  counter(name: string): OnElement {
    const { limits } = this;
    if (limits === null || this.counted.has(name)) return () => {};
    this.counted.add(name);
    const { words } = this.titleOf(name);
    return () => limits.add('elements', words, 1);
  }

  /** All parts by name, in the order of the file. */
  entries(): ReadonlyMap<string, Uint8Array> {
    return this.parts;
  }

  /** The stored name of a part; names differ in case alone in files of some programs (ECMA-376 part 2, 6.2.2.3). */
  find(name: string): string | undefined {
    if (this.parts.has(name)) return name;
    const lower = name.toLowerCase();
    return [...this.parts.keys()].find((stored) => stored.toLowerCase() === lower);
  }

  /**
   * The part's text, or null when there is no such part. A leading byte order mark stays, so that offsets agree.
   * Throws XlsxRefusal 'not-a-workbook' when it is written in letters that would be read as others.
   */
  text(name: string): string | null {
    const bytes = this.parts.get(this.find(name) ?? '');
    if (!bytes) return null;
    const letters = lettersOf(bytes);
    try {
      if (letters !== 'other')
        return new TextDecoder(letters, { ignoreBOM: true, fatal: true }).decode(bytes);
    } catch {
      // Half a character of UTF-16.
    }
    throw this.otherLetters(name);
  }

  private otherLetters(name: string): XlsxRefusal {
    const { words, place } = this.titleOf(name);
    return new XlsxRefusal('not-a-workbook', XLSX_MESSAGES.otherLetters(words), place);
  }

  /** As {@link text} throws, for parts that are read only when something is saved; what no tab leads to may be of any kind. */
  checkLetters(): void {
    for (const [name, bytes] of this.parts) {
      if (/^xl\/.*\.(?:xml|rels|vml)$/i.test(name) && lettersOf(bytes) === 'other')
        throw this.otherLetters(name);
    }
  }

  /** The part as a tree with its text, or null when there is none. Throws XlsxRefusal 'not-a-workbook' when it is broken. */
  xml(name: string): { text: string; root: XmlElement } | null {
    const text = this.text(name);
    return text === null
      ? null
      : { text, root: this.reading(name, () => parseXml(text, this.counter(name))) };
  }

  /** Stores the text of a part as UTF-8, whatever it was before. */
  set(name: string, text: string): void {
    const declared = text.replace(/^(\uFEFF?<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');
    this.parts.set(this.find(name) ?? name, new TextEncoder().encode(declared));
    this.changed = true;
  }

  /** Takes a part out, with its own relationships and its content type. */
  remove(name: string): void {
    const stored = this.find(name);
    if (stored === undefined) return;
    this.parts.delete(stored);
    const relationships = this.find(relationshipsPartOf(stored));
    if (relationships !== undefined) this.parts.delete(relationships);
    this.changed = true;
    this.editXml(CONTENT_TYPES, (root, edits) => {
      for (const entry of childrenOf(root, 'Override')) {
        if (entry.attributes['PartName']?.toLowerCase() !== `/${stored.toLowerCase()}`) continue;
        edits.replace(entry.start, entry.end, '');
      }
    });
  }

  /** The relationships of a part; '' stands for the package itself. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPartOf(part);
    const text = this.text(name);
    if (text === null) return [];
    this.entitleBeside(part, name);
    const found = this.reading(name, () => parseRelationships(text, part, this.counter(name)));
    for (const { target, external } of found) if (!external) this.entitleBeside(part, target);
    return found;
  }

  /** Adds a relationship to another part and gives its new id. The type is given by its last segment. */
  relate(part: string, kind: string, target: string): string {
    const existing = this.relationships(part);
    const used = new Set(existing.map((relationship) => relationship.id));
    let number = existing.length + 1;
    while (used.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const name = relationshipsPartOf(part);
    if (this.text(name) === null) this.set(name, EMPTY_RELATIONSHIPS);
    const type = `${this.relationshipBase()}/${kind}`;
    this.appendElement(name, 'Relationship', { Id: id, Type: type, Target: relativeTarget(part, target) });
    return id;
  }

  /** Takes one relationship of a part out. */
  unrelate(part: string, id: string): void {
    this.editXml(relationshipsPartOf(part), (root, edits) => {
      const entry = childrenOf(root, 'Relationship').find(({ attributes }) => attributes['Id'] === id);
      if (entry) edits.replace(entry.start, entry.end, '');
    });
  }

  /** Declares what a part holds. Changes the declaration that is there. */
  declare(part: string, contentType: string): void {
    const name = `/${part}`;
    let found = false;
    this.editXml(CONTENT_TYPES, (root, edits, text) => {
      for (const entry of childrenOf(root, 'Override')) {
        if (entry.attributes['PartName']?.toLowerCase() !== name.toLowerCase()) continue;
        found = true;
        if (entry.attributes['ContentType'] === contentType) continue;
        edits.replace(
          entry.start,
          entry.end,
          withAttributes(rawOf(text, entry), { ContentType: contentType }),
        );
      }
    });
    if (!found) this.appendElement(CONTENT_TYPES, 'Override', { PartName: name, ContentType: contentType });
  }

  /** Declares what all parts with this file extension hold, unless that is declared already. */
  declareExtension(extension: string, contentType: string): void {
    const types = this.xml(CONTENT_TYPES);
    const known = childrenOf(types?.root, 'Default').some(
      ({ attributes }) => attributes['Extension']?.toLowerCase() === extension,
    );
    if (known || !types) return;
    const edits = new TextEdits();
    edits.insert(
      types.root.openEnd,
      elementText(types.root.prefix, 'Default', { Extension: extension, ContentType: contentType }),
    );
    this.set(CONTENT_TYPES, edits.apply(types.text));
  }

  /** The first free name of the form `stem1ending`, `stem2ending`, … */
  freeName(stem: string, ending: string): string {
    let number = 1;
    while (this.find(`${stem}${number}${ending}`) !== undefined) number += 1;
    return `${stem}${number}${ending}`;
  }

  /** Every part that can be reached from the package by relationships. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const waiting = [''];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { target, external } of this.relationships(part)) {
        const stored = external ? undefined : this.find(target);
        if (stored === undefined || found.has(stored)) continue;
        found.add(stored);
        waiting.push(stored);
      }
    }
    return found;
  }

  /** Edits a part by offsets; leaves it untouched when no edit is made or the part does not exist. */
  editXml(name: string, edit: (root: XmlElement, edits: TextEdits, text: string) => void): void {
    const part = this.xml(name);
    if (!part) return;
    const edits = new TextEdits();
    edit(part.root, edits, part.text);
    if (!edits.isEmpty) this.set(name, edits.apply(part.text));
  }

  private appendElement(name: string, local: string, attributes: Record<string, string>): void {
    this.editXml(name, (root, edits, text) => {
      const element = elementText(root.prefix, local, attributes);
      if (root.closeStart < root.end) edits.insert(root.closeStart, element);
      else {
        const open = text.slice(root.start, root.end).replace(/\s*\/>$/, '>');
        edits.replace(root.start, root.end, `${open}${element}</${root.name}>`);
      }
    });
  }

  /** The common part of relationship types in this file, which says whether it is of the strict kind. */
  private relationshipBase(): string {
    const office = this.relationships('').find(({ kind }) => kind === 'officeDocument');
    return office
      ? office.type.slice(0, office.type.lastIndexOf('/'))
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  }
}

function elementText(prefix: string, local: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${prefix}${local}${written.join('')}/>`;
}
