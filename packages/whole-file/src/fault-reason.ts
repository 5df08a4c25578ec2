/** Why the system refused something with a file, in Japanese. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '書き込みの許可がありません',
  EPERM: '書き込みの許可がありません',
  EROFS: '読み取り専用の場所です',
  ENOSPC: '空き容量がありません',
  EDQUOT: '使ってよい容量を超えています',
  EFBIG: 'この場所に置けるファイルの大きさを超えています',
  EIO: 'ディスクか共有フォルダーの故障です',
  EBUSY: 'ほかのプログラムが使っています',
  ETXTBSY: 'ほかのプログラムが使っています',
  EEXIST: '同じ名前のファイルがあります',
  EISDIR: '同じ名前のフォルダーがあります',
  ENOTDIR: '途中のフォルダー名と同じ名前のファイルがあります',
  ENOENT: 'フォルダーがなくなりました',
  ENAMETOOLONG: '名前が長すぎます',
  EMFILE: '開いているファイルが多すぎます',
  ENFILE: '開いているファイルが多すぎます',
  ESTALE: '共有フォルダーとの接続が切れました',
};

/** @param code The system's, such as 'EACCES'; one that is not known comes back as it is. */
export const faultReason = (code: string): string => REASONS[code] ?? code;
