/** Papers of earlier years that are brought in, and what goes out as CSV. */

import { excerpt } from '../cells/folded-text';

const listed = (names: readonly string[]): string =>
  names.map((name) => `「${excerpt(name, 30)}」`).join('、');

const NOTHING_WRITTEN = '何も書き込んでいません。';

export const PAPER_MESSAGES = {
  /** Why a row is asked about; each stands beside its row. */
  doubts: {
    'column-guessed': '列の見出しから、何の列かを推し量っています。列の割り当てを確かめてください。',
    'column-rival':
      '達成度と思われる列が二つ以上あります。どの列が達成度かを、列の割り当てで選んでください。',
    'counts-differ':
      '同じ欄にある目標、達成度、効果・理由の数が合わず、どれがどれに対応するか決められません。元の文書と見比べて、正しい組み合わせにしてください。',
    'order-only': '欄の区切りが合わないため、全体の並び順で対応させています。',
    'column-order':
      '文が列ごとに（目標、達成度、効果・理由の順に）並んでいるため、上からの順番で対応させています。元の文書と見比べて確かめてください。',
    'paragraphs-unclear':
      '効果・理由などの段落が、どの目標のものか決められません。元の文書と見比べて確かめてください。',
    'label-differs': '目標の番号と、効果・理由の番号が違います。元の文書と見比べて確かめてください。',
    joined: 'ページの境で切れた文をつないでいます。',
    'mark-by-place':
      '印の付いた行の位置から達成度を決めています。段階の並びが設定と同じか、確かめてください。',
    pattern: '表ではないところから、書き方を手がかりに読み取っています。内容を確かめてください。',
    'no-theme': '個別事業の名前が見つかりません。',
  },
  ratings: {
    several: (typed: string, symbols: readonly string[]) =>
      `達成度「${excerpt(typed, 40)}」には二つ以上の評価があります。${symbols.join('、')}のどれか一つにしてください。`,
    'other-words': (typed: string, symbols: readonly string[]) =>
      `達成度「${excerpt(typed, 40)}」は、記号と言葉が合っていません。${symbols.join('、')}のどれかを確かめてください。`,
    unknown: (typed: string, symbols: readonly string[]) =>
      `達成度「${excerpt(typed, 40)}」は、このブックの段階（${symbols.join('、')}）にありません。設定の「段階」の表を文書に合わせるか、達成度を直してください。`,
  },
  totals: (goals: number, ratings: number, outcomes: number) =>
    `数が合いません：目標 ${goals}件、達成度 ${ratings}件、効果・理由 ${outcomes}件。元の文書と見比べて確かめてください。`,
  /** Beside {@link totals}, which goals lack it. */
  lacking: (what: string, goals: readonly string[]) =>
    `${what}が空欄の目標：${listed(goals.slice(0, 5))}${goals.length > 5 ? ' など' : ''}`,
  /** Beside {@link totals}, where the paper has none at all. */
  noneFound: {
    rating:
      '達成度が一つも見つかりません。文書にあるときは、列の割り当てで選ぶか、文書を直してください。このまま取り込むと、達成度は空欄になります。',
    outcome:
      '効果・理由が一つも見つかりません。文書にあるときは、列の割り当てで選ぶか、文書を直してください。このまま取り込むと、効果・理由は空欄になります。',
  },
  /** @param role 目標, 達成度 or 理由. */
  unnamed: (role: string, names: readonly string[]) =>
    `${role}の列が見つかりません。${listed(names)}が${role}のようです。そうであれば「${role}」とし、違えば「町の列」としてください。`,
  furtherColumns: (names: readonly string[]) =>
    `目標、達成度、効果・理由のほかに、${listed(names)}の列があります。`,
  headingsLeft: (names: readonly string[]) =>
    `見出し${listed(names.slice(0, 5))}${names.length > 5 ? ' など' : ''}は、下の個別事業に別の名前があるため取り込みません。`,
  rowsLeft: (texts: readonly string[]) =>
    `文が一つだけの行${listed(texts.slice(0, 3).map((text) => excerpt(text, 30)))}${texts.length > 3 ? ' など' : ''}は、目標ではないものとして取り込みません。`,
  innerTables: (texts: readonly string[]) =>
    `セルの中に表があります（${listed(texts.slice(0, 3))}${texts.length > 3 ? ' など' : ''}）。その文字は、セルの文の続きとして、1行ずつ取り込みます。`,
  withoutHeader: (keys: readonly string[]) =>
    `${listed(keys)}は、見出しがないため取り込みません。取り込むときは、列の割り当てで、何の列かを選んでください。`,
  noTheme:
    '個別事業の名前が見つからない目標があります。取り込んだ後に、シートの「個別事業」の列に書いてください。',
  tooManyGoals: (found: number, most: number) =>
    `目標が${found}件あり、一度に取り込める${most}件を超えています。課ごとの文書に分けるか、取り込む課の行だけにしてください。`,
  otherDepartment: (named: readonly string[], chosen: string) =>
    `文書には${listed(named)}とありますが、取り込む課は「${chosen}」です。課が合っているか確かめてください。`,
  /** A paper of several 課 in which the chosen one has no heading. */
  jointAsked: (owners: readonly string[], chosen: string) =>
    `文書には${listed(owners)}の目標が一緒に入っていますが、「${excerpt(chosen, 40)}」の見出しがありません。どの課の目標を取り込むかを選んでください。`,
  jointTaken: (owners: readonly string[], wanted: string) =>
    `文書には${listed(owners)}の目標が一緒に入っています。「${excerpt(wanted, 40)}」の見出しの下だけを読み取りました。`,
  /** A column names other 課 alone. */
  rowsOfOthers: (named: readonly string[], chosen: string) =>
    `課の列に${listed(named)}とありますが、取り込む課は「${excerpt(chosen, 40)}」です。どれも「${excerpt(chosen, 40)}」の目標か確かめ、違えば取り込む課を選び直してください。`,
  rowsTaken: (named: readonly string[], chosen: string) =>
    `課の列に${listed(named)}があります。「${excerpt(chosen, 40)}」の行だけを読み取りました。`,
  /** Goals that were begun and have neither a rating nor an outcome below them. */
  goalsLeft: (goals: readonly string[]) =>
    `読み取れなかった目標が${goals.length}件あります：${goals
      .slice(0, 5)
      .map((goal) => `「${excerpt(goal, 30)}」`)
      .join(
        '、',
      )}${goals.length > 5 ? ' など' : ''}。目標のすぐ下に「達成度：4」「理由：…」のように続くよう、文書の行を並べ直してください。`,
  columnOrder: (goals: number, ratings: number, outcomes: number) =>
    `文が列ごとに（目標、達成度、効果・理由の順に）並んでいて、どれがどれに対応するか決められません（目標 ${goals}件、達成度 ${ratings}件、効果・理由 ${outcomes}件と読めます）。何も取り込みません。一つの目標や理由が何行かに切れていれば1行につなぐか、目標ごとに「(1) 目標」「達成度：4」「理由：…」の順に並べ直してください。`,
  nothingFound: {
    columns:
      '目標、達成度、効果・理由の列が見つかりません。表の見出しの行に「目標」「達成度」「理由」のような言葉があるか確かめ、なければ書き足してから取り込んでください。',
    interleaved:
      '横に並んだ欄の文字が混ざっていて、どの文がどの欄のものか決められません。元の Word や Excel のファイルから取り込むか、1行に一つの欄になるように行をつないでください。',
    prose:
      '目標と達成度が見つかりません。「1. 事業名（班）」「(1) 目標」「達成度：4」「理由：…」のように書かれているか確かめてください。',
    empty: '文字が見つかりません。画像だけの文書は読めません。文字のある元のファイルから取り込んでください。',
  },
};

