/** Hand-overs as the sidebar shows them: a 課 hands in, the 総務課 sends back and closes, reviewers look. */
import { excerpt } from '../cells/folded-text';
import type { HandOver } from './hand-over';

export const HAND_OVER_VIEW_TEXTS = {
  heading: '提出と確定',
  /** The button of each, and the question that it asks. */
  buttons: {
    submit: '提出する',
    withdraw: '提出を取り下げる',
    return: '差し戻す',
    close: '確定する',
    reopen: '確定を解く',
    publish: '公表にする',
  } as Readonly<Record<HandOver, string>>,
  asks: {
    submit: '報告書の内容を確かめてから、提出してください。提出すると、名前と日時が課のシートに残ります。',
    withdraw: '提出を取り下げて「作成中」に戻します。直したら、もう一度提出してください。',
    return: '課に差し戻します。理由は、課のシートとサイドバーに、次の提出まで表示されます。',
    close:
      '確定すると、この課のシートは、確定を解くまで変えられなくなります。Google では、設定の「取りまとめ担当」に書かれた人だけは変えられます（だれも書かれていないときは、変える前に警告が出るだけです）。',
    reopen: '確定を解いて「提出」に戻します。課の人がまたシートを変えられるようになります。',
    publish: '',
  } as Readonly<Record<HandOver, string>>,
  reason: '理由',
  opinionChoice: '差戻しで示す所見（回答のないもの）',
  opinionOf: ({ cell, goal, text }: { cell: string; goal: string; text: string }) =>
    `${cell}　${excerpt(goal, 30)}：${excerpt(text, 60)}`,
  /** Behind the reason, which the 課 reads. */
  opinionsIn: (opinions: readonly { readonly cell: string; readonly goal: string }[]) =>
    opinions.length === 0
      ? ''
      : `所見に回答してください：${opinions.map(({ cell, goal }) => `${cell}「${excerpt(goal, 20)}」`).join('、')}`,
  openOpinions: (count: number) =>
    `回答のない所見が${count}件あります。「回答」の列に書くと、ここから消えます。`,
  coordinators: '取りまとめ担当の操作',
  cancel: 'やめる',
  working: '状態を変えています…',
  refused: '状態を変えられませんでした。理由は上に出ています。',
  done: (name: string, state: string) => `${name}の状態を「${state}」にしました。`,
  report: '報告書の内容を確かめる',
  note: (word: string, by: string, at: string) => `${word}：${by}（${at}）`,
  noteReason: (reason: string) => `理由：${reason}`,
  changes: '提出などの後に変わったところ',
  changesLoading: '変わったところを調べています…',
  compared: (kind: string, at: string, count: number) =>
    count === 0
      ? `${kind}（${at}）の後に変わったところはありません。`
      : `${kind}（${at}）の後に${count}か所変わっています。`,
  gone: '（今はない行）',
  before: '前：',
  after: '今：',
  blank: '（空欄）',
};

/** The view for those who look at what the 課 have written. */
export const REVIEW_TEXTS = {
  title: '内容を確認する',
  about: '達成度の低い目標、変わったところ、メモを課ごとに見ます',
  all: 'すべての課',
  writeList: '点検して、シート「確認一覧」を書き直す',
  since: '比べる時点',
  sinces: {
    review: '前に確認した時（まだのときは、差戻しや提出）',
    handOver: '最後の提出など',
    kind: (word: string) => `最後の${word}`,
    look: '自分が前に確認した時',
    day: '日付を選ぶ',
  },
  day: '日付（その日の終わりの内容と比べます）',
  time: '時刻（同じ日に何度も提出などがあるときだけ）',
  /** @param moments 2018/04/10 10:00:00, all of one day. */
  earlierThatDay: (department: string, moments: readonly string[]) =>
    `${department}には、同じ日の${moments.map((at) => at.split(' ')[1]).join('、')}に控えた内容もあります。そのときと比べるには、時刻も選んでください。`,
  dayNeeded: '日付を選んでください。',
  nothingKept: '提出や確定をしたことがまだないので、比べるものがありません。',
  noSuchCopy: (since: string) =>
    `${/\d/.test(since) ? 'この日までに控えた内容' : `${since}の記録`}がないので、比べるものがありません。`,
  /** Of several 課, those that were not compared. */
  notCompared: (names: readonly string[]) => `比べるものがない課：${names.join('、')}`,
  loading: '各課の内容を読み込んでいます…',
  low: (limit: string, count: number) => `達成度が${limit}以下の目標（${count}件）`,
  noLow: '達成度の低い目標はありません。',
  noOutcome: '（理由が書かれていません）',
  rating: (rating: string) => `達成度${rating}`,
  far: (count: number) => `前年度と2段階以上違う達成度（${count}件）`,
  farRating: (before: string, now: string) => `達成度${now}（前年度は${before}）`,
  opinions: (count: number) => `回答のない所見（${count}件）`,
  changes: (count: number) => `変わったところ（${count}か所）`,
  neverLooked: 'まだ「ここまで確認した」を押していないので、比べるものがありません。',
  looked: 'ここまで確認した',
  /** Where all 課 are shown. */
  lookedOfOne:
    '課を選ぶと、「ここまで確認した」を押せます。押すと、次からは、その後に変わったところが出ます。',
  /** Of several 課, from when on each was compared. */
  comparedOf: (department: string, sentence: string) => `${department}：${sentence}`,
  lookedAbout: '今の内容を控えて、この後に変わったところを次に見られるようにします。',
  saidLooked: (name: string) => `${name}を確認したことを控えました。`,
};

/** What a goal was last year, in 入力. */
export const LAST_YEAR_TEXTS = {
  carried: '継続',
  heading: (year: string, rating: string) => `${year}の達成度：${rating === '' ? '（未入力）' : rating}`,
  noOutcome: '（効果・理由は書かれていません）',
  sameGoal: '前年度と同じ文の目標です。今年度の結果を書いてください。',
  rewordedGoal: (goal: string) => `前年度の目標から書き換えられています。前年度の目標：${goal}`,
};
