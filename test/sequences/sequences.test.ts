import { runSequences } from './sequences';

it('a few generated sequences of work lose nothing', async () => {
  expect(await runSequences(12, [Date.now() % 1e9])).toEqual([expect.stringContaining('12 sequences')]);
});