/** Files that cannot be read as a paper, and the way out. */
export const PAPER_FILE_MESSAGES = {
  kind: '取り込む文書',
  empty: 'ファイルの中身が空（0 バイト）です。保存やコピーが途中で終わっていないか確かめてください。',
  gone: 'ファイルを読み取れません。選んだ後に移したり消したりしていないか確かめて、もう一度選んでください。',
  oldWord:
    '古い形式の Word 文書（.doc）は読めません。Word で開き、「名前を付けて保存」で「Word 文書（.docx）」にしてから取り込んでください。',
  oldExcel:
    '古い形式の Excel ブック（.xls）は読めません。Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてから取り込んでください。',
  compound:
    'パスワード付きの文書か、古い形式（.doc、.xls など）のファイルなので読めません。Word や Excel で開いてパスワードを外し、「Word 文書（.docx）」か「Excel ブック（.xlsx）」として保存し直してから取り込んでください。',
  locked: 'パスワード付きの文書は読めません。開いてパスワードを外し、保存し直してから取り込んでください。',
  pdf: 'PDF のファイルは読めません。元の Word や Excel のファイルから取り込んでください。元のファイルがなければ、PDF を開いて文字をすべて選んでコピーし、テキストファイル（.txt）に貼り付けてから取り込んでください。文字を選べない PDF（紙を読み取ったもの）は、文字認識をするか、打ち直す必要があります。',
  rtf: 'リッチテキスト（.rtf）は読めません。Word で開き、「Word 文書（.docx）」として保存し直してから取り込んでください。',
  openDocument:
    'OpenDocument 形式（.odt、.ods など）は読めません。LibreOffice などで開き、「.docx」か「.xlsx」で保存し直してから取り込んでください。',
  slides: 'PowerPoint の資料は読めません。表を Word か Excel に写してから取り込んでください。',
  webArchive:
    'Web ページを一つにまとめた形式（.mht）は読めません。ブラウザーで開き、「HTML のみ」で保存し直すか、表を選んでコピーし、貼り付けてください。',
  picture:
    '画像は読めません。元の Word や Excel のファイルから取り込むか、文字認識をした文書を使ってください。',
  broken:
    '文書が壊れていて読めません。Word や Excel で開けるか確かめ、「名前を付けて保存」で保存し直してから取り込んでください。',
  archive: 'Word や Excel の文書ではない圧縮ファイルです。中の文書を取り出してから取り込んでください。',
  other: '文書として読めません。Word（.docx）、Excel（.xlsx）、HTML、CSV、テキストのどれかにしてください。',
  letters: '文字コードがわからないため読めません。UTF-8 か Shift_JIS で保存し直してから取り込んでください。',
  otherLetters: (part: string) =>
    `文書の中の「${part}」が、UTF-8 ではない文字コードで書かれているか、文字が壊れているため、正しく読めません。Word や Excel で開き、「名前を付けて保存」で保存し直してから取り込んでください。`,
  nested:
    '文書の入れ子が深すぎるため、安全のため読みません。表だけを新しい文書に写してから取り込んでください。',
  tooLarge: (megabytes: number) =>
    `文書が ${megabytes} MB を超えるため、安全のため読みません。画像を消すか、課ごとの文書に分けてから取り込んでください。`,
  tooLong:
    '文書が長すぎます（一つの課の文書として、およそ200ページまで読めます）。取り込む課のところだけを別の文書に写してから取り込んでください。',
  tooManyRows: (rows: number) =>
    `行が多すぎます（${rows}行まで読めます）。取り込む課の行だけにしてから取り込んでください。`,
  tooManyPlaces:
    '表が大きすぎるか多すぎるため、安全のため読みません（結合されたセルも、覆うところの数だけ数えます）。取り込む課の表だけを別の文書に写してから取り込んでください。',
  openQuote: (row: number) =>
    `${row}行目のあたりで、「"」が閉じられていません。表計算ソフトで開いて CSV で保存し直してください。`,
};

