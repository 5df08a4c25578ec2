/** 次にすること: each thing that is left is a button to where it is done. */

import type { NextStep } from '../../core/messages/next-steps';
import { NEXT_STEP_TEXTS as TEXT } from '../../core/messages/next-steps';
import { listNextSteps } from '../../core/overview/list-next-steps';
import type { Overview } from '../../core/overview/sidebar-data';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import { SETTINGS_SCOPE } from '../findings/finding-filter';
import { showHandOver } from '../hand-over/hand-over-section';
import { Icon } from '../parts/icon';
import { useSession } from '../session/sidebar-session';
import type { StatusLinks } from './status-links';

export function NextStepsList({ overview, ...links }: { overview: Overview } & StatusLinks) {
  const { jump, openTask } = useSession();
  const steps = listNextSteps(overview);
  const go = (step: NextStep): void => {
    if (step.kind === 'copy' || step.kind === 'set-up') openTask('set-up');
    else if ('cell' in step) void jump(SETTINGS_SHEET, step.cell);
    else if (step.kind === 'settings') links.onFindings({ scope: SETTINGS_SCOPE });
    else if (step.kind === 'errors') links.onFindings({ scope: 'all', ...wantedErrors(step) });
    else if (step.kind === 'answer' || step.kind === 'submit' || step.kind === 'close')
      showHandOver(step.departments[0] ?? '');
    else if (step.kind === 'reports') links.onReport();
    else links.onFill(step.departments[0] ?? '');
  };
  return (
    <section class="next-steps">
      <h3>{TEXT.heading}</h3>
      {steps.length === 0 && <p>{TEXT.none}</p>}
      <ul>
        {steps.map((step) => (
          <li key={step.kind}>
            <Step step={step} onGo={() => go(step)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The list filters by one rule, or else shows what is missing too. */
const wantedErrors = ({ count, explanations }: NextStep & { kind: 'errors' }) =>
  count === explanations ? ({ rule: 'explanation-missing' } as const) : { onlyToDo: true };

function Step({ step, onGo }: { step: NextStep; onGo: () => void }) {
  const { title, about } = TEXT.step(step);
  return (
    <button type="button" onClick={onGo}>
      <span class="step-text">
        <span>{title}</span>
        <span class="support">{about}</span>
      </span>
      <Icon name="arrow" />
    </button>
  );
}
