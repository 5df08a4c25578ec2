/** What a person lets pass before publishing, given now or kept in 履歴. */
import {
  acceptanceOf,
  judgeBy,
  newLines,
  parseAcceptance,
  readAcceptances,
} from '../../../src/core/publish/acceptance';
import type { FoundObstacle } from '../../../src/core/publish/obstacles';

const PHONE: FoundObstacle = {
  ...{
    kind: 'personal-data',
    department: '総務課',
    cell: 'G9',
    text: '電話番号があります。',
    mark: '0123abcd',
  },
};

describe('an answer of a call', () => {
  it.each<[string, ReturnType<typeof parseAcceptance>]>([
    ['personal-data', { kind: 'personal-data', department: undefined, cell: undefined, reason: '' }],
    ['missing = 来年書く ', { kind: 'missing', department: undefined, cell: undefined, reason: '来年書く' }],
    ['missing:=理由=二つ', { kind: 'missing', department: undefined, cell: undefined, reason: '理由=二つ' }],
    [' opinion : 総務課 =x', { kind: 'opinion', department: '総務課', cell: undefined, reason: 'x' }],
    ['comment:総務課!g12', { kind: 'comment', department: '総務課', cell: 'G12', reason: '' }],
    ['総務課!G9=代表電話', { kind: undefined, department: '総務課', cell: 'G9', reason: '代表電話' }],
    ['甲:乙!AB10', { kind: undefined, department: '甲:乙', cell: 'AB10', reason: '' }],
    ['error:甲:乙', { kind: 'error', department: '甲:乙', cell: undefined, reason: '' }],
    ['error:!B2', { kind: 'error', department: undefined, cell: 'B2', reason: '' }],
    ['!G9', undefined],
    ['総務課!G', undefined],
    ['総務課!9', undefined],
    ['総務課!G9以下', undefined],
    ['=理由', undefined],
  ])('%s is read', (typed, read) => {
    expect(parseAcceptance(typed)).toEqual(read);
  });

  it.each<[string, boolean]>([
    ['personal-data', true],
    ['personal-data:総務課', true],
    ['personal-data:総務課!G9', true],
    ['総務課!G9', true],
    ['missing', false],
    ['personal-data:税務課', false],
    ['personal-data:総務課!G8', false],
    ['税務課!G9', false],
  ])('%s lets a telephone number in 総務課!G9 pass: %s', (typed, passes) => {
    const answer = parseAcceptance(typed);
    if (answer === undefined) throw new Error('no answer');
    expect(acceptanceOf(PHONE, [answer])).toBe(passes ? answer : undefined);
  });
});

describe('履歴', () => {
  const line = (detail: string, by = SOUMU, action = '公表前の了承'): string[] => [
    '2018/06/01 10:00:00',
    action,
    '総務課',
    by,
    detail,
  ];
  const DETAIL = '個人を特定する情報（G9）：電話番号があります。　理由：代表電話のため　［0123abcd］';
  const judge = (answers: string[], ...history: string[][]) =>
    judgeBy(
      [
        { name: '税務課', values: [line(DETAIL)] },
        ...(history.length === 0 ? [] : [{ name: '履歴', values: history }]),
      ],
      answers.flatMap((typed) => parseAcceptance(typed) ?? []),
    )(PHONE);

  it.each<[string, string, string | undefined]>([
    ['its own line', DETAIL, '代表電話のため'],
    ['the last of several', DETAIL.replace('代表', '本庁の'), '本庁の電話のため'],
    ['a line with something behind the mark', `${DETAIL}。`, undefined],
    ['a line without a reason', '個人を特定する情報　［0123abcd］', undefined],
    ['a mark of another length', DETAIL.replace('0123abcd', '0123abc'), undefined],
  ])('knows an obstacle again by %s', (_, detail, reason) => {
    expect(readAcceptances([line(detail)]).get(PHONE.mark)?.reason).toBe(reason);
  });

  it('keeps what was said last', () => {
    const kept = readAcceptances([
      line(DETAIL, 'a@example.jp'),
      line(DETAIL.replace('代表', '本庁の'), 'b@example.jp'),
    ]);
    expect([...kept]).toEqual([['0123abcd', { reason: '本庁の電話のため', by: 'b@example.jp' }]]);
  });

  it('is asked where the call says nothing of it', () => {
    expect(judge([], line(DETAIL))).toEqual({ ...PHONE, reason: '代表電話のため', isKept: true, by: SOUMU });
    expect(judge([])).toEqual({ ...PHONE, reason: undefined, isKept: false, by: '' });
  });

  it('gets a line where the call says it, or says it otherwise, and none where it is known', () => {
    const known = judge(['personal-data=代表電話のため'], line(DETAIL));
    const other = judge(['personal-data=住民の同意を得た'], line(DETAIL));
    const first = judge(['総務課!G9=代表電話のため']);
    expect([known, other, first].map(({ isKept, by, reason }) => [isKept, by, reason])).toEqual([
      [true, SOUMU, '代表電話のため'],
      [false, '', '住民の同意を得た'],
      [false, '', '代表電話のため'],
    ]);
    expect(newLines([known, other, first, judge([])])).toEqual([
      {
        department: '総務課',
        detail: '個人を特定する情報（G9）：電話番号があります。　理由：住民の同意を得た　［0123abcd］',
      },
      { department: '総務課', detail: DETAIL },
    ]);
    expect(newLines([{ ...first, cell: '' }])[0]?.detail).toBe(DETAIL.replace('（G9）', ''));
  });
});

const SOUMU = 'soumu@example.lg.jp';
