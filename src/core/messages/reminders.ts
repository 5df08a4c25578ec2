/** Reminders to the 課, as they are sent, and the list of them in the sidebar. */
export const REMINDER_TEXTS = {
  heading: 'お知らせの文',
  about: 'まだ提出していない課に送る文です。写してお使いください。ここからは何も送られません。',
  none: '提出していない課はありません。',
  all: (count: number) => `すべて（${count}課）`,
  department: 'お知らせする課',
  text: '文',
  mail: 'メールソフトで開く',
  subject: (year: string, name: string) => `${year}自己評価の記入のお願い（${name}）`,
  address: (name: string) => `${name}　御中`,
  open: (year: string) => [`${year}の自己評価について、次のとおりお願いします。`],
  returned: (reason: string) => [
    '自己評価を差し戻しましたので、直して、もう一度提出してください。',
    ...(reason === '' ? [] : [`差戻しの理由：${reason}`]),
  ],
  noGoals: '目標を記入してください。',
  unrated: (count: number) => `達成度が入力されていない目標が${count}件あります。`,
  errors: (count: number) => `直すところが${count}件あります。「確認」の列を見てください。`,
  submit: '記入が済んだら、サイドバーの「提出する」を押してください。',
  deadline: (date: string) => `提出期限：${date}`,
  link: (url: string) => `スプレッドシート：${url}`,
  end: 'ご不明な点は、取りまとめ担当までお知らせください。',
};
