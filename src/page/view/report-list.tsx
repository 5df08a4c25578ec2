/** The reports made since the page was opened: each name is a link to its file, and all can be had at once. */
import { useEffect, useState } from 'preact/hooks';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { canPickFolder } from '../browser/pick-folder';
import type { MadeReport } from '../reports/made-reports';
import type { PageState } from '../state/page-state';

/** One line, with the last report in it: the sheet needs the room. The others fold out. */
export function ReportList({ state }: { state: PageState }) {
  const reports = state.reports.all;
  const [isOpen, setOpen] = useState(false);
  const last = reports.at(-1);
  return (
    <section class="reports" aria-label={TEXT.reports}>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{TEXT.reportsMade(reports.length)}</summary>
        {isOpen && (
          <ul>
            {reports.map((report) => (
              <li key={report.id}>
                <Report report={report} />
              </li>
            ))}
          </ul>
        )}
      </details>
      {reports.length > 1 && (
        <div class="all-reports">
          <span id="all-reports">{TEXT.allReports}</span>
          <button
            type="button"
            class="button"
            aria-describedby="all-reports"
            onClick={() => state.downloadReports()}
          >
            {TEXT.reportsAsZip}
          </button>
          {canPickFolder() && (
            <button
              type="button"
              class="button"
              aria-describedby="all-reports"
              onClick={() => void state.keepReports()}
            >
              {TEXT.reportsIntoFolder}
            </button>
          )}
        </div>
      )}
      {last && !isOpen && (
        <p class="last-report">
          <Report report={last} />
        </p>
      )}
    </section>
  );
}

function Report({ report }: { report: MadeReport }) {
  return (
    <>
      <ReportLink report={report} />{' '}
      {report.place !== '' && <span class="support">{TEXT.reportKept(report.place)}</span>}
    </>
  );
}

function ReportLink({ report: { id, bytes } }: { report: MadeReport }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return (
    <a href={url} download={id} title={TEXT.downloadReport}>
      <bdi>{id}</bdi>
    </a>
  );
}
