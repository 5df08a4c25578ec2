/** What the document's properties say of the town's form: which file it is, and who made it. */

/** The property's key. */
export const FORM_RECORD_KEY = 'jiko-hyoka.form';

/** The property as JSON. */
export interface FormRecord {
  /** The file, as Drive knows it. */
  readonly id: string;
  readonly madeBy: string;
  /** Whether it gives one document of all departments. */
  readonly isJoint?: boolean;
}

/** @param stored The property; null where there is none. @returns null also where somebody else has written it. */
export function formRecordIn(stored: string | null): FormRecord | null {
  try {
    return JSON.parse(stored ?? 'null') as FormRecord | null;
  } catch {
    return null;
  }
}
