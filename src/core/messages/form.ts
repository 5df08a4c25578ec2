/** The town's own form: its making, the sidebar's section 様式, and its filling. */
import { excerpt } from '../cells/folded-text';

/** Sentences about the report's form (the Word document with the tags). */
export const FORM_MESSAGES = {
  growsTooLarge:
    '様式の繰り返しで報告書が大きくなりすぎるため、作れません。「{#…}」の中の「{#…}」や、繰り返す文を減らしてください。',
  brokenTags: (tags: readonly string[]) =>
    `自己評価書の様式の差込みタグに誤りがあります（${tags.map((tag) => `「${excerpt(tag, 40)}」`).join('')}）。様式を開き、{#…} と {/…} の組、かっこの閉じ忘れ、つづりを直してください。`,
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
  createdFile:
    '様式の写しのファイルを作りました。Word で開いて直し、ここで取り込んでください。取り込むまでは、直す前の様式が使われます。',
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
  joint: 'この様式は、全部の課を一つの文書にします。課ごとに作ると、その課だけの文書になります。',
  makeAll: '全課を一つの文書に作成',
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
  },
  unreadable: (reason: string) =>
    `様式の文書を読めませんでした（${excerpt(reason, 120)}）。少し待ってから、もう一度試してください。`,
};
