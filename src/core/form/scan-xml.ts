/** Walks through the XML of a document part, in the order in which it is written. */

export interface XmlHandlers {
  /**
   * An element begins; one without content is closed at once. Names carry their prefix, as in w:p; the attributes stand
   * as they are written, for {@link attributesOf}.
   */
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Text between elements, entities resolved. Blanks between elements come too. */
  readonly text: (text: string) => void;
}

/** A comment, CDATA, a declaration or instruction, an element, or text. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads any text; what is not well-formed is read as far as it goes. */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  const tokens = new RegExp(TOKEN);
  for (let token = tokens.exec(xml); token !== null; token = tokens.exec(xml)) {
    const [, plain, slash, name, attributes = '', empty, text] = token;
    if (plain !== undefined) handlers.text(plain);
    else if (text !== undefined) handlers.text(resolved(text));
    else if (name !== undefined && slash === '/') handlers.close(name);
    else if (name !== undefined) {
      handlers.open(name, attributes);
      if (empty === '/') handlers.close(name);
    }
  }
}

/** Whether each element that is opened in the XML is closed in its turn. */
export function isBalanced(xml: string): boolean {
  const open: string[] = [];
  let isRight = true;
  scanXml(xml, {
    open: (name) => open.push(name),
    close: (name) => {
      if (open.pop() !== name) isRight = false;
    },
    text: () => undefined,
  });
  return isRight && open.length === 0;
}

/** The attributes of an element by their names, entities resolved. */
export function attributesOf(written: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const pairs = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let pair = pairs.exec(written); pair !== null; pair = pairs.exec(written)) {
    const [, name = '', twice, once = ''] = pair;
    attributes[name] = resolved(twice ?? once);
  }
  return attributes;
}

function resolved(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
