/** The entry points: every name exported here becomes a top-level function of Code.js, and nothing else does. */

export { checkWorkbook } from './check';
export { checkFromMenu } from './check-dialog';
export { diagnose } from './diagnose';
export { diagnoseFromMenu } from './diagnosis-dialog';
export { createFormFromMenu } from './form/form-dialog';
export { checkTownForm, createForm, getForm, takeInForm, useBuiltInForm } from './form/town-form';
export { listDepartments } from './list-departments';
export { onOpen } from './menu';
export { onEdit } from './on-edit';
export { getGoals, getOverview } from './overview';
export { getPulse } from './pulse';
export { makeReport } from './report/make-report';
export { previewReport } from './report/preview-report';
export { makeReportsFromMenu } from './report/report-dialog';
export { endRun, makeReportInRun, resumeRun, startRun } from './report/report-run';
export { forgetUnfinishedRun, getUnfinishedRun } from './report/unfinished-run';
export { selectCell } from './select-cell';
export { addDepartment } from './set-up/add-department';
export { addDepartmentFromMenu, renameDepartmentFromMenu } from './set-up/departments-dialog';
export { renameDepartment } from './set-up/rename-department';
export { setUpWorkbook } from './set-up/set-up';
export { setUpFromMenu } from './set-up/set-up-dialog';
export { showSidebar } from './sidebar';
export { writeCells } from './write-cells';
