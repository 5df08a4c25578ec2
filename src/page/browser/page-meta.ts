/** What the server tells the page in meta elements; all are empty in the offline file. */

/** Goes with every change that the page asks of the server; '' in the offline file, which has none. */
export const serverToken = (): string => metaContent('jiko-token');

/** Lets the scripts run that the page makes out of text; '' in the offline file, whose policy names them by hash. */
export const pageNonce = (): string => metaContent('jiko-nonce');

/** Whether the person is to choose a workbook, or to begin a year; else the server brings the one of its command. */
export const startsWithChoice = (): boolean => serverToken() === '' || metaContent('jiko-start') !== '';

/** The name of the workbook that was saved before and that the server would bring; '' for none. */
export const savedBook = (): string => decodeURIComponent(metaContent('jiko-start').split(' ')[1] ?? '');

function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
