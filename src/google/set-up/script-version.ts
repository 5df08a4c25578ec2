/** The script's version, and the one that set the workbook up. */

/** Put in by the build, from package.json. */
declare const SCRIPT_VERSION: string;

/** Its property: the script has done 初期設定 here. */
export const VERSION_KEY = 'jiko-hyoka.version';

/** As in package.json: 0.1.0. */
export const scriptVersion = (): string => SCRIPT_VERSION;

/** Notes that this version did 初期設定. */
export function rememberVersion(): void {
  PropertiesService.getDocumentProperties().setProperty(VERSION_KEY, SCRIPT_VERSION);
}

/** The version that last did 初期設定; '' when none is noted. */
export const setUpVersion = (): string =>
  PropertiesService.getDocumentProperties().getProperty(VERSION_KEY) ?? '';
