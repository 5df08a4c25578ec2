/** The way to a made report: a link at Google, a file's place on the local host. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';

/** @param props.link Comes from a cell: anything but a web address is shown as text. */
export function ReportLink({ link, text, department }: { link: string; text: string; department: string }) {
  if (!/^https:\/\//.test(link)) return <bdi class="file">{link}</bdi>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      <span class="unseen">{SIDEBAR_TEXTS.report.of(department)}</span>
      {text}
    </a>
  );
}
