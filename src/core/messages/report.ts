/** Making reports, and what stands in them apart from what people typed. */
import { excerpt } from '../cells/folded-text';

const madeAnew = (why: string): string =>
  `前回の報告書が${why}ため、新しい報告書を作りました。前回のものを配ったり公開したりしていたときは、リンクを新しいものに替えてください。`;

/** Making reports. */
export const REPORT_MESSAGES = {
  title: '報告書を作成',
  unknownYear: '年度不明',
  /** @param isOpen Whether it was handed in and is not closed yet. */
  fileName: (department: string, year: string, version: number, draft: boolean, isOpen = false) =>
    `${department}_自己評価書_${year}${version > 1 ? `_第${version}版` : ''}${isOpen ? '_未確定' : ''}${draft ? '_案' : ''}`,
  noTab: (name: string) =>
    `「${name}」のシートか見出しの行がないため、報告書を作れません。シートを確かめてください。`,
  notRecorded: (reason: string) =>
    `報告書は作成しましたが、課一覧と履歴に記録できませんでした（${excerpt(reason, 100)}）。設定シートの保護を確かめてください。`,
  driveFailed: (reason: string) =>
    `報告書のファイルを作れませんでした（${excerpt(reason, 200)}）。保存先と通信を確かめてから、もう一度試してください。`,
  history: (version: number, draft: boolean, link: string) =>
    `第${version}版${draft ? '（案）' : ''} ${link}`,
};

/** 30課：作成 28課（うち案 5課）、変更なし 1課、作成できず 1課 */
export function reportTotal(
  results: readonly { readonly status: keyof typeof RESULT_WORDS; readonly draft: boolean }[],
): string {
  const parts = (Object.keys(RESULT_WORDS) as (keyof typeof RESULT_WORDS)[]).flatMap((status) => {
    const those = results.filter((result) => result.status === status);
    const drafts = status === 'failed' ? 0 : those.filter(({ draft }) => draft).length;
    if (those.length === 0) return [];
    return `${RESULT_WORDS[status]} ${those.length}課${drafts > 0 ? `（うち案 ${drafts}課）` : ''}`;
  });
  return `${results.length}課：${parts.join('、')}`;
}

const RESULT_WORDS = {
  created: '作成',
  updated: '作り直し',
  unchanged: '変更なし',
  failed: '作成できず',
};

/** The report of a department that has one already, its sharing, and its goals edition. */
export const REPORT_STATE_MESSAGES = {
  goalsFileName: (department: string, year: string, version: number, draft: boolean) =>
    `${department}_各課の目標_${year}${version > 1 ? `_第${version}版` : ''}${draft ? '_案' : ''}`,
  goalsHistory: (version: number, draft: boolean, link: string) =>
    `各課の目標 第${version}版${draft ? '（案）' : ''} ${link}`,
  changed:
    '前回の報告書は、作成した後に手で直されています。前の報告書を残して新しい版を作るか、手で直した内容を消して上書きするかを選んでください。',
  ofAnother: (maker: string) =>
    `前回の報告書は${excerpt(maker, 60)}さんが作ったもので、ほかの人は書き換えられません。${excerpt(maker, 60)}さんに作成を頼むか、自分の報告書を新しく作ってください。`,
  madeAfterTrash: madeAnew('ゴミ箱にある'),
  madeAfterLoss: madeAnew('見つからない'),
  unseen: (maker: string) =>
    `報告書は${excerpt(maker, 60)}さんが作ったもので、内容は前回から変わっていません。手で直されていないかは、${excerpt(maker, 60)}さんだけが確かめられます。`,
  madeBeside: '前回の報告書は手で直されているため、そのまま残し、新しい版を別に作りました。',
  madeOwn: (maker: string) =>
    `前回の報告書は${excerpt(maker, 60)}さんのところに残っています。課一覧のリンクは、新しく作った報告書に替わりました。`,
  notShared: (addresses: readonly string[], reason: string) =>
    `報告書を取りまとめ担当（${addresses.join('、')}）と共有できませんでした（${excerpt(reason, 100)}）。設定シートの「取りまとめ担当」のアドレスを確かめ、必要なら報告書の「共有」から加えてください。`,
  noFile: (reason: string) => `報告書のファイルを作れませんでした。${reason}`,
};

/** What stands in the report itself, apart from what people typed. */
export const PRINTED_TEXTS = {
  unknownYear: '　　年度',
  evaluationTitle: (department: string, year: string) => `${department}の目標（${year}）自己評価書`,
  goalsTitle: (department: string, year: string) => `${department}の目標（${year}）`,
  /** In the place of a 課, where a document is of all of them. */
  all: '全課',
  allTitle: (municipality: string, year: string) => `${municipality}自己評価書（${year}）`,
};
