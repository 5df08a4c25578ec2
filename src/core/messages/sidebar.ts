/** The sidebar. */
import { excerpt } from '../cells/folded-text';
import { SEVERITY_TEXTS } from './findings';
import { endsText } from './levels';

/** The sidebar's view 報告書: what is to be made, and how each report went. */
export const SIDEBAR_REPORT_TEXTS = {
  kind: '作るもの',
  kinds: { evaluation: '自己評価書', goals: '各課の目標（年度当初版）' },
  goalsPrinted: '達成度と効果・理由は印刷されません。',
  force: '変わっていなくても作り直す',
  forceHint: '選ばなければ、前回から変わっていない課は前回の報告書のままになります。',
  statuses: {
    created: '作成しました',
    updated: '作り直しました',
    unchanged: '変更なし（前回の報告書のまま）',
    failed: '作れませんでした',
  },
  choose: '選んでください',
  finished: (made: number, unchanged: number, failed: number) =>
    [
      made > 0 || unchanged + failed === 0 ? `${made}課の報告書を作りました。` : '',
      unchanged > 0 ? `${unchanged}課は変更がないため、前回の報告書のままです。` : '',
      failed > 0 ? `${failed}課は作れませんでした。理由を確かめてください。` : '',
    ].join(''),
  stopped: (done: number, rest: number) => `停止しました。${done}課を終え、${rest}課が残っています。`,
  beside: '新しい版を作る',
  overwrite: '上書きする',
  makeOwn: '自分の報告書を新しく作る',
  unfinished: (done: number, count: number) =>
    `前回の報告書の作成が途中で止まっています（${count}課中${done}課まで終わっています）。`,
  held: (by: string, until: string) =>
    `${by}さんがまだ作成しているかもしれません。動きがなければ、${until}から続けられます。`,
  lookAgain: 'もう一度確かめる',
  resume: (next: number, count: number) => `前回の続き（${next}／${count}）から作る`,
  forget: '続けずに、この表示を消す',
  forgotten: '前回の続きを消しました。作り終えた報告書はそのままです。',
};

