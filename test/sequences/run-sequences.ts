/**
 * Carries out generated sequences in a process of its own, where the engine is a few times as fast as inside jest. Arguments:
 * how many, and a seed to see a failure again. What fails is shrunk, and printed with its seed.
 */
import fc from 'fast-check';
import { withThreads } from '../with-threads';
import { personWithScript } from './person-with-script';
import { type Step, sequences } from './step';
import { WorkedSheet } from './worked-sheet';

const ROWS = [
  [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
  ['', '', '', 2, '広報を行います。', 2, ''],
  ['', '', '', 3, '備蓄を進めます。', '', ''],
  [2, '市史の編さん', '班', '', '資料を集めます。', 1, '資料の収集が遅れ、刊行に至りませんでした。'],
  [3, '窓口', '', 1, '待ち時間を短くします。', 5, '待ち時間が半分になりました。'],
];
/** Small grids keep a sequence short: what a step costs grows with the cells of its tab. */
const GRID = { rows: 40, columns: 18 };

/** Two 課, notes, threads, and a tab that is nobody's. */
async function startingBook(): Promise<Uint8Array> {
  const { host } = personWithScript();
  await host.call('setUpWorkbook', { year: '平成29', departments: ['総務課', '税務課'] });
  const book = host.globals.SpreadsheetApp.getActive();
  for (const sheet of book.getSheets()) {
    sheet.deleteRows(GRID.rows + 1, sheet.getMaxRows() - GRID.rows);
    sheet.deleteColumns(GRID.columns + 1, sheet.getMaxColumns() - GRID.columns);
  }
  const [department, other] = ['総務課', '税務課'].map((name) => book.getSheetByName(name));
  // Columns of merged cells cannot be dragged.
  department?.getRange('A1:R5').breakApart();
  await host.edit('総務課', 'A6:G10', ROWS);
  await host.edit('税務課', 'A6:G7', ROWS.slice(0, 2));
  department?.getRange('E6').setNote('目標のメモ');
  department?.getRange('G8').setNote('理由のメモ');
  other?.getRange('G7').setNote('税務のメモ');
  const kept = book.insertSheet('控え');
  kept.getRange('B2:C3').setValues([
    ['前年度', 3],
    ['=B2', '触れないもの'],
  ]);
  kept.getRange('C3').setNote('控えのメモ');
  const bytes = await host.save();
  host.dispose();
  return withThreads(bytes, '総務課', { G7: '評価を確かめてください', F9: '年度はこれでよいですか' });
}

async function runSequences(numRuns: number, seed: number): Promise<void> {
  const workbook = await startingBook();
  const steps = new Map<string, number>();
  const property = fc.asyncProperty(sequences, async (sequence: Step[]) => {
    const work = new WorkedSheet(workbook);
    try {
      for (const step of sequence) {
        if (await work.run(step)) steps.set(step.kind, (steps.get(step.kind) ?? 0) + 1);
      }
      await work.reopen();
    } finally {
      work.dispose();
      // Timers of the engine hold a host until they have run; hundreds of hosts cost more time than the work in them.
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await fc.assert(property, { numRuns, seed });
  console.log(`${numRuns} sequences, ${[...steps].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
}

const [, , count = '12', seed = '1'] = process.argv;
void runSequences(Number(count), Number(seed)).catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.message}\n${error.cause ?? ''}` : error);
  process.exit(1);
});
