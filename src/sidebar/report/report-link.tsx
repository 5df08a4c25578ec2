/** The way to a made report: a link at Google, a file of the page or its place on the local host. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';

interface ReportLinkProps {
  /** Comes from a cell, unless the report was just made: then anything but a web address is shown as text. */
  readonly link: string;
  readonly text: string;
  readonly department: string;
  /** The report was made here and now: the page around knows its file by name, and hands it over. */
  readonly isFresh?: boolean;
}

/** Whether it is a document at Google; else a file of the local host, or whatever stands in a cell. */
export const isDocument = (link: string): boolean => /^https:\/\//.test(link);

export function ReportLink({ link, text, department, isFresh = false }: ReportLinkProps) {
  if (isFresh && !link.includes(':')) {
    return (
      <a class="file" href={link}>
        <bdi>{link}</bdi>
      </a>
    );
  }
  if (!isDocument(link)) return <bdi class="file">{link}</bdi>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      <span class="unseen">{SIDEBAR_TEXTS.report.of(department)}</span>
      {text}
    </a>
  );
}
