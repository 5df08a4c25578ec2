/** Times several kinds of work in turns, so that a slow moment of the machine strikes all of them alike. */
import { performance } from 'node:perf_hooks';

/**
 * @param rounds How often each work is done; one more round before that is not counted.
 * @param works Name → async function to be timed.
 * @returns Name → median in milliseconds.
 */
export async function medianTimes(rounds, works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const taken = await timeOf(work);
      if (round > 0) times[name].push(taken);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, taken]) => [name, median(taken)]));
}

/** Milliseconds that an async function takes. */
export async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of the processor that an async function takes: other work on the machine counts less so. */
export async function processorTimeOf(work) {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1000;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