/** The sidebar. */
export const SIDEBAR_TEXTS = {
  title: (year: string) => (year === '' ? '自己評価' : `${year} 自己評価`),
  views: { status: '状況', findings: '直す', fill: '入力', report: '報告書', task: '作業' },
  viewsLabel: 'サイドバーの画面',
  badge: (count: number) => `（${count}件）`,
  back: '戻る',
  tryAgain: 'もう一度',
  severities: SEVERITY_TEXTS,
  items: (count: number) => `${count}件`,
  /** What the status line says. */
  status: {
    checkAgain: '点検する',
    checking: '点検しています…',
    checked: (toDo: number) =>
      toDo === 0
        ? '点検しました。誤りと未入力はありません。'
        : `点検しました。誤りと未入力が${toDo}件あります。`,
    changed: 'シートが変更されました。点検し直しています…',
    stale: '点検し直しています（下は前の結果です）…',
    notCurrent: '下に出ているのは、前の点検の結果です。',
    toldAbove: 'できませんでした。理由は上に出ています。',
    jumping: (place: string) => `${place}へ移動しています…`,
    jumped: (place: string) => `${place}へ移動しました。`,
    jumpedToHidden: (place: string) =>
      `${place}は、非表示かフィルタで隠れた行にあります。行を表示するか、フィルタを外してから直してください。`,
    sheetGone: (sheet: string) =>
      `シート「${sheet}」が見つかりません。名前が変わったか削除されています。今のシートに合わせて点検し直します。`,
  },
  standing: {
    heading: '全体の状況',
    deadline: (date: string) => `提出期限　${date}`,
    noDeadline: '提出期限　設定されていません',
    daysLeft: (days: number) => {
      if (days > 0) return `あと${days}日`;
      if (days === 0) return '今日が期限です';
      return days > -366 ? `${-days}日過ぎています` : '1年以上過ぎています';
    },
    departments: (count: number) => `${count}課`,
    ratedOf: (rated: number, goals: number) => `達成度 ${rated}／${goals}件`,
    noGoals: '目標がまだありません',
    noTab: 'シートか、その見出しの行がありません。',
    openTab: '開いているシート',
    levels: '達成度の内訳',
    level: (rating: string) => `達成度${rating}`,
    /** Goals without a rating: none is there, or what is there cannot be read as one. */
    unrated: { missing: '未入力', unread: '読み取れないもの' },
    state: '状態：',
    noFindings: '指摘はありません。',
    seeFindings: '指摘を見る',
    fill: '順に入力する',
    writeGoals: '目標を書く',
    settings: '設定など',
    others: (count: number) => `ほかの課（${count}課）`,
    all: (count: number) => `すべての課（${count}課）`,
    noDepartments: '課がまだありません。設定シートの課一覧に課を書き、「初期設定」でシートを作ってください。',
  },
  findings: {
    heading: '直すところ',
    filters: '絞り込み',
    scope: '対象',
    active: (name: string, count: number) => `開いているシート：${name}（${count}件）`,
    all: (count: number) => `すべて（${count}件）`,
    department: (name: string, count: number) => `${name}（${count}件）`,
    rule: '指摘の種類',
    allRules: (count: number) => `すべての種類（${count}件）`,
    words: '指摘や目標に含まれる言葉',
    onlyToDo: (count: number) => `誤りと未入力のみ（${count}件）`,
    /** `counts` says what the findings are; `elsewhere` counts those that the scope leaves out. */
    shown: (count: number, total: number, counts: string, elsewhere: number) =>
      [
        count === total ? `${total}件あります` : `${total}件のうち${count}件が当てはまります`,
        counts === '' ? '。' : `（${counts}）。`,
        elsewhere > 0 ? `ほかの対象に${elsewhere}件あります。` : '',
      ].join(''),
    nothing: '直すところはありません。',
    nothingHere: '当てはまる指摘はありません。絞り込みを変えてください。',
    nothingInScope: 'この対象に直すところはありません。',
    showAll: 'すべての指摘を表示',
    moreFilters: '種類や言葉で絞り込む',
    more: (count: number, rest: number) => `次の${count}件を表示（残り${rest}件）`,
    place: (sheet: string, cell: string) => `${sheet} ${cell}`,
    goal: (text: string) => `目標：${excerpt(text, 40)}`,
    jump: 'のセルへ移動',
  },
  fixes: {
    now: '今の内容',
    earlier: '前の内容',
    after: '直した内容',
    blank: '（空欄）',
    apply: '直す',
    several: (count: number) => `すぐに直せる指摘が${count}件あります。`,
    preview: 'まとめて確かめる',
    heading: 'まとめて直す',
    explain: '直すものを確かめて、下のボタンを押してください。直す前の内容は控えに残り、後から元に戻せます。',
    applyChosen: (count: number) => `選んだ${count}件を直す`,
    noneChosen: '直すものが選ばれていません。一つ以上選んでください。',
    noneLeft: 'ここで直せるものは、もうありません。戻って、残った指摘をシートで確かめてください。',
    cancel: '直さずに戻る',
    writing: '書き込んでいます…',
    /** @param sheets The tabs at work; the first ones are named. */
    at: (done: number, count: number, sheets: readonly string[]) =>
      `${done}／${count}件　${sheets
        .slice(0, 3)
        .map((name) => excerpt(name, 20))
        .join('、')}`,
    stopped: (written: number, left: number) =>
      `停止しました。${written}件を直し、${left}件は直していません。残りは、もう一度「まとめて確かめる」から直せます。`,
    lastStopped: (undone: number, left: number) =>
      `停止しました。${undone}件を元に戻し、${left}件は戻していません。残りは、下のボタンで元に戻せます。`,
    written: (count: number) => `${count}件を書き込みました。`,
    someRefused: (written: number, refused: number) =>
      `${written}件を書き込み、${refused}件は書き込みませんでした。理由を確かめてください。`,
    refused: (place: string, reason: string) => `${place}：${reason}`,
    changes: (count: number) => `ここで変えたもの（${count}件）`,
    undo: '元に戻す',
    undone: (place: string) => `${place}を元に戻しました。`,
    last: 'まとめて直したものを元に戻す',
    lastLoading: '控えを読み込んでいます…',
    lastNone: '元に戻すものはありません。',
    lastSaid: (at: string, by: string, count: number, isImport: boolean) =>
      isImport
        ? `${at}に${by}が前年度の文書から取り込んだセル（${count}件）`
        : `${at}に${by}が直した${count}件`,
    lastUndo: (count: number) => `この${count}件を元に戻す`,
    lastUndone: (count: number) => `${count}件を元に戻しました。`,
    lastRefused: (undone: number, refused: number) =>
      `${undone}件を元に戻し、${refused}件は戻しませんでした。理由を確かめてください。`,
    lastMore: (count: number) => `ほかに${count}件`,
  },
  fill: {
    heading: '順に入力',
    department: '課',
    closed: '確定しているので、直すときは、取りまとめ担当が先に「状況」で「確定を解く」を行ってください。',
    everything: '入力の済んだ目標も順に見る',
    loading: '目標を読み込んでいます…',
    step: (at: number, count: number) => `${count}件中${at}件目`,
    noGoal: '（目標が書かれていません。個別事業そのものを評価します）',
    more: '続きを読む',
    less: '閉じる',
    rating: '達成度',
    levels: endsText,
    noRating:
      'この目標には達成度を入力するセルがないため、ここでは入力できません。見出しの行と、結合したセルを確かめてください。',
    outcome: '効果、または達成できなかった理由',
    noOutcome: 'このシートには効果・理由の列がないため、ここでは入力できません。見出しを確かめてください。',
    /** @param limit Its symbol. */
    reasonNeeded: (limit: string) =>
      `達成度が${limit}以下のときは、達成できなかった理由を必ず記入してください。`,
    characters: (count: number) => `${count}文字`,
    save: '保存して次へ',
    saveLast: '保存して終える',
    skip: '保存せずに次へ',
    previous: '前へ',
    toSheet: 'シートのセルへ移動',
    saved: '保存しました。',
    saving: '保存しています…',
    unchanged: '変わったところがないため、書き込みませんでした。',
    reload: 'シートの今の内容を読み込む',
    reloaded: 'シートの今の内容を読み込みました。',
    goalGone: 'この目標がシートに見つかりません。書いた内容を控えてから、別の目標へ進んでください。',
    noGoals: (name: string) =>
      `${name}のシートには目標がまだありません。「目標を追加」を押すか、シートの「目標」の列に書いてから「点検する」を押してください。`,
    done: '最後まで進みました。',
    doneAll: (name: string) => `${name}に、入力が必要な目標はありません。`,
    left: (count: number) => `入力か見直しの要る目標が、まだ${count}件あります。`,
    taskUnsaved: (heading: string) =>
      `「${heading}」に、まだ書き込んでいない文があります。書き込むか「取りやめ」を押してください。`,
    unsaved: (count: number) => `保存していない入力が${count}件あります。`,
    again: '最初から確かめる',
    toReport: '報告書へ進む',
    otherFindings: 'この行のそのほかの指摘',
  },
  report: {
    heading: '報告書を作る',
    lastReport: (version: number) => `前回：第${version}版`,
    noReport: '報告書はまだ作っていません。',
    openReport: '前回の報告書を開く',
    preview: '内容を見る',
    make: 'この課の報告書を作る',
    ready: '「案」は付きません。',
    draft: (reason: string) => `${reason}ので、「案」になります。`,
    draftReasons: {
      noGoals: '目標がまだない',
      noTab: 'シートか見出しの行がない',
      /** Of the 課, and of 設定, whose faults make every report a draft. */
      toDo: (own: number, common: number) =>
        own === 0
          ? `設定に誤りが${common}件残っている`
          : `誤りと未入力が${own}件${common > 0 ? `、設定に誤りが${common}件` : ''}残っている`,
      goals: '目標か設定に誤りが残っている',
    },
    draftsChosen: (drafts: number) => (drafts === 0 ? '' : `うち${drafts}課は「案」になります。`),
    draftTitle: '「案」とは',
    draftNote:
      '誤りか未入力が残っている間に作った報告書には、すべてのページに「案」と入り、ファイル名の最後にも「案」が付きます。なくなってから作り直すと、付きません。',
    several: '複数の課をまとめて作る',
    choose: '作る課',
    chooseAll: 'すべて選ぶ',
    chooseNone: 'すべて外す',
    makeChosen: (count: number) => `選んだ${count}課の報告書を作る`,
    noneChosen: '課が選ばれていません。一つ以上選んでください。',
    draftMark: '案',
    progress: '報告書の作成',
    making: (at: number, count: number, name: string) => `${at}／${count}　${name}を作っています…`,
    starting: '報告書の作成を始めています…',
    stop: '停止',
    stopping: '今の課が終わると止まります…',
    results: '結果',
    goOn: (rest: number) => `残りの${rest}課を作る`,
    open: '報告書を開く',
    retry: 'もう一度作る',
    of: (name: string) => `${name}の`,
    waiting: '作っていません',
    previewLoading: '報告書の内容を読み込んでいます…',
    previewHeading: '報告書の内容',
    print: '印刷',
    printKey: 'この内容をA4で印刷する（Ctrl+P）',
    printedGoal: '個別事業とその目標',
    printedRating: '達成度',
    printedOutcome: '目標達成の効果又は達成できなかった理由等',
    ratedOn: (date: string) => `達成度：${date}の自己評価`,
    rating: (rating: string) => `達成度　${rating === '' ? '（未入力）' : rating}`,
    noOutcome: '（記入がありません）',
  },
  /** Why a call failed, and what to do. */
  failures: {
    other: (reason: string) =>
      `処理を終えられませんでした（${excerpt(reason, 120)}）。少し待ってからもう一度試し、続くときは総務課の担当にこの文を伝えてください。`,
  },
};
