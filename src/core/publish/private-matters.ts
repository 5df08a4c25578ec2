/**
 * What tells of one person's health, family or conduct, beyond the words that the check knows: at the gate a word more is asked about,
 * for what is published cannot be taken back. Google's script does without it.
 */
import { PERSON } from '../check/rules/personal-rules';

/** Somebody of whom it is said who it is, or that it is one; not those whom an office serves as a whole. */
const SOMEONE = [
  '(?<=[一-鿿ァ-ヶ])(?<![母父皆客子者])さん',
  '氏(?![名子神]|を(?:講師|招)|による|の講)',
  '(?<=[一-鿿ァ-ヶ])(?<![同多皆模仕一異客神王有])様(?![式々子な態相])',
  '[A-Z](?:児|君|くん|ちゃん|職員)|(?:職員|園児|児童|生徒)[A-Z]',
  '[男女]児',
  '(?:当該|該当|隣家?の|(?<![のが])ある)(?:の)?(?:児童|生徒|園児|幼児|世帯|家庭|男性|女性|保護者|高齢者|住民)',
  '対象(?:の)?(?:児童|生徒|園児|幼児|男性|女性)[はが]',
  '(?<![工丈])夫(?!婦)|妻|長[男女]|次[男女]|息子|祖[父母]',
  '\\(\\d{1,3}歳\\)',
].join('|');
const STAFF = `(?:${PERSON}|運転手|(?:消防|介護|栄養)士)`;

const ILLNESS =
  '(?:[一-鿿]{1,3}(?<!疾)病(?![院床棟理原害虫気後児])|依存症|心筋梗塞|心不全|狭心症|[一-鿿]がん|癌|腫瘍|てんかん|統合失調症|パニック障害|うつ|ダウン症(?:候群)?|自閉症|ADHD|HIV|エイズ|結核|肝炎|肺炎|ヘルニア|認知症|緘黙|寝たきり|早産|PTSD|透析|ポリープ|アレルギー|(?:発達|知的|身体|精神)障害)';
const HAS_IT =
  '(?:[でに](?:倒|休|入院|退|死|亡|欠|療養|通院|徘徊|絶対安静|なった|早退|[0-9一二三四数]か?[週月年日])|により(?:休|退|入院)|のため(?:[0-9]か月)?(?:休|退|早退|入院|通院|担当|勤務)|を(?:患|発症|抱え|受けて)|と(?:診断|判明|わか)|が(?:あり|あるた|判明|再発|悪化|見つか)|陽性|の(?:疑い|治療|手術|診断書))';
const EVENT =
  '(?:急死|急逝|寝たきりと|絶対安静|不妊治療のため|看病|薬物(?:を使|依存)|いじめを受|暴力から|補導され|検挙され|免職|停職[とに]|傷害事件|事件を起|自傷|家出|自殺(?:未遂|し|を図)|自死し|孤[独立]死し|出産(?:し|のため|により|を控え)|[父母]親?の介護|ハラ(?:スメント)?[でを](?:訴|受|し|行)|DVを(?:受|し|振)|虐待(?:を(?:し|受け|行)|し)|飲酒運転で|前科|書類送検|起訴|有罪|服役|横領し|着服し|窃盗|借金)';
/** What an office has to do with, so that it tells of somebody only beside one person. */
const OF_CLIENTS = `(?:${ILLNESS}|虐待|不登校|(?:引き|ひき)こもり|生活保護|DV|滞納|多重債務|中絶|外国籍|孤[独立]死|自殺|要介護|余命|末期|困窮|身寄り|在留資格|いじめ|服役|非行|障害者?手帳)`;
/** It needs nobody beside it: nothing is said like this of a scheme. */
const BY_ITSELF =
  '(?:(?:孤[独立]死|自殺|自死)して(?:い[たる]|発見)|自殺を図っ|前科が|HIV陽性(?![者率])|離婚調停中|余命\\d)';
/** About many, a scheme, or whom somebody works for. */
const OF_MANY =
  '(?![^、。]{0,6}(?:研修|講[演座師]|制度|対策|予防|防止|支援|相談|啓発|周知|健診|検診|計画|事業|教室|会議|者数|件数|率|手当|代替|被害者)|[^、。]{0,4}(?:方|人(?!が)|患者|児童|家族|世帯|高齢者|母親|女性|家庭|疑いのある))';

const PATTERN = new RegExp(
  [
    `(?:${SOMEONE})[^。\\n]{0,20}?(${OF_CLIENTS}|${EVENT})${OF_MANY}`,
    `(${OF_CLIENTS})(?:を受け|の|で|に(?:なっ|あっ))[^、。\\n]{0,6}(?:[男女]児|[一-鿿]{1,4}(?<!者)さん)`,
    `${STAFF}[^。\\n]{0,20}?(${ILLNESS}(?=${HAS_IT})|${EVENT})${OF_MANY}`,
    `(${BY_ITSELF})`,
  ].join('|'),
);

/** The word that tells of it; null where a text holds none. */
export const privateMatter = (text: string): string | null =>
  PATTERN.exec(text.normalize('NFKC'))?.slice(1).find(Boolean) ?? null;
