/** Whether a low rating's text says why: a cause, what went wrong, or what comes next. */
import { foldText } from '../cells/folded-text';

/** What went wrong, why, and what follows from it, as offices put it. */
const FAILURE =
  /できな|できませ|できず|出来な|出来ず|ならな|なりませ|ならず|至ら|至りませ|届か|届きませ|及ば|及びませ|得られ(?:な|ず|ませ)|取れ(?:な|ず|ませ)|進ま|進みませ|間に合|なかった|ませんでした|おらず|ておらず|未達|未実施|未完了|未着手|未整備|不足|不十分|不調|不参加|不可能|不在|欠員|遅れ|遅延|滞|減少|減り|減った|低下|低迷|下回|下がっ|下がり|中止|延期|見送|先送|持ち越|繰り越|休止|中断|取りやめ|断念|困難|難し|厳し|とどま|留ま|止まっ|止まり|少な|低かった|低い|乏し|足り|課題|問題|支障|障害|影響|混乱|失敗|苦慮|集まら|余地|途中|半ば|一部|だけで|のみで/;
const CAUSE =
  /ため(?!の|に(?!よ))|ことから|ことにより|ことによる|により|による|によって|ことで|原因|要因|理由|背景|事情|都合|多忙|災害|台風|豪雨|大雪|降雪|雨天|荒天|悪天候|感染症|コロナ|インフルエンザ|物価|高騰|人手|人員|退職|異動|改正|重なっ|重なり|変更(?:され|と|が)/;
const NEXT =
  /今後|次年度|来年度|翌年度|次回|引き続き|引続き|見直|改善|努め|努力|検討|必要(?:が|で|な)|求められ|図りたい|図る必要|図っていく|取り組みたい|取り組んでいく|進めていく|進めたい|していきたい|していく|予定|再度|再度|強化したい|強化する必要|対策|働きかけ/;

/** Whether any word of failure, cause or next step is in the text. */
export function namesCause(text: string): boolean {
  const folded = foldText(text);
  return FAILURE.test(folded) || CAUSE.test(folded) || NEXT.test(folded);
}
