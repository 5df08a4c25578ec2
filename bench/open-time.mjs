/** Opening a tab of 10,000 rows and 8 columns: the whole host, ready for the script, against exceljs on the same bytes. */
import { createRequire } from 'node:module';
import { makeWorkbook } from './big-workbook.mjs';
import { openHost } from './built-project.mjs';
import { amount } from './effort.mjs';
import { medianTimes } from './median-times.mjs';

const ROUNDS = amount(7, 1);
const GOALS = amount(10_000, 100);

const require = createRequire(import.meta.url);

export async function measureOpening() {
  // Reached only now: a fresh checkout has just installed it.
  const ExcelJS = require('exceljs');
  const bytes = await makeWorkbook({ 総務課: GOALS });
  const times = await medianTimes(ROUNDS, {
    async host() {
      const host = await openHost(bytes);
      host.dispose();
    },
    async exceljs() {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes);
      const { rowCount } = workbook.getWorksheet('総務課');
      if (rowCount < GOALS) throw new Error(`exceljs read ${rowCount} rows`);
    },
  });
  return [
    {
      what: `opening ${GOALS.toLocaleString('en')} x 8 / exceljs`,
      detail: `${times.host.toFixed(0)} ms / ${times.exceljs.toFixed(0)} ms`,
      value: times.host / times.exceljs,
      budget: 1,
    },
  ];
}
