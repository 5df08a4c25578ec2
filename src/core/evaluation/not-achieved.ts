/** "Not achieved" in the words of Japanese officials: the one vocabulary that ratings and explanations share. */

/** Behind a verb's stem: できなかった, しませんでした, していない, せず. */
export const NEGATIVE =
  '(?:なかった|ない|なく|ませんでした|ません|ず|っ?[てで](?:いない|いません|おらず|おりません))';

/** Behind 達成, 実施 and the like: できなかった, することができず, には至りませんでした. */
export const UNDONE = `(?:(?:する)?(?:こと)?(?:は|が|も)?(?:でき|出来|し|せ|され|なら|叶わ|かなわ|叶い|かない)${NEGATIVE}|(?:する)?(?:まで)?(?:に|へ)?(?:は|まで|も)?(?:至ら|至り|至)${NEGATIVE})`;

/** That something was not achieved at all, whatever it was called. */
export const NOT_ACHIEVED = `(?:達成${UNDONE}|未達成)`;

/** That something was missed: what the rating itself says. */
export const MISSED = `(?:未(?:達成?|完了|実施|着手|対応|了)|(?:達成|実施|完了|対応|着手|実現|完成|遂行|取組|終了)${UNDONE}|(?:取り?組[まめみ]|進[まめみん]|上げられ|挙げられ|得られ|果た[させ]|終わ[らり]?|届[かきい]|及[ばびん]|至[らり]?|叶[わい]|でき|出来)${NEGATIVE}|(?:上げ|挙げ|得|進め|取り?組)る?(?:む)?こと(?:が|は)でき${NEGATIVE}|不十分|十分(?:では|で)(?:ない|なかった|ありません(?:でした)?))`;

/** What an evaluation calls any goal and any result: beside {@link MISSED} they say no more than the rating. */
export const AROUND_GOAL = '目標 目標値 数値 事業 取組 取り組み 実績 成果 結果 内容 達成 達成度 達成率 実施';

/** What a shortfall is told with, of whatever goal: its steps, its figures, and reasons that are none. */
export const AROUND_SHORTFALL = `${AROUND_GOAL} ${[
  '今年度 本年度 当年度 昨年度 前年度 次年度 来年度 年度 年度内 年度末 今年 昨年 前年 来年 期間内 当初 予定 計画 計画値 今後',
  '未達成 未達 完了 完成 開始 着手 開催 更新 作成 策定 確保 実現 整備 導入 設置 締結 工事 取得 派遣',
  '実績値 合計 全体 件数 人数 回数 割合 程度 大幅 上昇 増加 低迷 減少 下回 上回 届 及 至 行 進 終 始 減 増 伸 一部 十分 続 対 割',
  '課題 多 難 足 不足 延期 中止 見送 作業 遅 一層 従来 現状 傾向 赤字 様々 要因 諸般 事情 都合 思 努力 努 検討 人員 人手 時間 予算',
  '状況 状態 段階 現在 現時点 時点 見込 半分 半数 進捗 途中 維持 継続 改善 向上 対応 解消 結論 制定 設定 改正 平均 全国 県内 水準 以降 必要 頑張 発生 目指',
  '素案 原案 骨子 案 途上 進展 推移 低調 微増 微減 前年並 前年度並 翌年度 短縮 削減 抑制 拡大 施工 目途 目処 見通 小幅 低下 依然 若干 定員 全 年々 残 順次 以下 以上 未満 面積 延長 金額 継続協議 継続審議 自己評価 評価 判断',
].join(' ')}`;
