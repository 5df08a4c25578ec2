/** Over the scales that towns use: what stands in a cell beside a level's own symbol and words, and what is offered for it. */
import { readRating } from '../../../src/core/evaluation/rating';
import { FIVE_LEVELS, type Scale, scaleOf, symbolOf } from '../../../src/core/evaluation/scale';
import { FINDING_MESSAGES } from '../../../src/core/messages/findings';

it('tells with the symbols what they mean, where that is short', () => {
  const said = (levels: Scale): string => FINDING_MESSAGES.ratingInvalid('unreadable', '？', null, levels);
  expect(said(scale('◎:十分達成 ○:概ね達成 ×'))).toContain('◎（十分達成）、○（概ね達成）、×のどれか一つを');
  expect(FINDING_MESSAGES.ratingMissing(scale('◎:十分達成 ×:未達成'))).toContain(
    '◎（十分達成）、×（未達成）の',
  );
  const ofLength = (length: number): string => said(scale(`A:${'あ'.repeat(length)} B:未達成`));
  // 「A（」, 「）、B（未達成）」
  expect(ofLength(50)).toContain('）、B（未達成）のどれか');
  expect(ofLength(51)).toContain('。A、Bのどれか');
});

/** Best first: symbol and meaning, set apart by a colon. */
const scale = (lines: string): Scale =>
  scaleOf(
    lines.split(' ').map((line) => {
      const [symbol = '', meaning = ''] = line.split(':');
      return { symbol, meaning };
    }),
  );

const SCALES: readonly (readonly [string, Scale])[] = [
  ['1 to 5', FIVE_LEVELS],
  ['A to E', scale('A:目標を上回った B:目標どおり C:目標をやや下回った D:目標を大きく下回った E:未着手')],
  ['A to D', scale('A:達成 B:概ね達成 C:一部達成 D:未達成')],
  ['A to C', scale('A:順調 B:概ね順調 C:遅れている')],
  [
    'S, A, B, C',
    scale('S:目標を大きく上回った A:目標を達成した B:目標を概ね達成した C:目標を達成できなかった'),
  ],
  ['◎○△×', scale('◎:計画以上に進んだ ○:計画どおり進んだ △:やや遅れている ×:遅れている')],
  ['◎○△× with figures', scale('◎:100％以上 ○:80％以上 △:50％以上 ×:50％未満')],
  ['○△×', scale('○:達成 △:一部達成 ×:未達成')],
  ['4 to 1', scale('4:達成した 3:概ね達成した 2:一部達成した 1:達成できなかった')],
  ['1 as the best', scale('1:完了 2:順調 3:やや遅れ 4:遅れ 5:未着手')],
  ['two words', scale('達成 未達成')],
  ['three words', scale('達成 一部達成 未達成')],
  [
    'four words with meanings',
    scale('十分:目標を超えた 適切:目標に達した 不足:目標に届かない 未了:着手していない'),
  ],
  ['five words', scale('達成 概ね達成 一部達成 ほとんど未達成 未達成')],
  ['six words', scale('完了 順調 概ね順調 やや遅れ 遅れ 未着手')],
  ['seven letters', scale('S A B C D E F')],
  ['ten numbers', scale('10 9 8 7 6 5 4 3 2 1')],
];

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** A level by its own symbol and words alone. */
const ownForms = (symbol: string, meaning: string): string[] => [
  ` ${symbol}`,
  `${symbol}\n`,
  wide(symbol),
  `（${symbol}）`,
  `【${symbol}】`,
  `「${symbol}」`,
  `${symbol}評価`,
  `${symbol}判定`,
  `評価：${symbol}`,
  `自己評価 ${symbol}`,
  `${symbol}。`,
  ...(meaning === ''
    ? []
    : [meaning, `${meaning}。`, `${symbol} ${meaning}`, `${symbol}　${meaning}。`, `${symbol}：${meaning}`]),
];

/** What people put behind a symbol that is no word of any scale, or of another one, or changes it. */
const STRANGE_ENDS = [
  '？',
  '〜',
  '以上',
  '相当',
  '未満',
  'か',
  ' 現状維持',
  '　拡充',
  ' 見直し',
  ' 該当なし',
  ' 未実施',
  ' 保留',
];
const FOREIGN = [
  '97.0%',
  '9割',
  '良好',
  '普通',
  '★★★',
  '対象外',
  '未定',
  'ー',
  '―',
  '－',
  '-',
  'l',
  'I',
  '|',
  '零',
  '一',
  '済',
];

/** The symbol that is offered; null for none. */
function offered(text: string, levels: Scale): string | null {
  const read = readRating(text, levels);
  if (read.kind === 'rated') return symbolOf(levels, read.rating);
  return read.kind === 'invalid' && read.fix !== null ? symbolOf(levels, read.fix) : null;
}

describe.each(SCALES)('the scale %s', (_, levels) => {
  it('takes its very symbols', () => {
    expect(levels.map(({ symbol }) => readRating(symbol, levels))).toEqual(
      levels.map(({ rating }) => ({ kind: 'rated', rating })),
    );
  });

  it("offers for a level's own symbol and words that level or nothing", () => {
    const said = levels.flatMap(({ symbol, meaning }) =>
      ownForms(symbol, meaning).map((text) => ({ text, symbol, offered: offered(text, levels) })),
    );
    expect(said.filter((each) => each.offered !== null && each.offered !== each.symbol)).toEqual([]);
    // Nearly all of them are plain.
    expect(said.filter((each) => each.offered === each.symbol).length).toBeGreaterThan(said.length * 0.6);
  });

  it("offers nothing for a symbol with another level's words, or another symbol behind it", () => {
    const texts = levels.flatMap((level) =>
      levels
        .filter((other) => other !== level)
        .flatMap((other) => [
          ...[
            `${level.symbol}・${other.symbol}`,
            `${level.symbol}〜${other.symbol}`,
            `${level.symbol}→${other.symbol}`,
          ],
          ...(other.meaning === ''
            ? []
            : [
                `${level.symbol} ${other.meaning}`,
                `${level.symbol}：${other.meaning}`,
                `（${level.symbol}）${other.meaning}`,
                `${other.meaning}（${level.symbol}）`,
              ]),
        ]),
    );
    expect(texts.filter((text) => offered(text, levels) !== null)).toEqual([]);
  });

  it('offers nothing for a symbol with words of no level, or words that change it', () => {
    const texts = levels.flatMap(({ symbol }) => STRANGE_ENDS.map((end) => symbol + end));
    expect(texts.filter((text) => offered(text, levels) !== null)).toEqual([]);
  });

  it('offers nothing for what belongs to no scale', () => {
    expect(FOREIGN.filter((text) => offered(text, levels) !== null)).toEqual([]);
  });

  it('names its own symbols where it offers none', () => {
    const texts = [...FOREIGN, ...levels.flatMap(({ symbol }) => STRANGE_ENDS.map((end) => symbol + end))];
    const silent = texts.filter((text) => {
      const read = readRating(text, levels);
      if (read.kind !== 'invalid') return true;
      const message = FINDING_MESSAGES.ratingInvalid(read.reason, text, null, levels);
      const isNamed =
        levels === FIVE_LEVELS
          ? /1〜5|1（/.test(message)
          : levels.every(({ symbol }) => message.includes(symbol));
      return !isNamed && read.reason !== 'contradiction' && read.reason !== 'other-words';
    });
    expect(silent).toEqual([]);
  });
});
