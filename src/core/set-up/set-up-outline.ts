/** What 初期設定 would do, summed up in one line. */
import { SET_UP_TASK_TEXTS } from '../messages/tasks';
import { SETTING_KEYS } from '../settings/settings';
import type { SetUpStep } from './set-up-step';

const { sums: SUMS, sum } = SET_UP_TASK_TEXTS;

type Kind = keyof typeof SUMS;

/** 「シート13、設定6項目、保護39か所」; '' for no step. */
export function outlineOf(steps: readonly SetUpStep[]): string {
  const counts = new Map<Kind, number>();
  for (const step of steps) {
    for (const [kind, count] of Object.entries(countsOf(step)) as [Kind, number][])
      counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  const kinds = (Object.keys(SUMS) as Kind[]).filter((kind) => counts.has(kind));
  return sum(kinds.map((kind) => SUMS[kind](counts.get(kind) ?? 0)));
}

/** A new tab of the system has one protection; one of a 課 two, or three where 編集者 keep it to themselves. */
function countsOf(step: SetUpStep): Partial<Record<Kind, number>> {
  switch (step.kind) {
    case 'settings-sheet':
      return { sheets: 1, settings: SETTING_KEYS.length, protections: 1 };
    case 'history-sheet':
      return { sheets: 1, protections: 1 };
    case 'summary-sheet':
      return step.isNew ? { sheets: 1, protections: 1 } : { formulas: 1 };
    case 'department-tab': {
      const { coordinators, editors } = step.people;
      return { sheets: 1, protections: coordinators.length > 0 && editors.length > 0 ? 3 : 2 };
    }
    case 'setting':
      return { settings: 1 };
    case 'department-table':
    case 'header-cells':
    case 'title-cells':
      return { texts: 1 };
    case 'department-row':
      return { lines: 1 };
    case 'protections':
      return { protections: step.count };
    case 'dropdown':
      return { dropdowns: 1 };
    case 'highlights':
      return { highlights: 1 };
    case 'widths':
      return { widths: 1 };
    case 'frozen-rows':
      return { frozen: 1 };
    case 'state-formulas':
      return { formulas: 1 };
    case 'unfinished-tab':
      return { deleted: 1 };
  }
}
