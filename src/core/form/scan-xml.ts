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

/**
 * A comment, CDATA, a declaration or instruction, an element, or text. No element runs over the mark of the next, and each
 * piece can be read in one way only: or a form of a million marks that nothing ends would be read a million times.
 */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^<>]*>|<(\/?)([^\s/<>"']+)((?:[\s/][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)?)>|([^<]+)/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads any text; what is not well-formed is read as far as it goes. @returns Whether all of it was read. */
export function scanXml(xml: string, handlers: XmlHandlers): boolean {
  const tokens = new RegExp(TOKEN);
  let rest = xml.length;
  for (let token = tokens.exec(xml); token !== null; token = tokens.exec(xml)) {
    const [whole, plain, slash, name, attributes = '', text] = token;
    rest -= whole.length;
    if (plain !== undefined) handlers.text(plain);
    else if (text !== undefined) handlers.text(resolved(text));
    else if (name !== undefined && slash === '/') handlers.close(name);
    else if (name !== undefined) {
      handlers.open(name, attributes.replace(/\/$/, ''));
      if (attributes.endsWith('/')) handlers.close(name);
    }
  }
  return rest === 0;
}

/** How deep elements are nested in the deepest forms that people make: some forty. */
const DEEPEST = 500;

/** What no part of a Word document may hold: then Word calls it broken. */
const FORBIDDEN =
  /<!DOCTYPE|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/i;

/** The XML without comments and CDATA; null where one of them does not end. In one pass, whatever is written. */
function withoutPlainParts(xml: string): string | null {
  const begin = /<!(?:--|\[CDATA\[)/g;
  let [rest, at] = ['', 0];
  for (let found = begin.exec(xml); found !== null; found = begin.exec(xml)) {
    const mark = found[0] === '<!--' ? '-->' : ']]>';
    const end = xml.indexOf(mark, begin.lastIndex);
    if (end < 0) return null;
    rest += xml.slice(at, found.index);
    at = end + mark.length;
    begin.lastIndex = at;
  }
  return rest + xml.slice(at);
}

/**
 * Whether every comment and CDATA ends. Where one does not, {@link scanXml} reads the rest again for each that is begun: to be
 * asked before it, unless {@link isWellFormed} was.
 */
export const hasAllEnds = (xml: string): boolean => withoutPlainParts(xml) !== null;

/**
 * Whether Word can read the XML, as far as we need to know: each element that is opened is closed in its turn, none is nested
 * beyond all measure, and nothing is declared or named that Word does not know.
 */
export function isWellFormed(xml: string): boolean {
  const marked = withoutPlainParts(xml);
  if (marked === null || FORBIDDEN.test(marked)) return false;
  const open: string[] = [];
  let isRight = true;
  const isWhole = scanXml(marked, {
    open: (name) => {
      if (open.push(name) > DEEPEST) isRight = false;
    },
    close: (name) => {
      if (open.pop() !== name) isRight = false;
    },
    text: () => undefined,
  });
  return isWhole && isRight && open.length === 0;
}

/** The attributes of an element by their names, entities resolved. */
export function attributesOf(written: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const pairs = /(?:^|[\s"'])([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
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
