/** Small XML parts as trees that know where in the text each element stands, so that a patch can leave the rest alone. */
import { SaxesParser } from 'saxes';
import { limitAttributes, OddXml, pieceJoiner, refuseOddTexts } from './odd-xml';

/** One element; offsets are indexes into the part's text. */
export interface XmlElement {
  /** The name as written, with its prefix. */
  readonly name: string;
  /** '' or the prefix with its colon, as in 'x:'. */
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  /** Values by the name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Values of attributes in a namespace, by `uri local`. */
  readonly foreign: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The character data directly inside. */
  text: string;
  readonly start: number;
  /** Just behind the open tag. */
  readonly openEnd: number;
  /** Where the close tag begins; equal to openEnd when there is none (`<a/>`). */
  closeStart: number;
  /** Just behind the whole element. */
  end: number;
}

/** Told of each element of a tree; what it throws ends the reading. */
export type OnElement = () => void;

/** Documents of Office nest some twenty deep. */
const MOST_LEVELS = 200;
/** A tree takes a hundred times as much as its text. */
const MOST_ELEMENTS = 400_000;

/**
 * Parses one part. Throws the parser's Error when the text is not well-formed, OddXml, and what `onElement` throws.
 */
export function parseXml(xml: string, onElement?: OnElement): XmlElement {
  refuseOddTexts(xml);
  const parser = new SaxesParser();
  const builder = new XmlTreeBuilder(xml, onElement);
  let tagStart = 0;
  limitAttributes(parser, (name) => {
    tagStart = parser.position - name.length - 2;
  });
  parser.on('opentag', (tag) => builder.open(tag, tagStart, parser.position));
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('closetag', () => builder.close(parser.position));
  parser.write(xml).close();
  return builder.finished();
}

/** An open tag as the parser gives it. */
export interface OpenTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The local part of a name as written: 'x:row' → 'row'. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Namespaces by prefix, '' for the default one. */
type Namespaces = Readonly<Record<string, string>>;

/**
 * Builds a tree from the events of a saxes parser that is fed with the whole text at once.
 * It resolves namespaces itself: the parser's own way takes as long again, and the many cells of a sheet do not need it.
 */
export class XmlTreeBuilder {
  root: XmlElement | null = null;
  private readonly stack: { element: XmlElement; namespaces: Namespaces }[] = [];

  private count = 0;
  private readonly join = pieceJoiner();

  constructor(
    private readonly xml: string,
    private readonly onElement: OnElement = () => {},
  ) {}

  open(tag: OpenTag, start: number, openEnd: number): void {
    this.onElement();
    this.count += 1;
    if (this.count > MOST_ELEMENTS || this.stack.length > MOST_LEVELS) throw new OddXml();
    const parent = this.stack[this.stack.length - 1];
    const namespaces = withDeclarations(parent?.namespaces ?? {}, tag.attributes);
    const element = elementOf(tag, namespaces, start, openEnd);
    if (parent) parent.element.children.push(element);
    else this.root = element;
    this.stack.push({ element, namespaces });
  }

  text(text: string): void {
    const top = this.stack[this.stack.length - 1];
    if (top) top.element.text = this.join(top.element.text, text);
  }

  close(end: number): void {
    const element = this.stack.pop()?.element;
    if (!element) return;
    element.end = end;
    element.closeStart = end === element.openEnd ? end : this.xml.lastIndexOf('</', end - 1);
  }

  /** The root element; throws when the text held none. */
  finished(): XmlElement {
    if (!this.root) throw new Error('no root element');
    return this.root;
  }
}

function withDeclarations(outer: Namespaces, attributes: Readonly<Record<string, string>>): Namespaces {
  let inner: Record<string, string> | null = null;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= { ...outer };
    inner[name.slice(6)] = value;
  }
  return inner ?? outer;
}

function elementOf(tag: OpenTag, namespaces: Namespaces, start: number, openEnd: number): XmlElement {
  const foreign: Record<string, string> = {};
  for (const [name, value] of Object.entries(tag.attributes)) {
    const colon = name.indexOf(':');
    if (colon > 0) foreign[`${namespaces[name.slice(0, colon)] ?? ''} ${name.slice(colon + 1)}`] = value;
  }
  const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
  return {
    name: tag.name,
    prefix,
    local: tag.name.slice(prefix.length),
    uri: namespaces[prefix.slice(0, -1)] ?? '',
    attributes: tag.attributes,
    foreign,
    children: [],
    text: '',
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
  };
}

/** The first child with that local name in the parent's own namespace. */
export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local && child.uri === element.uri);
}

/** All children with that local name in the parent's own namespace. */
export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element
    ? element.children.filter((child) => child.local === local && child.uri === element.uri)
    : [];
}

/** The value of r:id and its like, whatever the prefix, in the transitional and the strict namespace. */
export function relationshipAttribute(element: XmlElement, local: string): string | undefined {
  const key = Object.keys(element.foreign).find((name) => name.endsWith(`/relationships ${local}`));
  return key === undefined ? undefined : element.foreign[key];
}

/** An xsd:boolean: '1', 'true' and Excel's 'on' are true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
