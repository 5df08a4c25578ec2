/** Every sentence that a person can read. Each says what is wrong, where, and what to do. */

import type { Rule, Severity } from './finding';
import { excerpt, foldText } from './folded-text';
import type { GoogleFault } from './google-fault';
import type { InvalidRatingReason, Rating } from './rating';
import type { BraceFault } from './report/find-tags';
import type { FormFinding } from './report/form-finding';
import { SETTING_LABELS, type SettingKey } from './settings';

/** Sentences of the embedded host. */
export const HOST_MESSAGES = {
  notOffered: (name: string) =>
    `「${name}」は、このローカル環境では使えません。Google スプレッドシートで実行するか、使える機能の一覧（docs/differences-from-google.md）を確かめてください。`,
};

/** Tabs and their conditional formats on the embedded host. */
export const HOST_SHEET_MESSAGES = {
  formatIncomplete: '条件付き書式に、条件とセルの範囲の両方を指定してください。',
  formatElsewhere: (sheet: string) =>
    `シート「${sheet}」の条件付き書式に、ほかのシートのセルが指定されています。同じシートのセルを指定してください。`,
  copyName: (sheet: string, number: number) => `${sheet} のコピー${number === 1 ? '' : ` ${number}`}`,
};

/** Sentences about the report's form (the Word document with the tags). */
export const FORM_MESSAGES = {
  brokenTags: (tags: readonly string[]) =>
    `自己評価書の様式の差込みタグに誤りがあります（${tags.map((tag) => `「${excerpt(tag, 40)}」`).join('')}）。様式を開き、{#…} と {/…} の組、かっこの閉じ忘れ、つづりを直してください。`,
};

/** Why a file cannot be a form. */
export const FORM_FILE_MESSAGES = {
  place: '様式',
  kinds: {
    empty:
      '様式のファイルの中身が空（0 バイト）です。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。',
    oldWord:
      '古い形式の Word 文書（.doc）なので、様式として使えません。Word で開き、「名前を付けて保存」で「Word 文書（.docx）」にしてから使ってください。',
    locked:
      'パスワード付きの文書なので、様式として使えません。Word で開いてパスワードを外し、保存し直してから使ってください。',
    openDocument:
      'OpenDocument 形式（.odt など）の文書なので、様式として使えません。LibreOffice などで開き、「Word 文書（.docx）」として保存し直してから使ってください。',
    pdf: 'PDF は様式として使えません。もとの文書を Word で開き、「Word 文書（.docx）」として保存したものを使ってください。',
    rtf: 'リッチテキスト（.rtf）は様式として使えません。Word で開き、「Word 文書（.docx）」として保存し直してから使ってください。',
    macros:
      'マクロの入った文書（.docm など）は、様式として使えません。Word で開き、「Word 文書（.docx）」として保存し直してから使ってください。',
    template:
      'Word のテンプレート（.dotx）は、様式として使えません。Word で開き、「Word 文書（.docx）」として保存し直してから使ってください。',
    workbook: 'Excel のブックは様式として使えません。Word の文書（.docx）を選んでください。',
    slides: 'PowerPoint の資料は様式として使えません。Word の文書（.docx）を選んでください。',
    broken:
      'Word 文書（.docx）が壊れていて読めません。Word で開けるか確かめ、「名前を付けて保存」で保存し直してから使ってください。',
    other: 'Word 文書（.docx）ではないため、様式として使えません。Word の文書（.docx）を選んでください。',
  },
  tooLarge: (megabytes: number) =>
    `様式のファイルが ${megabytes} MB を超えています。画像を小さくするか消して、保存し直してください。`,
  unpacksTooLarge: (megabytes: number) =>
    `様式を展開すると ${megabytes} MB を超えるため、安全のため開きません。大きな画像を消し、Word で保存し直してください。`,
};

/** What the check of a form finds. The place and the words around it stand beside the sentence. */
export const FORM_FINDING_MESSAGES = {
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
      : `「${excerpt(raw, 30)}」は繰り返しのタグです。繰り返すところの始めに「{#${name}}」、終わりに「{/${name}}」と書いてください。`,
  loopUnclosed: (raw: string, name: string) =>
    `「${excerpt(raw, 30)}」の終わりがありません。囲むところの終わりに「{/${name}}」と書いてください。`,
  loopUnopened: (raw: string, name: string) =>
    name === ''
      ? `「${excerpt(raw, 30)}」の前に、始めのタグがありません。始めのタグを書くか、これを消してください。`
      : `「${excerpt(raw, 30)}」の前に、始めの「{#${name}}」がありません。囲むところの始めに書くか、これを消してください。`,
  loopCrossed: (raw: string, inner: string) =>
    `「${excerpt(raw, 30)}」の前に、後から始めた「${inner}」を「{/${inner}}」で終えてください。内側のものを先に終えます。`,
  loopOverTable: (start: string, end: string) =>
    `「${excerpt(start, 30)}」と「${excerpt(end, 30)}」が、表の中と外、別の表、または別のテキストボックスに分かれています。同じ表の中か、両方とも表の外に書いてください。`,
  loopsShareRow: (raw: string, start: string, end: string) =>
    `「${excerpt(raw, 30)}」が、行を繰り返す「${excerpt(start, 30)}」から「${excerpt(end, 30)}」までと同じ行の、その外側にあります。「${excerpt(start, 30)}」の後か「${excerpt(end, 30)}」の前に移すか、別の行に移してください。`,
  rowLoopOutside: (raw: string, name: string) =>
    `「${excerpt(raw, 30)}」は表の行を繰り返すタグですが、表の外にあります。表の行の中に移すか、「{#${name}}」と書いてください。`,
  rowAlone: (raw: string) =>
    `この行には「${excerpt(raw, 30)}」のような繰り返しのタグしかないため、空の行として印刷されます。タグを、印刷する行の最初か最後のセルに移し、この行を消してください。`,
  missing: {
    themes:
      '「{#themes}」と「{/themes}」がないため、個別事業が印刷されません。個別事業ごとに繰り返すところの始めと終わりに書いてください。',
    goals:
      '「{#goals}」と「{/goals}」がないため、目標が印刷されません。目標の行の最初のセルの始めと、最後のセルの終わりに書いてください。',
    goal: '「{goal}」がないため、目標の文が印刷されません。「{#goals}」と「{/goals}」の間に書いてください。',
    rating:
      '「{rating}」がないため、達成度が印刷されません。「{#goals}」と「{/goals}」の間に書いてください。',
    outcome:
      '「{outcome}」がないため、効果又は理由が印刷されません。「{#goals}」と「{/goals}」の間に書いてください。',
  } as Readonly<Record<string, string>>,
  titleAdvised:
    '「{title}」も、「{department}」と「{fiscalYear}」の組もないため、どの課の何年度の報告書かが印刷されません。',
  headingAdvised: '「{heading}」がないため、個別事業の名前が印刷されません。',
  draftAdvised:
    'ヘッダーにもフッターにも「{#draft}案{/draft}」がないため、案の報告書でも「案」の字がすべてのページには印刷されません。',
  changesTracked:
    '変更履歴が残っているため、報告書にも印刷されることがあります。Word で「すべての変更を反映」してから使ってください。',
};

/** The sidebar's section 様式. */
export const FORM_SECTION_TEXTS = {
  heading: '様式',
  loading: '使っている様式を調べています…',
  builtIn: '最初から付いている様式を使っています。',
  town: '団体の様式を使っています。',
  subject: '様式',
  open: '文書を開く',
  explain:
    '報告書の見た目を変えるには、写しを作って直すか、Word で作った様式（.docx）を取り込みます。使っていた様式の文書は消えません。',
  create: '写しを作る',
  creating: '様式の写しを作っています…',
  created: '様式の写しを作りました。文書を開いて直してください。',
  takeIn: 'Word の様式（.docx、20 MB まで）を取り込む',
  takingIn: (name: string) => `「${excerpt(name, 40)}」を調べて取り込んでいます…`,
  takenIn: (name: string) => `「${excerpt(name, 40)}」を取り込みました。次に作る報告書から使います。`,
  refused: (name: string, errors: number) =>
    `「${excerpt(name, 40)}」に誤りが${errors}件あるため、取り込みませんでした。下の誤りを直してから、もう一度選んでください。`,
  tooLarge: (name: string) =>
    `「${excerpt(name, 40)}」が 20 MB を超えるため、取り込めません。画像を小さくするか消して、保存し直してください。`,
  unreadable: (name: string) =>
    `「${excerpt(name, 40)}」を読めませんでした。ファイルが動かされたり消されたりしていないか確かめて、もう一度選んでください。`,
  check: '点検する',
  checking: '様式を点検しています…',
  checked: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? '様式に直すところはありません。'
      : `様式に、誤りが${errors}件、注意が${warnings}件あります。`,
  useBuiltIn: '最初の様式に戻す',
  goingBack: '最初の様式に戻しています…',
  wentBack: '最初から付いている様式に戻しました。',
  findings: '様式の点検の結果',
};

