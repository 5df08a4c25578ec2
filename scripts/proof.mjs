/**
 * `npm run proof -- result.json`: compares what the proof saw at Google (docs/live-check.md) with what the host does, and prints
 * what differs, the answers to open questions, and a price table. Without a file it says what can be asked at Google alone.
 * Exit code 1 when a fact differs, 2 when the file is no result.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ownSources } from './own-sources.cjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { createAppsScriptHost } = createRequire(import.meta.url)(join(root, 'dist-local/host.cjs'));

const items = await listItems();
const [file] = process.argv.slice(2);
if (file === undefined) printOpen();
else await printComparison(file);

async function listItems() {
  const host = await createAppsScriptHost();
  try {
    host.run(readFileSync(join(root, 'dist-proof/Code.js'), 'utf8'));
    return await host.call('listItems');
  } finally {
    host.dispose();
  }
}

function printOpen() {
  const open = items.filter(({ evidence }) => evidence === null);
  console.log(`${items.length - open.length} facts are checked outside Google too. Google alone can tell:`);
  for (const { subject, title } of open) console.log(`  ${subject}: ${title}`);
}

async function printComparison(path) {
  const result = readResult(path);
  if (result === null) {
    console.error(`${path} is no result of the proof.`);
    process.exitCode = 2;
    return;
  }
  const { compare, pricesOf } = await loadCompare();
  const comparison = compare(items, result);
  const { differing, otherWords, unseen, answers, holding } = comparison;
  console.log(`${holding} facts hold at Google. ${differing.length} differ:`);
  for (const fact of differing) printFact(fact);
  console.log(
    `\n${otherWords.length} are refused in other words (language of the account: ${result.language}):`,
  );
  for (const fact of otherWords) printFact(fact);
  console.log(`\n${unseen.length} were not seen:`);
  for (const title of unseen) console.log(`  ${title}`);
  console.log('\nAnswers to open questions:');
  for (const { title, seen } of answers) console.log(`  ${title}\n    ${JSON.stringify(seen)}`);
  console.log(
    `\nFor the option prices of the host, in seconds:\n${JSON.stringify(pricesOf(comparison), null, 2)}`,
  );
  process.exitCode = differing.length > 0 ? 1 : 0;
}

/** null when the file cannot be read or is something else. */
function readResult(path) {
  try {
    const result = JSON.parse(readFileSync(path, 'utf8'));
    return result.kind === 'jiko-hyoka-proof' && Array.isArray(result.items) ? result : null;
  } catch {
    return null;
  }
}

function printFact({ title, expected, seen }) {
  console.log(`  ${title}\n    expected ${JSON.stringify(expected)}\n    seen     ${JSON.stringify(seen)}`);
}

async function loadCompare() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/proof/compare.ts')],
    bundle: true,
    conditions: ownSources,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
