/**
 * Runs tests for `npm run mutate` inside Stryker's worker: one bundle of the sources and their tests, and jest's assertions. Starting
 * jest for each change takes longer than the tests that are asked. Of jest the tests need no more than what stands here.
 *
 * Where tests on the host are asked, Code.js is built of the changed sources, and each host that they open knows which change is at
 * work, also while it loads. So the modules of the tests stay, with the workbooks that they have made once, before any change was at
 * work.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { jestExpect } from '@jest/expect';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import {
  commonTokens,
  declareClassPlugin,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { ownDom } from './own-dom.mjs';
import { ownSources } from './own-sources.cjs';
import { packedForms } from './packed-forms.mjs';

/** Where not all shall be asked, a test on a host that takes so many times as long as most is left out. */
const TOO_LONG = 10;

/** They run as they are, and some only so. */
const OTHERS_TOOLS = ['acorn', 'esbuild', 'exceljs', 'html-validate', 'tableschema'];

const { NAMESPACE } = INSTRUMENTER_CONSTANTS;

/** Of so many changes of a file one is looked at. @param {[start: string, oneIn: number][]} samples The first whose start fits holds. */
export const oneInFor = (file, samples) => samples.find(([start]) => file.startsWith(start))?.[1] ?? 1;

/** Whether a change is one of those that are looked at, the same ones each time. */
export const isSampled = ({ id }, file, samples) =>
  ((Number(id) * 2654435761) % 2 ** 32) * oneInFor(file, samples) < 2 ** 32;

class BundledTests {
  /**
   * @param {string[]} testFiles From the repository's folder, in the order in which they are asked.
   * @param {[start: string, oneIn: number][]} samples As {@link isSampled} takes them.
   * @param {boolean} onHost Whether these tests open hosts.
   * @param {boolean} asksAll Whether those that take long are asked of what survives the others.
   */
  constructor(testFiles, samples, onHost, asksAll) {
    this.testFiles = testFiles;
    this.samples = samples;
    this.onHost = onHost;
    this.asksAll = asksAll;
    this.require = createRequire(join(process.cwd(), 'package.json'));
    /** For each source, the file whose tests noticed its last change: mostly they notice the next one as well. */
    this.lastToNotice = new Map();
    /** On the host, for each source and test how many changes it has noticed. */
    this.noticed = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const loaders = this.testFiles.map((file) => `${JSON.stringify(file)}: () => require('./${file}'),`);
    const { outputFiles, metafile } = await build({
      stdin: { contents: `module.exports = { ${loaders.join('\n')} };`, resolveDir: process.cwd() },
      bundle: true,
      conditions: ownSources,
      write: false,
      metafile: true,
      // The worker went into the changed copy after esbuild was loaded.
      absWorkingDir: process.cwd(),
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      alias: ownDom,
      external: OTHERS_TOOLS,
      plugins: [packedForms, { name: 'own-folders', setup: keepFolders }],
      logLevel: 'error',
    });
    /** For each test file, all that it loads. */
    this.loads = new Map(this.testFiles.map((file) => [file, loadedBy(file, metafile.inputs)]));
    this.script = new vm.Script(`(module, require) => {${outputFiles[0]?.text}\n}`);
    this.context = globalThis[NAMESPACE] ??= {};
    Object.assign(globalThis, { describe, it, expect: jestExpect, jest, ...hooks });
    if (this.onHost) await this.prepareHost();
  }

