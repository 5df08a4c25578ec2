/** Whether a 課 may get a name, beside those that there are. */

import { foldText } from '../cells/folded-text';
import { CALL_MESSAGES } from '../messages/script';
import { DEPARTMENT_MESSAGES } from '../messages/set-up';
import { Refusal } from '../refusal';
import { isDepartmentName } from '../settings/department-name';

/**
 * @param others The names of the other 課 in 課一覧; the very same name among them is no matter of this function.
 * @returns Why no tab can have the name, or that only blanks or the width of characters tell it from another one, which
 *   people would take for the same; '' when it can be given.
 */
function nameFault(name: string, others: readonly string[]): string {
  if (!isDepartmentName(name)) return CALL_MESSAGES.departmentNameRefused(name);
  const alike = others.find((other) => other !== name && foldText(other) === foldText(name));
  return alike === undefined ? '' : DEPARTMENT_MESSAGES.alike(name, alike);
}

/** The first fault of several new names, each beside those before it; '' for none. */
export const namesFault = (names: readonly string[]): string =>
  names.map((name, at) => nameFault(name, names.slice(0, at))).find((fault) => fault !== '') ?? '';

/** @throws Refusal (`wrong-call`) with the {@link nameFault}. */
export function checkNewName(name: string, others: readonly string[]): void {
  const fault = nameFault(name, others);
  if (fault !== '') throw new Refusal('wrong-call', fault, name);
}
