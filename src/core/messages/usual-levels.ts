/** The levels that towns mostly use, best first: what 新しい年度を始める offers beside the five from 5 to 1. */

export const USUAL_LEVELS: Readonly<
  Record<string, readonly { readonly symbol: string; readonly meaning: string }[]>
> = {
  '': [],
  'A-E': [
    { symbol: 'A', meaning: '目標を完全に達成した。' },
    { symbol: 'B', meaning: '目標を概ね達成した。' },
    { symbol: 'C', meaning: '目標を一部達成した。' },
    { symbol: 'D', meaning: '目標をほとんど達成できなかった。' },
    { symbol: 'E', meaning: '目標をまったく達成できなかった。' },
  ],
  SABC: [
    { symbol: 'S', meaning: '目標を上回った。' },
    { symbol: 'A', meaning: '目標どおり達成した。' },
    { symbol: 'B', meaning: '目標をやや下回った。' },
    { symbol: 'C', meaning: '目標を大きく下回った。' },
  ],
  marks: [
    { symbol: '◎', meaning: '目標を上回った。' },
    { symbol: '○', meaning: '目標どおり達成した。' },
    { symbol: '△', meaning: '目標を一部達成した。' },
    { symbol: '×', meaning: '目標を達成できなかった。' },
  ],
};

export const USUAL_LEVELS_TEXTS: Readonly<Record<string, string>> = {
  '': '5・4・3・2・1（ふつう）',
  'A-E': 'A・B・C・D・E',
  SABC: 'S・A・B・C',
  marks: '◎・○・△・×',
};
