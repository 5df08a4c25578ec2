/** The one translator of Google's faults: what its sentence means to the person, and whether others have to wait as well. */
import { type GoogleFault, googleFaultIn } from '../google-fault';
import { DRIVE_REFUSES, GOOGLE_FAULT_TEXTS } from './script';

export interface TranslatedFault {
  readonly fault: GoogleFault;
  /** One Japanese sentence: what happened and what to do. */
  readonly sentence: string;
  /** Whether nothing else would go better right now: a run over several departments stops, to go on later. */
  readonly stopsAll: boolean;
}

const STOPPING: readonly GoogleFault[] = ['daily-quota', 'rate-limit', 'storage-full', 'too-many-runs'];

/** The words for people in place of whatever was thrown: our sentence where Google's is known, else its own. */
export const spokenReason = (reason: string): string => translateFault(reason)?.sentence ?? reason;

/** The same of what Drive threw, which knows no cells. */
export const driveReason = (reason: string): string =>
  googleFaultIn(reason) === 'no-permission' ? DRIVE_REFUSES : spokenReason(reason);

/**
 * @param reason The words of whatever was thrown.
 * @returns undefined for a sentence that is not known, or not Google's.
 */
export function translateFault(reason: string): TranslatedFault | undefined {
  const fault = googleFaultIn(reason);
  return fault && { fault, sentence: GOOGLE_FAULT_TEXTS[fault], stopsAll: STOPPING.includes(fault) };
}