  /** Builds Code.js of the changed sources, and lets each host's script see which change is at work. */
  async prepareHost() {
    const { buildScript } = await import(
      String(pathToFileURL(join(process.cwd(), 'scripts/build-script.mjs')))
    );
    writeFileSync('dist/Code.js', await buildScript('src/google/entry.ts', { isSmall: false }));
    const { createAppsScriptHost } = this.require('./dist-local/host.cjs');
    // Read once: each host would read them anew.
    const files = Object.fromEntries(
      readdirSync('dist')
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.slice(0, -'.html'.length), readFileSync(`dist/${name}`, 'utf8')]),
    );
    const open = async (options) => {
      const host = await createAppsScriptHost({ files, ...options });
      host.run(`(changes) => { globalThis.${NAMESPACE} = changes; }`)(this.context);
      return host;
    };
    Object.assign(globalThis, { builtHost: { createAppsScriptHost: open }, madeBooks: new Map() });
  }

  /** Each test once; says which changes each of them reaches. */
  async dryRun() {
    const tests = await this.runAll();
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.context.mutantCoverage };
  }

  /** The first test of a file makes the workbooks that all its tests share, which shall count as no test's time and code. */
  async makeShared(files) {
    this.context.currentTestId = 'shared';
    for (const [first] of files) if (first) await resultOf(first);
    delete this.context.mutantCoverage?.perTest.shared;
    this.context.currentTestId = undefined;
  }

  async runAll() {
    const loaders = this.load();
    const results = [];
    const files = this.testFiles.map((file) => testsOf(file, loaders));
    this.loaded = files.flat();
    if (this.onHost) await this.makeShared(files);
    for (const test of this.loaded) {
      this.context.currentTestId = test.id;
      const result = await resultOf(test);
      test.time = result.timeSpentMs;
      results.push(result);
      this.context.currentTestId = undefined;
    }
    return results;
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    const { context } = this;
    const source = relative('', sandboxFileName).replaceAll('\\', '/');
    if (!isSampled(activeMutant, source, this.samples))
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [] });
    context.hitCount = hitLimit === undefined ? undefined : 0;
    context.hitLimit = hitLimit;
    const wanted = testFilter && new Set(testFilter);
    const isStatic = mutantActivation === 'static';
    const failed = this.onHost
      ? await this.firstOnHost(source, wanted, activeMutant.id, isStatic)
      : await this.firstFailure(
          this.inOrder(source, testFilter?.map(fileOf)),
          wanted,
          activeMutant.id,
          isStatic,
        );
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
    const loading = files.filter((file) => file !== first && this.loads.get(file)?.has(source));
    return [...new Set(first ? [first, ...loading] : loading)];
  }

  /**
   * With fresh modules, file after file.
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
        const result = await firstFailed(tests);
        if (result) return result;
      }
      return null;
    } catch (error) {
      // Changed constants may not let the code, or a table of tests, even load.
      return failure({ id: 'load' }, 0, error);
    }
  }

  /**
   * With the modules of the first run, for hosts read Code.js anew: first those that take little time and have noticed other changes
   * of the source. Only what a test loads itself is loaded anew for a change that is there already when code loads.
   */
  async firstOnHost(source, wanted, change, isStatic) {
    // A worker that has not made the first run knows no times yet.
    if (!this.loaded) await this.runAll();
    this.context.activeMutant = change;
    const noticed = this.noticed.get(source) ?? new Map();
    this.noticed.set(source, noticed);
    const cost = ({ id, time }) => time / (1 + (noticed.get(id) ?? 0));
    const times = this.loaded.map(({ time }) => time).sort((one, other) => one - other);
    const most = this.asksAll ? Number.POSITIVE_INFINITY : TOO_LONG * times[Math.floor(times.length / 2)];
    const failed = await firstFailed(
      this.loaded
        .filter(({ id, time }) => time <= most && (wanted?.has(id) ?? true))
        .sort((one, other) => cost(one) - cost(other)),
    );
    if (failed) noticed.set(failed.id, (noticed.get(failed.id) ?? 0) + 1);
    if (failed || !isStatic) return failed;
    return this.firstFailure(this.inOrder(source), wanted, change, true);
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
let around = { before: [], after: [] };

/** The tests that a file defines. */
function testsOf(file, loaders) {
  names = [`${file}:`];
  collected = [];
  around = { before: [], after: [] };
  loaders[file]();
  return collected;
}

const fileOf = (id) => id.slice(0, id.indexOf(':'));

function describe(name, define) {
  const outside = around;
  around = { before: [...outside.before], after: [...outside.after] };
  names.push(name);
  define();
  names.pop();
  around = outside;
}

function it(name, run) {
  const { before, after } = around;
  collected.push({ id: [...names, name].join(' '), run, before, after });
}

const hooks = {
  beforeAll: (make) => {
    let made;
    around.before.push(() => (made ??= make()));
  },
  // Whatever was made for all tests is asked again at the next change.
  afterAll: () => {},
  beforeEach: (prepare) => around.before.push(prepare),
  afterEach: (tidy) => around.after.push(tidy),
};

/** A line of the table for each test, which is known by its number. As in jest, lines are lists of arguments where all are lists. */
const each = (make) => (rows) => (title, run) => {
  const areLists = rows.every(Array.isArray);
  rows.forEach((row, at) => {
    make(`${title} ${at + 1}`, () => run(...(areLists ? row : [row])));
  });
};
it.each = each(it);
describe.each = each(describe);

/** Tests put a function of theirs in place of `Date.now` alone. */
const replaced = [];
const jest = {
  setTimeout() {},
  spyOn: (object, name) => ({
    mockImplementation(own) {
      replaced.unshift({ object, name, was: object[name] });
      object[name] = own;
    },
  }),
  restoreAllMocks() {
    for (const { object, name, was } of replaced.splice(0)) object[name] = was;
  },
};

async function firstFailed(tests) {
  for (const test of tests) {
    const result = await resultOf(test);
    if (result.status === TestStatus.Failed) return result;
  }
  return null;
}

async function resultOf(test) {
  const start = performance.now();
  try {
    for (const step of [...test.before, test.run]) {
      const running = step();
      if (running instanceof Promise) await running;
    }
    return { ...named(test, performance.now() - start), status: TestStatus.Success };
  } catch (error) {
    return failure(test, performance.now() - start, error);
  } finally {
    for (const tidy of test.after) tidy();
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

const create = (options) =>
  new BundledTests(options.testFiles_, options.samples_, options.onHost_, options.asksAll_);
create.inject = tokens(commonTokens.options);

/** The changes of the room at work that have been measured, in the process that asks for them. */
export const measured = [];

class SoFar {
  onMutantTested(mutant) {
    measured.push(mutant);
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'bundled-tests', create),
  declareClassPlugin(PluginKind.Reporter, 'so-far', SoFar),
];
