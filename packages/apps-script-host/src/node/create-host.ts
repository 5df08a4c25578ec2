/** The host in Node: a bare vm context, files on disk or in memory, and a project's HTML files. */
import { type AppsScriptHost, composeHost, type HostOptions } from '../apps-script-host';
import { MemoryFileStore } from '../drive/file-store';
import { DiskFileStore } from './disk-file-store';
import { NodeScriptRunner } from './script-context';

export { readHtmlFiles } from './html-files';

export interface NodeHostOptions extends HostOptions {
  /** The folder of the local Drive, made when the first file is. Without it files stay in memory. */
  readonly outDir?: string;
  /** The project's HTML files, name without `.html` → content, as {@link readHtmlFiles} reads a folder; without them none. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface NodeHost extends AppsScriptHost {
  /** Name → bytes of the files that the script made; empty with `outDir`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Starts a host over a workbook. Call `dispose()` when done, or the process does not end.
 * @throws XlsxRefusal when the bytes are no workbook.
 */
export async function createAppsScriptHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const memory = new MemoryFileStore();
  const host = composeHost(options, {
    createScriptRunner: (services, now) => new NodeScriptRunner(services, now),
    fileStore: options.outDir === undefined ? memory : new DiskFileStore(options.outDir),
    htmlFiles: options.files ?? {},
  });
  // Not spread into a new object: that would freeze what its getters tell.
  return Object.defineProperty(host, 'files', { get: () => memory.files, enumerable: true }) as NodeHost;
}