/** Writing what was read into a 課's tab. */
export const IMPORT_MESSAGES = {
  action: '取り込み',
  detail: (rows: number, first: number, source: string, added: readonly string[]) =>
    `${rows}件を${first}行目から（${excerpt(source, 100)}）${added.length === 0 ? '' : `、列を追加：${excerpt(added.join('、'), 100)}`}`,
  tabMissing: 'この課のシートが見つかりません。課の名前を確かめるか、「課を追加」でシートを作ってください。',
  changed: `確かめている間に、シートの入力が変わりました。${NOTHING_WRITTEN}もう一度、取り込みを最初から行ってください。`,
  rowsMissing: (rows: number) =>
    `シートの下に空いた行が足りないため、${NOTHING_WRITTEN}シートの一番下に${rows}行を加えてから、もう一度取り込んでください。`,
  merged: `書き込むところに結合されたセルがあるため、${NOTHING_WRITTEN}結合を解除してから、もう一度取り込んでください。`,
  ratingUnknown: `設定の段階にない達成度が含まれているため、${NOTHING_WRITTEN}達成度を選び直してください。`,
  themeMissing: `最初の目標に個別事業の名前がないため、すでにある事業の続きになってしまいます。${NOTHING_WRITTEN}個別事業の名前を書いてから取り込んでください。`,
  columnMissing: (column: string) =>
    `シートに「${column}」の列がないため、${NOTHING_WRITTEN}初期設定で見出しを直してから、もう一度取り込んでください。`,
  columnTaken: (names: readonly string[]) =>
    `「${excerpt(names.join('、'), 80)}」の列を加えると、もとからある列と区別できなくなるため、${NOTHING_WRITTEN}`,
  againstRule: `シートの選択肢にない内容があるため、${NOTHING_WRITTEN}「初期設定」で選択肢を今の段階に合わせてから、もう一度取り込んでください。`,
  notWritten: (reason: string) =>
    `シートに書き込めなかったため、取り込みをやめました（${excerpt(reason, 100)}）。シートの保護などを確かめてください。`,
};

