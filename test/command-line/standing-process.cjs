/**
 * Runs the built command line again and again in one process, each time from its first line: that spares Node's start and what
 * V8 learns of the program anew each time. A command has ended when nothing is left for the process to do, as when it is alone.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const CLI = join(__dirname, '../../dist-local/cli.cjs');
const program = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(CLI, 'utf8').replace(/^#!.*/, '')}\n})`,
  { filename: CLI },
);

/** What the program prints, by stream. */
const printed = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr']) {
  process[name].write = (text) => {
    printed[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
}

process.on('message', ({ folder, args, environment }) => {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  process.argv = [process.execPath, CLI, ...args];
  process.exitCode = undefined;
  Object.assign(printed, { stdout: '', stderr: '' });
  // Waiting for the next command is nothing that this one has to do.
  process.channel.unref();
  const module = { exports: {} };
  program.runInThisContext()(module.exports, createRequire(CLI), module, CLI, dirname(CLI));
});

process.on('beforeExit', (code) => {
  if (!process.connected) return;
  // A folder in which a process works cannot be removed on Windows.
  process.chdir(__dirname);
  // Each start of the program listens for lost output.
  for (const name of ['stdout', 'stderr']) process[name].removeAllListeners('error');
  process.channel.ref();
  process.send({ status: code, ...printed });
});
