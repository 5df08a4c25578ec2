/** Filling the form: thirty reports, a large one, and how the time grows; beside two peers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { ownDom } from '../scripts/own-dom.mjs';
import { ownSources } from '../scripts/own-sources.cjs';
import { packedForms } from '../scripts/packed-forms.mjs';
import { ROOT } from './built-project.mjs';
import { amount, IS_SHORT } from './effort.mjs';
import { medianTimes } from './median-times.mjs';
import { docxPeer, easyTemplatePeer } from './report-peers.mjs';
import { sampleReport } from './sample-report.mjs';

const ROUNDS = amount(7, 1);
const REPORTS = amount(30, 2);
const SIZES = amount([30, 1_000, 3_000], [3, 30, 90]);
const [SMALL, LARGE, LARGEST] = SIZES.map(sampleReport);

export async function measureReports() {
  const peers = IS_SHORT ? {} : { docx: docxPeer(), 'easy-template-x': easyTemplatePeer() };
  const makers = { ours: await loadEngine(), ...peers };
  for (const make of Object.values(makers)) assertWhole(await make(SMALL), SMALL);
  const works = { oursLargest: () => makers.ours(LARGEST), oursSmall: () => makers.ours(SMALL) };
  for (const [name, make] of Object.entries(makers)) {
    works[`${name}Many`] = async () => {
      for (let at = 0; at < REPORTS; at += 1) await make(SMALL);
    };
    works[`${name}Large`] = () => make(LARGE);
  }
  const times = await medianTimes(ROUNDS, works);
  const [small, large, largest] = SIZES.map((goals) => `${goals.toLocaleString('en')} goals`);
  return [
    ...Object.keys(peers).flatMap((peer) => [
      against(`${REPORTS} reports of ${small} / ${peer}`, times.oursMany, times[`${peer}Many`]),
      against(`a report of ${large} / ${peer}`, times.oursLarge, times[`${peer}Large`]),
    ]),
    {
      ...against(
        `report per goal: ${largest} / ${small}`,
        times.oursLargest / SIZES[2],
        times.oursSmall / SIZES[0],
      ),
      budget: 2,
    },
  ];
}

function against(what, time, other) {
  const detail = `${time.toFixed(time < 10 ? 2 : 0)} ms / ${other.toFixed(other < 10 ? 2 : 0)} ms`;
  return { what, detail, value: time / other, budget: 1 };
}

/** What makes a report in Code.js, built for itself. */
async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-bench-'));
  try {
    const outfile = join(folder, 'engine.cjs');
    await build({
      entryPoints: [join(ROOT, 'src/google/form/make-docx.ts')],
      bundle: true,
      conditions: ownSources,
      platform: 'browser',
      target: 'es2019',
      charset: 'utf8',
      absWorkingDir: ROOT,
      plugins: [packedForms],
      alias: ownDom,
      format: 'cjs',
      minify: true,
      logLevel: 'warning',
      outfile,
    });
    const { makeDocx } = createRequire(import.meta.url)(outfile);
    return async (data) => makeDocx(data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A report that lacks a row would be made in no time. */
function assertWhole(docx, { themes }) {
  const xml = strFromU8(unzipSync(new Uint8Array(docx))['word/document.xml']);
  const rows = xml.split(/<w:tr[ >]/).length - 1;
  const wanted = 1 + themes.length + themes.reduce((sum, { goals }) => sum + goals.length, 0);
  const last = themes[themes.length - 1].goals.slice(-1)[0].goal[0];
  if (rows !== wanted || !xml.includes(last))
    throw new Error(`a report has ${rows} of ${wanted} rows, or lacks its last goal`);
}
