/** How the rules grow with the goals of one department: the core alone, without a spreadsheet around it. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ownSources } from '../scripts/own-sources.cjs';
import { median } from './median-times.mjs';

const SIZES = [100, 1_000, 10_000, 100_000];
const ROUNDS = 3;

const HEADER = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '効果又は理由', '確認'];
const OUTCOMES = [
  '計画どおり説明会を4回開催し、参加者は延べ120人となりました。',
  '　窓口の待ち時間を平均6分に短縮しました。',
  '関係課との調整に時間を要し、年度内の策定には至りませんでした。次年度の上半期に策定します。',
];

export async function measureRules() {
  const checkTabs = await loadCheck();
  const measured = SIZES.map((goals) => ({ goals, taken: timeOf(checkTabs, goals) }));
  const [, small, , large] = measured;
  return [
    {
      what: 'all rules: growth from 1,000 to 100,000 goals of one department, as an exponent',
      detail: measured
        .map(({ goals, taken }) => `${goals.toLocaleString('en')}: ${taken.toFixed(0)} ms`)
        .join(', '),
      value: Math.log(large.taken / small.taken) / Math.log(large.goals / small.goals),
      budget: 1.25,
    },
  ];
}

/** Processor time in milliseconds, the median of some rounds: other work on the machine counts less so. */
function timeOf(checkTabs, goals) {
  const tabs = tabsOf(goals);
  const taken = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage().user;
    checkTabs(tabs);
    return (process.cpuUsage().user - before) / 1000;
  });
  return median(taken);
}

function tabsOf(goals) {
  const rows = Array.from({ length: goals }, (_, at) => {
    const theme = Math.floor(at / 3) + 1;
    const isFirst = at % 3 === 0;
    const goal = `第${theme}号事業について、${(at % 3) + 1}件目の取組（整理番号${at + 1}）を完了します。`;
    const outcome = `${OUTCOMES[at % 3]}（整理番号${at + 1}）`;
    return [
      isFirst ? theme : '',
      isFirst ? `第${theme}号事業` : '',
      '',
      (at % 3) + 1,
      goal,
      2 + (at % 4),
      outcome,
      '',
    ];
  });
  const settings = [
    ['年度', '平成29', ''],
    ['評価基準日', 'H30.3.31', ''],
    ['課名', '職名', '氏名'],
    ['総務課', '', ''],
  ];
  return [
    { name: '設定', values: settings },
    { name: '総務課', values: [HEADER, ...rows] },
  ];
}

async function loadCheck() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/core/check/check-tabs.ts')],
    bundle: true,
    conditions: ownSources,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).checkTabs;
}