/** The command `form`, and `report --form`. */
export const FORM_COMMAND_MESSAGES = {
  description: '様式（.docx）を点検するか、直して使える写しを作ります',
  check: '様式のタグを点検して、直すところを表示します',
  create: '最初から付いている様式の写しを作ります。Word で直して使えます',
  form: '様式のファイル',
  newForm: '作るファイル',
  kind: '様式の種類（evaluation：自己評価書、goals：年度当初の各課の目標）',
  kindUnknown: (typed: string) =>
    `--kind の「${excerpt(typed, 40)}」は使えません。evaluation（自己評価書）か goals（各課の目標）を指定してください。`,
  finding: ({ severity, place, around, message }: FormFinding) =>
    `${SEVERITY_TEXTS[severity]}　${place === '' ? '' : `${place}「${excerpt(around, 60)}」：`}${message}`,
  checked: (path: string, errors: number, warnings: number) =>
    errors + warnings === 0
      ? `${path}：直すところはありません。このまま使えます。`
      : `${path}：誤り ${errors}件、注意 ${warnings}件。${errors === 0 ? 'このままでも使えます。' : '誤りを直すまで、この様式では報告書を作れません。'}`,
  created: (path: string) =>
    `${path} を作りました。Word で直してから、「form check」で点検し、「report --form ${path}」で使ってください。`,
  notFound: '様式のファイルが見つかりません。ファイルの名前と場所を確かめてください。',
  unreadable:
    '様式のファイルを読めません。Word の文書（.docx）のファイルを指定し、読む権限があるか確かめてください。',
  exists: '同じ名前のファイルがすでにあるため、何も書き込みませんでした。別の名前にしてください。',
  wrong: '様式に誤りがあるため、報告書を作りませんでした。上の誤りを直してから、もう一度実行してください。',
};

/** Sentences about the town's own form, as 設定 names it. */
export const TOWN_FORM_MESSAGES = {
  place: '設定の「様式」',
  trashed: (name: string) =>
    `様式の文書「${excerpt(name, 40)}」がドライブのゴミ箱にあります。ゴミ箱から元に戻すか、サイドバーの「様式」で作り直してください。`,
  gone: '様式の文書が見つかりません。削除されたか、設定シートの「様式」の内容が書き換えられています。サイドバーの「様式」で作り直すか、「様式」のセルを空にして最初から付いている様式を使ってください。',
  ofAnother: (maker: string) =>
    `様式の文書は${excerpt(maker, 60)}さんが作ったもので、あなたには読む権限がありません。${excerpt(maker, 60)}さんに報告書の作成を頼むか、様式の Word ファイル（.docx）をもらい、サイドバーの「様式」から取り込んでください。`,
  notADoc: (name: string) =>
    `設定シートの「様式」にある「${excerpt(name, 40)}」は Google ドキュメントではありません。サイドバーの「様式」から Word ファイル（.docx）を取り込んでください。`,
  wrong: (count: number, first: string) =>
    `様式に誤りが${count}件あるため、報告書を作りませんでした。${first}直した後、サイドバーの「様式」で確かめてください。`,
  name: '自己評価書の様式',
  history: {
    created: '最初から付いている様式の写しを作成',
    taken: (name: string) => `「${excerpt(name, 60)}」を取り込み`,
    builtIn: '最初から付いている様式に戻す',
  },
  action: '様式を変更',
  notMade: (reason: string) =>
    `様式の文書を作れませんでした（${excerpt(reason, 200)}）。通信を確かめてから、もう一度試してください。使う様式は変わっていません。`,
  notRecorded: (link: string, reason: string) =>
    `様式の文書（${link}）は作りましたが、設定シートに書けませんでした（${excerpt(reason, 100)}）。使うには、設定シートの保護を確かめ、「様式」の欄にこのアドレスを貼り付けてください。`,
  base64Broken: 'ファイルを最後まで受け取れませんでした。もう一度選んでください。',
  menu: {
    title: '様式を作る',
    confirm:
      '最初から付いている様式の写しを、Google ドキュメントとして作ります。文字や表を自由に直すと、次に作る報告書から使われます。',
    confirmInstead: (link: string) =>
      `今は次の様式を使っています。代わりに、最初から付いている様式の新しい写しを使います。今の様式の文書は消えません。\n${link}`,
    created: (link: string) =>
      `様式を作り、設定シートの「様式」に書きました。次の文書を開いて直してください。タグ（{ } で囲まれた文字）の書き方は、利用の手引きの「様式のタグ」にあります。\n${link}`,
  },
  unreadable: (reason: string) =>
    `様式の文書を読めませんでした（${excerpt(reason, 120)}）。少し待ってから、もう一度試してください。`,
};

/** Sentences of the findings. They stand beside the name of the sheet and the cell, so they need not repeat it. */
export const FINDING_MESSAGES = {
  ratingMissing: '達成度が入力されていません。1〜5の数字を入力してください。',
  ratingInvalid: (reason: InvalidRatingReason, typed: string, fix: Rating | null) =>
    fix === null || reason === 'blanks'
      ? RATING_REASONS[reason](excerpt(typed))
      : `達成度が「${excerpt(typed)}」と書かれています。半角の数字「${fix}」だけを入力してください。`,
  ratingFix: (reason: InvalidRatingReason, typed: string, fix: Rating) =>
    reason === 'blanks' ? `前後の空白を取って「${fix}」にする` : `「${excerpt(typed)}」を「${fix}」に直す`,
  explanationBlank: (rating: Rating) =>
    `達成度が${rating}ですが、達成できなかった理由が書かれていません。理由を記入してください。`,
  explanationEmpty: (rating: Rating, typed: string) =>
    `達成度が${rating}ですが、「${excerpt(typed)}」では達成できなかった理由がわかりません。理由を具体的に記入してください。`,
  explanationShort: (rating: Rating) =>
    `達成度が${rating}ですが、理由が10文字に足りません。住民が読んでわかるように書き足してください。`,
  outcomeMissing: (rating: Rating) =>
    `達成度が${rating}ですが、目標達成の効果が書かれていません。効果を記入してください。`,
  goalMissing:
    '達成度か効果・理由がありますが、目標が書かれていません。目標を記入するか、この行の内容を消してください。',
  themeMissing: 'この目標がどの個別事業のものかわかりません。個別事業の名前を記入してください。',
  numberGap: (number: number) =>
    `目標番号が(${number})ですが、その前の(${number - 1})がありません。番号を確かめてください。`,
  numberDuplicate: (number: number) =>
    `同じ個別事業の中に目標番号(${number})が二つあります。番号を確かめてください。`,
  rowDuplicate: (row: number) => `${row}行目と同じ目標です。重複していないか確かめてください。`,
  cellError: (typed: string) =>
    `セルが数式のエラー「${excerpt(typed)}」になっています。数式を消して、値を入力し直してください。`,
  headerMissing: (wanted: string, row: number, nearest: string | null) =>
    `${row}行目の見出しに「${wanted}」の列がありません。${
      nearest === null
        ? `見出しの行に「${wanted}」と入力してください。`
        : `「${excerpt(nearest)}」がその列であれば、見出しを「${wanted}」に直してください。`
    }`,
  headerDuplicate: (wanted: string, first: string, second: string) =>
    `「${wanted}」の列が${first}列と${second}列の二つあります。使わないほうの見出しを変えてください（今は${first}列を読んでいます）。`,
  headerRowMissing: (sheet: string) =>
    `シート「${sheet}」の上から20行に見出しの行（番号、個別事業、目標、達成度など）がありません。見出しの行を元に戻してください。`,
  departmentMissing: (name: string, near: string | null) =>
    near === null
      ? `課一覧に「${excerpt(name, 40)}」がありますが、その名前のシートがありません。シートの名前を確かめるか、「初期設定」で作ってください。`
      : `課一覧の「${excerpt(name, 40)}」のシートがありません。名前の似たシート「${near}」があります。${differenceOf(name, near)}。どちらかの名前に合わせてください。`,
  departmentUnknown: (sheet: string) =>
    `シート「${sheet}」は課一覧にありません。課のシートであれば、設定シートの課一覧に加えてください。`,
  departmentMisspelt: (sheet: string, near: string) =>
    `シートの名前「${sheet}」が課一覧の「${excerpt(near, 40)}」と同じではありません。${differenceOf(sheet, near)}。どちらかの名前に合わせてください。`,
  settingBlank: (key: SettingKey, label: string) =>
    `「${label}」が入力されていません。${SETTING_EXAMPLES[key]}のように入力してください。`,
  settingUnreadable: (key: SettingKey, label: string, typed: string) =>
    `「${label}」の「${excerpt(typed)}」を読み取れません。${SETTING_EXAMPLES[key]}のように入力してください。`,
  dateMismatch: (date: string, year: string) =>
    `評価基準日（${date}）が${year}とその翌年度の外にあります。評価基準日か年度を確かめてください。`,
};

