/** Structures of papers as towns have them, each with a few rows of its own making and what is to be read in them. */

import { type Scale, scaleOf } from '../../src/core/evaluation/scale';
import type { ColumnChoice } from '../../src/core/paper/find-columns';

/** theme, goal number, goal, rating, outcome */
type Expected = readonly [string, string, string, string, string];

export interface Structure {
  readonly name: string;
  /** The name of the file, whose ending says what it is. */
  readonly file: string;
  readonly text: string;
  readonly scale: Scale;
  readonly rows: readonly Expected[];
  /** Further columns of the first row. */
  readonly own?: Readonly<Record<string, string>>;
  /** Whether something is asked, as by pattern alone. */
  readonly isAsked?: boolean;
  readonly choices?: readonly ColumnChoice[];
}

const scale = (levels: string): Scale =>
  scaleOf(
    levels.split('/').map((level) => {
      const [symbol = '', meaning = ''] = level.split(':');
      return { symbol, meaning };
    }),
  );

const NUMBERS = scale(
  '5:目標を完全に達成した。/4:目標を概ね達成した。/3:目標を一部達成した。/2:目標をほとんど達成できなかった。/1:目標をまったく達成できなかった。',
);
const LETTERS = scale('A:目標を上回って達成/B:目標をおおむね達成/C:やや不十分/D:不十分');
const SABC = scale('S:顕著な成果/A:達成/B:おおむね達成/C:未達成');
const SIGNS = scale('◎:計画以上/○:計画どおり/△:計画をやや下回る/×:未着手');
const WORDS = scale('達成/一部達成/未達成');
const PROGRESS = scale('順調/概ね順調/やや遅れ/遅れ');

const tr = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const table = (...rows: readonly string[]): string => `<table border="1">${rows.join('')}</table>`;
const th = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : `<th>${cell}</th>`)).join('')}</tr>`;
const over = (rows: number, text: string): string => `<td rowspan="${rows}">${text}</td>`;
const wide = (columns: number, text: string): string => `<td colspan="${columns}">${text}</td>`;

export const STRUCTURES: readonly Structure[] = [
  {
    name: 'a row per goal, the theme over all its rows',
    file: 'a.html',
    scale: LETTERS,
    text: `<h1>令和5年度 課の重点目標 評価シート</h1><p>課名：住民課</p>${table(
      th('No', '重点事業', '担当', '目標', '自己評価', '評価の理由', '次年度の方針'),
      tr(
        over(2, '1'),
        over(2, '窓口の混雑を減らす'),
        over(2, '住民班'),
        '(1) 予約制の窓口を開く',
        'A',
        '七月に始め、月二百件の利用がありました。',
        '枠を増やします。',
      ),
      tr('(2) 手続きの案内を多言語にする', 'C', '二か国語にとどまりました。', '業者に委託します。'),
      tr(
        '2',
        '証明書のコンビニ交付',
        '住民班',
        '交付率を三割にする',
        'B',
        '二割八分でした。',
        '広報します。',
      ),
    )}`,
    rows: [
      ['窓口の混雑を減らす', '1', '予約制の窓口を開く', 'A', '七月に始め、月二百件の利用がありました。'],
      ['窓口の混雑を減らす', '2', '手続きの案内を多言語にする', 'C', '二か国語にとどまりました。'],
      ['証明書のコンビニ交付', '', '交付率を三割にする', 'B', '二割八分でした。'],
    ],
    own: { 次年度の方針: '枠を増やします。' },
  },
  {
    name: 'a small table per item, its heading above it',
    file: 'b.html',
    scale: SABC,
    text: `<h2>1　道路の計画的な修繕（維持係）</h2>${table(th('目標', '実績', '自己評価'), tr('橋を三つ直す', '三つとも直した。', 'A'))}
<h2>2　空き家の対策（計画係）</h2>${table(th('目標', '実績', '自己評価'), tr('台帳を整える', '半分まで整えた。', 'B'))}`,
    rows: [
      ['道路の計画的な修繕', '', '橋を三つ直す', 'A', '三つとも直した。'],
      ['空き家の対策', '', '台帳を整える', 'B', '半分まで整えた。'],
    ],
  },
  {
    name: 'headings, letters alone, and remarks, without a table',
    file: 'c.txt',
    scale: LETTERS,
    text: `１．図書館の利用の拡大
(1) 読み聞かせの会を毎月開く。
評価　B
所見：参加者が固定している。
(2) 夜間の開館を試みる。
評価　D
所見：人手が足りなかった。`,
    rows: [
      ['図書館の利用の拡大', '1', '読み聞かせの会を毎月開く。', 'B', '参加者が固定している。'],
      ['図書館の利用の拡大', '2', '夜間の開館を試みる。', 'D', '人手が足りなかった。'],
    ],
  },
  {
    name: 'paragraphs that end with a rating in brackets',
    file: 'd.txt',
    scale: LETTERS,
    text: `1. 防災無線の更新
