/** What every rule of the check means, with an example and how it is mended: for `rules` and the page of the guide. */
import type { Rule } from '../finding';

export interface RuleGuide {
  readonly meaning: string;
  readonly example: string;
  readonly fix: string;
}

export const RULE_GUIDE: Readonly<Record<Rule, RuleGuide>> = {
  'rating-invalid': {
    meaning: '達成度が1〜5の数字ではありません。意味が一つに決まる書き方でも、そのままでは数えません。',
    example: '４、④、4点、4　概ね達成、B、97.0%',
    fix: '１〜５の意味が一つに決まるときは、一度の操作で直せます。ほかは、1〜5の数字を入力してください。',
  },
  'rating-missing': {
    meaning: '目標があるのに、達成度が空欄です。',
    example: '目標「訓練を行います。」の達成度が空欄',
    fix: '1〜5の数字を入力してください。',
  },
  'explanation-missing': {
    meaning:
      '達成度が「理由が必要な達成度」以下なのに、理由がないか、理由になっていません（書かれていないのと同じ言葉、目標そのまま、段階の言葉だけ、様式の文など）。',
    example: '空欄、特になし、同上です。、別紙のとおりです。、調整中のため、目標をほとんど達成できなかった。',
    fix: 'なぜ達成できなかったかを具体的に記入してください。',
  },
  'explanation-short': {
    meaning: '達成度が「理由が必要な達成度」以下で、理由が10文字に足りません。',
    example: '雨天により中止',
    fix: '住民が読んでわかるように書き足してください。',
  },
  'explanation-restates': {
    meaning: '達成度が「理由が必要な達成度」以下で、達成できなかったことだけが書かれています。',
    example: '参加者数は目標50人に対し32人にとどまりました。',
    fix: 'なぜ達成できなかったかを書き足してください。',
  },
  'explanation-without-cause': {
    meaning:
      '達成度が「理由が必要な達成度」以下で、取り組んだことだけが書かれ、できなかったこと、その原因、これからのことが見当たりません。',
    example: '説明会を3回開催し、広報紙に記事を掲載した。',
    fix: '達成できなかった理由と、これからどうするかがわかるか確かめてください。',
  },
  'outcome-missing': {
    meaning: '達成度が「理由が必要な達成度」より上で、目標達成の効果が書かれていません。',
    example: '達成度5で、効果が「－」',
    fix: '効果を記入してください。',
  },
  'goal-missing': {
    meaning: '達成度か効果・理由があるのに、目標が空欄です。',
    example: '目標番号2の行に達成度4だけがある',
    fix: '目標を記入するか、その行の内容を消してください。',
  },
  'theme-missing': {
    meaning: '目標の上に個別事業の名前がありません。',
    example: '一番上の行の個別事業が空欄',
    fix: '個別事業の名前を記入してください。',
  },
  'number-gap': {
    meaning: '個別事業の中で、目標番号が抜けています。',
    example: '(1)の次が(3)',
    fix: '番号を確かめてください。',
  },
  'number-duplicate': {
    meaning: '個別事業の中で、同じ目標番号が二つあります。',
    example: '(2)が二つ',
    fix: '番号を確かめてください。',
  },
  'number-date': {
    meaning: '番号か目標番号が日付に変わっています。',
    example: '「1-1」と入力して 2018/1/1 になった',
    fix: '月が個別事業の番号と同じときは、一度の操作で直せます。ほかは、番号だけを入力し直してください。',
  },
  'row-duplicate': {
    meaning: '同じ個別事業の中か、同じ効果・理由とともに、同じ目標が二度あります。',
    example: '同じ行が二度貼り付けられている',
    fix: '重複していないか確かめてください。',
  },
  'outcome-duplicate': {
    meaning: 'ほかの目標と一字一句同じ効果・理由です。',
    example: '上の行から写したままの文',
    fix: '写したままになっていないか確かめてください。',
  },
  'rows-out-of-order': {
    meaning: '行の並びから見て、目標が別の個別事業のものとして印刷されるかもしれません。',
    example: '達成度で並べ替えて、個別事業の番号が1、3、2の順になった',
    fix: '並びを元に戻すか、個別事業が空欄の行に番号と名前を記入してください。',
  },
  'cells-merged': {
    meaning: '結合したセルに、目標、達成度か効果・理由の欄が隠れています。',
    example: 'F2:F3 が結合されている',
    fix: '結合を解除し、目標ごとに入力してください。',
  },
  'cell-error': {
    meaning: '入力欄が数式のエラーになっています。',
    example: '#REF!、#N/A',
    fix: '数式を消して、値を入力し直してください。',
  },
  'header-missing': {
    meaning: '必要な列の見出しが見つかりません。',
    example: '「達成度」の見出しを「達成」に変えた',
    fix: '見出しを元の文字に直してください。',
  },
  'header-duplicate': {
    meaning: '同じ列と読める見出しが二つあります。',
    example: '「達成度（自己評価）」と「評価」',
    fix: '使わないほうの見出しを変えてください。',
  },
  'header-guessed': {
    meaning: '見出しから、どの列かを一つに決められません。',
    example: '「取組内容」と「年度目標」がある',
    fix: '違う列を読んでいるときは、正しい列の見出しを直してください。',
  },
  'department-missing': {
    meaning: '課一覧にある課のシートがありません。',
    example: '課一覧は「税務住民課」、シートは「税務課」',
    fix: 'シートの名前を合わせるか、「初期設定」で作ってください。',
  },
  'department-unknown': {
    meaning: '課のシートと見られるシートが、課一覧にありません。名前がよく似ているときは誤りになります。',
    example: '課一覧にない「会計室」のシート',
    fix: '課一覧に加えるか、名前を合わせてください。',
  },
  'settings-invalid': {
    meaning: '設定の年度、評価基準日、理由が必要な達成度のどれかを読み取れません。',
    example: '年度が「今年度」',
    fix: '「平成29」「H30.3.31」「2」のように入力してください。',
  },
  'date-mismatch': {
    meaning: '評価基準日が、年度とその翌年度の外にあります。',
    example: '年度が平成29、評価基準日がH28.3.31',
    fix: '評価基準日か年度を確かめてください。',
  },
  'treatment-invalid': {
    meaning: '設定の表「点検の規則」に、読み取れない行や、従えない行があります。',
    example: '扱いが「警告」、「達成度の書き方」の扱いが「しない」',
    fix: '規則の名前と、誤り、注意、参考、しないのどれかを入力してください。',
  },
};
