/** One hand-over before it is made: what it means, the report where it is handed in, a reason where one is needed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { needsWork } from '../../core/finding';
import type { OpenOpinion } from '../../core/hand-over/review-list';
import { TRANSITIONS } from '../../core/hand-over/transition';
import { HAND_OVER_MESSAGES, HAND_OVER_TEXTS, type HandOver } from '../../core/messages/hand-over';
import { HAND_OVER_VIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import type { OverviewDepartment } from '../../core/overview/sidebar-data';
import { FindingItem } from '../findings/finding-item';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { TextField } from '../parts/text-field';
import { ReportPaper } from '../report/report-paper';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { OpinionChoice } from './opinions';

export function HandOverForm(props: {
  department: OverviewDepartment;
  handOver: HandOver;
  reason: string;
  onReason: (typed: string) => void;
  onClose: () => void;
}) {
  const { department, handOver, reason, onReason, onClose } = props;
  const { name } = department;
  const { server, check, say } = useSession();
  const [opinions, setOpinions] = useState<readonly OpenOpinion[]>([]);
  const [refusal, setRefusal] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [isReading, setReading] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What stopped it stands above the buttons: from here, the next press of Tab is at the first thing to mend.
  useLayoutEffect(() => {
    if (refusal !== '') focusHere(form.current?.querySelector<HTMLElement>('.refused') ?? null);
  }, [refusal]);
  // The button that was pressed has gone; a second press of Enter must not hand on.
  useLayoutEffect(() => {
    const [question, field] = form.current?.querySelectorAll<HTMLElement>(':scope > p, textarea') ?? [];
    focusHere(field ?? question ?? null);
  }, []);
  const handOn = async (): Promise<void> => {
    if (isWorking) return;
    setWorking(true);
    setRefusal('');
    say(TEXT.working);
    try {
      const { written, to, message } = await server.call('changeState', {
        department: name,
        handOver: HAND_OVER_TEXTS[handOver],
        reason: [reason, TEXT.opinionsIn(opinions)].filter((text) => text.trim() !== '').join('　'),
      });
      if (written) {
        say([TEXT.done(name, to), message].join(''));
        onClose();
        await check.renew([name]);
        return;
      }
      setRefusal(message);
      say(TEXT.refused, 'told');
      // The list of what is left is that of the check.
      if (handOver === 'submit') await check.renew([name]);
    } catch (error) {
      setRefusal(sentenceOf(error));
      say(sentenceOf(error), 'told');
    }
    setWorking(false);
  };
  return (
    <form
      ref={form}
      class="hand-over-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void handOn();
      }}
    >
      <p tabIndex={-1}>{TEXT.asks[handOver]}</p>
      {handOver === 'submit' && (
        <details onToggle={(event) => setReading(event.currentTarget.open)}>
          <summary>{TEXT.report}</summary>
          {isReading && <ReportPaper department={name} />}
        </details>
      )}
      {TRANSITIONS[handOver].needsReason && (
        <TextField label={TEXT.reason} value={reason} error="" rows={3} onInput={onReason} />
      )}
      {handOver === 'return' && <OpinionChoice department={name} chosen={opinions} onChoose={setOpinions} />}
      {refusal !== '' && (
        <div class="refused" tabIndex={-1}>
          <Refused sentence={refusal} department={department} />
        </div>
      )}
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={isWorking}>
          {TEXT.buttons[handOver]}
        </button>
        <button type="button" class="secondary" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}

/** Why it was refused. What stops a 提出 leads to its cells, and goes as it is mended. */
function Refused({ sentence, department }: { sentence: string; department: OverviewDepartment }) {
  const { phase } = useSession().check;
  const left = department.findings.filter(needsWork);
  const isList = sentence.includes('\n\n');
  if (!isList || (left.length === 0 && phase !== 'current')) return <FailureNotice sentence={sentence} />;
  if (left.length === 0) return null;
  const [reason = ''] = HAND_OVER_MESSAGES.findingsLeft(department.name, left).split('\n\n');
  return (
    <>
      <FailureNotice sentence={reason} />
      <ul class="finding-list">
        {left.map((found) => (
          <FindingItem key={`${found.rule} ${found.cell}`} found={found} />
        ))}
      </ul>
    </>
  );
}