子局を十二基取り替え、難聴の地区がなくなった。【A】
2. 消防団員の確保
説明会を開いたが、入団は二名にとどまった。【C】`,
    rows: [
      ['防災無線の更新', '', '', 'A', '子局を十二基取り替え、難聴の地区がなくなった。'],
      ['消防団員の確保', '', '', 'C', '説明会を開いたが、入団は二名にとどまった。'],
    ],
    isAsked: true,
  },
  {
    name: 'five criteria per goal, the reached one marked',
    file: 'e.html',
    scale: NUMBERS,
    text: table(
      th('事業名', '目標', '評価基準', '該当', '成果'),
      tr(
        over(5, '健診の受診率'),
        over(5, '受診率を五割にする'),
        '5　五割以上',
        '',
        over(5, '四割七分まで上がった。'),
      ),
      tr('4　四割五分以上', '○'),
      tr('3　四割以上', ''),
      tr('2　三割以上', ''),
      tr('1　三割未満', ''),
      tr(
        over(5, '予防接種'),
        over(5, '接種率を九割にする'),
        '5　九割以上',
        '○',
        over(5, '九割一分であった。'),
      ),
      tr('4　八割五分以上', ''),
      tr('3　八割以上', ''),
      tr('2　七割以上', ''),
      tr('1　七割未満', ''),
    ),
    rows: [
      ['健診の受診率', '', '受診率を五割にする', '4', '四割七分まで上がった。'],
      ['予防接種', '', '接種率を九割にする', '5', '九割一分であった。'],
    ],
  },
  {
    name: 'boxes ticked before each level in one cell',
    file: 'f.html',
    scale: NUMBERS,
    text: table(
      th('個別事業', '目標', '達成度', '効果・理由'),
      tr(
        '1. 給食の地産地消（給食係）',
        '町の野菜を月二回使う',
        '□5<br>■4<br>□3<br>□2<br>□1',
        '月に一度は使えた。',
      ),
      tr('2. 校舎の耐震化（施設係）', '体育館を補強する', '☑5 □4 □3 □2 □1', '夏休みに終えた。'),
    ),
    rows: [
      ['給食の地産地消', '', '町の野菜を月二回使う', '4', '月に一度は使えた。'],
      ['校舎の耐震化', '', '体育館を補強する', '5', '夏休みに終えた。'],
    ],
  },
  {
    name: 'a column for each level with one mark',
    file: 'g.html',
    scale: LETTERS,
    text: table(
      th(
        '<th rowspan="2">事業</th>',
        '<th rowspan="2">年度目標</th>',
        '<th colspan="4">評価</th>',
        '<th rowspan="2">理由</th>',
      ),
      th('A', 'B', 'C', 'D'),
      tr('水道管の取替え', '二キロを取り替える', '', '○', '', '', '一・八キロであった。'),
      tr('漏水の調査', '三地区を調べる', '○', '', '', '', '五地区を調べた。'),
    ),
    rows: [
      ['水道管の取替え', '', '二キロを取り替える', 'B', '一・八キロであった。'],
      ['漏水の調査', '', '三地区を調べる', 'A', '五地区を調べた。'],
    ],
  },
  {
    name: 'signs as levels, two ratings, a mid-year column',
    file: 'h.csv',
    scale: SIGNS,
    text: `番号,取組項目,取組内容,中間評価,自己評価,二次評価,取組実績
1,観光案内所の充実,英語の案内を置く,○,◎,○,三か国語の案内を置いた。
2,特産品の開発,新商品を二つ作る,△,△,△,一つにとどまった。`,
    rows: [
      ['観光案内所の充実', '', '英語の案内を置く', '◎', '三か国語の案内を置いた。'],
      ['特産品の開発', '', '新商品を二つ作る', '△', '一つにとどまった。'],
    ],
    own: { 中間評価: '○', 二次評価: '○' },
  },
  {
    name: 'figures: target, actual, unit and a rating',
    file: 'i.csv',
    scale: NUMBERS,
    text: `施策名,目標,指標,目標値,実績値,単位,達成度,理由
