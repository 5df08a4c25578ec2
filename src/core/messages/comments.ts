/** The comments of reviewers: as the sidebar lists them, and why they cannot be read. */

export const COMMENT_TEXTS = {
  heading: 'コメントの一覧',
  loading: 'コメントを読み込んでいます…',
  none: 'コメントはありません。',
  count: (all: number, open: number) => `コメント${all}件（うち未対応${open}件）`,
  openOnly: '未対応のものだけ',
  open: '未対応',
  done: '対応済み',
  unknownAuthor: '（名前のない人）',
  reply: (author: string, at: string) => `返信　${author}${at === '' ? '' : `（${at}）`}`,
  unreadable:
    'ここではコメントの一覧を出せません。シートのコメントをご自分で読み、読み終えたら「コメントをすべて確認した」に印を付けて、「ここまで確認した」を押してください。',
  kind: 'コメント',
  /** The first line of a thread in 確認一覧. */
  threadHead: (done: boolean, author: string, at: string) =>
    `${done ? '対応済み' : '未対応'}　${author}${at === '' ? '' : `（${at}）`}`,
  tick: 'コメントをすべて確認した',
  ticked: (by: string, at: string) => `コメントの確認：${by}（${at}）`,
  notTicked: 'コメントの確認：まだ記録がありません。',
  noApi:
    'コメントを読み取れません。Google Sheets API が使えるようになっていないか、コメントをまだ返さない版です。スクリプトを入れた人に、README の「コメントを読む版」を確かめるよう頼んでください。それまでは、シートのコメントをご自分で読んでください。',
  noRight:
    'このスプレッドシートのコメントを見る権限がないため、読み取れません。コメントのできる権限を、スプレッドシートの持ち主に頼んでください。',
};
