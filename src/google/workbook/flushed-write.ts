/** A write whose refusal is known at once. */
import { patiently } from '../call/patience';

/** Does some writes with one flush; false where one was refused: then nobody knows which, and what became of the others. */
export function isWritten(work: () => void): boolean {
  try {
    patiently(() => {
      work();
      SpreadsheetApp.flush();
    });
    return true;
  } catch {
    return false;
  }
}
