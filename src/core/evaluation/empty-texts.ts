/** Texts that say nothing of their goal: those that are made of the words of one kind alone, whatever their order and endings. */
import { AROUND_GOAL, MISSED, NEGATIVE } from './not-achieved';

/** When, and what of the form is meant: in texts of every kind. */
const FRAME =
  '今年度 本年度 当年度 当該年度 昨年度 前年度 年度 年度内 今年 昨年 前年 年 月 日 末 現在 現状 現時点 時点 今回 前回 中間 期 理由 事由 ' +
  '原因 要因 効果 成果 実績 内容 詳細 状況 事項 事柄 項目 欄 目標 当課 取組状況 達成度 評価 自己評価 等 など 具体的 主';

/** Particles and endings; what is made of two of them (ので, となりました) need not stand here. */
const GRAMMAR =
  'は が を に で と も の へ や な お より まで から について につきまして に関して に関する における にて です ます ました だ だった ' +
  'である であった であります ございます ため による につき こと ところ のほう の方 また ただし する した して します しました したい いる ' +
  'います しておりました となります となっている となっています になります なった なりました れる され された されています られ いた いて ' +
  'おります させていただきます';

/** What an office says that it is still doing: 「調整中」. 「工事中」 is a reason. */
const DOING =
  '調整 検討 確認 作成 作業 準備 入力 記入 集計 協議 整理 精査 実施 継続 進行 対応 計画 策定 審議 照会 記載 取りまとめ とりまとめ 取り纏め 推進 取組 ' +
  '取り組み 調査 決算 回答 集約 算定 精算 照合 手続 手続き 決裁 編集 検証 分析 聴取 聞き取り 見直し 修正';
/** What it does with the form itself, now or later. */
const WRITING = '提出 記載 記入 入力 報告 回答 公表 連絡 追記 説明';

const PASSIVE_OR_NEGATIVE = '(?:ありません|ございません|無い|ない|なし|無し|なかった)';

/** 「達成できなかった理由」 */
const BEFORE_REASON = `${MISSED}(?=の?(?:理由|事由|原因|要因|場合|時|こと))`;

/** A document by its name, where the text goes on to say that it stands there. */
const DOCUMENT =
  '[一-鿿ァ-ヺーのにするa-z]{0,16}(?:書|表|欄|票|一覧|シート|ホームページ|サイト|資料|ファイル|hp|項|意見|課|係)(?=に記載|に掲載|に書|に示|に述|のとおり|の通り|を?参照|をご?覧|を見|に同じ|と同じ)';
/** 「うまくいかなかった」, 「成果が上がらなかった」 */
const NO_USE = `(?:い[かき]|上が[らり]|言え|いえ)${NEGATIVE}|計画倒れ|(?:満足|期待|十分|思わし|良|よ)(?:した|する|な|い|く|の)?(?:いく|できる)?(?:もの|結果|成果|状況)?(?:に|と)?(?:は|では|で)?(?:ない|なかった|ありません(?:でした)?)`;
/** A poor result, without a word on it. */
const POOR =
  '(?:程遠い|芳しくない|芳しくなかった|低い|低かった|残念な(?!がら)|今一歩|今ひとつ|いまひとつ|もう少し|不満足|不本意な?)';

/**
 * Asks whether a text is of this kind.
 * @param core What makes it one.
 * @param words All that may stand in it.
 * @param patterns They come before the words, of which the longer ones come first.
 */
function kind(core: string, words: string, ...patterns: readonly string[]): (text: string) => boolean {
  // Signs are left out of the texts, and ー counts as one.
  const made = (pattern: string): RegExp => new RegExp(pattern.replace(/ー/g, ''), 'g');
  const isCore = made(core);
  // Made on first use: Google starts the script anew for each call.
  let known: RegExp | undefined;
  const knownWords = (): RegExp => {
    const all = [...new Set(`${words} ${FRAME} ${GRAMMAR}`.split(' '))].sort((a, b) => b.length - a.length);
    return made([...patterns, ...all].join('|'));
  };
  return (text) => {
    if (text.search(isCore) < 0) return false;
    known ??= knownWords();
    return text.replace(known, '') === '';
  };
}

const oneOf = (words: string): string => `(?:${words.split(' ').join('|')})`;

