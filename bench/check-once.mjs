/**
 * Opens one workbook in a fresh process and checks it: `node bench/check-once.mjs BOOK.xlsx`. Prints, in milliseconds of the
 * processor, the opening, the first check with the loading of the script, and the median of the checks after it.
 * A process of its own, because a person opens a workbook once: V8 has then compiled neither the host nor the script.
 */
import { readFileSync } from 'node:fs';
import { checkAll, loadHost, loadScript, openHost } from './built-project.mjs';
import { median, processorTimeOf } from './median-times.mjs';

const CHECKS = 9;

const bytes = readFileSync(process.argv[2]);
// The program's start is no part of the opening.
loadHost();
let host;
let goals;
const opening = await processorTimeOf(async () => {
  host = await openHost(bytes);
});
const first = await processorTimeOf(async () => {
  loadScript(host);
  goals = await checkAll(host);
});
const again = [];
for (let at = 0; at < CHECKS; at += 1) again.push(await processorTimeOf(() => checkAll(host)));
host.dispose();
process.stdout.write(JSON.stringify({ opening, first, again: median(again), goals }));
