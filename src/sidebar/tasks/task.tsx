/** One task of the menu, wherever it is shown. */
import { DIAGNOSIS_MESSAGES } from '../../core/messages/diagnosis';
import { TOWN_FORM_MESSAGES } from '../../core/messages/form';
import { REVIEW_TEXTS } from '../../core/messages/hand-over-views';
import { NEXT_YEAR_MESSAGES } from '../../core/messages/next-year';
import { MENU_TEXTS } from '../../core/messages/script';
import { DEPARTMENT_MESSAGES } from '../../core/messages/set-up';
import type { TaskName } from '../../core/overview/opening';
import { AddDepartmentTask } from './add-department-task';
import { CheckTask } from './check-task';
import { DiagnosisTask } from './diagnosis-task';
import { FormTask } from './form-task';
import { NextYearTask } from './next-year-task';
import { RenameDepartmentTask } from './rename-department-task';
import { ReportsTask } from './reports-task';
import { ReviewTask } from './review-task';
import { SetUpTask } from './set-up-task';

/** As the menu calls them. */
export const TASK_TITLES: Readonly<Record<TaskName, string>> = {
  'set-up': MENU_TEXTS.setUp,
  'add-department': DEPARTMENT_MESSAGES.add,
  'rename-department': DEPARTMENT_MESSAGES.rename,
  check: MENU_TEXTS.check,
  reports: MENU_TEXTS.report,
  form: TOWN_FORM_MESSAGES.menu.title,
  diagnosis: DIAGNOSIS_MESSAGES.title,
  review: REVIEW_TEXTS.title,
  'next-year': NEXT_YEAR_MESSAGES.title,
};

/**
 * @param props.tab The tab that was open.
 * @param props.departments The 課 of 課一覧 where they are known; [].
 * @param props.onClose The task is over, or given up before it began.
 */
export function Task(props: {
  name: TaskName;
  tab: string;
  departments: readonly string[];
  onClose: () => void;
}) {
  const { name, tab, departments, onClose } = props;
  switch (name) {
    case 'set-up':
      return <SetUpTask onClose={onClose} />;
    case 'add-department':
      return <AddDepartmentTask departments={departments} onClose={onClose} />;
    case 'rename-department':
      return <RenameDepartmentTask tab={tab} onClose={onClose} />;
    case 'check':
      return <CheckTask departments={departments} onClose={onClose} />;
    case 'reports':
      return <ReportsTask tab={tab} onClose={onClose} />;
    case 'form':
      return <FormTask onClose={onClose} />;
    case 'diagnosis':
      return <DiagnosisTask departments={departments} onClose={onClose} />;
    case 'review':
      return <ReviewTask tab={tab} onClose={onClose} />;
    case 'next-year':
      return <NextYearTask onClose={onClose} />;
  }
}
