/** The content types that the services know, by file extension. */

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: DOCX_TYPE,
  gif: 'image/gif',
  gz: 'application/x-gzip',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml',
  zip: 'application/zip',
};

/** The content type that a file name's extension stands for, or null when it is none of the known ones. */
export function contentTypeOf(fileName: string): string | null {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return TYPES[extension] ?? null;
}
