/** personal-data and personal-circumstances: what must not be published unseen. */
import type { Evaluation } from '../../evaluation/evaluation';
import type { Finding } from '../../finding';
import { HINT_MESSAGES as TEXT } from '../../messages/hints';
import { type CellText, holding, textFinding } from './cell-texts';
import { findingsOf } from './each-goal';
import { lookAt, PERSONAL, SENSITIVE } from './text-signs';

export function checkPersonal(evaluation: Evaluation, cells: readonly CellText[]): readonly Finding[] {
  return findingsOf(holding(cells, PERSONAL | SENSITIVE), (cell) => {
    const kind = personalData(cell.text, cell.signs);
    const said = circumstances(cell.text, cell.signs);
    return [
      ...(kind ? [textFinding(evaluation, 'personal-data', cell, TEXT.personalData(kind))] : []),
      ...(said
        ? [textFinding(evaluation, 'personal-circumstances', cell, TEXT.personalCircumstances(said))]
        : []),
    ];
  });
}

const MAIL = /[\w.+-]@[\w-]+\.[\w-]/;
/** In Japan 10 or 11 digits, of which the second is no 0; written with hyphens, brackets or blanks. */
const TELEPHONE =
  /(?<![\d-])(?=(?:\d[-() ]{0,2}){10,11}(?!\d))(?:0[1-9]\d{0,3}[-()]\d{1,4}[-()]-?\d{3,4}|0[789]0 ?\d{4} ?\d{4})(?![\d-])/;
const TWELVE = /(?<!\d)\d{4}[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g;

/** What of a person a text holds; null for nothing. */
export function personalData(
  text: string,
  signs = lookAt(text).signs,
): 'mail' | 'telephone' | 'number' | null {
  if ((signs & PERSONAL) === 0) return null;
  const plain = text.normalize('NFKC').replace(/[‐-―−─ー]/g, '-');
  if (MAIL.test(plain)) return 'mail';
  if ((plain.match(TWELVE) ?? []).some((digits) => isMyNumber(digits.replace(/\D/g, '')))) return 'number';
  return TELEPHONE.test(plain) ? 'telephone' : null;
}

/** The check digit of a 個人番号, as 総務省令第85号 (平成26年) has it. */
function isMyNumber(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let place = 1; place <= 11; place += 1) {
    sum += Number(digits[11 - place]) * (place <= 6 ? place + 1 : place - 5);
  }
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** By a post, a part that somebody has in what an office does, or a name; a child or a relative only as who the sentence is about. */
const PERSON = [
  '(?:(?:主任|主事|主査|主幹|担当者?|前任者?|後任|職員|委員|嘱託員|教諭|運転手|司書|[一-鿿]{1,3}(?:氏|さん)',
  '|[課係室班次部局園校館所署会区院町村市]長|(?:管理|所有|地権|代表|申請|契約|滞納|利用)者',
  '|(?<![定人要満動全])員|(?<!医)師|(?:保育|栄養|心理|福祉|建築|消防|療法|救命)士)(?![会数])',
  '|(?:児童|生徒|園児|本人|妻|夫|母|父|家族)が)',
].join('');
/** Not where the word goes on as the name of something that an office deals with: 入院患者, 療養費, 感染症. */
const CIRCUMSTANCE = [
  '(?:病気(?:休暇|療養|休職|退職|により|のため|で)|入院(?!患者|助成|医療|時|費|施設|から)|通院(?!費|患者|助成|医療|支援)|療養(?!病床|費|所|者|型|施設)|休養(?:し|中|に入|のため)',
  '|休職(?!者の)|病欠|闘病|持病|うつ病?|適応障害|発達障害|統合失調症|離婚|病休|育休|産休|(?:育児|介護|産前産後|看護)(?:休業|休暇)|忌引|妊娠(?!中の(?:方|女性|人)|期|届|婦)|流産',
  '|逮捕(?!術)|懲戒|飲酒運転|自己破産|生活保護を受け|体調(?:不良|を崩)|メンタル(?:ヘルス)?(?:の)?不調|精神疾患|脳(?:梗塞|出血|卒中)',
  '|(?:がん|癌)(?:の?治療|のため|により|で)|手術|骨折|怪我(?=を|の|で|し)|倒れ(?!た?木)|重傷|重体|腰痛|インフルエンザに|認知症(?:で|と(?:な|診断)|を(?:発症|患))',
  '|逝去|急逝|急死|病死|亡くな|死亡(?!届|者|事故|率|診断)|感染(?:し|のため|により|で|が判明|と診断))',
].join('');
/** Behind the word, it is about a scheme for all, or about whom the office serves. */
const GENERAL = [
  '(?!を減ら|[^、。]{0,6}(?:研修|制度|対策|取得(?!中|により|に伴|のため|したた)|予防|防止|促進|支援|者数|率|手当|規程|規則|処分の|相談|理解|備え|明け|児',
  '|早期|疑い|のある|を抱え|の(?:方|人|家族|患者)|患者|教室|講[座演]|検診|啓発|備蓄|代替を|件数|根絶))',
].join('');
const NEAR = new RegExp(
  `${PERSON}(?:[^。\\n]{0,12}?)(${CIRCUMSTANCE})${GENERAL}|(${CIRCUMSTANCE})(?:(?:中の|した|して?いる|ている)[一-鿿]{0,3}|、)?${PERSON}|((?:休職|病休)者)が|(生活保護)受給者の[一-鿿]{1,3}(?:氏|さん)`,
);

/** The word that tells of a person's health or conduct; null where a text holds none. */
export function circumstances(text: string, signs = lookAt(text).signs): string | null {
  if ((signs & SENSITIVE) === 0) return null;
  const found = NEAR.exec(text);
  return found ? (found.slice(1).find((word) => word !== undefined) ?? null) : null;
}
