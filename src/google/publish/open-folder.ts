/** The folder in Drive into which 公表 puts its files: found again wherever it was moved to, or made. One a fiscal year. */
import { saysNotFound } from '../../core/google-fault';
import { PUBLISHED_FOLDER_MESSAGES as TEXT } from '../../core/messages/published-folder';
import { MENU_TEXTS } from '../../core/messages/script';
import { reasonOf } from '../../core/reason';
import { Refusal } from '../../core/refusal';
import { type Answer, answer } from '../call/answer';
import { drive, type GivenFile, IN_ALL_DRIVES, markedFiles } from '../call/drive';
import { patiently } from '../call/patience';
import { shareReport } from '../report/share-report';
import { requireCoordinator } from '../run/require-coordinator';
import { underLock } from '../run/run-record';
import { currentUser, recordHistory } from '../workbook/history';
import { readSettingsSheet } from '../workbook/read-settings-sheet';

export interface PublishedFolder {
  readonly id: string;
  readonly link: string;
  /** What became of the folder before, or who was not let in; '' when all is as one expects. */
  readonly note: string;
}

/** For how long another page may be making the folder, in milliseconds. */
const WAIT = 20_000;
const FOLDER_TYPE = 'application/vnd.google-apps.folder';
const FIELDS = 'id,webViewLink,trashed';

/** What is remembered of it in the document's properties. */
interface FolderRecord {
  readonly id: string;
  readonly by: string;
}

/**
 * @param year As it stands in the folder's name: 平成29年度.
 * @param isOwn Whether to make one where the known one is another person's.
 * @returns Its error is 'not-coordinator' for anybody else, and 'report-of-another' where the script cannot reach it.
 */
export function openPublishedFolder(year: string, isOwn = false): Answer<PublishedFolder> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    const key = `jiko-hyoka.folder.${String(year).replace(/'/g, '').slice(0, 20)}`;
    const properties = PropertiesService.getDocumentProperties();
    const record = () => JSON.parse(properties.getProperty(key) ?? 'null') as FolderRecord | null;
    const there = (known: FolderRecord | null): PublishedFolder | null => {
      const found = known && findFolder(known.id);
      if (found && !found.trashed) return { id: found.id, link: found.webViewLink, note: '' };
      if (known && !found && !isOwn && known.by !== currentUser()) {
        throw new Refusal('report-of-another', TEXT.ofAnother(known.by), '');
      }
      return null;
    };
    // Of two pages that ask at once the second one finds what the first has made: Drive lists a new folder too late for that.
    return (
      there(record()) ??
      underLock(() => {
        const known = record();
        const made = there(known);
        if (made) return made;
        const { id, webViewLink: link } = findMarked(key) ?? makeFolder(String(year), key);
        const unshared = shareReport(id, readSettingsSheet(spreadsheet));
        recordHistory(spreadsheet, { action: MENU_TEXTS.publish, target: '', detail: link });
        // Last: a stop before finds the folder by its mark and does the rest again.
        patiently(() => properties.setProperty(key, JSON.stringify({ id, by: currentUser() })));
        return {
          id,
          link,
          note: [known ? TEXT.madeAgain : '', unshared].filter((each) => each !== '').join(''),
        };
      }, WAIT)
    );
  });
}

/** null where Drive has none, or not for this person: `drive.file` is granted to each apart. */
export function findFolder(id: string): GivenFile | null {
  try {
    return patiently(() => drive().Files.get(id, { fields: FIELDS, ...IN_ALL_DRIVES }) as GivenFile);
  } catch (error) {
    if (saysNotFound(reasonOf(error))) return null;
    throw error;
  }
}

/** One that a stopped attempt has made. */
const findMarked = (key: string): GivenFile | undefined => listMarked('jikoHyokaFolder', key, FIELDS)[0];

/** As {@link markedFiles}, tried again where Google was busy. */
export const listMarked = (mark: string, value: string, fields: string): GivenFile[] =>
  patiently(() => markedFiles(mark, value, fields));

function makeFolder(year: string, key: string): GivenFile {
  const resource = { name: TEXT.name(year), mimeType: FOLDER_TYPE, appProperties: { jikoHyokaFolder: key } };
  // The type definitions know no file without a content.
  const nothing = null as unknown as GoogleAppsScript.Base.Blob;
  const make = () => drive().Files.create(resource, nothing, { fields: FIELDS }) as GivenFile;
  return patiently(make, () => findMarked(key) ?? make());
}
