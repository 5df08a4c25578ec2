/**
 * What the work takes at Google, in seconds, by the host's table of prices (`call-prices.ts`): estimates, but the same on
 * any machine. Long work is made in pieces, as the sidebar makes it.
 */
import { callScript, loadScript, openHost } from './built-project.mjs';
import { amount } from './effort.mjs';

/** How many tabs the sidebar puts into one call at most, see src/sidebar/tasks/. */
const TABS = { looked: 10, made: 3, checked: 10, diagnosed: 8 };
/** Of more 課 than this a look, check or diagnosis has two parts at least. */
const MOST_AT_ONCE = 5;

const LONGEST_CALL = 60;

/** How many 課, and what share of the budgets they may take. */
const SIZES = amount(
  [
    [30, 1],
    [12, 0.5],
  ],
  [[3, 1]],
);

/** For 30 課; for 12 half of each. A single edit or report is the same whatever there is beside it. */
const BUDGETS = { made: 240, named: 200, same: 45, diagnosis: 45, check: 30, overview: 8 };
const EDIT = 2;
const REPORT = 15;

const OWNER = 'owner@example.lg.jp';
const SOUMU = 'soumu@example.lg.jp';
const GOALS = 20;

export async function measureCosts() {
  const rows = [];
  for (const [count, share] of SIZES) {
    const costs = await costsOf(Array.from({ length: count }, (_, at) => `第${at + 1}課`));
    for (const [what, calls, budget] of costs) {
      const isShared = budget === EDIT || budget === REPORT;
      rows.push(row(`${what}, ${count} 課`, calls, isShared ? budget : budget * share));
    }
    const longest = Math.max(...costs.flatMap(([, calls]) => calls.map(([, seconds]) => seconds)));
    rows.push({ what: `s: the longest call, ${count} 課`, detail: '', value: longest, budget: LONGEST_CALL });
  }
  return rows;
}

/** @returns What was done, the calls with their seconds, and the budget for all of them. */
async function costsOf(names) {
  const host = await openHost(undefined, { owner: { email: OWNER }, prices: true });
  try {
    loadScript(host);
    const meter = meterOf(host);
    const request = { year: '平成29', departments: names };
    /** @type {[string, [string, number][], number][]} */
    const costs = [['s: 初期設定, new', await meter(() => setUp(host, meter, request)), BUDGETS.made]];
    namePeople(host, names);
    costs.push(['s: 初期設定, people named', await meter(() => setUp(host, meter, {})), BUDGETS.named]);
    costs.push(['s: 初期設定, nothing to do', await meter(() => setUp(host, meter, {})), BUDGETS.same]);
    for (const name of names) enterGoals(host, name);
    costs.push(['s: 点検, all flags written', await meter(() => check(meter, names)), BUDGETS.check]);
    for (const name of names) rateGoals(host, name);
    await callScript(host, 'checkWorkbook', { write: true });
    host.globals.SpreadsheetApp.getActive().getSheetByName('設定').getRange('B5').setValue('3');
    costs.push(['s: 点検, another limit', await meter(() => check(meter, names)), BUDGETS.check]);
    costs.push(['s: a report', await meter(() => meter.call('makeReport', names[0])), REPORT]);
    for (const name of names) await callScript(host, 'makeReport', name);
    costs.push(['s: 自己診断', await meter(() => diagnose(meter, names)), BUDGETS.diagnosis]);
    costs.push(['s: 自己診断 at once', await meter(() => meter.call('diagnose')), BUDGETS.diagnosis]);
    costs.push(['s: getOverview', await meter(() => meter.call('getOverview')), BUDGETS.overview]);
    costs.push(['s: onEdit', await meter(() => meter.edit(names[0], 'G6', '')), EDIT]);
    return costs;
  } finally {
    host.dispose();
  }
}

