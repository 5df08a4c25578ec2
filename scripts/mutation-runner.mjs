/**
 * Runs tests for `npm run mutate`: jest's own engine and assertions on one bundle of the sources, inside Stryker's worker. Starting
 * jest for each change takes a hundred times as long as the tests that are asked.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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
import * as circus from 'jest-circus';

const { NAMESPACE } = INSTRUMENTER_CONSTANTS;

class BundledTests {
  /** @param {string[]} testFiles From the repository's folder. */
  constructor(testFiles) {
    this.testFiles = testFiles;
    this.require = createRequire(join(process.cwd(), 'package.json'));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const loaders = this.testFiles.map((file) => `${JSON.stringify(file)}: () => require('./${file}'),`);
    const { outputFiles } = await build({
      stdin: { contents: `module.exports = { ${loaders.join('\n')} };`, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['fast-check', 'docxtemplater', 'pizzip', 'esbuild'],
      alias: { '@xmldom/xmldom': join(process.cwd(), 'src/core/form/docxtemplater-dom.ts') },
      plugins: [{ name: 'own-folders', setup: keepFolders }],
      logLevel: 'error',
    });
    this.script = new vm.Script(`(module, require) => {${outputFiles[0].text}\n}`);
    Object.assign(globalThis, circus, { expect: jestExpect });
    circus.addEventHandler((event) => this.onEvent(event));
    globalThis[NAMESPACE] ??= {};
  }

  async dryRun() {
    const context = globalThis[NAMESPACE];
    this.onEvent = (event) => {
      if (event.name === 'test_start') context.currentTestId = idOf(event.test);
      if (event.name === 'test_done') context.currentTestId = undefined;
    };
    this.load(this.testFiles);
    const tests = await runTests();
    this.fileOfTest = new Map(tests.map(({ id, fileName }) => [id, fileName]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const context = globalThis[NAMESPACE];
    context.hitCount = hitLimit === undefined ? undefined : 0;
    context.hitLimit = hitLimit;
    const isStatic = mutantActivation === 'static';
    context.activeMutant = isStatic ? activeMutant.id : undefined;
    try {
      this.load(testFilter === undefined ? this.testFiles : filesOf(testFilter));
      context.activeMutant = activeMutant.id;
      const wanted = testFilter && new Set(testFilter);
      const all = testsIn(circus.getState().rootDescribeBlock);
      for (const test of all) if (wanted && !wanted.has(idOf(test))) test.mode = 'skip';
      this.onEvent = (event) => {
        if (event.name === 'test_done' && event.test.errors.length > 0)
          for (const test of all) test.mode = 'skip';
      };
      const tests = await runTests();
      const isEndless = determineHitLimitReached(context.hitCount, hitLimit);
      return toMutantRunResult(isEndless ?? { status: DryRunStatus.Complete, tests });
    } catch (error) {
      // The code or a table of tests does not even load.
      const failed = { id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed };
      const tests = [{ ...failed, failureMessage: String(error) }];
      return toMutantRunResult({ status: DryRunStatus.Complete, tests });
    } finally {
      context.activeMutant = undefined;
    }
  }

  /** Fresh modules and the tests of these files. @param {string[]} files */
  load(files) {
    circus.resetState();
    const module = { exports: {} };
    this.script.runInThisContext()(module, this.require);
    for (const file of files)
      circus.describe(`${file}:`, () => {
        module.exports[file]();
      });
  }
}

/** Test files look for what lies beside them. */
function keepFolders({ onLoad }) {
  onLoad({ filter: /[/\\]test[/\\].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
    loader: 'ts',
  }));
}

async function runTests() {
  const { testResults, unhandledErrors } = await circus.run();
  if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join('\n'));
  return testResults.map(({ testPath, duration, errors, status }) => {
    const id = testPath.slice(1).join(' ');
    const result = { id, name: id, timeSpentMs: duration ?? 0, fileName: testPath[1].slice(0, -1) };
    if (errors.length > 0) return { ...result, status: TestStatus.Failed, failureMessage: errors.join('\n') };
    return { ...result, status: status === 'done' ? TestStatus.Success : TestStatus.Skipped };
  });
}

/** All tests of a block and of those in it. */
const testsIn = (block) =>
  block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));

/** The names from the file down. */
function idOf(test) {
  const names = [test.name];
  for (let block = test.parent; block.parent; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}

/** @param {string[]} ids */
const filesOf = (ids) => [...new Set(ids.map((id) => id.slice(0, id.indexOf(':'))))];

const create = (options) => new BundledTests(options.testFiles_);
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundled-tests', create)];
