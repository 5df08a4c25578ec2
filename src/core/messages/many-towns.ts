/** Many towns' evaluations read together. */
import { excerpt } from '../cells/folded-text';

export const MANY_TOWNS_MESSAGES = {
  collect: '多くの団体のブックと公表されたデータ（CSV）を読み、団体と年度ごとのデータにまとめます',
  sources: 'ブック（.xlsx）、公表されたデータ（.csv）、またはそれらを入れたフォルダー',
  out: 'データを置くフォルダー',
  ask: 'まとめたデータに質問します。質問の名前を省くと、用意した質問の一覧を示します',
  data: 'まとめたデータのフォルダー',
  question: '質問の名前、.sql のファイル、または SQL の文',
  csv: '結果を CSV で標準出力に出します',
  engineMissing:
    'この操作には DuckDB が要ります。このプログラムのフォルダーで「npm install --no-save @duckdb/node-api@1.5.6-r.1」を実行してから、もう一度試してください（約 70 MB。通信ができないところでは、ほかのパソコンで入れた node_modules を写してください）。',
  nothingToRead:
    '読めるファイルがありません。.xlsx か .csv のファイル、またはそれらを入れたフォルダーを指定してください。',
  noYear: '設定シートの年度が読み取れません。年度を直してから、もう一度集めてください。',
  noTown:
    '団体名も全国地方公共団体コードもありません。設定シートの「団体名」を記入してから、もう一度集めてください。',
  alreadyRead: (other: string) =>
    `同じ団体の同じ年度を ${excerpt(other, 200)} から読んだので、このファイルは使っていません。使うほうだけを残してください。`,
  fewerDepartments: (other: string) =>
    `同じ団体の同じ年度を、もっと多くの課がある ${excerpt(other, 200)} から読みました。`,
  read: (file: string, town: string, year: string, departments: number, goals: number) =>
    `${file}：${town}　${year}　${departments}課、目標 ${goals}件`,
  notRead: (file: string, message: string) => `${file}：読めませんでした。${message}`,
  skipped: (file: string, message: string) => `${file}：使いませんでした。${message}`,
  collected: (read: number, failed: number, skipped: number) =>
    `${read}ファイルを集めました。読めなかったもの ${failed}、使わなかったもの ${skipped}。`,
  noData: 'まとめたデータがありません。先に「collect」で集めてください。',
  olderData:
    'このデータは、前の版のプログラムで集めたものです。ブックと公表されたデータを、別のフォルダーへもう一度「collect」で集めてから、そのフォルダーに質問してください。',
  damagedData:
    'まとめたデータに読めないファイルがあります。別のフォルダーへもう一度「collect」で集めてください。',
  olderParts:
    'このフォルダーには、前の版のプログラムで集めたデータがあり、いっしょにできません。何も変えていません。別のフォルダーを「--out」に指定して、すべてのファイルを集め直してください。',
  questionUnknown: (typed: string) =>
    `「${excerpt(typed, 60)}」という質問はありません。「ask DATA/」で一覧を見るか、.sql のファイルを指定してください。`,
  oneSelect: '一つの SELECT 文だけを実行できます。データを変える文や、二つ以上の文は使えません。',
  sqlFailed: (sentence: string) => `この SQL は実行できません。${sentence}`,
  /** @param reason In English, as it came. */
  sqlUnknown: (reason: string) =>
    `この SQL は実行できません。文を確かめてください。DuckDB の説明：${excerpt(reason, 300)}`,
  writeFailed: (reason: string) =>
    `データを書き込めません（${excerpt(reason, 200)}）。保存先を確かめてください。`,
  answered: (title: string, rows: number) => `${title}：${rows}件`,
  cut: (rows: number) =>
    `ここに示したのは、はじめの${rows}件だけです。ほかにもあります。すべてを見るには、質問の .sql を写し、最後の「LIMIT ${rows}」を消して実行してください。`,
  tooLarge: (rows: number) =>
    `答えが大きすぎるため、はじめの${rows}件だけを示します。WHERE で年度や団体を絞るか、要る列だけを選んで、何回かに分けて実行してください。`,
  moreRows: (count: number) =>
    `ほかに${count}件あります。すべてを見るには --csv か --json を付けてください。`,
};

/** What can be wrong with a statement of SQL. */
export const SQL_FAULTS = {
  near: (word: string) => `「${excerpt(word, 60)}」の近くの書き方が正しくありません。`,
  unfinished: () => '文が途中で終わっています。かっこや引用符が閉じているか確かめてください。',
  column: (name: string) =>
    `「${excerpt(name, 60)}」という列はありません。列の名前は「docs/many-towns.md」にあります。`,
  table: (name: string) =>
    `「${excerpt(name, 60)}」という表はありません。使える表は goals と departments です。`,
  functionMissing: (name: string) => `「${excerpt(name, 60)}」という関数はありません。`,
  grouping: (name: string) =>
    `列「${excerpt(name, 60)}」を GROUP BY に加えるか、COUNT などの関数に入れてください。`,
  types: () => '文字と数を混ぜて計算するか比べています。達成度は文字です（足したり平均したりはできません）。',
  conversion: () => '文字を数や日付に変えられない値があります。',
  closed: () => 'まとめたデータのほかのファイル、通信、設定には触れられません。',
  memory: () => '結果が大きすぎます。年度や団体で絞ってください。',
};
