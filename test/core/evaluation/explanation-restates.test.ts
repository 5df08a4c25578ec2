/** Which texts only say over again that their goal was missed, and which say more. */
import { onlyRestates } from '../../../src/core/evaluation/explanation-restates';

const PEOPLE = '参加者を20人とする';

describe('only the shortfall over again', () => {
  it.each([
    ['参加者は12人でした。', PEOPLE],
    // A reason that is none.
    ['参加者は12人でした（諸般の事情）。', PEOPLE],
    ['諸般の事情により、参加者は12人でした。', PEOPLE],
    ['様々な要因が重なり、参加者は12人でした。', PEOPLE],
    ['人員不足、参加者は12人でした。', PEOPLE],
    ['人員や予算が足りず、参加者は12人でした。', PEOPLE],
    ['予算の都合。参加者は12人でした。', PEOPLE],
    ['予算の都合により、参加者は12人でした。', PEOPLE],
    ['参加者が12人だったため', PEOPLE],
    ['参加者が12人だったためです。', PEOPLE],
    ['（参加者が12人だったため。）', PEOPLE],
    ['参加者が12人しか来なかったため、評価を2とした。', PEOPLE],
    ['参加者が12人しか来なかったため評価を2とした。', PEOPLE],
    ['参加者が12人しか来なかったため、自己評価をCとした。', PEOPLE],
    ['目標を達成できなかったため、評価は2とします。', PEOPLE],
    // Going on, with nothing that one could be held to.
    ['引続き検討する。', PEOPLE],
    ['引き続き検討する。', PEOPLE],
    ['今後も検討する。', PEOPLE],
    ['今後とも努力する。', PEOPLE],
    ['来年は実施します。', PEOPLE],
    ['来年度は実施します。', PEOPLE],
    ['今後も取組みます。', PEOPLE],
    ['今後も取り組みます。', PEOPLE],
    ['検討をいま行っている。', PEOPLE],
    ['検討している。', PEOPLE],
    ['検討を進めている。', PEOPLE],
    ['検討進めている。', PEOPLE],
    ['作業しているところです。', PEOPLE],
    // How little it was, in words.
    ['参加者は微増でした。', PEOPLE],
    ['参加者は微減でした。', PEOPLE],
    ['参加者は半数でした。', PEOPLE],
    ['開催は来年になりました。', '講座を開催する'],
    ['開催は来年度にずれました。', '講座を開催する'],
    ['協定は継続協議です。', '協定を締結する'],
    // Figures, with and without what they count.
    ['3年間で12人でした。', PEOPLE],
    ['寄附は2千万でした。', '寄附を1億円とする'],
    ['回答者数は12人でした。', PEOPLE],
    ['講座3回体験12人にとどまった。', '講座を5回開き、体験を50人とする'],
    ['加入者は12人でした。', '加入を20人とする'],
    ['加入数12人でした。', '加入を20人とする'],
    ['患者会は1回でした。', '患者会を3回開く'],
    ['講座開催体験実施は2回でした。', '体験と講座を開く'],
    ['都合により、参加者は12人でした。', PEOPLE],
    ['参加者が20人に満たなかったことによる。', PEOPLE],
    // The goal's own words, in another order.
    ['企業誘致は1件でした。', '企業を3件誘致する'],
    ['防災無線設備の更新は進まなかった。', '防災無線と無線設備を更新する'],
    ['まず始めたものの、参加者は12人でした。', PEOPLE],
    ['目標に届かず、参加者は12人でした。', PEOPLE],
    ['参加者が集まらず、12人でした。', PEOPLE],
  ])('is %s', (outcome, goal) => {
    expect(onlyRestates(outcome, goal)).toBe(true);
  });

  it.each([
    ['参加者は、台風の影響で12人でした。', PEOPLE],
    ['人手不足のため進まなかった。来年度に行う。', '道路の点検を10件行う'],
    ['予定した作業10件のうち一部が人員不足のため遅れた。', '作業を10件行う'],
    ['予算不足により、参加者は12人でした。', PEOPLE],
    ['人員が不足していたため、参加者は12人でした。', PEOPLE],
    ['ほかの行事があったため、参加者は12人でした。', '行事の参加者を20人とする'],
    ['LINEの登録は12人でした。', '登録を20人とする'],
    ['バスの登録は12人でした。', '登録を20人とする'],
    ['送迎の登録は12人でした。', '登録を20人とする'],
    ['講座は指導者がおらず、参加は12人でした。', '講座への参加を20人とする'],
    ['雨が多く、参加者は12人でした。', PEOPLE],
    ['誰も来ず、参加者は0人でした。', PEOPLE],
    ['参加者は12人で、雨が多く、開催は半数でした。', PEOPLE],
    ['開催会場は2か所でした。', PEOPLE],
    ['参加を呼びかけた。', PEOPLE],
    ['要綱を作り、会場を借りた。', PEOPLE],
  ])('is not all that is said in %s', (outcome, goal) => {
    expect(onlyRestates(outcome, goal)).toBe(false);
  });

  it('is not looked for in a text of more than 70 characters', () => {
    const text = (length: number): string => `参加者は12人でした。${'。'.repeat(length - 11)}`;
    expect([text(70).length, text(71).length]).toEqual([70, 71]);
    expect([onlyRestates(text(70), PEOPLE), onlyRestates(text(71), PEOPLE)]).toEqual([true, false]);
  });
});
