/** Who made the town's form: Drive does not tell somebody who may not see the file. */
import { FORM_RECORD_KEY, type FormRecord, formRecordIn } from '../../core/form/form-record';

/** Remembers who made the Drive file, and what it is for. */
export function rememberForm(record: FormRecord): void {
  PropertiesService.getDocumentProperties().setProperty(FORM_RECORD_KEY, JSON.stringify(record));
}

/** What is remembered of the Drive file; null when the script did not make it, or 設定 names another one by now. */
export function recordOfForm(id: string): FormRecord | null {
  const record = formRecordIn(PropertiesService.getDocumentProperties().getProperty(FORM_RECORD_KEY));
  return record?.id === id ? record : null;
}
