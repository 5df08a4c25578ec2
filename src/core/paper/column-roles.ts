/** What the columns and labels of other people's papers mean, by their texts. */
import { foldText } from '../cells/folded-text';
import { bareHeader, HEADER_TEXTS, THEME_AND_GOAL_TEXT } from '../evaluation/header-texts';

/**
 * What a column of a paper holds. `themeGoal`: themes and goals in one; `own`: a further column of the town, known by its
 * header's text; `department`: which 課 a row belongs to, where a table has several; `ignored`: nothing that is brought in.
 */
export const COLUMN_ROLES = [
  'number',
  'title',
  'unit',
  'goalNumber',
  'goal',
  'themeGoal',
  'rating',
  'outcome',
  'own',
  'department',
  'ignored',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Of these a paper has one column at most. */
export const SINGLE_ROLES: readonly ColumnRole[] = COLUMN_ROLES.filter(
  (role) => role !== 'own' && role !== 'ignored',
);

/** One thing that a text may mean, and how sure that is, 0 to 1. */
export interface RoleGuess {
  readonly role: ColumnRole;
  readonly weight: number;
}

/** Further columns are known by these; they are never the rating or the outcome of the department itself. */
const FURTHER =
  /二次|2次|外部|^[町市村区県]の?(?:評価|判定)|課長|部長|最終|町長|市長|村長|委員|第三者|上司|所属長|関係者|前年|昨年|中間|上半期|上期|前期|見込|次年度|来年度|翌年度|今後|改善|方向|課題|所見|意見|講評|コメント|回答|予算|決算|事業費|目標値|計画値|実績値|達成率|進捗率|単位|^(?:成果|活動|数値)?指標|備考|根拠(?:法|条|規|資料)|期限|スケジュール|重要度|難易度|ウエイト|比重/;

/** The department's own words on its own rating. */
const OWN_REMARK =
  /^(?:自己|一次|1次|内部|担当課?|所管課?)(?:評価|判定)?の?(?:コメント|説明|理由|所見|意見|考察|総括)/;

type Pattern = readonly [RegExp, ColumnRole, number];

const ORGANISATION =
  /^(?:組織|部門?|部局|課|室|[班係]|経営|運営|業績|行動|到達|推進|改善|挑戦|チーム|グループ)の?目標(?:の?内容)?$/;

/** In the order of their certainty. */
const PATTERNS: readonly Pattern[] = [
  [/^(?:確認|チェック|印|決裁|担当者印)$/, 'ignored', 0.9],
  [
    /^(?:個別事業(?:と|及び|・)その?目標|(?:事業|施策|項目|取組)(?:名)?(?:と|及び|・|\/)(?:年度|その)?目標)$/,
    'themeGoal',
    0.95,
  ],
  [/^(?:課名?|部課名?|所管課名?|所属名?|部署名?|担当課名?|主管課)$/, 'department', 0.6],
  [/^(?:no\.?|番号|項番|通番|整理番号|事業番号)$/, 'number', 0.9],
  [/^目標(?:番号|no\.?)$/, 'goalNumber', 0.95],
  [
    /^主?(?:担当|班|室|係|グループ|担当班|担当室|担当係|担当班室|担当者|担当部署|実施主体|所管)(?:名|等)?$/,
    'unit',
    0.9,
  ],
  [
    /^(?:個別事業|事務事業|事業|主要事業|重点事業|施策|主要施策|重点施策|基本施策|取り?組み?(?:項目)?|重点項目|重点課題|重要課題|政策課題|推進項目|改革項目|実施項目|項目|業務|重点目標|基本目標|大項目|中項目|分野|テーマ|(?:評価|点検|確認)項目)(?:名|名称|等)*$/,
    'title',
    0.9,
  ],
  [
    /^(?:今年度の?|本年度の?|年度の?|年間|具体的な?|個別|達成|業務)*目標(?:の内容|内容|項目|・取り?組み?内容|等|・計画|・指標)?(?:\(.*\))?$/,
    'goal',
    0.95,
  ],
  [/^(?:具体的な?)?(?:取り?組み?|事業|実施|活動)の?(?:内容|目標|計画|予定)(?:等|・目標)?$/, 'goal', 0.8],
  [/^(?:具体的な|主な|個別の?|重点)(?:取り?組み?|事業|施策|活動)$/, 'goal', 0.75],
  // Above a column of goals they are the themes; alone, what stands in them decides.
  [ORGANISATION, 'title', 0.75],
  [ORGANISATION, 'goal', 0.7],
  // Beside a column for the 施策 it is the goal; alone it is the theme.
  [/^(?:重点|基本)目標$/, 'goal', 0.6],
  [/^取り?組み?$/, 'goal', 0.6],
  [/^(?:年間|年度|今年度の?|本年度の?)計画$/, 'goal', 0.6],
  [/^(?:事業|取り?組み?|施策)?の?(?:概要|目的)$/, 'goal', 0.45],
  [/^(?:確認|点検)の?内容$/, 'goal', 0.5],
  [/^(?:何を|どこまで|計画|plan|数値目標等?|達成基準|目指す姿)$/, 'goal', 0.6],
  [
    /^(?:目標の?)?(?:達成度|達成評価|自己評価|評定|評価結果|総合評価|一次評価|1次評価|自己評定|評価点|評価区分|達成区分|評価ランク)$/,
    'rating',
    0.95,
  ],
  [
    /^(?:評価|判定|ランク|評点|点数|段階|結果判定|進捗度|進捗評価|進捗状況区分|達成状況区分|自己点検|自己判定|内部評価|担当課?の?評価|所管課の?評価|指定管理者の?(?:自己)?評価|達成度評価|達成度の自己評価)$/,
    'rating',
    0.85,
  ],
  // The group 「評価」 and a column of it.
  [/^(?:評価|評定|判定)(?:担当課|所管課)$/, 'rating', 0.85],
  [/^(?:年度末?|期末|年間|通期)の?(?:評価|評定|判定|達成度|自己評価)$/, 'rating', 0.85],
  // Beside 「二次」, both short for 評価; what stands below decides.
  [/^(?:自己|一次|1次|本人)$/, 'rating', 0.8],
  [/^(?:達成状況|進捗状況|実施状況|取り?組み?状況|対応状況|進捗|達成)$/, 'rating', 0.5],
  [/^(?:該当|選択|○印)$/, 'rating', 0.5],
  [/^(?:評価|達成)の?基準$/, 'rating', 0.4],
  [
    /^(?:主な)?(?:成果|効果|実績|結果)(?:又は|または|及び|と|や|・).{0,12}(?:理由|要因)(?:等)?$/,
    'outcome',
    0.9,
  ],
  [/効果又は|達成できなかった理由|効果及び理由|効果・理由|理由等/, 'outcome', 1],
  [/(?:できなかった|未達成).{0,6}(?:理由|要因|点)/, 'outcome', 0.85],
  [
    /^(?:自己)?(?:評価|判定|評定|達成度|達成状況|進捗状況|ランク|結果|実績|成果)の?(?:理由|説明|根拠|内容)(?:等)?$|^理由$|^説明$/,
    'outcome',
    0.9,
  ],
  [
    /^(?:実績・成果|成果・実績|取組実績・成果|実績及び成果|取組の?成果|成果等?|効果等?|主な成果)(?:\(.*\))?$/,
    'outcome',
    0.85,
  ],
  [
    /^(?:年度末?の?)?(?:取り?組み?|実施|事業|活動)?の?(?:実績|結果|成果)(?:の?内容|等|報告)?$/,
    'outcome',
    0.8,
  ],
  [
    /^(?:(?:主な|年度末?の?|取り?組み?の?|実施の?|事業の?|活動の?)*(?:実績|成果|効果|結果|実施状況|取り?組み?状況|達成状況|理由|説明|課題点?)(?:の?内容|等)?(?:・|と|\/|$)){2,3}$/,
    'outcome',
    0.8,
  ],
  [/^(?:取り?組み?|実施|達成|進捗|事業の?)状況(?:等|・成果)?(?:\(.*\))?$/, 'outcome', 0.6],
  [/^(?:根拠|説明)(?:・(?:根拠|説明))?$/, 'outcome', 0.7],
  [/^(?:年度末|期末|現在)の?(?:取り?組み?|実施|達成|進捗)?の?状況$/, 'outcome', 0.6],
  [/^(?:do|結果(?:と|・)?(?:考察|分析)|振り返り|自己評価の?(?:理由|コメント|説明))$/, 'outcome', 0.7],
];

/** Texts of which a header consists are short. */
const LONGEST_HEADER = 40;

/** The headers of our own tabs: a report of this project, or a tab of another year. */
const KNOWN = new Map<string, RoleGuess>([
  ...(Object.keys(HEADER_TEXTS) as (keyof typeof HEADER_TEXTS)[]).flatMap((column) =>
    HEADER_TEXTS[column].map((text, at): [string, RoleGuess] => [
      foldText(text),
      { role: roleOf(column), weight: at === 0 ? 1 : 0.9 },
    ]),
  ),
  [foldText(THEME_AND_GOAL_TEXT), { role: 'themeGoal', weight: 1 }],
]);

function roleOf(column: keyof typeof HEADER_TEXTS): ColumnRole {
  return column === 'flag' ? 'ignored' : column;
}

/** All that a header or a label may mean, the likeliest first; [] for a text that is none. */
export function guessRoles(text: string): RoleGuess[] {
  const whole = guessWhole(text);
  // Below the name there may stand how to fill the column in.
  return whole.length > 0 || !text.includes('\n') ? whole : guessWhole(text.split('\n')[0] ?? '');
}

function guessWhole(text: string): RoleGuess[] {
  const folded = foldText(text);
  if (folded === '' || folded.length > LONGEST_HEADER) return [];
  const bare = bareHeader(bareHeader(text).replace(LEVELS_BEHIND, '')).replace(
    /^[■●◆□・【〔<(]+|[】〕>):：]+$/g,
    '',
  );
  const found = new Map<ColumnRole, number>();
  const add = (role: ColumnRole, weight: number): void => {
    found.set(role, Math.max(weight, found.get(role) ?? 0));
  };
  if (OWN_REMARK.test(folded)) return [{ role: 'outcome', weight: 0.85 }];
  const [, year = ''] = YEAR.exec(bare) ?? [];
  const orders = ordersOf(bare.slice(year.length));
  const said = folded.replace(ASIDE, '').replace(WITH_PROBLEMS, '$1');
  const isFurther =
    FURTHER.test(said) &&
    !PROBLEM_AS_THEME.test(said) &&
    orders.every((text) => text === orders[0] || FURTHER.test(text));
  if (isFurther && !/効果又は|理由等/.test(said)) return [{ role: 'own', weight: 0.9 }];
  for (const text of orders) {
    if (found.size > 0) break;
    // 「達成状況」 and the like may be either; what stands below it decides.
    for (const [pattern, role, weight] of PATTERNS) if (pattern.test(text)) add(role, weight);
    const known = KNOWN.get(text);
    if (known !== undefined) add(known.role, known.weight);
  }
  // Of several years the latest is the paper's own.
  const late = year === '' ? 0 : Number(/\d+/.exec(year)?.[0] ?? 1) / 1000 - 0.1;
  return [...found]
    .map(([role, weight]) => ({ role, weight: weight + late }))
    .sort((a, b) => b.weight - a.weight);
}

/** 「評価 5・4・3・2・1」, 「評価 5（高）〜1（低）」: the levels themselves, without brackets around them. */
const LEVELS_BEHIND = /(?<!・)[:：]?(?:(?:[a-es\d]|[◎○△×])(?:\([^()]*\))?[~〜・,、/|→⇔-]?){2,10}$/;

/** 「課題」 is a column of its own; these name what the goals are for. */
const PROBLEM_AS_THEME = /^(?:重点|重要|政策)課題名?$/;

/** 「成果と課題」 is what was done, though 「課題」 is a column of its own. */
const WITH_PROBLEMS = /(実績|成果|効果|結果|状況)と課題点?$/;

/** Behind a name, what its texts say besides: 「目標（期限）」 holds goals, though 「期限」 is a column of its own. */
const ASIDE = /(?<=.)\([^()]*(?:期限|期日|スケジュール|重要度|難易度|備考)[^()]*\)/g;

/** 「令和4年度の実績」, 「r5目標」: of two years one is this year's, which the texts do not tell. */
const YEAR = /^((?:令和|平成|r|h)(?:\d{1,2}|元)(?:年度?)?の?)/;

/** As it is written, and the names that it joins in every other order: 「理由・成果」 is 「成果・理由」. */
function ordersOf(bare: string): string[] {
  const names = bare.split(/・|\/|及び|又は|または/);
  if (names.length < 2 || names.length > 3) return [bare];
  const orders = names.flatMap((first, at) => {
    const [second, third] = names.filter((_, other) => other !== at);
    return third === undefined
      ? [[first, second]]
      : [
          [first, second, third],
          [first, third, second],
        ];
  });
  return [...new Set([bare, ...orders.map((each) => each.join('・'))])];
}

/**
 * Whether a text is the name of something that papers have: a header, or a label beside its value. 「授業の改善を進める」 is a goal that
 * has a word of such a name in it.
 */
export const isLabelText = (text: string): boolean =>
  guessRoles(text).some(({ role }) => role !== 'own') || (guessRoles(text).length > 0 && isAllNames(text));

/** What names of further columns are made of, beside the words by which they are known. */
const PIECES =
  /残された|学識経験者|有識者|専門家|住民|町民|市民|村民|自己|一次|1次|内部|担当課?|所管課?|総合|年度末|期末|下半期|下期|上半期|上期|年度|現状|今|本|当初|補正|主な|その他|取り?組み?|実施|達成|進捗|事業|施策|目標|成果|実績|結果|業務|状況|内容|事項|評価|判定|評定|理由|説明|必要|予定|計画|方針|対応|対策|展開|見通し|会議?|者|値|額|率|点|策|性|案|欄|名|等|の|と|や|へ|に|向け[たて]|対する|関する|及び|又は|または|\d+|[・、,/:()]/g;

/** Brackets say more of a name and are none of it. */
function isAllNames(text: string): boolean {
  const bare = foldText(text).replace(/[(【〔][^()【】〔〕]*[)】〕]/g, '');
  return bare.replace(new RegExp(FURTHER.source, 'g'), '').replace(PIECES, '') === '';
}
