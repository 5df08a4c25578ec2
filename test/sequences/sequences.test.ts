import { runSequences } from './sequences';

it('a few generated sequences of work lose nothing', async () => {
  const printed = await runSequences(12, [Date.now() % 1e9]);
  expect(printed).toEqual([expect.stringContaining('12 sequences')]);
  console.log(printed.join());
});
