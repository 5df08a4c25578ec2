/** Why a file cannot be a form, and what the check of a form finds. */
import { excerpt } from '../cells/folded-text';

export type BraceFault = 'unclosed' | 'unopened' | 'doubled' | 'wide' | 'brackets' | 'cut';

const saveAsDocx = (what: string, program = 'Word ') =>
  `${what}様式として使えません。${program}で開き、「Word 文書（.docx）」として保存し直してから使ってください。`;

const chooseDocx = (what: string) => `${what}様式として使えません。Word の文書（.docx）を選んでください。`;

const tooMuch = (what: string, way: string) =>
  `${what}ため、安全のため開きません。${way}、Word で保存し直してください。`;

/** Why a file cannot be a form. */
export const FORM_FILE_MESSAGES = {
  place: '様式',
  kinds: {
    empty:
      '様式のファイルの中身が空（0 バイト）です。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。',
    oldWord: saveAsDocx('古い形式の Word 文書（.doc）なので、'),
    locked:
      'パスワード付きの文書なので、様式として使えません。Word で開いてパスワードを外し、保存し直してから使ってください。',
    openDocument: saveAsDocx('OpenDocument 形式（.odt など）の文書なので、', 'LibreOffice など'),
    pdf: 'PDF は様式として使えません。もとの文書を Word で開き、「Word 文書（.docx）」として保存したものを使ってください。',
    rtf: saveAsDocx('リッチテキスト（.rtf）は'),
    letters: saveAsDocx('中の文字が UTF-8 で書かれていないため、'),
    macros: saveAsDocx('マクロの入った文書（.docm など）は、'),
    template: saveAsDocx('Word のテンプレート（.dotx）は、'),
    workbook: chooseDocx('Excel のブックは'),
    slides: chooseDocx('PowerPoint の資料は'),
    broken: saveAsDocx('Word 文書（.docx）が壊れていて読めないため、'),
    other: chooseDocx('Word 文書（.docx）ではないため、'),
  },
  tooLarge: (megabytes: number) =>
    tooMuch(`様式のファイルが ${megabytes} MB を超える`, '画像を小さくするか消し'),
  unpacksTooLarge: (megabytes: number) =>
    tooMuch(`様式を展開すると ${megabytes} MB を超える`, '大きな画像を消し'),
  tooMuchText: tooMuch('様式に書かれたものが多すぎる', '要らないページや変更履歴を消し'),
  tooManyParts: tooMuch('様式の中の部品（画像など）が多すぎる', '画像を減らし'),
};

