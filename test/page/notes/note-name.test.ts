import { nameAtWork, rememberedName, rememberName } from '../../../src/page/notes/note-name';

it('remembers a name, and that there shall be none, where the browser keeps nothing', () => {
  expect(rememberedName()).toBeNull();
  rememberName('山田');
  expect(rememberedName()).toBe('山田');
  rememberName('');
  expect(rememberedName()).toBe('');
});

it('gives the script no address: that would have the rights of somebody else', () => {
  rememberName('総務課 山田');
  expect(nameAtWork()).toBe('総務課 山田');
  rememberName('soumu@example.lg.jp');
  expect(nameAtWork()).toBe('');
});
