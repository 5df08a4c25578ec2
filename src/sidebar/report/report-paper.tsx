/** A report's contents on a narrow sheet of paper, as it would be printed. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { ReportData, ReportGoal } from '../../core/report/report-data';
import { FailureNotice } from '../parts/failure-notice';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { Paragraphs } from './paragraphs';
import { PrintButton } from './print-button';
import { PrintedReport } from './printed-report';

const { report: TEXT } = SIDEBAR_TEXTS;

/** The 自己評価書 of a 課 as it stands, read when it is shown; it can be printed. */
export function ReportPaper({ department }: { department: string }) {
  const { server } = useSession();
  const [data, setData] = useState<ReportData | null>(null);
  const [failure, setFailure] = useState('');
  const load = useCallback(async () => {
    setFailure('');
    try {
      setData(await server.call('previewReport', department, 'evaluation'));
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }, [server, department]);
  useEffect(() => void load(), [load]);
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (data === null) return <p class="working">{TEXT.previewLoading}</p>;
  return (
    <>
      <div class="buttons">
        <PrintButton />
      </div>
      <Paper data={data} />
      <PrintedReport data={data} />
    </>
  );
}

export function Paper({ data }: { data: ReportData }) {
  const isRated = data.counts.length > 0;
  const hasOutcome = data.kind === 'evaluation';
  return (
    <article class="paper">
      {data.draft && <p class="draft-mark">{TEXT.draftMark}</p>}
      {isRated && <p>{TEXT.ratedOn(data.ratedOn)}</p>}
      {data.legend.length > 0 && (
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
            <Goal key={`${place} ${goal.goal[0]}`} goal={goal} isRated={isRated} hasOutcome={hasOutcome} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Goal(props: { goal: ReportGoal; isRated: boolean; hasOutcome: boolean }) {
  const { isRated, hasOutcome } = props;
  const { goal, rating, outcome, further = {} } = props.goal;
  return (
    <div class="printed-goal">
      <Paragraphs texts={goal} />
      {isRated && <p class="printed-rating">{TEXT.rating(rating)}</p>}
      {hasOutcome &&
        (outcome.length === 0 ? <p class="support">{TEXT.noOutcome}</p> : <Paragraphs texts={outcome} />)}
      {hasOutcome &&
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
