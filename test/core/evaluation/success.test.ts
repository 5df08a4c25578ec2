/** Whether a text tells of nothing but success. */
import { SHORTFALL, tellsOnlySuccess } from '../../../src/core/evaluation/success';

it.each([
  '計画どおり実施しました。',
  '計画通りに二回の講座を実施した。',
  '目標を達成した。',
  '目標値を上回った。',
  '目標数を大きく上回りました。',
  '予定どおりすべて完了できた。',
  '工事が完了しました。',
  '工事が完了した',
])('holds for %s', (text) => {
  expect(tellsOnlySuccess(text)).toBe(true);
});

it.each([
  '',
  '講座を実施した。',
  '工事が完了した後に公開する。',
  '目標を立てた。二回目で達成した。',
  '目標について十二文字より長い説明をして達成した。',
  '目標を達成したが、参加者は減った。',
  '目標を達成したものの、参加者は減った。',
  '計画どおり実施したほかは、達成できなかった。',
  '計画どおり実施した。一部は見送った。',
  '計画どおり実施した。一部は中止した。',
  '計画どおり実施した。様式を見直す必要がある。',
])('does not hold for %j', (text) => {
  expect(tellsOnlySuccess(text)).toBe(false);
});

it.each([
  ['延期を見送り、', true],
  ['見送った', true],
  ['見送る', false],
  ['中止とした', true],
  ['中止の案内', false],
  ['見直しが必要です', true],
  ['見直した', false],
  ['未達成', true],
])('%s tells of a shortfall: %s', (text, isShort) => {
  expect(SHORTFALL.test(text)).toBe(isShort);
});
