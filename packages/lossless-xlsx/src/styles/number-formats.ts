/** Number formats: the built-in ids of the file format and what a pattern shows. */

/** ECMA-376 part 1, 18.8.30; from 14 on as a Japanese Excel shows them, among them 27-36 and 50-58 of the ja-JP table. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** Ids that show the same in every language; the others would change their look on a computer set to another one. */
const SAME_EVERYWHERE = [1, 2, 3, 4, 9, 10, 11, 12, 13, 45, 46, 47, 48, 49];

/** The first id for patterns of one's own. */
export const FIRST_CUSTOM_FORMAT = 164;

/** The pattern of a built-in id; undefined for General and for ids without a meaning. */
export function builtInPattern(id: number): string | undefined {
  return BUILT_IN[id];
}

/** The id that stands for a pattern everywhere; 0 for General; undefined when the pattern must be written out. */
export function builtInId(pattern: string): number | undefined {
  if (pattern === '' || /^general$/i.test(pattern)) return 0;
  return SAME_EVERYWHERE.find((id) => BUILT_IN[id] === pattern);
}

const dates = new Map<string, boolean>();

/** True when numbers with this pattern are shown as a date or a time of day. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  let answer = dates.get(pattern);
  if (answer === undefined) {
    const bare = pattern.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
    answer = !/general/i.test(bare) && /[ymdhsge]/i.test(bare.replace(/E[+-]/gi, '').split(';')[0] ?? '');
    dates.set(pattern, answer);
  }
  return answer;
}

/** Days between the two date systems: 1904-01-01 is day 1462 of the usual one. */
export const DAYS_TO_1904 = 1462;