ごみの減量,一人一日当たりのごみを減らす,排出量,800,820,g,3,紙ごみが減らなかった。
公園の整備,遊具を更新する,更新数,5,6,基,5,補助金を使い一基多く更新した。`,
    rows: [
      ['ごみの減量', '', '一人一日当たりのごみを減らす', '3', '紙ごみが減らなかった。'],
      ['公園の整備', '', '遊具を更新する', '5', '補助金を使い一基多く更新した。'],
    ],
    own: { 目標値: '800', 実績値: '820', 単位: 'g', 指標: '排出量' },
  },
  {
    name: 'a card per goal, names beside their texts',
    file: 'j.html',
    scale: SABC,
    text: [
      table(
        tr('事業名', '高齢者の見守り', '担当', '福祉係'),
        tr('目標', wide(3, '協力店を三十にする')),
        tr('実績', wide(3, '三十四店になった。')),
        tr('自己評価', 'S', '課長評価', 'A'),
        tr('所見', wide(3, '続けること。')),
      ),
      table(
        tr('事業名', '介護予防の教室', '担当', '保健係'),
        tr('目標', wide(3, '毎週開く')),
        tr('実績', wide(3, '隔週で開いた。')),
        tr('自己評価', 'B', '課長評価', 'B'),
        tr('所見', wide(3, '講師を増やすこと。')),
      ),
    ].join('<p>&nbsp;</p>'),
    rows: [
      ['高齢者の見守り', '', '協力店を三十にする', 'S', '三十四店になった。'],
      ['介護予防の教室', '', '毎週開く', 'B', '隔週で開いた。'],
    ],
    own: { 課長評価: 'A', 所見: '続けること。' },
  },
  {
    name: 'group headers over two rows, self and second',
    file: 'k.html',
    scale: LETTERS,
    text: table(
      `<tr><th rowspan="2">主要事業</th><th rowspan="2">具体的な取組</th><th colspan="2">自己評価</th><th colspan="2">外部評価</th></tr>`,
      th('判定', '理由', '判定', '意見'),
      tr('移住の相談', '相談会を四回開く', 'B', '三回であった。', 'B', '妥当である。'),
      tr('婚活の支援', '催しを二回開く', 'A', '二回とも満員であった。', 'B', '成婚も見るべき。'),
    ),
    rows: [
      ['移住の相談', '', '相談会を四回開く', 'B', '三回であった。'],
      ['婚活の支援', '', '催しを二回開く', 'A', '二回とも満員であった。'],
    ],
    own: { 外部評価: 'B', 意見: '妥当である。' },
  },
  {
    name: 'words as ratings in a column named 達成状況',
    file: 'l.csv',
    scale: WORDS,
    text: `改革項目,実施内容,達成状況,取組結果
補助金の見直し,要綱を改める,達成,四つの要綱を改めた。
遊休地の売却,二筆を売る,一部達成,一筆が売れた。
窓口の委託,業者を選ぶ,未達成,応募がなかった。`,
    rows: [
      ['補助金の見直し', '', '要綱を改める', '達成', '四つの要綱を改めた。'],
      ['遊休地の売却', '', '二筆を売る', '一部達成', '一筆が売れた。'],
      ['窓口の委託', '', '業者を選ぶ', '未達成', '応募がなかった。'],
    ],
  },
  {
    name: 'the rating with its words behind it',
    file: 'm.html',
    scale: LETTERS,
    text: table(
      th('事業', '目標', '評価', '成果', '課題'),
      tr('中学校の部活動', '指導者を五人招く', 'B　おおむね達成', '四人を招いた。', '謝礼が安い。'),
      tr('英語の授業', '助手を二人にする', 'Ａ', '四月から二人になった。', ''),
    ),
    rows: [
      ['中学校の部活動', '', '指導者を五人招く', 'B', '四人を招いた。'],
      ['英語の授業', '', '助手を二人にする', 'A', '四月から二人になった。'],
    ],
    own: { 課題: '謝礼が安い。' },
  },
  {
    name: 'circled numbers below themes in brackets',
    file: 'n.html',
    scale: NUMBERS,
    text: table(
      th('目標', '達成度', '効果又は理由'),
      tr(
        '<b>(1) 商店街の活性化</b><br>① 空き店舗を二つ埋める。<br>② 朝市を毎月開く。',
        '2<br>4',
        '① 一つも埋まらなかった。<br>② 十回開いた。',
      ),
      tr('<b>(2) 企業の誘致</b><br>① 五社を訪ねる。', '5', '① 七社を訪ねた。'),
    ),
    rows: [
      ['商店街の活性化', '1', '空き店舗を二つ埋める。', '2', '一つも埋まらなかった。'],
      ['商店街の活性化', '2', '朝市を毎月開く。', '4', '十回開いた。'],
      ['企業の誘致', '1', '五社を訪ねる。', '5', '七社を訪ねた。'],
    ],
  },
  {
    name: 'group rows inside of the table',
    file: 'o.html',
    scale: PROGRESS,
    text: table(
      th('取組目標', '進捗状況', '取組状況'),
      tr(wide(3, '１．歳入の確保')),
      tr('(1) 収納率を上げる', '順調', '口座振替を広めた。'),
      tr('(2) 広告を載せる', 'やや遅れ', '応募が二社であった。'),
      tr(wide(3, '２．歳出の見直し')),
      tr('(1) 光熱費を減らす', '概ね順調', '照明を取り替えた。'),
    ),
    rows: [
      ['歳入の確保', '1', '収納率を上げる', '順調', '口座振替を広めた。'],
      ['歳入の確保', '2', '広告を載せる', 'やや遅れ', '応募が二社であった。'],
      ['歳出の見直し', '1', '光熱費を減らす', '概ね順調', '照明を取り替えた。'],
    ],
  },
  {
    name: 'two ratings in one cell',
    file: 'p.html',
    scale: LETTERS,
    text: table(
      th('事業', '目標', '評価', '理由'),
      tr('税の相談', '夜間に開く', '【C・B】', '月一回であった。'),
    ),
    rows: [['税の相談', '', '夜間に開く', '【C・B】', '月一回であった。']],
    isAsked: true,
  },
  {
    name: 'themes alone, rated themselves',
    file: 'q.csv',
    scale: NUMBERS,
    text: `No.,事業名,担当係,評価,評価理由
