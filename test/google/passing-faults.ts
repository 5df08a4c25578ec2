/** Has Google be busy for a moment at one call of an operation, and sees that nobody notices. */

import type { Operation } from '../interruptions';
import { openBook } from '../open-book';
import { snapshotOf } from '../workbook-snapshot';

/** What Google may say, and whether the call has done its work all the same. */
export const PASSING = [
  {
    failWith: 'Service Spreadsheets timed out while accessing document with id 1AbC.',
    failAfter: true,
  },
  {
    failWith: "We're sorry, a server error occurred. Please wait a bit and try again.",
    failAfter: false,
  },
  {
    failWith:
      'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
    failAfter: false,
  },
] as const;

type Fault = (typeof PASSING)[number];

/**
 * @param stride Between the faults: 1 for every call.
 * @returns At how many calls there was one.
 */
export async function disturbEachCall(
  operation: Operation,
  { stride = 1, faults = PASSING }: { stride?: number; faults?: readonly Fault[] } = {},
): Promise<number> {
  const aim = await run(operation, {});
  let count = 0;
  for (let call = 1; call <= aim.calls; call += stride) {
    for (const fault of faults) {
      const disturbed = await run(operation, { failAt: call, ...fault });
      expect([call, fault.failWith, disturbed.error]).toEqual([call, fault.failWith, '']);
      expect([call, fault.failWith, disturbed.snapshot]).toEqual([call, fault.failWith, aim.snapshot]);
      count += 1;
    }
  }
  return count;
}

async function run(
  { workbook, run }: Operation,
  fault: { failAt?: number; failWith?: string; failAfter?: boolean },
) {
  const book = await openBook({ ...(workbook ? { workbook } : {}), ...fault });
  try {
    const before = book.host.calls.total;
    const error = await run(book).then(
      () => '',
      (thrown: Error) => thrown.message,
    );
    const calls = book.host.calls.total - before;
    return { error, calls, snapshot: snapshotOf(book) };
  } finally {
    await book.close();
  }
}
