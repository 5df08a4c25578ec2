/** Whether a low rating's text says nothing but that, or by how much, its own goal was missed. */
import { foldText } from '../cells/folded-text';
import { FAILURE, namesReason } from './explanation-cause';
import { AROUND_SHORTFALL, MISSED } from './not-achieved';

/** Longer texts tell more than that, mostly. */
const LONGEST = 70;

/** A figure with what it counts: 「9団体」, 「1億2千万円」, 「3年度」. */
const COUNTED =
  /(?:令和|平成)?[0-9０-９][\d０-９,，.．万千億]*(?:年度?|月|日|時間|分|名|人|件|回|箇所|か所|ヶ所|団体|世帯|戸|社|校|園|団|枚|台|千円|万円|億円|円|点|ポイント|棟|路線|地区|町|村|市|室|本|冊|頭|基|組|km|kg|t|m|ha|l)?/g;

/** What is counted, whatever it is called: 「回答者数は」, 「寄附額が」. */
const MEASURED = /[一-鿿]{1,5}[数率額量](?=[はがも])/g;

/** Words around a shortfall that give no reason for it, the longer ones first. */
const USUAL = new RegExp(
  `${AROUND_SHORTFALL.split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')}|[参受来利相申応依][加講場用談込募請頼]者?数?|募集|ゼロ|未[一-鿿]{2}|[一-鿿]率|点|件|人`,
  'g',
);

/** A reason that is none, and the 「ため」 behind what is only the shortfall. */
const VAGUE =
  /(?:様々な|さまざまな|種々の|いろいろ[なと]|諸般の|諸|^)(?:要因|事情|理由|都合)(?:により|のため|から|で|が(?:あ|重な)(?:り|って))?|(?:人員|人手|人材|時間|予算|努力)(?:(?:や|と|及び)(?:人員|人手|人材|時間|予算))?(?:(?:が|の)?(?:不足(?!(?:して(?:いた|いる))?(?:のため|ため|によ[りる]|から|が原因))|足り(?:なかった|なく|ず|ない))|(?:上?の)(?:都合|関係|制約)(?:上|により|で|から)?)|(?<=(?:でき|至ら|進ま|達成し|実施し)なかった)(?:ため|ので)|(?<=な(?:かった|い))(?:ため|ので|こと(?:から|により))(?:自己)?評価[はを][\da-e]と(?:した|する|しました|します)|(?<=なかった)ことによ(?:る|ります)|ため(?:です|である)?$/g;

/** That one goes on, with nothing that one could be held to. */
const GOING_ON =
  /(?:引き?続き|今後と?も|来年度?|次年度|継続し|一層|さらに|更に).{0,12}(?:取り?組|努め|努力|検討|推進|進めて|進めま|実施し|続け|頑張|がんば)|(?:検討|調整|準備|作業)(?:を.{0,4}って|して|を?進めて)いる/;

/**
 * A text with a shortfall in it whose other words are all the goal's own: 「受診率は46.2％でした」, 「工事は完了していません」. One
 * that names a reason, or something that the goal does not speak of, says more.
 */
export function onlyRestates(outcome: string, goal: string): boolean {
  const folded = foldText(outcome);
  const text = folded.replace(/[\p{P}\p{S}]/gu, '');
  if (folded.length > LONGEST || namesReason(text.replace(VAGUE, ''))) return false;
  if (
    !/\d|増|未[一-鿿]|ない$|しか|のみ|だけ|まま|半分|半数|現状維持|横ばい|段階|並み|低調|小幅|継続[協審]議|微[増減]|[次来翌]年度?[にと](?:な[っり]|ずれ)/.test(
      text,
    ) &&
    !FAILURE.test(folded) &&
    !GOING_ON.test(text)
  )
    return false;
  const aim = foldText(goal);
  // 「健診受診率」 for 「健診の受診率」, 「企業誘致」 for 「企業を3件誘致」.
  const known = `${aim} ${aim.replace(COUNTED, '').replace(/[ぁ-ゖ]/g, '')}`;
  return !failsByAnother(folded.replace(VAGUE, ''), known) && isOfGoal(folded, known);
}

/** Whether each word is the goal's own or one of any shortfall. */
function isOfGoal(text: string, goal: string): boolean {
  const words =
    text
      .replace(COUNTED, ' ')
      .replace(MEASURED, '')
      .match(/[一-鿿々]+|[ァ-ヺー]{2,}|[a-z]{2,}/g) ?? [];
  return words.every((word) =>
    word
      .replace(USUAL, ' ')
      .split(' ')
      .every((rest) => isIn(rest.replace(/(?:(?<=..)者)?数?$/, ''), goal)),
  );
}

/**
 * 「参加者が集まらず、開催できませんでした」: that something else did not come about is why. 「目標に届かず、…」 is not, nor is what the
 * goal speaks of.
 */
function failsByAnother(text: string, goal: string): boolean {
  const clauses = text.split(/[、,]/).slice(0, -1);
  return clauses.some(
    (clause) =>
      /[^わ](?:ず|なく|多く|高く|遅く|が遅れ)$/.test(clause) &&
      !MISSED_BEFORE.test(clause) &&
      !isNamed(clause, goal),
  );
}

const isNamed = (clause: string, goal: string): boolean => {
  const words = clause.match(/[一-鿿々]{2,}|[ァ-ヺー]+/g);
  return words?.every((word) => isIn(word, goal)) ?? false;
};

const MISSED_BEFORE = new RegExp(
  `(?:${MISSED}|には?(?:至|届|及|達).{0,2}(?:ず|なく)|(?:少|多)なく|(?:課題|問題|要因)[がも]多く)$`,
);

/** Whether all neighbouring characters of a word stand so in the goal. */
function isIn(word: string, goal: string): boolean {
  for (let at = 0; at + 2 <= word.length; at += 1) {
    if (!goal.includes(word.slice(at, at + 2))) return false;
  }
  return true;
}
