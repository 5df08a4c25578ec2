/**
 * The page in a browser, with 30 課 of 30 goals: opening, a rating that is typed, 点検, another tab. In the browser's own
 * processor time, so that other programs on the computer do not count. `JIKO_HYOKA_BASE=FOLDER` names another checkout
 * with its build, which is then measured in turns with this one.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeWorkbook } from './big-workbook.mjs';
import { ROOT } from './built-project.mjs';
import { amount } from './effort.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { median } from './median-times.mjs';

const DEPARTMENTS = Array.from({ length: amount(30, 2) }, (_, at) => `第${at + 1}課`);
const GOALS = amount(30, 10);
const ROUNDS = Number(process.env.JIKO_HYOKA_ROUNDS ?? amount(3, 1));
/** A page that blinks its cursor and asks whether something changed works less than this in a second, in ms. */
const AT_REST = 60;
const MOST_TURNS = amount(8, 1);
const STEPS = {
  open: `page: opening ${DEPARTMENTS.length} x ${GOALS} until 点検しました, ms of processor time`,
  type: 'page: a rating typed, the same',
  check: 'page: 点検, the same',
  tab: 'page: another tab, the same',
  heap: 'page: heap after opening, MB',
};

export async function measurePage() {
  const workbook = await makeWorkbook(Object.fromEntries(DEPARTMENTS.map((name) => [name, GOALS])));
  const builds = [ROOT, process.env.JIKO_HYOKA_BASE].filter((folder) => folder !== undefined);
  const found = builds.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, folder] of builds.entries()) found[at].push(await measureOnce(folder, workbook));
  }
  return Object.entries(STEPS).map(([step, what]) => {
    const [own, base] = found.map((rounds) => median(rounds.map((round) => round[step])));
    if (base === undefined) return { what, detail: `median of ${ROUNDS}`, value: own, budget: null };
    return {
      what: `${what} / before`,
      detail: `${own.toFixed(0)} / ${base.toFixed(0)}`,
      value: own / base,
      budget: null,
    };
  });
}

async function measureOnce(folder, workbook) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'ja-JP',
      offline: true,
    });
    await page.goto(pathToFileURL(join(folder, 'dist-local/jiko-hyoka.html')).href);
    const clock = await processorClock(page);
    const result = {};
    result.open = await clock.time(async () => {
      const buffer = Buffer.from(workbook);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'book.xlsx', mimeType: 'application/octet-stream', buffer });
      await hasChecked(page);
    });
    result.heap = await clock.heap();
    const tab = (name) => page.locator('[data-u-comp=slide-tab-item]', { hasText: name }).first();
    result.tab = await clock.time(() => tab('第2課').click());
    const name = page.locator('[data-u-comp=defined-name] input');
    const reads = page.locator('.read-aloud');
    await name.fill('F10');
    await name.press('Enter');
    await reads.filter({ hasText: /^F10/ }).waitFor({ state: 'attached' });
    result.type = await clock.time(async () => {
      await page.keyboard.type('2');
      await page.keyboard.press('Enter');
      await reads.filter({ hasText: /^F11/ }).waitFor({ state: 'attached' });
    });
    result.check = await clock.time(async () => {
      await page.getByRole('button', { name: '自己評価' }).click();
      await page.getByRole('menuitem', { name: '点検', exact: false }).first().click();
    });
    return result;
  } finally {
    await browser.close();
  }
}

const hasChecked = (page) =>
  page
    .frameLocator('.sidebar iframe')
    .locator('[role=status]', { hasText: '点検しました' })
    .first()
    .waitFor({ timeout: 120_000 });

/** What the page's process has worked, until it has nothing to do for a second: what comes later belongs to the step. */
async function processorClock(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (wanted) => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted)?.value ?? 0;
  };
  const worked = async () => (await metric('TaskDuration')) * 1000;
  const rests = async () => {
    for (
      let [turn, before, now] = [0, 0, await worked()];
      turn < MOST_TURNS && now - before > AT_REST;
      turn += 1
    ) {
      before = now;
      await page.waitForTimeout(1000);
      now = await worked();
    }
  };
  return {
    async time(work) {
      await rests();
      const before = await worked();
      await work();
      await rests();
      return (await worked()) - before;
    },
    async heap() {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await metric('JSHeapUsedSize')) / 1e6;
    },
  };
}
