/** What the gate finds of personal data in generated texts, and what it cries wolf at: figures that a town publishes anyway. */
import { checkEvaluation } from '../../../src/core/check/check-tabs';
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import { evaluationOf } from '../check/department-tab';

const isPersonal = (outcome: string): boolean =>
  checkEvaluation(evaluationOf([[1, '業務', '', 1, '進めます。', 4, outcome]]), {
    limit: 2,
    treatments: new Map() as never,
    scale: FIVE_LEVELS,
    isRated: true,
  }).some(({ rule }) => rule === 'personal-data' || rule === 'personal-circumstances');

const around = [
  '問い合わせは〇〇まで。',
  '担当（〇〇）が対応しました。',
  '〇〇に連絡のうえ実施した。',
  '相談先：〇〇',
];
const placed = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => around.map((sentence) => sentence.replace('〇〇', text)));

const PERSONAL = placed([
  '043-123-4567',
  '０４３－１２３－４５６７',
  '(043)123-4567',
  '090-1234-5678',
  '09012345678',
  '0476ー12ー3456',
  'taro.yamada@example.jp',
  'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ',
  '1234 5678 9018',
  '123456789018',
]).concat([
  '係長が病気休暇のため遅れました。',
  '担当の主事が育休に入ったため実施できなかった。',
  '保健師の休職により回数を減らした。',
  '入院中の職員がいたため延期した。',
]);

const HARMLESS = placed([
  '2018-03-31',
  '平成29年4月1日から平成30年3月31日',
  '第12345号',
  '1,234,567円',
  '123456789012',
  '0.123-0.456',
  '延べ1234人（前年比98.5％）',
  '10-20-30代',
  'R5.4.1～R6.3.31',
  '総事業費 000000000000円',
  '〒285-8510',
  '28-1-3号線',
  '1111 1111 1111',
  '2020-2024計画',
]).concat([
  '育休の取得率が上がりました。',
  '病気の予防に関する講座を開きました。',
  '妊娠期からの支援を行いました。',
  'うつ病対策の研修を職員に行った。',
  '職員の病気休暇者数は前年と同じでした。',
]);

it('finds nearly all, and says nothing of nearly all that is none', () => {
  const missed = PERSONAL.filter((text) => !isPersonal(text));
  const wolves = HARMLESS.filter(isPersonal);
  expect(missed).toEqual([]);
  expect(wolves).toEqual([]);
});
