import { writeFaultSentence } from '../../src/files/write-fault';

/** As Node throws them; of some faults it knows the number alone. */
const fault = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`${code}: write`), { code });

it.each([
  ['ENOSPC', '空き容量が足りない'],
  ['EDQUOT', '使ってよい容量を使い切っている'],
  ['Unknown system error -122', '使ってよい容量を使い切っている'],
  ['EIO', 'ディスクか共有フォルダーの故障'],
  ['Unknown system error -9999', 'システムのエラー番号 9999'],
])('%s is told with its reason', (code, reason) => {
  expect(writeFaultSentence(fault(code))).toContain(reason);
  expect(writeFaultSentence(fault(code))).not.toMatch(/E[A-Z]{3}|Unknown/);
});
