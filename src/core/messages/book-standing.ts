/** What the sidebar says of a workbook that is a copy, or whose 初期設定 was left half way. */
import { excerpt } from '../cells/folded-text';

/** What the script itself says; the rest is the sidebar's alone. */
export const COPY_TEXTS = {
  history: (parts: readonly string[]) => `コピーの準備：${parts.join('、')}`,
  cleared: { reports: '報告書のリンクを消去', people: 'アドレスを消去', form: '最初の様式に戻した' },
  notCopy: 'このスプレッドシートは、もうコピーとして扱われていません。何も消していません。',
};

export const COPY_VIEW_TEXTS = {
  notice:
    'このスプレッドシートは、別のスプレッドシートのコピーか、ファイルから作られたものです。見出しなどの保護と、前の報告書とのつながりは、入っていません。',
  start: 'コピーを使う準備をする',
  step: { title: 'コピーを使う準備をする', about: '保護を付け直し、前の年度のリンクを消します' },
  missing: 'コピーに入っていないもの',
  missingItems: (hasForm: boolean): readonly string[] => [
    '見出しと「確認」の列の保護。シート全体の保護は残りますが、変えられる人は、コピーした人と持ち主だけになっています。',
    '前に作った報告書とのつながり。報告書をもう一度作ると、新しい文書になります。',
    ...(hasForm
      ? ['様式の文書を読む権限。様式は、サイドバーの「報告書」の「様式」から取り込み直してください。']
      : []),
    '共有の相手とコメント（コピーするときに、入れるように選んだ場合を除きます）。',
  ],
  ask: '引き継がないものを選んでください。記入した内容は変わりません。',
  reports: (count: number) => `前の報告書のリンク、版、作成日時、作成者を消す（${count}課）`,
  people: (count: number) => `取りまとめ担当と編集者のアドレスを消す（${count}人）`,
  peopleHint: '別の団体に渡すときや、担当が替わったときは消してください。',
  form: '最初から付いている様式に戻す',
  next: '次へ（保護を付け直します）',
  clearing: '選んだものを消しています…',
};

export const UNFINISHED_SET_UP_TEXTS = {
  notice: (action: string, since: string) =>
    `「${excerpt(action, 20)}」（${since}開始）が、途中で止まっています。できたところはそのまま使えます。`,
  held: (by: string, until: string) =>
    `${excerpt(by, 60)}さんが行っている途中かもしれません。動きがなければ、${until}から続けられます。`,
  goOn: '続きから行う',
  step: (action: string) => ({
    title: `「${excerpt(action, 20)}」の続きを行う`,
    about: '途中で止まっています',
  }),
};
