/** The parts of a form in which tags can stand, as its own list of parts names them. */
import type { DocxPackage, PackagePart } from './docx-package';

export type FormPartKind =
  | 'body'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'drawing'
  | 'properties';

export interface FormPart {
  readonly kind: FormPartKind;
  /** Its XML. */
  readonly xml: string;
}

/** The ends of the content types; docxtemplater fills all of these but endnotes. */
const KINDS: readonly (readonly [string, FormPartKind])[] = [
  ['wordprocessingml.document.main+xml', 'body'],
  ['wordprocessingml.header+xml', 'header'],
  ['wordprocessingml.footer+xml', 'footer'],
  ['wordprocessingml.footnotes+xml', 'footnote'],
  ['wordprocessingml.endnotes+xml', 'endnote'],
  ['wordprocessingml.comments+xml', 'comment'],
  ['drawingml.diagramData+xml', 'drawing'],
  ['package.core-properties+xml', 'properties'],
  ['officedocument.extended-properties+xml', 'properties'],
  ['officedocument.custom-properties+xml', 'properties'],
];

/** The parts that are listed and there: the body first, then as the list has them. */
export function formParts(form: DocxPackage): FormPart[] {
  const list = form.file('[Content_Types].xml')?.asText() ?? '';
  // A thousand lines for one part would be a thousand copies of its text.
  const parts = new Map<PackagePart, FormPart>();
  for (const line of list.match(/<Override\b[^<>]*>/g) ?? []) {
    const kind = KINDS.find(([type]) => attribute(line, 'ContentType').endsWith(type))?.[1];
    const part = form.file(attribute(line, 'PartName').replace(/^\//, ''));
    if (kind !== undefined && part !== null && !parts.has(part))
      parts.set(part, { kind, xml: part.asText() });
  }
  return [...parts.values()].sort(
    (one, other) => Number(other.kind === 'body') - Number(one.kind === 'body'),
  );
}

function attribute(element: string, name: string): string {
  const [, double, single] = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element) ?? [];
  return double ?? single ?? '';
}
