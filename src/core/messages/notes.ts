/** The notes of a 課's tab, in the sidebar and on the page. */

export const NOTE_TEXTS = {
  heading: 'メモ',
  loading: 'メモを読み込んでいます…',
  none: 'メモはありません。',
  unknownAuthor: '（名前なし）',
  /** On the page. */
  askTitle: 'メモと履歴に残す名前',
  ask: 'メモの一行目と、提出や確認などの記録に残す名前を入力してください。このブラウザーが覚えるので、次からはたずねません。',
  name: '名前',
  nameHint: '空けておくと、名前を残しません。',
  nameRefused: '＊40文字以内で、「:」「@」と改行を含まない名前にしてください。',
  changeName: '残す名前',
  changeNameHint: 'これからメモと履歴に残す名前を変えます',
  notNamed:
    '名前の入力を取りやめたため、何も変えていません。名前を残さないときは、空けたまま「OK」を押してください。',
};
