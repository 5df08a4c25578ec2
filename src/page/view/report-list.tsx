/** The reports made since the page was opened: each name is a link to its file, and all can be had at once. */
import { useEffect, useState } from 'preact/hooks';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { MadeReport } from '../reports/made-reports';
import { canPickFolder } from '../reports/report-files';
import type { PageState } from '../state/page-state';

/** It folds away, and stays so while more are made; in one column there is no room for it at first. */
export function ReportList({ state }: { state: PageState }) {
  const { layout } = state;
  const reports = state.reports.all;
  return (
    <details class="reports" open={!layout.isOneColumn}>
      <summary>{TEXT.reportsMade(reports.length)}</summary>
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
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <ReportLink report={report} />
            {report.place !== '' && <span class="support">{TEXT.reportKept(report.place)}</span>}
          </li>
        ))}
      </ul>
    </details>
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
