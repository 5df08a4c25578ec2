/** Custom document properties (docProps/custom.xml): texts that travel with the file. */

import { TextEdits } from '../xml/text-edits';
import { rawOf } from '../xml/xml-patch';
import { decodeXstring, encodeXstring, escapeAttribute, escapeText } from '../xml/xml-text';
import { childrenOf, type XmlElement } from '../xml/xml-tree';
import type { PackageParts } from './package-parts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const VALUE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The one format id that user-defined properties have ([MS-OSHARED] 2.3.3.2.3.1.1). */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const TEXT_TYPES = ['lpwstr', 'lpstr', 'bstr'];
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${VALUE_TYPES}"></Properties>`;

function targetOf(parts: PackageParts): string | undefined {
  return parts.relationships('').find(({ kind }) => kind === 'custom-properties')?.target;
}

function partOf(parts: PackageParts): string | undefined {
  const target = targetOf(parts);
  return target === undefined ? undefined : parts.find(target);
}

/** All properties with a text as value; others (numbers, dates, yes/no) stay in the file alone. */
export function readCustomProperties(parts: PackageParts): Map<string, string> {
  const part = partOf(parts);
  const root = part === undefined ? undefined : parts.xml(part)?.root;
  const properties = new Map<string, string>();
  for (const property of childrenOf(root, 'property')) {
    const text = textOf(property);
    if (text !== null) properties.set(property.attributes['name'] ?? '', text);
  }
  return properties;
}

function textOf(property: XmlElement): string | null {
  const value = property.children[0];
  return value && TEXT_TYPES.includes(value.local) ? decodeXstring(value.text) : null;
}

/** Makes the texts of the package be exactly `wanted`; touches nothing when they are already. */
export function writeCustomProperties(parts: PackageParts, wanted: ReadonlyMap<string, string>): void {
  const existing = readCustomProperties(parts);
  const same =
    existing.size === wanted.size && [...wanted].every(([name, text]) => existing.get(name) === text);
  if (same) return;
  const part = partOf(parts) ?? createPart(parts);
  const xml = parts.xml(part);
  if (!xml) return;
  const edits = new TextEdits();
  let content = '';
  for (const property of childrenOf(xml.root, 'property')) {
    const old = textOf(property);
    const text = old === null ? undefined : wanted.get(property.attributes['name'] ?? '');
    if (old === null || text === old) content += rawOf(xml.text, property);
    else if (text !== undefined)
      content += propertyElement(
        xml.root,
        property.attributes['name'] ?? '',
        text,
        Number(property.attributes['pid']),
      );
  }
  let id = childrenOf(xml.root, 'property').reduce(
    (most, { attributes }) => Math.max(most, Number(attributes['pid']) || 1),
    1,
  );
  for (const [name, text] of wanted) {
    if (existing.has(name)) continue;
    id += 1;
    content += propertyElement(xml.root, name, text, id);
  }
  const open = xml.text.slice(xml.root.start, xml.root.openEnd).replace(/\s*\/>$/, '>');
  edits.replace(xml.root.start, xml.root.end, `${open}${content}</${xml.root.name}>`);
  parts.set(part, edits.apply(xml.text));
}

function createPart(parts: PackageParts): string {
  const lost = targetOf(parts);
  const part = lost ?? 'docProps/custom.xml';
  parts.set(part, EMPTY);
  parts.declare(part, CONTENT_TYPE);
  if (lost === undefined) parts.relate('', 'custom-properties', part);
  return part;
}

/** The value's namespace is declared on the value itself, so that it holds whatever prefixes the file uses. */
function propertyElement(root: XmlElement, name: string, text: string, id: number): string {
  const tag = `${root.prefix}property`;
  const value = `<vt:lpwstr xmlns:vt="${VALUE_TYPES}">${escapeText(encodeXstring(text))}</vt:lpwstr>`;
  return `<${tag} fmtid="${FORMAT_ID}" pid="${id}" name="${escapeAttribute(name)}">${value}</${tag}>`;
}
