/** What a check costs beside the opening of its workbook, and as goals grow. */
import { makeWorkbook } from './big-workbook.mjs';
import { callScript, loadScript, openHost } from './built-project.mjs';
import { amount } from './effort.mjs';
import { median, processorTimeOf } from './median-times.mjs';

const SIZES = amount([1_000, 3_000, 10_000], [30, 60, 90]);
const ROUNDS = amount(5, 1);
const CHECKS = amount(9, 1);

export async function measureCheck() {
  const measured = [];
  for (const goals of SIZES) measured.push(await measureSize(goals));
  const [small, ...others] = measured.map(({ goals, again }) => ({ goals, perGoal: (again / goals) * 1000 }));
  const largest = measured[measured.length - 1];
  return [
    {
      what: `checking ${inWords(largest.goals)} / opening them`,
      detail: `${largest.again.toFixed(0)} ms / ${largest.opening.toFixed(0)} ms of the processor; reading the tab from the host is part of it`,
      value: largest.again / largest.opening,
      budget: 0.25,
    },
    {
      what: 'the same, first check after opening',
      detail: `${largest.first.toFixed(0)} ms / ${largest.opening.toFixed(0)} ms; each host runs the script in a context of its own, where V8 has not compiled it yet`,
      value: largest.first / largest.opening,
      budget: 0.5,
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
    const again = [];
    for (let at = 0; at < CHECKS; at += 1) again.push(await processorTimeOf(() => check(host, goals)));
    return { opening, first, again: median(again) };
  } finally {
    host.dispose();
  }
}

async function check(host, goals) {
  const { result } = await callScript(host, 'checkWorkbook');
  const checked = result.departments[0].goals;
  if (checked !== goals) throw new Error(`${checked} of ${goals} goals were checked`);
}
