/** Hands the evaluation of a 課 on: 提出, 取下げ, 差戻し, 確定, 確定解除, 公表. Its 状態 changes with one write, whatever happens around it. */
import { checkTabs, isOwnDraft } from '../../core/check/check-tabs';
import { noteText, type StateNote } from '../../core/department-tab/state';
import { COLUMNS } from '../../core/evaluation/header';
import { needsWork } from '../../core/finding';
import {
  handOverNamed,
  isDone,
  TRANSITIONS,
  transitionRefusal,
  type WantedHandOver,
} from '../../core/hand-over/transition';
import { HAND_OVER_TEXTS, HAND_OVER_MESSAGES as MESSAGES, STATE_TEXTS } from '../../core/messages/hand-over';
import { Refusal } from '../../core/refusal';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { liveRun, RUN_KEY, refuseBeside, underLock } from '../run/run-record';
import { noteEdit } from '../workbook/edit-marks';
import { isWritten } from '../workbook/flushed-write';
import { currentUser, timestamp } from '../workbook/history';
import { looksOf, withMerges } from '../workbook/read-merges';
import { readTabs } from '../workbook/read-tabs';
import { recordOnce } from './record-once';
import { openStateTab, type StateTab } from './state-tab';
import { keepCopy, lastLook } from './tab-copy';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface StateRequest {
  readonly department: string;
  /** 提出, 取下げ, 差戻し, 確定, 確定解除 or 公表. */
  readonly handOver: string;
  readonly reason?: string;
}

/** What became of 状態 (docs/promises.md). */
export interface StateChange {
  readonly department: string;
  readonly from: string;
  /** What was asked for, also where it was refused. */
  readonly to: string;
  readonly written: boolean;
  /** Why it was refused, or what else is to be known; '' for nothing. */
  readonly message: string;
}

/** How long others who hand on at the same time are waited for, in milliseconds. */
const QUEUE = 30_000;

/**
 * Hands on. Hand-overs of all 課 wait for each other, so that no two of them write beside each other; a run that was stopped is
 * completed by asking for the same again.
 *
 * @returns What became of 状態; its error is `wrong-call`, `department-not-found`, `not-coordinator` or `run-under-way`.
 */
export function changeState(request: StateRequest): Answer<StateChange> {
  return answer(() => {
    const { department, handOver: word, reason } = request;
    const handOver = handOverNamed(word);
    if (handOver === undefined) throw new Refusal('wrong-call', MESSAGES.unknownHandOver(String(word)), '');
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (TRANSITIONS[handOver].isCoordinators) patiently(() => requireCoordinator(spreadsheet));
    const wanted = { department: String(department), handOver, reason: String(reason ?? '') };
    const mine: Attempt = { at: timestamp(spreadsheet), by: currentUser() };
    return underLock((properties) => {
      const run = liveRun(properties.getProperty(RUN_KEY));
      // Reports only read the tabs; 初期設定 and 課を改名 change them.
      if (run?.action !== undefined) refuseBeside(run, mine);
      return handOn(spreadsheet, wanted, mine);
    }, QUEUE);
  });
}

/** This call, whose write may have been made although Google said that it failed. */
interface Attempt extends Pick<StateNote, 'at' | 'by'> {
  /** What it has begun to write beside 状態. */
  note?: string;
}

