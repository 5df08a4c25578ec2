/**
 * `npm start`: builds, checks two example workbooks and makes their reports, all on copies in out/, and then opens the
 * page on a third copy until Ctrl+C. `npm start -- --once` stops before the page.
 * What an earlier start left in out/ under the names of the first two is made anew; nothing else is touched, so work
 * done on the page stays.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
await import('./build.mjs');

const CLI = 'dist-local/cli.cjs';

const EXAMPLES = [
  { file: 'h29.xlsx', about: '正しく入力された例', report: '総務課_自己評価書_平成29年度.docx' },
  {
    file: 'h29-with-problems.xlsx',
    about: '直すところのある例',
    report: '総務課_自己評価書_平成29年度_案.docx',
  },
];

mkdirSync('out', { recursive: true });
for (const { file, about, report } of EXAMPLES) {
  const copy = `out/${file}`;
  rmSync(`out/${report}`, { force: true });
  copyFileSync(`examples/${file}`, copy);
  say(`\n■ ${about}：${copy}（examples/${file} の写し）`);
  run('check', copy);
  run('report', copy, '--department', '総務課', '--out', 'out');
}
say('\nブックを直したら、次のように点検と報告書の作成をやり直せます。');
say('  node dist-local/cli.cjs check out/h29-with-problems.xlsx');
say('  node dist-local/cli.cjs report out/h29-with-problems.xlsx --out out');
if (!process.argv.includes('--once')) {
  say('\n■ ブラウザーのページ');
  openPage();
}

/** Exit code 1 tells of findings, which the second example is there to show; anything above is a fault. */
function run(...args) {
  const { status } = spawnSync(process.execPath, [CLI, ...args], { stdio: 'inherit' });
  if (status === null || status > 1) process.exit(status ?? 2);
}

/** Ctrl+C reaches both programs; this one waits until the page's server has stopped. */
function openPage() {
  const server = spawn(process.execPath, [CLI, 'open', '--out', 'out'], { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill());
  server.on('exit', (status) => process.exit(status ?? 2));
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
