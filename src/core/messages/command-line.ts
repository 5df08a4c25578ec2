/** The command line. */

import { changedPart } from '../cells/changed-part';
import { excerpt } from '../cells/folded-text';
import type { Progress, Severity } from '../finding';
import { bulleted } from './bulleted';
import { SEVERITY_TEXTS } from './findings';
import { PROGRESS_TEXTS, progressTotal } from './progress';
import type { RuleGuide } from './rule-guide';

/** A finding about a form, as it is printed. */
interface FormLine {
  readonly severity: Severity;
  readonly place: string;
  readonly around: string;
  readonly message: string;
}

/** A fix, as it is printed. */
interface FixLine {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly message: string;
}

/** A comment, a note or a reply, as it is printed. */
interface CommentLine {
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

/** How far a 課 is, as it is printed. */
interface DepartmentLine {
  readonly name: string;
  readonly progress: Progress;
  readonly goals: number;
  readonly rated: number;
}

/** The command `form`, and `report --form`. */
export const FORM_COMMAND_MESSAGES = {
  description: '様式（.docx）を点検するか、直して使える写しを作ります',
  check: '様式のタグを点検して、直すところを表示します',
  create: '最初から付いている様式の写しを作ります。Word で直して使えます',
  form: '様式のファイル',
  checkBook: '団体の列のタグを、このブックの課のシートの見出しと照らし合わせます',
  newForm: '作るファイル',
  kind: '様式の種類（evaluation：自己評価書、goals：年度当初の各課の目標）',
  kindUnknown: (typed: string) =>
    `--kind の「${excerpt(typed, 40)}」は使えません。evaluation（自己評価書）か goals（各課の目標）を指定してください。`,
  finding: ({ severity, place, around, message }: FormLine) =>
    `${SEVERITY_TEXTS[severity]}　${place === '' ? '' : `${place}「${excerpt(around, 60)}」：`}${message}`,
  checked: (path: string, errors: number, warnings: number) =>
    errors + warnings === 0
      ? `${path}：直すところはありません。このまま使えます。`
      : `${path}：誤り ${errors}件、注意 ${warnings}件。${errors === 0 ? 'このままでも使えます。' : '誤りを直すまで、この様式では報告書を作れません。'}`,
  created: (path: string) =>
    `${path} を作りました。Word で直してから、「form check」で点検し、「report --form ${path}」で使ってください。`,
  exists: '同じ名前のファイルがすでにあるため、何も書き込みませんでした。別の名前にしてください。',
  wrong: '様式に誤りがあるため、報告書を作りませんでした。上の誤りを直してから、もう一度実行してください。',
};

/** The commands `fix` and `undo`. */
export const FIX_COMMAND_MESSAGES = {
  fix: '答えが一つに決まるところをまとめて直します。直す前の内容は「控え」に残ります',
  undo: '最後にまとめて直したところを、直す前の内容に戻します',
  rule: 'この規則だけを対象にします（何度でも指定できます）',
  dryRun: '直すところを表示するだけで、何も変えません',
  line: (place: string, { rule, before, after, message }: FixLine) => {
    const part = changedPart(before, after);
    const change = `「${excerpt(part.before, 60)}」→「${excerpt(part.after, 60)}」`;
    return `　${place}　${change}　${message === '' ? rule : message}`;
  },
  wouldFix: (path: string, count: number) =>
    count === 0
      ? `${path}：まとめて直せるところはありません。`
      : `${path}：${count}件を直せます（まだ変えていません）。`,
  fixed: (path: string, written: number, all: number) => {
    if (all === 0) return `${path}：まとめて直せるところはありません。何も書き込みませんでした。`;
    const rest = all === written ? '' : `${all - written}件は直せませんでした。上の理由を確かめてください。`;
    return `${path}：${written}件を直しました。「undo」で元に戻せます。${rest}`;
  },
  undone: (path: string, written: number, all: number) => {
    if (all === 0) return `${path}：元に戻すものはありません。`;
    const rest = all === written ? '' : `${all - written}件は戻しませんでした。上の理由を確かめてください。`;
    return `${path}：${written}件を元に戻しました。${rest}`;
  },
  noHistory:
    'このブックにはシート「履歴」がないため、履歴には書いていません（直す前の内容はシート「控え」にあります）。履歴に残すには、「jiko-hyoka open」でブックを開き、メニューの「初期設定」を行ってください。',
};

/** The commands `state` and `changes`. */
export const STATE_COMMAND_MESSAGES = {
  state: '課の状態を変えます（提出、取下げ、差戻し、確定、確定解除）',
  department: '状態を変える課',
  set: '行うこと（提出、取下げ、差戻し、確定、確定解除）',
  reason: '理由（差戻しと確定解除では必ず書きます）',
  changed: (department: string, from: string, to: string) =>
    `${department}：状態を「${from}」から「${to}」にしました。`,
  refused: (department: string, message: string) => `${department}：${message}`,
  changes: '提出や確定の後に変わったところを、目標ごとに表示します',
  since:
    'いつからの変更か（提出、差戻し、確定、または日付か日時。日付だけだと、その日の終わり。省くと、最後に提出、差戻し、確定をしたとき）',
  compared: (department: string, at: string, kind: string, count: number) =>
    `${department}：${at} の${kind}の後に変わったところは${count === 0 ? 'ありません' : `${count}か所です`}。`,
  nothingKept: (department: string) => `${department}：比べる控えがありません。`,
  /** @param moments 2018/04/10 10:00:00, all of one day. */
  earlierThatDay: (moments: readonly string[]) =>
    `　同じ日の控えがほかにもあります。比べるには、次のように指定してください：${moments.map((at) => `--since "${at}"`).join('、')}`,
  change: (place: string, goal: string, column: string, before: string, after: string) => {
    const part = changedPart(before, after);
    return `　${place}　${column}　「${excerpt(part.before, 60)}」→「${excerpt(part.after, 60)}」　（${excerpt(goal, 40)}）`;
  },
  gone: '（今はない行）',
};

/** The command `next`. */
export const NEXT_COMMAND_MESSAGES = {
  next: '次の年度のブックを、今年度のブックから作ります。目標は引き継ぎ、達成度と理由は引き継ぎません',
  out: '作るファイル',
  year: '始める年度（平成30 など。省くと次の年度）',
  made: (path: string, year: string, goals: number) =>
    `${path} を作りました。${year}のブックで、目標${goals}件を引き継いでいます。達成度、効果・理由、状態、報告書のリンクは空にしました（前年度の内容は、シート「前年度」にあります）。`,
  check:
    '課長の職名と氏名、取りまとめ担当、編集者は前年度のままです。評価基準日、提出期限とともに、設定シートで確かめてください。コメントとメモは、元のセルに残っています。',
  stillOpen: (names: readonly string[]) =>
    `元のブックで、まだ「確定」になっていない課があります：${excerpt(names.join('、'), 200)}。元のブックの内容が後から変わっても、できたブックの「前年度」は変わりません。`,
};

/** The command `comments`. */
export const COMMENTS_COMMAND_MESSAGES = {
  comments: 'ブックのコメントとメモを、目標とともに一覧にします',
  open: '解決していないものだけにします',
  line: (place: string, { author, at, text }: CommentLine, done: boolean) =>
    `${place}　${done ? '［解決済み］' : ''}${author === '' ? '(書いた人は不明)' : author}${at === '' ? '' : `（${at}）`}：${excerpt(text, 200)}`,
  goal: (goal: string) => `　目標：${excerpt(goal, 60)}`,
  reply: ({ author, text }: CommentLine) =>
    `　└ ${author === '' ? '(書いた人は不明)' : author}：${excerpt(text, 200)}`,
  total: (path: string, all: number, open: number) =>
    all === 0
      ? `${path}：コメントもメモもありません。`
      : `${path}：コメントとメモが${all}件、そのうち解決していないものは${open}件です。`,
};

/** The command `rules`. */
export const RULES_COMMAND_MESSAGES = {
  description: '点検の規則を、意味、例、直し方とともに一覧にします',
  line: (rule: string, name: string, severity: string, { meaning, example, fix }: RuleGuide) =>
    `${name}（${rule}）　${severity}\n　${meaning}\n　例：${example}\n　直し方：${fix}`,
  end: '扱いは、設定シートの表「点検の規則」（規則、扱い）で、誤り、注意、参考、しないに変えられます。',
};

/** `report --format`. */
export const FORMAT_MESSAGES = {
  format: '作る形式を「,」で区切って並べます（docx：Word、pdf：PDF、html：ホームページ、csv：データ）',
  unknown: (typed: string) =>
    `--format の「${excerpt(typed, 40)}」は使えません。docx、pdf、html、csv を「,」で区切って指定してください。`,
  goalsOnlyDocx: '各課の目標（--kind goals）は、docx だけで作れます。--format を省いてください。',
  made: {
    created: (name: string, file: string) => `${name}：作りました　${file}`,
    updated: (name: string, file: string) => `${name}：作り直しました　${file}`,
    unchanged: (name: string, file: string) => `${name}：変更がないため、前のままです　${file}`,
    failed: (name: string, file: string) => `${name}：作れませんでした　${file}`,
  },
};

/** The command line. */
export const COMMAND_MESSAGES = {
  program: '自己評価のブック（.xlsx）を作り、点検し、報告書（.docx）を作ります。',
  help: '使い方を表示します',
  helpOptions: '[オプション]',
  helpCommand: '<コマンド>',
  withDefault: (description: string, value: string) => `${description}（指定しなければ ${value}）`,
  helpTitles: {
    'Usage:': '使い方:',
    'Options:': 'オプション:',
    'Commands:': 'コマンド:',
    'Arguments:': '引数:',
  } as Readonly<Record<string, string>>,
  new: 'その年度のブックを新しく作ります（--repair で、今あるブックの足りないところを直します）',
  newBook: '作るファイル',
  year: '年度（平成29、H29、2017 など）',
  departments: '課の名前を「,」で区切って並べます',
  date: '評価基準日（H30.3.31 など。省くと年度の末日）',
  repair: '今あるブックの足りないところを直します。入力済みの内容は変わりません',
  dryRun: '直すところを表示するだけで、何も変えません（--repair と一緒に使います）',
  check: '達成度と理由を点検して、直すところを表示します',
  book: '自己評価のブック',
  department: 'この課だけを対象にします（何度でも指定できます）',
  write: '結果を「確認」の列に書き込んで保存します',
  json: '結果を JSON で標準出力に出します',
  calls: 'シートなどへの呼び出しの回数と、Google でかかる秒数の見込みを示します（JSON にも加えます）',
  report: '課ごとの報告書（.docx）を作り、課一覧と履歴に記録します',
  out: '報告書を置くフォルダー',
  open: 'ブックをブラウザーのページで開きます（このパソコンからだけ使えます）',
  openBook: '開くファイル（省くと、例のブックの写しを開きます）',
  port: 'ポート番号（0 は空いている番号）',
  yearNeeded: '--year がありません。「--year 平成29」のように年度を指定してください。',
  departmentsNeeded:
    '--departments がありません。「--departments 総務課,税務住民課」のように課を指定してください。',
  dryRunNeedsRepair:
    '--dry-run は --repair と一緒に使います。「new BOOK.xlsx --repair --dry-run」としてください。',
  wrongCall: (code: string, quoted: string) =>
    `${CALL_FAULTS[code] ?? '指定のしかたが違います'}${quoted === '' ? '' : `（${excerpt(quoted, 120)}）`}。「jiko-hyoka --help」で使い方を確かめてください。`,
  error: (message: string, place: string) => (place === '' ? message : `${place}：${message}`),
  /** The script's own sentences speak of the menu, which a terminal has not. */
  setUpHere: '（初期設定は、コマンドでは「jiko-hyoka new BOOK.xlsx --repair」で行います。）',
  resultLost: (reason: string) =>
    `結果を最後まで書き出せませんでした（${excerpt(reason, 100)}）。書き出し先を確かめてから、もう一度実行してください。ブックや書類に書き込んだことは、そのまま残っています。`,
  created: (path: string) =>
    `${path} を作りました。開いて課ごとのシートに入力し、「check」で点検してください。`,
  repaired: (path: string, changes: readonly string[], dryRun: boolean) => {
    if (changes.length === 0) return `${path}：直すところはありません。`;
    const heading = dryRun ? '次のところを直します（まだ変えていません）' : '次のところを直しました';
    return `${path}：${heading}。\n${bulleted(changes)}`;
  },
  checked: (path: string, year: string) => `${path}${year === '' ? ' ' : `（${year}）`}を点検しました。`,
  callsMade: (total: number, all: number, seconds: number) =>
    `呼び出し：シートやドライブなどに${total}回、細かなものも合わせて${all}回。Google では約${Math.round(seconds)}秒かかる見込みです。`,
  columns: ['種類', 'シート', 'セル', '内容'],
  moreFindings: (count: number) => `ほかに${count}件あります。すべてを見るには --json を付けてください。`,
  counts: (counts: Readonly<Record<Severity, number>>) => {
    const { error, missing, warning, hint } = counts;
    if (error + missing + warning + hint === 0) return '直すところはありません。';
    const ending =
      error + missing === 0
        ? '必ず直すところはありません。'
        : '誤りと未入力が残っている間、報告書は「案」になります。';
    return `誤り ${error}件、未入力 ${missing}件、注意 ${warning}件、参考 ${hint}件。${ending}`;
  },
  flagsWritten: (path: string, changed: boolean) =>
    changed
      ? `${path} の「確認」の列と「集計」の一覧を、点検の結果に合わせました。`
      : `${path} の「確認」の列と「集計」の一覧は正しい内容なので、書き込みませんでした。`,
  madeButNotRecorded: (reason: string, files: readonly string[]) =>
    `${reason}報告書のファイル（${files.join('、')}）はできていますが、ブックの課一覧と履歴には記録されていません。`,
  reportMade: (name: string, link: string, draft: boolean) =>
    `${name}：報告書${draft ? '（案）' : ''}を作りました　${link}`,
  reportUnchanged: (name: string, link: string) => `${name}：変更がないため、前回の報告書のままです　${link}`,
  kind: 'evaluation（自己評価書）か goals（年度当初の「各課の目標」）',
  form: '様式の Word ファイル（.docx）。省くと、設定シートの「様式」か、最初から付いている様式を使います',
  reportRemark: (name: string, sentence: string) => `${name}：${sentence}`,
  departmentStatus: ({ name, progress, goals, rated }: DepartmentLine) =>
    `　${name}：${PROGRESS_TEXTS[progress]}（${
      goals === 0 ? '目標がまだありません' : `目標 ${goals}件、達成度 ${rated}件`
    }）`,
  total: (departments: readonly DepartmentLine[]) => `${progressTotal(departments)}。`,
};

/** What commander says in English, by its code. */
const CALL_FAULTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '知らないオプションがあります',
  'commander.unknownCommand': '知らないコマンドです',
  'commander.missingArgument': 'ファイルが指定されていません',
  'commander.missingMandatoryOptionValue': '必要なオプションがありません',
  'commander.optionMissingArgument': 'オプションの値がありません',
  'commander.excessArguments': '余分な指定があります',
  'commander.help': 'コマンドが指定されていません',
};
