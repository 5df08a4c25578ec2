/** 「新しい年度を始める」, in the sidebar and on the page. */
import { excerpt } from '../cells/folded-text';

export const NEW_YEAR_TEXTS = {
  heading: '新しい年度を始める',
  /** Over a workbook without 設定. */
  intro:
    'このブックには「設定」のシートがありません。ここで始めると、設定、課ごとのシート、集計、履歴のシートが加わります。今あるシートの内容は変わりません。',
  /** Over one that has 設定, but no tab of a 課. */
  rest: 'このブックには課のシートが一つもありません。「初期設定」を行うと、設定シートにある課のシートを作ります。',
  toSetUp: '初期設定を行う',
  introPage:
    '年度と課を入力すると、設定、課ごとのシート、集計、履歴のあるブックができます。後から変えられます。',
  fields: {
    year: { label: '年度', hint: '例：平成29、令和8、2026' },
    departments: { label: '課の名前', hint: '一行に一つ、または「、」で区切ります。後から追加できます。' },
    deadline: { label: '提出期限（任意）', hint: '例：H30.4.20、2018/4/20' },
    coordinators: {
      label: '取りまとめ担当（任意）',
      hint: 'メールアドレスを「、」で区切ります。入力すると、設定と見出しを、この人たちだけが変えられます。',
    },
  },
  levels: {
    label: '達成度の段階',
    hint: 'いちばん良い段階から順に書いてあります。言葉や段階の数は、後から設定シートで変えられます。',
  },
  yearNeeded: '年度を入力してください。',
  departmentsNeeded: '課の名前を一つ以上入力してください。',
  faults: (count: number) => `入力を確かめてください（${count}か所）。`,
  start: 'シートを作る',
  starting: 'ブックを用意しています…',
  making: (at: number, count: number, name: string) =>
    `シートを作っています… ${at}／${count}　${excerpt(name, 40)}`,
  finishing: '集計と履歴を作っています…',
  started: 'シートができました。「次にすること」から続けてください。',
  incomplete: 'シートを作り終えられませんでした。原因を除いてから「初期設定」を行うと、続きから作られます。',
  bookName: (year: string) => `${year}_自己評価.xlsx`,
};
