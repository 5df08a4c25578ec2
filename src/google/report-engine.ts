/**
 * The docx engine with the built-in form. Reached only by `require` inside a function, so that opening a menu does
 * not pay for it; the build test watches that nothing imports this file directly.
 */
import builtInForm from '../../templates/report.docx';
import { fillForm } from '../core/report/fill-form';
import type { ReportData } from '../core/report/report-data';

/** The report as the bytes of a .docx file. */
export const makeDocx = (data: ReportData): Uint8Array => fillForm(builtInForm, data);
