/** Whether a 課 may get a name, beside those that there are. */

import { foldText } from '../cells/folded-text';
import { WorkbookError } from '../errors';
import { CALL_MESSAGES } from '../messages/script';
import { DEPARTMENT_MESSAGES } from '../messages/set-up';
import { isDepartmentName } from './department-name';

/**
 * @param others The names of the other 課 in 課一覧; the very same name among them is no matter of this function.
 * @throws WorkbookError (`wrong-call`) when no tab can have the name, or when only blanks or the width of characters
 *   tell it from another one, which people would take for the same.
 */
export function checkNewName(name: string, others: readonly string[]): void {
  if (!isDepartmentName(name)) {
    throw new WorkbookError('wrong-call', CALL_MESSAGES.departmentNameRefused(name), name);
  }
  const alike = others.find((other) => other !== name && foldText(other) === foldText(name));
  if (alike !== undefined) {
    throw new WorkbookError('wrong-call', DEPARTMENT_MESSAGES.alike(name, alike), name);
  }
}
