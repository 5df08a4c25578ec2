import { rememberedName, rememberName } from '../../../src/page/notes/note-name';

it('remembers a name, and that there shall be none, where the browser keeps nothing', () => {
  expect(rememberedName()).toBeNull();
  rememberName('山田');
  expect(rememberedName()).toBe('山田');
  rememberName('');
  expect(rememberedName()).toBe('');
});
