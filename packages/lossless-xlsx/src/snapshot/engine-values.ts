/** The engine's numbers by name. The engine itself is not loaded here, so its enums are written out (version 0.25.1). */

export const TEXT_CELL = 1;
export const NUMBER_CELL = 2;
export const BOOLEAN_CELL = 3;
export const FORCED_TEXT_CELL = 4;

export const YES = 1;
export const NO = 0;

export const WRAP = 3;

/** Index = the engine's BorderStyleTypes, text = the file's ST_BorderStyle. */
export const BORDER_STYLES: readonly string[] = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];

/** Index = the engine's HorizontalAlign; 'general' is the file's word for unspecified. */
export const HORIZONTAL: readonly string[] = [
  'general',
  'left',
  'center',
  'right',
  'justify',
  'justify',
  'distributed',
];

/** Index = the engine's VerticalAlign; bottom is what the file means when it says nothing. */
export const VERTICAL: readonly string[] = ['bottom', 'top', 'center', 'bottom'];

/** The engine's TextDecoration numbers that the file can say. */
export const UNDERLINE_DOUBLE = 10;
export const UNDERLINE_SINGLE = 12;

export const STOP = 1;
export const WARNING = 2;
export const INFORMATION = 0;

/** The name under which a snapshot tells which cells have threaded comments, by sheet id; the engine does not know these. */
export const THREAD_RESOURCE = 'LOSSLESS_XLSX_THREADS';

/** Names under which the engine's plugins keep their data in a snapshot. */
export const NOTE_RESOURCE = 'SHEET_NOTE_PLUGIN';
export const VALIDATION_RESOURCE = 'SHEET_DATA_VALIDATION_PLUGIN';
export const CONDITIONAL_RESOURCE = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
