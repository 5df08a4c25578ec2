/** What has changed in the tabs of the 課 since they were handed on, or since a day. */
import { parseJapaneseDate } from '../../core/calendar/japanese-date';
import { checkTabs } from '../../core/check/check-tabs';
import {
  changesSince,
  type FarGoal,
  farGoalsOf,
  type LowGoal,
  lowGoalsOf,
  type OpenOpinion,
  opinionsOf,
} from '../../core/hand-over/review-list';
import type { RowChange } from '../../core/hand-over/row-changes';
import {
  copySince,
  earlierThatDay,
  reviewedSince,
  type Since,
  type StoredCopy,
} from '../../core/hand-over/tab-copies';
import { COPY_KINDS, COPY_MESSAGES, type CopyKind, SINCE_REVIEW } from '../../core/messages/copies';
import { Refusal } from '../../core/refusal';
import { type Answer, answerPatiently } from '../call/answer';
import { readKeptCopies } from '../fixes/kept-sheet';
import { currentUser } from '../workbook/history';
import { LOOKS_OF_ALL, looksOf, withMerges } from '../workbook/read-merges';
import { readTabs } from '../workbook/read-tabs';

export interface ChangesRequest {
  /** Names of the departments; left out for all. */
  readonly departments?: readonly string[];
  /** 提出, 差戻し, 確定, 公表 or 確認済 (the person's own last look), or a day, with or without a time; {@link SINCE_REVIEW}; left out for the last hand-over. */
  readonly since?: string;
}

/** The copy that a 課 was compared with. */
export interface ComparedCopy {
  readonly department: string;
  /** 提出, 確定, …; '' where there is no copy, and so nothing to compare with. */
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  /** Moments of that day with an earlier copy, where a whole day was asked for and has several: 2018/04/10 10:00:00. */
  readonly earlier: readonly string[];
}

export interface ChangesAnswer {
  /** Goals that need an explanation, in the order of the rows. */
  readonly low: readonly LowGoal[];
  /** Goals that are rated two levels or more above or below last year's rating. */
  readonly far: readonly FarGoal[];
  readonly opinions: readonly OpenOpinion[];
  readonly changes: readonly RowChange[];
  readonly compared: readonly ComparedCopy[];
}

/** Changes nothing. Its error is `wrong-call` where `since` cannot be read. */
export function getChanges(request: ChangesRequest = {}): Answer<ChangesAnswer> {
  return answerPatiently(() => {
    const { departments } = request;
    const since = request.since === SINCE_REVIEW ? null : readSince(request.since);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const looks = departments ? looksOf(departments) : LOOKS_OF_ALL;
    const tabs = withMerges(spreadsheet, readTabs(spreadsheet, departments), looks);
    const copies = readKeptCopies(spreadsheet);
    const checked = checkTabs(tabs, departments);
    const all = checked.departments;
    const low = all.flatMap(({ evaluation }) => lowGoalsOf(evaluation, checked.settings));
    const far = all.flatMap((department) => farGoalsOf(department, checked.settings));
    const opinions = all.flatMap((department) => opinionsOf(department, tabs));
    const compared: ComparedCopy[] = [];
    const changes = all.flatMap((department) => {
      const from = since === null ? notYetReviewed(copies, department.name) : since;
      const { copy, changes: own } = changesSince(department, tabs, copies, from);
      const kind = copy === null ? '' : COPY_KINDS[copy.kind];
      const earlier = earlierThatDay(copies, copy, from).map(({ at }) => at);
      compared.push({ department: department.name, kind, at: copy?.at ?? '', by: copy?.by ?? '', earlier });
      return own;
    });
    return { low, far, opinions, changes, compared };
  });
}

/** What a reviewer has not read yet: all since their own last look, and before the first as 確認一覧 has it. */
function notYetReviewed(copies: readonly StoredCopy[], department: string): Since {
  const look: Since = { kind: 'look', by: currentUser() };
  return copySince(copies, department, look) ? look : reviewedSince(copies, department);
}

/** Behind a day, as {@link ComparedCopy} and a field of a browser write it. */
const TIME = /[\sT]+([01]?\d|2[0-3])(:[0-5]\d(?::[0-5]\d)?)$/;

function readSince(since: string | undefined): Since {
  if (since === undefined || since === '') return undefined;
  const kind = (Object.keys(COPY_KINDS) as CopyKind[]).find((each) => COPY_KINDS[each] === since);
  if (kind !== undefined) return kind === 'look' ? { kind, by: currentUser() } : { kind };
  const [day = '', hour, minutes] = String(since).normalize('NFKC').split(TIME);
  const date = parseJapaneseDate(day);
  if (date === undefined) throw new Refusal('wrong-call', COPY_MESSAGES.sinceUnreadable(String(since)), '');
  const two = (number: number | string): string => `0${number}`.slice(-2);
  const time = hour === undefined ? '' : ` ${two(hour)}${minutes}`;
  return { day: `${date.year}/${two(date.month)}/${two(date.day)}${time}` };
}
