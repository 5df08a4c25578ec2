/** One command's run of the built script over a workbook. */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { Refusal, refusedAt } from '../../core/refusal';
import type { Answer } from '../../google/call/answer';
import type * as entry from '../../google/entry';

type Script = typeof entry;
type Value<Result> = Extract<Result, { error: null }> extends { value: infer T } ? T : never;

/** The engine is 4 MB; it is loaded when a command needs it, so that --help and wrong calls answer at once. */
type HostModule = typeof import('./project-host');
const loadHost = (): HostModule => require('./host.cjs') as HostModule;

/** What Google runs, unchanged, with the script that reads threads of comments. */
const SCRIPTS = [join(__dirname, '..', 'dist', 'Code.js'), join(__dirname, 'Comments.js')];

export interface ScriptRun {
  readonly host: NodeHost;
  /** Calls a server function of entry.ts; its error in words is thrown. */
  call<Name extends keyof Script>(
    name: Name,
    ...args: Parameters<Script[Name]>
  ): Promise<Value<ReturnType<Script[Name]>>>;
  /** The workbook as a file. @throws Refusal when the file format cannot hold something. */
  save(): Promise<Uint8Array>;
}

/**
 * Runs `work` with a host over the workbook and frees the host afterwards.
 * @param source `path` stands in the errors of an unusable workbook; without `bytes` the host starts with an empty one.
 */
export async function withScript<T>(
  source: { path: string; bytes?: Uint8Array; outDir?: string },
  work: (run: ScriptRun) => Promise<T>,
): Promise<T> {
  const host = await startHost(source);
  try {
    for (const script of SCRIPTS) host.run(readFileSync(script, 'utf8'));
    return await work({
      host,
      async call(name, ...args) {
        const { value, error } = (await host.call(name, ...args)) as Answer<never>;
        if (error) throw new Refusal(error.code, error.message, error.place || source.path);
        return value;
      },
      save: () => host.save().catch((error) => Promise.reject(refusedAt(source.path, error))),
    });
  } finally {
    host.dispose();
  }
}

async function startHost({
  path,
  bytes,
  outDir,
}: {
  path: string;
  bytes?: Uint8Array;
  outDir?: string;
}): Promise<NodeHost> {
  try {
    return await loadHost().createAppsScriptHost({
      ...(bytes === undefined ? {} : { workbook: bytes }),
      ...(outDir === undefined ? {} : { outDir }),
      user: { email: loginName() },
    });
  } catch (error) {
    throw refusedAt(path, error);
  }
}

/** The person as the computer knows them; '' where it does not. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
