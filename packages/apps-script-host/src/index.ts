/** The host without a place to run in: `composeHost` gets a script runner, a file store and the HTML files; see `node/`. */
export { type AppsScriptHost, composeHost, type HostOptions } from './apps-script-host';
export { numberedFileName, safeFileName } from './drive/file-name';
export { type FileStore, MemoryFileStore, type StoredFile } from './drive/file-store';
export type { CallLog } from './kernel/call-log';
export { LiveError } from './kernel/live-error';
export type { CreateScriptRunner, ScriptRunner } from './kernel/script-runner';
export { formatA1 } from './spreadsheet/a1-notation';
export type { Answer, ButtonName, Dialog, Menu, MenuEntry, Page, Screen } from './ui/screen';
