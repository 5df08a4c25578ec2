/**
 * Telephone numbers, mail addresses and homes in the shapes that the check does not look for: at the gate one is asked about more, for
 * what is published cannot be taken back. Google's script does without it.
 */
import { personalData } from '../check/rules/personal-rules';

export type Contact = 'telephone' | 'mail' | 'address';

/** What of it a text holds; null for nothing. */
export function contactIn(text: string): Contact | null {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=[\d〇一二三四五六七八九]) ?[‐-―−─ー] ?(?=[\d〇一二三四五六七八九(])/g, '-');
  if (HIDDEN_MAIL.test(plain)) return 'mail';
  if (isTelephone(plain)) return 'telephone';
  return HOME.test(plain) ? 'address' : null;
}

/** With signs that keep machines from reading it, or with blanks. */
const HIDDEN_MAIL =
  /(?<![\w.+-])[\w.+-]{2,} ?(?:[[(<{【〔] ?(?:at|アット(?:マーク)?|あっと|@) ?[\])>}】〕] ?|アットマーク|[☆★◎■●◆#*]| @ ?|@ )(?:[\w-]+ ?(?:\.|[[(]?(?:dot|ドット)[\])]?) ?)+[a-z]{2,}/i;

const CALL = '(?:電話|TEL|FAX|ファ(?:ック|クシミ)ス|直通|連絡先|携帯|代表)';
const NUMBERS = [
  // Inside the office, or at a firm.
  /内線(?:番号)?[はのがを:： (]{0,3}\d{2,5}(?![\d,]|[台本回線か箇件])/,
  // The country's number before it.
  /\+81[- (]*\d{1,4}[-) ]*\d{1,4}-?\d{3,4}(?!\d)/,
  // Without the area's number, or without signs between: only where it is called one.
  new RegExp(
    `${CALL}(?:番号)?[はへのを.:： (]{0,3}(?:0\\d{9,10}(?!\\d)|(?!(?:19|20)\\d\\d-)\\d{2,4}-\\d{4}(?!\\d|[-人件年円]))`,
    'i',
  ),
];
/** A day; or no code of an area, for those of two digits are 03, 04 and 06. */
const NO_NUMBER = /\d{4}-0?\d{1,2}-0?\d{1,2}(?!\d)|(?<!\d)0[125789]-/;
const KANJI = '〇一二三四五六七八九';

/** Of numbers in kanji, or with other signs between, it is asked whether they were one with hyphens. */
const isTelephone = (plain: string): boolean =>
  NUMBERS.some((each) => each.test(plain)) ||
  [/(?<=\d) ?[.・の] ?(?=\d)/g, /(?<=\d) (?=\d)/g].some((sign) => {
    const written = plain
      .replace(/零/g, '〇')
      .replace(/[〇一二三四五六七八九]{2,}/g, (digits) =>
        [...digits].map((each) => KANJI.indexOf(each)).join(''),
      )
      .replace(sign, '-');
    return personalData(written) === 'telephone' && !NO_NUMBER.test(written);
  });

/** Down to the house. What counts something is no address, nor are years. */
const HOUSE =
  '(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})丁目\\d{1,4}(?:番地?|-|の)?(?:の?\\d{1,4})?号?|\\d{1,5}番地(?:の?[\\d一二三四五六七八九]+)?|\\d{1,4}番\\d{1,4}号?|(?<=[一-鿿ヶ])(?<![数約計延率量号届第費額高])(?!(?:19|20)\\d\\d-)\\d{1,5}(?:-\\d{1,5}){1,2}(?![\\d人件世戸棟台回%mha円年月日時分歳名か箇]))';
const RESIDENT =
  '(?:住民|世帯|(?<!住)宅(?![地配老急建])|実家|空き?家|廃屋|居宅|家屋|所有者|申請者|申立人|滞納者|対象者|要支援者|利用者|相談者|住所|在住|居住|[男女]性|ごみ屋敷|転[出居]先|さん|様(?![式々子な態相])|氏(?!名))';
const HOME = new RegExp(
  [
    `${RESIDENT}(?:である|[はがの:：、,(「 ])*[一-鿿ァ-ヶ]{0,14}${HOUSE}`,
    `${HOUSE}(?:番地先|[、,にのへで先(「) ])*(?:(?:県|町|市|村)外|独居の|高齢の)?(?:${RESIDENT}|(?!号)[一-鿿]{1,4}(?:さん|様(?![式々子な態相])|氏(?!名))|転居|転入|転出|住む|住んで)`,
  ].join('|'),
);
