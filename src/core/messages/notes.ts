/** The notes of a 課's tab, in the sidebar and on the page. */

export const NOTE_TEXTS = {
  heading: 'メモ',
  loading: 'メモを読み込んでいます…',
  none: 'メモはありません。',
  unknownAuthor: '（名前なし）',
  /** On the page. */
  askTitle: 'メモに付ける名前',
  ask: 'メモの一行目に付ける名前を入力してください。このブラウザーが覚えるので、次からはたずねません。',
  name: '名前',
  nameHint: '空けておくと、名前を付けません。',
  nameRefused: '＊40文字以内で、「:」と改行を含まない名前にしてください。',
  changeName: 'メモの名前',
  changeNameHint: 'これから付けるメモの名前を変えます',
};
