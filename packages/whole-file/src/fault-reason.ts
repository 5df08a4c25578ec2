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
  ELOOP: 'リンク（ショートカット）が堂々巡りになっていて、行き着く先がありません',
  EMFILE: '開いているファイルが多すぎます',
  ENFILE: '開いているファイルが多すぎます',
  EXDEV: '別のディスクへは移せません',
  EMLINK: '同じファイルの名前が多すぎます',
  EINVAL: 'この場所ではできない操作です',
  ENOSYS: 'この場所ではできない操作です',
  ENOTSUP: 'この場所ではできない操作です',
  EOPNOTSUPP: 'この場所ではできない操作です',
  ETIMEDOUT: '共有フォルダーとの接続が切れました',
  ENOTCONN: '共有フォルダーとの接続が切れました',
  EHOSTDOWN: '共有フォルダーとの接続が切れました',
  EREMOTEIO: 'ディスクか共有フォルダーの故障です',
  ENXIO: 'ディスクか共有フォルダーの故障です',
  ENODEV: 'ディスクか共有フォルダーの故障です',
  ESTALE: '共有フォルダーとの接続が切れました',
};

/** Of Linux; Node knows no names for these, and says "Unknown system error -122". */
const NAMELESS: Readonly<Record<string, string>> = { '116': 'ESTALE', '121': 'EREMOTEIO', '122': 'EDQUOT' };

const NUMBER = /^Unknown system error -(\d+)$/;

/** @param code As Node has it. @returns The system's own name, such as 'EDQUOT', where Node knows its number alone; else the code itself. */
export const faultName = (code: string): string => NAMELESS[NUMBER.exec(code)?.[1] ?? ''] ?? code;

/** @param code The system's, such as 'EACCES'; one that is not known comes back as it is. */
export function faultReason(code: string): string {
  const name = faultName(code);
  const number = NUMBER.exec(name)?.[1];
  return REASONS[name] ?? (number === undefined ? name : `システムのエラー番号 ${number}`);
}
