/** What stands on the published pages and in the published data. */
import { PRINTED_TEXTS } from './report';

/** The pages. */
export const PAGE_TEXTS = {
  draft: '案',
  /** Of a level without words. */
  noMeaning: '－',
  draftNote: 'この自己評価書は案です。まだ確定していません。',
  municipality: '団体名',
  fiscalYear: '年度',
  ratedOn: '評価基準日',
  publishedOn: '公表日',
  edition: '版',
  editionOf: (edition: number) => `第${edition}版`,
  head: '課の長',
  bothYears: (japanese: string, western: number) => `${japanese}（西暦${western}年度）`,
  bothDates: (japanese: string, western: string) => `${japanese}（西暦${western}）`,
  westernDate: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  levels: '達成度の段階',
  level: '達成度',
  meaning: '意味',
  counts: '達成度ごとの件数',
  countColumn: '件数',
  levelColumn: (rating: string) => `達成度 ${rating}`,
  reason: '理由',
  noTheme: '個別事業の名前のない目標',
  countUnit: (count: number) => `${count}件`,
  unrated: '未記入',
  total: '合計',
  goals: '目標',
  goalsHeading: '目標と自己評価',
  outcome: '目標達成の効果又は達成できなかった理由等',
  townColumns: '数値や二次評価など',
  rate: (percent: string) => `${percent}%`,
  noReason: '（理由の記入がありません）',
  wholeTheme: '（この事業全体）',
  noGoals: 'この課には、この年度の目標がありません。',
  changes: '前の版から変わったところ',
  indexTitle: PRINTED_TEXTS.allTitle,
  indexLead: '各課が年度の目標を自ら評価した結果です。課名を選ぶと、その課の自己評価書を読めます。',
  department: '課',
  low: '達成度の低い目標とその理由',
  lowLead: (label: string) => `達成度が${label}以下の目標と、各課が書いた理由です。`,
  noLow: (label: string) => `達成度が${label}以下の目標はありません。`,
  material: '資料',
  guide: '達成度の読み方',
  /** Of a town that rates nothing. */
  guideUnrated: '自己評価書の読み方',
  wholeDocument: '全課版',
  data: 'データ（CSV）',
  dictionary: 'データの項目の説明（CSV）',
  schema: 'データの形式（Table Schema）',
  yearsData: '各年度のデータ（CSV）',
  yearsSchema: '各年度のデータの形式（Table Schema）',
  licence: 'データの利用条件',
  backToIndex: '全課の一覧へ戻る',
  guideSections: [
    {
      heading: 'これは何か',
      lines: [
        '各課が、年度の初めに立てた目標をどこまで達成できたかを、年度の終わりに自分たちで評価したものです。',
        '評価したのは課自身です。外部の審査の結果ではありません。',
      ],
    },
    {
      heading: '読むときに気を付けること',
      lines: [
        '目標の難しさは課によって違います。達成度の数だけで課どうしを比べることはできません。',
        '達成度は順序を表す記号です。足したり平均したりしても、意味のある数にはなりません。',
        '低い達成度には、達成できなかった理由を書いています。理由と、これからの取組を合わせてお読みください。',
        '高い達成度の目標にも、得られた効果を書いています。',
      ],
    },
  ],
  guideSectionsUnrated: [
    {
      heading: 'これは何か',
      lines: [
        '各課が、年度の初めに立てた目標について、一年間の結果を自分たちで振り返ったものです。',
        '振り返ったのは課自身です。外部の審査の結果ではありません。',
      ],
    },
    {
      heading: '読むときに気を付けること',
      lines: [
        '目標ごとに、得られた効果や、達成できなかった理由を文で書いています。点数や記号は付けていません。',
        '目標の難しさは課によって違います。書かれたことの多さだけで課どうしを比べることはできません。',
      ],
    },
  ],
};

