/** One report as a Word document. */
import { fillForm } from '../../core/form/fill-form';
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
