/** What may make readers stumble, said before publishing. */
export const GATE_HINT_TEXTS = {
  kinds: {
    abbreviation: '説明のない略語',
    'private-character': '外字',
    'direction-mark': '見えない文字',
  },
  line: (kind: string, place: string, text: string) => `参考　${kind}　${place}　${text}`,
  /** @param count How many there are. */
  title: (count: number) => `読む人のために見ておくとよいこと（${count}件。このままでも公表できます）`,
  abbreviation: (word: string) =>
    `「${word}」は、知らない人には分かりません。初めの1か所に「${word}（日本語の意味）」のように書き添えてください。`,
  privateCharacter: (before: string, code: string) =>
    `「${before}」の次の文字（${code}）は外字です。ほかのパソコンでは空白や別の字に見えます。普通の文字か、かなで書いてください。`,
  directionMark: (before: string, code: string) =>
    `「${before}」の次に、文字の向きを変える見えない印（${code}）があります。その先の文字が逆に並んで見えることがあります。消してください。`,
};
