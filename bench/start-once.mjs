/**
 * Runs one script once in a fresh process and prints the milliseconds: `node bench/start-once.mjs FILE`.
 * A process of its own, because V8 keeps what it has compiled, and Google's start is always the first.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createContext, runInContext, Script } from 'node:vm';

const code = readFileSync(process.argv[2], 'utf8');
const context = createContext(Object.create(null));
runInContext('delete globalThis.console', context);
const start = performance.now();
new Script(code, { filename: 'Code.js' }).runInContext(context);
process.stdout.write(String(performance.now() - start));
