import { Said } from '../../../src/page/state/said';

it('forgets with the next action what was said for now, and nothing else', () => {
  const said = new Said(() => undefined);
  said.sayForNow('シートができました。');
  expect(said.status).toBe('シートができました。');
  said.pass();
  expect(said.status).toBe('');
  said.sayForNow('シートができました。');
  said.say('保存しました。');
  said.pass();
  expect(said.status).toBe('保存しました。');
  said.pass();
  expect(said.status).toBe('保存しました。');
});
