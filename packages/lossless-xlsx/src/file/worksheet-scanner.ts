/** Walks through a worksheet part once: rows and cells one by one, everything else as a tree. */
import { SaxesParser } from 'saxes';
import { MAX_COLUMNS, parseCell } from '../snapshot/cell-reference';
import { limitAttributes, pieceJoiner, refuseOddTexts } from '../xml/odd-xml';
import { localName, type OnElement, type OpenTag, type XmlElement, XmlTreeBuilder } from '../xml/xml-tree';

/** Attributes as the parser gives them, by name as written. */
export type ScannedAttributes = Readonly<Record<string, string>>;

/** A `<c>` element; offsets are indexes into the part's text. */
export interface ScannedCell {
  /** 0-based. */
  readonly column: number;
  /** False when the cell has no `r`: it then stands right of the one before. */
  readonly explicit: boolean;
  readonly attributes: ScannedAttributes;
  readonly start: number;
  readonly openEnd: number;
  end: number;
  /** The text of `<v>`; null when there is none. */
  value: string | null;
  /** The text of `<is>`, furigana left out; null when there is none. */
  inline: string | null;
  formula: ScannedFormula | null;
  /** The place of `<extLst>`; both 0 when there is none. */
  extensionStart: number;
  extensionEnd: number;
}

/** An `<f>` element. */
export interface ScannedFormula {
  readonly attributes: ScannedAttributes;
  text: string;
  readonly start: number;
  end: number;
}

/** A `<row>` element with its cells. */
export interface ScannedRow {
  /** 0-based. */
  readonly row: number;
  readonly explicit: boolean;
  readonly attributes: ScannedAttributes;
  readonly start: number;
  readonly openEnd: number;
  /** Where the close tag begins; equal to openEnd when there is none. */
  closeStart: number;
  end: number;
  readonly cells: ScannedCell[];
}

/**
 * @param onRow Called for each row when it is complete. `sheet` is the tree so far: all that stands before `<sheetData>`.
 * @param onElement Told of each element outside of `<sheetData>`.
 * @returns The whole tree; `<sheetData>` in it has no children.
 * Throws the parser's Error when the text is not well-formed, and when its root is no worksheet.
 */
export function scanWorksheet(
  xml: string,
  onRow: (row: ScannedRow, sheet: XmlElement) => void,
  onElement?: OnElement,
): XmlElement {
  const scanner = new Scanner(xml, onRow, onElement);
  return scanner.run();
}

class Scanner {
  private readonly parser = new SaxesParser();
  private readonly builder: XmlTreeBuilder;
  private tagStart = 0;
  private depth = 0;
  private inData = false;
  private lastRow = -1;
  private lastColumn = -1;
  private row: ScannedRow | null = null;
  private cell: ScannedCell | null = null;
  private phonetic = 0;
  private readonly join = pieceJoiner();
  /** What the current text belongs to. */
  private target: 'none' | 'value' | 'inline' | 'formula' = 'none';

  constructor(
    private readonly xml: string,
    private readonly onRow: (row: ScannedRow, sheet: XmlElement) => void,
    onElement?: OnElement,
  ) {
    this.builder = new XmlTreeBuilder(xml, onElement);
  }

  run(): XmlElement {
    const { parser } = this;
    refuseOddTexts(this.xml);
    limitAttributes(parser, (name) => {
      this.tagStart = parser.position - name.length - 2;
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('closetag', (tag) => this.close(tag));
    parser.write(this.xml).close();
    const root = this.builder.finished();
    if (root.local !== 'worksheet') throw new Error('not a worksheet');
    return root;
  }

  private open(tag: OpenTag): void {
    if (this.inData) this.openInData(tag);
    else {
      this.depth += 1;
      this.builder.open(tag, this.tagStart, this.parser.position);
      this.inData = this.depth === 2 && localName(tag.name) === 'sheetData';
    }
  }

  private openInData(tag: OpenTag): void {
    const { cell } = this;
    switch (localName(tag.name)) {
      case 'row':
        this.openRow(tag);
        break;
      case 'c':
        this.openCell(tag);
        break;
      case 'v':
        this.target = 'value';
        if (cell) cell.value = '';
        break;
      case 'is':
        if (cell) cell.inline = '';
        break;
      case 't':
        if (this.phonetic === 0 && cell?.inline !== null) this.target = 'inline';
        break;
      case 'rPh':
        this.phonetic += 1;
        break;
      case 'f':
        this.target = 'formula';
        if (cell) cell.formula = { attributes: tag.attributes, text: '', start: this.tagStart, end: 0 };
        break;
      case 'extLst':
        if (cell) cell.extensionStart = this.tagStart;
        break;
    }
  }

  private openRow(tag: OpenTag): void {
    const number = Number(tag.attributes['r'] ?? Number.NaN);
    const explicit = number >= 1;
    this.lastRow = explicit ? number - 1 : this.lastRow + 1;
    this.lastColumn = -1;
    const openEnd = this.parser.position;
    this.row = {
      row: this.lastRow,
      explicit,
      attributes: tag.attributes,
      start: this.tagStart,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      cells: [],
    };
  }

  private openCell(tag: OpenTag): void {
    const place = parseCell(tag.attributes['r'] ?? '');
    this.lastColumn = place ? place.column : this.lastColumn + 1;
    const openEnd = this.parser.position;
    this.cell = {
      column: this.lastColumn,
      explicit: place !== null,
      attributes: tag.attributes,
      start: this.tagStart,
      openEnd,
      end: openEnd,
      value: null,
      inline: null,
      formula: null,
      extensionStart: 0,
      extensionEnd: 0,
    };
    const { row } = this;
    row?.cells.push(this.cell);
    // More cells than a row has places are refused by who reads it; millions would fill the memory before the row ends.
    if (row && row.cells.length === MAX_COLUMNS + 1) this.closeRow(row, openEnd);
  }

  private text(text: string): void {
    if (!this.inData) this.builder.text(text);
    else if (this.target === 'none' || !this.cell) return;
    else if (this.target === 'value') this.cell.value = this.join(this.cell.value ?? '', text);
    else if (this.target === 'inline') this.cell.inline = this.join(this.cell.inline ?? '', text);
    else if (this.cell.formula) this.cell.formula.text = this.join(this.cell.formula.text, text);
  }

  private close(tag: OpenTag): void {
    const end = this.parser.position;
    if (!this.inData || localName(tag.name) === 'sheetData') {
      this.inData = false;
      this.depth -= 1;
      this.builder.close(end);
      return;
    }
    const { cell, row } = this;
    switch (localName(tag.name)) {
      case 'v':
      case 't':
        this.target = 'none';
        break;
      case 'f':
        this.target = 'none';
        if (cell?.formula) cell.formula.end = end;
        break;
      case 'rPh':
        this.phonetic -= 1;
        break;
      case 'extLst':
        if (cell) cell.extensionEnd = end;
        break;
      case 'c':
        if (cell) cell.end = end;
        this.cell = null;
        break;
      case 'row':
        if (row) this.closeRow(row, end);
        break;
    }
  }

  private closeRow(row: ScannedRow, end: number): void {
    row.end = end;
    row.closeStart = end === row.openEnd ? end : this.xml.lastIndexOf('</', end - 1);
    this.row = null;
    if (this.builder.root) this.onRow(row, this.builder.root);
  }
}
