/** What stands in the way of publishing, and the sentences about publishing itself. */
import { excerpt } from '../cells/folded-text';

/** In the order in which they are told. */
export const OBSTACLE_KINDS = {
  error: '誤り',
  missing: '未入力',
  'not-closed': '確定していない課',
  returned: '差戻し中の課',
  changed: '公表や確定の後の変更',
  opinion: '回答のない所見',
  comment: '済んでいないコメント',
  'personal-data': '個人を特定する情報',
  'personal-circumstances': '個人の事情',
  'changed-file': '直されているファイル',
} as const;

export type ObstacleKind = keyof typeof OBSTACLE_KINDS;

export const GATE_MESSAGES = {
  notClosed: (name: string, state: string) =>
    `「${excerpt(name, 40)}」の状態は「${excerpt(state, 20)}」です。確定してから公表してください。このまま出すと、案として出ます。`,
  returned: (name: string) =>
    `「${excerpt(name, 40)}」は差戻し中です。直してもらい、確定してから公表してください。`,
  noGoals: (name: string) =>
    `「${excerpt(name, 40)}」には目標がありません。目標を記入するか、課一覧から外してください。`,
  changed: (name: string) =>
    `「${excerpt(name, 40)}」は、公表の後に内容が変わっています。訂正して公表するときは、確定解除、確定の順に行ってから、もう一度公表してください。`,
  changedAfterClose: (name: string) =>
    `「${excerpt(name, 40)}」は、確定の後に内容が変わっています。変わったところを確かめ、今の内容でよければ、確定解除、確定の順に行ってから公表してください。`,
  opinion: (text: string) =>
    `所見「${excerpt(text, 40)}」に回答がありません。回答を書くか、所見を消してください。`,
  comment: (author: string, text: string) =>
    `${author === '' ? '' : `${excerpt(author, 30)}さんの`}コメント「${excerpt(text, 40)}」が済んでいません。読んで、解決済みにするか、消してください。`,
  homeAddress: '個人の住所かもしれない番地が書かれています。公表してよいか確かめてください。',
  namedPerson: (name: string) =>
    `個人の名前（${excerpt(name)}）がわかる文かもしれません。公表してよいか確かめてください。`,
  errorInColumn: (column: string, text: string) =>
    `公表する列「${excerpt(column, 40)}」が「${excerpt(text, 20)}」です。計算式を直すか、消してください。`,
  unknownColumn: (name: string) =>
    `「公表しない列」の「${excerpt(name, 40)}」という列は、どの課のシートにもありません。見出しのとおりに書いてください。`,
  changedFile:
    '同じ名前のファイルを、だれかが作った後に直しています。作り直すなら、そのファイルの名前を変えるか消してください。了承すると、直されたまま残します。',
};

export const PUBLISH_MESSAGES = {
  publish:
    '公表の前に確かめ、公表するファイルを作り、状態を「公表」にします。差しつかえがある間は何も作りません',
  out: '公表するファイルを置くフォルダー',
  accept:
    'このまま公表してよい差しつかえと、その理由。「種類=理由」または「種類:課!セル=理由」（何度でも指定できます。例 personal-data:総務課!G9=代表電話のため）',
  acceptUnknown: (typed: string, kinds: readonly string[]) =>
    `「${excerpt(typed, 60)}」は使えません。${kinds.join('、')} のどれか、または「personal-data:総務課!G9=理由」のように指定してください。`,
  acceptWithoutReason: (typed: string) =>
    `「${excerpt(typed, 60)}」には理由がありません。「${excerpt(typed, 60)}=理由」のように、公表してよい理由を書いてください。`,
  nothing: '公表できる課がありません。課一覧と課のシートを確かめてください。',
  /** @param reason Why it was accepted; undefined where it was not. */
  obstacle: (kind: string, place: string, text: string, reason: string | undefined) =>
    `${reason === undefined ? '要確認' : '了承'}　${kind}　${place}${place === '' ? '' : '　'}${text}${reason === undefined ? '' : `　理由：${reason}`}`,
  townColumns: (names: readonly string[]) =>
    `町が加えた列も公表します：${names.map((name) => excerpt(name, 40)).join('、')}。公表しない列があれば、設定シートに「公表しない列」の行を加え、見出しを書いてください。`,
  stopped: (count: number) =>
    `確かめることが${count}件残っているため、何も作っていません。直すか、「--accept」で理由を付けて了承してから、もう一度実行してください。`,
  published: (names: readonly string[], folder: string) =>
    names.length === 0
      ? `新しく公表した課はありません。ファイルは ${folder} にあります。`
      : `${names.join('、')}を公表しました。ファイルは ${folder} にあります。町のホームページへは、このフォルダーの中身を載せてください。`,
  notPublished: (name: string, reason: string) => `${name}を公表できません。${reason}`,
  notAllMade:
    '公表できましたが、作れなかったファイルがあります。上の文を確かめて、もう一度同じように実行すると続きを作ります。',
  leftAsChanged: '直されたまま残しました。今回の内容は入っていません。',
  draftsRemoved: (names: readonly string[]) =>
    `公表したので、前に作った案のファイルを消しました：${names.join('、')}。`,
  draftsLeft: (names: readonly string[]) =>
    `案のファイルが残っています：${names.join('、')}。作った後に直されているため、消していません。要らなければ消し、ホームページには載せないでください。`,
  noPdf: (reason: string) => `PDF は作っていません。${reason}`,
  oldPdfs: (names: readonly string[]) =>
    `次の PDF は前に作ったもので、今回の文書と違います：${names.join('、')}。ホームページに載せる前に、文書を Word で開いて PDF で保存し直すか、消してください。`,
  /** The reason of the hand-over 公表, in 履歴 and beside 状態; {@link EDITION_IN_HISTORY} reads it again. */
  edition: (edition: number) => `第${edition}版`,
  accepted: (kind: string, cell: string, text: string, reason: string) =>
    `${kind}${cell === '' ? '' : `（${cell}）`}：${excerpt(text, 100)}　理由：${reason}`,
  change: (place: string, column: string, before: string, after: string) =>
    `${place}${place === '' ? '' : '　'}${column}：「${before}」を「${after}」に訂正`,
  /** Without what stood there before. */
  changeFromPersonal: (place: string, column: string, after: string) =>
    `${place}${place === '' ? '' : '　'}${column}：「${after}」に訂正（前の文は、個人に関することがあるため載せません）`,
  columns: {
    number: '番号',
    title: '個別事業',
    unit: '担当',
    goalNumber: '目標番号',
    goal: '目標',
    rating: '達成度',
    outcome: '効果又は理由',
  } as Readonly<Record<string, string>>,
};

/** What 履歴 calls the keeping of what was accepted. */
export const ACCEPTED_ACTION = '公表前の了承';

export const EDITION_IN_HISTORY = /理由：第(\d+)版/;
