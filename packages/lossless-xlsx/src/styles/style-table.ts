/** One numbered list of the styles part (fonts, fills, borders, cell formats) that only grows at its end. */
import type { TextEdits } from '../xml/text-edits';
import { insertionPoint, rawOf, rebuiltElement } from '../xml/xml-patch';
import { childOf, type XmlElement } from '../xml/xml-tree';

/** The order of children of styleSheet (ECMA-376 part 1, 18.8.39). */
const STYLE_SHEET_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

export class StyleTable {
  private readonly container: XmlElement | undefined;
  private readonly items: string[];
  private readonly before: number;
  private readonly indexes: Map<string, number>;

  /**
   * @param local The list's name, as in 'fonts'.
   * @param least New entries get no number below this one: somebody names these numbers, though they are lost.
   */
  constructor(
    private readonly text: string,
    private readonly root: XmlElement,
    private readonly local: string,
    private readonly least = 0,
  ) {
    this.container = childOf(root, local);
    const children = this.container?.children ?? [];
    this.items = children.map((child) => rawOf(text, child));
    this.before = this.items.length;
    this.indexes = new Map(this.items.map((item, i) => [item, i]));
  }

  get changed(): boolean {
    return this.items.length > this.before;
  }

  /** The 0-based number of an entry with exactly this text; adds it when there is none. */
  indexOf(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    while (this.items.length < this.least) this.items.push(this.items[0] ?? item);
    this.items.push(item);
    this.indexes.set(item, this.items.length - 1);
    return this.items.length - 1;
  }

  /** The text of an entry; '' when there is no such. */
  textOf(index: number): string {
    return this.items[index] ?? '';
  }

  /** Writes the longer list into the styles part. */
  edit(edits: TextEdits): void {
    if (!this.changed) return;
    const { container, text, root, local } = this;
    const count = String(this.items.length);
    if (container) {
      const inner =
        text.slice(container.openEnd, container.closeStart) + this.items.slice(this.before).join('');
      edits.replace(container.start, container.end, rebuiltElement(text, container, { count }, inner));
    } else {
      const tag = `${root.prefix}${local}`;
      edits.insert(
        insertionPoint(root, local, STYLE_SHEET_ORDER),
        `<${tag} count="${count}">${this.items.join('')}</${tag}>`,
      );
    }
  }
}
