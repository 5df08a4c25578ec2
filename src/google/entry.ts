/** The entry points: every name exported here becomes a top-level function of Code.js, and nothing else does. */

export { checkWorkbook } from './check';
export { checkFromMenu } from './check-dialog';
export { makeReport } from './make-report';
export { onOpen } from './menu';
export { onEdit } from './on-edit';
export { makeReportsFromMenu } from './report-dialog';
export { selectCell } from './select-cell';
export { setUpWorkbook } from './set-up';
export { setUpFromMenu } from './set-up-dialog';
export { showSidebar } from './sidebar';
