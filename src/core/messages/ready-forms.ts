/** The words of the ready forms, and what the command line says of them. */
import { excerpt } from '../cells/folded-text';

/** By the name that `form new --style` takes. */
export const READY_FORM_TEXTS = {
  columns: 'A4横、団体の列（目標値、実績値、単位、達成率、次年度の方針）のある表',
  cards: '目標ごとに一つの枠',
  themes: '個別事業ごとに一つの表',
  'two-ratings': '自己評価と二次評価、所見のある表',
  'mid-year': '中間の状況のある表',
  joint: '全課を一つの文書に（課ごとに改ページ）',
} as const;

export const READY_FORM_WORDS = {
  legend: '達成度：{#ratedOn}{ratedOn}の{/ratedOn}自己評価',
  /** Where a reviewer alone rates. */
  levels: '評価の段階',
  theme: '個別事業',
  goal: '目標',
  themesAndGoals: '個別事業とその目標',
  target: '目標値',
  actual: '実績値',
  measure: '単位',
  rate: '達成率',
  rating: '達成度',
  outcome: '目標達成の効果又は達成できなかった理由等',
  next: '次年度の方針',
  own: '自己',
  second: '二次評価',
  remark: '所見',
  midYear: '中間',
  countUnit: '件',
};

export const READY_FORM_MESSAGES = {
  option: `様式の形（${Object.keys(READY_FORM_TEXTS).join('、')}）。指定しないときは最初から付いている様式です`,
  unknown: (typed: string) =>
    `--style の「${excerpt(typed, 40)}」は使えません。次のどれかを指定してください。${Object.entries(
      READY_FORM_TEXTS,
    )
      .map(([name, text]) => `${name}（${text}）`)
      .join('、')}`,
  book: '--style の様式を、このブックの課のシートにある列（二次評価、目標値、次年度の方針など）に合わせます',
  leftOut: (columns: readonly string[]) =>
    `ブックの課のシートに足した列がないため、${columns.map((name) => `「${name}」`).join('、')}の列は様式に入れていません。印刷するときは、課のシートに列を足してから、様式を作り直してください。`,
  onlyStyle: '--book は、--style と一緒に指定してください。',
  onlyEvaluation:
    '--style は自己評価書の様式だけにあります。--kind goals と一緒に使わず、どちらかを外してください。',
};

/** The sidebar's list of them. */
export const READY_FORM_SECTION = {
  heading: '別の形から始める',
  explain:
    '選ぶと、その形の様式を使います。課のシートに足した列（二次評価、目標値、次年度の方針など）があれば、その列を印刷し、なければ、列のない様式になります。後から文書を開いて、自由に直せます。',
  choose: 'この形を使う',
  fileName: (shape: string) => `様式（${shape.replace(/[（(].*$/, '')}）.docx`,
};
