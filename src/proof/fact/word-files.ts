/** Word documents that facts upload, and Drive's files as they are at Google. */

export const DOC_TYPE = 'application/vnd.google-apps.document';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const PARTS = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${DOCX_TYPE}.main+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};

/** The least that is a Word document: one paragraph. */
export function wordBlob(text: string): GoogleAppsScript.Base.Blob {
  const document = `${XML}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
  const parts = Object.entries({ ...PARTS, 'word/document.xml': document });
  const blobs = parts.map(([name, xml]) => Utilities.newBlob(xml, 'application/xml', name));
  return Utilities.zip(blobs, 'fact.docx').setContentType(DOCX_TYPE);
}

type LiveFiles = NonNullable<GoogleAppsScript.Drive['Files']>;

/** `@types/google-apps-script` has no Drive without files, and says that the export gives nothing; it gives a blob. */
export type DriveFiles = Omit<LiveFiles, 'export'> & {
  export(id: string, mimeType: string, args?: object): GoogleAppsScript.Base.Blob;
};

export const driveFiles = (): DriveFiles => Drive?.Files as unknown as DriveFiles;

export const drivePermissions = () => Drive?.Permissions;