/** Does some work and gives its calls with their seconds. */
function meterOf(host) {
  let calls = [];
  const meter = async (work) => {
    calls = [];
    await work();
    return calls;
  };
  return Object.assign(meter, {
    async call(name, ...args) {
      const value = await callScript(host, name, ...args);
      calls.push([name, host.spent]);
      return value;
    },
    async edit(...args) {
      await host.edit(...args);
      calls.push(['onEdit', host.spent]);
    },
  });
}

const inGroups = (names, size) =>
  Array.from({ length: Math.ceil(names.length / size) }, (_, at) => names.slice(at * size, (at + 1) * size));

const inParts = (names, size) =>
  inGroups(names, Math.min(size, names.length > MOST_AT_ONCE ? Math.ceil(names.length / 2) : MOST_AT_ONCE));

async function setUp(host, meter, request) {
  const book = await meter.call('lookAtBook', request);
  const steps = [...book.steps];
  for (const names of inParts(book.present, TABS.looked))
    steps.push(...(await meter.call('lookAtTabs', names)));
  if (steps.length === 0) return;
  const wanted = steps.flatMap(({ kind, sheet }) =>
    kind === 'department-tab' || book.present.includes(sheet) ? [sheet] : [],
  );
  const { runId } = await meter.call('beginSetUp', request);
  for (const names of inGroups([...new Set(wanted)], TABS.made))
    await meter.call('setUpTabs', runId, request, names);
  await meter.call('finishSetUp', runId, request, [], true);
  const left = await callScript(host, 'setUpWorkbook', { dryRun: true });
  if (left.length > 0) throw new Error(`初期設定 has left: ${left.join(', ')}`);
}

async function check(meter, all) {
  const pieces = inParts(all, TABS.checked).slice(0, -1);
  for (const departments of pieces)
    await meter.call('checkWorkbook', { departments, write: true, isPiece: true });
  await meter.call('checkWorkbook', { write: true, hasWritten: pieces.length > 0 });
}

async function diagnose(meter, all) {
  const found = [];
  for (const names of inParts(all, TABS.diagnosed).slice(0, -1))
    found.push(await meter.call('diagnoseTabs', names));
  const looked = {
    tabs: found.flatMap(({ tabs }) => tabs),
    steps: found.flatMap(({ steps }) => steps),
    oddities: found.flatMap(({ oddities }) => oddities),
  };
  const { counts } = await meter.call('diagnose', looked);
  if (counts.problem > 0) throw new Error('自己診断 has found something');
}

/** One 取りまとめ担当, and two 編集者 for each 課. */
function namePeople(host, names) {
  const settings = host.globals.SpreadsheetApp.getActive().getSheetByName('設定');
  settings.getRange('B6').setValue(SOUMU);
  const rows = names.map((_, at) => [`ka${at}a@example.lg.jp、ka${at}b@example.lg.jp`]);
  settings.getRange(10, 4, names.length, 1).setValues(rows);
}

/** Goals without ratings, so that each row gets a flag. */
function enterGoals(host, name) {
  const sheet = host.globals.SpreadsheetApp.getActive().getSheetByName(name);
  const rows = Array.from({ length: GOALS }, (_, at) => [
    at + 1,
    `第${at + 1}号事業`,
    '',
    '',
    '整備します。',
    '',
    '',
  ]);
  sheet.getRange(6, 1, GOALS, 7).setValues(rows);
}

/** So that 自己診断 looks for formulas among the ratings of each tab. */
function rateGoals(host, name) {
  const sheet = host.globals.SpreadsheetApp.getActive().getSheetByName(name);
  const rows = Array.from({ length: GOALS }, () => [4, '整備を終え、成果がありました。']);
  sheet.getRange(6, 6, GOALS, 2).setValues(rows);
}

function row(what, calls, budget) {
  const value = Math.round(calls.reduce((sum, [, seconds]) => sum + seconds, 0) * 10) / 10;
  const longest = Math.max(...calls.map(([, seconds]) => seconds));
  return { what, detail: `${calls.length} calls, the longest ${longest.toFixed(1)} s`, value, budget };
}
