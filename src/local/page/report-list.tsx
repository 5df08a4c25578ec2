/** The reports made since the page was opened, each to be saved as a file. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { download } from './download';
import type { MadeReport } from './page-state';

export function ReportList({ reports }: { reports: readonly MadeReport[] }) {
  return (
    <details class="reports" open>
      <summary>{TEXT.reportsMade(reports.length)}</summary>
      <ul>
        {reports.map(({ id, bytes, place }) => (
          <li key={id}>
            <button type="button" class="button" onClick={() => download(id, bytes)}>
              {TEXT.downloadReport(id)}
            </button>
            {place !== '' && <span>{TEXT.reportKept(place)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
