/** Drive, the advanced service. */

/** Drive, which the manifest switches on; where it is not, the first use of what this gives throws. */
export const drive = (): GoogleAppsScript.Drive => Drive as GoogleAppsScript.Drive;
