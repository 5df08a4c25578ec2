/** The report on A4 paper, for the printer alone: one table, whose head stands on each page. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { ReportData, ReportGoal } from '../../core/report/report-data';
import { Paragraphs } from './paragraphs';

const { report: TEXT } = SIDEBAR_TEXTS;

export function PrintedReport({ data }: { data: ReportData }) {
  const isRated = data.kind === 'evaluation';
  return (
    <article class="printed-report">
      {isRated && (
        <div class="printed-legend">
          <p>{TEXT.ratedOn(data.ratedOn)}</p>
          {data.legend.map(({ rating, meaning }) => (
            <p key={rating}>
              {rating}　{meaning}
            </p>
          ))}
        </div>
      )}
      <h1>{data.title}</h1>
      <p class="printed-head">
        <bdi>{data.head}</bdi>
      </p>
      <table class={isRated ? 'printed-ratings' : undefined}>
        <colgroup>
          <col class="printed-goals" />
          {isRated && <col class="printed-rating-column" />}
          {isRated && <col />}
        </colgroup>
        <thead>
          {data.draft && (
            <tr class="printed-draft">
              <td colSpan={isRated ? 3 : 1}>
                <span class="draft-mark">{TEXT.draftMark}</span>
              </td>
            </tr>
          )}
          <tr>
            <th scope="col">{TEXT.printedGoal}</th>
            {isRated && <th scope="col">{TEXT.printedRating}</th>}
            {isRated && <th scope="col">{TEXT.printedOutcome}</th>}
          </tr>
        </thead>
        <tbody>
          {data.themes.map(({ heading, goals }, at) => (
            <Theme key={`${at} ${heading}`} heading={heading} goals={goals} isRated={isRated} />
          ))}
        </tbody>
      </table>
    </article>
  );
}

function Theme(props: { heading: string; goals: readonly ReportGoal[]; isRated: boolean }) {
  const { heading, goals, isRated } = props;
  return (
    <>
      <tr class="printed-theme">
        <th scope="rowgroup" colSpan={isRated ? 3 : 1}>
          <bdi>{heading}</bdi>
        </th>
      </tr>
      {goals.map(({ goal, rating, outcome }, at) => (
        <tr key={`${at} ${goal[0]}`}>
          <td>
            <Paragraphs texts={goal} />
          </td>
          {isRated && <td>{rating}</td>}
          {isRated && (
            <td>
              <Paragraphs texts={outcome} />
            </td>
          )}
        </tr>
      ))}
    </>
  );
}
