/** The script's version, and the one that set the workbook up. */

/** Put in by the build, from package.json. */
declare const SCRIPT_VERSION: string;

/** Its property: the version of the script that last did 初期設定 here. */
export const VERSION_KEY = 'jiko-hyoka.version';

/** As in package.json: 0.1.0. */
export const scriptVersion = (): string => SCRIPT_VERSION;

/** Notes that this version did 初期設定. */
export function rememberVersion(): void {
  PropertiesService.getDocumentProperties().setProperty(VERSION_KEY, SCRIPT_VERSION);
}
