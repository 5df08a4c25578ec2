/** What a careful reader would point out: shown apart from what must be corrected. */
import { excerpt } from '../cells/folded-text';
import { listOfRows, ratedAs } from './findings';

const PERSONAL = {
  mail: 'メールアドレス',
  telephone: '電話番号',
  number: '個人番号（マイナンバー）と同じ形の12桁の数字',
};

const CHECK_WHICH = '達成度と文のどちらが正しいか確かめてください。';
const CHECK_RATING = '達成度を確かめてください。';
const CHECK_PUBLIC = '公表してよいか確かめてください。';
const MAKE_EVEN = 'どちらかにそろえてください。';

const enterNumber = (number: string): string =>
  `括弧は印刷のときに付くので、数字「${number}」だけを入力してください。`;

export const HINT_MESSAGES = {
  textFix: '直した文にする',
  goalNumberForm: (typed: string, number: string) =>
    `この課の目標番号は書き方がそろっていません（「${excerpt(typed)}」）。${enterNumber(number)}`,
  goalNumberChanged: (typed: string, number: string) =>
    `目標番号が「${excerpt(typed)}」になっています。「(${number})」のように入力すると、表計算ソフトが変えてしまいます。${enterNumber(number)}`,
  goalNumberFix: (typed: string, number: string) => `「${excerpt(typed)}」を「${number}」に直す`,
  highButMissed: (rating: string) =>
    `${ratedAs(rating)}文には、できなかったことが書かれています。${CHECK_WHICH}`,
  highButFuture: (rating: string) =>
    `${ratedAs(rating)}書かれているのはこれからのことだけのようです。この年度に何を達成したか確かめてください。`,
  lowButDone: (rating: string) =>
    `${ratedAs(rating)}文には、達成したことだけが書かれているようです。${CHECK_WHICH}`,
  figureShort: (rating: string, wanted: string, reached: string) =>
    `${ratedAs(rating)}目標の「${wanted}」に対して「${reached}」と書かれています。${CHECK_RATING}`,
  rateUnfit: (rating: string, target: string, actual: string, rate: number) =>
    `${ratedAs(rating)}目標値「${excerpt(target)}」に対して実績値は「${excerpt(actual)}」（達成率${rate}%）です。${CHECK_RATING}`,
  targetUnreadable: (typed: string) =>
    `目標値「${excerpt(typed)}」が数ではないため、達成率を出せません。数で書くか、このままでよいか確かめてください。`,
  ratingDiffers: (own: string, name: string, other: string) =>
    `達成度が${own}、「${excerpt(name)}」が${other}で、二段階以上違います。違う理由を所見の列などに書くか確かめてください。`,
  figureUnanswered: (wanted: string) =>
    `目標に「${wanted}」とありますが、それがどうなったかの数値が見当たりません。書き足すか確かめてください。`,
  kanaWidth: (typed: string) => `半角のカタカナや記号（${excerpt(typed)}）があります。全角に直してください。`,
  digitWidth: (typed: string) =>
    `この課のほかの数字と、全角・半角が違う数字（${excerpt(typed)}）があります。${MAKE_EVEN}`,
  bracketWidth: `全角の括弧と半角の括弧が対になっています。${MAKE_EVEN}`,
  bracketUnbalanced: (sign: string) => `括弧「${sign}」の相手がありません。括弧を確かめてください。`,
  commaMixed: (usual: string) =>
    `この課の文には「、」と「，」が混ざっています。「${usual}」にそろえてください。`,
  styleMixed: (isPlainRare: boolean, rows: readonly number[]) =>
    isPlainRare
      ? `この課の文は多くが「です・ます」ですが、「である」の文があります（${listOfRows(rows)}）。${MAKE_EVEN}`
      : `この課の文は多くが「である」ですが、「です・ます」の文があります（${listOfRows(rows)}）。${MAKE_EVEN}`,
  platformCharacter: (signs: string) =>
    `ホームページで読み上げられなかったり、文字化けしたりする文字（${excerpt(signs)}）があります。「（株）」「平方メートル」のように、ほかの書き方にするか確かめてください。`,
  privateCharacter: '外字（ほかのパソコンでは表示されない文字）があります。ほかの字に直してください。',
  layoutBlank: '文の途中に空白が続いています。位置をそろえるための空白は、印刷や公表のときにずれます。',
  eraYear: (typed: string) => `「${typed}」は、元号の年として正しくありません。年を確かめてください。`,
  yearOutdated: (last: string, year: string) =>
    `「${last}」とありますが、この自己評価は${year}のものです。前の年度の文が残っていないか確かめてください。`,
  cellTooLong:
    'この文は長いため、「初期設定」が作る列の幅では、シートを印刷したときに終わりまで表示されません。短くするか、列を広げてください（報告書には全文が印刷されます）。',
  personalData: (kind: keyof typeof PERSONAL) => `${PERSONAL[kind]}が書かれています。${CHECK_PUBLIC}`,
  personalCircumstances: (word: string) =>
    `個人の事情（${excerpt(word)}）がわかる文かもしれません。${CHECK_PUBLIC}`,
};
