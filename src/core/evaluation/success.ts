/** Whether a text tells of nothing but success. */
import { MISSED } from './not-achieved';

/** Words of a shortfall, or of what was put off. */
export const SHORTFALL = new RegExp(
  `${MISSED}|見送[りっ]|中止(?:し|と)|見直す必要|見直しが必要|未(?:導入|整備)(?:で[すあ]|。|$)|(?:断念|[次来翌]年度(?:に|へ|と)(?:な[っり]|ず|持ち越|延|繰り?越))(?!した[一-鿿])`,
);

const FULL_SUCCESS =
  /(?:目標|計画|予定)(?:値|数)?(?:を|どおり|通り)[^。]{0,12}(?:達成|実施|開催|施工|完了|上回)(?:し|でき|っ|り)?(?:まし)?た|(?:順調|(?:計画|予定)(?:どおり|通り))(?:に(?:進[みん]|進捗して.{0,3}[るす]|推移|実施)|(?:で.{1,2}|だった)?。?$)|完了し(?:まし)?た。?$/;

/** 「計画どおり実施しました。」, with no word of what was missed. */
export const tellsOnlySuccess = (outcome: string): boolean =>
  FULL_SUCCESS.test(outcome) && !SHORTFALL.test(outcome) && !/が、|ものの/.test(outcome);
