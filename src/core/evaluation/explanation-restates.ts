/** Whether a low rating's text says nothing but that, or by how much, its own goal was missed. */
import { foldText } from '../cells/folded-text';
import { FAILURE, namesReason } from './explanation-cause';
import { MISSED } from './not-achieved';

/** Longer texts tell more than that, mostly. */
const LONGEST = 70;

/** Words around a shortfall that give no reason for it, the longer ones first. */
const USUAL =
  /(?:今|本|当|昨|前)?年度(?:内|末|当初)?|(?:今|本|当|昨|前)年|期間内|当初|予定|計画値?|目標値?|数値|達成[率度]?|未達成?|未実施|未完了|未着手|実施|完了|完成|開始|着手|開催|更新|作成|策定|確保|実現|整備|導入|設置|締結|工事|取得|派遣|実績値?|結果|合計|全体|[参受来利相申応][加講場用談込募]者?数?|件数|人数|回数|割合|[一-鿿]率|程度|大幅|大き|上昇|増加|低迷|減少|下回|上回|届|及|至|行|進|終|始|減|増|伸|一部|十分|取組|取り組|続|引き続き|今後|来年|次年度|課題|多|難|足|様々|要因|諸般|事情|都合|思|努力|努|検討|人員|人手|時間|予算|不足|前年|対|割|分|名|人|件|回|箇所|か所|ヶ所|団体|世帯|戸|社|校|団|枚|台|日|千円|万円|億円|円|点|ポイント|向け|棟|路線|地区|町|村|市|室|km|kg|t|m|ha|l/g;

/** A reason that is none, and the 「ため」 behind what is only the shortfall. */
const VAGUE =
  /(?:様々な|さまざまな|種々の|いろいろな|諸般の|諸)(?:要因|事情|理由|都合)|ため(?:です|である)?\s*$/g;

/** That one goes on, with nothing that one could be held to. */
const GOING_ON =
  /(?:引き?続き|今後と?も|来年度?[はも]?|次年度[はも]?).{0,12}(?:取り?組|努力?|検討|推進|進めて|進めま|頑張|がんば)/;

/**
 * A text with a shortfall in it whose other words are all the goal's own: 「受診率は46.2％でした」, 「工事は完了していません」. One
 * that names a reason, or something that the goal does not speak of, says more.
 */
export function onlyRestates(outcome: string, goal: string): boolean {
  const text = foldText(outcome).replace(/[\p{P}\p{S}]/gu, ' ');
  if (text.length > LONGEST || namesReason(text.replace(VAGUE, ''))) return false;
  if (!/\d|しか|のみ|だけ|まま/.test(text) && !FAILURE.test(text) && !GOING_ON.test(text)) return false;
  if (failsByAnother(outcome)) return false;
  const known = foldText(goal);
  const words = text.match(/[一-鿿々]+|[ァ-ヺー]{2,}|[a-z]{2,}/g) ?? [];
  return words.every((word) =>
    word
      .replace(USUAL, ' ')
      .split(' ')
      .every((rest) => isIn(rest, known)),
  );
}

/** 「参加者が集まらず、開催できませんでした」: that something else did not come about is why. 「目標に届かず、…」 is not. */
function failsByAnother(outcome: string): boolean {
  const clauses = outcome.split(/[、,，]/).slice(0, -1);
  return clauses.some((clause) => /[^わ](?:ず|なく)\s*$/.test(clause) && !MISSED_BEFORE.test(clause.trim()));
}

const MISSED_BEFORE = new RegExp(`(?:${MISSED}|には?(?:至|届|及|達).{0,2}(?:ず|なく)|(?:少|多)なく)$`);

/** Whether all neighbouring characters of a word stand so in the goal. */
function isIn(word: string, goal: string): boolean {
  if (word.length < 2) return true;
  for (let at = 0; at + 2 <= word.length; at += 1) {
    if (!goal.includes(word.slice(at, at + 2))) return false;
  }
  return true;
}