/** What sets two names apart that look alike. */
const differenceOf = (one: string, other: string): string =>
  foldText(one) === foldText(other) ? '空白（前、後、途中）か全角・半角が違います' : '1文字違います';

const RATING_REASONS: Readonly<Record<InvalidRatingReason, (typed: string) => string>> = {
  'other-form': (typed) => `達成度の「${typed}」を読み取れません。1〜5の数字を一つ入力してください。`,
  blanks: (typed) =>
    `達成度の「${typed}」の前か後に空白や改行が入っています。数字「${typed}」だけを入力し直してください。`,
  'out-of-range': (typed) =>
    `達成度が「${typed}」ですが、1〜5の範囲にありません。1〜5の数字を一つ入力してください。`,
  fraction: (typed) => `達成度が「${typed}」ですが、小数は使えません。1〜5の整数を一つ入力してください。`,
  several: (typed) =>
    `達成度に「${typed}」と複数の評価が書かれています。1〜5の数字を一つだけ入力してください。`,
  'other-scale': (typed) =>
    `達成度が「${typed}」と別の尺度で書かれています。1（まったく達成できなかった）〜5（完全に達成した）の数字を入力してください。`,
  'not-rated': (typed) =>
    `達成度が「${typed}」となっています。評価が難しい場合も1〜5のどれかを入力し、事情は理由の欄に書いてください。`,
  date: (typed) => `達成度が日付（${typed}）になっています。1〜5の数字を入力し直してください。`,
  unreadable: (typed) => `達成度の「${typed}」を読み取れません。1〜5の数字を一つ入力してください。`,
};

const SETTING_EXAMPLES: Readonly<Record<SettingKey, string>> = {
  municipality: '「○○町」',
  fiscalYear: '「平成29」または「2017」',
  ratedOn: '「H30.3.31」または「2018/3/31」',
  deadline: '「H30.4.20」または「2018/4/20」',
  limit: '「2」',
  coordinators: '「soumu@example.lg.jp」',
};

/** Sentences for a workbook that cannot be used at all. */
export const WORKBOOK_MESSAGES = {
  settingsMissing:
    '「設定」シートがないため、このブックは使えません。自己評価のブックか確かめ、新しく始める場合は「初期設定」（new）で作ってください。',
  departmentTabMissing:
    '課のシートが一つもありません。見出しの行（番号、個別事業、目標、達成度など）のあるシートを作るか、「初期設定」をしてください。',
  departmentNotFound: (name: string) =>
    `「${excerpt(name, 40)}」という課は、課一覧にもシートにもありません。課の名前を確かめてください。`,
};

