/** The entry points: every name exported here becomes a top-level function of Code.js, and nothing else does. */

export { checkWorkbook } from './check/check-workbook';
export { getGoalPlaces, getGoals, getOverview, lookAgain } from './check/get-overview';
export { getPulse } from './check/pulse';
export { writeCells } from './check/write-cells';
export { diagnose, diagnoseTabs } from './diagnose';
export { fixFindings } from './fixes/fix-findings';
export { getLastFix, undoFixes } from './fixes/undo-fixes';
export { checkTownForm, createForm, getForm, takeInForm, useBuiltInForm } from './form/town-form';
export { changeState } from './hand-over/change-state';
export { foldHistory } from './hand-over/fold-history';
export { getChanges } from './hand-over/get-changes';
export { noteAcceptance } from './hand-over/note-acceptance';
export { noteLook } from './hand-over/note-look';
export { onOpen } from './menu';
export {
  addDepartmentFromMenu,
  checkFromMenu,
  createFormFromMenu,
  diagnoseFromMenu,
  importFromMenu,
  makeReportsFromMenu,
  publishFromMenu,
  renameDepartmentFromMenu,
  setUpFromMenu,
  showSidebar,
} from './menu-items';
export { onEdit } from './on-edit';
export { getImportPlace, writeImport } from './papers/write-import';
export { openPublishedFolder } from './publish/open-folder';
export { putPublished } from './publish/put-published';
export { getBook } from './report/get-book';
export { makeReport } from './report/make-report';
export { previewReport } from './report/preview-report';
export { endRun, makeReportInRun, resumeRun, startRun } from './report/report-run';
export { forgetUnfinishedRun, getUnfinishedRun } from './report/unfinished-run';
export { addDepartment } from './set-up/add-department';
export { beginNextYear } from './set-up/begin-next-year';
export { clearCopied } from './set-up/copied-book';
export { renameDepartment } from './set-up/rename-department';
export { beginSetUp, finishSetUp, lookAtBook, lookAtTabs, setUpTabs } from './set-up/set-up-run';
export { setUpWorkbook } from './set-up/set-up-workbook';
export { listDepartments } from './workbook/list-departments';
export { getHistory } from './workbook/read-history';
export { getNotes } from './workbook/read-notes';
export { selectCell } from './workbook/select-cell';
