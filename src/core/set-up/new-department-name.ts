/** Whether a 課 may get a name, beside those that there are. */

import { foldText } from '../cells/folded-text';
import { CALL_MESSAGES } from '../messages/script';
import { DEPARTMENT_MESSAGES } from '../messages/set-up';
import { Refusal } from '../refusal';
import { isDepartmentName } from '../settings/department-name';

/**
 * @param others The names of the other 課 in 課一覧; the very same name among them is no matter of this function.
 * @throws Refusal (`wrong-call`) when no tab can have the name, or when only blanks or the width of characters
 *   tell it from another one, which people would take for the same.
 */
export function checkNewName(name: string, others: readonly string[]): void {
  if (!isDepartmentName(name)) {
    throw new Refusal('wrong-call', CALL_MESSAGES.departmentNameRefused(name), name);
  }
  const alike = others.find((other) => other !== name && foldText(other) === foldText(name));
  if (alike !== undefined) {
    throw new Refusal('wrong-call', DEPARTMENT_MESSAGES.alike(name, alike), name);
  }
}