/** The data dictionary: the columns of the data, by their name for programs. */
export const DATA_TEXTS = {
  dictionaryHeader: ['項目名', '英語名', '型', '説明', '例'],
  types: { string: '文字列', integer: '整数', date: '日付', boolean: 'はい・いいえ' },
  yes: 'はい',
  no: 'いいえ',
  title: (municipality: string, year: string) => `${municipality}自己評価（${year}）`,
  columns: {
    municipality_code: ['全国地方公共団体コード', '総務省が定める6桁のコード（検査数字を含む）。', '122301'],
    municipality_name: ['団体名', '市区町村などの名前。', '例示町'],
    fiscal_year: ['年度', '年度の始まる西暦年。', '2017'],
    fiscal_year_japanese: ['年度_和暦', '和暦の年度。', '平成29年度'],
    rated_on: ['評価基準日', '達成度を評価した時点（西暦）。', '2018-03-31'],
    rated_on_japanese: ['評価基準日_和暦', '達成度を評価した時点（和暦）。', '平成30年3月31日'],
    department: ['課名', '目標を立て、評価した課。', '総務課'],
    theme_number: ['番号', '個別事業の番号。', '1'],
    theme: ['個別事業', '個別事業の名前。', '文書管理'],
    unit: ['担当', '課の中の班や室。', '行政班'],
    goal_number: ['目標番号', '個別事業の中での目標の番号。一つしかないときは空。', '1'],
    goal: ['目標', '目標の文。空のときは、個別事業そのものを評価している。', '文書の電子化を進める。'],
    rating: ['達成度', '評価の記号。順序を表すもので、足したり平均したりできない。', '4'],
    rating_meaning: ['達成度の意味', '評価の記号の意味。', '目標を概ね達成した。'],
    scale: ['達成度の段階', '使われた記号のすべてを、良いほうから「/」で区切ったもの。', '5/4/3/2/1'],
    is_low: ['理由が必要な達成度', '理由の記入を求められる低い達成度かどうか。未記入なら空。', 'いいえ'],
    outcome: [
      '効果又は理由',
      '目標達成の効果、又は達成できなかった理由など。',
      '計画した文書をすべて電子化した。',
    ],
    edition: ['版', '公表した版の番号。まだ公表していないものは空。', '1'],
    published_on: ['公表日', '公表した日（西暦）。まだ公表していないものは空。', '2018-06-01'],
    is_draft: ['案', '確定していない案かどうか。', 'いいえ'],
  } as const satisfies Record<string, readonly [string, string, string]>,
  /** Columns of the town whose meaning is the same in every town: their name for programs, and what they say. */
  known: {
    target: ['target', '町が加えた列。目標の数値（書かれたとおり）。'],
    actual: ['actual', '町が加えた列。実績の数値（書かれたとおり）。'],
    measure: ['measure', '町が加えた列。目標値と実績値の単位。'],
    rate: [
      'achievement_rate',
      '実績値を目標値で割った百分率（％、小数点以下は切り捨て）。数でないときと、少ないほうがよい目標では空。',
    ],
    secondRating: ['second_rating', '町が加えた列。課とは別の立場からの評価の記号。'],
  } as const satisfies Record<string, readonly [string, string]>,
  townDescription: '町が加えた列。見出しは町のもの。',
  townColumn: (name: string) => `${name}（町の列）`,
  unnamedColumn: (letters: string) => `${letters}列`,
  apostrophe:
    "文字列が =、+、-、@ で始まるときは、表計算ソフトが計算式として動かさないように、先頭に「'」を付けています。",
};

export type KnownColumn = keyof typeof DATA_TEXTS.known;

/** The files beside the departments' own. */
export const PRODUCT_TEXTS = {
  all: PRINTED_TEXTS.all,
  /** The folder beside a workbook. @param book Its name, with or without an ending. */
  folderName: (book: string) => `${book.replace(/\.[^.]*$/, '')}_公表`,
  wholeName: (year: string, draft: boolean) => `自己評価書_${year}${draft ? '_案' : ''}`,
  documentName: (whole: string) => `${whole}_全課版`,
  dictionaryFile: 'data-dictionary.csv',
  schemaFile: 'table-schema.json',
  /** Of all years: the same name each year, so that its address stays. */
  yearsFile: '自己評価書_各年度.csv',
  yearsSchemaFile: 'table-schema-years.json',
  years: (first: string, last: string) => `${first}から${last}`,
  incomplete: (names: readonly string[]) =>
    `${names.join('、')}の報告書がないため、全課版を作れませんでした。先にその報告書を作ってください。`,
  link: (name: string, kind: string) => `${name}（${kind}）`,
  pdfMissing:
    'LibreOffice がこの報告書の PDF を作れませんでした。報告書（.docx）を LibreOffice で開けるか確かめてください。',
};

/** 全課版. */
export const MERGED_TEXTS = {
  place: '全課版',
  contents: '目次',
  unreadable:
    'この様式で作った報告書は、一つにつなげられませんでした。最初から付いている様式で作るか、Word で様式を開いて保存し直してください。',
};

/** Files that are made beside each other in a folder. */
export const MADE_FILE_MESSAGES = {
  folderInUse:
    'ほかの人、またはほかのコマンドが、このフォルダーにファイルを作っている最中なので、何も作りませんでした。終わるのを待ってから、もう一度実行してください。',
  changedByOther:
    'このファイルは作った後に直されているか、ほかの人が置いたものなので、書き換えませんでした。残すなら名前を変え、要らなければ消してから、もう一度実行してください。',
  noOffice:
    'LibreOffice が見つからないため、PDF を作れませんでした。LibreOffice を入れるか、報告書（.docx）を Word で開いて PDF で保存してください。',
  officeHangs: (seconds: number) =>
    `LibreOffice が ${seconds} 秒たっても終わらないため、止めました。開いている LibreOffice を閉じてから、もう一度実行してください。`,
  exitCode: (code: number | null) => `終了コード ${code}`,
  officeFailed: (reason: string) =>
    `LibreOffice が PDF を作れませんでした（${reason}）。報告書（.docx）を LibreOffice で開けるか確かめてください。`,
};
