/** Filling the form: thirty reports, a large one, and how the time grows; beside two peers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { ownDom } from '../scripts/own-dom.mjs';
import { ROOT } from './built-project.mjs';
import { medianTimes } from './median-times.mjs';
import { docxPeer, easyTemplatePeer } from './report-peers.mjs';
import { sampleReport } from './sample-report.mjs';

const ROUNDS = 7;
const REPORTS = 30;
const [SMALL, LARGE, LARGEST] = [30, 1_000, 3_000].map(sampleReport);

export async function measureReports() {
  const makers = { ours: await loadEngine(), docx: docxPeer(), easyTemplate: easyTemplatePeer() };
  for (const make of Object.values(makers)) assertWhole(await make(SMALL), SMALL);
  const works = { oursLargest: () => makers.ours(LARGEST), oursSmall: () => makers.ours(SMALL) };
  for (const [name, make] of Object.entries(makers)) {
    works[`${name}Thirty`] = async () => {
      for (let at = 0; at < REPORTS; at += 1) await make(SMALL);
    };
    works[`${name}Large`] = () => make(LARGE);
  }
  const times = await medianTimes(ROUNDS, works);
  return [
    against('30 reports of 30 goals / docx', times.oursThirty, times.docxThirty),
    against('30 reports of 30 goals / easy-template-x', times.oursThirty, times.easyTemplateThirty),
    against('a report of 1,000 goals / docx', times.oursLarge, times.docxLarge),
    against('a report of 1,000 goals / easy-template-x', times.oursLarge, times.easyTemplateLarge),
    {
      ...against('report per goal: 3,000 goals / 30 goals', times.oursLargest / 3_000, times.oursSmall / 30),
      budget: 2,
    },
  ];
}

function against(what, time, other) {
  const detail = `${time.toFixed(time < 10 ? 2 : 0)} ms / ${other.toFixed(other < 10 ? 2 : 0)} ms`;
  return { what, detail, value: time / other, budget: 1 };
}

/** The engine that Code.js loads on first use, built as scripts/build.mjs builds it. */
async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-bench-'));
  try {
    const outfile = join(folder, 'engine.cjs');
    await build({
      entryPoints: [join(ROOT, 'src/google/form/report-engine.ts')],
      bundle: true,
      platform: 'browser',
      target: 'es2019',
      charset: 'utf8',
      loader: { '.docx': 'binary' },
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
