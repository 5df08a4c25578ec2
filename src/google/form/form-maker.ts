/** Who made the town's form: Drive does not tell somebody who may not see the file. */
import { FORM_RECORD_KEY, type FormRecord, formRecordIn } from '../../core/form/form-record';

/** Remembers who made the Drive file. */
export function rememberFormMaker(id: string, madeBy: string): void {
  const record: FormRecord = { id, madeBy };
  PropertiesService.getDocumentProperties().setProperty(FORM_RECORD_KEY, JSON.stringify(record));
}

/** Who made the Drive file; null when the script did not make it, or 設定 names another one by now. */
export function formMakerOf(id: string): string | null {
  const record = formRecordIn(PropertiesService.getDocumentProperties().getProperty(FORM_RECORD_KEY));
  return record?.id === id ? record.madeBy : null;
}
