/** Who made the town's form: Drive does not tell somebody who may not see the file. */

const MAKER_KEY = 'jiko-hyoka.form';

interface FormMaker {
  readonly id: string;
  readonly madeBy: string;
}

/** Remembers who made the Drive file. */
export function rememberFormMaker(id: string, madeBy: string): void {
  const maker: FormMaker = { id, madeBy };
  PropertiesService.getDocumentProperties().setProperty(MAKER_KEY, JSON.stringify(maker));
}

/** Who made the Drive file; null when the script did not make it, or 設定 names another one by now. */
export function formMakerOf(id: string): string | null {
  const stored = PropertiesService.getDocumentProperties().getProperty(MAKER_KEY);
  const maker = JSON.parse(stored ?? 'null') as FormMaker | null;
  return maker?.id === id ? maker.madeBy : null;
}