const KINDS = [
  // 「3月末現在」, 「１とした」: the frame alone. Looking through longer statements takes long.
  kind('^.{0,20}$', ''),
  // 「特になし」, 「該当するものがないため記載なし」, 「理由は不明です」
  kind(
    `${PASSIVE_OR_NEGATIVE}|無|ナシ|不[明詳]|[入載]は?不要|わかり|分かり|割愛|略|空欄|空白|未(?:記|入)|(?:でき|かね)`,
    '特に とくに 特段 事情 格別 特筆 特記 該当 報告 説明 すべき その他 他 何も 問題 異常 変更 変化 未記入 未入力 未記載 記載 記入 不明 不詳 不要 指示 あり 上記 重複 箇所 紙面 都合 ' +
      'わかりません 分かりません わからない 分からない 省略 割愛 略 空欄 空白 無 ナシ トクニナシ 担当者 担当 できる コメント 備考 意見 いま 今 限り でき できず かねます ません',
    PASSIVE_OR_NEGATIVE,
  ),
  // 「同上です」, 「(1)と同じ」, 「別紙のとおり」, 「前回記載した内容から変更ありません」, 「議会で説明したとおりです」
  kind(
    `同[じ上様左前文]|とおり|どおり|通り|参照|覧|見て|掲載(?:して|済)|変わ(?:り|ら)|変更|別(?:[紙添途表]|ファイル|シート)|ヒアリング|面談|口頭|メール|共通|資料|[前後既上]述|[前上下左右後]記|準[じず]|以[上下]|[前昨例]年度?並み`,
    '同 全 例 並み 共通 済み ヒアリング 面談 会議 メール 送付 されたい 同文 同様 同じ 同じく とおり どおり 通り 参照 参照のうえ ご参照 ご覧 御覧 見て 見る ください 下さい 願います お願いします 掲載 変わり 変わら 変更 変更点 ' +
      '別紙 別添 別途 別表 別ファイル 別シート 添付 資料 参考 上記 下記 左記 右記 前記 後記 前述 後述 既述 上述 以上 以下 上 下 左 右 前 次 他 ほか 上段 下段 前段 番 番目 号 no 項 頁 ページ ' +
      'シート ファイル ホームページ hp サイト 町 市 村 県 各課 議会 議場 委員会 決算 監査 口頭 説明 表 書 票 施策 事務 事業 取組 主要 担当 課 係 班 一 二 三 四 五 第 及び 並びに ' +
      '提出 記載 記入 報告 達成 省略 記した 示した 示す 述べた 詳しく 詳しい そちら こちら 準じる 準ずる 公表 であり',
    DOCUMENT,
    BEFORE_REASON,
    PASSIVE_OR_NEGATIVE,
  ),
  // 「現在、関係課と調整中です」, 「後日提出します」, 「決算確定後に記入します」
  kind(
    `${oneOf(DOING)}中|中$|(?:調整|確認|集計|精査|整理|照会|取りまとめ|協議|調査)(?:を?し|を?進め|を?行っ)て(?:い|お)|後日|追って|後ほど|のちほど|後で|改めて|未(?:定|記|入|回|確)|${oneOf(WRITING)}(?:を?し|を?いたし|する|の|でき)?(?:ます|ません|予定)|次第$|(?:集計|確認|精査|照会|取りまとめ)予定|^要${oneOf(DOING)}|^仮$`,
    `${DOING} ${WRITING} 中 関係 関連 各 課 係 部署 部局 機関 担当 者 業者 県 国 町 村 市 議会 庁内 課内 課長 まだ 目下 ただいま 只今 追って 後ほど のちほど 後 うえ 上 改めて 別途 予定 未定 未確定 未記入 未記載 未入力 未回答 確定 数値 でき できません できない できず かねます 資料 数字 結果 出そろい 出揃い そろい 揃い まとまり 判明 次第 空欄 空白 要 仮 て 進めて 行って`,
  ),
  // 「理由を記入」, 「具体的な理由：」, 「未達成の場合は理由を記入」, 「できなかった理由・今後の課題」
  kind(
    '理由|原因|要因|効果|成果|記入|入力|記載|記述|書[くいき]|例|字|場合|備考|テスト|サンプル|ダミ|^(?:na|tbd|test)$',
    'その 場合 時 未達成 又は 若しくは もしくは 及び 今後 課題 対応 対応策 対策 改善策 達成 必ず 簡潔 詳しく わかりやすく 分かりやすく ここ こちら 全角 半角 文字 字 以内 程度 行 のみ だけ 限る 限り 例 必要 ' +
      'に応じて 必須 任意 住民 町民 備考 自由 分析 踏まえ 踏まえて 記入 入力 記載 記述 書く 書き 書 ください 下さい 願います お願いします お願いいたします テスト サンプル ダミ na tbd test',
    BEFORE_REASON,
  ),
  // 「目標を達成できなかった」, 「思ったほど成果が上がらなかった」, 「計画どおりに進まなかった」
  kind(
    `${MISSED}|${POOR}|${NO_USE}|下回`,
    `${AROUND_GOAL} 思った 思う 思い よう ほど 期待 満足 十分 計画 予定 当初 期間内 期限内 通り どおり とおり 一部 全て ほとんど 殆ど まったく 全く ほぼ 概ね おおむね あまり うまく 努力 頑張った できた 遠く 大きく 大幅 程度 水準 値 残念ながら ` +
      '結果的 残念 下回る 下回った 下回り 下回って 終わった 終わり まだ いまだ なぜ どうして か まし',
    MISSED,
    POOR,
    NO_USE,
  ),
  // 「引き続き検討する。」, 「今後の課題として取り組んでいきたい」
  kind(
    '続[きけ]|順次|今後|努め|努力|頑張|鋭意|継続し',
    '引き?続き 順次 今後 努力 努め 頑張り 検討 対応 改善 課題 実施 推進 取り?組(?:み|んで|む)? 進め て 図り? る い[くき] まい[るり] たい 続け 継続 鋭意 中 予定',
  ),
  // 「達成度は2です」, 「C　やや不十分」
  kind(
    '達成度|評価|評定|判定|ランク|段階|不十分|不良|不可|低い|未達|^[a-es]',
    '評定 判定 結果 とおり 通り a b c d e s ランク 段階 点 ほぼ 概ね 一部 不十分 不良 不可 低い 未達',
  ),
];

/** Whether one statement says nothing by itself. @param words Folded, without signs and figures. */
export const isEmptyStatement = (words: string): boolean => KINDS.some((isOfKind) => isOfKind(words));
