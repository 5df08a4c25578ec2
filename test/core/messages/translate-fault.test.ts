import { googleFaultIn } from '../../../src/core/google-fault';
import { GOOGLE_FAULT_TEXTS } from '../../../src/core/messages/script';
import { translateFault } from '../../../src/core/messages/translate-fault';

describe("Google's error sentences", () => {
  it.each([
    ['Service invoked too many times for one day: premium drive.', 'daily-quota'],
    ['Service using too much computer time for one day', 'daily-quota'],
    ['1 日にサービス（premium drive）を実行した回数が多すぎます。', 'daily-quota'],
    ['短時間にサービス（spreadsheets）を実行した回数が多すぎます。', 'rate-limit'],
    ['There are too many scripts running simultaneously for this Google user account.', 'too-many-runs'],
    ['API call to drive.files.create failed with error: User rate limit exceeded.', 'rate-limit'],
    [
      'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
      'rate-limit',
    ],
    [
      "API call to drive.files.create failed with error: The user's Drive storage quota has been exceeded.",
      'storage-full',
    ],
  ])('%s stops the departments that follow too', (sentence, fault) => {
    const told = GOOGLE_FAULT_TEXTS[fault as 'daily-quota'];
    expect(translateFault(sentence)).toEqual({ fault, sentence: told, stopsAll: true });
  });

  it.each([
    ['Exceeded maximum execution time', 'too-long'],
    ['起動時間の最大値を超えました', 'too-long'],
    ['最大実行時間を超えました', 'too-long'],
    ['サービス「Spreadsheets」がタイムアウトしました。', 'passing'],
    ['Service Spreadsheets timed out while accessing document with id 1AbC.', 'passing'],
    ['Service error: Spreadsheets', 'passing'],
    ["We're sorry, a server error occurred. Please wait a bit and try again.", 'passing'],
    ['API call to drive.files.get failed with error: Internal Error', 'passing'],
    ['サーバー エラーが発生しました。しばらくしてからもう一度試してください。', 'passing'],
    ['API call to drive.files.create failed with error: Bad Request', 'conversion'],
    ['API call to drive.files.update failed with error: Failed to convert the file', 'conversion'],
    ['You are trying to edit a protected cell or object.', 'no-permission'],
    ["You can't freeze rows which contain only part of a merged cell.", 'merged-cells'],
    ['You must select all cells in a merged range to merge or unmerge them.', 'merged-cells'],
    ['Your input contains more than the maximum of 50000 characters in a single cell.', 'long-text'],
    ['The data you entered in cell F1 violates the data validation rules set on this cell.', 'against-rule'],
    ['セル F28 に入力したデータは、このセルで設定しているデータの入力規則に違反しています', 'against-rule'],
    ['The coordinates of the range are outside the dimensions of the sheet.', 'outside-grid'],
    ['範囲の座標がシートのサイズから外れています。', 'outside-grid'],
    ['PERMISSION_DENIED: reading from storage', 'accounts'],
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
  ])("%s is one department's own", (sentence, fault) => {
    const told = GOOGLE_FAULT_TEXTS[fault as 'conversion'];
    expect(translateFault(sentence)).toEqual({ fault, sentence: told, stopsAll: false });
  });

  it.each([
    'Service unavailable. Please try again later.',
    'API call to drive.files.get failed with error: Bad Request',
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  ])('%s is not known', (sentence) => {
    expect(googleFaultIn(sentence)).toBeUndefined();
    expect(translateFault(sentence)).toBeUndefined();
  });
});
