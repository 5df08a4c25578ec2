/** Lists in sentences. */

export const bulleted = (lines: readonly string[]): string => lines.map((line) => `・${line}`).join('\n');
