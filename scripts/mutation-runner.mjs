/**
 * Runs tests for `npm run mutate` inside Stryker's worker: one bundle of the sources and their tests, and jest's assertions. Starting
 * jest for each change takes longer than the tests that are asked. The tests of the core need no more of jest than
 * `describe`, `it` and `it.each`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import vm from 'node:vm';
import { jestExpect } from '@jest/expect';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';

const { NAMESPACE } = INSTRUMENTER_CONSTANTS;

/** Whether a change is one of those that are looked at: of each so many one, the same ones each time. */
export const isSampled = ({ id }, oneIn) => ((Number(id) * 2654435761) % 2 ** 32) * oneIn < 2 ** 32;

class BundledTests {
  /**
   * @param {string[]} testFiles From the repository's folder, in the order in which they are asked.
   * @param {number} oneIn As {@link isSampled} takes it.
   */
  constructor(testFiles, oneIn) {
    this.testFiles = testFiles;
    this.oneIn = oneIn;
    this.require = createRequire(join(process.cwd(), 'package.json'));
    /** For each source, the file whose tests noticed its last change: mostly they notice the next one as well. */
    this.lastToNotice = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const loaders = this.testFiles.map((file) => `${JSON.stringify(file)}: () => require('./${file}'),`);
    const { outputFiles, metafile } = await build({
      stdin: { contents: `module.exports = { ${loaders.join('\n')} };`, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      metafile: true,
      // The worker went into the changed copy after esbuild was loaded.
      absWorkingDir: process.cwd(),
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      plugins: [{ name: 'own-folders', setup: keepFolders }],
      logLevel: 'error',
    });
    /** For each test file, all that it loads. */
    this.loads = new Map(this.testFiles.map((file) => [file, loadedBy(file, metafile.inputs)]));
    this.script = new vm.Script(`(module, require) => {${outputFiles[0]?.text}\n}`);
    Object.assign(globalThis, { describe, it, expect: jestExpect });
    this.context = globalThis[NAMESPACE] ??= {};
  }

  /** Each test once; says which changes each of them reaches. */
  async dryRun() {
    const loaders = this.load();
    const results = [];
    for (const file of this.testFiles)
      for (const test of testsOf(file, loaders)) {
        this.context.currentTestId = test.id;
        results.push(await resultOf(test));
        this.context.currentTestId = undefined;
      }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    const { context } = this;
    if (!isSampled(activeMutant, this.oneIn))
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [] });
    context.hitCount = hitLimit === undefined ? undefined : 0;
    context.hitLimit = hitLimit;
    const wanted = testFilter && new Set(testFilter);
    const source = relative('', sandboxFileName).replaceAll('\\', '/');
    const files = this.inOrder(source, testFilter?.map(fileOf));
    const isStatic = mutantActivation === 'static';
    const failed = await this.firstFailure(files, wanted, activeMutant.id, isStatic);
    if (failed) this.lastToNotice.set(source, failed.fileName);
    context.activeMutant = undefined;
    const isEndless = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(isEndless ?? { status: DryRunStatus.Complete, tests: failed ? [failed] : [] });
  }

  /**
   * The test files that load a source, the one in {@link lastToNotice} first.
   * @param {string} source
   * @param {string[]} [files] Those that reach the change; all where it is left out.
   */
  inOrder(source, files = this.testFiles) {
    const [first] = files.filter((file) => file === this.lastToNotice.get(source));
    const loading = files.filter((file) => this.loads.get(file)?.has(source) && file !== first);
    return [...new Set(first ? [first, ...loading] : loading)];
  }

  /**
   * @param {string[]} files
   * @param {Set<string> | undefined} wanted The tests that are asked; all where it is left out.
   * @param {string} change
   * @param {boolean} isStatic Whether the change is there already when the code loads.
   */
  async firstFailure(files, wanted, change, isStatic) {
    this.context.activeMutant = isStatic ? change : undefined;
    try {
      const loaders = this.load();
      for (const file of files) {
        this.context.activeMutant = isStatic ? change : undefined;
        const tests = testsOf(file, loaders).filter(({ id }) => wanted?.has(id) ?? true);
        this.context.activeMutant = change;
        for (const test of tests) {
          const result = await resultOf(test);
          if (result.status === TestStatus.Failed) return result;
        }
      }
      return null;
    } catch (error) {
      // Changed constants may not let the code, or a table of tests, even load.
      return failure({ id: 'load' }, 0, error);
    }
  }

  /** Fresh modules: what loads the tests of each file. */
  load() {
    const module = { exports: {} };
    this.script.runInThisContext()(module, this.require);
    return module.exports;
  }
}

function loadedBy(file, inputs) {
  const loaded = new Set([file]);
  for (const each of loaded) for (const { path } of inputs[each]?.imports ?? []) loaded.add(path);
  return loaded;
}

let names = [];
let collected = [];

/** The tests that a file defines. */
function testsOf(file, loaders) {
  names = [`${file}:`];
  collected = [];
  loaders[file]();
  return collected;
}

const fileOf = (id) => id.slice(0, id.indexOf(':'));

function describe(name, define) {
  names.push(name);
  define();
  names.pop();
}

function it(name, run) {
  collected.push({ id: [...names, name].join(' '), run });
}

/** A line of the table for each test, which is known by its number. */
const each = (make) => (rows) => (title, run) => {
  rows.forEach((row, at) => {
    make(`${title} ${at + 1}`, () => run(...(Array.isArray(row) ? row : [row])));
  });
};
it.each = each(it);
describe.each = each(describe);

async function resultOf(test) {
  const start = performance.now();
  try {
    const running = test.run();
    if (running instanceof Promise) await running;
    return { ...named(test, performance.now() - start), status: TestStatus.Success };
  } catch (error) {
    return failure(test, performance.now() - start, error);
  }
}

const named = ({ id }, timeSpentMs) => ({ id, name: id, timeSpentMs, fileName: fileOf(id) });
const failure = (test, time, error) => ({
  ...named(test, time),
  status: TestStatus.Failed,
  failureMessage: String(error),
});

/** Test files look for what lies beside them. */
function keepFolders({ onLoad }) {
  onLoad({ filter: /[/\\]test[/\\].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
    loader: 'ts',
  }));
}

const create = (options) => new BundledTests(options.testFiles_, options.oneIn_);
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundled-tests', create)];
