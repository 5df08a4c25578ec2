/** How far the 課 are and what was found, in words: the same in the sidebar, the dialogs and on the command line. */

import type { Severity } from '../finding';
import { PROGRESSES, type Progress } from '../finding';
import { SEVERITY_TEXTS } from './findings';

export const PROGRESS_TEXTS: Readonly<Record<Progress, string>> = {
  'not-started': '未着手',
  'in-progress': '入力中',
  'needs-work': '要対応',
  complete: '入力済み',
};

/** 30課：未着手 2課、入力中 5課、入力済み 23課 */
export function progressTotal(departments: readonly { readonly progress: Progress }[]): string {
  const parts = PROGRESSES.map((progress) => ({
    progress,
    count: departments.filter((department) => department.progress === progress).length,
  })).filter(({ count }) => count > 0);
  const texts = parts.map(({ progress, count }) => `${PROGRESS_TEXTS[progress]} ${count}課`);
  return [`${departments.length}課`, texts.join('、')].filter((text) => text !== '').join('：');
}

/** 誤り 12件、未入力 34件、注意 8件; '' when there is nothing. */
export const countsText = (counts: Readonly<Record<Severity, number>>): string =>
  (['error', 'missing', 'warning', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${SEVERITY_TEXTS[severity]} ${counts[severity]}件`)
    .join('、');
