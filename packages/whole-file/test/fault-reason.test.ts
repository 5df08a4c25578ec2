import { faultReason } from '../src/fault-reason';

it('names a reason also where Node knows the number of the fault alone', () => {
  expect(faultReason('EDQUOT')).toBe('使ってよい容量を超えています');
  expect(faultReason('Unknown system error -122')).toBe('使ってよい容量を超えています');
  expect(faultReason('Unknown system error -9999')).toBe('システムのエラー番号 9999');
});
