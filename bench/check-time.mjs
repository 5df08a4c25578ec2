/**
 * What a check costs beside the opening of its workbook, and as goals grow. As a person has it: in a fresh process, which opens one
 * workbook and checks it. And warm: after other openings and checks, where V8 has compiled the host and the script.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWorkbook } from './big-workbook.mjs';
import { checkAll, loadScript, openHost } from './built-project.mjs';
import { amount } from './effort.mjs';
import { median, processorTimeOf } from './median-times.mjs';

const SIZES = amount([1_000, 3_000, 10_000], [30, 60, 90]);
const ROUNDS = amount(5, 1);
const CHECKS = amount(9, 1);
/** So many checks V8 takes to compile a script: until then it works beside them, and its work is told as theirs. */
const SETTLING = amount(15, 1);
const PROCESSES = amount(9, 1);
const CHECK_ONCE = fileURLToPath(new URL('check-once.mjs', import.meta.url));

export async function measureCheck() {
  const measured = [];
  for (const goals of SIZES) measured.push(await measureSize(goals));
  const [small, ...others] = measured.map(({ goals, again }) => ({ goals, perGoal: (again / goals) * 1000 }));
  const largest = measured[measured.length - 1];
  const fresh = await measureFresh(largest.goals);
  return [
    {
      what: `first check of ${inWords(largest.goals)} / opening them, in a fresh process`,
      detail: `${fresh.first.toFixed(0)} ms / ${fresh.opening.toFixed(0)} ms of the processor; the loading of the script is part of the first check`,
      value: fresh.firstRatio,
      budget: 0.5,
    },
    {
      what: 'the same, the checks after it',
      detail: `${fresh.again.toFixed(0)} ms / ${fresh.opening.toFixed(0)} ms`,
      value: fresh.againRatio,
      budget: 0.25,
    },
    {
      what: `checking ${inWords(largest.goals)} / opening them, after other openings and checks`,
      detail: `${largest.again.toFixed(0)} ms / ${largest.opening.toFixed(0)} ms of the processor; reading the tab from the host is part of it`,
      value: largest.again / largest.opening,
      budget: 0.25,
    },
    {
      what: 'the same, the first check after other openings',
      detail: `${largest.first.toFixed(0)} ms / ${largest.opening.toFixed(0)} ms; V8 has compiled the host long ago, and the script, new in each host, not yet`,
      value: largest.first / largest.opening,
      budget: null,
    },
    ...others.map(({ goals, perGoal }) => ({
      what: `check per goal: ${inWords(goals)} / ${inWords(small.goals)}`,
      detail: `${perGoal.toFixed(1)} us / ${small.perGoal.toFixed(1)} us`,
      value: perGoal / small.perGoal,
      budget: 2,
    })),
  ];
}

const inWords = (goals) => `${goals.toLocaleString('en')} goals`;

/**
 * Medians in milliseconds of the processor: `opening` the file, the `first` check after it, with all that a first call brings, and
 * the same check `again`, where nothing but the check is left: only that can show whether it is linear.
 */
async function measureSize(goals) {
  const bytes = await makeWorkbook({ 総務課: goals });
  const times = { opening: [], first: [], again: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const taken = await measureRound(bytes, goals);
    // The first round of a process also pays for compiling the host.
    if (round > 0) for (const each of Object.keys(times)) times[each].push(taken[each]);
  }
  const { opening, first, again } = times;
  return { goals, opening: median(opening), first: median(first), again: median(again) };
}

async function measureRound(bytes, goals) {
  let host;
  const opening = await processorTimeOf(async () => {
    host = await openHost(bytes);
  });
  try {
    loadScript(host);
    const first = await processorTimeOf(() => check(host, goals));
    for (let at = 0; at < SETTLING; at += 1) await check(host, goals);
    const again = [];
    for (let at = 0; at < CHECKS; at += 1) again.push(await processorTimeOf(() => check(host, goals)));
    return { opening, first, again: median(again) };
  } finally {
    host.dispose();
  }
}

async function check(host, goals) {
  const checked = await checkAll(host);
  if (checked !== goals) throw new Error(`${checked} of ${goals} goals were checked`);
}

/** Medians over processes that each open the workbook and check it, with the medians of each process's own ratios. */
async function measureFresh(goals) {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-bench-'));
  try {
    const book = join(folder, 'book.xlsx');
    writeFileSync(book, await makeWorkbook({ 総務課: goals }));
    const runs = Array.from({ length: PROCESSES }, () => checkOnce(book, goals));
    const of = (value) => median(runs.map(value));
    return {
      opening: of(({ opening }) => opening),
      first: of(({ first }) => first),
      again: of(({ again }) => again),
      firstRatio: of(({ opening, first }) => first / opening),
      againRatio: of(({ opening, again }) => again / opening),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkOnce(book, goals) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK_ONCE, book], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the check of ${book} failed: ${stderr}`);
  const run = JSON.parse(stdout);
  if (run.goals !== goals) throw new Error(`${run.goals} of ${goals} goals were checked`);
  return run;
}
