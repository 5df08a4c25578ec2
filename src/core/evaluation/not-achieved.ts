/** "Not achieved" in the words of Japanese officials: the one list that ratings and explanations share. */

/** Behind a verb's stem: できなかった, しませんでした, していない, せず. */
export const NEGATIVE =
  '(?:なかった|ない|なく|ませんでした|ません|ず|(?:って|て)(?:いない|いません|おらず|おりません))';

/** Behind 達成, 実施 and the like: できなかった, することができず, には至りませんでした. */
const UNDONE = `(?:(?:する)?(?:こと)?(?:は|が|も)?(?:でき|出来|し|せ|され|なら|叶わ|かなわ|叶い|かない)${NEGATIVE}|(?:する)?(?:まで)?(?:に|へ)?(?:は|まで|も)?(?:至ら|至り|至)${NEGATIVE})`;

/** That something was not achieved at all, whatever it was called. */
export const NOT_ACHIEVED = `(?:達成${UNDONE}|未達成)`;

/** That something was missed: what the rating itself says. */
export const MISSED = `(?:未(?:達成?|完了|実施|着手|対応|了)|(?:達成|実施|完了|対応|着手|実現|完成|遂行|取組|終了)${UNDONE}|(?:取り?組[まめみ]|進[まめみ]|上げられ|挙げられ|得られ|果た[させ]|終わ[らり]|届[かき]|及[ばび]|至[らり]|叶[わい]|でき|出来)${NEGATIVE}|(?:上げ|挙げ|得|進め|取り?組)る?(?:む)?こと(?:が|は)でき${NEGATIVE}|やや?不十分|不十分|十分(?:では|で)(?:ない|なかった|ありません(?:でした)?))`;
