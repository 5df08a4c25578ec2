/**
 * Asks every ready question of generated data: 1,700 municipalities × 15 departments × 12 goals × 10 years, 3.06 million goals, in the
 * layout of `collect`. Exit code 1 when one takes more than its budget. Not part of `npm run bench`: it takes minutes and some hundred megabytes.
 *
 *   node bench/many-towns.mjs [--towns 1700] [--out FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api');
const { values } = parseArgs({
  options: { towns: { type: 'string', default: '1700' }, out: { type: 'string' } },
});
const towns = Number(values.towns);
const data = values.out ?? join(tmpdir(), `jiko-hyoka-many-towns-${towns}`);
/** As `collect` writes it. */
const OF_A_YEAR = 'COMPRESSION lz4, ROW_GROUP_SIZE 30720';
/** What a question may take. */
const SECONDS = 2;
const MEGABYTES = 4096;
const YEARS = Array.from({ length: 10 }, (_, at) => 2015 + at);

if (!existsSync(data)) await generate();
console.log(`${towns} towns, ${data}`);
for (const name of readdirSync(join(root, 'questions')).sort()) ask(name.replace(/\.sql$/, ''));

/** The year's files alone: what `ask` reads. Texts are as long as real ones, a third of the goals are taken over each year, and a tenth of the outcomes. */
async function generate() {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '3GB' });
  const connection = await instance.connect();
  mkdirSync(join(data, 'years'), { recursive: true });
  for (const year of YEARS) {
    for (const table of ['goals', 'departments']) {
      const part = join(data, table, `fiscal_year=${year}`, 'municipality=000000');
      mkdirSync(part, { recursive: true });
      // `ask` looks which years there are, and reads the file of each year instead.
      writeFileSync(join(part, 'part.parquet'), '');
    }
    await connection.run(`
      CREATE OR REPLACE TABLE goals AS
      SELECT ${year} AS fiscal_year, lpad(town::VARCHAR, 6, '0') AS municipality, lpad(town::VARCHAR, 6, '0') AS municipality_code,
        '第' || town || '町' AS municipality_name, '${year}年度' AS fiscal_year_japanese, DATE '${year + 1}-03-31' AS rated_on,
        '' AS rated_on_japanese, '第' || department || '課' AS department, '1' AS theme_number, '事業' || (goal % 4) AS theme, '' AS unit,
        goal::VARCHAR AS goal_number,
        '事業' || goal || 'の目標を' || CASE WHEN hash(town, department, goal) % 3 = 0 THEN '毎年' ELSE '${year}年度' END
          || '進め、' || (hash(town, department, goal) % 100000) || '件の対象について計画に沿った取組を行います。' AS goal,
        (1 + hash(town, department, goal, ${year}) % 5)::VARCHAR AS rating, '' AS rating_meaning, '5/4/3/2/1' AS scale,
        1 + hash(town, department, goal, ${year}) % 5 <= 2 AS is_low,
        '取組の結果、' || (hash(town, department, goal, CASE WHEN hash(town, department, goal, 3) % 10 = 0 THEN 0 ELSE ${year} END, 1) % 1000000) || '件を実施しましたが、関係機関との調整に時間を要したため、一部は翌年度に行います。' AS outcome,
        1 AS edition, DATE '${year + 1}-06-01' AS published_on, false AS is_draft,
        CASE hash(town, department, goal, ${year}, 2) % 20 WHEN 0 THEN ' explanation-without-cause ' WHEN 1 THEN ' rating-figure ' ELSE '  ' END AS findings,
        '' AS target, '' AS actual, '' AS measure, NULL::INTEGER AS achievement_rate, '' AS second_rating, 'book.xlsx' AS source
      FROM range(${towns}) AS towns(town), range(15) AS departments(department), range(12) AS goals(goal)`);
    await connection.run(
      `COPY (SELECT *, (hash(municipality, department, goal) >> 12)::BIGINT AS goal_key, (hash(outcome) >> 12)::BIGINT AS outcome_key
        FROM goals ORDER BY municipality) TO '${data}/years/goals-${year}.parquet' (FORMAT parquet, ${OF_A_YEAR})`,
    );
    await connection.run(`
      COPY (SELECT ${year} AS fiscal_year, municipality, municipality_code, MAX(municipality_name) AS municipality_name, department,
        '公表' AS state, 'complete' AS progress, COUNT(*)::INTEGER AS goals, COUNT(*)::INTEGER AS rated, 'book.xlsx' AS source
        FROM goals GROUP BY municipality, municipality_code, department)
      TO '${data}/years/departments-${year}.parquet' (FORMAT parquet, ${OF_A_YEAR})`);
  }
  connection.closeSync();
}

/**
 * As a person does: the start of the program is in the time. The processor's time, of all cores together, is what the budget holds: it
 * hangs less on what else the machine does, and who has that much of one core has the answer within it.
 */
function ask(name) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', join(root, 'bench/tell-usage.cjs'), join(root, 'dist-local/cli.cjs'), 'ask', data, name, '--json'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - start) / 1000;
  const { processor, megabytes } = JSON.parse(stderr.slice(stderr.lastIndexOf('\n')));
  if (status !== 0 || processor > SECONDS || megabytes > MEGABYTES) process.exitCode = 1;
  const rows = status === 0 ? `${JSON.parse(stdout).rows.length} rows` : stderr;
  console.log(
    `${seconds.toFixed(2).padStart(6)} s  ${processor.toFixed(2).padStart(6)} s of the processor  ${megabytes.toFixed(0).padStart(5)} MB  ${name}  ${rows}`,
  );
}
