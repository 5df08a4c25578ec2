/** Gothic type for books whose own typeface is not on this computer: the grid would draw Mincho without it. */

/** Typefaces of Japanese books, each by the names that it may have on a computer. */
const FAMILIES: readonly (readonly [string, ...string[]])[] = [
  ['BIZ UDPGothic', 'BIZ UDPゴシック', 'BIZUDPGothic'],
  ['BIZ UDPゴシック', 'BIZ UDPGothic', 'BIZUDPGothic'],
  ['BIZ UDGothic', 'BIZ UDゴシック', 'BIZUDGothic'],
  ['BIZ UDゴシック', 'BIZ UDGothic', 'BIZUDGothic'],
  ['Yu Gothic', '游ゴシック', 'YuGothic'],
  ['游ゴシック', 'Yu Gothic', 'YuGothic'],
  ['Meiryo', 'メイリオ'],
  ['メイリオ', 'Meiryo'],
  ['MS PGothic', 'ＭＳ Ｐゴシック'],
  ['ＭＳ Ｐゴシック', 'MS PGothic'],
];

/** What stands in for them: of Windows, macOS, Android and Linux. */
const SUBSTITUTES = ['BIZ UDPGothic', 'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP'];

const WEIGHTS = [
  { weight: '400', ending: '' },
  { weight: '700', ending: ' Bold' },
];

/** Adds them to the page, and waits until they can be drawn: text on a canvas is drawn once, with what is there. */
export async function addFallbackFonts(): Promise<void> {
  const faces = FAMILIES.flatMap(([family, ...others]) =>
    WEIGHTS.map(({ weight, ending }) => {
      const names = [family, ...others, ...SUBSTITUTES];
      const source = names.map((name) => `local("${name}${ending}")`).join(', ');
      return new FontFace(family, source, { weight });
    }),
  );
  for (const face of faces) document.fonts.add(face);
  // A computer without any of them has its own default.
  await Promise.allSettled(faces.map((face) => face.load()));
}
