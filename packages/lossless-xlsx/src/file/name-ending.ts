/** What the name of a workbook's file has to end in. Excel opens no file whose name says something else than its content. */
import { CONTENT_TYPES, PackageParts } from './package-parts';
import { unzip } from './zip-archive';

/** With macros, for making new workbooks, or both; of any other workbook it is .xlsx. */
const ENDINGS = [
  [/ms-excel\.sheet\.macroEnabled\.main/i, '.xlsm'],
  [/ms-excel\.template\.macroEnabled\.main/i, '.xltm'],
  [/spreadsheetml\.template\.main/i, '.xltx'],
] as const;

export type NameEnding = '.xlsx' | (typeof ENDINGS)[number][1];

/** @throws XlsxRefusal where the bytes are no archive that is read. */
export function nameEndingOf(bytes: Uint8Array): NameEnding {
  const types = new PackageParts(unzip(bytes).parts).text(CONTENT_TYPES) ?? '';
  return ENDINGS.find(([type]) => type.test(types))?.[1] ?? '.xlsx';
}
