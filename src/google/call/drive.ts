/** Drive, the advanced service. */

/** A file as Drive is told of one. */
export type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** A file as Drive tells of it: what was asked for is there, which the type definitions do not know. */
export type GivenFile = DriveFile & Readonly<Record<'id' | 'name' | 'webViewLink' | 'modifiedTime', string>>;

/** Drive, which the manifest switches on; where it is not, the first use of what this gives throws. */
export const drive = (): GoogleAppsScript.Drive => Drive as GoogleAppsScript.Drive;
