/** One finding: a press goes to its cell, and a fix with exactly one answer is one press more. */
import { useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { fixEdit } from '../../core/overview/fix-edit';
import type { FoundCell } from '../../core/overview/sidebar-data';
import { Refusal } from '../parts/refusal';
import { SeverityMark } from '../parts/severity-mark';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { tellResults, toneOf } from '../session/use-cell-edits';
import { BeforeAfter } from './before-after';

const { findings: TEXT, fixes: FIXES } = SIDEBAR_TEXTS;

export function FindingItem({ found }: { found: FoundCell }) {
  const { jump } = useSession();
  const { sheet, cell, severity, goal, message } = found;
  return (
    <li class="finding" data-severity={severity}>
      <button type="button" class="jump" onClick={() => void jump(sheet, cell)} onKeyDown={moveAmongFindings}>
        <span class="finding-head">
          <SeverityMark severity={severity} />
          <span class="place">
            <bdi>{TEXT.place(sheet, cell)}</bdi>
            <span class="unseen">{TEXT.jump}</span>
          </span>
        </span>
        <span class="message">{message}</span>
        {goal !== '' && (
          <span class="support">
            <bdi>{TEXT.goal(goal)}</bdi>
          </span>
        )}
      </button>
      {found.fix && <FixButton found={found} />}
    </li>
  );
}

function FixButton({ found }: { found: FoundCell }) {
  const { edits, say } = useSession();
  const [isWriting, setWriting] = useState(false);
  const [refusal, setRefusal] = useState('');
  const edit = fixEdit(found);
  if (edit === null) return null;
  const apply = async (): Promise<void> => {
    if (isWriting) return;
    setWriting(true);
    try {
      const results = await edits.write([edit]);
      setRefusal(results[0]?.message ?? '');
      say(tellResults(results), toneOf(results));
    } catch (failure) {
      setRefusal(sentenceOf(failure));
      say(sentenceOf(failure), 'told');
    }
    setWriting(false);
  };
  return (
    <div class="fix">
      <BeforeAfter edit={edit} />
      <button type="button" class="secondary" aria-disabled={isWriting} onClick={() => void apply()}>
        {FIXES.apply}
        <span class="unseen">{TEXT.place(found.sheet, found.cell)}</span>
      </button>
      {refusal !== '' && <Refusal sentence={refusal} />}
    </div>
  );
}

/** Up and down go from finding to finding; Tab also reaches the fixes between them. */
function moveAmongFindings(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const button = event.currentTarget as HTMLElement;
  const list = button.closest('.finding-list');
  if (step === undefined || list === null) return;
  const buttons = Array.from(list.querySelectorAll<HTMLElement>('button.jump'));
  const next = buttons[buttons.indexOf(button) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
