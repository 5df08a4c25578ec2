/** A workbook of two 課 in short tabs, made by the sources of 初期設定 over the host's services, and how tests look at it. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import type { Answer } from '../../../src/google/call/answer';
import { setUpWorkbook } from '../../../src/google/set-up/set-up-workbook';
import { withoutTime } from '../told-workbook';

const { createAppsScriptHost } = builtHost;
export const ME = 'soumu@example.lg.jp';
/** Rows of each tab, so that a look at all of it takes little. */
const SHORT = 30;

/** The host that was opened last. */
export let host: NodeHost;

/** Opens a host whose services are the globals, as at Google. */
export async function open(workbook?: Uint8Array, options: Parameters<typeof createAppsScriptHost>[0] = {}) {
  host = await createAppsScriptHost({
    user: { email: ME },
    now: () => new Date('2018-04-10T01:00:00Z'),
    ...(workbook ? { workbook } : {}),
    ...options,
  });
  Object.assign(globalThis, host.globals, { console, SCRIPT_VERSION: '1' });
  return host;
}

/** Of the host that was opened last. */
export const book = () => SpreadsheetApp.getActiveSpreadsheet();
export const sheetOf = (name: string) => book().getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet;
export const properties = () => PropertiesService.getDocumentProperties();
/** The names of all tabs in their order. */
export const names = (): string =>
  book()
    .getSheets()
    .map((sheet) => sheet.getName())
    .join();
/** Rows of a tab as they are shown, without the moment of the test. */
export const rowsOf = (name: string, area?: string): string[] => {
  const sheet = sheetOf(name);
  return (area ? sheet.getRange(area) : sheet.getDataRange())
    .getDisplayValues()
    .map((row) => withoutTime(row.join('｜')));
};
/** What a call answers; of an error its code, its place and its words. */
export const value = <T>({ value: given, error }: Answer<T>): unknown =>
  error ? [error.code, error.place, error.message] : given;

/** Leaves few rows of each tab. */
export function shorten(): void {
  for (const sheet of book().getSheets()) sheet.deleteRows(SHORT + 1, sheet.getMaxRows() - SHORT);
}

let made: Promise<Uint8Array> | undefined;

/** 総務課 with two goals and 税務課 with none, in short tabs, ready. */
export function readyBook(): Promise<Uint8Array> {
  made ??= (async () => {
    await open();
    value(setUpWorkbook({ year: '平成29', departments: ['総務課', '税務課'], coordinators: ME }));
    shorten();
    sheetOf('総務課').getRange('F6:F30').clearDataValidations();
    sheetOf('総務課')
      .getRange('A6:G7')
      .setValues([
        [1, '防災', '室', 1, '訓練を行います。', 4, '行いました。'],
        ['', '', '', 2, '広報を行います。', 2, '人手が足りませんでした。'],
      ]);
    value(setUpWorkbook({}));
    const bytes = await host.save();
    host.dispose();
    return bytes;
  })();
  return made;
}

/** A file's grid is long again when it is opened. */
export async function openReady(): Promise<void> {
  await open(await readyBook());
  shorten();
}
