/**
 * `npm run bench`: measures the built project against its budgets and its peers, prints one
 * table, and exits with 1 when a budget is exceeded. Times are ratios of medians taken in this one run, so that they
 * hold on any machine; calls and bytes are counted. With `--short` it only shows that all of it runs (effort.mjs).
 */
import { existsSync } from 'node:fs';
import { BUILT_HOST, BUILT_SCRIPT } from './built-project.mjs';
import { measureCalls } from './calls.mjs';
import { measureCheck } from './check-time.mjs';
import { measureCosts } from './costs.mjs';
import { IS_SHORT } from './effort.mjs';
import { installPeers } from './install-peers.mjs';
import { measureOpening } from './open-time.mjs';
import { measurePage } from './page-time.mjs';
import { printTable } from './print-table.mjs';
import { measureReports } from './report-time.mjs';
import { measureRules } from './rule-time.mjs';
import { measureSidebar } from './sidebar-time.mjs';
import { measureStart } from './start-time.mjs';

if (!existsSync(BUILT_SCRIPT) || !existsSync(BUILT_HOST)) {
  process.stderr.write('dist/ or dist-local/ is not there: run "npm run build" first.\n');
  process.exit(2);
}
if (!IS_SHORT) installPeers();

const rows = [];
const MEASURES = [
  measureStart,
  measureOpening,
  measureCheck,
  measureRules,
  measureReports,
  measureCalls,
  measureCosts,
  measureSidebar,
  measurePage,
];
for (const measure of MEASURES) {
  process.stderr.write(`${measure.name} ...\n`);
  rows.push(...(await measure()));
}
// A budget says nothing of the short form's amounts.
const judged = IS_SHORT ? rows.map((row) => ({ ...row, budget: null })) : rows;
process.stdout.write(printTable(judged));
if (IS_SHORT) process.stderr.write('The short form: every measurement runs; its figures are no measures.\n');
process.exitCode = judged.some((row) => row.budget !== null && row.value > row.budget) ? 1 : 0;
