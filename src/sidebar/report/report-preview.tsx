/** The report as it would be printed, set for a narrow column; from the very data that the form is filled with. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { ReportData, ReportGoal, ReportKind } from '../../core/report/report-data';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { Paragraphs } from './paragraphs';
import { PrintedReport } from './printed-report';

const { report: TEXT } = SIDEBAR_TEXTS;

export function ReportPreview(props: { department: string; kind: ReportKind; onClose: () => void }) {
  const { department, kind, onClose } = props;
  const { server, say } = useSession();
  const [data, setData] = useState<ReportData | null>(null);
  const [failure, setFailure] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(async () => {
    setFailure('');
    say(TEXT.previewLoading);
    try {
      setData(await server.call('previewReport', department, kind));
      say(TEXT.previewHeading);
    } catch (error) {
      setFailure(sentenceOf(error));
      say(sentenceOf(error), 'told');
    }
  }, [server, say, department, kind]);
  useEffect(() => {
    focusHere(heading.current);
    void load();
  }, [load]);
  useLayoutEffect(
    () => (data ? printByKey(() => heading.current?.offsetParent !== null) : undefined),
    [data],
  );
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {TEXT.previewHeading}
      </h2>
      <div class="buttons">
        <button type="button" class="secondary" onClick={onClose}>
          {SIDEBAR_TEXTS.back}
        </button>
        {data && (
          <button type="button" class="secondary" title={TEXT.printKey} onClick={() => window.print()}>
            {TEXT.print}
          </button>
        )}
      </div>
      {failure !== '' && <FailureNotice sentence={failure} onRetry={() => void load()} />}
      {data === null && failure === '' && <p class="working">{TEXT.previewLoading}</p>}
      {data && <Paper data={data} />}
      {data && <PrintedReport data={data} />}
    </>
  );
}

/**
 * While the preview is open Ctrl+P prints it, and not the page around. Returns what stops it.
 * @param isShown Whether it is in sight: another view may stand in front of it.
 */
function printByKey(isShown: () => boolean): () => void {
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || !isShown()) return;
    event.preventDefault();
    window.print();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

function Paper({ data }: { data: ReportData }) {
  const isRated = data.kind === 'evaluation';
  return (
    <article class="paper">
      {data.draft && <p class="draft-mark">{TEXT.draftMark}</p>}
      {isRated && <p>{TEXT.ratedOn(data.ratedOn)}</p>}
      {isRated && (
        <ul class="legend">
          {data.legend.map(({ rating, meaning }) => (
            <li key={rating}>
              <b>{rating}</b>
              <span>{meaning}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{data.title}</h3>
      <p class="head">
        <bdi>{data.head}</bdi>
      </p>
      {data.themes.map(({ heading, goals }, at) => (
        <section key={`${at} ${heading}`}>
          <h4>
            <bdi>{heading}</bdi>
          </h4>
          {goals.map((goal, place) => (
            <Goal key={`${place} ${goal.goal[0]}`} goal={goal} isRated={isRated} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Goal(props: { goal: ReportGoal; isRated: boolean }) {
  const { isRated } = props;
  const { goal, rating, outcome, further = {} } = props.goal;
  return (
    <div class="printed-goal">
      <Paragraphs texts={goal} />
      {isRated && <p class="printed-rating">{TEXT.rating(rating)}</p>}
      {isRated &&
        (outcome.length === 0 ? <p class="support">{TEXT.noOutcome}</p> : <Paragraphs texts={outcome} />)}
      {isRated &&
        Object.entries(further)
          .filter(([, texts]) => texts.length > 0)
          .map(([name, texts]) => (
            <div key={name}>
              <p class="support">
                <bdi>{name}</bdi>
              </p>
              <Paragraphs texts={texts} />
            </div>
          ))}
    </div>
  );
}
