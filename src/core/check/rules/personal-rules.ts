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

export const PERSON =
  '(?:(?:主[任事査幹]|(?:担当|前任)者?|教諭|保育士|[一-鿿]{1,4}(?:氏|さん)|[男女]児|(?<!\\d)[1１][名人]|[課係室班次部局園校館所会設]長|(?<![定人要満動全])員|(?<!医)師)(?![会数へ]))';
/** Not where the word goes on as the name of something that an office deals with: 入院患者, 療養費, 感染症. */
const CIRCUMSTANCE =
  '(?:病気(?:休[暇職]|療養|により|のため|で)|入院(?!患者|助成|医療|時|費|施設|から)|療養(?!病床|費|所|者|型|施設)|休職(?!者の)|病欠|うつ病?|(?:適応|発達)障害|[病育産]休|(?:育児|介護|産後)休[業暇]|妊娠(?!中の(?:方|女性|人)|期|届|婦)|[流死]産|逮捕(?!術)|懲戒|自己破産|生活保護を受[け給]?|体調(?:不良|を崩)|メンタル(?:ヘルス)?不調|精神疾患|脳(?:梗塞|出血|卒中)|がん(?:の[治手た]|により|で)|手術|骨折|重傷|認知症[とを](?:な|診断|発症?|患)|逝|離婚(?!届)|死亡(?!届|者|事故|診断)|感染し)';
/** Behind the word, it is about a scheme for all, or about whom the office serves. */
const GENERAL =
  '(?!を減ら|[^、。]{0,6}(?:研修|制度|対策|取得(?![中にしの])|予防|防止|促進|支援|者数|率|手当|規程|規則|処分の|相談|理解|備え|明け|児|のある|疑|代替を))';
const NEAR = new RegExp(
  `${PERSON}(?:[^。\\n]{0,12}?)(${CIRCUMSTANCE})${GENERAL}|(${CIRCUMSTANCE})(?:(?:中?の|した|して?いる|ている)[一-鿿]{0,4}|、)?${PERSON}|((?:休職|病休)者)が`,
);

/** The word that tells of a person's health or conduct; null where a text holds none. */
export function circumstances(text: string, signs = lookAt(text).signs): string | null {
  if ((signs & SENSITIVE) === 0) return null;
  const found = NEAR.exec(text);
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
}
