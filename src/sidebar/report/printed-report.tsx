/** The report on A4 paper, for the printer alone: one table, whose head stands on each page. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { LAST_YEAR_TAGS } from '../../core/report/build-report-data';
import type { ReportData, ReportGoal } from '../../core/report/report-data';
import { Paragraphs } from './paragraphs';

const { report: TEXT } = SIDEBAR_TEXTS;

/** Which columns it has: 「各課の目標」 has neither, a town that rates nothing has no rating. */
interface Columns {
  readonly hasOutcome: boolean;
  readonly isRated: boolean;
  readonly count: number;
}

export function PrintedReport({ data }: { data: ReportData }) {
  const hasOutcome = data.kind === 'evaluation';
  const isRated = data.counts.length > 0;
  const columns: Columns = { hasOutcome, isRated, count: 1 + Number(hasOutcome) + Number(isRated) };
  return (
    <article class="printed-report">
      {data.legend.length > 0 && (
        <div class="printed-legend">
          {isRated && <p>{TEXT.ratedOn(data.ratedOn)}</p>}
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
          {hasOutcome && <col />}
        </colgroup>
        <thead>
          {data.draft && (
            <tr class="printed-draft">
              <td colSpan={columns.count}>
                <span class="draft-mark">{TEXT.draftMark}</span>
              </td>
            </tr>
          )}
          <tr>
            <th scope="col">{TEXT.printedGoal}</th>
            {isRated && <th scope="col">{TEXT.printedRating}</th>}
            {hasOutcome && <th scope="col">{TEXT.printedOutcome}</th>}
          </tr>
        </thead>
        <tbody>
          {data.themes.map(({ heading, goals }, at) => (
            <Theme key={`${at} ${heading}`} heading={heading} goals={goals} columns={columns} />
          ))}
        </tbody>
      </table>
    </article>
  );
}

function Theme(props: { heading: string; goals: readonly ReportGoal[]; columns: Columns }) {
  const { heading, goals, columns } = props;
  return (
    <>
      <tr class="printed-theme">
        <th scope="rowgroup" colSpan={columns.count}>
          <bdi>{heading}</bdi>
        </th>
      </tr>
      {goals.map((goal, at) => (
        <Goal key={`${at} ${goal.goal[0]}`} goal={goal} columns={columns} />
      ))}
    </>
  );
}

function Goal(props: { goal: ReportGoal; columns: Columns }) {
  const { hasOutcome, isRated, count } = props.columns;
  const { goal, rating, outcome, further = {} } = props.goal;
  // Last year's fields are for those who fill in; the document prints them only where its form asks for them.
  const isPrinted = (name: string): boolean => !LAST_YEAR_TAGS.some((tag) => tag === name);
  const own = Object.entries(further).filter(([name, texts]) => texts.length > 0 && isPrinted(name));
  return (
    <>
      <tr>
        <td>
          <Paragraphs texts={goal} />
        </td>
        {isRated && <td>{rating}</td>}
        {hasOutcome && (
          <td>
            <Paragraphs texts={outcome} />
          </td>
        )}
      </tr>
      {hasOutcome && own.length > 0 && (
        <tr class="printed-further">
          <td colSpan={count}>
            {own.map(([name, texts]) => (
              <div key={name}>
                <bdi class="bold">{name}</bdi>
                <Paragraphs texts={texts} />
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
