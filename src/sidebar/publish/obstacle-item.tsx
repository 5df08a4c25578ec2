/** One thing that stands in the way: a press goes to its cell; or it is left as it is, with a reason. */
import { useId, useState } from 'preact/hooks';
import { OBSTACLE_KINDS } from '../../core/messages/publish-gate';
import { PUBLISH_VIEW_TEXTS as TEXT } from '../../core/messages/publish-views';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { JudgedObstacle } from '../../core/publish/acceptance';
import { SETTINGS_SHEET } from '../../core/settings/settings';

export function ObstacleItem(props: {
  obstacle: JudgedObstacle;
  onJump: (sheet: string, cell: string) => void;
  onAnswer: (mark: string, reason: string) => void;
}) {
  const { obstacle, onJump, onAnswer } = props;
  const { kind, department, cell, text, reason, isKept, by, mark } = obstacle;
  const sheet = department === '' ? SETTINGS_SHEET : department;
  return (
    <li class="finding" data-severity={reason === undefined ? 'error' : 'hint'}>
      <button type="button" class="jump" onClick={() => onJump(sheet, cell === '' ? 'A1' : cell)}>
        <span class="finding-head">
          <span class="obstacle-kind">{OBSTACLE_KINDS[kind]}</span>
          <span class="place">
            <bdi>{cell === '' ? sheet : SIDEBAR_TEXTS.findings.place(sheet, cell)}</bdi>
            <span class="unseen">{TEXT.jump}</span>
          </span>
        </span>
        <span class="message">{text}</span>
      </button>
      <div class="obstacle-answer">
        {reason !== undefined && <p class="support">{TEXT.because(reason, by)}</p>}
        {reason === undefined && <Reason onAnswer={(typed) => onAnswer(mark, typed)} />}
        {reason !== undefined && !isKept && (
          <button type="button" class="secondary" onClick={() => onAnswer(mark, '')}>
            {TEXT.takeBack}
          </button>
        )}
      </div>
    </li>
  );
}

/** Taken as a whole, so that half a reason lets nothing pass. */
function Reason({ onAnswer }: { onAnswer: (reason: string) => void }) {
  const [typed, setTyped] = useState('');
  const id = useId();
  return (
    <details>
      <summary>{TEXT.leave}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') onAnswer(typed.trim());
        }}
      >
        <label for={id}>{TEXT.reason}</label>
        <p id={`${id}-hint`} class="support">
          {TEXT.reasonHint}
        </p>
        <textarea
          id={id}
          rows={2}
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="secondary" aria-disabled={typed.trim() === ''}>
          {TEXT.leave}
        </button>
      </form>
    </details>
  );
}
