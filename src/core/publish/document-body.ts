/** Where a Word document's own text lies in its XML. */

/** A document's XML cut at its body: what stands before, what is printed, how the last section looks, what stands behind. */
export interface DocumentBody {
  readonly before: string;
  readonly content: string;
  /** Its `w:sectPr`; one that says nothing where the document has none. */
  readonly section: string;
  readonly after: string;
}

/** @param xml word/document.xml. @returns undefined when there is no body, as other programs than Word may call it otherwise. */
export function documentBody(xml: string): DocumentBody | undefined {
  const start = /<w:body(?:\s[^>]*)?>/.exec(xml);
  const end = xml.lastIndexOf('</w:body>');
  if (start === null || end < 0) return undefined;
  const from = start.index + start[0].length;
  const inner = xml.slice(from, end);
  const last = inner.lastIndexOf('<w:sectPr');
  const isLast = last >= 0 && /<\/w:sectPr>\s*$|^<w:sectPr[^>]*\/>\s*$/.test(inner.slice(last));
  return {
    before: xml.slice(0, from),
    content: isLast ? inner.slice(0, last) : inner,
    section: isLast ? inner.slice(last) : '<w:sectPr/>',
    after: xml.slice(end),
  };
}
