import { circumstances, personalData } from '../../../../src/core/check/rules/personal-rules';

describe('personalData', () => {
  it.each([
    ['問合せは soumu.ka+a@example.lg.jp まで', 'mail'],
    ['ｓｏｕｍｕ＠ｅｘａｍｐｌｅ．ｊｐ', 'mail'],
    ['0279-75-2111', 'telephone'],
    ['０２７９－７５－２１１１', 'telephone'],
    ['03‐1234‑5678', 'telephone'],
    ['090ー1234ー5678', 'telephone'],
    ['(0279)75-2111', 'telephone'],
    ['0279(75)2111へ、09012345678', 'telephone'],
    ['0279（75）-2111、(03)1234-567', 'telephone'],
    ['080-1234-5678', 'telephone'],
    ['09012345678', 'telephone'],
    ['0701234 5678', 'telephone'],
    ['090 12345678へ', 'telephone'],
    ['電話 0279)75-2111', 'telephone'],
    ['電話 0279（75）2111', 'telephone'],
    ['123456789018', 'number'],
    ['1234 5678 9018', 'number'],
    ['１２３４－５６７８－９０１８', 'number'],
    ['個人番号は1234-5678-9018、次は同じ', 'number'],
  ])('finds in %j: %s', (text, kind) => {
    expect(personalData(text)).toBe(kind);
  });

  it.each([
    '訓練を行いました。',
    '@home を使いました。',
    'soumu@localhost',
    '令和2-3年度に10-20人',
    '1-0279-75-2111',
    '0279-75-21111',
    '1279-75-2111',
    '00000-12345',
    '06012345678',
    '090 123 45678',
    '090123456789',
    '@example.lg.jp',
    'soumu@example.',
    '0901234567',
    '123456789019',
    '111111111111',
    '1123456789018',
    '1234567890181',
    '1234/5678/9018',
  ])('finds nothing in %j', (text) => {
    expect(personalData(text)).toBeNull();
  });

  // By the rule of the ministry: each digit but the last with its weight, modulo 11; 0 and 1 give 0.
  it.each([
    ['000000000000', null],
    ['100000000005', 'number'],
    ['010000000006', 'number'],
    ['001000000007', 'number'],
    ['000100000008', 'number'],
    ['000010000009', 'number'],
    ['000001000004', 'number'],
    ['000000100005', 'number'],
    ['000000010006', 'number'],
    ['000000001007', 'number'],
    ['000000000108', 'number'],
    ['000000000019', 'number'],
    ['110000000000', 'number'],
    ['000000200000', 'number'],
    ['000001000005', null],
    ['000000100004', null],
    ['000000200001', null],
  ] as const)('judges the check digit of %s: %s', (digits, kind) => {
    expect(personalData(digits)).toBe(kind);
  });
});

describe('circumstances', () => {
  it.each([
    ['担当者が病気休暇を取り、延期しました。', '病気休暇'],
    ['係長の入院により延期しました。', '入院'],
    ['入院中の職員がおり、延期しました。', '入院'],
    ['山田氏が逮捕された。', '逮捕'],
    ['山田さんの妊娠', '妊娠'],
    ['保健師1名が産休に入った。', '産休'],
    ['休職した主事の後任', '休職'],
    ['療養している課長', '療養'],
    ['嘱託の職員がうつ病で休んだ。', 'うつ病'],
    ['委員長が病気のため欠席した。', '病気のため'],
  ])('finds in %j: %s', (text, word) => {
    expect(circumstances(text)).toBe(word);
  });

  it.each([
    '訓練を行いました。',
    '職員の育休取得を進めました。',
    '職員の育休の制度を周知した。',
    '入院患者への見舞い',
    '保育士が足りず、病気の予防',
    '職員が出席した。翌日、町民が入院した。',
    '職員が出席した会議の記録を整理し、入院した',
    '病気について話した',
  ])('finds nothing in %j', (text) => {
    expect(circumstances(text)).toBeNull();
  });
});
