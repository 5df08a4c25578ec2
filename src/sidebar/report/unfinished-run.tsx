/** The offer to go on with reports that were left half made, by a closed browser or a limit of Google's. */
import { SIDEBAR_REPORT_TEXTS as TEXT } from '../../core/messages/sidebar';
import type { UnfinishedRun as Unfinished } from '../../google/report/unfinished-run';
import { Icon } from '../parts/icon';
import type { ReportRun } from './use-report-run';

export function UnfinishedRun({ run, unfinished }: { run: ReportRun; unfinished: Unfinished }) {
  const { departments, done, held, kind } = unfinished;
  return (
    <section class="notice">
      <Icon name="warning" />
      <div>
        <p>{TEXT.unfinished(done.length, departments.length)}</p>
        <p class="note">{TEXT.kinds[kind]}</p>
        {held === null ? (
          <div class="buttons">
            <button type="button" class="primary" onClick={() => void run.resume()}>
              {TEXT.resume(done.length + 1, departments.length)}
            </button>
            <button type="button" class="secondary" onClick={() => void run.forget()}>
              {TEXT.forget}
            </button>
          </div>
        ) : (
          <>
            <p class="note">{TEXT.held(held.by, held.until)}</p>
            <button type="button" class="secondary" onClick={() => void run.lookAgain()}>
              {TEXT.lookAgain}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
