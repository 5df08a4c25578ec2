/** PDF files that lie beside documents that are newer: whoever puts the folder on the web would publish both. */

/** The PDF that belongs beside each document among the files. */
export const pdfsBeside = (
  names: readonly string[],
): readonly { readonly document: string; readonly pdf: string }[] =>
  names
    .filter((name) => name.endsWith('.docx'))
    .map((document) => ({ document, pdf: document.replace(/docx$/, 'pdf') }))
    .filter(({ pdf }) => !names.includes(pdf));