/** What the check of a form finds. The place and the words around it stand beside the sentence. */
export const FORM_FINDING_MESSAGES = {
  tooManyTags: (most: number) =>
    `波括弧（{ }）や、タグに似た書き方が多すぎるため（${most}か所まで）、点検できません。同じタグを何度も書かず、課や目標の数だけ繰り返すところは「{#goals}」と「{/goals}」で囲んでください。`,
  parts: {
    body: '本文',
    header: 'ヘッダー',
    footer: 'フッター',
    footnote: '脚注',
    endnote: '文末脚注',
    comment: 'コメント',
    drawing: '図',
    properties: '文書のプロパティ',
  },
  paragraph: (part: string, number: number) => `${part}の${number}段落目`,
  cell: (part: string, table: number, row: number, column: number) =>
    `${part === '本文' ? '' : `${part}の`}表${table}の${row}行目・${column}列目`,
  box: (part: string, box: number) => `${part}のテキストボックス${box}`,
  noTags:
    '様式に差込みタグが一つもないため、どの課の報告書も同じ文書になってしまいます。利用の手引きの「様式のタグ」を見て、{title} などのタグを書き入れてください。',
  tags: {
    empty: () => '「{}」の中に何も書かれていません。タグの名前を書くか、消してください。',
    blanks: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」のかっこの中に空白があります。「${right}」と詰めて書いてください。`,
    quotes: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」に引用符が入っています。「${right}」と書いてください。`,
    letters: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」は文字が違います。全角・半角、大文字・小文字もこのとおりに「${right}」と書いてください。`,
    raw: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」の「@」は使えません。${right === null ? 'このタグを消してください。' : `「${right}」と書いてください。`}`,
    unit: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」のように繰り返せるのは、段落（w:p）と行（w:tr）だけです。${right === null ? 'このタグを消してください。' : `「${right}」と書いてください。`}`,
    unknown: (raw: string, right: string | null) =>
      right === null
        ? `「${excerpt(raw, 30)}」というタグはありません。利用の手引きの「様式のタグ」にあるものに直すか、消してください。`
        : `「${excerpt(raw, 30)}」というタグはありません。「${right}」のことであれば、そのように直してください。`,
  },
  columnUnknown: (raw: string, near: string | null) =>
    near === null
      ? `「${excerpt(raw, 30)}」と同じ見出しの列が課のシートにないため、何も印刷されません。列の見出しのとおりに書くか、消してください。`
      : `「${excerpt(raw, 30)}」と同じ見出しの列が課のシートにないため、何も印刷されません。「{${excerpt(near, 30)}}」のことであれば、そのように直してください。`,
  columnUnchecked: (raw: string) =>
    `「${excerpt(raw, 30)}」には、課のシートに同じ見出しの列があるときに、その内容が印刷されます。見出しと同じか確かめてください。`,
  braces: {
    unclosed: (raw: string) =>
      `「${excerpt(raw, 20)}」の「{」が「}」で閉じられていません。閉じるか、タグでなければ「{」を消してください。`,
    unopened: () =>
      '「}」の前に、対になる「{」がありません。「{」を書くか、タグでなければ「}」を消してください。',
    doubled: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」のかっこが二重です。${right === null ? '一重にしてください。' : `「${right}」と一重にしてください。`}`,
    wide: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」のかっこが全角です。${right === null ? '半角の「{」「}」にしてください。' : `半角で「${right}」と書いてください。`}`,
    brackets: (raw: string, right: string | null) =>
      `「${excerpt(raw, 30)}」はタグとして読まれず、そのまま印刷されます。タグのつもりであれば「${right}」と書いてください。`,
    cut: (raw: string) =>
      `「${excerpt(raw, 20)}」のタグの途中で段落が変わっています。改行を消して、一つの段落の中に書いてください。`,
  } as Readonly<Record<BraceFault, (raw: string, right: string | null) => string>>,
  unfilledHere: (raw: string) =>
    `「${excerpt(raw, 30)}」は文末脚注に書かれていますが、そこには差し込まれません。本文に移してください。`,
  wrongPlace: (raw: string, loop: string) =>
    `「${excerpt(raw, 30)}」がここにあっても何も印刷されません。「{#${loop}}」と「{/${loop}}」の間に移してください。`,
  itemInWrongPlace:
    '「{.}」がここにあっても正しく印刷されません。「{-w:p goal}{.}{/goal}」のように、「goal」か「outcome」の繰り返しの中に書いてください。',
  needsPair: (raw: string, name: string) =>
    name === 'draft'
      ? `「${excerpt(raw, 30)}」だけでは「案」の字が印刷されません。「{#draft}案{/draft}」と書いてください。`
      : `「${excerpt(raw, 30)}」は繰り返しのタグです。繰り返すところの始めに「{#${name}}」、終わりに「{/${name}}」と書いてください。${name === 'departments' ? '課名のことであれば「{department}」です。' : ''}`,
  loopUnclosed: (raw: string, name: string) =>
    `「${excerpt(raw, 30)}」の終わりがありません。囲むところの終わりに「{/${name}}」と書いてください。`,
  loopUnopened: (raw: string, name: string) =>
    name === ''
      ? `「${excerpt(raw, 30)}」の前に、始めのタグがありません。始めのタグを書くか、これを消してください。`
      : `「${excerpt(raw, 30)}」の前に、始めの「{#${name}}」がありません。囲むところの始めに書くか、これを消してください。`,
  loopEndMisspelt: (raw: string, start: string, name: string) =>
    `「${excerpt(raw, 30)}」は、始めの「${excerpt(start, 30)}」と名前が違います。「{/${name}}」と書いてください。`,
  loopCrossed: (raw: string, inner: string) =>
    `「${excerpt(raw, 30)}」の前に、後から始めた「${inner}」を「{/${inner}}」で終えてください。内側のものを先に終えます。`,
  loopInItself: (start: string, end: string) =>
    `「${excerpt(start, 30)}」から「${excerpt(end, 30)}」までが、同じ繰り返しの中にあります。同じものを何度も印刷することになるため、どちらかの始めと終わりを消してください。`,
  loopOverTable: (start: string, end: string) =>
    `「${excerpt(start, 30)}」と「${excerpt(end, 30)}」が、表の中と外、別の表、または別のテキストボックスに分かれています。同じ表の中か、両方とも表の外に書いてください。`,
  loopsShareRow: (raw: string, start: string, end: string) =>
    `「${excerpt(raw, 30)}」が、行を繰り返す「${excerpt(start, 30)}」から「${excerpt(end, 30)}」までと同じ行の、その外側にあります。「${excerpt(start, 30)}」の後か「${excerpt(end, 30)}」の前に移すか、別の行に移してください。`,
  rowLoopOutside: (raw: string, name: string) =>
    `「${excerpt(raw, 30)}」は表の行を繰り返すタグですが、表の外にあります。表の行の中に移すか、「{#${name}}」と書いてください。`,
  rowAlone: (raw: string) =>
    `この行には「${excerpt(raw, 30)}」のような繰り返しのタグしかないため、空の行として印刷されます。タグを、印刷する行の最初か最後のセルに移し、この行を消してください。`,
  rowFixed: (raw: string) =>
    `「${excerpt(raw, 30)}」のある行の高さが固定されているため、長い文は途中で切れて印刷されます。Word の「表のプロパティ」の「行」で、高さを「最小値」にしてください。`,
  fillsBroken:
    'この様式で作ると、開けない文書になります。繰り返しの始めと終わりのタグを、同じ表か同じ枠（コンテンツ コントロールなど）の中に置いてください。',
  missing: {
    themes:
      '「{#themes}」と「{/themes}」がないため、個別事業が印刷されません。個別事業ごとに繰り返すところの始めと終わりに書いてください。',
    goals:
      '「{#goals}」と「{/goals}」がないため、目標が印刷されません。目標の行の最初のセルの始めと、最後のセルの終わりに書いてください。',
    goal: '「{goal}」がないため、目標の文が印刷されません。「{#goals}」と「{/goals}」の間に書いてください。',
    rating:
      '「{rating}」がないため、達成度が印刷されません。「{#goals}」と「{/goals}」の間に書いてください。',
  } as Readonly<Record<string, string>>,
  titleAdvised:
    '「{title}」も、「{department}」と「{fiscalYear}」の組もないため、どの課の何年度の報告書かが印刷されません。',
  headingAdvised: '「{heading}」がないため、個別事業の名前が印刷されません。',
  outcomeAdvised:
    '「{outcome}」がないため、効果又は理由が印刷されません。印刷するときは、「{#goals}」と「{/goals}」の間に書いてください。',
  draftAdvised:
    'ヘッダーにもフッターにも「{#draft}案{/draft}」がないため、案の報告書でも「案」の字がすべてのページには印刷されません。',
  changesTracked:
    '変更履歴が残っているため、報告書にも印刷されることがあります。Word で「すべての変更を反映」してから使ってください。',
  mergeFields:
    'Word の差込印刷のフィールド（«…»）があります。そこには何も差し込まれず、そのまま印刷されます。{title} などのタグに直してください。',
};
