/** The host in Node: a bare vm context, files on disk, and the built project's HTML files. */
import { join } from 'node:path';
import { type AppsScriptHost, composeHost, type HostOptions } from '../apps-script-host';
import { MemoryFileStore } from '../drive/file-store';
import { DiskFileStore } from './disk-file-store';
import { readHtmlFiles } from './html-files';
import { NodeScriptRunner } from './script-context';

export interface NodeHostOptions extends HostOptions {
  /** The folder of the local Drive, made when the first file is. Without it files stay in memory. */
  readonly outDir?: string;
  /** The project's HTML files, name without `.html` → content; by default those of the build. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface NodeHost extends AppsScriptHost {
  /** Name → bytes of the files that the script made; empty with `outDir`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The build's folder beside the one that holds the bundle of this file. */
const BUILT_PROJECT = join(__dirname, '..', 'dist');

/**
 * Starts a host over a workbook. Call `dispose()` when done, or the process does not end.
 * @throws XlsxRefusal when the bytes are no workbook.
 */
export async function createAppsScriptHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const memory = new MemoryFileStore();
  const host = composeHost(options, {
    createScriptRunner: (services, now) => new NodeScriptRunner(services, now),
    fileStore: options.outDir === undefined ? memory : new DiskFileStore(options.outDir),
    htmlFiles: options.files ?? readHtmlFiles(BUILT_PROJECT),
  });
  // Not spread into a new object: that would freeze what its getters tell.
  return Object.defineProperty(host, 'files', { get: () => memory.files, enumerable: true }) as NodeHost;
}
