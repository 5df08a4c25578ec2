/** The forms that come with the script. */
import goalsForm from '../../../templates/goals.docx';
import evaluationForm from '../../../templates/report.docx';
import unratedForm from '../../../templates/unrated.docx';
import type { ReportKind } from '../../core/report/report-data';

/**
 * The bytes of the built-in form for this kind of report, a .docx file; not to be changed.
 * @param isRated false in a town that rates nothing: its 自己評価書 has no column for it.
 */
export const builtInForm = (kind: ReportKind, isRated = true): Uint8Array =>
  (kind === 'goals' ? goalsForm : isRated ? evaluationForm : unratedForm)();
