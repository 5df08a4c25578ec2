/** The report as it would be printed, set for a narrow column; from the very data that the form is filled with. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { ReportData, ReportKind } from '../../core/report/report-data';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { PrintButton } from './print-button';
import { PrintedReport } from './printed-report';
import { Paper } from './report-paper';

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
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {TEXT.previewHeading}
      </h2>
      <div class="buttons">
        <button type="button" class="secondary" onClick={onClose}>
          {SIDEBAR_TEXTS.back}
        </button>
        {data && <PrintButton />}
      </div>
      {failure !== '' && <FailureNotice sentence={failure} onRetry={() => void load()} />}
      {data === null && failure === '' && <p class="working">{TEXT.previewLoading}</p>}
      {data && <Paper data={data} />}
      {data && <PrintedReport data={data} />}
    </>
  );
}
