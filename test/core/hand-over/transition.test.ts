import { isClosedState, noteText, readNote, readState } from '../../../src/core/department-tab/state';
import {
  handOverNamed,
  isDone,
  TRANSITIONS,
  transitionRefusal,
} from '../../../src/core/hand-over/transition';
import {
  HAND_OVER_TEXTS,
  type HandOver,
  STATE_TEXTS,
  type State,
} from '../../../src/core/messages/hand-over';

const HAND_OVERS = Object.keys(HAND_OVER_TEXTS) as HandOver[];
const STATES = Object.keys(STATE_TEXTS) as State[];

const allowed = (state: State): HandOver[] =>
  HAND_OVERS.filter(
    (handOver) =>
      transitionRefusal({ department: '総務課', handOver, reason: '数値が違います' }, STATE_TEXTS[state]) ===
      '',
  );

describe('transitionRefusal', () => {
  it('knows one way from hand to hand', () => {
    expect(Object.fromEntries(STATES.map((state) => [state, allowed(state)]))).toEqual({
      draft: ['submit'],
      submitted: ['withdraw', 'return', 'close'],
      returned: ['submit'],
      closed: ['reopen', 'publish'],
      published: ['reopen'],
    });
  });

  it.each(['', '　', '提出済み'])('lets a 課 hand in from %j', (text) => {
    expect(transitionRefusal({ department: '総務課', handOver: 'submit', reason: '' }, text)).toBe('');
  });

  it('asks for a reason where somebody else has to know what to do', () => {
    const refusal = (handOver: HandOver, reason: string): string =>
      transitionRefusal({ department: '総務課', handOver, reason }, '提出');
    expect(refusal('return', ' \n')).toContain('理由が要ります');
    expect(refusal('return', '(2)の数値が違います')).toBe('');
    expect(refusal('close', '')).toBe('');
  });

  it('says of what was done already that it was, and of all else that it is not its turn', () => {
    const refusals = STATES.flatMap((state) =>
      HAND_OVERS.map((handOver) => [
        state,
        handOver,
        transitionRefusal({ department: '総務課', handOver, reason: 'x' }, STATE_TEXTS[state]),
      ]),
    );
    const told = (part: string) =>
      refusals.flatMap(([state, handOver, text]) => (text?.includes(part) ? [`${state} ${handOver}`] : []));
    expect(told('すでに')).toEqual([
      'draft withdraw',
      'submitted submit',
      'submitted reopen',
      'returned return',
      'closed close',
      'published publish',
    ]);
    expect(told('はできません')).toEqual([
      ...['draft return', 'draft close', 'draft reopen', 'draft publish'],
      'submitted publish',
      ...['returned withdraw', 'returned close', 'returned reopen', 'returned publish'],
      ...['closed submit', 'closed withdraw', 'closed return'],
      ...['published submit', 'published withdraw', 'published return', 'published close'],
    ]);
  });

  it('shows the word that stands there, also one without a meaning', () => {
    expect(transitionRefusal({ department: '総務課', handOver: 'reopen', reason: 'x' }, '提出済み')).toBe(
      '「総務課」の状態は「提出済み」なので、確定解除はできません。確定解除ができるのは、状態が「確定」か「公表」のときです。',
    );
  });

  it('says what the state is and when the step can be done', () => {
    expect(transitionRefusal({ department: '総務課', handOver: 'close', reason: '' }, '')).toBe(
      '「総務課」の状態は「作成中」なので、確定はできません。確定ができるのは、状態が「提出」のときです。',
    );
    expect(transitionRefusal({ department: '総務課', handOver: 'submit', reason: '' }, '提出')).toContain(
      'すでに「提出」です',
    );
  });
});

it('leaves to the 取りまとめ担当 what is done with a 課, and to the 課 what it does itself', () => {
  expect(HAND_OVERS.filter((each) => TRANSITIONS[each].isCoordinators)).toEqual([
    'return',
    'close',
    'reopen',
    'publish',
  ]);
});

it('knows its words, and no others', () => {
  expect(HAND_OVERS.map((each) => handOverNamed(HAND_OVER_TEXTS[each]))).toEqual(HAND_OVERS);
  expect(['作成中', '', null, '__proto__'].map(handOverNamed)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('状態 and its note', () => {
  it.each([
    ['', 'draft'],
    [' 提 出 ', 'submitted'],
    ['確定', 'closed'],
    ['確定済み', undefined],
  ])('reads %j as %s', (text, state) => {
    expect(readState(text)).toBe(state);
  });

  it('closes a tab at 確定 and 公表', () => {
    expect(['', '作成中', '提出', '差戻し', '確定', '公表'].filter(isClosedState)).toEqual(['確定', '公表']);
  });

  it('reads what it writes', () => {
    const note = { handOver: 'return', at: '2018/04/10 10:00:00', by: 'soumu@example.lg.jp' } as const;
    expect(noteText({ ...note, reason: '(2)を\n直してください。' })).toBe(
      '差戻し：2018/04/10 10:00:00　soumu@example.lg.jp　理由：(2)を 直してください。',
    );
    expect(readNote(noteText({ ...note, reason: '(2)　理由：x' }))).toEqual({
      ...note,
      reason: '(2)　理由：x',
    });
    expect(readNote(noteText({ ...note, reason: '' }))).toEqual({ ...note, reason: '' });
    expect(['', '提出しました', '提出：昨日　総務'].map(readNote)).toEqual([null, null, null]);
  });

  it('knows the hand-over that has led to a state', () => {
    const note = { handOver: 'reopen', at: '2018/04/10 10:00:00', by: '', reason: '' } as const;
    expect(isDone('reopen', '提出', note)).toBe(true);
    expect(isDone('submit', '提出', note)).toBe(false);
    expect(isDone('reopen', '確定', note)).toBe(false);
    expect(isDone('submit', '提出', null)).toBe(false);
  });
});
