/**
 * What the work takes at Google, in seconds, by the host's table of prices (`call-prices.ts`): estimates, but the same on
 * any machine. Long work is made in pieces, as the sidebar makes it.
 */
import { callScript, loadScript, openHost } from './built-project.mjs';
import { amount } from './effort.mjs';

/** How many tabs the sidebar puts into one call at most, see src/sidebar/tasks/. */
const TABS = { looked: 10, made: 3, checked: 15, diagnosed: 8, fixed: 6 };
/** How many cells one call of まとめて直す takes, see src/sidebar/findings/use-fixes.ts. */
const CELLS = 20;
/** Of more 課 than this a look, check or diagnosis has two parts at least. */
const MOST_AT_ONCE = 5;

/** Also the budget of work that has none for all of its calls: then the longest one counts. */
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
      const isShared = [EDIT, REPORT, LONGEST_CALL].includes(budget);
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
    for (const name of names) mistypeRatings(host, name);
    costs.push(['s: まとめて直す', await meter(() => mend(meter)), LONGEST_CALL]);
    costs.push(['s: 元に戻す', await meter(() => takeBack(meter)), LONGEST_CALL]);
    costs.push([
      's: 課を改名',
      await meter(() => meter.call('renameDepartment', names[0], '改めた課')),
      LONGEST_CALL,
    ]);
    const renamed = ['改めた課', ...names.slice(1)];
    for (const name of renamed) rateGoals(host, name);
    costs.push(['s: 公表', await meter(() => publish(host, meter, renamed)), LONGEST_CALL]);
    const copy = await host.copy();
    costs.push(['s: 次の年度を始める', await meter(() => beginNextYear(meter, copy)), LONGEST_CALL]);
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
  /** For another workbook than the measured one. */
  const callOn = async (where, name, ...args) => {
    const value = await callScript(where, name, ...args);
    calls.push([name, where.spent]);
    return value;
  };
  return Object.assign(meter, {
    callOn,
    call: (name, ...args) => callOn(host, name, ...args),
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

/** A call takes as many cells of as few tabs as the sidebar gives it. */
async function mend(meter) {
  const { departments } = await meter.call('getOverview');
  const found = departments.flatMap(({ findings }) => findings.filter(({ fix }) => fix));
  if (found.length === 0) throw new Error('まとめて直す has nothing to mend');
  for (const part of fixParts(found)) {
    const chosen = part.map(({ rule, sheet, cell, goal, value }) => ({
      rule,
      sheet,
      cell,
      goal,
      oldValue: value,
    }));
    const { fixes } = await meter.call('fixFindings', { chosen, id: 'benchrun' });
    if (!fixes.every(({ written }) => written)) throw new Error('まとめて直す has left something');
  }
}

async function takeBack(meter) {
  const { cells } = await meter.call('getLastFix');
  for (const part of fixParts(cells)) await meter.call('undoFixes', part);
}

function fixParts(places) {
  const parts = [];
  for (const place of places) {
    const together = [...(parts.at(-1) ?? []), place];
    const tabs = new Set(together.map(({ sheet }) => sheet)).size;
    if (parts.length === 0 || together.length > CELLS || tabs > TABS.fixed) parts.push([place]);
    else parts[parts.length - 1] = together;
  }
  return parts;
}

/** As the page 公表 does it, after each 課 was handed over and closed. */
async function publish(host, meter, names) {
  for (const department of names)
    for (const handOver of ['提出', '確定']) await callScript(host, 'changeState', { department, handOver });
  await meter.call('getBook');
  await meter.call('getBook');
  await meter.call(
    'noteAcceptance',
    names.map((department) => ({ department, detail: 'コメントを読み、済ませた' })),
  );
  for (const department of names) {
    const change = { department, handOver: '公表', reason: '第1版' };
    const { written, message } = await meter.call('changeState', change);
    if (!written) throw new Error(`公表 of ${department}: ${message}`);
  }
  await meter.call('getBook');
}

/** In a copy of the workbook, of which the one who copied is the owner. */
async function beginNextYear(meter, workbook) {
  const user = { email: SOUMU };
  const host = await openHost(workbook, { owner: user, user, spreadsheetId: 'copy', prices: true });
  try {
    loadScript(host);
    await meter.callOn(host, 'beginNextYear', {});
  } finally {
    host.dispose();
  }
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

/** Full-width digits, five in each tab, which まとめて直す makes half-width. Typed where no rule refuses them, as a paste does. */
function mistypeRatings(host, name) {
  const cells = host.globals.SpreadsheetApp.getActive().getSheetByName(name).getRange(6, 6, 5, 1);
  const rules = cells.getDataValidations();
  cells.clearDataValidations();
  cells.setValues(Array.from({ length: 5 }, () => ['４']));
  cells.setDataValidations(rules);
}

function row(what, calls, budget) {
  const rounded = (seconds) => Math.round(seconds * 10) / 10;
  const sum = rounded(calls.reduce((before, [, seconds]) => before + seconds, 0));
  const longest = rounded(Math.max(...calls.map(([, seconds]) => seconds)));
  if (budget === LONGEST_CALL)
    return {
      what: `${what}, the longest call`,
      detail: `${calls.length} calls, ${sum} s`,
      value: longest,
      budget,
    };
  return { what, detail: `${calls.length} calls, the longest ${longest.toFixed(1)} s`, value: sum, budget };
}
