/** What is remembered of each department's reports, in the document's properties: one value per department and kind. */

import type { ReportKind } from '../../core/report/report-data';
import { patiently } from '../call/patience';

/** A report as it was after it was made. All is missing while the first one has never been finished. */
export interface ReportState {
  /** The Drive file. */
  readonly id?: string;
  /** Drive's time of the last change, as it was right after the report was made. */
  readonly modifiedTime?: string;
  /** Of its content, where Drive tells one: of files on a disk, not of Google Docs. */
  readonly md5Checksum?: string | undefined;
  /** The Google Doc's address, or the file's path on the local host. */
  readonly link?: string;
  /** Of all that the report was made from: data, form, settings, draft or not. */
  readonly hash?: string;
  /** How often it was made. */
  readonly version?: number;
  /** The version that the file's name tells, where it was made beside another one; missing where it stands alone. */
  readonly nameVersion?: number;
  /** Who made the file. */
  readonly by?: string;
  /** The plan of the last run that has finished with this department. */
  readonly job?: string;
  /** Stands there from before the file is touched until everything about it is written down. */
  readonly pending?: PendingReport;
}

/** A report that was begun. What is found of it afterwards is completed and not made twice. */
export interface PendingReport {
  /** Marks the file that this attempt wrote; '' when the attempt ended and the file's time tells who changed it last. */
  readonly token: string;
  /** Whether the attempt makes a new file; else it writes into the known one. */
  readonly isNew: boolean;
  /** What the file holds when the attempt got as far as writing it; '' when that cannot be said. */
  readonly hash: string;
  readonly version: number;
  /** See {@link ReportState}. */
  readonly nameVersion?: number;
  /** Its beginning, in milliseconds since 1970. */
  readonly at: number;
}

/** Where the memory of one report lies, and how it is written. */
export interface ReportMemory {
  readonly state: ReportState;
  /** The plan of the run that this report belongs to; undefined for a report by itself. */
  readonly job: string | undefined;
  /** One call of properties. */
  write(state: ReportState): void;
}

/** The name of the property: 31 characters of a tab's name at most stand behind it. */
export const stateKey = (kind: ReportKind, department: string): string =>
  `jiko-hyoka.${kind === 'goals' ? 'goals' : 'report'}.${department}`;

/** @param stored The property's text, or null or undefined when there is none. */
export const parseState = (stored: string | null | undefined): ReportState =>
  stored ? (JSON.parse(stored) as ReportState) : {};

/** The memory of a report by itself: reading it is one call of properties. */
export function openMemory(kind: ReportKind, department: string): ReportMemory {
  const properties = PropertiesService.getDocumentProperties();
  const key = stateKey(kind, department);
  return {
    state: parseState(properties.getProperty(key)),
    job: undefined,
    write: (state) => {
      patiently(() => properties.setProperty(key, JSON.stringify(state)));
    },
  };
}
