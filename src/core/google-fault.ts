/** Google's own error sentences, told apart by what the person has to do. */

export type GoogleFault =
  | 'accounts'
  | 'daily-quota'
  | 'rate-limit'
  | 'storage-full'
  | 'too-many-runs'
  | 'too-long'
  | 'passing'
  | 'conversion'
  | 'merged-cells'
  | 'long-text'
  | 'against-rule'
  | 'outside-grid'
  | 'no-permission'
  | 'offline';

/** Whether a fault is Google's own and will be over in a moment. */
export const willPass = (fault: GoogleFault | undefined): boolean =>
  fault === 'passing' || fault === 'rate-limit';

const AGAINST_RULE = /violates the data validation rules|入力規則に違反/;

/** In the languages that staff see. The first that fits counts. */
const SENTENCES: readonly (readonly [RegExp, GoogleFault])[] = [
  // The frame of a second account asks with the rights of the first one (Google issue 69270374).
  [/PERMISSION_DENIED|reading from storage|Authorization is required/i, 'accounts'],
  [/Drive storage|storageQuotaExceeded/i, 'storage-full'],
  [
    /rate ?limit|invoked too many times in a short time|Quota exceeded for quota metric|短(時間|期間|い時間)/i,
    'rate-limit',
  ],
  [
    /invoked too many times|too much computer time|実行した回数が多すぎます|呼び出した回数が多すぎます/i,
    'daily-quota',
  ],
  [/too many scripts running|too many simultaneous/i, 'too-many-runs'],
  [/Exceeded maximum execution time|最大実行時間を超え|起動時間の最大値を超え/i, 'too-long'],
  [
    /timed out|Service error|server error|internal error|backend error|empty response|タイムアウト|(サーバー|サービス|内部) ?エラー/i,
    'passing',
  ],
  [/files\.(create|update) failed with error: .*(Bad Request|convert)/i, 'conversion'],
  [
    /protected|do not have permission|does not have permission|保護されている|権限がありません/i,
    'no-permission',
  ],
  [/merged (cell|range)|結合された(セル|範囲)/i, 'merged-cells'],
  [/maximum of \d+ characters/i, 'long-text'],
  [AGAINST_RULE, 'against-rule'],
  [/outside the dimensions of the sheet|シートのサイズから外れ/i, 'outside-grid'],
  [/NetworkError|network error|Failed to fetch|HTTP 0\b/i, 'offline'],
];

/** @returns undefined for a sentence that is not known, or not Google's. */
export const googleFaultIn = (reason: string): GoogleFault | undefined =>
  SENTENCES.find(([pattern]) => pattern.test(reason))?.[1];

// What only the caller can put into words, for it knows the file, the cell or the address.

/** Drive has no such file, or not for this person. */
export const saysNotFound = (reason: string): boolean => /not found/i.test(reason);

/** A data validation rule refuses the value. */
export const saysAgainstRule = (reason: string): boolean => AGAINST_RULE.test(reason);

/** An address that is no Google account, or mistyped: "Invalid email: …". */
export const saysInvalidAddress = (reason: string, address: string): boolean =>
  /invalid|無効|不正/i.test(reason) || reason.toLowerCase().includes(address);
