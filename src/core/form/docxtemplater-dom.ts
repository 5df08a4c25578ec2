/**
 * What docxtemplater uses of a DOM, in the place of the library that it brings along (a fifth of Code.js; docs/decisions/0014).
 * It reads the parts [Content_Types].xml and _rels/.rels of a form by it, asks for their elements by name, and writes
 * them back as they were.
 */
import { attributesOf, isWellFormed, scanXml } from './scan-xml';

interface ReadElement {
  readonly getAttribute: (name: string) => string | null;
}

class ReadDocument {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** All elements of that name, in the order in which they are written. */
  getElementsByTagName(wanted: string): ReadElement[] {
    const found: ReadElement[] = [];
    scanXml(this.text, {
      open: (name, written) => {
        if (name !== wanted) return;
        const attributes = attributesOf(written);
        found.push({ getAttribute: (attribute) => attributes[attribute] ?? null });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return found;
  }
}

export class DOMParser {
  /** @throws Error when an element is not closed in its turn. */
  parseFromString(text: string): ReadDocument {
    if (!isWellFormed(text)) throw new Error('not well-formed');
    return new ReadDocument(text);
  }
}

export class XMLSerializer {
  serializeToString({ text }: ReadDocument): string {
    return text;
  }
}
