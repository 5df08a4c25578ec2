/** The service calls that each piece of work makes; at Google each of them is a round trip. */
import { makeWorkbook } from './big-workbook.mjs';
import { callScript, loadScript, openHost } from './built-project.mjs';
import { amount } from './effort.mjs';

const DEPARTMENTS = Array.from({ length: amount(30, 4) }, (_, at) => `第${at + 1}課`);
const GOALS = 40;
const FIRST = DEPARTMENTS[0];

/** Locks and properties have a budget of their own; all else is a call of Sheets or Drive. */
const IS_STATE = /^(Lock|LockService|Properties|PropertiesService)\./;
const IS_WRITE = /^(Range|Sheet)\.(set|clear|append|insert|delete)/;

export async function measureCalls() {
  const bytes = await makeWorkbook(Object.fromEntries(DEPARTMENTS.map((name) => [name, GOALS])));
  const host = await openHost(bytes);
  try {
    loadScript(host);
    return [...(await checkCalls(host)), ...(await reportCalls(host)), ...(await editCalls(host))];
  } finally {
    host.dispose();
  }
}

async function checkCalls(host) {
  const one = await callsOf(host, () => callScript(host, 'checkWorkbook', { departments: [FIRST] }));
  const all = await callsOf(host, () => callScript(host, 'checkWorkbook'));
  await callScript(host, 'checkWorkbook', { write: true });
  const tabs = 3;
  for (const name of DEPARTMENTS.slice(0, tabs)) blankFlags(host, name);
  const written = await callsOf(host, () => callScript(host, 'checkWorkbook', { write: true }));
  return [
    row('calls: check of one department', one, () => true, 3),
    row(`calls: check of ${DEPARTMENTS.length} departments`, all, () => true, DEPARTMENTS.length + 5),
    row('calls: the same, flags of 3 tabs written', written, () => true, DEPARTMENTS.length + 5 + 2 * tabs),
  ];
}

/** Takes all flags of a tab away, so that the next check has to write them. */
function blankFlags(host, name) {
  host.globals.SpreadsheetApp.getActive().getSheetByName(name).getRange(6, 8, GOALS, 1).clearContent();
}

async function reportCalls(host) {
  const calls = await callsOf(host, async () => {
    const { status, error } = await callScript(host, 'makeReport', FIRST);
    if (status === 'failed' || error) throw new Error(`makeReport: ${error?.message}`);
  });
  return [
    row('calls: a report, Sheets and Drive', calls, (name) => !IS_STATE.test(name), 6),
    row('calls: a report, locks and properties', calls, (name) => IS_STATE.test(name), 4),
  ];
}

async function editCalls(host) {
  const changing = await callsOf(host, () => host.edit(FIRST, 'G6', ''));
  await host.edit(FIRST, 'F6', 1);
  const flagged = await callsOf(host, () => host.edit(FIRST, 'G6', 'なし'));
  const same = await callsOf(host, () => host.edit(FIRST, 'G6', 'なし'));
  const outside = await callsOf(host, () => host.edit(FIRST, 'K6', '覚え書き'));
  const most = changing.total > flagged.total ? changing : flagged;
  return [
    row('calls: an edit that changes the flag', most, () => true, 4),
    row('writes: an edit that changes no flag', same, (name) => IS_WRITE.test(name), 0),
    row('calls: an edit outside the input columns', outside, () => true, 2),
  ];
}

/** The counted calls of some work. */
async function callsOf(host, work) {
  host.calls.reset();
  await work();
  const { total, byMethod } = host.calls;
  return { total, byMethod: { ...byMethod } };
}

function row(what, calls, counts, budget) {
  const counted = Object.entries(calls.byMethod).filter(([name]) => counts(name));
  return {
    what,
    detail: counted.map(([name, times]) => `${times} ${name}`).join(', ') || 'none',
    value: counted.reduce((sum, [, times]) => sum + times, 0),
    budget,
  };
}
