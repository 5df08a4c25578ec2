/** Drive, the advanced service. */

/** A file as Drive is told of one. */
export type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** A file as Drive tells of it: what was asked for is there, which the type definitions do not know. */
export type GivenFile = DriveFile & Readonly<Record<'id' | 'name' | 'webViewLink' | 'modifiedTime', string>>;

/** Drive, which the manifest switches on; where it is not, the first use of what this gives throws. */
export const drive = (): GoogleAppsScript.Drive => Drive as GoogleAppsScript.Drive;

/** Without it Drive finds no file that somebody has moved into a shared drive (共有ドライブ). */
export const IN_ALL_DRIVES = { supportsAllDrives: true };

/**
 * Files that the script has marked, wherever they are, but for those in the bin: one call. Google's own samples reckon with a
 * list that names no files at all where there are none.
 */
export function markedFiles(mark: string, value: string, fields: string): GivenFile[] {
  const q = `appProperties has { key='${mark}' and value='${value}' } and trashed = false`;
  const options = {
    q,
    pageSize: 1000,
    fields: `files(${fields})`,
    includeItemsFromAllDrives: true,
    ...IN_ALL_DRIVES,
  };
  return (drive().Files.list(options).files ?? []) as GivenFile[];
}
