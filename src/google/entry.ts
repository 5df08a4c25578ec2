/** The entry points: every name exported here becomes a top-level function of Code.js, and nothing else does. */

export { addDepartment } from './add-department';
export { checkWorkbook } from './check';
export { checkFromMenu } from './check-dialog';
export { addDepartmentFromMenu, renameDepartmentFromMenu } from './departments-dialog';
export { diagnose } from './diagnose';
export { diagnoseFromMenu } from './diagnosis-dialog';
export { createFormFromMenu } from './form-dialog';
export { listDepartments } from './list-departments';
export { makeReport } from './make-report';
export { onOpen } from './menu';
export { onEdit } from './on-edit';
export { getGoals, getOverview } from './overview';
export { previewReport } from './preview-report';
export { getPulse } from './pulse';
export { renameDepartment } from './rename-department';
export { makeReportsFromMenu } from './report-dialog';
export { endRun, makeReportInRun, resumeRun, startRun } from './report-run';
export { selectCell } from './select-cell';
export { setUpWorkbook } from './set-up';
export { setUpFromMenu } from './set-up-dialog';
export { showSidebar } from './sidebar';
export { checkTownForm, createForm, getForm, takeInForm, useBuiltInForm } from './town-form';
export { forgetUnfinishedRun, getUnfinishedRun } from './unfinished-run';
export { writeCells } from './write-cells';
