/**
 * The docx engine. Reached only by `require` inside a function, so that opening a menu does not pay for it; the build
 * test watches that nothing imports this file directly.
 */
import { checkForm } from '../../core/form/check-form';
import { fillForm } from '../../core/form/fill-form';
import { isJointForm } from '../../core/form/joint-form';
import type { ReportData } from '../../core/report/report-data';
import { builtInForm } from './built-in-form';

/**
 * @param form The form as the bytes of a .docx file; left out, the built-in one for such data.
 * @returns The report as the bytes of a .docx file.
 * @throws Refusal 'form-unreadable', as {@link fillForm}.
 */
export const makeDocx = (
  data: ReportData,
  form: Uint8Array = builtInForm(data.kind, data.legend.length > 0),
): Uint8Array => fillForm(form, data);

/** The check of a form, which tries the engine, and the question whether it is one of all departments. */
export { checkForm, isJointForm };
