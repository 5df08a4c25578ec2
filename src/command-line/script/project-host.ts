/** What dist-local/host.cjs is: the host, with the HTML files of the script that was built beside it. */
import { join } from 'node:path';
import {
  createAppsScriptHost as createHost,
  type NodeHost,
  type NodeHostOptions,
  readHtmlFiles,
} from '@jiko-hyoka/apps-script-host/node';

/** Beside the folder that holds the bundle of this file. */
const BUILT_SCRIPT = join(__dirname, '..', 'dist');

/** As the package's own, which says what it throws; without `files` they are those of the build. */
export function createAppsScriptHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  return createHost({ ...options, files: options.files ?? readHtmlFiles(BUILT_SCRIPT) });
}
