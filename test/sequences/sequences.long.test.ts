import { runSequences } from './sequences';

const PROCESSES = 2;
const EACH = 1500;
/** The same ones each time, so that a change is what makes it fail; `JIKO_HYOKA_SEED=…` tries others. */
const first = Number(process.env['JIKO_HYOKA_SEED'] ?? 681_203_012);

it('3,000 generated sequences of work lose nothing, keep comments with their goals, and are checked alike', async () => {
  const seeds = Array.from({ length: PROCESSES }, (_, at) => first + at);
  const printed = await runSequences(EACH, seeds);
  expect(printed).toHaveLength(PROCESSES);
  console.log(printed.map((line, at) => `seed ${seeds[at]}: ${line}`).join('\n'));
}, 1_800_000);
