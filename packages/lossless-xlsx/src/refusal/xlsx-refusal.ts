/** The one error of this package that is meant for people: a file that cannot be read, or what it cannot hold. */

export type XlsxRefusalCode = 'empty-file' | 'encrypted' | 'not-a-workbook' | 'too-large' | 'unexpected';

/** Says in one Japanese sentence what happened and what to do. */
export class XlsxRefusal extends Error {
  override name = 'XlsxRefusal';

  constructor(
    /** 'unexpected' is said on saving alone: the format has no place for something. */
    readonly code: XlsxRefusalCode,
    message: string,
    /** The tab, cell or part of the file; '' for the file itself, whose name is for the caller to add. */
    readonly place: string,
  ) {
    super(message);
  }
}
