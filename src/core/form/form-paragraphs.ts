/** The texts of a form as a person sees them: paragraph by paragraph, each with the place where it stands. */
import type { FormPart, FormPartKind } from './form-parts';
import { scanXml } from './scan-xml';

/** A cell that a paragraph stands in. All are 1-based; tables are counted through the part, nested ones too. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The cell that its table stands in; null where it stands in none. */
  readonly around: CellPlace | null;
  /** Whether its row has a height that no text makes larger. */
  readonly isFixed?: true;
}

export interface FormParagraph {
  readonly kind: FormPartKind;
  /** All its runs joined, however Word or Docs have cut them. */
  readonly text: string;
  /** 1-based among the part's paragraphs outside of tables and boxes; in those, 0. */
  readonly number: number;
  /** The innermost cell around it, one object for all that stands in it; null for none. */
  readonly cell: CellPlace | null;
  /** Which text box of the part it stands in, 1-based; 0 for none. */
  readonly box: number;
}

/** The elements whose text the engine reads: those of documents, and those of a document's properties. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['w:t', 'a:t', 'm:t']);
const PROPERTY =
  /^(dc:|cp:|vt:lpw?str$|Company$|Manager$|HyperlinkBase$|PublishDate$|Abstract$|Company(Address|Phone|Fax|Email)$)/;

/** Word writes the same box twice, the second time for old programs. */
const SECOND_COPY = 'mc:Fallback';

const FIXED_HEIGHT = /\sw:hRule\s*=\s*["']exact["']/;

/** @throws Error when the part is not well-formed. */
export function formParagraphs({ kind, xml }: FormPart): FormParagraph[] {
  return kind === 'properties' ? propertyTexts(xml) : new ParagraphReader(kind).read(xml);
}

function propertyTexts(xml: string): FormParagraph[] {
  const texts: FormParagraph[] = [];
  let element = '';
  scanXml(xml, {
    open: (name) => {
      element = name;
    },
    close: () => {
      element = '';
    },
    text: (text) => {
      if (PROPERTY.test(element)) texts.push({ kind: 'properties', text, number: 0, cell: null, box: 0 });
    },
  });
  return texts;
}

/** A table that is open while the part is read. */
interface OpenTable extends Pick<CellPlace, 'table' | 'around'> {
  row: number;
  column: number;
  /** null where nothing has been read in this cell yet. */
  place: CellPlace | null;
  isFixed: boolean;
}

class ParagraphReader {
  private readonly done: FormParagraph[] = [];
  /** The paragraphs that are open: a text box stands inside of one. */
  private readonly open: { text: string; readonly at: number }[] = [];
  private readonly tables: OpenTable[] = [];
  private tableCount = 0;
  private paragraphCount = 0;
  private boxCount = 0;
  private boxes = 0;
  private skipped = 0;
  private isText = false;

  constructor(private readonly kind: FormPartKind) {}

  read(xml: string): FormParagraph[] {
    scanXml(xml, {
      open: (name, attributes) => this.enter(name, attributes),
      close: (name) => this.leave(name),
      text: (text) => this.add(text),
    });
    return this.done;
  }

  private enter(name: string, attributes: string): void {
    if (name === SECOND_COPY) this.skipped += 1;
    if (this.skipped > 0) return;
    const table = this.tables[this.tables.length - 1];
    if (name === 'w:tbl') this.openTable();
    else if (name === 'w:tr' && table)
      Object.assign(table, { row: table.row + 1, column: 0, place: null, isFixed: false });
    else if (name === 'w:trHeight' && table) table.isFixed = FIXED_HEIGHT.test(attributes);
    else if (name === 'w:tc' && table) Object.assign(table, { column: table.column + 1, place: null });
    else if (name === 'w:txbxContent') [this.boxes, this.boxCount] = [this.boxes + 1, this.boxCount + 1];
    else if (name === 'w:p' || name === 'a:p') this.openParagraph();
    else this.isText = TEXT_ELEMENTS.has(name);
  }

  private leave(name: string): void {
    if (name === SECOND_COPY) this.skipped -= 1;
    if (this.skipped > 0) return;
    if (name === 'w:tbl') this.tables.pop();
    else if (name === 'w:txbxContent') this.boxes -= 1;
    else if (name === 'w:p' || name === 'a:p') this.closeParagraph();
    this.isText = false;
  }

  private openTable(): void {
    this.tables.push({
      table: ++this.tableCount,
      row: 0,
      column: 0,
      around: this.place(),
      place: null,
      isFixed: false,
    });
  }

  private place(): CellPlace | null {
    const open = this.tables[this.tables.length - 1];
    if (open === undefined) return null;
    const { table, row, column, around, isFixed } = open;
    open.place = open.place ?? { table, row, column, around, ...(isFixed ? { isFixed } : {}) };
    return open.place;
  }

  private openParagraph(): void {
    const isPlain = this.tables.length === 0 && this.boxes === 0;
    if (isPlain) this.paragraphCount += 1;
    // The place is kept free, so that a box comes after the paragraph that it is anchored in.
    this.open.push({ text: '', at: this.done.length });
    this.done.push({
      kind: this.kind,
      text: '',
      number: isPlain ? this.paragraphCount : 0,
      cell: this.place(),
      box: this.boxes > 0 ? this.boxCount : 0,
    });
  }

  private closeParagraph(): void {
    const paragraph = this.open.pop();
    const place = paragraph && this.done[paragraph.at];
    if (paragraph && place) this.done[paragraph.at] = { ...place, text: paragraph.text };
  }

  private add(text: string): void {
    const paragraph = this.open[this.open.length - 1];
    if (paragraph && this.isText && this.skipped === 0) paragraph.text += text;
  }
}
