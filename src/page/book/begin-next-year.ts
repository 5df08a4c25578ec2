/** Makes the open workbook, which is a copy, the next year's, and gives it its locks, flags and counts. */
import type { Answer } from '../../google/call/answer';

type Call = (name: string, ...args: readonly unknown[]) => Promise<unknown>;

/** @param call Calls a function of the script. @throws Error with the sentence of what could not be done. */
export async function beginNextYear(call: Call): Promise<void> {
  answered(await call('beginNextYear', {}));
  answered(await call('setUpWorkbook', {}));
  answered(await call('checkWorkbook', { write: true }));
}

/** @throws Error with the answer's sentence. */
export function answered<T>(answer: unknown): T {
  const { value, error } = answer as Answer<T>;
  if (error) throw new Error(error.message);
  return value;
}