/** Sentences of reading and saving workbook files. */
export const XLSX_MESSAGES = {
  emptyFile:
    'ファイルの中身が空（0 バイト）です。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。',
  encrypted:
    'パスワード付きのブックか、古い形式（.xls）のファイルなので開けません。Excel で開いてパスワードを外し、「Excel ブック（.xlsx）」として保存し直してください。',
  notAWorkbook:
    'Excel ブック（.xlsx）として読めません。ファイルの種類が違うか、壊れています。Excel で開けるか確かめ、「Excel ブック（.xlsx）」として保存し直してください。',
  brokenPart: (part: string) =>
    `ブックの中の「${part}」が壊れていて読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  tooLarge: (megabytes: number) =>
    `ブックを展開すると ${megabytes} MB を超えるため、安全のため開きません。不要な画像や空の行を消して保存し直してください。`,
  noWorksheet: 'ブックの中に表のシートが一つもありません。別のファイルを選んでください。',
  noteOverThread: (cell: string) =>
    `セル ${cell} には返信のできるコメントがあるため、メモを保存できません。メモの内容をコメントに書き、メモを消してから保存してください。`,
  sheetName: (name: string) =>
    `シート名「${name}」は Excel ブックでは使えません。31 文字以内で、: \\ / ? * [ ] を含めず、前後に ' を付けない名前に変えてください。`,
  listTooLong: (cell: string) =>
    `セル ${cell} の入力規則の選択肢が、Excel で使える長さ（合計 255 文字）を超えています。選択肢を減らすか短くするか、セルの範囲で指定してください。`,
  tableTorn: (sheet: string, range: string) =>
    `シート「${excerpt(sheet, 40)}」の ${range} は Excel の「テーブル」か「ピボットテーブル」なので、その中で列や見出しの行を増やしたり減らしたりしたままでは保存できません。操作を元に戻してから保存してください。`,
  formatUnwritable: (sheet: string, range: string) =>
    `シート「${excerpt(sheet, 40)}」の ${range} の条件付き書式は、Excel ブックに保存できない種類です。その条件付き書式を消すか別の種類に変えてから保存してください。`,
  outsideSheet: (sheet: string, place: string) =>
    `シート「${excerpt(sheet, 40)}」の中に、Excel の表にありえない場所（${excerpt(place, 20)}）が書かれているため読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  partMissing: (part: string) =>
    `ブックの中にあるはずの「${excerpt(part, 80)}」がないため読めません。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。`,
  tooManyCells: (sheet: string, cell: string, limit: number) =>
    `シート「${excerpt(sheet, 40)}」は、離れたセル ${cell} まで使われていて大きすぎるため（${limit / 10_000}万セルまで）開けません。${cell} などの離れたセルの内容を消して保存し直してください。`,
};

/** Sentences for a call (menu, command line, sidebar) that asks for something impossible. */
export const CALL_MESSAGES = {
  yearNeeded: '年度がわかりません。「平成29」や「2017」のように年度を指定してください。',
  yearUnreadable: (typed: string) =>
    `年度の「${excerpt(typed)}」を読み取れません。「平成29」や「2017」のように指定してください。`,
  dateUnreadable: (typed: string) =>
    `評価基準日の「${excerpt(typed)}」を読み取れません。「H30.3.31」や「2018/3/31」のように指定してください。`,
  departmentsNeeded: '課の名前がありません。「総務課,税務住民課」のように一つ以上指定してください。',
  departmentNameRefused: (name: string) =>
    `「${excerpt(name, 40)}」は課の名前に使えません。31文字以内で、: \\ / ? * [ ] と「設定」「集計」「履歴」を避けてください。`,
  notCoordinator:
    'この操作は、取りまとめ担当だけが行えます。必要なときは、取りまとめ担当に頼んでください（設定シートの「取りまとめ担当」に書かれている人です）。',
  unexpected: (detail: string) =>
    `思わぬ問題が起きて、処理を終えられませんでした（${excerpt(detail, 200)}）。もう一度試し、続くときは総務課の担当にこの文を伝えてください。`,
};

/** The steps of 初期設定, and what it asks. */
export const SET_UP_MESSAGES = {
  title: '初期設定',
  settingsSheet: '「設定」シートを作る',
  setting: (key: SettingKey, value: string) =>
    value === ''
      ? `設定に「${SETTING_LABELS[key]}」の欄を作る`
      : `設定の「${SETTING_LABELS[key]}」を「${value}」にする`,
  departmentTable: '設定に課一覧の表を作る',
  departmentRow: (name: string) => `課一覧に「${name}」を加える`,
  departmentTab: (name: string) => `「${name}」のシートを作る`,
  dropdown: (name: string) => `「${name}」の達成度に1〜5の選択肢を付ける`,
  unfinishedTab: (sheet: string) => `途中で止まった作りかけのシート「${sheet}」を消す（入力はありません）`,
  headerCells: (sheet: string, texts: readonly string[]) =>
    `「${sheet}」の見出しに${texts.map((text) => `「${text}」`).join('')}を書き戻す`,
  titleCells: (sheet: string) => `「${sheet}」の上の説明（年度、課、達成度の説明など）を書き直す`,
  frozenRows: (sheet: string) => `「${sheet}」の見出しまでの行を固定する`,
  highlights: (sheet: string) => `「${sheet}」の理由の不足と1〜5でない達成度に色が付くようにする`,
  protections: (sheet: string, isOpen: boolean) =>
    `「${sheet}」の保護を付け直す${isOpen ? '（取りまとめ担当が空欄のため、変更の前に警告するだけ）' : ''}`,
  stateFormulas: (names: readonly string[]) =>
    `課一覧に「状態」が表示されるようにする（${names.map((name) => excerpt(name, 40)).join('、')}）`,
  summarySheet: (isNew: boolean) => (isNew ? '「集計」シートを作る' : '「集計」シートの数式を直す'),
  historySheet: '「履歴」シートを作る',
  /** After a run that could not do everything. */
  incomplete: (failures: readonly string[]) =>
    `初期設定を終えられませんでした。残りは、原因を除いてから「初期設定」をもう一度行うと続きから行われます。\n\n${bulleted(failures)}`,
  failed: (step: string, reason: string) => `${step}：できませんでした（${excerpt(reason, 200)}）`,
  outOfTime: '時間の上限が近いため止めました',
  askYear: '評価する年度を入力してください（例：平成29）。',
  askDepartments: '課の名前を「、」で区切って入力してください（例：総務課、税務住民課）。',
  confirm: (steps: readonly string[]) =>
    `次のことを行います。入力済みの内容は変わりません。\n\n${bulleted(steps)}`,
  done: (count: number) =>
    `初期設定が終わりました（${count}件）。設定シートで氏名と提出期限などを入力してください。`,
  nothing: '直すところはありません。すべてそろっています。',
  history: '初期設定',
};

/** Texts that 初期設定 writes into the sheets. */
export const SHEET_TEXTS = {
  departmentList: '課一覧',
  tab: { year: '年度', department: '課', state: '状態' },
  firstState: '作成中',
  levels:
    '達成度　5：完全に達成　4：概ね達成　3：一部達成　2：ほとんど達成できなかった　1：まったく達成できなかった',
  limit: (limit: number) =>
    `達成度が${limit}以下のときは、達成できなかった理由を必ず記入してください。色の意味　黄（太字・下線）：理由が足りない　赤（太字・斜体）：1〜5の数字でない`,
  instructions:
    '目標ごとに一行で、達成度（1〜5）と効果・理由を記入してください。目標番号は数字だけです。「確認」は自動で書き込まれるので、記入しません。わからないことは、取りまとめ担当に尋ねるか、セルにコメントを付けてください。',
  dropdownHelp: '達成度は1〜5の数字で入力してください（5 完全に達成 ～ 1 まったく達成できなかった）。',
  /** Beside the values in 設定. */
  settingHints: {
    municipality: '例：○○町',
    fiscalYear: '例：平成29',
    ratedOn: '例：H30.3.31',
    deadline: '例：H30.4.20',
    limit: '達成度がこの数以下のときは、理由が必要です。変えた後は「点検」か「初期設定」を行ってください。',
    coordinators:
      'メールアドレスを「,」か「、」で区切ります。入力した後に「初期設定」を行うと、設定と見出しを、この人たちだけが変えられるようになります。',
  } as Readonly<Record<SettingKey, string>>,
  departmentListHint:
    '「編集者」にメールアドレスを入力して「初期設定」を行うと、その課のシートは編集者と取りまとめ担当だけが変えられます（空欄の課は全員）。',
  history: ['日時', '操作', '対象', '実行者', '内容'],
  unknownUser: '(不明な利用者)',
};

/** The menu 「自己評価」. */
export const MENU_TEXTS = {
  title: '自己評価',
  setUp: '初期設定',
  check: '点検',
  report: '報告書を作成',
  sidebar: 'サイドバー',
};

/** The result of 点検, as the menu tells it. */
export const CHECK_MESSAGES = {
  title: '点検の結果',
  allRight: '直すところはありません。',
  department: (name: string, goals: number, rated: number, toDo: number, warnings: number) =>
    `${name}：目標${goals}件中${rated}件入力、要対応${toDo}件、注意${warnings}件`,
  other: (count: number) => `設定など：要対応${count}件`,
  seeFlags: '要対応の内容は、各課のシートの「確認」の列とサイドバーで見られます。',
  unwritten: (sheet: string) =>
    `シート「${sheet}」の「確認」の列に書き込めませんでした。保護されているか、権限がない可能性があります。点検の結果そのものは正しいものです。`,
  history: (departments: number, toDo: number) => `${departments}課を点検、要対応${toDo}件`,
};

/** The tab 集計. */
export const SUMMARY_TEXTS = {
  title: '自己評価の集計',
  year: '年度',
  explanation:
    '件数は各課のシートから自動で計算されます。内訳は、数字一つが目標一件（5〜1は達成度、- は未入力）です。目標が多いときは縮めて表示します。',
  /** The table's header, in the order of its columns. */
  columns: {
    name: '課',
    goals: '目標数',
    rated: '記入済み',
    flagged: '要修正',
    level5: '達成度5',
    level4: '達成度4',
    level3: '達成度3',
    level2: '達成度2',
    level1: '達成度1',
    bar: '達成度の内訳',
    average: '平均（参考）',
  },
  total: '合計',
  /** Above the list of low ratings; what stands before the time tells whether the list is still right. */
  listCaption: (limit: number, count: number) => `達成度が${limit}以下の目標（${count}件）`,
  listTime: (at: string) => `　${at} の点検の時点。「点検」をすると書き直されます。`,
  list: {
    department: '課',
    theme: '個別事業',
    rating: '達成度',
    goal: '目標',
    outcome: '達成できなかった理由等',
  },
  listUnwritten:
    'シート「集計」の一覧に書き込めませんでした。保護されているか、権限がない可能性があります。点検の結果そのものは正しいものです。',
};

/** 課を追加, 課を改名. */
export const DEPARTMENT_MESSAGES = {
  add: '課を追加',
  rename: '課を改名',
  askNew: '追加する課の名前を入力してください（例：会計課）。',
  askOld: (names: readonly string[]) =>
    `名前を変える課を入力してください（${names.map((name) => excerpt(name, 40)).join('、')}）。`,
  askRenamed: (name: string) => `「${excerpt(name, 40)}」の新しい名前を入力してください。`,
  present: (name: string) =>
    `「${excerpt(name, 40)}」は、すでに課一覧にもシートにもあります。別の名前を入力してください。`,
  sheetTaken: (name: string) =>
    `「${excerpt(name, 40)}」という名前のシートがすでにあります。別の名前を入力するか、そのシートの名前を先に変えてください。`,
  alike: (name: string, other: string) =>
    `「${excerpt(name, 40)}」は、課一覧の「${excerpt(other, 40)}」と空白か全角・半角が違うだけです。間違えやすいため使えません。別の名前を入力してください。`,
  sameName: '新しい名前が今の名前と同じです。別の名前を入力してください。',
  added: (name: string) =>
    `「${excerpt(name, 40)}」を追加しました。設定シートの課一覧で氏名と編集者を入力してください。`,
  renamed: (from: string, to: string) =>
    `「${excerpt(from, 40)}」を「${excerpt(to, 40)}」に改名しました。入力済みの内容とコメントは変わっていません。課一覧の職名と氏名を確かめてください。`,
  stopped: (reason: string) =>
    `改名の途中で止まりました（${excerpt(reason, 200)}）。入力済みの内容は失われていません。原因を除いてから、同じ改名をもう一度行うと続きから行われます。`,
  history: (from: string, to: string) => `「${from}」を「${to}」に改名`,
};

/** 自己診断. */
export const DIAGNOSIS_MESSAGES = {
  title: '自己診断',
  /** What is looked at, in turn. */
  set: {
    setUp: 'シート、見出し、選択肢、色付け、保護',
    tabs: '設定の値と課のシート',
    people: '担当者のメールアドレスと提出期限',
    entries: '課のシートの列とセル',
    links: '報告書のリンク',
    rights: 'スクリプトの権限',
    version: 'スクリプトの版',
  },
  fine: (part: string) => `${part}に問題はありません。`,
  undone: (step: string) => `「初期設定」で直すところがあります：${step}`,
  runSetUp: 'メニューの「初期設定」を行ってください。入力済みの内容は変わりません。',
  noCoordinators: '取りまとめ担当が入力されていないため、設定と見出しは、変更の前に警告が出るだけです。',
  mendCoordinators: '設定の「取りまとめ担当」にメールアドレスを入力し、「初期設定」を行ってください。',
  addressUnreadable: (of: string, pieces: readonly string[]) =>
    `「${excerpt(of, 40)}」の${pieces.map((piece) => `「${excerpt(piece, 40)}」`).join('')}は、メールアドレスとして読めません。`,
  mendAddress: '「soumu@example.lg.jp」のように入力し直し、「初期設定」を行ってください。',
  deadlineUnreadable: (typed: string) => `提出期限の「${excerpt(typed)}」を日付として読めません。`,
  mendDeadline: '「H30.4.20」または「2018/4/20」のように入力し直してください。',
  hiddenColumns: (columns: readonly string[]) =>
    `列${columns.map((column) => `「${column}」`).join('')}が隠れています。`,
  mendHidden: '隠したままでも点検と報告書には使われます。入力してもらう列であれば、再表示してください。',
  mergedCells: (places: readonly string[]) => `入力欄に結合したセルがあります（${shortened(places)}）。`,
  mendMerged: '結合したセルは左上の行の内容としてだけ読まれます。「表示形式」から結合を解除してください。',
  ratingFormulas: (places: readonly string[]) => `達成度に数式が入っています（${shortened(places)}）。`,
  mendFormulas: '数式の結果が達成度として読まれます。1〜5の数字を入力し直してください。',
  linkGone: (department: string) => `「${excerpt(department, 40)}」の報告書のファイルが見つかりません。`,
  mendGone: 'ごみ箱を確かめるか、「報告書を作成」で作り直してください。',
  linkUnknown: (department: string) =>
    `「${excerpt(department, 40)}」の報告書のリンクは、このスクリプトが作ったファイルのものではないため、確かめられません。`,
  mendUnknown: 'リンクを開いて、その課の報告書かどうかを確かめてください。',
  scopesMissing: (scopes: readonly string[]) => `許可されていない権限があります（${scopes.join('、')}）。`,
  scopesUntold: '権限がすべて許可されているかどうかを、Google から確かめられませんでした。',
  mendScopes: 'メニューの項目を選び、確認の画面が出たら、すべての権限を許可してください。',
  versionDiffers: (version: string, setUpVersion: string) =>
    setUpVersion === ''
      ? `初期設定をした版がわかりません（今のスクリプトの版は ${version}）。`
      : `初期設定をした版（${excerpt(setUpVersion)}）と今のスクリプトの版（${version}）が違います。`,
  counts: (problems: number, warnings: number) =>
    problems + warnings === 0
      ? '問題は見つかりませんでした。'
      : `直すところ ${problems}件、確かめるところ ${warnings}件`,
  states: { problem: '直す', warning: '確かめる', ok: '良好' },
  line: (state: string, where: string, what: string, howToMend: string) =>
    `【${state}】${where === '' ? '' : `${where}　`}${what}${howToMend === '' ? '' : `\n　→ ${howToMend}`}`,
  more: (count: number) =>
    `ほかに${count}件あります。上のものを直してから、もう一度「自己診断」をしてください。`,
};

/** A list that may be long, cut after a few. */
const shortened = (places: readonly string[]): string =>
  places.length > 5 ? `${places.slice(0, 5).join('、')} ほか${places.length - 5}か所` : places.join('、');

/** Making reports. */
export const REPORT_MESSAGES = {
  title: '報告書を作成',
  unknownYear: '年度不明',
  fileName: (department: string, year: string, version: number, draft: boolean) =>
    `${department}_自己評価書_${year}${version > 1 ? `_第${version}版` : ''}${draft ? '_案' : ''}`,
  confirmOne: (name: string) => `「${name}」の報告書を作成します。`,
  confirmAll: (count: number) =>
    `${count}課すべての報告書を作成します。一つの課だけ作るときは、その課のシートを開いてから選んでください。`,
  created: (name: string, draft: boolean, link: string) =>
    `${name}：作成しました${draft ? '（案）' : ''}　${link}`,
  failed: (name: string, reason: string) => `${name}：作成できませんでした。${reason}`,
  draftNote: '要対応の項目が残っている課の報告書には、すべてのページに「案」と入ります。',
  noTab: (name: string) =>
    `「${name}」のシートか見出しの行がないため、報告書を作れません。シートを確かめてください。`,
  notRecorded: (reason: string) =>
    `報告書は作成しましたが、課一覧と履歴に記録できませんでした（${excerpt(reason, 100)}）。設定シートの保護を確かめてください。`,
  driveFailed: (reason: string) =>
    `報告書のファイルを作れませんでした（${excerpt(reason, 200)}）。保存先と通信を確かめてから、もう一度試してください。`,
  history: (version: number, draft: boolean, link: string) =>
    `第${version}版${draft ? '（案）' : ''} ${link}`,
};

/** The report of a department that has one already, its sharing, and its goals edition. */
export const REPORT_STATE_MESSAGES = {
  goalsFileName: (department: string, year: string, version: number, draft: boolean) =>
    `${department}_各課の目標_${year}${version > 1 ? `_第${version}版` : ''}${draft ? '_案' : ''}`,
  goalsHistory: (version: number, draft: boolean, link: string) =>
    `各課の目標 第${version}版${draft ? '（案）' : ''} ${link}`,
  changed:
    '前回の報告書は、作成した後に手で直されています。前の報告書を残して新しい版を作るか、手で直した内容を消して上書きするかを選んでください。',
  ofAnother: (maker: string) =>
    `前回の報告書は${excerpt(maker, 60)}さんが作ったもので、ほかの人は書き換えられません。${excerpt(maker, 60)}さんに作成を頼むか、自分の報告書を新しく作ってください。`,
  madeAfterTrash:
    '前回の報告書がゴミ箱にあるため、新しい報告書を作りました。前回のものを配ったり公開したりしていたときは、リンクを新しいものに替えてください。',
  madeAfterLoss:
    '前回の報告書が見つからないため、新しい報告書を作りました。前回のものを配ったり公開したりしていたときは、リンクを新しいものに替えてください。',
  madeBeside: '前回の報告書は手で直されているため、そのまま残し、新しい版を別に作りました。',
  madeOwn: (maker: string) =>
    `前回の報告書は${excerpt(maker, 60)}さんのところに残っています。課一覧のリンクは、新しく作った報告書に替わりました。`,
  notShared: (addresses: readonly string[], reason: string) =>
    `報告書を取りまとめ担当（${addresses.join('、')}）と共有できませんでした（${excerpt(reason, 100)}）。設定シートの「取りまとめ担当」のアドレスを確かめ、必要なら報告書の「共有」から加えてください。`,
  noFile: (reason: string) => `報告書のファイルを作れませんでした。${reason}`,
  unchanged: (name: string, link: string) => `${name}：変更なし（前回の報告書のまま）　${link}`,
  /** The menu's conversation. */
  askChanged: (name: string) =>
    `「${name}」の前回の報告書は、作成した後に手で直されています。\n\n「はい」：前の報告書を残して、新しい版を作る\n「いいえ」：手で直した内容を消して、上書きする`,
  askOwn: (name: string, reason: string) => `「${name}」：${reason}\n\n自分の報告書を新しく作りますか。`,
  useSidebar: (count: number) =>
    `${count}課の報告書は、進み具合を見ながら作れるサイドバーの「報告書」で作ります。「OK」を押すとサイドバーが開くので、「報告書」の「複数の課をまとめて作る」から始めてください。途中で閉じても、続きから作れます。`,
};

/** The sidebar's view 報告書: what is to be made, and how each report went. */
export const SIDEBAR_REPORT_TEXTS = {
  kind: '作るもの',
  kinds: { evaluation: '自己評価書', goals: '各課の目標（年度当初版）' },
  goalsDraft: '目標か設定に誤りが残っているときは「案」になります。達成度と効果・理由は印刷されません。',
  force: '変わっていなくても作り直す',
  forceHint: '選ばなければ、前回から変わっていない課は前回の報告書のままになります。',
  statuses: {
    created: '作成しました',
    updated: '作り直しました',
    unchanged: '変更なし（前回の報告書のまま）',
    failed: '作れませんでした',
  },
  choose: '選んでください',
  finished: (made: number, unchanged: number, failed: number) =>
    [
      made > 0 || unchanged + failed === 0 ? `${made}課の報告書を作りました。` : '',
      unchanged > 0 ? `${unchanged}課は変更がないため、前回の報告書のままです。` : '',
      failed > 0 ? `${failed}課は作れませんでした。理由を確かめてください。` : '',
    ].join(''),
  stopped: (done: number, rest: number) => `停止しました。${done}課を終え、${rest}課が残っています。`,
  beside: '新しい版を作る',
  overwrite: '上書きする',
  makeOwn: '自分の報告書を新しく作る',
  unfinished: (done: number, count: number) =>
    `前回の報告書の作成が途中で止まっています（${count}課中${done}課まで終わっています）。`,
  held: (by: string, until: string) =>
    `${by}さんがまだ作成しているかもしれません。動きがなければ、${until}から続けられます。`,
  lookAgain: 'もう一度確かめる',
  resume: (next: number, count: number) => `前回の続き（${next}／${count}）から作る`,
  forget: '続けずに、この表示を消す',
  forgotten: '前回の続きを消しました。作り終えた報告書はそのままです。',
};

/** What Google says in English when it stops a script, and what to do then. */
export const GOOGLE_FAULT_TEXTS: Readonly<Record<GoogleFault, string>> = {
  accounts:
    'Google に接続する権限を確かめられませんでした。一つのブラウザーで複数の Google アカウントにログインしていると起こります。使うアカウントだけでログインし直すか、シークレットウィンドウか別のプロファイルで開いてください。',
  'daily-quota':
    'Google の一日の利用上限に達しました。上限は最初に使った時刻から24時間で戻ります。明日続きから行うか、別の担当者が行ってください。',
  'rate-limit': 'Google への要求が短い時間に多すぎました。5分ほど待ってから、続きを行ってください。',
  'storage-full':
    'Google ドライブの空き容量がありません。ドライブの不要なファイルを消してゴミ箱も空にするか、別の担当者が行ってください。',
  'too-many-runs':
    '同時に動いている処理が多すぎます。ほかの処理が終わるまで少し待ってから、続きを行ってください。',
  'too-long': '処理が時間の上限（6分）を超えて止まりました。課を分けて、もう一度試してください。',
  conversion:
    'Google がこの報告書を Google ドキュメントに変換できませんでした。様式を使っているときは様式を確かめ、使っていないときは少し待ってから、もう一度試してください。',
  'no-permission':
    '保護されているセルか、編集の権限がないシートです。自分の課のシートか確かめ、必要なときは総務課の担当に編集者の登録を頼んでください。',
  offline: '通信ができません。ネットワークのつながりを確かめてから、もう一度試してください。',
};

const bulleted = (lines: readonly string[]): string => lines.map((line) => `・${line}`).join('\n');

/** Sentences of the embedded host's services: dialogs, menus and files. */
export const SERVICE_MESSAGES = {
  addonMenu: 'アドオン',
  noSuchButton: (button: string, message: string, buttons: readonly string[]) =>
    `質問「${excerpt(message)}」に「${button}」という答えはありません。${buttons.join('、')} のどれかで答えてください。`,
  folderNotWritable: (folder: string, reason: string) =>
    `フォルダー「${folder}」に保存できません（${reason}）。書き込みのできるフォルダーを保存先に指定してください。`,
  fileNotWritable: (file: string, reason: string) =>
    `「${file}」に保存できません（${reason}）。Word などで開いていれば閉じてから、もう一度作成してください。`,
  untitledFile: '無題',
  /** Why a file could not be written, by the system's error code. */
  fileReason: (code: string) => FILE_REASONS[code] ?? code,
};

const FILE_REASONS: Readonly<Record<string, string>> = {
  EACCES: '書き込みの許可がありません',
  EPERM: '書き込みの許可がありません',
  EROFS: '読み取り専用の場所です',
  ENOSPC: '空き容量がありません',
  EBUSY: 'ほかのプログラムが使っています',
  EEXIST: '同じ名前のファイルがあります',
  ENOTDIR: '途中のフォルダー名と同じ名前のファイルがあります',
  ENAMETOOLONG: '名前が長すぎます',
};

/** The severities as people read them. */
export const SEVERITY_TEXTS: Readonly<Record<Severity, string>> = {
  error: '誤り',
  missing: '未入力',
  warning: '注意',
  hint: '参考',
};

/** What stands in the report itself, apart from what people typed. */
export const PRINTED_TEXTS = {
  unknownYear: '　　年度',
  evaluationTitle: (department: string, year: string) => `${department}の目標（${year}）自己評価書`,
  goalsTitle: (department: string, year: string) => `${department}の目標（${year}）`,
};

/** The sidebar. */
export const SIDEBAR_TEXTS = {
  title: (year: string) => (year === '' ? '自己評価' : `${year} 自己評価`),
  views: { status: '状況', findings: '直す', fill: '入力', report: '報告書' },
  viewsLabel: 'サイドバーの画面',
  badge: (count: number) => `（要対応${count}件）`,
  back: '戻る',
  tryAgain: 'もう一度',
  severities: SEVERITY_TEXTS,
  items: (count: number) => `${count}件`,
  /** What the status line says. */
  status: {
    checkAgain: '点検する',
    checking: '点検しています…',
    checked: (toDo: number) =>
      toDo === 0
        ? '点検しました。要対応の指摘はありません。'
        : `点検しました。要対応の指摘が${toDo}件あります。`,
    changed: 'シートが変更されました。点検し直しています…',
    stale: '点検し直しています（下は前の結果です）…',
    notCurrent: '下に出ているのは、前の点検の結果です。',
    toldAbove: 'できませんでした。理由は上に出ています。',
    jumping: (place: string) => `${place}へ移動しています…`,
    jumped: (place: string) => `${place}へ移動しました。`,
    sheetGone: (sheet: string) =>
      `シート「${sheet}」が見つかりません。名前が変わったか削除されています。「点検する」を押してください。`,
  },
  standing: {
    heading: '全体の状況',
    deadline: (date: string) => `提出期限　${date}`,
    noDeadline: '提出期限　設定されていません',
    daysLeft: (days: number) => {
      if (days > 0) return `あと${days}日`;
      if (days === 0) return '今日が期限です';
      return days > -366 ? `${-days}日過ぎています` : '1年以上過ぎています';
    },
    rated: '入力済み',
    ratedOf: (rated: number, goals: number) => `${rated}／${goals}件`,
    noGoals: '目標がまだ入力されていません。',
    noTab: 'シートか、その見出しの行がありません。',
    openTab: '開いているシート',
    levels: '達成度の内訳',
    level: (rating: number) => `達成度${rating}`,
    unrated: '未入力',
    toDo: '要対応',
    nothingToDo: '要対応はありません',
    seeFindings: '指摘を見る',
    fill: '順に入力する',
    settings: '設定など',
    others: (count: number) => `ほかの課（${count}課）`,
    all: (count: number) => `すべての課（${count}課）`,
    noDepartments: '課がまだありません。設定シートの課一覧に課を書き、「初期設定」でシートを作ってください。',
  },
  findings: {
    heading: '直すところ',
    filters: '絞り込み',
    scope: '対象',
    active: (name: string, count: number) => `開いているシート：${name}（${count}件）`,
    all: (count: number) => `すべて（${count}件）`,
    department: (name: string, count: number) => `${name}（${count}件）`,
    rule: '指摘の種類',
    allRules: (count: number) => `すべての種類（${count}件）`,
    words: '指摘や目標に含まれる言葉',
    onlyToDo: (count: number) => `要対応のみ（${count}件）`,
    shown: (count: number, total: number) =>
      count === total ? `${total}件あります。` : `${total}件のうち${count}件が当てはまります。`,
    nothing: '直すところはありません。',
    nothingHere: '当てはまる指摘はありません。絞り込みを変えてください。',
    nothingInScope: 'この対象に直すところはありません。',
    showAll: 'すべての指摘を表示',
    moreFilters: '種類や言葉で絞り込む',
    more: (count: number, rest: number) => `次の${count}件を表示（残り${rest}件）`,
    place: (sheet: string, cell: string) => `${sheet} ${cell}`,
    goal: (text: string) => `目標：${excerpt(text, 40)}`,
    jump: 'のセルへ移動',
  },
  fixes: {
    now: '今の内容',
    after: '直した内容',
    blank: '（空欄）',
    apply: '直す',
    several: (count: number) => `すぐに直せる指摘が${count}件あります。`,
    preview: 'まとめて確かめる',
    heading: 'まとめて直す',
    explain: '直すものを確かめて、下のボタンを押してください。後から元に戻せます。',
    applyChosen: (count: number) => `選んだ${count}件を直す`,
    noneChosen: '直すものが選ばれていません。一つ以上選んでください。',
    cancel: '直さずに戻る',
    writing: '書き込んでいます…',
    written: (count: number) => `${count}件を書き込みました。`,
    someRefused: (written: number, refused: number) =>
      `${written}件を書き込み、${refused}件は書き込みませんでした。理由を確かめてください。`,
    refused: (place: string, reason: string) => `${place}：${reason}`,
    changes: (count: number) => `ここで変えたもの（${count}件）`,
    undo: '元に戻す',
    undone: (place: string) => `${place}を元に戻しました。`,
  },
  fill: {
    heading: '順に入力',
    department: '課',
    everything: '入力の済んだ目標も順に見る',
    loading: '目標を読み込んでいます…',
    step: (at: number, count: number) => `${count}件中${at}件目`,
    noGoal: '（目標が書かれていません。個別事業そのものを評価します）',
    rating: '達成度',
    noRating: 'このシートには達成度の列がないため、ここでは入力できません。見出しを確かめてください。',
    outcome: '目標達成の効果又は達成できなかった理由等',
    noOutcome: 'このシートには効果・理由の列がないため、ここでは入力できません。見出しを確かめてください。',
    reasonNeeded: (limit: number) =>
      `達成度が${limit}以下のときは、達成できなかった理由を必ず記入してください。`,
    characters: (count: number) => `${count}文字`,
    save: '保存して次へ',
    saveLast: '保存して終える',
    skip: '保存せずに次へ',
    previous: '前へ',
    toSheet: 'シートのセルへ移動',
    saved: '保存しました。',
    saving: '保存しています…',
    unchanged: '変わったところがないため、書き込みませんでした。',
    reload: 'シートの今の内容を読み込む',
    reloaded: 'シートの今の内容を読み込みました。',
    goalGone: 'この目標がシートに見つかりません。書いた内容を控えてから、別の目標へ進んでください。',
    noGoals: (name: string) =>
      `${name}のシートには目標がまだありません。シートの「目標」の列に書いてから、「点検する」を押してください。`,
    done: '最後まで進みました。',
    doneAll: (name: string) => `${name}に、入力が必要な目標はありません。`,
    left: (count: number) => `まだ入力が必要な目標が${count}件あります。`,
    unsaved: (count: number) => `保存していない入力が${count}件あります。`,
    again: '最初から確かめる',
    toReport: '報告書へ進む',
    otherFindings: 'この行のそのほかの指摘',
  },
  report: {
    heading: '報告書を作る',
    lastReport: (version: number) => `前回：第${version}版`,
    noReport: '報告書はまだ作っていません。',
    openReport: '前回の報告書を開く',
    preview: '内容を見る',
    make: 'この課の報告書を作る',
    ready: '要対応の指摘はありません。',
    draft: (count: number) => `要対応の指摘が${count}件残っているので、「案」になります。`,
    draftTitle: '「案」とは',
    draftNote:
      '誤りと未入力（要対応）が残っている間に作った報告書には、すべてのページに「案」と入り、ファイル名の最後にも「案」が付きます。要対応がなくなってから作り直すと、付きません。',
    several: '複数の課をまとめて作る',
    choose: '作る課',
    chooseAll: 'すべて選ぶ',
    chooseNone: 'すべて外す',
    makeChosen: (count: number) => `選んだ${count}課の報告書を作る`,
    noneChosen: '課が選ばれていません。一つ以上選んでください。',
    draftMark: '案',
    draftOf: (count: number) => `案になります（要対応${count}件）`,
    progress: '報告書の作成',
    making: (at: number, count: number, name: string) => `${at}／${count}　${name}を作っています…`,
    starting: '報告書の作成を始めています…',
    stop: '停止',
    stopping: '今の課が終わると止まります…',
    results: '結果',
    goOn: (rest: number) => `残りの${rest}課を作る`,
    open: '報告書を開く',
    retry: 'もう一度作る',
    of: (name: string) => `${name}の`,
    waiting: '作っていません',
    previewLoading: '報告書の内容を読み込んでいます…',
    previewHeading: '報告書の内容',
    ratedOn: (date: string) => `達成度：${date}の自己評価`,
    rating: (rating: string) => `達成度　${rating === '' ? '（未入力）' : rating}`,
    noOutcome: '（記入がありません）',
  },
  /** Why a call failed, and what to do. */
  failures: {
    other: (reason: string) =>
      `処理を終えられませんでした（${excerpt(reason, 120)}）。少し待ってからもう一度試し、続くときは総務課の担当にこの文を伝えてください。`,
  },
};

/** The rules as the sidebar's filter names them. */
export const RULE_TEXTS: Readonly<Record<Rule, string>> = {
  'rating-invalid': '達成度の書き方',
  'rating-missing': '達成度の未入力',
  'explanation-missing': '理由の未記入',
  'explanation-short': '短い理由',
  'outcome-missing': '効果の未記入',
  'goal-missing': '目標の未記入',
  'theme-missing': '個別事業の未記入',
  'number-gap': '目標番号の抜け',
  'number-duplicate': '目標番号の重なり',
  'row-duplicate': '同じ目標',
  'cell-error': '数式のエラー',
  'header-missing': '足りない列',
  'header-duplicate': '二つある列',
  'department-missing': '課のシートがない',
  'department-unknown': '課一覧にない課',
  'settings-invalid': '設定の値',
  'date-mismatch': '評価基準日',
};

/** A workbook file on disk. */
export const FILE_MESSAGES = {
  notFound: 'ファイルが見つかりません。ファイルの名前と場所を確かめてください。',
  isFolder: 'フォルダーが指定されています。ブック（.xlsx）のファイルを指定してください。',
  unreadable: 'ファイルを読めません。別のプログラムで開いていれば閉じ、読む権限があるか確かめてください。',
  inUse:
    'ファイルが Excel や LibreOffice で開かれているため、何も書き込みませんでした。そちらを保存して閉じてから、もう一度実行してください。',
  changed:
    'ファイルが読み込んだ後に別の人かプログラムに変更されたため、何も書き込みませんでした。もう一度実行してください。',
  exists:
    '同じ名前のファイルがすでにあります。別の名前にするか、足りないところを直す場合は --repair を付けてください。',
  folderNotFound: '保存先のフォルダーがありません。フォルダーを作るか、場所を確かめてください。',
  notWritable:
    'ファイルに書き込めません。別のプログラムで開いていれば閉じ、書き込む権限があるか確かめてください。元のファイルは変わっていません。',
  writeFailed: (reason: string) =>
    `ファイルを保存できませんでした（${excerpt(reason, 100)}）。元のファイルは変わっていません。空き容量を確かめてください。`,
};

/** The command line. */
export const COMMAND_MESSAGES = {
  program: '自己評価のブック（.xlsx）を作り、点検し、報告書（.docx）を作ります。',
  help: '使い方を表示します',
  helpTitles: {
    'Usage:': '使い方:',
    'Options:': 'オプション:',
    'Commands:': 'コマンド:',
    'Arguments:': '引数:',
  } as Readonly<Record<string, string>>,
  new: 'その年度のブックを新しく作ります（--repair で、今あるブックの足りないところを直します）',
  newBook: '作るファイル',
  year: '年度（平成29、H29、2017 など）',
  departments: '課の名前を「,」で区切って並べます',
  date: '評価基準日（H30.3.31 など。省くと年度の末日）',
  repair: '今あるブックの足りないところを直します。入力済みの内容は変わりません',
  dryRun: '直すところを表示するだけで、何も変えません（--repair と一緒に使います）',
  check: '達成度と理由を点検して、直すところを表示します',
  book: '自己評価のブック',
  department: 'この課だけを対象にします（何度でも指定できます）',
  write: '結果を「確認」の列に書き込んで保存します',
  json: '結果を JSON で標準出力に出します',
  calls: 'シートなどへの呼び出しの回数を JSON に加えます',
  report: '課ごとの報告書（.docx）を作り、課一覧と履歴に記録します',
  out: '報告書を置くフォルダー',
  open: 'ブックをブラウザーのページで開きます（このパソコンからだけ使えます）',
  openBook: '開くファイル（省くと、例のブックの写しを開きます）',
  port: 'ポート番号（0 は空いている番号）',
  yearNeeded: '--year がありません。「--year 平成29」のように年度を指定してください。',
  departmentsNeeded:
    '--departments がありません。「--departments 総務課,税務住民課」のように課を指定してください。',
  dryRunNeedsRepair:
    '--dry-run は --repair と一緒に使います。「new BOOK.xlsx --repair --dry-run」としてください。',
  wrongCall: (code: string, quoted: string) =>
    `${CALL_FAULTS[code] ?? '指定のしかたが違います'}${quoted === '' ? '' : `（${excerpt(quoted, 120)}）`}。「jiko-hyoka --help」で使い方を確かめてください。`,
  error: (message: string, place: string) => (place === '' ? message : `${place}：${message}`),
  created: (path: string) =>
    `${path} を作りました。開いて課ごとのシートに入力し、「check」で点検してください。`,
  repaired: (path: string, changes: readonly string[], dryRun: boolean) => {
    if (changes.length === 0) return `${path}：直すところはありません。`;
    const heading = dryRun ? '次のところを直します（まだ変えていません）' : '次のところを直しました';
    return `${path}：${heading}。\n${bulleted(changes)}`;
  },
  checked: (path: string, year: string) => `${path}${year === '' ? ' ' : `（${year}）`}を点検しました。`,
  columns: ['種類', 'シート', 'セル', '内容'],
  moreFindings: (count: number) => `ほかに${count}件あります。すべてを見るには --json を付けてください。`,
  counts: (error: number, missing: number, other: number) =>
    error + missing + other === 0
      ? '直すところはありません。'
      : `誤り ${error}件、未入力 ${missing}件、注意・参考 ${other}件。${
          error + missing === 0
            ? '必ず直すところはありません。'
            : '誤りと未入力が残っている間、報告書は「案」になります。'
        }`,
  flagsWritten: (path: string, changed: boolean) =>
    changed
      ? `${path} の「確認」の列に書き込みました。`
      : `${path} の「確認」の列は正しい内容なので、書き込みませんでした。`,
  madeButNotRecorded: (reason: string, files: readonly string[]) =>
    `${reason}報告書のファイル（${files.join('、')}）はできていますが、ブックの課一覧と履歴には記録されていません。`,
  reportMade: (name: string, link: string, draft: boolean) =>
    `${name}：報告書${draft ? '（案）' : ''}を作りました　${link}`,
  reportUnchanged: (name: string, link: string) => `${name}：変更がないため、前回の報告書のままです　${link}`,
  kind: 'evaluation（自己評価書、省いたとき）か goals（年度当初の「各課の目標」）',
  form: '様式の Word ファイル（.docx）。省くと、設定シートの「様式」か、最初から付いている様式を使います',
  reportRemark: (name: string, sentence: string) => `${name}：${sentence}`,
  departmentStatus: (name: string, goals: number, rated: number) =>
    goals === 0
      ? `　${name}：目標がまだ入力されていません`
      : `　${name}：目標${goals}件中${rated}件に達成度を入力済み`,
};

/** What commander says in English, by its code. */
const CALL_FAULTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '知らないオプションがあります',
  'commander.unknownCommand': '知らないコマンドです',
  'commander.missingArgument': 'ファイルが指定されていません',
  'commander.optionMissingArgument': 'オプションの値がありません',
  'commander.excessArguments': '余分な指定があります',
  'commander.help': 'コマンドが指定されていません',
};

/** A write that the sidebar asks for and that does not fit the sheet any more. */
export const EDIT_MESSAGES = {
  tabMissing: (sheet: string) =>
    `シート「${excerpt(sheet, 40)}」かその見出しの行が見つからないため、書き込みませんでした。シートを確かめてください。`,
  noEntryCell: (sheet: string, cell: string) =>
    `「${excerpt(sheet, 40)}」の${cell}は入力欄ではないため、書き込みませんでした。列が動かされていないか確かめてください。`,
  goalChanged: (sheet: string, row: number) =>
    `「${excerpt(sheet, 40)}」の${row}行目の目標が、画面に出ていたものと違うため、書き込みませんでした。点検し直してください。`,
  valueChanged: (sheet: string, cell: string, present: string) =>
    `「${excerpt(sheet, 40)}」の${cell}がほかの人に「${excerpt(present)}」と変えられていたため、書き込みませんでした。点検し直してください。`,
  againstRule: (sheet: string, cell: string) =>
    `「${excerpt(sheet, 40)}」の${cell}には入力規則で決められた値しか書き込めません。1〜5の数字を選んでください。`,
  refused: (sheet: string, cell: string, reason: string) =>
    `「${excerpt(sheet, 40)}」の${cell}に書き込めませんでした（${excerpt(reason, 100)}）。保護されている場合は、取りまとめ担当に相談してください。`,
};

/** A run of several reports. */
export const RUN_MESSAGES = {
  underWay: (by: string, since: string) =>
    `${by}さんが${since}から報告書を作成しています。終わってからもう一度試してください（3分間動きがなければ始められます）。`,
  leaseUnderWay: (by: string, action: string, since: string) =>
    `${by}さんが${since}から「${action}」を行っています。終わってからもう一度試してください（3分間動きがなければ始められます）。`,
  takenOver: (by: string) =>
    by === ''
      ? '報告書の作成が中断されていました。もう一度始めてください。'
      : `${by}さんが報告書の作成を始めたため、こちらの作成を止めました。終わってからもう一度試してください。`,
  busy: 'ほかの処理が終わるのを待っていましたが、終わりませんでした。少し待ってからもう一度試してください。',
};

/** The local page's server, and the command that starts it. */
export const PAGE_SERVER_MESSAGES = {
  practiceBook: '練習用.xlsx',
  practising: (path: string) =>
    `練習用のブックを開きます。続きから使えます。最初からやり直すときは、終了してから ${path} を消してください。`,
  opened: (path: string, address: string) =>
    `${path} を開きました。ブラウザーで次のアドレスを開いてください。\n\n  ${address}\n\n終わるときは、ページで保存してから、ここで Ctrl+C を押してください。`,
  portUnreadable: (typed: string) =>
    `ポート番号の「${excerpt(typed, 40)}」は使えません。0〜65535 の整数を指定するか、--port を省いてください。`,
  portRefused: (port: number, code: string) =>
    `ポート ${port} を使えません（${PORT_FAULTS[code] ?? code}）。ほかの番号を指定するか、--port を省いてください。`,
  pageNotBuilt:
    'ページがまだ組み立てられていません。「npm run build」を実行してから、もう一度開いてください。',
  foreignHost:
    'このアドレスでは使えません。「jiko-hyoka open」を実行した画面に表示されたアドレスを、そのまま開いてください。',
  foreignPage:
    '別のページからの要求なので、受け付けませんでした。「jiko-hyoka open」の画面に表示されたアドレスのページで操作してください。',
  wrongToken:
    'プログラムが起動し直されたため、このページからは保存できません。「jiko-hyoka open」の画面に表示されたアドレスを、新しいタブで開いてください。',
  unknownPath:
    'このアドレスには何もありません。「jiko-hyoka open」の画面に表示されたアドレスを開いてください。',
  unknownMethod: 'この操作は、このアドレスではできません。ページを読み込み直してください。',
  etagNeeded:
    'どの内容に上書きするのかがわからないため、保存しませんでした。ページを読み込み直してください。',
  bodyTooLarge: (megabytes: number) =>
    `ファイルが ${megabytes} MB を超えるため、保存しませんでした。不要な画像やシートを減らしてください。`,
  bodyNotAWorkbook:
    '届いた内容が Excel ブック（.xlsx）ではないため、保存しませんでした。元のファイルは変わっていません。もう一度保存してください。',
  bookInUse:
    'ブックが Excel や LibreOffice で開かれているため、保存しませんでした。そちらを閉じてからもう一度保存するか、別の名前で保存してください。',
  bookChanged:
    'ブックがこのページで開いた後に、別の人かプログラムに変更されたか動かされたため、上書きしませんでした。別の名前で保存してください。',
  bookExists: '同じ名前のファイルがすでにあるため、保存しませんでした。別の名前を付けてください。',
  bookNameRefused:
    'この名前では保存できません。「令和元年度.xlsx」のように「.xlsx」で終わり、\\ / : * ? " < > | を含まない名前にしてください。',
  reportNameRefused: '報告書の名前は「総務課.docx」のように「.docx」で終わる名前にしてください。',
};

/** Why a port cannot be had, by the system's error code. */
const PORT_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'ほかのプログラムが使っています',
  EACCES: '使う許可がありません',
};

/** The local page. */
export const PAGE_MESSAGES = {
  heading: '自己評価書',
  title: (book: string, isDirty: boolean) =>
    book === '' ? '自己評価書' : `${isDirty ? '（未保存）' : ''}${book} - 自己評価書`,
  startIntro:
    '自己評価のブック（.xlsx）を開くと、表に入力しながら、直すところを確かめ、報告書（.docx）を作れます。ファイルをこの画面にドラッグしても開けます。',
  startPrivacy:
    'ブックの内容はこのパソコンの中だけで扱い、どこにも送りません。ネットワークにつながっていなくても使えます。',
  opening: 'ブックを開いています…',
  openBook: 'ブックを開く',
  openExample: '例のブックで試す',
  openOther: '別のブックを開く',
  exampleName: '自己評価の例.xlsx',
  openFailed: (reason: string) =>
    `ブックを開けませんでした（${excerpt(reason, 120)}）。ファイルを確かめて、もう一度開いてください。`,
  discardChanges:
    '保存していない変更があります。保存せずに別のブックを開くと、変更はなくなります。開きますか。',
  sheetLabel: '表（F6 キーでサイドバーへ移動）',
  menuLabel: 'メニュー',
  closeSidebar: 'サイドバーを閉じる',
  save: '保存',
  saveAs: '別の名前で保存',
  saving: '保存しています…',
  saved: '保存しました。',
  downloaded: (name: string) =>
    `「${name}」をダウンロードしました。元のファイルは変わっていません。ダウンロードしたファイルを使ってください。`,
  notSaved: '保存していません。',
  saveFailed: (reason: string) => `保存できませんでした。${reason}`,
  unsaved: '未保存の変更あり',
  allSaved: '変更なし',
  fileChanged:
    'ブックがこのページで開いた後に、別の人かプログラムに変更されたため、上書きしませんでした。別の名前で保存してください。',
  fileNotWritable:
    'ブックに書き込めません。Excel などで開いていれば閉じてからもう一度保存するか、別の名前で保存してください。',
  newName: '新しいファイル名',
  nameRefused: '＊「令和元年度.xlsx」のように「.xlsx」で終わる名前にしてください。',
  serverGone:
    'このページのプログラムが動いていません。「jiko-hyoka open」をもう一度実行し、表示されたアドレスを新しいタブで開いてください。保存していない変更は、このタブを閉じるまで残っています。',
  serverRefused: (status: number) =>
    `プログラムが要求を受け付けませんでした（${status}）。ページを読み込み直してください。`,
  running: '実行しています…',
  runFailed: (reason: string) =>
    `処理を終えられませんでした（${excerpt(reason, 200)}）。シートの内容を確かめて、もう一度実行してください。`,
  entryRefused: (helpText: string) => `入力した値は、このセルに入れられないため、元に戻しました。${helpText}`,
  reportsMade: (count: number) => `作成した報告書（${count}件）`,
  downloadReport: (name: string) => `${name} をダウンロード`,
  reportKept: (place: string) => `${place} に保存しました`,
  reportNotKept: (name: string, reason: string) =>
    `「${name}」は作成しましたが、フォルダーに保存できませんでした。${reason} 上の一覧からダウンロードできます。`,
  messageTitle: 'お知らせ',
  ok: 'OK',
  cancel: 'キャンセル',
  close: '閉じる',
  /** What the buttons of the browser's own dialogs stand for. */
  yesOrNo: '（はい＝OK、いいえ＝キャンセル）',
  yesOrMore: '（はい＝OK、それ以外＝キャンセル）',
  noOrCancel: '（いいえ＝OK、取りやめる＝キャンセル）',
};
