import { readNote, signedNote } from '../src/comments/note-author';

describe('readNote', () => {
  it.each([
    ['山田:\n確認してください。', '山田', '確認してください。'],
    ['総務課 山田:\r\n一行目\r\n二行目', '総務課 山田', '一行目\n二行目'],
    ['山田: \n', '山田', ''],
    ['確認してください。', '', '確認してください。'],
    ['期限: 4月20日\n延ばせません', '', '期限: 4月20日\n延ばせません'],
    ['注意：\n全角の見出し', '', '注意：\n全角の見出し'],
    [' :\n名前なし', '', ' :\n名前なし'],
  ])('reads %j', (text, author, body) => {
    expect(readNote(text)).toEqual({ author, body });
  });

  it('reads what is signed', () => {
    expect(readNote(signedNote('山田', '本文'))).toEqual({ author: '山田', body: '本文' });
    expect(signedNote('', '本文')).toBe('本文');
  });
});