function handOn(spreadsheet: Spreadsheet, wanted: WantedHandOver, mine: Attempt): StateChange {
  const { department, handOver, reason } = wanted;
  const tabs = withMerges(spreadsheet, readTabs(spreadsheet, [department]), looksOf([department]));
  const checked = checkTabs(tabs, [department]);
  const open = openStateTab(spreadsheet, tabs, checked.settings, department);
  const to = STATE_TEXTS[TRANSITIONS[handOver].to];
  const from = open?.state.text || STATE_TEXTS.draft;
  const result = (written: boolean, message = ''): StateChange => {
    return { department, from, to, written, message };
  };
  if (open === null) return result(false, MESSAGES.noStateCell(department));
  const { state, sheet, values } = open;
  if (isDone(handOver, state.text, state.note) && state.note) {
    const before = TRANSITIONS[handOver].from.map((each) => STATE_TEXTS[each]).join('か');
    const message = complete(open, { ...state.note, from: before, isNew: false });
    return noteText(state.note) === mine.note
      ? result(true, message)
      : result(false, MESSAGES.already(department, to));
  }
  const [own] = checked.departments;
  const refusal =
    transitionRefusal(wanted, state.text) ||
    (handOver === 'submit' && own && isOwnDraft(own) ? submitRefusal(department, own) : '') ||
    (handOver === 'withdraw' ? lookedAt(spreadsheet, department, state.note) : '') ||
    (mayWrite(sheet) ? '' : MESSAGES.notOwnTab(department));
  if (refusal !== '') return result(false, refusal);
  if (handOver !== 'withdraw' && handOver !== 'reopen' && own?.evaluation) {
    keepCopy(
      spreadsheet,
      { department, kind: handOver, at: mine.at, by: mine.by },
      values,
      own.evaluation,
      state.note?.at ?? '',
    );
  }
  // Closed before it says so, and open only after it says so: never less safe than it looks.
  if (handOver === 'close') open.lock(STATE_TEXTS.closed);
  const note: StateNote = { handOver, at: mine.at, by: mine.by, reason };
  mine.note = noteText(note);
  writeState(open, to, mine.note);
  const message = complete(open, { ...note, from, isNew: true });
  showWholeNote(open, mine.note);
  return result(true, message);
}

const submitRefusal = (
  department: string,
  own: ReturnType<typeof checkTabs>['departments'][number],
): string => {
  const left = own.findings.filter(needsWork);
  return left.length === 0 ? MESSAGES.noGoals(department) : MESSAGES.findingsLeft(department, left);
};

/** Why a 提出 cannot be taken back: a reviewer has looked at it since. */
function lookedAt(spreadsheet: Spreadsheet, department: string, note: StateNote | null): string {
  const look = lastLook(spreadsheet, department);
  return look !== null && look.at > (note?.at ?? '') ? MESSAGES.reviewed(department, look.by, look.at) : '';
}

/** Whether the person may write into a tab, as far as a lock of the whole of it says. */
const mayWrite = (sheet: Sheet): boolean =>
  sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .every((lock) => lock.isWarningOnly() || lock.canEdit());

/** Both cells in one write, so that 状態 never stands beside another one's note. */
function writeState({ sheet, state }: StateTab, word: string, note: string): void {
  const texts = state.hasRoom ? [word, note] : [word];
  sheet.getRange(state.row + 1, state.column + 1, 1, texts.length).setValues([texts]);
  SpreadsheetApp.flush();
  noteEdit(sheet.getName());
}

/** What one line of the tab's usual columns shows of a note, with a little to spare. */
const LINE = 45;
const LINE_HEIGHT = 21;
/** The row is frozen with those around it: a higher one leaves a small screen no row of goals. The cell holds all of it. */
const MOST_LINES = 8;

/** A long reason takes the columns to the right, where they are blank, and as many lines as it needs, up to a bound; the next note gives them back. */
function showWholeNote({ sheet, state, values }: StateTab, note: string): void {
  const { row, column } = state;
  const width = COLUMNS.length - column - 1;
  const isShort = [note, state.note ? noteText(state.note) : ''].every((text) => text.length <= LINE);
  if (isShort || !state.hasRoom || width < 2) return;
  const beside = values[row]?.slice(column + 2) ?? [];
  if (beside.some((value) => value !== '')) return;
  const lines = Math.min(Math.ceil(note.length / LINE), MOST_LINES);
  isWritten(() => {
    sheet
      .getRange(row + 1, column + 2, 1, width)
      .merge()
      .setWrap(true);
    sheet.setRowHeight(row + 1, lines * LINE_HEIGHT);
  });
}

/** What follows the write, and is made good where a run was stopped before it. */
function complete(
  { name, lock }: StateTab,
  { handOver, at, by, reason, from, isNew }: StateNote & { from: string; isNew: boolean },
): string {
  const to = STATE_TEXTS[TRANSITIONS[handOver].to];
  const message = handOver === 'close' || handOver === 'reopen' ? lock(to) : '';
  const detail = MESSAGES.history(from, to, reason);
  const entry = { action: HAND_OVER_TEXTS[handOver], target: name, detail, at, by };
  recordOnce(SpreadsheetApp.getActiveSpreadsheet(), entry, isNew);
  return message;
}