/** The commands `import` and `export`. */
export const IMPORT_COMMAND_MESSAGES = {
  import: '前年度の自己評価書（Word、Excel、HTML、CSV、テキスト）を読み取り、課のシートに書き込みます',
  files: '取り込む文書（.docx .xlsx .html .csv .tsv .txt）',
  into: '書き込むブック',
  department: '書き込む課',
  columns:
    'どの列が何か（「目標=取組内容,達成度=判定,理由=成果」のように、役割=見出し か 役割=列の番号。役割は 番号、個別事業、担当、目標番号、目標、達成度、理由、課、町の列、使わない）',
  addColumns: '文書にあってシートにない列（二次評価、目標値など）の見出しを、シートの右に加えて取り込みます',
  dryRun: '読み取った内容を表示するだけで、何も書き込みません',
  choiceUnknown: (typed: string) =>
    `--columns の「${excerpt(typed, 40)}」は使えません。「達成度=判定」のように、役割=見出し の形で指定してください。役割は 番号、個別事業、担当、目標番号、目標、達成度、理由、課、町の列、使わない です。`,
  columnUnknown: (typed: string) =>
    `--columns の「${excerpt(typed, 40)}」という見出しの列が、文書にありません。見出しのとおりに書くか、列の番号で指定してください。`,
  row: (row: {
    number: string;
    theme: string;
    goalNumber: string;
    goal: string;
    rating: string;
    confidence: number;
  }) => {
    const theme = `${row.number === '' ? '' : `${row.number}. `}${excerpt(row.theme, 20)}`;
    const goal = `${row.goalNumber === '' ? '' : `(${row.goalNumber}) `}${excerpt(row.goal, 30)}`;
    return `　${theme}　${goal}　達成度 ${row.rating === '' ? '（なし）' : excerpt(row.rating, 20)}　確かさ ${Math.round(row.confidence * 100)}%`;
  },
  column: (header: string, role: string, certainty: number) =>
    `　列「${excerpt(header, 40)}」：${role}（確かさ ${Math.round(certainty * 100)}%）`,
  question: (place: string, sentence: string) => `　確かめてください　${place}${sentence}`,
  placeOfRow: (at: number) => `${at}件目：`,
  /** @param canAdd Whether 「--add-columns」 would bring any of them in. */
  leftColumns: (names: readonly string[], canAdd: boolean) =>
    `${listed(names)}の列は、シートに同じ見出しの列がないため取り込みません。取り込むときは、${canAdd ? '「--add-columns」を付けるか、' : ''}シートの見出しの右に同じ見出しの列を足してください。`,
  addedColumns: (names: readonly string[]) => `シートの見出しの右に、${listed(names)}の列を加えます。`,
  wouldWrite: (path: string, department: string, rows: number) =>
    `${path}：「${department}」に${rows}件を取り込めます（まだ書き込んでいません）。`,
  written: (path: string, department: string, rows: number, first: number) =>
    `${path}：「${department}」の${first}行目から${rows}件を取り込みました。「undo」で元に戻せます。`,
  jointOf: (owners: readonly string[]) =>
    `どの課の目標を取り込むかは、「--columns 課=${excerpt(owners[0] ?? '', 30)}」のように、文書にある課の名前で指定してください（${listed(owners)}）。`,
  sureOfDepartment: (department: string) =>
    `課が「${excerpt(department, 40)}」で合っているときは、「--columns 課=${excerpt(department, 40)}」を加えて、もう一度実行してください（--columns にほかの指定があれば、「,」で続けます）。`,
  asked: (path: string) =>
    `${path}：確かめるところが残っているため、何も書き込みませんでした。「--columns 達成度=判定」や「--columns 町の列=備考」のように、どの列が何か（役割=見出し）を指定するか、文書を直してから、もう一度実行してください。ブックをページで開く（open）と、画面で確かめながら取り込めます。`,
};

