/** What readers may stumble over, and that ordinary texts are left in peace. */
import { checkTabs } from '../../../src/core/check/check-tabs';
import { findGateHints, type GateHint } from '../../../src/core/publish/gate-hints';
import { tabsOf } from './published-book';

const hintsOf = (...outcomes: readonly string[]): GateHint[] => {
  const rows = outcomes.map((outcome, at) => [1, '文書', '', at + 1, '目標です。', 4, outcome] as const);
  const { departments } = checkTabs(tabsOf({ departments: { 総務課: rows.map((row) => [...row]) } }));
  return findGateHints(departments, { withheld: [] });
};
const words = (...outcomes: readonly string[]): (string | undefined)[] =>
  hintsOf(...outcomes).map(({ text }) => /「([A-Z]+)」/.exec(text)?.[1]);

it.each([
  ['ＫＰＩを見直しました。', 'KPI'],
  ['庁内のDXを進めました。', 'DX'],
  ['「PDCA」サイクルを回しました。', 'PDCA'],
  ['RPA、BPRを導入した。', 'RPA'],
  ['ALTを2名配置しました。', 'ALT'],
])('%s has an abbreviation that nobody explains', (text, word) => {
  expect(words(text)[0]).toBe(word);
});

it.each([
  'ＰＴＡとＮＰＯの方々に、ＩＣＴの講座を開きました。',
  '延長12kmのうち3.5kmを整備し、ＣＤとPDFを配りました。',
  '第Ⅱ期計画のⅢを、ＡＡからＡＡＡへ。H30.3.31、R6年度、A4で作成。',
  'お問い合わせは TARO@example.lg.jp、https://www.example.lg.jp/DX/INDEX.html へ。',
  '500MW、20GB、3LDK、B1F、PM2.5、CO2を測りました。',
  'ＫＰＩ（重要業績評価指標）を見直しました。',
  '重要業績評価指標（以下「KPI」という。）を見直しました。',
  'デジタルトランスフォーメーション（ＤＸ）を進めました。',
  'Wi-Fi、SDGs、YouTube、Zoomを使いました。',
])('%s gives no hint', (text) => {
  expect(words(text)).toEqual([]);
});

it('leaves in peace what newspapers write without an explanation', () => {
  const common =
    'PTA NPO NGO ICT IT AI PDF CD DVD BD TV FM AM CATV SNS QR URL HP PC LED LPG JA JR NHK NTT ATM GPS ' +
    'OK NG ID IC ETC EV USB LAN WHO EU UN GDP PR OB OG DIY AED PCR WC CM UFO CT MRI OS SOS VIP BBQ ' +
    'JIS ISO NASA ASEAN IOC USA UK LINE FAX TEL MAIL WEB SDGS NEWS NO FAQ QA';
  expect(words(...common.split(' ').map((word) => `${word}を使いました。`))).toEqual([]);
  expect(words('USCを使いました。', 'NOKを使いました。')).toEqual(['USC', 'NOK']);
});

it('tells an abbreviation once, and not where another goal of the department explains it', () => {
  expect(words('KPIを見直した。', 'KPIを決めた。')).toEqual(['KPI']);
  expect(words('KPIを見直した。', 'KPI（重要業績評価指標）を決めた。')).toEqual([]);
});

it('names 外字 and marks that turn the text, with their place', () => {
  expect(hintsOf('渡\uE000さんに頼んだ。', '合計\u202E321件')).toMatchObject([
    { kind: 'private-character', cell: 'G2', text: expect.stringContaining('「渡」の次の文字（U+E000）') },
    { kind: 'direction-mark', cell: 'G3', text: expect.stringContaining('「合計」の次に') },
  ]);
});

it('quotes so many characters before a mark, and no more', () => {
  expect(hintsOf('一二三四五六七八九\uE000です。')).toMatchObject([
    { text: expect.stringContaining('「二三四五六七八九」の次の文字（U+E000）') },
  ]);
});
