/** 自己診断 from the menu. */
import type { DiagnosisItem } from '../core/diagnosis';
import { DIAGNOSIS_MESSAGES } from '../core/messages/diagnosis';
import { diagnose } from './diagnose';

/** A dialog of more lines cannot be read to its end on a small screen. */
const MOST_ITEMS = 15;

/** Tells what is wrong and how to mend it; what is right comes last. */
export function diagnoseFromMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const { value, error } = diagnose();
  const text = error ? error.message : describe(value.items, value.counts.problem, value.counts.warning);
  ui.alert(DIAGNOSIS_MESSAGES.title, text, ui.ButtonSet.OK);
}

function describe(items: readonly DiagnosisItem[], problems: number, warnings: number): string {
  const lines = items
    .slice(0, MOST_ITEMS)
    .map(({ state, where, what, howToMend }) =>
      DIAGNOSIS_MESSAGES.line(DIAGNOSIS_MESSAGES.states[state], where, what, howToMend),
    );
  const faults = problems + warnings - MOST_ITEMS;
  if (faults > 0) lines.push(DIAGNOSIS_MESSAGES.more(faults));
  return [DIAGNOSIS_MESSAGES.counts(problems, warnings), ...lines].join('\n\n');
}