1,広報紙の発行,広報係,5,毎月発行した。
2,ホームページの更新,広報係,3,古いページが残った。`,
    rows: [
      ['広報紙の発行', '', '', '5', '毎月発行した。'],
      ['ホームページの更新', '', '', '3', '古いページが残った。'],
    ],
  },
  {
    name: 'a flat sheet of the whole town with pairs of judgement and reason, columns chosen',
    file: 'r.csv',
    scale: LETTERS,
    text: `事務事業評価の一覧,,,,,,,
所管課,事務事業名,事業の目標,妥当性の判定,妥当性の理由,有効性の判定,有効性の理由,備考
総務課,文書の管理,書庫を整える,A,必要である。,B,半分を整えた。,
福祉課,手当の支給,期日に払う,A,必要である。,A,すべて期日に払った。,
総務課,選挙の執行,無事に終える,A,法による。,A,無事に終えた。,`,
    choices: [
      { column: '有効性の判定', role: 'rating' },
      { column: '有効性の理由', role: 'outcome' },
    ],
    rows: [
      ['文書の管理', '', '書庫を整える', 'B', '半分を整えた。'],
      ['選挙の執行', '', '無事に終える', 'A', '無事に終えた。'],
    ],
    own: { 妥当性の判定: 'A', 妥当性の理由: '必要である。' },
  },
  {
    name: 'goals in order without numbers, ratings as paragraphs beside them',
    file: 's.html',
    scale: NUMBERS,
    text: table(
      th('個別事業とその目標', '達成度', '目標達成の効果又は達成できなかった理由等'),
      tr(
        '<p>1. 農道の補修（農政班）</p><p>二路線を補修します。</p><p>2. 有害鳥獣の駆除（農政班）</p><p>わなを増やします。</p>',
        '<p>5</p><p>3</p>',
        '<p>三路線を補修しました。</p><p>わなを五つ増やしましたが、被害は減りませんでした。</p>',
      ),
    ),
    rows: [
      ['農道の補修', '', '二路線を補修します。', '5', '三路線を補修しました。'],
      ['有害鳥獣の駆除', '', 'わなを増やします。', '3', 'わなを五つ増やしましたが、被害は減りませんでした。'],
    ],
  },
  {
    name: 'labelled lines without a table',
    file: 't.txt',
    scale: NUMBERS,
    text: `個別事業：下水道の接続
目標：接続率を八割にする。
達成度：4
理由：七割八分まで上がった。
個別事業：浄化槽の補助
目標：三十基を補助する。
達成度：２
理由：申請が十二基であった。`,
    rows: [
      ['下水道の接続', '', '接続率を八割にする。', '4', '七割八分まで上がった。'],
      ['浄化槽の補助', '', '三十基を補助する。', '2', '申請が十二基であった。'],
    ],
  },
  {
    name: 'for and against beside a goal above its table',
    file: 'u.html',
    scale: LETTERS,
    text: `<p><b>1. 子どもの居場所づくり（児童係）</b></p><p>(1) 学童の待機をなくす。</p>${table(th('評価', '成果', '課題'), tr('A', '待機が零になった。', '支援員が足りない。'))}
<p>(2) 広場を週五日開く。</p>${table(th('評価', '成果', '課題'), tr('C', '週三日にとどまった。', '場所が狭い。'))}`,
    rows: [
      ['子どもの居場所づくり', '1', '学童の待機をなくす。', 'A', '待機が零になった。'],
      ['子どもの居場所づくり', '2', '広場を週五日開く。', 'C', '週三日にとどまった。'],
    ],
    own: { 課題: '支援員が足りない。' },
  },
];