/** How a column is called whose header is not its own alone. */
export const COLUMN_KEYS = {
  again: (header: string, place: number) => `${header}（${place}つ目）`,
  withoutHeader: (place: number) => `${place}列目（見出しなし）`,
};

/** What a column of a paper can be, as a person chooses it. */
export const COLUMN_ROLE_TEXTS = {
  number: '番号',
  title: '個別事業',
  unit: '担当',
  goalNumber: '目標番号',
  goal: '目標',
  themeGoal: '個別事業と目標',
  rating: '達成度',
  outcome: '理由',
  own: '町の列',
  department: '課',
  ignored: '使わない',
} as const;

/** CSV files of the goals. */
export const EXPORT_MESSAGES = {
  export: '課ごとの目標、達成度、理由を CSV ファイルにします（目標一つが1行）',
  format: 'ファイルの形式（csv）',
  encoding: '文字コード（utf-8 か shift_jis）',
  out: 'ファイルを置くフォルダー',
  formatUnknown: (typed: string) =>
    `--format の「${excerpt(typed, 40)}」は使えません。csv を指定してください。`,
  encodingUnknown: (typed: string) =>
    `--encoding の「${excerpt(typed, 40)}」は使えません。utf-8 か shift_jis を指定してください。`,
  noTab: '「達成度」などの見出しのある課のシートがありません。ブックを確かめてください。',
  lacking: (department: string, characters: readonly string[]) =>
    `${department}：Shift_JIS にない文字（${characters.slice(0, 20).join(' ')}${characters.length > 20 ? ' …' : ''}）があるため、このファイルは作りませんでした。ほかの字に置き換えることはしません。UTF-8 で作るか、シートの文字を直してください。`,
  made: (name: string) => `${name} を作りました。`,
  failed: (name: string, message: string) => `${name}：${message}`,
  items: { 'utf-8': 'CSV に書き出す（UTF-8）', shift_jis: 'CSV に書き出す（Shift_JIS）' },
  zipName: (book: string) => `${book.replace(/\.xlsx$/i, '')}_CSV.zip`,
  downloaded: (count: number) => `CSV ファイルを${count}個ダウンロードしました。`,
};

/** The menu's item and the dialog's title; by itself, for the script needs no other word of the dialog. */
export const IMPORT_TITLE = '前年度の文書を取り込む';

