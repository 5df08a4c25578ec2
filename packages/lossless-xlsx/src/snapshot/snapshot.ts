/**
 * A workbook in memory, in the shape that Univer 0.25.1 starts from and gives back, as far as a file is read into it and
 * written from it. Numbers of the engine's enums are plain numbers here (`engine-values.ts`); what the engine adds besides
 * is let through. Rows and columns are 0-based; a missing key is a cell, row or column without anything of its own.
 */

/** As Univer says it: `void` among them makes its own values fit. */
// biome-ignore lint/suspicious/noConfusingVoidType: see above
export type Nullable<T> = T | null | undefined | void;

export interface WorkbookData {
  id: string;
  name: string;
  appVersion: string;
  /** Of all the engine's languages only this one is written. */
  locale: string;
  defaultStyle?: Nullable<StyleData> | string;
  /** Formats by id. */
  styles: Record<string, Nullable<StyleData>>;
  /** Ids of the tabs, in their order. */
  sheetOrder: string[];
  sheets: { [sheetId: string]: Partial<WorksheetData> };
  /** What is not cells, such as notes and rules, each as JSON under a name. */
  resources?: { name: string; data: string }[];
  /** What the workbook has besides; see {@link otherTabNames}. */
  custom?: Nullable<Record<string, unknown>>;
}

/** The names of the file's tabs that are not carried, such as charts with a tab of their own: no other tab can have them. */
export function otherTabNames({ custom }: Pick<WorkbookData, 'custom'>): readonly string[] {
  return ((custom ?? {}) as { otherTabs?: readonly string[] }).otherTabs ?? [];
}

export interface WorksheetData {
  id: string;
  name: string;
  /** A CSS colour, '' for none. */
  tabColor: string;
  /** 1 or 0, as all that says yes or no here. */
  hidden: number;
  freeze: { xSplit: number; ySplit: number; startRow: number; startColumn: number };
  rowCount: number;
  columnCount: number;
  zoomRatio: number;
  /** In pixels. */
  defaultColumnWidth: number;
  defaultRowHeight: number;
  mergeData: Range[];
  cellData: { [row: number]: { [column: number]: CellData } };
  rowData: { [row: number]: Partial<RowData> };
  columnData: { [column: number]: Partial<ColumnData> };
  defaultStyle?: Nullable<StyleData> | string;
  scrollTop: number;
  scrollLeft: number;
  rowHeader: { width: number };
  columnHeader: { height: number };
  showGridlines: number;
  rightToLeft: number;
  /** What lies on the tab and is not carried: how many drawings. */
  custom?: Nullable<Record<string, unknown>>;
}

export interface CellData {
  /** A text with formats of its own. */
  p?: unknown;
  /** A format, or its id. */
  s?: Nullable<StyleData | string>;
  /** The value; of a formula its result. */
  v?: Nullable<string | number | boolean>;
  /** What the value is: `TEXT_CELL` and its neighbours in `engine-values.ts`. */
  t?: Nullable<number>;
  /** A formula with its '='. */
  f?: Nullable<string>;
  ref?: Nullable<string>;
  /** Formulas that are the same but for their place share an id. */
  si?: Nullable<string>;
  custom?: Nullable<Record<string, unknown>>;
}

export interface RowData {
  /** Height in pixels. */
  h?: number;
  /** 1 when the height follows the content. */
  ia?: number;
  /** The height that was measured. */
  ah?: number;
  hd?: number;
  s?: Nullable<StyleData | string>;
}

export interface ColumnData {
  /** Width in pixels. */
  w?: number;
  hd?: number;
  s?: Nullable<StyleData | string>;
}

/** Both ends belong to it. */
export interface Range {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export interface ColorStyle {
  rgb?: Nullable<string>;
  th?: number;
}

export interface TextDecoration {
  /** 1 when it is there. */
  s: number;
  cl?: ColorStyle;
  /** The kind of line. */
  t?: number;
}

export interface BorderLine {
  /** Index into `BORDER_STYLES`. */
  s: number;
  cl: ColorStyle;
}

/** How a cell looks; what is left out is as the sheet has it. */
export interface StyleData {
  ff?: Nullable<string>;
  /** In points. */
  fs?: number;
  it?: number;
  bl?: number;
  ul?: TextDecoration;
  st?: TextDecoration;
  bg?: Nullable<ColorStyle>;
  bd?: Nullable<Partial<Record<'t' | 'r' | 'b' | 'l' | 'tl_br' | 'bl_tr', Nullable<BorderLine>>>>;
  cl?: Nullable<ColorStyle>;
  va?: Nullable<number>;
  n?: Nullable<{ pattern: string }>;
  tr?: Nullable<{ a: number; v?: number }>;
  ht?: Nullable<number>;
  vt?: Nullable<number>;
  tb?: Nullable<number>;
  pd?: Nullable<{ t?: number; r?: number; b?: number; l?: number }>;
}

/** What may be typed into some cells. */
export interface ValidationRule {
  uid: string;
  type: string;
  ranges: Range[];
  allowBlank?: boolean;
  formula1?: string;
  formula2?: string;
  operator?: string;
  showDropDown?: boolean;
  showErrorMessage?: boolean;
  error?: string;
  errorStyle?: number;
  errorTitle?: string;
  showInputMessage?: boolean;
  prompt?: string;
  promptTitle?: string;
  imeMode?: number;
  renderMode?: number;
}