/** The dialog in which a paper is brought in. */
export const IMPORT_DIALOG_TEXTS = {
  loading: '課のシートを調べています…',
  noDepartments:
    '課のシートがありません。「初期設定」か「課を追加」で課のシートを作ってから取り込んでください。',
  department: '取り込む課',
  source: '取り込む文書',
  file: 'ファイルを選ぶ（Word、Excel、HTML、CSV、テキスト）',
  paste: '文書の表や文を貼り付ける',
  pasteHint:
    'Word、Excel、Web ページなどで表を選んでコピーし、ここに貼り付けます。文字だけのときは、1行ずつ直してから読み取れます。',
  read: '貼り付けた文を読み取る',
  reread: '直した文をもう一度読み取る',
  sourceText: '元の文（行をつなぐなど、直せます）',
  sourceShown: '元の文書',
  mendSource: '元の文を直す',
  sourceMore: (rows: number) => `ほかに${rows}行あります。`,
  understood: '読み取った内容',
  another: '別の文書にする',
  joint: '文書のどの課の目標を取り込むか',
  jointNone: '選んでください',
  columns: '列の割り当て',
  columnHint: (sample: string) => (sample === '' ? '' : `例：${excerpt(sample, 24)}`),
  totals: (goals: number, ratings: number, outcomes: number) =>
    `目標 ${goals}件、達成度 ${ratings}件、効果・理由 ${outcomes}件`,
  left: (count: number) =>
    count === 0 ? '確かめるところはありません。' : `確かめるところが${count}件残っています。`,
  nextAsked: '次の確かめるところへ',
  row: (at: number) => `${at}件目`,
  confidence: (confidence: number) => `確かさ ${Math.round(confidence * 100)}%`,
  sure: '確かめました',
  sureOfPaper: '元の文書と見比べて、このままでよいことを確かめました',
  fields: {
    number: '番号',
    theme: '個別事業',
    unit: '担当',
    goalNumber: '目標番号',
    goal: '目標',
    rating: '達成度',
    outcome: '効果・理由',
  },
  noRating: '（なし）',
  remove: 'この件を取り込まない',
  restore: '取り込む',
  removed: (at: number) => `${at}件目は取り込みません。`,
  correct: '内容を直す',
  further: 'ほかの列',
  addColumns: 'シートに加える列',
  addColumnsHint: '文書にあって、シートにない列です。選んだ列の見出しをシートの右に加えて取り込みます。',
  leftColumns: (names: readonly string[]) => `${listed(names)}の列は、取り込みません。`,
  /** @param count 0 where it is not known yet what comes in. */
  write: (count: number, department: string) =>
    `${count === 0 ? '' : `${count}件を`}「${excerpt(department, 20)}」に書き込む`,
  choosePart: '先に、上の「文書のどの課の目標を取り込むか」で課を選んでください。',
  writing: '書き込んでいます…',
  nothingToWrite: '取り込む件がありません。',
  closed: (department: string) =>
    `「${excerpt(department, 20)}」は確定しているため、取り込めません。取り込むときは、取りまとめ担当が先に「確定を解く」を行ってください。`,
  stillAsked: (count: number) =>
    `確かめるところが${count}件残っているため、まだ書き込めません。「確かめました」を選ぶか、内容を直してください。`,
  where: (lastRow: number) =>
    lastRow === 0
      ? 'シートの最初の行から書き込みます。'
      : `シートの${lastRow}行目までに入力があります。その下に書き込み、上書きはしません。`,
  written: (count: number, department: string, first: number) =>
    `「${excerpt(department, 20)}」の${first}行目から${count}件を書き込みました。サイドバーの「直す」の「まとめて直したものを元に戻す」で取り消せます。`,
  reading: '読み取っています…',
  found: (count: number) => `${count}件を読み取りました。`,
};

/** Where a table that is pasted into a 課's tab looks like a paper. */
export const PASTED_PAPER_TEXTS = {
  title: '表を取り込みますか',
  message: (goals: number) =>
    `貼り付けようとしている表は、目標が${goals}件ある自己評価の文書のようです。そのまま貼り付けると、一つのセルに複数の目標が入ったり、列がずれたりします。`,
  read: '確かめてから取り込む',
  asIs: 'そのまま貼り付ける',
};
